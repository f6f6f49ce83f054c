package queries

import (
	"context"
	"database/sql"
	"fmt"
)

// Compute refreshes the materialized views and runs the checks, all in one transaction. If nothing
// has changed since the last refresh, it only returns what the checks found then. After it, reads
// on this connection answer from the materialized views.
func Compute(ctx context.Context, conn *sql.Conn) (found []Offence, err error) {
	views, err := Views()
	if err != nil {
		return nil, err
	}
	err = within(ctx, conn, func(tx *sql.Tx) error {
		fresh, err := isFresh(ctx, tx, views)
		if err != nil {
			return err
		}
		if fresh {
			if err := show(ctx, tx, views); err != nil {
				return err
			}
			found, err = savedOffences(ctx, tx)
			return err
		}
		if err := materialize(ctx, tx, views); err != nil {
			return err
		}
		if err := show(ctx, tx, views); err != nil {
			return err
		}
		if found, err = runChecks(ctx, tx); err != nil {
			return err
		}
		return saveState(ctx, tx, views, found)
	})
	sortOffences(found)
	return found, err
}

// materialize computes the materialized views, and as temporary tables what they read.
func materialize(ctx context.Context, tx *sql.Tx, views []View) error {
	if err := dropSnapshot(ctx, tx, views); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "create schema if not exists computed"); err != nil {
		return fmt.Errorf("computing: %w", err)
	}
	for _, view := range withInputs(views, isMaterialized) {
		statements := []string{snapshotOf(view)}
		if isMaterialized(view) {
			statements = []string{
				"create or replace table computed." + view.Name + " as " + view.body(),
				"create temp view " + view.Name + " as from computed." + view.Name,
			}
		}
		for _, statement := range statements {
			if _, err := tx.ExecContext(ctx, statement); err != nil {
				return fmt.Errorf("computing view %s: %w", view.File, err)
			}
		}
	}
	return nil
}

// saveState notes what the materialized views were computed from, and what the checks found.
func saveState(ctx context.Context, tx *sql.Tx, views []View, found []Offence) error {
	now, err := stateNow(ctx, tx, views)
	if err != nil {
		return err
	}
	for _, statement := range []string{
		`create or replace table computed.state (
			schema_version integer not null, judgement_id integer not null, views varchar not null)`,
		`create or replace table computed.offence (
			name varchar not null, what varchar not null, workbook varchar not null,
			sheet varchar not null, cell varchar not null)`,
	} {
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("noting what was computed: %w", err)
		}
	}
	const state = "insert into computed.state values (?, ?, ?)"
	if _, err := tx.ExecContext(ctx, state, now.schema, now.entries, now.views); err != nil {
		return fmt.Errorf("noting what was computed: %w", err)
	}
	const offence = "insert into computed.offence values (?, ?, ?, ?, ?)"
	for _, o := range found {
		_, err := tx.ExecContext(ctx, offence, o.Check, o.What, o.Workbook, o.Sheet, o.Cell)
		if err != nil {
			return fmt.Errorf("noting what the checks found: %w", err)
		}
	}
	return nil
}

func savedOffences(ctx context.Context, tx *sql.Tx) (found []Offence, err error) {
	const query = "select name, what, workbook, sheet, cell from computed.offence"
	err = each(ctx, tx, query, func(rows *sql.Rows) error {
		var o Offence
		err := rows.Scan(&o.Check, &o.What, &o.Workbook, &o.Sheet, &o.Cell)
		found = append(found, o)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("reading what the checks found: %w", err)
	}
	return found, nil
}
