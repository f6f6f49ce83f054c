package memoria

import (
	"cmp"
	"slices"
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// memberTypes are the plan's words, in the order of the page. The Network's office is no member.
func memberTypes() []string { return []string{"ajuntament", "consell comarcal"} }

// sent says who reported and who did not.
func (b *chapterBuilder) sent() []document.Block {
	sent, late, expected := SentCounts(b.year)
	said := b.sentSentence()
	if late > 0 {
		said += " " + b.w.Count(words.SentLeadLate, late)
	}
	if office := OfficeState(b.year); office != "" {
		said += " " + b.say(words.SentOffice[office])
	}
	if expected == 0 {
		return lead(said)
	}
	if more := b.completeness(); more != "" {
		said += " " + more
	}
	return slices.Concat(
		lead(said), one(b.typeTable()), b.missingAndLate(expected-sent, late), b.gaps(),
		b.openCounts(), b.findingsTable(), b.afterClosing(), b.figureOfComarques())
}

// sentInShort counts the returns of members, and names the office's.
func (b *chapterBuilder) sentInShort() string {
	sent, _, _ := SentCounts(b.year)
	said := b.w.Count(words.MemberReturns, sent)
	if office := OfficeState(b.year); office != "" && office != "missing" {
		said += " " + b.say(words.AndTheOffices)
	}
	return said
}

func (b *chapterBuilder) missingMembers() []document.Block {
	title := heading("no-tramesos", 2, b.say(words.SentMissingTitle))
	return b.membersOf("missing", title, words.SentMissingNone, func(c result.Coverage) string {
		return b.w.Member(c.Name, c.Type)
	})
}

func (b *chapterBuilder) lateMembers() []document.Block {
	title := heading("fora-termini", 2, b.say(words.SentLateTitle))
	return b.membersOf("late", title, words.SentLateNone, func(c result.Coverage) string {
		return b.w.Member(c.Name, c.Type) + " (" + b.w.Date(c.ReceivedAt) + ")"
	})
}

// membersOf lists the members of a state, without the Network's office.
func (b *chapterBuilder) membersOf(state string, title []document.Block, none words.Message,
	said func(result.Coverage) string) []document.Block {
	var texts []string
	for _, c := range b.byName() {
		if c.State == state && c.Type != "xarxa" {
			texts = append(texts, said(c))
		}
	}
	if len(texts) == 0 {
		return append(title, body(b.say(none))...)
	}
	return append(title, listOf(texts)...)
}

// sortName is a name without its article: "la Seu d'Urgell" sorts under S.
func sortName(name string) string {
	for _, article := range []string{"l'", "L'", "l’", "el ", "El ", "la ", "La ", "els ", "Els ",
		"les ", "Les "} {
		if rest, found := strings.CutPrefix(name, article); found {
			return rest
		}
	}
	return name
}

// tally counts returns by state.
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
func (b *chapterBuilder) typeTable() document.Table {
	type row struct {
		name string
		tally
	}
	columns := []column[row]{
		{b.named(words.HeadType), func(r row) cell { return text(r.name) }},
		{b.right(words.HeadMembers), func(r row) cell { return b.count(r.expected) }},
		{b.right(words.HeadOnTime), func(r row) cell { return b.count(r.onTime) }},
		{b.right(words.HeadLate), func(r row) cell { return b.count(r.late) }},
		{b.right(words.HeadMissing), func(r row) cell { return b.count(r.missing) }},
		{b.decimal(words.HeadCoverage), func(r row) cell {
			share := 100 * float64(r.onTime+r.late) / float64(r.expected)
			return b.rate(&share)
		}},
	}
	tallies := map[string]tally{}
	var total tally
	for _, c := range b.year.Coverage {
		of := tallies[c.Type]
		of.add(c.State)
		tallies[c.Type] = of
		if c.Type != "xarxa" {
			total.add(c.State)
		}
	}
	var rows []row
	for _, kind := range memberTypes() {
		if of, some := tallies[kind]; some {
			rows = append(rows, row{b.say(words.MemberTypes[kind]), of})
		}
	}
	deadline := b.w.Elided(b.say(words.SentDeadline, "date", b.w.Date(b.year.Limits.Deadline)))
	table := tableOf(document.Table{
		ID: "taula-trameses", Caption: b.say(words.SentByType), Notes: []string{deadline},
	}, columns, rows)
	addTotal(&table, columns, row{b.say(words.HeadTotal), total})
	if office, some := tallies["xarxa"]; some { // no member: it is not in the total
		table.Groups = append(table.Groups, document.Group{
			Rows: rowsOf(columns, row{b.say(words.MemberTypes["xarxa"]), office}),
		})
	}
	return table
}

type comarca struct {
	name string
	tally
}

// comarques are the members' comarques by name, with their returns. The office belongs to none.
func (b *chapterBuilder) comarques() []comarca {
	at := map[string]int{}
	var out []comarca
	for _, c := range b.year.Coverage {
		if c.Type == "xarxa" {
			continue
		}
		name := cmp.Or(c.Comarca, b.say(words.SentComarcaNone))
		if _, known := at[name]; !known {
			at[name] = len(out)
			out = append(out, comarca{name: name})
		}
		out[at[name]].add(c.State)
	}
	slices.SortStableFunc(out, func(x, y comarca) int { return b.w.Compare(x.name, y.name) })
	return out
}

// openCounts counts the open findings of the current returns.
func (b *chapterBuilder) openCounts() []document.Block {
	errors, warnings, workbooks := 0, 0, 0
	for _, c := range b.year.Coverage {
		errors += c.ErrorCount
		warnings += c.WarningCount
		if c.ErrorCount > 0 {
			workbooks++
		}
	}
	var counts []string
	if errors > 0 {
		where := b.w.Count(words.InWorkbooks, workbooks)
		counts = append(counts, b.w.Count(words.Errors, errors)+" ("+where+")")
	}
	if warnings > 0 {
		counts = append(counts, b.w.Count(words.Warnings, warnings))
	}
	said := b.say(words.SentFaultsNone)
	if len(counts) > 0 {
		said = b.say(words.SentFaultsLead, "counts", b.w.List(counts))
	}
	if errors > 0 {
		said += " " + b.say(words.SentFaultsUse)
	}
	return append(heading("qualitat", 2, b.say(words.SentFaultsTitle)), body(said)...)
}
