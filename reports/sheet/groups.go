package sheet

import vocabulary "xmess.cat/memoria/reports/words"

import "xmess.cat/memoria/reports/result"

// groupColumns are the columns of the counts of members by group.
func (t tableBuilder) groupColumns() []column[result.MemberGroup] {
	type row = result.MemberGroup
	return []column[row]{
		{"dimension", code, func(r row) any { return t.word("by_" + r.Dimension) }},
		{"group", words, func(r row) any { return t.group(r.Code) }},
		{"members", whole, func(r row) any { return r.MemberCount }},
		{"councils", whole, func(r row) any { return r.CouncilCount }},
		{"joined", whole, func(r row) any { return r.JoinedCount }},
		{"left", whole, func(r row) any { return r.LeftCount }},
		{"sent", whole, func(r row) any { return r.SentCount }},
		{"sent_late", whole, func(r row) any { return r.LateCount }},
		{"inhabitants", whole, func(r row) any { return r.Population }},
		{"inhabitants_of", whole, func(r row) any { return r.PopulationCount }},
	}
}

// actionGroupColumns are the columns of the counts of actions by group.
func (t tableBuilder) actionGroupColumns() []column[result.ActionGroup] {
	type row = result.ActionGroup
	return []column[row]{
		{"dimension", code, func(r row) any { return t.word("by_" + r.Dimension) }},
		{"group", words, func(r row) any { return t.group(r.Code) }},
		{"actions", whole, func(r row) any { return r.ActionCount }},
		{"members", whole, func(r row) any { return r.MemberCount }},
		{"hours", number, func(r row) any { return r.Hours }},
		{"hours_of", whole, func(r row) any { return r.HoursCount }},
		{"women", number, func(r row) any { return r.Women }},
		{"men", number, func(r row) any { return r.Men }},
		{"non_binary", number, func(r row) any { return r.NonBinary }},
		{"attendees", number, func(r row) any { return r.Attendees }},
		{"attendees_of", whole, func(r row) any { return r.AttendeesCount }},
		{"budget", number, func(r row) any { return r.Budget }},
		{"budget_of", whole, func(r row) any { return r.BudgetCount }},
	}
}

// group is the name of a group's code; the group of all has an empty code.
func (t tableBuilder) group(group string) string {
	switch group {
	case "":
		return t.w.Say(vocabulary.HeadTotal)
	case "unstated":
		return t.w.Say(vocabulary.HeadUnstated)
	}
	return group
}
