package queries

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"strings"
)

// BuildViews makes every view, or makes it anew, all in one transaction; those that stand in the database as
// this program would make them stay.
//
// Where temporary, they live on this connection alone, so that a database opened read-only can be asked
// with the program's own rules whatever views it holds; and from the intermediate layer on they are
// tables, computed once and now, or what Compute kept where that is up to date: a later change of the data
// does not show. Else they stay in the database as views, each with its head comment as comment.
func BuildViews(ctx context.Context, conn *sql.Conn, temporary bool) error {
	views, err := Views()
	if err != nil {
		return err
	}
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("building views: %w", err)
	}
	defer func() { _ = tx.Rollback() }()
	if temporary {
		err = showOrCompute(ctx, tx, views)
	} else {
		err = define(ctx, tx, views)
	}
	if err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("building views: %w", err)
	}
	return nil
}

func define(ctx context.Context, tx *sql.Tx, views []View) error {
	current, err := isDefined(ctx, tx, views)
	if err != nil || current {
		return err
	}
	if err := dropSnapshot(ctx, tx, views); err != nil {
		return err
	}
	for _, view := range views {
		// The database plans a view when it is made, with all that is below it, level by level anew: of some sixty that
		// takes most of a second. So each is made on empty tables in the place of those below, whose names come before
		// the views' and are the same when somebody asks.
		for _, statement := range []string{
			"create or replace view main." + view.Name + " as " + view.body(),
			view.describe(),
			"create temp table " + view.Name + " as from main." + view.Name + " limit 0",
		} {
			if _, err := tx.ExecContext(ctx, statement); err != nil {
				return fmt.Errorf("building view %s: %w", view.File, err)
			}
		}
	}
	if err := dropSnapshot(ctx, tx, views); err != nil {
		return err
	}
	if err := describeColumns(ctx, tx, views); err != nil {
		return err
	}
	for _, note := range []string{"delete from view_source", "insert into view_source values ('" + fingerprint(views) + "')"} {
		if _, err := tx.ExecContext(ctx, note); err != nil {
			return fmt.Errorf("noting what the views were made of: %w", err)
		}
	}
	return nil
}

// isDefined tells whether the database holds these very views: making them takes it most of a second.
func isDefined(ctx context.Context, tx *sql.Tx, views []View) (bool, error) {
	const ledger = "create table if not exists view_source (fingerprint varchar not null)"
	if _, err := tx.ExecContext(ctx, ledger); err != nil {
		return false, fmt.Errorf("making table view_source: %w", err)
	}
	var same, there int
	err := tx.QueryRowContext(ctx, "select count(*) from view_source where fingerprint = ?", fingerprint(views)).Scan(&same)
	if err != nil {
		return false, fmt.Errorf("reading what the views were made of: %w", err)
	}
	names := make([]string, 0, len(views))
	for _, view := range views {
		names = append(names, "'"+view.Name+"'")
	}
	err = tx.QueryRowContext(ctx, "select count(*) from duckdb_views() where not temporary and view_name in ("+strings.Join(names, ", ")+")").Scan(&there)
	if err != nil {
		return false, fmt.Errorf("listing the views: %w", err)
	}
	return same == 1 && there == len(views), nil
}

func fingerprint(views []View) string {
	sum := sha256.New()
	for _, view := range views {
		_, _ = fmt.Fprintf(sum, "%s\n%s\n%d\n", view.Name, view.SQL, len(view.SQL)) // never fails
	}
	_, _ = sum.Write([]byte(columnsFile))
	return hex.EncodeToString(sum.Sum(nil))
}

func showOrCompute(ctx context.Context, tx *sql.Tx, views []View) error {
	fresh, err := isFresh(ctx, tx, views)
	if err != nil {
		return err
	}
	if fresh {
		return show(ctx, tx, views)
	}
	if err := dropSnapshot(ctx, tx, views); err != nil {
		return err
	}
	return snapshot(ctx, tx, views)
}

// snapshot computes each view from those before it, each once: a mart alone would plan and run all that
// is below it, again for each mart. Temporary names come before the database's own.
func snapshot(ctx context.Context, tx *sql.Tx, views []View) error {
	for _, view := range views {
		kind := "table"
		if view.Layer == Staging {
			kind = "view" // no work to save, and the typed cells are many
		}
		statement := "create or replace temp " + kind + " " + view.Name + " as " + view.body()
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("building view %s: %w", view.File, err)
		}
	}
	return nil
}

// body is what follows `as `, on the same line, so that line numbers in errors are the file's: the file
// starts with its head comment, which ends in a line break.
func (v View) body() string { return strings.TrimSuffix(strings.TrimSpace(v.SQL), ";") }

func (v View) describe() string {
	return "comment on view " + v.Name + " is '" + strings.ReplaceAll(v.Comment, "'", "''") + "'"
}
