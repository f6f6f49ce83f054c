package reports

import (
	"context"

	"xmess.cat/memoria/reports/change"
	"xmess.cat/memoria/reports/memoria"
	"xmess.cat/memoria/reports/result"
)

// diffAgainstToday compares the figures of a closing with those of today's data and rules.
func diffAgainstToday(ctx context.Context, db *result.Database, closing result.Closing,
	version string) ([]change.Change, error) {
	before, err := readSnapshot(ctx, db, closing.Year, closing.Program, closing)
	if err != nil {
		return nil, err
	}
	after, err := readSnapshot(ctx, db, closing.Year, version)
	if err != nil {
		return nil, err
	}
	return change.Between(before, after), nil
}

// readSnapshot reads a year as of some closings, or as of today.
func readSnapshot(ctx context.Context, db *result.Database, year int, program string,
	as ...result.Closing) (a change.Snapshot, err error) {
	a.Program = program
	if err = db.Show(ctx, as...); err != nil {
		return a, err
	}
	if a.Year, err = db.Year(ctx, year); err != nil {
		return a, err
	}
	a.Trace, err = db.Trace(ctx, year)
	return a, err
}

// comparisons compares today's figures with the year's own last closing, if it was reopened, and
// with the last closing of an earlier year. Afterwards db shows today's figures.
func comparisons(
	ctx context.Context, db *result.Database, closings []result.Closing, ask Request,
) (out []memoria.Comparison, err error) {
	var own, earlier *result.Closing // nil if there is none
	for i, c := range closings {
		switch {
		case c.Year == ask.Year:
			own = &closings[i]
		case c.Year < ask.Year && c.Reopened == nil && (earlier == nil || earlier.Year <= c.Year):
			earlier = &closings[i]
		}
	}
	for _, closing := range []*result.Closing{own, earlier} {
		if closing == nil {
			continue
		}
		changes, err := diffAgainstToday(ctx, db, *closing, ask.Version)
		if err != nil {
			return nil, err
		}
		arrivals, err := db.ArrivedAfter(ctx, *closing)
		if err != nil {
			return nil, err
		}
		out = append(out, memoria.Comparison{Closing: *closing, Changes: changes, Arrivals: arrivals})
	}
	return out, db.Show(ctx)
}
