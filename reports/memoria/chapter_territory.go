package memoria

import (
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// territory tells where things happen.
func (t *chapterBuilder) territory(number string) document.Chapter {
	chapter := document.Chapter{ID: "territori", Number: number, Title: t.w.Say(words.TerritoryTitle)}
	comarques := t.membersBy("comarca")
	placed := 0
	for _, g := range comarques {
		if g.Code != unplaced {
			placed++
		}
	}
	lead := t.w.Say(words.TerritoryLeadNone)
	if placed > 0 {
		lead = t.territoryLead(placed)
	}
	chapter.Blocks = append(chapter.Blocks, document.Text(document.Lead, lead))
	chapter.Blocks = append(chapter.Blocks, t.figureOfActionsMap()...)
	if len(comarques) > 0 {
		chapter.Blocks = append(chapter.Blocks, t.comarcaTable(comarques))
	}
	chapter.Blocks = append(chapter.Blocks, t.figureOfIndicatorMap()...)
	return chapter
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
		said += " " + t.w.Say(words.TerritoryLeadMost, "comarca", t.w.Comarca(most.Code), "actions", t.w.Integer(most.ActionCount))
	}
	return said
}

// comarcaTable has each comarca's members, what came from them, and what they did.
func (t *chapterBuilder) comarcaTable(comarques []result.MemberGroup) document.Table {
	table := document.Table{
		ID: "taula-comarques", Caption: t.w.Say(words.TerritoryTableCaption), Tight: true, Notes: []string{t.w.Say(words.TerritoryTableNote)},
		Columns: []document.Column{
			{Head: t.w.Say(words.HeadComarca), Weight: 1, Header: true},
			{Head: t.w.Say(words.HeadMembers), Align: document.Right}, {Head: t.w.Say(words.HeadInhabitants), Align: document.Right},
			{Head: t.w.Say(words.TerritorySent), Align: document.Right},
			{Head: t.w.Say(words.HeadActions), Align: document.Right}, {Head: t.w.Say(words.HeadAttendees), Align: document.Right},
		},
	}
	line := func(name string, g result.MemberGroup, actions *result.ActionGroup) document.Row {
		sent := words.Dash
		if g.MemberCount > 0 {
			sent = t.w.Say(words.PartOfWhole, "part", t.w.Integer(g.SentCount), "whole", t.w.Integer(g.MemberCount))
		}
		done, attendees := words.Dash, words.Dash
		switch {
		case actions != nil:
			done, attendees = t.w.Integer(actions.ActionCount), t.whole(actions.Attendees)
		case g.SentCount > 0: // what came says that there was none
			done, attendees = t.w.Integer(0), t.w.Integer(0)
		}
		members := words.Dash
		if g.MemberCount > 0 {
			members = t.w.Integer(g.MemberCount)
		}
		return row(text(name), text(members), text(t.inhabitants(g.Population)), text(sent), text(done),
			text(attendees))
	}
	var rows []document.Row
	known := false
	for _, g := range comarques {
		name := g.Code
		if g.Code == unplaced {
			name, known = t.w.Say(words.TerritoryUnplaced), true
		}
		rows = append(rows, line(name, g, t.actionsOf("comarca", g.Code)))
	}
	if office := t.actionsOf("comarca", unplaced); office != nil && !known {
		rows = append(rows, line(t.w.Say(words.TerritoryUnplaced), result.MemberGroup{}, office))
	}
	if whole, is := t.wholeOfMembers(); is {
		total := line(t.w.Say(words.HeadTotal), whole, t.actionsOf("network", ""))
		total.Total = true
		rows = append(rows, total)
	}
	table.Groups = []document.Group{{Rows: rows}}
	return table
}
