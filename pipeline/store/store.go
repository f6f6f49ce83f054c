// Package store writes the database: it is the only package of the write half that imports the
// DuckDB driver. It opens, locks, migrates and seals the database, loads workbooks in batches, and
// has the figures computed. It also answers what the write half asks: the ledger, the plans, who
// has reported. A batch is one transaction: all of its workbooks are stored, or none.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/queries"
)

// Options say how to open a database.
type Options struct {
	// Wait is how long to wait while another process holds the database; 0 tries once.
	Wait time.Duration
	// ReadOnly opens an existing database and changes nothing: it does not even migrate.
	ReadOnly bool
	// Waiting is called once if the database is locked; it may be nil.
	Waiting func(*LockedError)
	// Unchecked skips the checks of the ledger, to save what can be read of a damaged database.
	Unchecked bool
	// Memory limits the memory of the database, such as 2GB. Beyond it the database uses a temporary
	// folder. Empty: a quarter of the machine's memory, at least 1 GB.
	Memory string
}

// Store is an open database. It is for one goroutine at a time.
type Store struct {
	path      string
	connector *duckdb.Connector
	db        *sql.DB
	conn      *sql.Conn
	memory    string // the limit that is set

	entries map[queries.Sealed]int    // number of entries in the lists of the ledger
	chains  map[queries.Sealed]string // the seal on the last entry of each list
	passes  int                       // the last pass in which a workbook came

	hashes  map[string]bool      // of the workbooks in the ledger
	lastID  int                  // the highest workbook number in the ledger
	current map[Claim]int        // the workbook that counts; nil: not known
	came    map[string]time.Time // the first receipt of bytes, by their hash
	batch   batch

	isShown bool // temporary views give the computed figures
}

// Open opens the database at a path. It creates and migrates it unless ReadOnly is set.
//
// It compares the content with the ledger and with the seals beside the file, and does not touch a
// damaged database. The error is a *LockedError if another process held it for all of Wait, a
// *queries.DamagedError if anything is lost, a *queries.NewerSchemaError if a later program made
// it, a *queries.EngineError if the engine was never tried, and wraps os.ErrNotExist if a read-only
// one does not exist.
func Open(ctx context.Context, path string, options Options) (*Store, error) {
	path, err := usable(path)
	if err != nil {
		return nil, err
	}
	if err := options.before(ctx, path); err != nil {
		return nil, err
	}
	dsn := path
	if options.ReadOnly {
		dsn += "?access_mode=READ_ONLY"
	}
	connector, err := connect(ctx, dsn, path, options)
	if err != nil {
		return nil, err
	}
	s, err := newStore(ctx, path, connector)
	if err == nil {
		err = s.prepare(ctx, options)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("opening the database %s: %w", path, s.blame(err)), s.Close())
	}
	return s, nil
}

// newStore connects. The store is there to be closed even if that fails.
func newStore(ctx context.Context, path string, connector *duckdb.Connector) (*Store, error) {
	s := &Store{
		path: path, connector: connector, db: sql.OpenDB(connector), hashes: map[string]bool{},
		came: map[string]time.Time{}, entries: map[queries.Sealed]int{},
		chains: map[queries.Sealed]string{},
	}
	var err error
	if s.conn, err = s.db.Conn(ctx); err != nil {
		return s, fmt.Errorf("connecting: %w", err)
	}
	return s, queries.CheckEngine(ctx, s.conn)
}

func (s *Store) prepare(ctx context.Context, options Options) (err error) {
	if err := s.set(ctx, options.Memory); err != nil {
		return err
	}
	if options.ReadOnly {
		err = queries.CheckSchema(ctx, s.conn)
	} else {
		err = queries.Migrate(ctx, s.conn)
	}
	if err != nil || options.Unchecked {
		return err
	}
	ledger, err := queries.CheckLedger(ctx, s.conn, s.path)
	if err != nil {
		return err
	}
	for of, chain := range ledger.Chains {
		s.entries[of], s.chains[of] = len(chain), ledger.Last(of)
	}
	for _, a := range ledger.Arrivals {
		s.noteArrival(a)
	}
	for _, j := range ledger.Judgements {
		s.hashes[j.Hash], s.lastID = true, max(s.lastID, j.WorkbookID)
	}
	if options.ReadOnly {
		return nil
	}
	return s.sealAll(ledger)
}

// Close flushes the batch and closes the database.
func (s *Store) Close() error {
	var errs []error
	if s.conn != nil {
		errs = append(errs, s.Flush(context.Background()), s.conn.Close())
	}
	errs = append(errs, s.db.Close(), s.connector.Close())
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("closing the database: %w", err)
	}
	return nil
}

// Finish makes the database ready for the read half: it flushes the batch, defines the views,
// computes the figures, runs the checks and writes a checkpoint. It returns what the checks found.
func (s *Store) Finish(ctx context.Context) ([]queries.Offence, error) {
	if err := s.Flush(ctx); err != nil {
		return nil, err
	}
	if err := queries.BuildViews(ctx, s.conn, false); err != nil {
		return nil, s.blame(err)
	}
	offences, err := queries.Compute(ctx, s.conn)
	if err != nil {
		return nil, fmt.Errorf("computing and checking the figures: %w", s.blame(err))
	}
	s.isShown = true
	return offences, s.Checkpoint(ctx)
}

// show lets this connection read views from the computed figures, or computes them for it.
func (s *Store) show(ctx context.Context) error {
	if s.isShown {
		return nil
	}
	if err := queries.BuildViews(ctx, s.conn, true); err != nil {
		return s.blame(err)
	}
	s.isShown = true
	return nil
}

// Checkpoint writes the log into the database file, so that the file alone is complete.
func (s *Store) Checkpoint(ctx context.Context) error {
	if err := s.Flush(ctx); err != nil {
		return err
	}
	if _, err := s.conn.ExecContext(ctx, "checkpoint"); err != nil {
		return fmt.Errorf("writing a checkpoint: %w", s.blame(err))
	}
	return nil
}

// inTransaction runs do in one transaction: all of it is committed, or nothing.
func (s *Store) inTransaction(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := s.conn.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("beginning a transaction: %w", s.blame(err))
	}
	s.current = nil
	if err := do(tx); err != nil {
		err = s.blame(err)
		if back := tx.Rollback(); back != nil && !errors.Is(back, sql.ErrTxDone) {
			err = errors.Join(err, fmt.Errorf("rolling back: %w", back))
		}
		return err
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("committing: %w", s.blame(err))
	}
	return nil
}
