package memoria

import (
	"strings"
	"time"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// network tells who the Network is made of.
func (t *chapterBuilder) network(number string) document.Chapter {
	chapter := document.Chapter{ID: "xarxa", Number: number, Title: t.w.Say(words.NetworkTitle)}
	whole, known := t.wholeOfMembers()
	if !known {
		chapter.Blocks = []document.Block{document.Text(document.Lead, t.w.Say(words.NetworkLeadNone, "year", t.thisYear()))}
		return chapter
	}
	joined, left := t.moves()
	chapter.Blocks = append(chapter.Blocks,
		document.Text(document.Lead, t.networkLead(whole)), t.networkTiles(whole, joined, left))
	chapter.Blocks = append(chapter.Blocks, t.figureOfMembers()...)
	chapter.Blocks = append(chapter.Blocks, t.membersTable(whole))
	if max(len(joined), len(left)) > namedMoves {
		chapter.Blocks = append(chapter.Blocks, t.movesTable(joined, left))
	}
	return chapter
}

func (t *chapterBuilder) networkLead(whole result.MemberGroup) string {
	said := t.w.Say(words.NetworkLead, "year", t.thisYear(), "members", t.w.Count(words.NetworkTypes[""], whole.MemberCount), "kinds", t.w.List(t.kindsOfMembers()))
	var moved []string
	if whole.JoinedCount > 0 {
		moved = append(moved, t.w.Count(words.NetworkJoined, whole.JoinedCount))
	}
	if whole.LeftCount > 0 {
		moved = append(moved, t.w.Count(words.NetworkLeft, whole.LeftCount))
	}
	if len(moved) == 0 {
		return said + " " + t.w.Say(words.NetworkMovedNone)
	}
	return said + " " + t.w.Say(words.NetworkMoved, "moves", t.w.List(moved))
}

// kindsOfMembers are how many there are of each type.
func (t *chapterBuilder) kindsOfMembers() []string {
	var kinds []string
	for _, g := range t.membersBy("member_type") {
		if form, named := words.NetworkTypes[g.Code]; named {
			kinds = append(kinds, t.w.Count(form, g.MemberCount))
		}
	}
	return kinds
}

// moves are the members that joined in the year and those that left, by name.
func (t *chapterBuilder) moves() (joined, left []result.Coverage) {
	in := func(day *time.Time) bool { return day != nil && day.Year() == t.year.Year }
	for _, c := range t.byName() {
		if c.Type == "xarxa" {
			continue
		}
		if in(c.Joined) {
			joined = append(joined, c)
		}
		if in(c.Left) {
			left = append(left, c)
		}
	}
	return joined, left
}

// namedMoves is how many that joined or left are named beside their count, with the day; more have a table.
const namedMoves = 3

func (t *chapterBuilder) networkTiles(whole result.MemberGroup, joined, left []result.Coverage) document.Tiles {
	named := func(members []result.Coverage, day func(result.Coverage) *time.Time) string {
		var names []string
		for _, c := range members {
			name := c.Name
			if len(members) <= namedMoves {
				name += " (" + t.w.ShortDate(*day(c)) + ")"
			}
			names = append(names, name)
		}
		if len(names) == 0 {
			return t.w.Say(words.NetworkNone)
		}
		return t.someNames(names, namedMoves, words.NetworkMore)
	}
	people := t.w.Say(words.NetworkPeopleNone)
	switch {
	case whole.Population != nil && whole.PopulationCount == whole.CouncilCount:
		people = t.w.Count(words.NetworkPeopleWhole, whole.CouncilCount)
	case whole.Population != nil:
		people = t.w.Say(words.NetworkPeoplePart, "known", t.w.Integer(whole.PopulationCount), "councils", t.w.Integer(whole.CouncilCount))
	}
	return document.Tiles{Tiles: []document.Tile{
		{Label: t.w.Say(words.HeadMembers), Value: t.w.Integer(whole.MemberCount), Detail: strings.Join(t.kindsOfMembers(), ", ")},
		{Label: t.w.Say(words.HeadJoined), Value: t.w.Integer(whole.JoinedCount), Detail: named(joined, joinedOn)},
		{Label: t.w.Say(words.HeadLeft), Value: t.w.Integer(whole.LeftCount), Detail: named(left, leftOn)},
		{Label: t.w.Say(words.HeadInhabitants), Value: t.inhabitants(whole.Population), Detail: people},
	}}
}

func joinedOn(c result.Coverage) *time.Time { return c.Joined }
func leftOn(c result.Coverage) *time.Time   { return c.Left }

// membersTable has the members by type, then by demarcació.
func (t *chapterBuilder) membersTable(whole result.MemberGroup) document.Table {
	table := document.Table{
		ID: "taula-membres", Caption: t.w.Say(words.NetworkTableCaption), Whole: true, Tight: true, Notes: []string{t.w.Say(words.NetworkPopulationOf)},
		Columns: []document.Column{
			{Head: t.w.Say(words.HeadType), Weight: 1, Header: true},
			{Head: t.w.Say(words.HeadMembers), Align: document.Right}, {Head: t.w.Say(words.HeadJoined), Align: document.Right},
			{Head: t.w.Say(words.HeadLeft), Align: document.Right}, {Head: t.w.Say(words.HeadInhabitants), Align: document.Right},
		},
	}
	line := func(name string, g result.MemberGroup) document.Row {
		return row(text(name), count(t.w, g.MemberCount), count(t.w, g.JoinedCount), count(t.w, g.LeftCount),
			text(t.inhabitants(g.Population)))
	}
	types := document.Group{Title: t.w.Say(words.NetworkByType)}
	for _, g := range t.membersBy("member_type") {
		if g.Code != "xarxa" {
			types.Rows = append(types.Rows, line(t.w.Say(words.MemberTypes[g.Code]), g))
		}
	}
	table.Groups = append(table.Groups, types)
	if places := t.membersBy("demarcacio"); len(places) > 1 || len(places) == 1 && places[0].Code != unplaced {
		table.Columns[0].Head = t.w.Say(words.NetworkTypeOrPlace)
		group := document.Group{Title: t.w.Say(words.NetworkByDemarcacio)}
		for _, g := range places {
			group.Rows = append(group.Rows, line(t.placeName(g.Code), g))
		}
		table.Groups = append(table.Groups, group)
	}
	last := &table.Groups[len(table.Groups)-1]
	total := line(t.w.Say(words.HeadTotal), whole)
	total.Total = true
	last.Rows = append(last.Rows, total)
	return table
}

// placeName is a territory's name, or what is said where nobody placed it.
func (t *chapterBuilder) placeName(code string) string {
	if code == unplaced {
		return t.w.Say(words.HeadUnstated)
	}
	return code
}

func (t *chapterBuilder) movesTable(joined, left []result.Coverage) document.Table {
	table := document.Table{ID: "taula-altes", Caption: t.w.Say(words.NetworkMovesCaption), Tight: true, Columns: []document.Column{
		{Head: t.w.Say(words.HeadMember), Weight: 3, Header: true}, {Head: t.w.Say(words.HeadComarca), Weight: 2}, {Head: t.w.Say(words.NetworkMove)},
		{Head: t.w.Say(words.NetworkDay), Align: document.Right},
	}}
	var rows []document.Row
	for _, move := range []struct {
		word    string
		members []result.Coverage
		day     func(result.Coverage) *time.Time
	}{
		{t.w.Say(words.NetworkSince), joined, joinedOn},
		{t.w.Say(words.NetworkUntil), left, leftOn},
	} {
		for _, c := range move.members {
			rows = append(rows, row(text(t.w.Member(c.Name, c.Type)), text(orDash(c.Comarca)), text(move.word),
				text(t.w.ShortDate(*move.day(c)))))
		}
	}
	table.Groups = []document.Group{{Rows: rows}}
	return table
}
