package result

import (
	"context"
	"time"
)

// zone is the time zone of the plan that holds in a year: the days of its deadline are shown. Where
// the system does not know it, it is UTC.
func (d *Database) zone(ctx context.Context, year int) (*time.Location, error) {
	named, err := rows[string](ctx, d, "the time zone", `
		select coalesce(time_zone, 'Europe/Madrid') from int_years where year = ? order by year`, year)
	if err != nil || len(named) == 0 {
		return time.UTC, err
	}
	zone, err := time.LoadLocation(named[0])
	if err != nil {
		return time.UTC, nil //nolint:nilerr // the plan's reading has said it
	}
	return zone, nil
}

// inZone shows times of receipt in the time zone of a year's plan.
func inZone[T any](ctx context.Context, d *Database, year int, all []T, at func(*T) *time.Time,
) error {
	zone, err := d.zone(ctx, year)
	if err != nil {
		return err
	}
	for i := range all {
		if shown := at(&all[i]); !shown.IsZero() {
			*shown = shown.In(zone)
		}
	}
	return nil
}
