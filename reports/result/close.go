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
	err := d.write(ctx, func(tx *sql.Tx) (seals []queries.Seal, err error) {
		if err := enter(ctx, tx, &c); err != nil {
			return nil, err
		}
		for _, i := range inputs {
			if _, err := tx.ExecContext(ctx, `
				insert into closing_input
					(closing_id, kind, year, member_code, workbook_hash, file_name, received_at)
				values (?, ?, ?, ?, ?, ?, ?)`,
				c.ID, i.Kind, i.Year, i.MemberCode, i.Hash, i.FileName, i.ReceivedAt.UTC()); err != nil {
				return nil, err
			}
		}
		for _, p := range printed {
			if err := keepPrinted(ctx, tx, c.ID, p); err != nil {
				return nil, err
			}
		}
		if err := queries.Freeze(ctx, tx, c.ID, c.Year); err != nil {
			return nil, err
		}
		return decide(ctx, tx, nil, c.ID, queries.Closed)
	})
	if err != nil {
		return c, fmt.Errorf("closing %d: %w", c.Year, err)
	}
	return c, nil
}

// KeepAlso ends a closing and stores another in its place, in one transaction: with the same rows,
// inputs and memòries, but for the given one. It returns the new closing.
func (d *Database) KeepAlso(
	ctx context.Context, c Closing, r Reopening, other Printed,
) (Closing, error) {
	before := c.ID
	err := d.write(ctx, func(tx *sql.Tx) (seals []queries.Seal, err error) {
		if err := endClosing(ctx, tx, before, r); err != nil {
			return nil, err
		}
		if seals, err = decide(ctx, tx, seals, before, queries.Reopened); err != nil {
			return nil, err
		}
		c.ClosedAt, c.ClosedBy = r.At, r.By
		if err := enter(ctx, tx, &c); err != nil {
			return nil, err
		}
		for _, copied := range []string{
			`insert into closing_input (closing_id, kind, year, member_code, workbook_hash, file_name,
				received_at)
			select ?, kind, year, member_code, workbook_hash, file_name, received_at
			from closing_input where closing_id = ?`,
			`insert into closing_row (closing_id, relation, content)
			select ?, relation, content from closing_row where closing_id = ?`,
			`insert into closing_document (closing_id, language, format, content_hash, content)
			select ?, language, format, content_hash, content from closing_document where closing_id = ?`,
		} {
			if _, err := tx.ExecContext(ctx, copied, c.ID, before); err != nil {
				return nil, err
			}
		}
		if _, err := tx.ExecContext(ctx, `
			delete from closing_document where closing_id = ? and language = ? and format = ?`,
			c.ID, other.Language, other.Format); err != nil {
			return nil, err
		}
		if err := keepPrinted(ctx, tx, c.ID, other); err != nil {
			return nil, err
		}
		return decide(ctx, tx, seals, c.ID, queries.Closed)
	})
	if err != nil {
		return c, fmt.Errorf("closing %d again: %w", c.Year, err)
	}
	return c, nil
}

// enter stores the row of a closing, and sets its ID.
func enter(ctx context.Context, tx *sql.Tx, c *Closing) error {
	const last = "select coalesce(max(closing_id), 0) + 1 from closing"
	if err := tx.QueryRowContext(ctx, last).Scan(&c.ID); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `
		insert into closing (closing_id, year, approved_on, closed_at, closed_by, program, fingerprint,
			summary)
		values (?, ?, ?, ?, ?, ?, ?, ?)`,
		c.ID, c.Year, c.ApprovedOn.Format(time.DateOnly), c.ClosedAt.UTC(), c.ClosedBy, c.Program,
		c.Fingerprint, c.Summary)
	return err
}

func keepPrinted(ctx context.Context, tx *sql.Tx, closing int, p Printed) error {
	content, err := pack(p.Content)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `
		insert into closing_document (closing_id, language, format, content_hash, content)
		values (?, ?, ?, ?, ?)`, closing, p.Language, p.Format, digest(p.Content), content)
	return err
}

// decide enters a decision into the ledger, and adds its seal.
func decide(
	ctx context.Context, tx *sql.Tx, seals []queries.Seal, closing int, event string,
) ([]queries.Seal, error) {
	seal, err := queries.EnterClosing(ctx, tx, closing, event)
	return append(seals, seal), err
}

func endClosing(ctx context.Context, tx *sql.Tx, closing int, r Reopening) error {
	_, err := tx.ExecContext(ctx, `
		insert into closing_reopened (closing_id, reopened_at, reopened_by, reason) values (?, ?, ?, ?)`,
		closing, r.At.UTC(), r.By, r.Reason)
	return err
}

// Reopen stores that a closing no longer holds. The reason may not be blank.
func (d *Database) Reopen(ctx context.Context, c Closing, r Reopening) error {
	err := d.write(ctx, func(tx *sql.Tx) ([]queries.Seal, error) {
		if err := endClosing(ctx, tx, c.ID, r); err != nil {
			return nil, err
		}
		return decide(ctx, tx, nil, c.ID, queries.Reopened)
	})
	if err != nil {
		return fmt.Errorf("reopening %d: %w", c.Year, err)
	}
	return nil
}

// write runs do in one transaction, makes a checkpoint, and writes the seals to the file beside the
// database.
func (d *Database) write(ctx context.Context, do func(*sql.Tx) ([]queries.Seal, error)) error {
	tx, err := d.conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	seals, err := do(tx)
	if err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	if _, err := d.conn.ExecContext(ctx, "checkpoint"); err != nil {
		return err
	}
	return queries.NoteSeals(d.path, seals...)
}
