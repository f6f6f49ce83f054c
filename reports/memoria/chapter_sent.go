package memoria

import (
	"slices"
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/words"
)

// memberTypes are the plan's words, in the order of the page.
func memberTypes() []string { return []string{"ajuntament", "consell comarcal", "xarxa"} }

// sent tells who reported and who did not.
func (t *chapterBuilder) sent(number string) document.Chapter {
	chapter := document.Chapter{ID: "trameses", Number: number, Title: t.w.Say(words.SentTitle)}
	sent, late, expected := SentCounts(t.year)
	lead := t.sentSentence()
	if late > 0 {
		lead += " " + t.w.Count(words.SentLeadLate, late)
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
	blocks := []document.Block{document.Heading{ID: "no-tramesos", Level: 2, Text: t.w.Say(words.SentMissingTitle)}}
	if missing == 0 {
		return append(blocks, document.Text(document.Body, t.w.Say(words.SentMissingNone)))
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
	blocks := []document.Block{document.Heading{ID: "fora-termini", Level: 2, Text: t.w.Say(words.SentLateTitle)}}
	if late == 0 {
		return append(blocks, document.Text(document.Body, t.w.Say(words.SentLateNone)))
	}
	var list document.List
	for _, c := range t.byName() {
		if c.State == "late" && c.Type != "xarxa" {
			said := t.w.Say(words.SentLateItem, "member", t.w.Member(c.Name, c.Type), "date", t.w.Date(c.ReceivedAt))
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
	return []document.Column{
		{Head: first, Weight: 1, Header: true},
		{Head: t.w.Say(words.HeadMembers), Align: document.Right}, {Head: t.w.Say(words.HeadOnTime), Align: document.Right},
		{Head: t.w.Say(words.HeadLate), Align: document.Right}, {Head: t.w.Say(words.HeadMissing), Align: document.Right},
		{Head: t.w.Say(words.HeadCoverage), Align: document.Decimal},
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
			rows = append(rows, t.tallyRow(t.w.Say(words.MemberTypes[kind]), *c, false))
		}
	}
	rows = append(rows, t.tallyRow(t.w.Say(words.HeadTotal), total, true))
	return document.Table{
		ID: "taula-trameses", Caption: t.w.Say(words.SentByType), Columns: t.tallyColumns(t.w.Say(words.HeadType)),
		Groups: []document.Group{{Rows: rows}}, Notes: []string{t.w.Elided(t.w.Say(words.SentDeadline, "date", t.w.Date(t.year.Limits.Deadline)))},
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
			name = t.w.Say(words.SentComarcaNone)
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
	errors, warnings, workbooks := 0, 0, 0
	for _, c := range t.year.Coverage {
		errors += c.ErrorCount
		warnings += c.WarningCount
		if c.ErrorCount > 0 {
			workbooks++
		}
	}
	said := t.w.Say(words.SentFaultsNone)
	var counts []string
	if errors > 0 {
		counts = append(counts, t.w.Say(words.SentFaultsErrors, "errors", t.w.Count(words.Errors, errors), "returns", t.w.Count(words.InWorkbooks, workbooks)))
	}
	if warnings > 0 {
		counts = append(counts, t.w.Count(words.Warnings, warnings))
	}
	if len(counts) > 0 {
		said = t.w.Say(words.SentFaultsLead, "counts", t.w.List(counts))
	}
	if errors > 0 {
		said += " " + t.w.Say(words.SentFaultsUse)
	}
	return []document.Block{
		document.Heading{ID: "qualitat", Level: 2, Text: t.w.Say(words.SentFaultsTitle)}, document.Text(document.Body, said),
	}
}
