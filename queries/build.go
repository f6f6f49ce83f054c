package queries

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"strings"
)

// BuildViews creates all views in one transaction.
//
// Temporary views belong to this connection, so that a read-only database is read by the rules of
// this program, whatever views it has. From the intermediate layer on they are tables, computed
// now, or the materialized views if these are fresh: they do not follow later changes of the data.
// Permanent views are created with their comments, unless the database has the same ones already.
func BuildViews(ctx context.Context, conn *sql.Conn, temporary bool) error {
	views, err := Views()
	if err != nil {
		return err
	}
	return within(ctx, conn, func(tx *sql.Tx) error {
		if !temporary {
			return define(ctx, tx, views)
		}
		fresh, err := isFresh(ctx, tx, views)
		switch {
		case err != nil:
			return err
		case fresh:
			return show(ctx, tx, views)
		}
		return snapshot(ctx, tx, views)
	})
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
		// The database plans a new view with all views that it reads, which takes most of a second for
		// sixty views. So each is created while empty temporary tables hide the views that it reads.
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
	for _, statement := range []string{
		"delete from view_source", "insert into view_source values ('" + fingerprint(views) + "')",
	} {
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("noting the fingerprint of the views: %w", err)
		}
	}
	return nil
}

// isDefined tells whether the database has exactly these views. To create them takes most of a
// second.
func isDefined(ctx context.Context, tx *sql.Tx, views []View) (bool, error) {
	const table = "create table if not exists view_source (fingerprint varchar not null)"
	if _, err := tx.ExecContext(ctx, table); err != nil {
		return false, fmt.Errorf("making table view_source: %w", err)
	}
	quoted := make([]string, 0, len(views))
	for _, view := range views {
		quoted = append(quoted, "'"+view.Name+"'")
	}
	var same, found int
	err := tx.QueryRowContext(ctx, `select
		(select count(*) from view_source where fingerprint = ?),
		(select count(*) from duckdb_views()
			where not temporary and view_name in (`+strings.Join(quoted, ", ")+`))`,
		fingerprint(views)).Scan(&same, &found)
	if err != nil {
		return false, fmt.Errorf("reading the fingerprint of the views: %w", err)
	}
	return same == 1 && found == len(views), nil
}

func fingerprint(views []View) string {
	sum := sha256.New()
	for _, view := range views {
		_, _ = fmt.Fprintf(sum, "%s\n%s\n%d\n", view.Name, view.SQL, len(view.SQL)) // never fails
	}
	_, _ = sum.Write([]byte(columnsFile))
	return hex.EncodeToString(sum.Sum(nil))
}

// body is the SQL after `create view … as `. It starts on the same line, so that line numbers in
// errors are those of the file.
func (v View) body() string { return strings.TrimSuffix(strings.TrimSpace(v.SQL), ";") }

func (v View) describe() string {
	return "comment on view " + v.Name + " is '" + strings.ReplaceAll(v.Comment, "'", "''") + "'"
}
