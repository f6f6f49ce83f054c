package memoria

import (
	"cmp"
	"slices"
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// memberTypes are the plan's words, in the order of the page.
func memberTypes() []string { return []string{"ajuntament", "consell comarcal", "xarxa"} }

// sent is who reported and who did not.
func (t *chapterBuilder) sent() []document.Block {
	sent, late, expected := SentCounts(t.year)
	said := t.sentSentence()
	if late > 0 {
		said += " " + t.w.Count(words.SentLeadLate, late)
	}
	if expected == 0 {
		return lead(said)
	}
	if more := t.completeness(); more != "" {
		said += " " + more
	}
	return slices.Concat(lead(said), one(t.typeTable()), t.missingAndLate(expected-sent, late), t.gaps(),
		t.openCounts(), t.findingsTable(), t.afterClosing(), t.figureOfComarques())
}

func (t *chapterBuilder) missingMembers() []document.Block {
	return t.membersOf("missing", heading("no-tramesos", 2, t.say(words.SentMissingTitle)), words.SentMissingNone,
		func(c result.Coverage) string { return t.w.Member(c.Name, c.Type) })
}

func (t *chapterBuilder) lateMembers() []document.Block {
	return t.membersOf("late", heading("fora-termini", 2, t.say(words.SentLateTitle)), words.SentLateNone,
		func(c result.Coverage) string { return t.lateItem(t.w.Member(c.Name, c.Type), t.w.Date(c.ReceivedAt)) })
}

func (t *chapterBuilder) lateItem(member, date string) string {
	return t.say(words.SentLateItem, "member", member, "date", date)
}

// membersOf lists the members of a state, the office apart.
func (t *chapterBuilder) membersOf(
	state string, title []document.Block, none words.Message, said func(result.Coverage) string,
) []document.Block {
	var texts []string
	for _, c := range t.byName() {
		if c.State == state && c.Type != "xarxa" {
			texts = append(texts, said(c))
		}
	}
	if len(texts) == 0 {
		return append(title, body(t.say(none))...)
	}
	return append(title, listOf(texts)...)
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

// typeTable has the returns by type of member.
func (t *chapterBuilder) typeTable() document.Table {
	type row struct {
		name string
		tally
	}
	columns := []column[row]{
		{named(t.say(words.HeadType)), func(r row) cell { return text(r.name) }},
		{right(t.say(words.HeadMembers)), func(r row) cell { return t.count(r.expected) }},
		{right(t.say(words.HeadOnTime)), func(r row) cell { return t.count(r.onTime) }},
		{right(t.say(words.HeadLate)), func(r row) cell { return t.count(r.late) }},
		{right(t.say(words.HeadMissing)), func(r row) cell { return t.count(r.missing) }},
		{decimal(t.say(words.HeadCoverage)), func(r row) cell {
			share := 100 * float64(r.onTime+r.late) / float64(r.expected)
			return text(t.w.Rate(&share))
		}},
	}
	tallies := map[string]tally{}
	var total tally
	for _, c := range t.year.Coverage {
		of := tallies[c.Type]
		of.add(c.State)
		tallies[c.Type] = of
		total.add(c.State)
	}
	var rows []row
	for _, kind := range memberTypes() {
		if of, some := tallies[kind]; some {
			rows = append(rows, row{t.say(words.MemberTypes[kind]), of})
		}
	}
	deadline := t.w.Elided(t.say(words.SentDeadline, "date", t.w.Date(t.year.Limits.Deadline)))
	table := tableOf(document.Table{
		ID: "taula-trameses", Caption: t.say(words.SentByType), Notes: []string{deadline},
	}, columns, rows)
	table.Groups[0].Rows = append(table.Groups[0].Rows, totalOf(columns, row{t.say(words.HeadTotal), total}))
	return table
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
		name := cmp.Or(c.Comarca, t.say(words.SentComarcaNone))
		if _, known := at[name]; !known {
			at[name] = len(out)
			out = append(out, comarca{name: name})
		}
		out[at[name]].add(c.State)
	}
	slices.SortStableFunc(out, func(a, b comarca) int { return t.w.Compare(a.name, b.name) })
	return out
}

// openCounts counts the findings that are open in the returns that were read.
func (t *chapterBuilder) openCounts() []document.Block {
	errors, warnings, workbooks := 0, 0, 0
	for _, c := range t.year.Coverage {
		errors += c.ErrorCount
		warnings += c.WarningCount
		if c.ErrorCount > 0 {
			workbooks++
		}
	}
	var counts []string
	if errors > 0 {
		counts = append(counts, t.say(words.SentFaultsErrors, "errors", t.w.Count(words.Errors, errors),
			"returns", t.w.Count(words.InWorkbooks, workbooks)))
	}
	if warnings > 0 {
		counts = append(counts, t.w.Count(words.Warnings, warnings))
	}
	said := t.say(words.SentFaultsNone)
	if len(counts) > 0 {
		said = t.say(words.SentFaultsLead, "counts", t.w.List(counts))
	}
	if errors > 0 {
		said += " " + t.say(words.SentFaultsUse)
	}
	return append(heading("qualitat", 2, t.say(words.SentFaultsTitle)), body(said)...)
}
