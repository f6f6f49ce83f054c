package memoria

import (
	"fmt"
	"slices"
	"strings"

	"xmess.cat/memoria/reports/document"
)

// memberTypes are the plan's words, in the order of the page.
func memberTypes() []string { return []string{"ajuntament", "consell comarcal", "xarxa"} }

// sent tells who reported and who did not.
func (t *chapterBuilder) sent(number string) document.Chapter {
	w := t.w.SentChapter
	chapter := document.Chapter{ID: "trameses", Number: number, Title: w.Title}
	sent, late, expected := SentCounts(t.year)
	lead := t.sentSentence()
	if late > 0 {
		lead += " " + t.w.Count(w.LeadLate, late)
	}
	if more := t.completeness(); expected > 0 && more != "" {
		lead += " " + more
	}
	chapter.Blocks = append(chapter.Blocks, document.Text(document.Lead, lead))
	if expected == 0 {
		return chapter
	}
	chapter.Blocks = append(chapter.Blocks, t.typeTable())
	chapter.Blocks = append(chapter.Blocks, t.absentees(expected-sent, late)...)
	chapter.Blocks = append(chapter.Blocks, t.gaps()...)
	chapter.Blocks = append(chapter.Blocks, t.faults()...)
	chapter.Blocks = append(chapter.Blocks, t.findingsTable()...)
	chapter.Blocks = append(chapter.Blocks, t.afterClosing()...)
	chapter.Blocks = append(chapter.Blocks, t.figureOfComarques()...)
	return chapter
}

func (t *chapterBuilder) missingMembers(missing int) []document.Block {
	w := t.w.SentChapter
	blocks := []document.Block{document.Heading{ID: "no-tramesos", Level: 2, Text: w.MissingTitle}}
	if missing == 0 {
		return append(blocks, document.Text(document.Body, w.MissingNone))
	}
	var list document.List
	for _, c := range t.byName() {
		if c.State == "missing" && c.Type != "xarxa" {
			list.Items = append(list.Items, document.Item{Spans: []document.Span{{Text: t.w.Member(c.Name, c.Type)}}})
		}
	}
	return append(blocks, list)
}

func (t *chapterBuilder) lateMembers(late int) []document.Block {
	w := t.w.SentChapter
	blocks := []document.Block{document.Heading{ID: "fora-termini", Level: 2, Text: w.LateTitle}}
	if late == 0 {
		return append(blocks, document.Text(document.Body, w.LateNone))
	}
	var list document.List
	for _, c := range t.byName() {
		if c.State == "late" && c.Type != "xarxa" {
			said := fmt.Sprintf(w.LateItem, t.w.Member(c.Name, c.Type), t.w.Date(c.ReceivedAt))
			list.Items = append(list.Items, document.Item{Spans: []document.Span{{Text: said}}})
		}
	}
	return append(blocks, list)
}

// sortName is a name without its article: "la Seu d'Urgell" stands under S.
func sortName(name string) string {
	for _, article := range []string{"l'", "L'", "l’", "el ", "El ", "la ", "La ", "els ", "Els ", "les ", "Les "} {
		if rest, found := strings.CutPrefix(name, article); found {
			return rest
		}
	}
	return name
}

// tally is a row of counts of returns.
type tally struct{ expected, onTime, late, missing int }

func (c *tally) add(state string) {
	c.expected++
	switch state {
	case "on_time":
		c.onTime++
	case "late":
		c.late++
	default:
		c.missing++
	}
}

func (t *chapterBuilder) tallyColumns(first string) []document.Column {
	h := t.w.Head
	return []document.Column{
		{Head: first, Weight: 1, Header: true},
		{Head: h.Expected, Align: document.Right}, {Head: h.OnTime, Align: document.Right},
		{Head: h.Late, Align: document.Right}, {Head: h.Missing, Align: document.Right},
		{Head: h.Coverage, Align: document.Decimal},
	}
}

func (t *chapterBuilder) tallyRow(name string, c tally, total bool) document.Row {
	share := 100 * float64(c.onTime+c.late) / float64(c.expected)
	return document.Row{Total: total, Cells: []document.Cell{
		text(name), count(t.w, c.expected), count(t.w, c.onTime), count(t.w, c.late), count(t.w, c.missing),
		text(t.w.Rate(&share)),
	}}
}

func (t *chapterBuilder) typeTable() document.Table {
	tallies := map[string]*tally{}
	var total tally
	for _, c := range t.year.Coverage {
		if tallies[c.Type] == nil {
			tallies[c.Type] = &tally{}
		}
		tallies[c.Type].add(c.State)
		total.add(c.State)
	}
	var rows []document.Row
	for _, kind := range memberTypes() {
		if c := tallies[kind]; c != nil {
			rows = append(rows, t.tallyRow(t.w.MemberTypes[kind], *c, false))
		}
	}
	rows = append(rows, t.tallyRow(t.w.Head.Total, total, true))
	return document.Table{
		ID: "taula-trameses", Caption: t.w.SentChapter.ByType, Columns: t.tallyColumns(t.w.Head.Type),
		Groups: []document.Group{{Rows: rows}}, Notes: []string{t.w.Elided(fmt.Sprintf(t.w.SentChapter.Deadline, t.w.Date(t.year.Limits.Deadline)))},
	}
}

type comarca struct {
	name string
	tally
}

// comarques are the members' comarques by name, with their returns. The office belongs to none.
func (t *chapterBuilder) comarques() []comarca {
	at := map[string]int{}
	var out []comarca
	for _, c := range t.year.Coverage {
		if c.Type == "xarxa" {
			continue
		}
		name := c.Comarca
		if name == "" {
			name = t.w.SentChapter.ComarcaNone
		}
		if _, known := at[name]; !known {
			at[name] = len(out)
			out = append(out, comarca{name: name})
		}
		out[at[name]].add(c.State)
	}
	slices.SortStableFunc(out, func(a, b comarca) int { return t.w.Compare(a.name, b.name) })
	return out
}

// faults counts what is still open in the returns that were read.
func (t *chapterBuilder) faults() []document.Block {
	w := t.w.SentChapter
	errors, warnings, workbooks := 0, 0, 0
	for _, c := range t.year.Coverage {
		errors += c.ErrorCount
		warnings += c.WarningCount
		if c.ErrorCount > 0 {
			workbooks++
		}
	}
	said := w.FaultsNone
	var counts []string
	if errors > 0 {
		counts = append(counts, fmt.Sprintf(w.FaultsErrors, t.w.Count(t.w.Noun.Error, errors), t.w.Count(t.w.Noun.Workbook, workbooks)))
	}
	if warnings > 0 {
		counts = append(counts, t.w.Count(t.w.Noun.Warning, warnings))
	}
	if len(counts) > 0 {
		said = fmt.Sprintf(w.FaultsLead, t.w.List(counts))
	}
	if errors > 0 {
		said += " " + w.FaultsUse
	}
	return []document.Block{
		document.Heading{ID: "qualitat", Level: 2, Text: w.FaultsTitle}, document.Text(document.Body, said),
	}
}
