package result

import "context"

func (d *Database) readIndicators(ctx context.Context, y *Year) (err error) {
	y.Indicators, err = all(ctx, d, "indicators", `
		select indicator_code, objective_code, line_code, activity_code, name, unit, kind, direction,
			aggregation, reported_by, coalesce(disaggregation, ''), coalesce(definition, ''),
			weight, minimum, maximum, value, numerator, denominator, baseline_year::bigint, baseline, target,
			raw_rate, rate, status, rule, plan_target, plan_target_year::bigint, plan_rate,
			coalesce(is_implausible, false), coalesce(is_minimum, false),
			reported_count::bigint, expected_count::bigint, not_applicable_count::bigint, coverage,
			rate_low, rate_high, previous_value, previous_rate, coalesce(previous_status, ''),
			coalesce(trend, ''), women, men, non_binary, unstated, original_target
		from indicators where year = ? order by indicator_code`,
		func(row scanner, i *Indicator) error {
			return row.Scan(&i.Code, &i.ObjectiveCode, &i.LineCode, &i.ActivityCode, &i.Name, &i.Unit, &i.Kind,
				&i.Direction, &i.Aggregation, &i.ReportedBy, &i.Disaggregation, &i.Definition,
				&i.Weight, &i.Minimum, &i.Maximum, &i.Value, &i.Numerator, &i.Denominator, &i.BaselineYear,
				&i.Baseline, &i.Target, &i.RawRate, &i.Rate, &i.Status, &i.Rule, &i.PlanTarget,
				&i.PlanTargetYear, &i.PlanRate, &i.Implausible, &i.Minimal,
				&i.ReportedCount, &i.ExpectedCount, &i.NotApplicableCount, &i.Coverage,
				&i.RateLow, &i.RateHigh, &i.PreviousValue, &i.PreviousRate, &i.PreviousStatus,
				&i.Trend, &i.Women, &i.Men, &i.NonBinary, &i.Unstated, &i.OriginalTarget)
		}, y.Year)
	return err
}

func (d *Database) readHistory(ctx context.Context, y *Year) (err error) {
	y.History, err = all(ctx, d, "indicators of all years", `
		select indicator_code, year::bigint, value, target, rate from indicators
		order by indicator_code, year`,
		func(row scanner, p *Point) error { return row.Scan(&p.Code, &p.Year, &p.Value, &p.Target, &p.Rate) })
	return err
}
