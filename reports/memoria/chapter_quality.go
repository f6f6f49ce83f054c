package memoria

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

const (
	namedAtMost = 6  // members named for a rule or an indicator; the others are counted
	cellsAtMost = 3  // cells named for each
	listAtMost  = 24 // members in a list beside another; more are told by comarca
)

// completeness says in sentences how much of what was asked came, and of how many versions.
func (t *chapterBuilder) completeness() string {
	reported, expected, again := 0, 0, 0
	for _, c := range t.year.Coverage {
		reported, expected = reported+c.ReportedCount, expected+c.ExpectedCount
		if c.VersionCount > 1 {
			again++
		}
	}
	var said []string
	if expected > 0 {
		said = append(said, t.w.PartOf(words.QualityReceived, reported, expected))
	}
	if again > 0 {
		said = append(said, t.w.Count(words.QualityAgain, again))
	}
	return strings.Join(said, " ")
}

// absentees tells who sent nothing and who sent late: side by side where both are short, else in tables that
// can go on over pages.
func (t *chapterBuilder) absentees(missing, late int) []document.Block {
	if missing <= listAtMost && late <= listAtMost {
		return []document.Block{document.Columns{Columns: [][]document.Block{t.missingMembers(missing), t.lateMembers(late)}}}
	}
	var blocks []document.Block
	if missing > 0 {
		blocks = append(blocks, document.Heading{ID: "no-tramesos", Level: 2, Text: t.w.Say(words.SentMissingTitle)},
			t.namesTable("taula-no-tramesos", t.w.Say(words.QualityByComarca), "missing", func(c result.Coverage) string { return c.Name }))
	} else {
		blocks = append(blocks, t.missingMembers(0)...)
	}
	if late == 0 {
		return append(blocks, t.lateMembers(0)...)
	}
	return append(blocks, document.Heading{ID: "fora-termini", Level: 2, Text: t.w.Say(words.SentLateTitle)},
		t.namesTable("taula-fora-termini", t.w.Say(words.QualityLateTitle), "late", func(c result.Coverage) string {
			return t.w.Say(words.SentLateItem, "member", c.Name, "date", t.w.ShortDate(c.ReceivedAt))
		}))
}

// namesTable names the members of a state, a row a comarca.
func (t *chapterBuilder) namesTable(id, caption, state string, said func(result.Coverage) string) document.Table {
	names := map[string][]string{}
	for _, c := range t.byName() {
		if c.State == state && c.Type != "xarxa" {
			comarca := cmp.Or(c.Comarca, t.w.Say(words.SentComarcaNone))
			names[comarca] = append(names[comarca], said(c))
		}
	}
	var rows []document.Row
	for _, comarca := range t.comarques() {
		if list := names[comarca.name]; len(list) > 0 {
			rows = append(rows, document.Row{Cells: []document.Cell{
				text(comarca.name), count(t.w, len(list)), text(strings.Join(list, ", ")),
			}})
		}
	}
	return document.Table{
		ID: id, Caption: caption, Tight: true, Groups: []document.Group{{Rows: rows}}, Columns: []document.Column{
			{Head: t.w.Say(words.HeadComarca), Header: true}, {Head: t.w.Say(words.HeadMembers), Align: document.Right},
			{Head: t.w.Say(words.HeadMembers), Weight: 1},
		},
	}
}

// gaps is the table of the figures that the returns which came do not have, an indicator a row.
func (t *chapterBuilder) gaps() []document.Block {
	names := map[string]string{}
	order := t.byName()
	for _, c := range order {
		if c.State != "missing" {
			names[c.Code] = c.Name
		}
	}
	var rows []document.Row
	for _, i := range t.year.Indicators {
		var who []string
		for _, c := range order {
			v, asked := t.valueOf(i.Code, c.Code)
			if name, sent := names[c.Code]; asked && sent && (v.State == "missing" || v.State == "carried") {
				who = append(who, name)
			}
		}
		if len(who) > 0 {
			rows = append(rows, document.Row{Cells: []document.Cell{
				text(i.Code + "  " + i.Name), count(t.w, len(who)), text(t.some(who)),
			}})
		}
	}
	if len(rows) == 0 {
		return nil
	}
	return []document.Block{document.Table{
		ID: "taula-dades-que-falten", Caption: t.w.Say(words.QualityGaps), Tight: true, Notes: []string{t.w.Say(words.QualityGapsNote)},
		Groups: []document.Group{{Rows: rows}}, Columns: []document.Column{
			{Head: t.w.Say(words.HeadIndicator), Weight: 4, Header: true}, {Head: t.w.Say(words.QualityTimes), Align: document.Right}, {Head: t.w.Say(words.HeadMembers), Weight: 3},
		},
	}}
}

// some names a few and counts the others.
func (t *chapterBuilder) some(names []string) string {
	if len(names) <= namedAtMost {
		return strings.Join(names, ", ")
	}
	more := len(names) - namedAtMost + 1
	return strings.Join(names[:namedAtMost-1], ", ") + " " + t.w.Count(words.QualityMore, more)
}

// findingsTable says what is open, a row a rule, with the members and cells where it was found.
func (t *chapterBuilder) findingsTable() []document.Block {
	table := document.Table{ID: "taula-incidencies", Caption: t.w.Say(words.QualityCaption), Tight: true, Notes: []string{t.w.Say(words.QualitySheets)}, Columns: []document.Column{
		{Head: t.w.Say(words.HeadFound), Weight: 4, Header: true}, {Head: t.w.Say(words.QualityTimes), Align: document.Right}, {Head: t.w.Say(words.QualityWho), Weight: 3},
	}}
	for _, part := range []struct{ severity, title string }{
		{"rejection", t.w.Say(words.QualityRejected)}, {"error", t.w.Say(words.QualityErrors)}, {"warning", t.w.Say(words.QualityWarnings)},
	} {
		group := document.Group{Title: part.title}
		for _, rule := range t.rulesBroken(part.severity) {
			group.Rows = append(group.Rows, document.Row{Cells: []document.Cell{
				{Text: t.ruleSays(rule.id), Detail: rule.id}, count(t.w, rule.count), text(t.some(rule.where)),
			}})
		}
		if len(group.Rows) > 0 {
			table.Groups = append(table.Groups, group)
		}
	}
	if len(table.Groups) == 0 {
		return nil
	}
	return []document.Block{table}
}

// broken is a rule, how many times it is broken, and where: a member each, in the order of names.
type broken struct {
	id    string
	count int
	where []string
}

// rulesBroken are the rules of a severity that members' workbooks break, those broken most first.
func (t *chapterBuilder) rulesBroken(severity string) []broken {
	cells := map[string]map[string][]string{} // by rule and member
	counts := map[string]int{}
	for _, f := range t.year.Findings {
		if f.Severity != severity || f.MemberCode == "" {
			continue
		}
		if cells[f.Rule] == nil {
			cells[f.Rule] = map[string][]string{}
		}
		cells[f.Rule][f.MemberCode] = append(cells[f.Rule][f.MemberCode], strings.Trim(clip(f.Sheet, mostOfName)+"!"+f.Cell, "!"))
		counts[f.Rule]++
	}
	var out []broken
	for id, members := range cells {
		rule := broken{id: id, count: counts[id]}
		for _, c := range t.byName() {
			if found := members[c.Code]; len(found) > 0 {
				rule.where = append(rule.where, t.cellsOf(c.Name, found))
			}
		}
		out = append(out, rule)
	}
	slices.SortFunc(out, func(a, b broken) int { return cmp.Or(cmp.Compare(b.count, a.count), cmp.Compare(a.id, b.id)) })
	return out
}

// cellsOf is a member with the cells of its workbook.
func (t *chapterBuilder) cellsOf(name string, cells []string) string {
	cells = slices.DeleteFunc(slices.Clone(cells), func(cell string) bool { return cell == "" })
	if len(cells) == 0 {
		return name
	}
	said := strings.Join(cells[:min(cellsAtMost, len(cells))], ", ")
	if more := len(cells) - cellsAtMost; more > 0 {
		said += " " + t.w.Count(words.QualityMore, more)
	}
	return name + "\u00a0(" + said + ")"
}

// afterClosing lists the returns that came after the memòria of a year was approved.
func (t *chapterBuilder) afterClosing() []document.Block {
	var blocks []document.Block
	for _, c := range t.comparisons {
		if len(c.Arrivals) == 0 {
			continue
		}
		if len(blocks) == 0 {
			blocks = append(blocks, document.Heading{ID: "despres-del-tancament", Level: 2, Text: t.w.Say(words.QualityAfterTitle)})
		}
		lead := document.Text(document.Body,
			t.w.Elided(t.w.Say(words.QualityAfter, "year", fmt.Sprint(c.Closing.Year), "date", t.w.Date(c.Closing.ApprovedOn))))
		lead.Keep = true
		var list document.List
		for _, a := range c.Arrivals {
			said := t.w.Say(words.SentLateItem, "member", cmp.Or(a.MemberName, a.MemberCode), "date", t.w.Date(a.ReceivedAt))
			list.Items = append(list.Items, document.Item{Spans: []document.Span{{Text: said}}})
		}
		blocks = append(blocks, lead, list)
	}
	return blocks
}
