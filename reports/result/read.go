package result

import (
	"context"
	"fmt"
)

// scanner is the part of *sql.Rows that a row is read from.
type scanner interface{ Scan(dest ...any) error }

// all reads every row of a select. What is read is named in errors.
func all[T any](
	ctx context.Context, d *Database, what, text string, scan func(row scanner, into *T) error, args ...any,
) ([]T, error) {
	rows, err := d.conn.QueryContext(ctx, text, args...)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", what, err)
	}
	defer func() { _ = rows.Close() }()
	var out []T
	for rows.Next() {
		var one T
		if err := scan(rows, &one); err != nil {
			return nil, fmt.Errorf("reading %s: %w", what, err)
		}
		out = append(out, one)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("reading %s: %w", what, err)
	}
	return out, nil
}

// Year reads all that is known of a year. A year that the plan does not know gives empty slices.
func (d *Database) Year(ctx context.Context, year int) (Year, error) {
	out, err := d.Figures(ctx, year)
	if err != nil {
		return Year{}, err
	}
	return out, d.readInto(ctx, &out, d.readHistory, d.readLetter, d.readValues, d.readMemberActions, d.readAssessments,
		d.readActions, d.readFindings, d.readInputs, d.readGroups)
}

// Figures is Year without what each member gave and wrote: the figures of the Network, of its plan, and who reported.
func (d *Database) Figures(ctx context.Context, year int) (Year, error) {
	out := Year{Year: year, Parameters: Parameters{}}
	return out, d.readInto(ctx, &out, d.readParameters, d.readTotal, d.readLines, d.readActivities, d.readObjectives,
		d.readPairs, d.readIndicators, d.readCoverage, d.readLimits)
}

// Past is Figures with the history of the indicators.
func (d *Database) Past(ctx context.Context, year int) (Year, error) {
	out, err := d.Figures(ctx, year)
	if err != nil {
		return Year{}, err
	}
	return out, d.readInto(ctx, &out, d.readHistory)
}

func (d *Database) readInto(ctx context.Context, y *Year, reads ...func(context.Context, *Year) error) error {
	for _, read := range reads {
		if err := read(ctx, y); err != nil {
			return err
		}
	}
	return nil
}

// countColumns are the columns of Counts, in the order of its targets, whatever integers they are.
const countColumns = `
  rate, rate_low, rate_high, status, objective_count::bigint, indicator_count::bigint, rated_count::bigint,
  met_count::bigint, reported_count::bigint, expected_count::bigint, coverage, previous_rate `

func (c *Counts) targets() []any {
	return []any{
		&c.Rate, &c.RateLow, &c.RateHigh, &c.Status, &c.ObjectiveCount, &c.IndicatorCount, &c.RatedCount,
		&c.MetCount, &c.ReportedCount, &c.ExpectedCount, &c.Coverage, &c.PreviousRate,
	}
}

func (d *Database) readParameters(ctx context.Context, y *Year) error {
	type pair struct{ key, value string }
	rows, err := all(ctx, d, "parameters", `select key, value from parameters where year = ? order by key, value`,
		func(row scanner, into *pair) error { return row.Scan(&into.key, &into.value) }, y.Year)
	for _, row := range rows {
		y.Parameters[row.key] = row.value
	}
	return err
}

func (d *Database) readTotal(ctx context.Context, y *Year) error {
	rows, err := all(ctx, d, "totals", `select `+countColumns+` from totals where year = ? order by year`,
		func(row scanner, into *Total) error { return row.Scan(into.targets()...) }, y.Year)
	if len(rows) > 0 {
		y.Total = rows[0]
	}
	return err
}

func (d *Database) readLines(ctx context.Context, y *Year) (err error) {
	y.Lines, err = all(ctx, d, "lines",
		`select line_code, name, description, `+countColumns+` from lines where year = ? order by line_code`,
		func(row scanner, into *Line) error {
			return row.Scan(append([]any{&into.Code, &into.Name, &into.Description}, into.targets()...)...)
		}, y.Year)
	return err
}

func (d *Database) readActivities(ctx context.Context, y *Year) (err error) {
	y.Activities, err = all(ctx, d, "activities",
		`select activity_code, name, `+countColumns+` from activities where year = ? order by activity_code`,
		func(row scanner, into *Activity) error {
			return row.Scan(append([]any{&into.Code, &into.Name}, into.targets()...)...)
		}, y.Year)
	return err
}

func (d *Database) readPairs(ctx context.Context, y *Year) (err error) {
	y.Pairs, err = all(ctx, d, "line_activities",
		`select line_code, activity_code, `+countColumns+`
		from line_activities where year = ? order by line_code, activity_code`,
		func(row scanner, into *Pair) error {
			return row.Scan(append([]any{&into.LineCode, &into.ActivityCode}, into.targets()...)...)
		}, y.Year)
	return err
}

func (d *Database) readObjectives(ctx context.Context, y *Year) (err error) {
	y.Objectives, err = all(ctx, d, "objectives",
		`select objective_code, line_code, activity_code, name, weight, rate, rate_low, rate_high, status,
			indicator_count::bigint, rated_count::bigint, met_count::bigint, reported_count::bigint,
			expected_count::bigint, coverage, previous_rate
		from objectives where year = ? order by objective_code`,
		func(row scanner, into *Objective) error {
			into.ObjectiveCount = 1
			return row.Scan(&into.Code, &into.LineCode, &into.ActivityCode, &into.Name, &into.Weight,
				&into.Rate, &into.RateLow, &into.RateHigh, &into.Status, &into.IndicatorCount,
				&into.RatedCount, &into.MetCount, &into.ReportedCount, &into.ExpectedCount,
				&into.Coverage, &into.PreviousRate)
		}, y.Year)
	return err
}
