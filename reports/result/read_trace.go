package result

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Trace reads what a year's figures were computed from. An unknown year has empty slices.
func (d *Database) Trace(ctx context.Context, year int) (t Trace, err error) {
	return d.TraceOf(ctx, year, "")
}

// TraceOf is Trace with the members' figures and cells of one indicator only; of all if its code is
// empty.
func (d *Database) TraceOf(ctx context.Context, year int, indicator string) (t Trace, err error) {
	t.Formulas, err = rows[Formula](ctx, d, "formulas", `
		select indicator_code, is_ratio,
			case
				when aggregation in ('quota_dones', 'quota_membres') or kind = 'sistema' then 100
				when is_ratio then factor
				else 1
			end::double as scale,
			register_key as register_kind, register_measure, is_in_plan, rule as plan_rule,
			raw_rate as plan_raw_rate, baseline as plan_baseline, rated_value as plan_value,
			is_of_members, is_plan_of_members
		from int_attainment where year = ? and horizon = 'plan' order by indicator_code`, year)
	if err != nil {
		return t, err
	}
	t.Signs, err = rows[Sign](ctx, d, "signs", `
		with attained as (select * from int_attainment where year = ?)
		select i.indicator_code, i.value_low, i.value_high, low.rule as low_rule, high.rule as high_rule,
			low.raw_rate as low_raw_rate, high.raw_rate as high_raw_rate, due.start_year, due.start_value,
			i.due_value, i.due_raw_rate, i.due_rate, due.rule as due_rule, i.on_track, i.projection,
			i.projection_year, projected.raw_rate as projection_raw_rate, i.projection_rate,
			projected.rule as projection_rule, due.is_share, low.baseline as full_baseline,
			low.target as full_target, low.full_count, low.missing_reports, i.is_judged_low as judged_low
		from indicators as i
		left join attained as low on i.indicator_code = low.indicator_code and low.horizon = 'low'
		left join attained as high on i.indicator_code = high.indicator_code and high.horizon = 'high'
		left join attained as due on i.indicator_code = due.indicator_code and due.horizon = 'due'
		left join attained as projected
			on i.indicator_code = projected.indicator_code and projected.horizon = 'projection'
		where i.year = ? order by i.indicator_code`, year, year)
	if err != nil {
		return t, err
	}
	t.PlanCells, err = rows[PlanCell](ctx, d, "cells of the plan", `
		select section, item, member_code, field, target_year, workbook_id, sheet, cell, text, figure
		from plan_cells where year = ?
		order by section, item, member_code, field, row_number, column_number`, year)
	if err != nil {
		return t, err
	}
	t.Targets, err = rows[MemberTarget](ctx, d, "members' targets", `
		select indicator_code, member_code, baseline::double as baseline, target::double as target,
			plan_target::double as plan_target, is_whole as whole, is_entered as entered, part, missing_share
		from int_member_targets
		where year = ? and coalesce(baseline, plan_target) is not null
		order by indicator_code, member_code`, year)
	if err != nil {
		return t, err
	}
	t.Members, err = rows[MemberValue](ctx, d, "members' figures", "select "+columnsOf[MemberValue]()+`
		from member_values where year = ? and (? = '' or indicator_code = ?)
		order by indicator_code, member_code`, year, indicator, indicator)
	if err != nil {
		return t, err
	}
	t.Cells, err = rows[Cell](ctx, d, "cells", `
		select indicator_code, member_code, part, source_year, workbook_id, sheet, cell, field,
			text, figure
		from contributions where year = ? and (? = '' or indicator_code = ?)
		order by indicator_code, member_code, sheet, row_number, column_number, part`,
		year, indicator, indicator)
	if err != nil {
		return t, err
	}
	t.Workbooks, err = d.workbooks(ctx, year, t)
	return t, err
}

// workbooks reads the workbooks of the trace's cells and all current returns of the year.
func (d *Database) workbooks(ctx context.Context, year int, t Trace) ([]Workbook, error) {
	var ids []int
	for _, c := range t.Cells {
		ids = append(ids, c.WorkbookID)
	}
	for _, c := range t.PlanCells {
		ids = append(ids, c.WorkbookID)
	}
	slices.Sort(ids)
	named := strings.Join(strings.Fields(fmt.Sprint(slices.Compact(ids))), ", ") // [1, 2]
	all, err := rows[Workbook](ctx, d, "workbooks", `
		with wanted as (
			select unnest(`+named+`::integer[]) as workbook_id
			union
			select workbook_id from int_submissions where is_current and year = ?
		)
		select workbook_id, workbooks.file_name, workbooks.workbook_hash, arrivals.received_at,
			submissions.version, submissions.version_count
		from wanted
		inner join stg_workbooks as workbooks using (workbook_id)
		inner join int_arrivals as arrivals using (workbook_id)
		left join int_submissions as submissions using (workbook_id)
		order by workbook_id`, year)
	if err != nil {
		return nil, err
	}
	return all, inZone(ctx, d, year, all, func(w *Workbook) *time.Time { return &w.ReceivedAt })
}
