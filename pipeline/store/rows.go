package store

import (
	"cmp"
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/pipeline/plan"
)

// row is one row of a table, in the order of its columns.
type row = []any

// append adds rows to a table by the driver's appender, on the connection of the running transaction.
func (s *Store) append(ctx context.Context, table string, rows []row) error {
	if len(rows) == 0 {
		return nil
	}
	if err := (tableRows{table, rows}).fit(); err != nil {
		return err
	}
	err := s.conn.Raw(func(connection any) error {
		appender, err := duckdb.NewAppenderFromConn(connection.(driver.Conn), "", table)
		if err != nil {
			return err
		}
		values := make([]driver.Value, 0, 20)
		for i, r := range rows {
			values = values[:0]
			for _, value := range r {
				values = append(values, value)
			}
			if err := cmp.Or(ctx.Err(), appender.AppendRow(values...)); err != nil {
				return errors.Join(fmt.Errorf("row %d: %w", i+1, err), appender.Close())
			}
		}
		return appender.Close()
	})
	if err != nil {
		return fmt.Errorf("appending to %s: %w", table, err)
	}
	return nil
}

// fit refuses a figure beyond DECIMAL(18,6), which the appender would take without a word.
func (t tableRows) fit() error {
	for i, r := range t.rows {
		for n, value := range r {
			if d, ok := value.(duckdb.Decimal); ok && d.Value.CmpAbs(big.NewInt(1_000_000_000_000_000_000)) >= 0 {
				return fmt.Errorf("appending to %s: row %d: column %d: %s does not fit a figure of 12 digits", t.table, i+1, n+1, d)
			}
		}
	}
	return nil
}

func planTables(id int, p plan.Plan) []tableRows {
	n := int32(id)
	return []tableRows{
		{"plan_parameter", rowsOf(p.Parameters, func(x plan.Parameter) row {
			return row{n, int32(x.Row), clean(x.Key), clean(x.Value)}
		})},
		{"plan_line", rowsOf(p.Lines, func(x plan.Line) row {
			return row{n, int32(x.Row), clean(x.Code), clean(x.Name), clean(x.Description)}
		})},
		{"plan_activity", rowsOf(p.Activities, func(x plan.Activity) row {
			return row{n, int32(x.Row), clean(x.Code), clean(x.Name)}
		})},
		{"plan_objective", rowsOf(p.Objectives, func(x plan.Objective) row {
			return row{n, int32(x.Row), clean(x.Code), clean(x.LineCode), clean(x.ActivityCode), clean(x.Name), decimal(x.Weight)}
		})},
		{"plan_indicator", rowsOf(p.Indicators, func(x plan.Indicator) row {
			return row{n, int32(x.Row), clean(x.Code), clean(x.ObjectiveCode), clean(x.Name), clean(x.Unit),
				x.Kind, x.Direction, x.Aggregation, decimal(x.Factor), x.ReportedBy, clean(x.Disaggregation),
				decimal(x.Weight), clean(x.RegisterKind), clean(x.RegisterMeasure),
				decimal(x.Minimum), decimal(x.Maximum), clean(x.Definition)}
		})},
		{"plan_baseline", rowsOf(p.Baselines, func(x plan.Baseline) row {
			return row{n, int32(x.Row), clean(x.IndicatorCode), orNull(x.MemberCode), positive(x.Year), decimal(x.Value)}
		})},
		{"plan_target", rowsOf(p.Targets, func(x plan.Target) row {
			return row{n, int32(x.Row), int32(x.Column), clean(x.IndicatorCode), orNull(x.MemberCode), int32(x.Year), decimal(x.Value)}
		})},
		{"plan_member", rowsOf(p.Members, func(x plan.Member) row {
			return row{n, int32(x.Row), clean(x.Code), clean(x.Name), x.Type, orNull(x.Comarca), orNull(x.Demarcacio),
				whole(x.Population), day(x.Joined), day(x.Left), clean(x.Email)}
		})},
	}
}

func submissionTables(id int, sub plan.Submission) []tableRows {
	n := int32(id)
	return []tableRows{
		{"submission", []row{{n, sub.MemberCode, int32(sub.Year), clean(sub.MemberName),
			clean(sub.Contact), clean(sub.Email), day(sub.SignedOn)}}},
		{"observation", rowsOf(sub.Observations, func(x plan.Observation) row {
			return row{n, int32(x.Row), clean(x.IndicatorCode), x.Period, decimal(x.Value), decimal(x.Numerator),
				decimal(x.Denominator), decimal(x.Women), decimal(x.Men), decimal(x.NonBinary), x.NotApplicable,
				clean(x.Remarks), clean(x.Evidence)}
		})},
		{"action", rowsOf(sub.Actions, func(x plan.Action) row {
			return row{n, int32(x.Row), day(x.On), clean(x.Title), clean(x.Kind), orNull(x.LineCode), orNull(x.ActivityCode),
				decimal(x.Hours), decimal(x.Women), decimal(x.Men), decimal(x.NonBinary), decimal(x.Budget),
				clean(x.Partners), clean(x.Link)}
		})},
		{"assessment", rowsOf(sub.Assessments, func(x plan.Assessment) row {
			return row{n, int32(x.Row), clean(x.LineCode), clean(x.Worked), clean(x.Difficulties), clean(x.Proposals)}
		})},
	}
}

func rowsOf[T any](items []T, make func(T) row) []row {
	rows := slices.Grow([]row(nil), len(items))
	for _, item := range items {
		rows = append(rows, make(item))
	}
	return rows
}

func decimal(n plan.Number) any {
	if !n.Known {
		return nil
	}
	return duckdb.Decimal{Width: 18, Scale: 6, Value: big.NewInt(n.Millionths)}
}

func whole(n plan.Number) any {
	if !n.Known {
		return nil
	}
	return n.Millionths / 1_000_000
}

func day(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t
}

func orNull(text string) any {
	if text == "" {
		return nil
	}
	return clean(text)
}

func positive(n int) any {
	if n <= 0 {
		return nil
	}
	return int32(n)
}
