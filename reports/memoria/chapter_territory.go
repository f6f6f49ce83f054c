package memoria

import (
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// territory says where things happened.
func (b *chapterBuilder) territory() []document.Block {
	comarques := b.membersBy("comarca")
	placed := filter(comarques, func(g result.MemberGroup) bool { return g.Code != unplaced })
	said := b.say(words.TerritoryLeadNone)
	if len(placed) > 0 {
		said = b.territoryLead(len(placed))
	}
	blocks := append(lead(said), b.figureOfActionsMap()...)
	if len(comarques) > 0 {
		blocks = append(blocks, b.comarcaTable(comarques))
	}
	return append(blocks, b.figureOfIndicatorMap()...)
}

// territoryLead says how many comarques have actions, and which has most unless there is a tie.
func (b *chapterBuilder) territoryLead(placed int) string {
	with, ties := 0, 0
	var most result.ActionGroup
	for _, g := range b.actionsBy("comarca") {
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
	said := b.w.PartOf(words.TerritoryLead, with, placed)
	if with > 1 && ties == 0 {
		said += " " + b.say(words.TerritoryLeadMost, "comarca", b.w.Comarca(most.Code),
			"actions", b.w.Integer(most.ActionCount))
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
func (b *chapterBuilder) comarcaTable(comarques []result.MemberGroup) document.Table {
	columns := []column[comarcaRow]{
		{b.named(words.HeadComarca), func(p comarcaRow) cell { return text(p.name) }},
		{b.right(words.HeadMembers), func(p comarcaRow) cell {
			if p.MemberCount == 0 {
				return text(words.Dash)
			}
			return b.count(p.MemberCount)
		}},
		{b.right(words.HeadInhabitants), func(p comarcaRow) cell {
			return text(b.inhabitants(p.Population))
		}},
		{b.right(words.TerritorySent), func(p comarcaRow) cell {
			if p.MemberCount == 0 {
				return text(words.Dash)
			}
			return text(b.partOf(p.SentCount, p.MemberCount))
		}},
		{b.right(words.HeadActions), func(p comarcaRow) cell {
			return text(b.doneBy(p, func(a result.ActionGroup) string { return b.w.Integer(a.ActionCount) }))
		}},
		{b.right(words.HeadAttendees), func(p comarcaRow) cell {
			return text(b.doneBy(p, func(a result.ActionGroup) string { return b.w.Figure(a.Attendees, 0) }))
		}},
	}
	var rows []comarcaRow
	known := false
	for _, g := range comarques {
		name := g.Code
		if g.Code == unplaced {
			name, known = b.say(words.TerritoryUnplaced), true
		}
		rows = append(rows, comarcaRow{name, g, b.actionsOf("comarca", g.Code)})
	}
	if office := b.actionsOf("comarca", unplaced); office != nil && !known {
		rows = append(rows, comarcaRow{name: b.say(words.TerritoryUnplaced), actions: office})
	}
	table := tableOf(document.Table{
		ID: "taula-comarques", Caption: b.say(words.TerritoryTableCaption), Tight: true,
		Notes: []string{b.say(words.TerritoryTableNote)},
	}, columns, rows)
	if whole, is := b.wholeOfMembers(); is {
		addTotal(&table, columns, comarcaRow{b.say(words.HeadTotal), whole, b.actionsOf("network", "")})
	}
	return table
}

// doneBy writes a figure of a comarca's actions. It is zero if members sent returns, but none of
// these has an action. It is a dash if no member sent a return.
func (b *chapterBuilder) doneBy(p comarcaRow, figure func(result.ActionGroup) string) string {
	switch {
	case p.actions != nil:
		return figure(*p.actions)
	case p.SentCount > 0:
		return b.w.Integer(0)
	}
	return words.Dash
}
