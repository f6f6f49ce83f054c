package result

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/queries"
)

// OpenToClose opens a database for writing, to close or reopen a year; no other function of this
// package writes. It locks the file until Close. It first checks the ledger. The errors are those
// of Open.
func OpenToClose(ctx context.Context, path string) (*Database, error) {
	// Check read-only first: opening a damaged file for writing may truncate its log.
	reading, err := Open(ctx, path)
	if err != nil {
		return nil, err
	}
	_, err = queries.CheckLedger(ctx, reading.conn, path)
	if closing := reading.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return nil, err
	}
	connector, err := duckdb.NewConnector(path, nil)
	if err != nil {
		return nil, openError(path, err)
	}
	return connect(ctx, path, connector, func(d *Database) error { return d.build(ctx) })
}

// Keep stores a closing in one transaction: the year's rows in the marts, its inputs, and the
// printed memòries. It returns the closing with its ID.
func (d *Database) Keep(
	ctx context.Context, c Closing, inputs []Input, printed []Printed,
) (Closing, error) {
	if err := d.Show(ctx); err != nil {
		return c, err
	}
	err := d.write(ctx, func(tx *sql.Tx) (seal queries.Seal, err error) {
		const last = "select coalesce(max(closing_id), 0) + 1 from closing"
		if err := tx.QueryRowContext(ctx, last).Scan(&c.ID); err != nil {
			return seal, err
		}
		if _, err := tx.ExecContext(ctx, `
			insert into closing (closing_id, year, approved_on, closed_at, closed_by, program, fingerprint,
				summary)
			values (?, ?, ?, ?, ?, ?, ?, ?)`,
			c.ID, c.Year, c.ApprovedOn.Format(time.DateOnly), c.ClosedAt.UTC(), c.ClosedBy, c.Program,
			c.Fingerprint, c.Summary); err != nil {
			return seal, err
		}
		for _, i := range inputs {
			if _, err := tx.ExecContext(ctx, `
				insert into closing_input
					(closing_id, kind, year, member_code, workbook_hash, file_name, received_at)
				values (?, ?, ?, ?, ?, ?, ?)`,
				c.ID, i.Kind, i.Year, i.MemberCode, i.Hash, i.FileName, i.ReceivedAt.UTC()); err != nil {
				return seal, err
			}
		}
		for _, p := range printed {
			content, err := pack(p.Content)
			if err != nil {
				return seal, err
			}
			if _, err := tx.ExecContext(ctx, `
				insert into closing_document (closing_id, language, format, content_hash, content)
				values (?, ?, ?, ?, ?)`, c.ID, p.Language, p.Format, digest(p.Content), content); err != nil {
				return seal, err
			}
		}
		if err := queries.Freeze(ctx, tx, c.ID, c.Year); err != nil {
			return seal, err
		}
		return queries.Decide(ctx, tx, c.ID, queries.Closed)
	})
	if err != nil {
		return c, fmt.Errorf("closing %d: %w", c.Year, err)
	}
	return c, nil
}

// Reopen stores that a closing no longer holds. The reason may not be blank.
func (d *Database) Reopen(ctx context.Context, c Closing, r Reopening) error {
	err := d.write(ctx, func(tx *sql.Tx) (queries.Seal, error) {
		_, err := tx.ExecContext(ctx, `
			insert into closing_reopened (closing_id, reopened_at, reopened_by, reason) values (?, ?, ?, ?)`,
			c.ID, r.At.UTC(), r.By, r.Reason)
		if err != nil {
			return queries.Seal{}, err
		}
		return queries.Decide(ctx, tx, c.ID, queries.Reopened)
	})
	if err != nil {
		return fmt.Errorf("reopening %d: %w", c.Year, err)
	}
	return nil
}

// write runs do in one transaction, makes a checkpoint, and writes the seal to the file beside the
// database.
func (d *Database) write(ctx context.Context, do func(*sql.Tx) (queries.Seal, error)) error {
	tx, err := d.conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	seal, err := do(tx)
	if err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	if _, err := d.conn.ExecContext(ctx, "checkpoint"); err != nil {
		return err
	}
	return queries.NoteSeals(d.path, seal)
}
