package judging

import (
	"context"
	"log/slog"
	"slices"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/store"
)

// Previous gives what a member reported of a year; nothing where there is no return.
type Previous func(member string, year int) []plan.Observation

// Alike is a Previous without the indicators that the plan of the year asked for measures otherwise
// than now, or does not have: their figures cannot be compared.
func (p Previous) Alike(now plan.Plan, choose ChoosePlan) Previous {
	return func(member string, year int) []plan.Observation {
		if p == nil {
			return nil
		}
		then, _, ok, err := choose(year)
		if err != nil || !ok {
			return nil // the year of the return has a plan: an error of that is reported
		}
		alike := map[string]bool{}
		for _, i := range now.Indicators {
			alike[i.Code] = slices.ContainsFunc(then.Indicators, func(was plan.Indicator) bool {
				return was.Code == i.Code && was.MeasuredLike(i)
			})
		}
		return slices.DeleteFunc(slices.Clone(p(member, year)), func(o plan.Observation) bool {
			return !alike[o.IndicatorCode]
		})
	}
}

// Stored is a Previous that asks the database. An error is logged: a return is read without it.
func Stored(ctx context.Context, db *store.Store, log *slog.Logger) Previous {
	return func(member string, year int) []plan.Observation {
		observations, err := db.Observations(ctx, member, year)
		if err != nil && ctx.Err() == nil {
			log.Warn("comparing with another year", "member", member, "year", year, "error", err)
		}
		return observations
	}
}
