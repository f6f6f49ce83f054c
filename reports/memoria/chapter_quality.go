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

// missingAndLate is who sent nothing and who sent late: side by side if both lists are short, else in tables
// that can go on over pages.
func (t *chapterBuilder) missingAndLate(missing, late int) []document.Block {
	if missing <= listAtMost && late <= listAtMost {
		return sideBySide(t.missingMembers(), t.lateMembers())
	}
	blocks := t.missingMembers()
	if missing > 0 {
		blocks = append(blocks[:1], t.namesTable("taula-no-tramesos", words.QualityByComarca, "missing",
			func(c result.Coverage) string { return c.Name }))
	}
	last := t.lateMembers()
	if late > 0 {
		last = append(last[:1], t.namesTable("taula-fora-termini", words.QualityLateTitle, "late",
			func(c result.Coverage) string { return t.lateItem(c.Name, t.w.ShortDate(c.ReceivedAt)) }))
	}
	return append(blocks, last...)
}

// namesTable names the members of a state, a row a comarca.
func (t *chapterBuilder) namesTable(
	id string, caption words.Message, state string, said func(result.Coverage) string,
) document.Table {
	names := map[string][]string{}
	for _, c := range t.byName() {
		if c.State == state && c.Type != "xarxa" {
			comarca := cmp.Or(c.Comarca, t.say(words.SentComarcaNone))
			names[comarca] = append(names[comarca], said(c))
		}
	}
	some := filter(t.comarques(), func(c comarca) bool { return len(names[c.name]) > 0 })
	return tableOf(document.Table{ID: id, Caption: t.say(caption), Tight: true}, []column[comarca]{
		{code(t.say(words.HeadComarca)), func(c comarca) cell { return text(c.name) }},
		{right(t.say(words.HeadMembers)), func(c comarca) cell { return t.count(len(names[c.name])) }},
		{wide(t.say(words.HeadMembers), 1), func(c comarca) cell { return text(strings.Join(names[c.name], ", ")) }},
	}, some)
}

// gaps is the table of the figures that are missing in the returns that came, a row an indicator.
func (t *chapterBuilder) gaps() []document.Block {
	type gap struct {
		indicator result.Indicator
		who       []string
	}
	sent := filter(t.byName(), func(c result.Coverage) bool { return c.State != "missing" })
	var gaps []gap
	for _, i := range t.year.Indicators {
		found := gap{indicator: i}
		for _, c := range sent {
			v, asked := t.valueOf(i.Code, c.Code)
			if asked && (v.State == "missing" || v.State == "carried") {
				found.who = append(found.who, c.Name)
			}
		}
		if len(found.who) > 0 {
			gaps = append(gaps, found)
		}
	}
	if len(gaps) == 0 {
		return nil
	}
	name := document.Column{Head: t.say(words.HeadIndicator), Weight: 4, Header: true}
	return one(tableOf(document.Table{
		ID: "taula-dades-que-falten", Caption: t.say(words.QualityGaps), Tight: true,
		Notes: []string{t.say(words.QualityGapsNote)},
	}, []column[gap]{
		{name, func(g gap) cell { return text(g.indicator.Code + "  " + g.indicator.Name) }},
		{right(t.say(words.QualityTimes)), func(g gap) cell { return t.count(len(g.who)) }},
		{wide(t.say(words.HeadMembers), 3), func(g gap) cell { return text(t.some(g.who)) }},
	}, gaps))
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
	columns := []column[broken]{
		{document.Column{Head: t.say(words.HeadFound), Weight: 4, Header: true}, func(rule broken) cell {
			return cell{Text: t.ruleSays(rule.id), Detail: rule.id}
		}},
		{right(t.say(words.QualityTimes)), func(rule broken) cell { return t.count(rule.count) }},
		{wide(t.say(words.QualityWho), 3), func(rule broken) cell { return text(t.some(rule.where)) }},
	}
	table := document.Table{
		ID: "taula-incidencies", Caption: t.say(words.QualityCaption), Tight: true,
		Notes: []string{t.say(words.QualitySheets)}, Columns: headsOf(columns),
	}
	for _, part := range []struct {
		severity string
		title    words.Message
	}{
		{"rejection", words.QualityRejected}, {"error", words.QualityErrors}, {"warning", words.QualityWarnings},
	} {
		if rules := t.rulesBroken(part.severity); len(rules) > 0 {
			group := document.Group{Title: t.say(part.title), Rows: rowsOf(columns, rules...)}
			table.Groups = append(table.Groups, group)
		}
	}
	if len(table.Groups) == 0 {
		return nil
	}
	return one(table)
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
		cells[f.Rule][f.MemberCode] = append(cells[f.Rule][f.MemberCode], cellOf(f))
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
			blocks = heading("despres-del-tancament", 2, t.say(words.QualityAfterTitle))
		}
		var arrivals []string
		for _, a := range c.Arrivals {
			arrivals = append(arrivals, t.lateItem(cmp.Or(a.MemberName, a.MemberCode), t.w.Date(a.ReceivedAt)))
		}
		said := t.say(words.QualityAfter, "year", fmt.Sprint(c.Closing.Year), "date", t.w.Date(c.Closing.ApprovedOn))
		blocks = slices.Concat(blocks, kept(t.w.Elided(said)), listOf(arrivals))
	}
	return blocks
}
