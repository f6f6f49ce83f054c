package form

import (
	"slices"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

// Refit checks the loaded rows of a return against another plan, where its bytes are no longer
// stored. It gives the problems of the return: those before, and the rows and the member that the
// plan does not have. Such rows count nowhere.
func Refit(
	s plan.Submission, cells []plan.TypedCell, before []source.Problem, p plan.Plan,
) []source.Problem {
	isRow := func(row int) bool {
		return slices.ContainsFunc(s.Observations,
			func(o plan.Observation) bool { return o.Row == row })
	}
	// What an earlier plan did not have of the loaded rows.
	problems := slices.DeleteFunc(slices.Clone(before), func(known source.Problem) bool {
		switch known.Rule.ID {
		case source.UnknownMember.ID:
			return true
		case source.UnknownIndicator.ID, source.IndicatorComputed.ID, source.IndicatorNotAsked.ID:
			return isRow(known.At.Row)
		}
		return false
	})
	raise := func(problem source.Problem, section, field string, row int) {
		for _, c := range cells {
			if c.Section == section && c.Field == field && (row == 0 || c.Row == row) {
				problem.At = source.Cell{Sheet: c.Sheet, Row: c.Row, Column: c.Column}
			}
		}
		problems = append(problems, problem)
	}
	members := p.MembersOf(s.Year)
	from := cover{year: s.Year}
	if at := slices.IndexFunc(members,
		func(m plan.Member) bool { return m.Code == s.MemberCode }); at >= 0 {
		from.member = &members[at]
	} else {
		raise(source.Problem{Rule: source.UnknownMember, Found: s.MemberCode,
			Wanted: nearestMember(p, s.MemberCode, s.MemberName)}, "cover", "member_code", 0)
	}
	against := newCriteria(Context{Plan: p}, from)
	for _, o := range s.Observations {
		if _, unfit := against.answered(o.IndicatorCode, ""); unfit != nil {
			raise(*unfit, "indicators", "indicator_code", o.Row)
		}
	}
	return problems
}
