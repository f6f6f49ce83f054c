package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/pipeline/plan"
)

// CurrentPlan gives the last plan received of those that were loaded. ok is false where there is none.
func (s *Store) CurrentPlan(ctx context.Context) (p plan.Plan, entry Entry, ok bool, err error) {
	loaded, err := s.PlanEntries(ctx)
	if err != nil || len(loaded) == 0 {
		return plan.Plan{}, Entry{}, false, err
	}
	entry = loaded[len(loaded)-1]
	p, err = s.planOf(ctx, entry.ID)
	if err != nil {
		return plan.Plan{}, Entry{}, false, fmt.Errorf("reading the plan of workbook %d: %w", entry.ID, err)
	}
	return p, entry, true, nil
}

// PlanEntries gives the plans that were loaded, in order of receipt.
func (s *Store) PlanEntries(ctx context.Context) (loaded []Entry, err error) {
	err = s.each(ctx, `
		select workbook_id, workbook_hash, kind, verdict, file_name, received_at, loaded_at
		from workbook where kind = 'plan' and verdict <> 'rejected'
		order by `+receiptOrder,
		func(rows *sql.Rows) error {
			var e Entry
			err := rows.Scan(&e.ID, &e.Hash, &e.Kind, &e.Verdict, &e.FileName, &e.ReceivedAt, &e.LoadedAt)
			e.ReceivedAt, e.LoadedAt = e.ReceivedAt.UTC(), e.LoadedAt.UTC()
			loaded = append(loaded, e)
			return err
		})
	if err != nil {
		return nil, fmt.Errorf("looking for plans: %w", err)
	}
	return loaded, nil
}

func (s *Store) planOf(ctx context.Context, id int) (plan.Plan, error) {
	var p plan.Plan
	err := errors.Join(
		s.each(ctx, "select row_number, key, value from plan_parameter where workbook_id = ? order by row_number",
			func(rows *sql.Rows) error {
				var x plan.Parameter
				err := rows.Scan(&x.Row, &x.Key, &x.Value)
				p.Parameters = append(p.Parameters, x)
				return err
			}, id),
		s.each(ctx, "select row_number, line_code, name, description from plan_line where workbook_id = ? order by row_number",
			func(rows *sql.Rows) error {
				var x plan.Line
				err := rows.Scan(&x.Row, &x.Code, &x.Name, &x.Description)
				p.Lines = append(p.Lines, x)
				return err
			}, id),
		s.each(ctx, "select row_number, activity_code, name from plan_activity where workbook_id = ? order by row_number",
			func(rows *sql.Rows) error {
				var x plan.Activity
				err := rows.Scan(&x.Row, &x.Code, &x.Name)
				p.Activities = append(p.Activities, x)
				return err
			}, id),
		s.each(ctx, `select row_number, objective_code, line_code, activity_code, name, weight
			from plan_objective where workbook_id = ? order by row_number`,
			func(rows *sql.Rows) error {
				var x plan.Objective
				err := rows.Scan(&x.Row, &x.Code, &x.LineCode, &x.ActivityCode, &x.Name, (*number)(&x.Weight))
				p.Objectives = append(p.Objectives, x)
				return err
			}, id),
		s.each(ctx, `select row_number, indicator_code, objective_code, name, unit, kind, direction, aggregation, factor,
				reported_by, disaggregation, weight, register_kind, register_measure, minimum, maximum, definition
			from plan_indicator where workbook_id = ? order by row_number`,
			func(rows *sql.Rows) error {
				var x plan.Indicator
				err := rows.Scan(&x.Row, &x.Code, &x.ObjectiveCode, &x.Name, &x.Unit, &x.Kind, &x.Direction, &x.Aggregation,
					(*number)(&x.Factor), &x.ReportedBy, &x.Disaggregation, (*number)(&x.Weight), &x.RegisterKind,
					&x.RegisterMeasure, (*number)(&x.Minimum), (*number)(&x.Maximum), &x.Definition)
				p.Indicators = append(p.Indicators, x)
				return err
			}, id),
		s.each(ctx, `select row_number, indicator_code, coalesce(member_code, ''), coalesce(baseline_year, 0), baseline
			from plan_baseline where workbook_id = ? order by row_number`,
			func(rows *sql.Rows) error {
				var x plan.Baseline
				err := rows.Scan(&x.Row, &x.IndicatorCode, &x.MemberCode, &x.Year, (*number)(&x.Value))
				p.Baselines = append(p.Baselines, x)
				return err
			}, id),
		s.each(ctx, `select row_number, column_number, indicator_code, coalesce(member_code, ''), year, target
			from plan_target where workbook_id = ? order by row_number, column_number`,
			func(rows *sql.Rows) error {
				var x plan.Target
				err := rows.Scan(&x.Row, &x.Column, &x.IndicatorCode, &x.MemberCode, &x.Year, (*number)(&x.Value))
				p.Targets = append(p.Targets, x)
				return err
			}, id),
		s.each(ctx, `select row_number, member_code, name, member_type, coalesce(comarca, ''), coalesce(demarcacio, ''),
				population, joined_on, left_on, email
			from plan_member where workbook_id = ? order by row_number`,
			func(rows *sql.Rows) error {
				var x plan.Member
				var population sql.NullInt64
				err := rows.Scan(&x.Row, &x.Code, &x.Name, &x.Type, &x.Comarca, &x.Demarcacio, &population,
					(*date)(&x.Joined), (*date)(&x.Left), &x.Email)
				if population.Valid {
					x.Population = plan.Int(population.Int64)
				}
				p.Members = append(p.Members, x)
				return err
			}, id),
	)
	return p, err
}

// number reads a decimal column: null is missing.
type number plan.Number

// Scan takes what the driver gives for a decimal of scale 6.
func (n *number) Scan(value any) error {
	switch v := value.(type) {
	case nil:
		*n = number{}
	case duckdb.Decimal:
		if v.Scale != 6 || !v.Value.IsInt64() {
			return fmt.Errorf("reading the decimal %s: not a figure of six decimals", v)
		}
		*n = number{Millionths: v.Value.Int64(), Known: true}
	default:
		return fmt.Errorf("reading a decimal: found a %T", value)
	}
	return nil
}

// date reads a date column: null is the zero time.
type date time.Time

// Scan takes what the driver gives for a date.
func (d *date) Scan(value any) error {
	switch v := value.(type) {
	case nil:
		*d = date{}
	case time.Time:
		*d = date(v.UTC())
	default:
		return fmt.Errorf("reading a date: found a %T", value)
	}
	return nil
}
