package result

import (
	"context"
	"fmt"
	"slices"
	"strings"
)

// Trace reads what a year's figures were made from. A year that is not known gives empty slices.
func (d *Database) Trace(ctx context.Context, year int) (t Trace, err error) {
	return d.TraceOf(ctx, year, "")
}

// TraceOf is Trace with members' figures and cells of one indicator alone; of all where its code is empty.
func (d *Database) TraceOf(ctx context.Context, year int, indicator string) (t Trace, err error) {
	for _, read := range []func(context.Context, int, *Trace) error{
		d.readFormulas, d.readSigns, d.readPlanCells, d.readMemberTargets,
	} {
		if err := read(ctx, year, &t); err != nil {
			return Trace{}, err
		}
	}
	for _, read := range []func(context.Context, int, string, *Trace) error{d.readMembers, d.readCells} {
		if err := read(ctx, year, indicator, &t); err != nil {
			return Trace{}, err
		}
	}
	if err := d.readWorkbooks(ctx, year, &t); err != nil {
		return Trace{}, err
	}
	return t, nil
}

func (d *Database) readFormulas(ctx context.Context, year int, t *Trace) (err error) {
	t.Formulas, err = all(ctx, d, "formulas", `
		select indicator_code, is_ratio,
			case
				when aggregation in ('quota_dones', 'quota_membres') or kind = 'sistema' then 100
				when is_ratio then factor
				else 1
			end::double,
			coalesce(register_key, ''), coalesce(register_measure, ''), is_in_plan, rule, raw_rate
		from int_attainment where year = ? and horizon = 'plan' order by indicator_code`,
		func(row scanner, f *Formula) error {
			return row.Scan(&f.Code, &f.IsRatio, &f.Scale, &f.RegisterKind, &f.RegisterMeasure, &f.IsInPlan,
				&f.PlanRule, &f.PlanRawRate)
		}, year)
	return err
}

func (d *Database) readMembers(ctx context.Context, year int, indicator string, t *Trace) (err error) {
	t.Members, err = d.values(ctx, year, indicator)
	return err
}

func (d *Database) readCells(ctx context.Context, year int, indicator string, t *Trace) (err error) {
	t.Cells, err = all(ctx, d, "cells", `
		select indicator_code, member_code, part, source_year::bigint, workbook_id::bigint, sheet, cell, field,
			text, figure
		from contributions where year = ? and (? = '' or indicator_code = ?)
		order by indicator_code, member_code, sheet, row_number, column_number, part`,
		func(row scanner, c *Cell) error {
			return row.Scan(&c.IndicatorCode, &c.MemberCode, &c.Part, &c.SourceYear, &c.WorkbookID, &c.Sheet,
				&c.Address, &c.Field, &c.Text, &c.Figure)
		}, year, indicator, indicator)
	return err
}

func (d *Database) readPlanCells(ctx context.Context, year int, t *Trace) (err error) {
	t.PlanCells, err = all(ctx, d, "cells of the plan", `
		select section, item, member_code, field, target_year::bigint, workbook_id::bigint, sheet, cell, text,
			figure
		from plan_cells where year = ?
		order by section, item, member_code, field, row_number, column_number`,
		func(row scanner, c *PlanCell) error {
			return row.Scan(&c.Section, &c.Item, &c.MemberCode, &c.Field, &c.TargetYear, &c.WorkbookID,
				&c.Sheet, &c.Address, &c.Text, &c.Figure)
		}, year)
	return err
}

func (d *Database) readMemberTargets(ctx context.Context, year int, t *Trace) (err error) {
	t.Targets, err = all(ctx, d, "members' targets", `
		select indicator_code, member_code, baseline::double, target::double, plan_target::double
		from int_targets where year = ? and member_code <> '' order by indicator_code, member_code`,
		func(row scanner, m *MemberTarget) error {
			return row.Scan(&m.IndicatorCode, &m.MemberCode, &m.Baseline, &m.Target, &m.PlanTarget)
		}, year)
	return err
}

// readWorkbooks reads those that the cells are in, which were read, and all current returns of the year.
func (d *Database) readWorkbooks(ctx context.Context, year int, t *Trace) (err error) {
	var ids []int
	for _, c := range t.Cells {
		ids = append(ids, c.WorkbookID)
	}
	for _, c := range t.PlanCells {
		ids = append(ids, c.WorkbookID)
	}
	slices.Sort(ids)
	named := strings.Join(strings.Fields(fmt.Sprint(slices.Compact(ids))), ", ") // [1, 2]
	t.Workbooks, err = all(ctx, d, "workbooks", `
		with wanted as (
			select unnest(`+named+`::integer[]) as workbook_id
			union
			select workbook_id from int_submissions where is_current and year = ?
		)
		select workbook_id::bigint, workbooks.file_name, workbooks.workbook_hash, workbooks.received_at,
			coalesce(submissions.version, 0)::bigint, coalesce(submissions.version_count, 0)::bigint
		from wanted
		inner join stg_workbooks as workbooks using (workbook_id)
		left join int_submissions as submissions using (workbook_id)
		order by workbook_id`,
		func(row scanner, w *Workbook) error {
			return row.Scan(&w.ID, &w.FileName, &w.Hash, &w.ReceivedAt, &w.Version, &w.VersionCount)
		}, year)
	return err
}
