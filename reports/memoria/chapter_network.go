package memoria

import (
	"strings"
	"time"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// network is who the Network is made of.
func (t *chapterBuilder) network() []document.Block {
	whole, known := t.wholeOfMembers()
	if !known {
		return lead(t.say(words.NetworkLeadNone, "year", t.thisYear()))
	}
	joined, left := t.moves()
	blocks := append(lead(t.networkLead(whole)), t.networkTiles(whole, joined, left))
	blocks = append(append(blocks, t.figureOfMembers()...), t.membersTable(whole))
	if max(len(joined), len(left)) > namedMoves {
		blocks = append(blocks, t.movesTable(joined, left))
	}
	return blocks
}

func (t *chapterBuilder) networkLead(whole result.MemberGroup) string {
	said := t.say(words.NetworkLead, "year", t.thisYear(), "members", t.w.Count(words.NetworkTypes[""], whole.MemberCount), "kinds", t.w.List(t.kindsOfMembers()))
	var moved []string
	if whole.JoinedCount > 0 {
		moved = append(moved, t.w.Count(words.NetworkJoined, whole.JoinedCount))
	}
	if whole.LeftCount > 0 {
		moved = append(moved, t.w.Count(words.NetworkLeft, whole.LeftCount))
	}
	if len(moved) == 0 {
		return said + " " + t.say(words.NetworkMovedNone)
	}
	return said + " " + t.say(words.NetworkMoved, "moves", t.w.List(moved))
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
	moved := func(day func(result.Coverage) *time.Time) []result.Coverage {
		return filter(t.byName(), func(c result.Coverage) bool {
			return c.Type != "xarxa" && day(c) != nil && day(c).Year() == t.year.Year
		})
	}
	return moved(joinedOn), moved(leftOn)
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
			return t.say(words.NetworkNone)
		}
		return t.someNames(names, namedMoves, words.NetworkMore)
	}
	people := t.say(words.NetworkPeopleNone)
	switch {
	case whole.Population != nil && whole.PopulationCount == whole.CouncilCount:
		people = t.w.Count(words.NetworkPeopleWhole, whole.CouncilCount)
	case whole.Population != nil:
		people = t.say(words.NetworkPeoplePart, "known", t.w.Integer(whole.PopulationCount), "councils", t.w.Integer(whole.CouncilCount))
	}
	return document.Tiles{Tiles: []document.Tile{
		{Label: t.say(words.HeadMembers), Value: t.w.Integer(whole.MemberCount), Detail: strings.Join(t.kindsOfMembers(), ", ")},
		{Label: t.say(words.HeadJoined), Value: t.w.Integer(whole.JoinedCount), Detail: named(joined, joinedOn)},
		{Label: t.say(words.HeadLeft), Value: t.w.Integer(whole.LeftCount), Detail: named(left, leftOn)},
		{Label: t.say(words.HeadInhabitants), Value: t.inhabitants(whole.Population), Detail: people},
	}}
}

func joinedOn(c result.Coverage) *time.Time { return c.Joined }
func leftOn(c result.Coverage) *time.Time   { return c.Left }

// membersTable has the members by type, then by demarcació.
func (t *chapterBuilder) membersTable(whole result.MemberGroup) document.Table {
	columns := func(name func(result.MemberGroup) string) []column[result.MemberGroup] {
		return []column[result.MemberGroup]{
			{named(t.say(words.HeadType)), func(g result.MemberGroup) cell { return text(name(g)) }},
			{right(t.say(words.HeadMembers)), func(g result.MemberGroup) cell { return t.count(g.MemberCount) }},
			{right(t.say(words.HeadJoined)), func(g result.MemberGroup) cell { return t.count(g.JoinedCount) }},
			{right(t.say(words.HeadLeft)), func(g result.MemberGroup) cell { return t.count(g.LeftCount) }},
			{right(t.say(words.HeadInhabitants)), func(g result.MemberGroup) cell {
				return text(t.inhabitants(g.Population))
			}},
		}
	}
	byType := columns(func(g result.MemberGroup) string { return t.say(words.MemberTypes[g.Code]) })
	byPlace := columns(func(g result.MemberGroup) string { return t.placeName(g.Code) })
	sum := columns(func(result.MemberGroup) string { return t.say(words.HeadTotal) })
	types := filter(t.membersBy("member_type"), func(g result.MemberGroup) bool { return g.Code != "xarxa" })
	table := document.Table{
		ID: "taula-membres", Caption: t.say(words.NetworkTableCaption), Whole: true, Tight: true,
		Notes: []string{t.say(words.NetworkPopulationOf)}, Columns: headsOf(byType),
		Groups: []document.Group{{Title: t.say(words.NetworkByType), Rows: rowsOf(byType, types...)}},
	}
	places := t.membersBy("demarcacio")
	if len(places) > 1 || len(places) == 1 && places[0].Code != unplaced {
		table.Columns[0].Head = t.say(words.NetworkTypeOrPlace)
		table.Groups = append(table.Groups, document.Group{
			Title: t.say(words.NetworkByDemarcacio), Rows: rowsOf(byPlace, places...),
		})
	}
	last := &table.Groups[len(table.Groups)-1]
	last.Rows = append(last.Rows, totalOf(sum, whole))
	return table
}

// placeName is a territory's name, or what is said where nobody placed it.
func (t *chapterBuilder) placeName(code string) string {
	if code == unplaced {
		return t.say(words.HeadUnstated)
	}
	return code
}

func (t *chapterBuilder) movesTable(joined, left []result.Coverage) document.Table {
	columns := func(move words.Message, day func(result.Coverage) *time.Time) []column[result.Coverage] {
		return []column[result.Coverage]{
			{named(t.say(words.HeadMember)), func(c result.Coverage) cell { return text(t.w.Member(c.Name, c.Type)) }},
			{wide(t.say(words.HeadComarca), 2), func(c result.Coverage) cell { return text(orDash(c.Comarca)) }},
			{document.Column{Head: t.say(words.NetworkMove)}, func(result.Coverage) cell { return text(t.say(move)) }},
			{right(t.say(words.NetworkDay)), func(c result.Coverage) cell { return text(t.w.ShortDate(*day(c))) }},
		}
	}
	in, out := columns(words.NetworkSince, joinedOn), columns(words.NetworkUntil, leftOn)
	in[0].head.Weight = 3
	return document.Table{
		ID: "taula-altes", Caption: t.say(words.NetworkMovesCaption), Tight: true, Columns: headsOf(in),
		Groups: []document.Group{{Rows: append(rowsOf(in, joined...), rowsOf(out, left...)...)}},
	}
}
