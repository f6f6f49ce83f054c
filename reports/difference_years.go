package reports

import (
	"context"
	"errors"
	"slices"

	"xmess.cat/memoria/reports/result"
)

// DiffYears is Diff for each year, up to the one asked, that either database knows, in order: what another plan would
// do to this year and to those gone by.
func DiffYears(ctx context.Context, ask DiffRequest) (all []Difference, err error) {
	var years []int
	for _, path := range []string{ask.Database, ask.Against} {
		known, err := yearsOf(ctx, path)
		if err != nil {
			return nil, err
		}
		years = append(years, known...)
	}
	slices.Sort(years)
	last := ask.Year
	for _, year := range slices.Compact(years) {
		if year > last {
			break
		}
		ask.Year = year
		d, err := Diff(ctx, ask)
		if err != nil {
			return all, err
		}
		all = append(all, d)
	}
	return all, nil
}

func yearsOf(ctx context.Context, path string) (known []int, err error) {
	db, err := result.Open(ctx, path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	return db.Years(ctx)
}
