package judging

import (
	"context"
	"log/slog"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/store"
)

// Previous gives what a member reported of a year; nothing where there is no return.
type Previous func(member string, year int) []plan.Observation

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
