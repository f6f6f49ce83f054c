package queries

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
)

// snapshot computes views, each once, from those before it: a mart alone would compute everything
// below it, and again for each mart. Temporary names hide the database's own.
func snapshot(ctx context.Context, tx *sql.Tx, views []View) error {
	if err := dropSnapshot(ctx, tx, views); err != nil {
		return err
	}
	for _, view := range views {
		if _, err := tx.ExecContext(ctx, snapshotOf(view)); err != nil {
			return fmt.Errorf("building view %s: %w", view.File, err)
		}
	}
	return nil
}

// snapshotOf makes a temporary table of a view, or a temporary view of one in staging: that saves
// no work, and the typed cells are many.
func snapshotOf(view View) string {
	kind := "table"
	if view.Layer == Staging {
		kind = "view"
	}
	return "create or replace temp " + kind + " " + view.Name + " as " + view.body()
}

// dropSnapshot drops the temporary tables and views that have the names of views.
func dropSnapshot(ctx context.Context, tx querier, views []View) error {
	const query = "select view_name from duckdb_views() where temporary and not internal"
	temporaryViews, err := names(ctx, tx, query)
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
		case slices.Contains(temporaryViews, view.Name):
			kind = "view"
		case slices.Contains(tables, view.Name):
			kind = "table"
		default:
			continue
		}
		if _, err := tx.ExecContext(ctx, "drop "+kind+" temp.main."+view.Name); err != nil {
			return fmt.Errorf("dropping %s: %w", view.Name, err)
		}
	}
	return nil
}

// withInputs returns the views that are wanted and, before them, all that they read.
func withInputs(views []View, isWanted func(View) bool) []View {
	wanted := map[string]bool{}
	for _, view := range slices.Backward(views) {
		if isWanted(view) || wanted[view.Name] {
			wanted[view.Name] = true
			for _, read := range view.Reads {
				wanted[read] = true
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(views), func(view View) bool { return !wanted[view.Name] })
}

func temporaryTables(ctx context.Context, db querier) ([]string, error) {
	return names(ctx, db, "select table_name from duckdb_tables() where temporary")
}

// names reads a column of names.
func names(ctx context.Context, db querier, query string, args ...any) (out []string, err error) {
	err = each(ctx, db, query, func(rows *sql.Rows) error {
		var name string
		err := rows.Scan(&name)
		out = append(out, name)
		return err
	}, args...)
	if err != nil {
		return nil, fmt.Errorf("listing names: %w", err)
	}
	return out, nil
}

// each runs a query and hands its rows to take.
func each(
	ctx context.Context, db querier, query string, take func(*sql.Rows) error, args ...any,
) (err error) {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		if err := take(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// within runs do in one transaction.
func within(ctx context.Context, conn *sql.Conn, do func(*sql.Tx) error) error {
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("beginning a transaction: %w", err)
	}
	defer func() { _ = tx.Rollback() }()
	if err := do(tx); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("committing: %w", err)
	}
	return nil
}
