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

// completeness says how many of the figures came, and how many members sent several versions.
func (b *chapterBuilder) completeness() string {
	reported, expected, again := 0, 0, 0
	for _, c := range b.year.Coverage {
		reported, expected = reported+c.ReportedCount, expected+c.ExpectedCount
		if c.VersionCount > 1 {
			again++
		}
	}
	var said []string
	if expected > 0 {
		said = append(said, b.w.PartOf(words.QualityReceived, reported, expected))
	}
	if again > 0 {
		said = append(said, b.w.Count(words.QualityAgain, again))
	}
	return strings.Join(said, " ")
}

// missingAndLate lists who sent nothing and who sent late: side by side if both lists are short,
// else in tables that can span pages.
func (b *chapterBuilder) missingAndLate(missing, late int) []document.Block {
	if missing <= listAtMost && late <= listAtMost {
		return sideBySide(b.missingMembers(), b.lateMembers())
	}
	blocks := b.missingMembers()
	if missing > 0 {
		blocks = append(blocks[:1], b.namesTable("taula-no-tramesos", words.QualityByComarca,
			"missing", func(c result.Coverage) string { return c.Name }))
	}
	last := b.lateMembers()
	if late > 0 {
		last = append(last[:1], b.namesTable("taula-fora-termini", words.QualityLateTitle,
			"late", func(c result.Coverage) string {
				return c.Name + " (" + b.w.ShortDate(c.ReceivedAt) + ")"
			}))
	}
	return append(blocks, last...)
}

// namesTable names the members of a state, a row a comarca.
func (b *chapterBuilder) namesTable(id string, caption words.Message, state string,
	said func(result.Coverage) string) document.Table {
	names := map[string][]string{}
	for _, c := range b.byName() {
		if c.State == state && c.Type != "xarxa" {
			comarca := cmp.Or(c.Comarca, b.say(words.SentComarcaNone))
			names[comarca] = append(names[comarca], said(c))
		}
	}
	some := filter(b.comarques(), func(c comarca) bool { return len(names[c.name]) > 0 })
	return tableOf(document.Table{ID: id, Caption: b.say(caption), Tight: true}, []column[comarca]{
		{b.code(words.HeadComarca), func(c comarca) cell { return text(c.name) }},
		{b.right(words.HeadMembers), func(c comarca) cell { return b.count(len(names[c.name])) }},
		{b.wide(words.HeadMembers, 1), func(c comarca) cell {
			return text(strings.Join(names[c.name], ", "))
		}},
	}, some)
}

// gaps is the table of figures that are missing in returns, a row an indicator.
func (b *chapterBuilder) gaps() []document.Block {
	type gap struct {
		indicator result.Indicator
		who       []string
	}
	sent := filter(b.byName(), func(c result.Coverage) bool { return c.State != "missing" })
	var gaps []gap
	for _, i := range b.year.Indicators {
		found := gap{indicator: i}
		for _, c := range sent {
			v, asked := b.valueOf(i.Code, c.Code)
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
	name := b.namedOf(words.HeadIndicator, 4)
	return one(tableOf(document.Table{
		ID: "taula-dades-que-falten", Caption: b.say(words.QualityGaps), Tight: true,
		Notes: []string{b.say(words.QualityGapsNote)},
	}, []column[gap]{
		{name, func(g gap) cell { return text(g.indicator.Code + "  " + g.indicator.Name) }},
		{b.right(words.QualityTimes), func(g gap) cell { return b.count(len(g.who)) }},
		{b.wide(words.HeadMembers, 3), func(g gap) cell { return text(b.some(g.who)) }},
	}, gaps))
}

// some lists a few names and counts the rest.
func (b *chapterBuilder) some(names []string) string {
	if len(names) <= namedAtMost {
		return strings.Join(names, ", ")
	}
	more := len(names) - namedAtMost + 1
	return strings.Join(names[:namedAtMost-1], ", ") + " " + b.w.Count(words.QualityMore, more)
}

// findingsTable lists the open findings, a row a rule, with the members and cells.
func (b *chapterBuilder) findingsTable() []document.Block {
	columns := []column[broken]{
		{b.namedOf(words.HeadFound, 4), func(rule broken) cell {
			return cell{Text: b.ruleSays(rule.id), Detail: rule.id}
		}},
		{b.right(words.QualityTimes), func(rule broken) cell { return b.count(rule.count) }},
		{b.wide(words.QualityWho, 3), func(rule broken) cell { return text(b.some(rule.where)) }},
	}
	table := document.Table{
		ID: "taula-incidencies", Caption: b.say(words.QualityCaption), Tight: true,
		Notes: []string{b.say(words.QualitySheets)}, Columns: headsOf(columns),
	}
	for _, part := range []struct {
		severity string
		title    words.Message
	}{
		{"rejection", words.QualityRejected}, {"error", words.QualityErrors},
		{"warning", words.QualityWarnings},
	} {
		if rules := b.rulesBroken(part.severity); len(rules) > 0 {
			group := document.Group{Title: b.say(part.title), Rows: rowsOf(columns, rules...)}
			table.Groups = append(table.Groups, group)
		}
	}
	if len(table.Groups) == 0 {
		return nil
	}
	return one(table)
}

// broken is a rule, how often it is broken, and by whom, in the order of names.
type broken struct {
	id    string
	count int
	where []string
}

// rulesBroken are the rules of a severity that members' workbooks break, the most frequent first.
func (b *chapterBuilder) rulesBroken(severity string) []broken {
	cells := map[string]map[string][]string{} // by rule and member
	counts := map[string]int{}
	for _, f := range b.year.Findings {
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
		for _, c := range b.byName() {
			if found := members[c.Code]; len(found) > 0 {
				rule.where = append(rule.where, b.cellsOf(c.Name, found))
			}
		}
		out = append(out, rule)
	}
	slices.SortFunc(out, func(a, b broken) int {
		return cmp.Or(cmp.Compare(b.count, a.count), cmp.Compare(a.id, b.id))
	})
	return out
}

// cellsOf is a member with the cells of its workbook.
func (b *chapterBuilder) cellsOf(name string, cells []string) string {
	cells = slices.DeleteFunc(slices.Clone(cells), func(cell string) bool { return cell == "" })
	if len(cells) == 0 {
		return name
	}
	said := strings.Join(cells[:min(cellsAtMost, len(cells))], ", ")
	if more := len(cells) - cellsAtMost; more > 0 {
		said += " " + b.w.Count(words.QualityMore, more)
	}
	return name + "\u00a0(" + said + ")"
}

// afterClosing lists the returns that came after the memòria of a year was approved.
func (b *chapterBuilder) afterClosing() []document.Block {
	var blocks []document.Block
	for _, c := range b.comparisons {
		if len(c.Arrivals) == 0 {
			continue
		}
		if len(blocks) == 0 {
			blocks = heading("despres-del-tancament", 2, b.say(words.QualityAfterTitle))
		}
		var arrivals []string
		for _, a := range c.Arrivals {
			name := cmp.Or(a.MemberName, a.MemberCode)
			arrivals = append(arrivals, name+" ("+b.w.Date(a.ReceivedAt)+")")
		}
		said := b.say(words.QualityAfter, "year", fmt.Sprint(c.Closing.Year),
			"date", b.w.Date(c.Closing.ApprovedOn))
		blocks = slices.Concat(blocks, kept(b.w.Elided(said)), listOf(arrivals))
	}
	return blocks
}
