package store

import (
	"context"
	"errors"
	"fmt"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/queries"
)

// CurrentPlan returns the plan that was received last. ok is false if no plan was loaded.
func (s *Store) CurrentPlan(ctx context.Context) (p plan.Plan, entry Entry, ok bool, err error) {
	loaded, err := s.PlanEntries(ctx)
	if err != nil || len(loaded) == 0 {
		return plan.Plan{}, Entry{}, false, err
	}
	entry = loaded[len(loaded)-1]
	p, err = s.PlanOf(ctx, entry.ID)
	return p, entry, err == nil, err
}

// PlanEntries returns the plans that count, in the order in which they came.
func (s *Store) PlanEntries(ctx context.Context) (loaded []Entry, err error) {
	arrived, err := queries.Standalone("int_arrivals")
	if err != nil {
		return nil, err
	}
	err = readRows(ctx, s, &loaded, func(e *Entry) []any {
		return []any{
			&e.ID, &e.Hash, &e.Kind, &e.Verdict, &e.FileName, (*utcTime)(&e.ReceivedAt),
			(*utcTime)(&e.LoadedAt), &e.Place,
		}
	}, `
		select workbook_id, workbook_hash, kind, verdict, file_name, a.received_at, loaded_at, a.place
		from workbook join `+arrived+` a using (workbook_id)
		where kind = 'plan' and a.is_counted
		order by a.place`)
	if err != nil {
		return nil, fmt.Errorf("listing the plans: %w", err)
	}
	return loaded, nil
}

// PlanOf returns the plan that was loaded from a workbook.
func (s *Store) PlanOf(ctx context.Context, workbookID int) (p plan.Plan, err error) {
	p.Parameters, err = s.PlanParameters(ctx, workbookID)
	if err = errors.Join(
		err,
		planRows(ctx, s, workbookID, &p.Lines, "plan_line",
			"line_code, name, description",
			func(x *plan.Line) []any { return []any{&x.Row, &x.Code, &x.Name, &x.Description} }),
		planRows(ctx, s, workbookID, &p.Activities, "plan_activity", "activity_code, name",
			func(x *plan.Activity) []any { return []any{&x.Row, &x.Code, &x.Name} }),
		planRows(ctx, s, workbookID, &p.Objectives, "plan_objective",
			"objective_code, line_code, activity_code, name, weight",
			func(x *plan.Objective) []any {
				return []any{
					&x.Row, &x.Code, &x.LineCode, &x.ActivityCode, &x.Name, (*number)(&x.Weight),
				}
			}),
		planRows(ctx, s, workbookID, &p.Indicators, "plan_indicator",
			`indicator_code, objective_code, name, unit, kind, direction, aggregation, factor,
				reported_by, disaggregation, weight, register_kind, register_measure, minimum, maximum,
				definition`,
			func(x *plan.Indicator) []any {
				return []any{
					&x.Row, &x.Code, &x.ObjectiveCode, &x.Name, &x.Unit, &x.Kind, &x.Direction,
					&x.Aggregation, (*number)(&x.Factor), &x.ReportedBy, &x.Disaggregation,
					(*number)(&x.Weight), &x.RegisterKind, &x.RegisterMeasure, (*number)(&x.Minimum),
					(*number)(&x.Maximum), &x.Definition,
				}
			}),
		planRows(ctx, s, workbookID, &p.Baselines, "plan_baseline",
			"indicator_code, coalesce(member_code, ''), coalesce(baseline_year, 0), baseline",
			func(x *plan.Baseline) []any {
				return []any{&x.Row, &x.IndicatorCode, &x.MemberCode, &x.Year, (*number)(&x.Value)}
			}),
		planRows(ctx, s, workbookID, &p.Targets, "plan_target",
			"column_number, indicator_code, coalesce(member_code, ''), year, target",
			func(x *plan.Target) []any {
				return []any{
					&x.Row, &x.Column, &x.IndicatorCode, &x.MemberCode, &x.Year, (*number)(&x.Value),
				}
			}),
		planRows(ctx, s, workbookID, &p.Members, "plan_member",
			`member_code, name, member_type, coalesce(comarca, ''), coalesce(demarcacio, ''),
				population::decimal(18, 6), joined_on, left_on, email`,
			func(x *plan.Member) []any {
				return []any{
					&x.Row, &x.Code, &x.Name, &x.Type, &x.Comarca, &x.Demarcacio,
					(*number)(&x.Population), (*utcTime)(&x.Joined), (*utcTime)(&x.Left), &x.Email,
				}
			}),
	); err != nil {
		return p, fmt.Errorf("reading the plan of workbook %d: %w", workbookID, err)
	}
	return p, nil
}

// PlanParameters returns the settings of the plan that was loaded from a workbook.
func (s *Store) PlanParameters(
	ctx context.Context, workbookID int,
) (settings []plan.Parameter, err error) {
	err = planRows(ctx, s, workbookID, &settings, "plan_parameter", "key, value",
		func(x *plan.Parameter) []any { return []any{&x.Row, &x.Key, &x.Value} })
	if err != nil {
		return nil, fmt.Errorf("reading the settings of the plan of workbook %d: %w", workbookID, err)
	}
	return settings, nil
}

// planRows reads the rows that a table has of a plan: the row number and the given columns.
func planRows[T any](ctx context.Context, s *Store, workbookID int, list *[]T, table,
	columns string, fields func(*T) []any) error {
	query := "select row_number, " + columns + " from " + table +
		" where workbook_id = ? order by all"
	return readRows(ctx, s, list, fields, query, workbookID)
}
