package queries

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
)

// years says which years' figures have to be computed again: those that changed, and those of which no more did than
// what they are compared with, the year before.
type years struct {
	all               bool
	changed, compared []int
}

func everything() years { return years{all: true} }

// touched tells what can have changed since what is kept was computed.
//
// A return changes its own year, and what the next is compared with; and where something is counted since the
// plan began, each later year, which may carry it forward. A plan changes everything.
func touched(ctx context.Context, tx *sql.Tx, now state) (years, error) {
	kept, err := stateKept(ctx, tx)
	if err != nil || kept == (state{}) || kept.views != now.views || kept.schema != now.schema || kept.judgement > now.judgement {
		return everything(), err
	}
	var plans, carrying int
	const query = `select
		(select count(*) from judgement where judgement_id > ? and kind = 'plan' and verdict <> 'rejected'),
		(select count(*) from plan_indicator where kind = 'acumulat')`
	if err := tx.QueryRowContext(ctx, query, kept.judgement).Scan(&plans, &carrying); err != nil {
		return everything(), fmt.Errorf("reading what was judged: %w", err)
	}
	if plans > 0 {
		return everything(), nil
	}
	returned, err := yearsOf(ctx, tx, `select distinct year from submission
		where workbook_id in (select workbook_id from judgement where judgement_id > ?) order by year`, kept.judgement)
	if err != nil {
		return everything(), err
	}
	known, err := yearsOf(ctx, tx, "select year from computed.int_years order by year")
	if err != nil || len(returned) == 0 {
		return years{}, err
	}
	var out years
	for _, year := range known {
		switch {
		case slices.Contains(returned, year) || carrying > 0 && year >= returned[0]:
			out.changed = append(out.changed, year)
		case slices.Contains(returned, year-1):
			out.compared = append(out.compared, year)
		}
	}
	return out, nil
}

// steps splits years that changed into runs of so many returns each, as near as whole years allow, in their order,
// since each is compared with the one before it; one of no year where there is none. Those that are only compared
// come last.
func steps(ctx context.Context, tx *sql.Tx, span years, returns int) ([]years, error) {
	known, err := yearsOf(ctx, tx, "select year from computed.int_years order by year")
	if err != nil {
		return nil, err
	}
	counts, err := yearsOf(ctx, tx, `select count(submission.workbook_id) from computed.int_years
		left join submission using (year) group by year order by year`)
	if err != nil {
		return nil, err
	}
	var out []years
	var run []int
	sum := 0
	for n, year := range known {
		if !slices.Contains(span.changed, year) {
			continue
		}
		run, sum = append(run, year), sum+counts[n]
		if sum >= returns {
			out, run, sum = append(out, years{changed: run}), nil, 0
		}
	}
	if len(run) > 0 || span.all && len(out) == 0 {
		out = append(out, years{changed: run})
	}
	if len(span.compared) > 0 {
		out = append(out, years{compared: span.compared})
	}
	return out, nil
}

func yearsOf(ctx context.Context, tx *sql.Tx, query string, args ...any) ([]int, error) {
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("listing years: %w", err)
	}
	defer func() { _ = rows.Close() }()
	var out []int
	for rows.Next() {
		var year int
		if err := rows.Scan(&year); err != nil {
			return nil, fmt.Errorf("listing years: %w", err)
		}
		out = append(out, year)
	}
	return out, rows.Err()
}

func sameYears(ctx context.Context, tx *sql.Tx) (bool, error) {
	var differ int
	const query = `select count(*) from (
		(from temp.main.int_years except from computed.int_years) union all
		(from computed.int_years except from temp.main.int_years))`
	if err := tx.QueryRowContext(ctx, query).Scan(&differ); err != nil {
		return false, fmt.Errorf("comparing the years: %w", err)
	}
	return differ == 0, nil
}

// wantedFor gives some views and, before them, all that they read.
func wantedFor(views []View, some ...View) []View {
	wanted := map[string]bool{}
	for _, view := range some {
		wanted[view.Name] = true
	}
	for _, view := range slices.Backward(views) {
		if wanted[view.Name] {
			for _, read := range view.Reads {
				wanted[read] = true
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(views), func(view View) bool { return !wanted[view.Name] })
}

// dropSnapshot takes away the temporary tables and views that have the names of these.
func dropSnapshot(ctx context.Context, tx querier, views []View) error {
	standing, err := names(ctx, tx, "select view_name from duckdb_views() where temporary and not internal")
	if err != nil {
		return err
	}
	tables, err := temporaryTables(ctx, tx)
	if err != nil {
		return err
	}
	for _, view := range slices.Backward(views) {
		kind := ""
		switch {
		case slices.Contains(standing, view.Name):
			kind = "view"
		case slices.Contains(tables, view.Name):
			kind = "table"
		default:
			continue
		}
		if _, err := tx.ExecContext(ctx, "drop "+kind+" temp.main."+view.Name); err != nil {
			return fmt.Errorf("taking away %s: %w", view.Name, err)
		}
	}
	return nil
}
