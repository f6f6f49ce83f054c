package memoria

import (
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// territory is where things happen.
func (t *chapterBuilder) territory() []document.Block {
	comarques := t.membersBy("comarca")
	placed := filter(comarques, func(g result.MemberGroup) bool { return g.Code != unplaced })
	said := t.say(words.TerritoryLeadNone)
	if len(placed) > 0 {
		said = t.territoryLead(len(placed))
	}
	blocks := append(lead(said), t.figureOfActionsMap()...)
	if len(comarques) > 0 {
		blocks = append(blocks, t.comarcaTable(comarques))
	}
	return append(blocks, t.figureOfIndicatorMap()...)
}

// territoryLead says how many comarques have actions, and which has most where only one does.
func (t *chapterBuilder) territoryLead(placed int) string {
	with, ties := 0, 0
	var most result.ActionGroup
	for _, g := range t.actionsBy("comarca") {
		if g.Code == unplaced {
			continue
		}
		with++
		switch {
		case g.ActionCount > most.ActionCount:
			most, ties = g, 0
		case g.ActionCount == most.ActionCount:
			ties++
		}
	}
	said := t.w.PartOf(words.TerritoryLead, with, placed)
	if with > 1 && ties == 0 {
		said += " " + t.say(words.TerritoryLeadMost, "comarca", t.w.Comarca(most.Code), "actions", t.w.Integer(most.ActionCount))
	}
	return said
}

// comarcaRow is a row of the table of comarques.
type comarcaRow struct {
	name string
	result.MemberGroup
	actions *result.ActionGroup // nil without any
}

// comarcaTable has each comarca's members, what they sent, and what they did.
func (t *chapterBuilder) comarcaTable(comarques []result.MemberGroup) document.Table {
	columns := []column[comarcaRow]{
		{named(t.say(words.HeadComarca)), func(p comarcaRow) cell { return text(p.name) }},
		{right(t.say(words.HeadMembers)), func(p comarcaRow) cell {
			if p.MemberCount == 0 {
				return text(words.Dash)
			}
			return t.count(p.MemberCount)
		}},
		{right(t.say(words.HeadInhabitants)), func(p comarcaRow) cell { return text(t.inhabitants(p.Population)) }},
		{right(t.say(words.TerritorySent)), func(p comarcaRow) cell {
			if p.MemberCount == 0 {
				return text(words.Dash)
			}
			return text(t.partOf(p.SentCount, p.MemberCount))
		}},
		{right(t.say(words.HeadActions)), func(p comarcaRow) cell {
			return text(t.doneBy(p, func(a result.ActionGroup) string { return t.w.Integer(a.ActionCount) }))
		}},
		{right(t.say(words.HeadAttendees)), func(p comarcaRow) cell {
			return text(t.doneBy(p, func(a result.ActionGroup) string { return t.w.Figure(a.Attendees, 0) }))
		}},
	}
	var rows []comarcaRow
	known := false
	for _, g := range comarques {
		name := g.Code
		if g.Code == unplaced {
			name, known = t.say(words.TerritoryUnplaced), true
		}
		rows = append(rows, comarcaRow{name, g, t.actionsOf("comarca", g.Code)})
	}
	if office := t.actionsOf("comarca", unplaced); office != nil && !known {
		rows = append(rows, comarcaRow{name: t.say(words.TerritoryUnplaced), actions: office})
	}
	table := tableOf(document.Table{
		ID: "taula-comarques", Caption: t.say(words.TerritoryTableCaption), Tight: true,
		Notes: []string{t.say(words.TerritoryTableNote)},
	}, columns, rows)
	if whole, is := t.wholeOfMembers(); is {
		total := totalOf(columns, comarcaRow{t.say(words.HeadTotal), whole, t.actionsOf("network", "")})
		table.Groups[0].Rows = append(table.Groups[0].Rows, total)
	}
	return table
}

// doneBy writes a figure of a place's actions: nought if returns came without any, a dash if none came.
func (t *chapterBuilder) doneBy(p comarcaRow, figure func(result.ActionGroup) string) string {
	switch {
	case p.actions != nil:
		return figure(*p.actions)
	case p.SentCount > 0:
		return t.w.Integer(0)
	}
	return words.Dash
}
