package result

import "context"

// MemberGroup is how many members a part of the Network has. Dimension is network, member_type, comarca or demarcacio;
// Code is empty for the whole, and `unstated` for whom the plan does not place.
type MemberGroup struct {
	Dimension, Code           string
	MemberCount, CouncilCount int
	JoinedCount, LeftCount    int
	SentCount, LateCount      int
	Population                *int64 // of the municipalities that are members and whose population is given
	PopulationCount           int    // of these
}

// ActionGroup is a part of the register of actions. Dimension is network, member, member_type, comarca, demarcacio,
// kind, line, activity, month or day. Sums are of the actions that say it, which the counts beside them tell.
type ActionGroup struct {
	Dimension, Code, Name                    string // Name is of kinds alone
	ActionCount, MemberCount                 int
	Hours                                    *float64
	Women, Men, NonBinary, Attendees, Budget *float64
	HoursCount, AttendeesCount, BudgetCount  int
}

func (d *Database) readGroups(ctx context.Context, y *Year) (err error) {
	y.MemberGroups, err = all(ctx, d, "groups of members", `
		select dimension, group_code, member_count::bigint, council_count::bigint, joined_count::bigint,
			left_count::bigint, sent_count::bigint, late_count::bigint, population, population_count::bigint
		from member_groups where year = ? order by dimension, group_code`,
		func(row scanner, g *MemberGroup) error {
			return row.Scan(&g.Dimension, &g.Code, &g.MemberCount, &g.CouncilCount, &g.JoinedCount, &g.LeftCount,
				&g.SentCount, &g.LateCount, &g.Population, &g.PopulationCount)
		}, y.Year)
	if err != nil {
		return err
	}
	y.ActionGroups, err = all(ctx, d, "groups of actions", `
		select dimension, group_code, name, action_count::bigint, member_count::bigint, hours, women, men, non_binary,
			attendees, budget, hours_count::bigint, attendees_count::bigint, budget_count::bigint
		from action_groups where year = ? order by dimension, group_code`,
		func(row scanner, g *ActionGroup) error {
			return row.Scan(&g.Dimension, &g.Code, &g.Name, &g.ActionCount, &g.MemberCount, &g.Hours, &g.Women, &g.Men,
				&g.NonBinary, &g.Attendees, &g.Budget, &g.HoursCount, &g.AttendeesCount, &g.BudgetCount)
		}, y.Year)
	return err
}
