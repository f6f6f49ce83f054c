// Package store keeps what was sent: it is the write half's only importer of the DuckDB driver. It opens
// and migrates the database, waits for its lock, and loads a workbook in one transaction: its bytes, its
// times, what is wrong in it, its cells as typed, and the rows that were read from them.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/queries"
)

// Options say how to open a database.
type Options struct {
	// Wait is how long to wait for another run to let go of the database; 0 tries once.
	Wait time.Duration
	// ReadOnly opens what exists and changes nothing, not even by migrating.
	ReadOnly bool
	// Waiting is called once when the database turns out to be locked; may be nil.
	Waiting func(*LockedError)
}

// Store is an open database. It is not safe for use by several goroutines.
type Store struct {
	connector *duckdb.Connector
	db        *sql.DB
	conn      *sql.Conn
}

// Open opens the database at a path, creating and migrating it unless it is read-only.
//
// The error is a *LockedError where another program held it for all of Wait, wraps os.ErrNotExist where a
// read-only one is not there, and a *queries.NewerSchemaError where a later program made it.
func Open(ctx context.Context, path string, options Options) (*Store, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("opening the database: %w", err)
	}
	if strings.ContainsAny(path, "?%") { // the driver takes its path as an address
		return nil, fmt.Errorf("opening the database %q: its path may not hold ? or %%", path)
	}
	dsn := path
	if options.ReadOnly {
		if _, err := os.Stat(path); err != nil {
			return nil, fmt.Errorf("opening the database: %w", err)
		}
		dsn += "?access_mode=READ_ONLY"
	}
	connector, err := connect(ctx, dsn, path, options)
	if err != nil {
		return nil, err
	}
	store := &Store{connector: connector, db: sql.OpenDB(connector)}
	if err := store.prepare(ctx, options); err != nil {
		return nil, errors.Join(fmt.Errorf("opening the database %s: %w", path, err), store.Close())
	}
	return store, nil
}

func (s *Store) prepare(ctx context.Context, options Options) error {
	var err error
	if s.conn, err = s.db.Conn(ctx); err != nil {
		return fmt.Errorf("connecting: %w", err)
	}
	if options.ReadOnly {
		return queries.CheckSchema(ctx, s.conn)
	}
	return queries.Migrate(ctx, s.conn)
}

// Close lets go of the database.
func (s *Store) Close() error {
	var errs []error
	if s.conn != nil {
		errs = append(errs, s.conn.Close())
	}
	errs = append(errs, s.db.Close(), s.connector.Close())
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("closing the database: %w", err)
	}
	return nil
}

// Finish makes what was loaded ready for the read half: it builds the views, runs the checks on data and
// writes everything from the log into the database itself. It gives what the checks found.
func (s *Store) Finish(ctx context.Context) ([]queries.Offence, error) {
	if err := queries.BuildViews(ctx, s.conn, false); err != nil {
		return nil, fmt.Errorf("building the views: %w", err)
	}
	offences, err := queries.Check(ctx, s.conn)
	if err != nil {
		return nil, fmt.Errorf("checking the data: %w", err)
	}
	return offences, s.Checkpoint(ctx)
}

// Checkpoint writes what stands in the log into the database file, so that the file alone is enough.
func (s *Store) Checkpoint(ctx context.Context) error {
	if _, err := s.conn.ExecContext(ctx, "checkpoint"); err != nil {
		return fmt.Errorf("writing the log into the database: %w", err)
	}
	return nil
}

// inTransaction runs do in one transaction: all of it or nothing.
func (s *Store) inTransaction(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := s.conn.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("beginning a transaction: %w", err)
	}
	if err := do(tx); err != nil {
		if back := tx.Rollback(); back != nil && !errors.Is(back, sql.ErrTxDone) {
			err = errors.Join(err, fmt.Errorf("rolling back: %w", back))
		}
		return err
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("committing: %w", err)
	}
	return nil
}
