package memoria

import (
	"cmp"
	"slices"

	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// wholeOfMembers is the group of all members. The second value is false if the plan has none in the
// year.
func (b *chapterBuilder) wholeOfMembers() (result.MemberGroup, bool) {
	groups := b.membersBy("network")
	if len(groups) == 0 {
		return result.MemberGroup{}, false
	}
	return groups[0], true
}

// membersBy are the groups of members of a dimension: types in the order of the page, territories
// by name with the unplaced last.
func (b *chapterBuilder) membersBy(dimension string) []result.MemberGroup {
	out := filter(b.year.MemberGroups, func(g result.MemberGroup) bool {
		return g.Dimension == dimension
	})
	slices.SortStableFunc(out, func(x, y result.MemberGroup) int {
		if dimension == "member_type" {
			return slices.Index(memberTypes(), x.Code) - slices.Index(memberTypes(), y.Code)
		}
		return b.compareGroups(x.Code, y.Code)
	})
	return out
}

// unplaced is the code of the group without a territory, kind or line.
const unplaced = "unstated"

func (b *chapterBuilder) compareGroups(x, y string) int {
	switch {
	case x == y:
		return 0
	case x == unplaced:
		return 1
	case y == unplaced:
		return -1
	}
	return b.w.Compare(sortName(x), sortName(y))
}

// actionsBy are the groups of actions of a dimension, in the order of their codes, the unplaced
// last.
func (b *chapterBuilder) actionsBy(dimension string) []result.ActionGroup {
	out := filter(b.year.ActionGroups, func(g result.ActionGroup) bool {
		return g.Dimension == dimension
	})
	rank := func(g result.ActionGroup) string {
		if g.Code == unplaced {
			return "1"
		}
		return "0" + g.Code
	}
	slices.SortStableFunc(out, func(x, y result.ActionGroup) int {
		return cmp.Compare(rank(x), rank(y))
	})
	return out
}

// actionsOf is a group of actions. It is nil if there is no such action.
func (b *chapterBuilder) actionsOf(dimension, code string) *result.ActionGroup {
	for i, g := range b.year.ActionGroups {
		if g.Dimension == dimension && g.Code == code {
			return &b.year.ActionGroups[i]
		}
	}
	return nil
}

// inhabitants writes a population, or a dash if it is unknown.
func (b *chapterBuilder) inhabitants(n *int64) string {
	if n == nil {
		return words.Dash
	}
	return b.w.Integer(int(*n))
}

// womenAmong is the percentage of women among the attendees of the actions that say both women and
// men. It is nil if it is unknown.
func womenAmong(women, attendees *float64) *float64 {
	if women == nil || attendees == nil || *attendees <= 0 {
		return nil
	}
	return new(100 * *women / *attendees)
}

// someNames lists names up to a limit, and counts the rest.
func (b *chapterBuilder) someNames(names []string, limit int, more words.Plural) string {
	if len(names) > limit {
		names = append(slices.Clone(names[:limit]), b.w.Count(more, len(names)-limit))
	}
	return b.w.List(names)
}
