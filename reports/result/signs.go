package result

import "context"

// Sign is what stands beside an indicator's rate, and what each was computed from: what the value and the
// rate could be with the members that are missing, what is due by now of the way to the plan's last target,
// and what is projected. Rules are codes of words.RuleCodes; empty where a year was closed before there was
// such a figure.
type Sign struct {
	Code                              string
	ValueLow, ValueHigh               *float64
	LowRule, HighRule                 string
	LowRawRate, HighRawRate           *float64 // of ValueLow and ValueHigh; null for a band
	StartYear                         *int
	StartValue                        *float64
	DueValue, DueRawRate, DueRate     *float64
	DueRule, OnTrack                  string // on_track, off_track
	Projection                        *float64
	ProjectionYear                    *int
	ProjectionRawRate, ProjectionRate *float64
	ProjectionRule                    string
	PreviousMinimum, PreviousMaximum  *float64 // the band of the year before
	IsShare                           bool     // a value that cannot be more than 100
}

func (d *Database) readSigns(ctx context.Context, year int, t *Trace) (err error) {
	t.Signs, err = all(ctx, d, "signs", `
		with attained as (select * from int_attainment where year = ?)
		select i.indicator_code, i.value_low, i.value_high, coalesce(low.rule, ''), coalesce(high.rule, ''),
			low.raw_rate, high.raw_rate, due.start_year::bigint, due.start_value, i.due_value, i.due_raw_rate,
			i.due_rate, coalesce(due.rule, ''), coalesce(i.on_track, ''), i.projection, i.projection_year::bigint,
			projected.raw_rate, i.projection_rate, coalesce(projected.rule, ''),
			before.minimum, before.maximum,
			coalesce(due.is_share, false)
		from indicators as i
		left join attained as low on i.indicator_code = low.indicator_code and low.horizon = 'low'
		left join attained as high on i.indicator_code = high.indicator_code and high.horizon = 'high'
		left join attained as due on i.indicator_code = due.indicator_code and due.horizon = 'due'
		left join attained as projected
			on i.indicator_code = projected.indicator_code and projected.horizon = 'projection'
		left join indicators as before on i.indicator_code = before.indicator_code and before.year = i.year - 1
		where i.year = ? order by i.indicator_code`,
		func(row scanner, s *Sign) error {
			return row.Scan(&s.Code, &s.ValueLow, &s.ValueHigh, &s.LowRule, &s.HighRule, &s.LowRawRate,
				&s.HighRawRate, &s.StartYear, &s.StartValue, &s.DueValue, &s.DueRawRate, &s.DueRate, &s.DueRule,
				&s.OnTrack, &s.Projection, &s.ProjectionYear, &s.ProjectionRawRate, &s.ProjectionRate,
				&s.ProjectionRule, &s.PreviousMinimum, &s.PreviousMaximum, &s.IsShare)
		}, year, year)
	return err
}
