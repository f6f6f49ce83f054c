package result

import (
	"cmp"
	"context"
	"time"
)

// read reads one kind of a year's rows.
type read func(ctx context.Context, d *Database, year int) error

// mart reads a year's rows of a mart, sorted by order.
func mart[T any](into *[]T, name, order string) read {
	return func(ctx context.Context, d *Database, year int) (err error) {
		text := "select " + columnsOf[T]() + " from " + name + " where year = ? order by " + order
		*into, err = rows[T](ctx, d, name, text, year)
		return err
	}
}

func (d *Database) read(ctx context.Context, year int, reads ...read) error {
	for _, read := range reads {
		if err := read(ctx, d, year); err != nil {
			return err
		}
	}
	return nil
}

// Year reads all of a year. A year that no plan covers has empty slices.
func (d *Database) Year(ctx context.Context, year int) (Year, error) {
	y, err := d.Past(ctx, year)
	if err != nil {
		return Year{}, err
	}
	var letters []Letter
	err = d.read(ctx, year,
		mart(&letters, "letters", "year"),
		mart(&y.Values, "member_values", "indicator_code, member_code"),
		mart(&y.Registers, "member_actions", "member_code, kind_code"),
		mart(&y.Assessments, "assessments", "line_code, member_code, worked, difficulties, proposals"),
		mart(&y.Actions, "actions",
			"held_on, member_code, title, kind, hours, women, men, non_binary, budget"),
		mart(&y.Findings, "findings", "file_name, workbook_id, ordinal"),
		mart(&y.MemberGroups, "member_groups", "dimension, group_code"),
		mart(&y.ActionGroups, "action_groups", "dimension, group_code"),
	)
	if err != nil {
		return Year{}, err
	}
	y.Mistaken, err = rows[Mistaken](ctx, d, "the rows in error", `
		select distinct s.member_code, upper(trim(c.text)) as indicator_code
		from stg_problems p
		join int_submissions s using (workbook_id)
		join stg_typed_cells c on p.workbook_id = c.workbook_id and p.sheet = c.sheet
			and try_cast(regexp_extract(p.cell, '[0-9]+$') as integer) = c.row_number
		where p.severity = 'error' and c.section = 'indicators' and c.field = 'indicator_code'
			and s.is_current and s.year = ?
		order by all`, year)
	if err != nil {
		return Year{}, err
	}
	if len(letters) > 0 {
		y.Letter = &letters[0]
	}
	y.Inputs, err = d.yearInputs(ctx, year)
	if err == nil {
		err = inZone(ctx, d, year, y.Inputs, func(i *Input) *time.Time { return &i.ReceivedAt })
	}
	return y, err
}

// Past reads what Figures reads, and the history of the indicators.
func (d *Database) Past(ctx context.Context, year int) (Year, error) {
	y, err := d.Figures(ctx, year)
	if err != nil {
		return Year{}, err
	}
	y.History, err = rows[Point](ctx, d, "indicators of all years",
		`select indicator_code, year, value, target,
			coalesce(published_rate, rate) as rate,
			coalesce(is_comparable, true) as comparable, not_compared
		from indicators order by indicator_code, year`)
	return y, err
}

// parameter is a setting of the plan.
type parameter struct{ Key, Value string }

// Figures reads the Network's figures, its plan, and who reported. It leaves out what each member
// gave and wrote.
func (d *Database) Figures(ctx context.Context, year int) (Year, error) {
	y := Year{Year: year, Parameters: Parameters{}}
	var parameters []parameter
	var totals []Total
	err := d.read(ctx, year,
		mart(&parameters, "parameters", "key, value"),
		mart(&totals, "totals", "year"),
		mart(&y.Lines, "lines", "line_code"),
		mart(&y.Activities, "activities", "activity_code"),
		mart(&y.Objectives, "(select *, 1 as objective_count from objectives)", "objective_code"),
		mart(&y.Pairs, "line_activities", "line_code, activity_code"),
		mart(&y.Indicators, "indicators", "indicator_code"),
		mart(&y.Coverage, "coverage", "member_code"),
	)
	if err != nil {
		return Year{}, err
	}
	for _, one := range parameters {
		y.Parameters[one.Key] = one.Value
	}
	if len(totals) > 0 {
		y.Total = totals[0]
	}
	y.settle()
	limits, err := rows[Limits](ctx, d, "limits", `
		select deadline, coverage_minimum::double as coverage, met_from::double as met,
			advancing_from::double as advancing, at_risk_from::double as at_risk,
			plausible_limit::double as plausible
		from int_years where year = ? order by year`, year)
	if len(limits) > 0 {
		y.Limits = limits[0]
	}
	if err == nil {
		err = inZone(ctx, d, year, y.Coverage, func(c *Coverage) *time.Time { return &c.ReceivedAt })
	}
	return y, err
}

// settle gives the years that were closed before rates and published rates were told apart their
// published ones.
func (y *Year) settle() {
	counts := []*Counts{&y.Total.Counts}
	for i := range y.Lines {
		counts = append(counts, &y.Lines[i].Counts)
	}
	for i := range y.Activities {
		counts = append(counts, &y.Activities[i].Counts)
	}
	for i := range y.Objectives {
		counts = append(counts, &y.Objectives[i].Counts)
	}
	for i := range y.Pairs {
		counts = append(counts, &y.Pairs[i].Counts)
	}
	for _, c := range counts {
		c.Rate = cmp.Or(c.Rate, c.GivenRate)
	}
	for n := range y.Indicators {
		i := &y.Indicators[n]
		i.Rate = cmp.Or(i.Rate, i.GivenRate)
	}
}

// yearInputs reads a year's workbooks; those of its closing where the year is shown as it was
// approved.
func (d *Database) yearInputs(ctx context.Context, year int) ([]Input, error) {
	if closing := d.shownOf(year); closing != nil {
		return rows[Input](ctx, d, "inputs of a closing", `
			select kind, year, member_code, file_name, workbook_hash, received_at
			from closing_input where closing_id = ? order by year, member_code, workbook_hash`, closing.ID)
	}
	return rows[Input](ctx, d, "inputs", `
		with inputs as (
			select distinct 'plan' as kind, 0 as year, '' as member_code, plan_id as workbook_id
			from int_years where year <= ?
			union all
			select 'submission', year, member_code, workbook_id
			from int_submissions where is_current and year <= ?
		)
		select inputs.kind, inputs.year, inputs.member_code, workbooks.file_name,
			workbooks.workbook_hash, arrivals.received_at
		from inputs
		inner join stg_workbooks as workbooks using (workbook_id)
		inner join int_arrivals as arrivals using (workbook_id)
		order by inputs.year, inputs.member_code, workbooks.workbook_hash`, year, year)
}

// Years returns the years that a plan covers and those with a return, in order; none without a
// plan.
func (d *Database) Years(ctx context.Context) ([]int, error) {
	return rows[int](ctx, d, "years", `select year from int_years order by year`)
}

// PlanBytes returns the workbook of the plan that holds in a year; nil without one.
func (d *Database) PlanBytes(ctx context.Context, year int) ([]byte, error) {
	plans, err := rows[[]byte](ctx, d, "the plan's workbook", `
		select content from workbook
		inner join int_years on plan_id = workbook_id
		where year = ? order by year`, year)
	if err != nil || len(plans) == 0 {
		return nil, err
	}
	return plans[0], nil
}

// Arrival is a return of a closed year that was loaded after the closing.
type Arrival struct {
	MemberCode, MemberName, FileName string
	ReceivedAt                       time.Time
}

// ArrivedAfter returns the returns of a closing's year that were loaded after it and count, in the
// order in which they came.
func (d *Database) ArrivedAfter(ctx context.Context, closing Closing) ([]Arrival, error) {
	all, err := rows[Arrival](ctx, d, "returns after the closing", `
		select submission.member_code, submission.member_name, workbook.file_name, arrivals.received_at
		from submission
		inner join workbook using (workbook_id)
		inner join int_arrivals as arrivals using (workbook_id)
		where submission.year = ? and workbook.loaded_at > ? and arrivals.is_counted
			and workbook.workbook_hash not in (select workbook_hash from closing_input where closing_id = ?)
		order by arrivals.place`,
		closing.Year, closing.ClosedAt, closing.ID)
	if err != nil {
		return nil, err
	}
	return all, inZone(ctx, d, closing.Year, all, func(a *Arrival) *time.Time { return &a.ReceivedAt })
}
