package result

import (
	"context"
	"database/sql"
)

// readLimits takes the settings that the rules read, the plan's or their defaults.
func (d *Database) readLimits(ctx context.Context, y *Year) error {
	rows, err := all(ctx, d, "limits", `
		select deadline, coverage_minimum::double, met_from::double, advancing_from::double,
			at_risk_from::double, plausible_limit::double
		from int_years where year = ? order by year`,
		func(row scanner, l *Limits) error {
			var deadline sql.NullTime
			err := row.Scan(&deadline, &l.Coverage, &l.Met, &l.Advancing, &l.AtRisk, &l.Plausible)
			l.Deadline = deadline.Time
			return err
		}, y.Year)
	if len(rows) > 0 {
		y.Limits = rows[0]
	}
	return err
}

func (d *Database) readInputs(ctx context.Context, y *Year) (err error) {
	if closing := d.shownOf(y.Year); closing != nil {
		y.Inputs, err = d.closedInputs(ctx, closing.ID)
		return err
	}
	y.Inputs, err = all(ctx, d, "inputs", `
		with inputs as (
			select distinct 'plan' as kind, 0 as year, '' as member_code, plan_id as workbook_id from int_years
			where year <= ?
			union all
			select 'submission', year, member_code, workbook_id
			from int_submissions where is_current and year <= ?
		)
		select inputs.kind, inputs.year::bigint, inputs.member_code, workbooks.file_name,
			workbooks.workbook_hash, workbooks.received_at
		from inputs
		inner join stg_workbooks as workbooks using (workbook_id)
		order by inputs.year, inputs.member_code, workbooks.workbook_hash`,
		func(row scanner, i *Input) error {
			return row.Scan(&i.Kind, &i.Year, &i.MemberCode, &i.FileName, &i.Hash, &i.ReceivedAt)
		}, y.Year, y.Year)
	return err
}

// Years are those that the plan covers and those with a return, in order; none without a plan.
func (d *Database) Years(ctx context.Context) ([]int, error) {
	return all(ctx, d, "years", `select year::bigint from int_years order by year`,
		func(row scanner, year *int) error { return row.Scan(year) })
}
