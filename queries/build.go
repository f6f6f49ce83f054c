package queries

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// BuildViews makes every view, or makes it anew, all in one transaction. Temporary views live on this
// connection alone, so that a database opened read-only can be asked with the program's own rules
// whatever views it holds; the others stay in the database, each with its head comment as comment.
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
	for _, view := range views {
		if _, err := tx.ExecContext(ctx, view.create(temporary)); err != nil {
			return fmt.Errorf("building view %s: %w", view.File, err)
		}
		if temporary {
			continue
		}
		if _, err := tx.ExecContext(ctx, view.describe()); err != nil {
			return fmt.Errorf("describing view %s: %w", view.File, err)
		}
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("building views: %w", err)
	}
	return nil
}

// create has no line break before the file's text, so that line numbers in errors are the file's.
func (v View) create(temporary bool) string {
	if temporary {
		return "create or replace temp view " + v.Name + " as " + v.body()
	}
	return "create or replace view " + v.Name + " as " + v.body()
}

// body is the file's text without its last semicolon. A file starts with its head comment, which ends
// in a line break, so it can follow other words.
func (v View) body() string { return strings.TrimSuffix(strings.TrimSpace(v.SQL), ";") }

func (v View) describe() string {
	return "comment on view " + v.Name + " is '" + strings.ReplaceAll(v.Comment, "'", "''") + "'"
}
