package memoria

import (
	"slices"
	"strings"

	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// wholeOfMembers is all members together; false where the plan has none in the year.
func (t *chapterBuilder) wholeOfMembers() (result.MemberGroup, bool) {
	groups := t.membersBy("network")
	if len(groups) == 0 {
		return result.MemberGroup{}, false
	}
	return groups[0], true
}

// membersBy are the groups of members of a dimension; of territories by name, with whom the plan does not place last.
func (t *chapterBuilder) membersBy(dimension string) []result.MemberGroup {
	var out []result.MemberGroup
	for _, g := range t.year.MemberGroups {
		if g.Dimension == dimension {
			out = append(out, g)
		}
	}
	if dimension != "member_type" {
		slices.SortStableFunc(out, func(a, b result.MemberGroup) int { return t.compareGroups(a.Code, b.Code) })
		return out
	}
	order := func(code string) int { return slices.Index(memberTypes(), code) }
	slices.SortStableFunc(out, func(a, b result.MemberGroup) int { return order(a.Code) - order(b.Code) })
	return out
}

// unplaced is the code of what nobody placed.
const unplaced = "unstated"

func (t *chapterBuilder) compareGroups(a, b string) int {
	switch {
	case a == b:
		return 0
	case a == unplaced:
		return 1
	case b == unplaced:
		return -1
	}
	return t.w.Compare(sortName(a), sortName(b))
}

// actionsBy are the groups of actions of a dimension, in the order of their codes, with what nobody said last.
func (t *chapterBuilder) actionsBy(dimension string) []result.ActionGroup {
	var out []result.ActionGroup
	for _, g := range t.year.ActionGroups {
		if g.Dimension == dimension {
			out = append(out, g)
		}
	}
	slices.SortStableFunc(out, func(a, b result.ActionGroup) int {
		if last := (a.Code == unplaced) != (b.Code == unplaced); last {
			if a.Code == unplaced {
				return 1
			}
			return -1
		}
		return strings.Compare(a.Code, b.Code)
	})
	return out
}

// actionsOf is a group of actions by its code; nil where there is no action of it.
func (t *chapterBuilder) actionsOf(dimension, code string) *result.ActionGroup {
	for i, g := range t.year.ActionGroups {
		if g.Dimension == dimension && g.Code == code {
			return &t.year.ActionGroups[i]
		}
	}
	return nil
}

// people writes a count of inhabitants, or a dash where it is missing.
func (t *chapterBuilder) inhabitants(n *int64) string {
	if n == nil {
		return words.Dash
	}
	return t.w.Integer(int(*n))
}

// womenAmong is women in all attendees, per cent; nil where nobody stated it.
func womenAmong(g result.ActionGroup) *float64 {
	if g.Women == nil || g.Attendees == nil || *g.Attendees <= 0 {
		return nil
	}
	share := 100 * *g.Women / *g.Attendees
	return &share
}

// someNames lists names up to a limit, and counts the rest.
func (t *chapterBuilder) someNames(names []string, limit int, more words.Plural) string {
	if len(names) > limit {
		names = append(slices.Clone(names[:limit]), t.w.Count(more, len(names)-limit))
	}
	return t.w.List(names)
}
