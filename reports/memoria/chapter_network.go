package memoria

import (
	"strings"
	"time"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// network says who the Network's members are.
func (b *chapterBuilder) network() []document.Block {
	whole, known := b.wholeOfMembers()
	if !known {
		return lead(b.say(words.NetworkLeadNone, "year", b.thisYear()))
	}
	joined, left := b.moves()
	blocks := append(lead(b.networkLead(whole)), b.networkTiles(whole, joined, left))
	blocks = append(append(blocks, b.figureOfMembers()...), b.membersTable(whole))
	if max(len(joined), len(left)) > namedMoves {
		blocks = append(blocks, b.movesTable(joined, left))
	}
	return blocks
}

func (b *chapterBuilder) networkLead(whole result.MemberGroup) string {
	said := b.say(words.NetworkLead, "year", b.thisYear(),
		"members", b.w.Count(words.NetworkTypes[""], whole.MemberCount),
		"kinds", b.w.List(b.kindsOfMembers()))
	var moved []string
	if whole.JoinedCount > 0 {
		moved = append(moved, b.w.Count(words.NetworkJoined, whole.JoinedCount))
	}
	if whole.LeftCount > 0 {
		moved = append(moved, b.w.Count(words.NetworkLeft, whole.LeftCount))
	}
	if len(moved) == 0 {
		return said + " " + b.say(words.NetworkMovedNone)
	}
	return said + " " + b.say(words.NetworkMoved, "moves", b.w.List(moved))
}

// kindsOfMembers count the members of each type.
func (b *chapterBuilder) kindsOfMembers() []string {
	var kinds []string
	for _, g := range b.membersBy("member_type") {
		if form, named := words.NetworkTypes[g.Code]; named {
			kinds = append(kinds, b.w.Count(form, g.MemberCount))
		}
	}
	return kinds
}

// moves are the members that joined in the year, and those that left, by name.
func (b *chapterBuilder) moves() (joined, left []result.Coverage) {
	moved := func(day func(result.Coverage) *time.Time) []result.Coverage {
		return filter(b.byName(), func(c result.Coverage) bool {
			return c.Type != "xarxa" && day(c) != nil && day(c).Year() == b.year.Year
		})
	}
	return moved(joinedOn), moved(leftOn)
}

// namedMoves is how many members the tiles name that joined or left. If there are more, they have a
// table.
const namedMoves = 3

func (b *chapterBuilder) networkTiles(whole result.MemberGroup, joined,
	left []result.Coverage) document.Tiles {
	named := func(members []result.Coverage, day func(result.Coverage) *time.Time) string {
		var names []string
		for _, c := range members {
			name := c.Name
			if len(members) <= namedMoves {
				name += " (" + b.w.ShortDate(*day(c)) + ")"
			}
			names = append(names, name)
		}
		if len(names) == 0 {
			return b.say(words.NetworkNone)
		}
		return b.someNames(names, namedMoves, words.NetworkMore)
	}
	people := b.say(words.NetworkPeopleNone)
	switch {
	case whole.Population != nil && whole.PopulationCount == whole.CouncilCount:
		people = b.w.Count(words.NetworkPeopleWhole, whole.CouncilCount)
	case whole.Population != nil:
		people = b.say(words.NetworkPeoplePart, "known", b.w.Integer(whole.PopulationCount),
			"councils", b.w.Integer(whole.CouncilCount))
	}
	return document.Tiles{Tiles: []document.Tile{
		{Label: b.say(words.HeadMembers), Value: b.w.Integer(whole.MemberCount),
			Detail: strings.Join(b.kindsOfMembers(), ", ")},
		{Label: b.say(words.HeadJoined), Value: b.w.Integer(whole.JoinedCount),
			Detail: named(joined, joinedOn)},
		{Label: b.say(words.HeadLeft), Value: b.w.Integer(whole.LeftCount), Detail: named(left, leftOn)},
		{Label: b.say(words.HeadInhabitants), Value: b.inhabitants(whole.Population), Detail: people},
	}}
}

func joinedOn(c result.Coverage) *time.Time { return c.Joined }
func leftOn(c result.Coverage) *time.Time   { return c.Left }

// membersTable has the members by type, then by demarcació.
func (b *chapterBuilder) membersTable(whole result.MemberGroup) document.Table {
	columns := func(name func(result.MemberGroup) string) []column[result.MemberGroup] {
		return []column[result.MemberGroup]{
			{b.named(words.HeadType), func(g result.MemberGroup) cell { return text(name(g)) }},
			{b.right(words.HeadMembers), func(g result.MemberGroup) cell { return b.count(g.MemberCount) }},
			{b.right(words.HeadJoined), func(g result.MemberGroup) cell { return b.count(g.JoinedCount) }},
			{b.right(words.HeadLeft), func(g result.MemberGroup) cell { return b.count(g.LeftCount) }},
			{b.right(words.HeadInhabitants), func(g result.MemberGroup) cell {
				return text(b.inhabitants(g.Population))
			}},
		}
	}
	byType := columns(func(g result.MemberGroup) string { return b.say(words.MemberTypes[g.Code]) })
	byPlace := columns(func(g result.MemberGroup) string { return b.placeName(g.Code) })
	sum := columns(func(result.MemberGroup) string { return b.say(words.HeadTotal) })
	types := filter(b.membersBy("member_type"), func(g result.MemberGroup) bool {
		return g.Code != "xarxa"
	})
	table := document.Table{
		ID: "taula-membres", Caption: b.say(words.NetworkTableCaption), Whole: true, Tight: true,
		Notes: []string{b.say(words.NetworkPopulationOf)}, Columns: headsOf(byType),
		Groups: []document.Group{{Title: b.say(words.NetworkByType), Rows: rowsOf(byType, types...)}},
	}
	places := b.membersBy("demarcacio")
	if len(places) > 1 || len(places) == 1 && places[0].Code != unplaced {
		table.Columns[0].Head = b.say(words.NetworkTypeOrPlace)
		table.Groups = append(table.Groups, document.Group{
			Title: b.say(words.NetworkByDemarcacio), Rows: rowsOf(byPlace, places...),
		})
	}
	last := &table.Groups[len(table.Groups)-1]
	last.Rows = append(last.Rows, totalOf(sum, whole))
	return table
}

// placeName is the name of a territory, or the word for an unknown one.
func (b *chapterBuilder) placeName(code string) string {
	if code == unplaced {
		return b.say(words.HeadUnstated)
	}
	return code
}

func (b *chapterBuilder) movesTable(joined, left []result.Coverage) document.Table {
	columns := func(move words.Message,
		day func(result.Coverage) *time.Time) []column[result.Coverage] {
		return []column[result.Coverage]{
			{b.named(words.HeadMember), func(c result.Coverage) cell {
				return text(b.w.Member(c.Name, c.Type))
			}},
			{b.wide(words.HeadComarca, 2), func(c result.Coverage) cell { return text(orDash(c.Comarca)) }},
			{document.Column{Head: b.say(words.NetworkMove)}, func(result.Coverage) cell {
				return text(b.say(move))
			}},
			{b.right(words.NetworkDay), func(c result.Coverage) cell {
				return text(b.w.ShortDate(*day(c)))
			}},
		}
	}
	in, out := columns(words.NetworkSince, joinedOn), columns(words.NetworkUntil, leftOn)
	in[0].head.Weight = 3
	return document.Table{
		ID: "taula-altes", Caption: b.say(words.NetworkMovesCaption), Tight: true, Columns: headsOf(in),
		Groups: []document.Group{{Rows: append(rowsOf(in, joined...), rowsOf(out, left...)...)}},
	}
}
