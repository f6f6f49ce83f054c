// Package store keeps what was sent: it is the write half's only importer of the DuckDB driver. It opens
// and migrates the database, waits for its lock, and loads a workbook in one transaction: its bytes, its
// times, what is wrong in it, its cells as typed, and the rows that were read from them.
package store

import (
	"cmp"
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
	// Wait is how long to wait for another run to let go of the database; 0 tries once.
	Wait time.Duration
	// ReadOnly opens what exists and changes nothing, not even by migrating.
	ReadOnly bool
	// Waiting is called once when the database turns out to be locked; may be nil.
	Waiting func(*LockedError)
	// Unchecked opens a database whatever its ledger says, to save what can be read of it.
	Unchecked bool
	// Memory is how much the database may hold in memory before it goes on on disk, such as 256MB; empty:
	// DefaultMemory, and more where figures cannot be had with it.
	Memory string
}

// DefaultMemory is enough for a federation of networks, and leaves a small machine room for the readers.
const DefaultMemory = "176MB"

// Store is an open database. It is not safe for use by several goroutines.
type Store struct {
	path      string
	connector *duckdb.Connector
	db        *sql.DB
	conn      *sql.Conn
	judged    int             // judgements in the ledger
	chain     string          // the seal on the last of them
	decided   string          // the seal on the last decision about a year
	known     map[string]bool // hashes of the workbooks in the ledger, and of those that wait
	lastID    int             // the highest number of a workbook, of those that wait too
	sighted   map[string]bool // paths that were seen; nil until they are asked for
	allowed   string          // what it may hold in memory; empty: DefaultMemory, or more where that gives no figures
	memory    string          // what it would hold in memory unbounded
	holds     string          // what it may hold now
	shown     bool            // reads of views answer from what was computed

	loader       chan func() // what it does next; nil until something is to be loaded
	loading      *batch      // nil while nobody else uses the connection
	waiting      []gathered
	glimpses     []glimpse
	waitingBytes int
}

// Open opens the database at a path, creating and migrating it unless it is read-only.
//
// What it holds is compared with its ledger and with the seals beside it; a damaged one is left as it is.
// The error is a *LockedError where another program held it for all of Wait, a *queries.DamagedError where
// anything of it is lost, wraps os.ErrNotExist where a read-only one is not there, and is a
// *queries.NewerSchemaError where a later program made it.
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
	store := &Store{path: path, connector: connector, db: sql.OpenDB(connector), known: map[string]bool{}}
	if err := store.prepare(ctx, options); err != nil {
		return nil, errors.Join(fmt.Errorf("opening the database %s: %w", path, store.blame(err)), store.Close())
	}
	return store, nil
}

func (s *Store) prepare(ctx context.Context, options Options) error {
	var err error
	if s.conn, err = s.db.Conn(ctx); err != nil {
		return fmt.Errorf("connecting: %w", err)
	}
	if err := s.limit(ctx, options); err != nil {
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
	s.judged, s.chain, s.decided = len(ledger.Judgements), ledger.Last(), ledger.LastDecided()
	for _, j := range ledger.Judgements {
		s.known[j.Hash], s.lastID = true, max(s.lastID, j.WorkbookID)
	}
	if options.ReadOnly {
		return nil
	}
	return s.sealAll(ledger)
}

// limit bounds the database's memory, and leaves when it writes its log down into itself to us: by itself it would after
// each 16 MB, which some hundred workbooks are, and each time it weighs anew how to pack what is there.
func (s *Store) limit(ctx context.Context, options Options) error {
	s.allowed = options.Memory
	memory := cmp.Or(s.allowed, DefaultMemory)
	if err := s.conn.QueryRowContext(ctx, "select current_setting('memory_limit')").Scan(&s.memory); err != nil {
		return fmt.Errorf("reading the database's settings: %w", err)
	}
	if err := s.hold(ctx, memory); err != nil {
		return err
	}
	settings := []string{
		"set preserve_insertion_order = false", "set disabled_compression_methods = 'fsst'", "set checkpoint_threshold = " + literal(automaticLog),
	}
	if !options.ReadOnly { // while workbooks are read, their readers have the other processors; two for figures take more, and as long
		settings = append(settings, "set threads = 1")
	}
	for _, setting := range settings {
		if _, err := s.conn.ExecContext(ctx, setting); err != nil {
			return fmt.Errorf("setting up the database: %w", err)
		}
	}
	return nil
}

// blame tells an error that comes of a damaged file from all else.
func (s *Store) blame(err error) error { return queries.Damage(s.path, err) }

// Close loads what was gathered and lets go of the database.
func (s *Store) Close() error {
	var errs []error
	if s.conn != nil {
		errs = append(errs, s.Flush(context.Background()), s.conn.Close())
	}
	if s.loader != nil {
		close(s.loader)
		s.loader = nil
	}
	errs = append(errs, s.db.Close(), s.connector.Close())
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("closing the database: %w", err)
	}
	return nil
}

// Finish makes what was loaded ready for the read half: it builds the views, computes what has changed of the
// figures, runs the checks on data and writes everything from the log into the database itself. It gives what
// the checks found.
func (s *Store) Finish(ctx context.Context) (offences []queries.Offence, err error) {
	if err := s.Flush(ctx); err != nil {
		return nil, err
	}
	done := make(chan struct{})
	s.onLoader(func() {
		defer close(done)
		offences, err = s.finish(ctx)
	})
	<-done
	return offences, err
}

func (s *Store) finish(ctx context.Context) ([]queries.Offence, error) {
	isSmall, err := s.isSmall()
	if err != nil {
		return nil, err
	}
	memory := cmp.Or(s.allowed, DefaultMemory)
	if isSmall {
		memory = smallMemory
	} else if err := s.writeDown(ctx, smallLog); err != nil {
		// What waits in memory to be written down would take the place of what is computed; what is little can wait.
		return nil, err
	}
	if err := s.hold(ctx, memory); err != nil {
		return nil, err
	}
	offences, err := s.compute(ctx, isSmall)
	if outOfMemory(err) {
		if s.allowed != "" {
			return nil, fmt.Errorf("computing the figures takes more than the %s of memory that the setting memory allows: "+
				"allow more, or leave the setting out; what was sent is loaded, and the next pass goes on from there: %w", s.allowed, err)
		}
		// Nobody said how much: better much memory than no figures.
		if err := s.hold(ctx, s.memory); err != nil {
			return nil, err
		}
		offences, err = s.compute(ctx, false)
	}
	if err != nil {
		return nil, fmt.Errorf("computing and checking the figures: %w", s.blame(err))
	}
	s.shown = true
	s.spare(ctx)
	return offences, s.checkpoint(ctx)
}

// compute computes and checks the figures by two connections, since otherwise one processor would have nothing to do, and
// plans the views beside it, which takes the library a fifth of a second once a database. Of a small database also what was
// loaded is written down meanwhile, and the figures while they are checked. Of others that comes before and after: a database
// that has no memory left to write itself down with can only be opened anew.
func (s *Store) compute(ctx context.Context, isSmall bool) (offences []queries.Offence, err error) {
	conn, err := s.db.Conn(ctx)
	if err != nil {
		return nil, fmt.Errorf("opening a second connection: %w", err)
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	beside := queries.Beside{
		Conn:   conn,
		Loaded: func(ctx context.Context) error { return queries.BuildViews(ctx, s.conn, false) },
	}
	if isSmall {
		beside.Loaded = func(ctx context.Context) error {
			if err := s.writeDown(ctx, smallLog); err != nil {
				return err
			}
			return queries.BuildViews(ctx, s.conn, false)
		}
		beside.Computed = s.checkpoint
	}
	return queries.Compute(ctx, s.conn, beside)
}

// show has reads of views answer from what Finish computed, or computes it for this connection.
func (s *Store) show(ctx context.Context) error {
	if s.shown {
		return nil
	}
	if err := queries.BuildViews(ctx, s.conn, true); err != nil {
		return s.blame(err)
	}
	s.shown = true
	return nil
}

// Checkpoint writes what stands in the log into the database file, so that the file alone is enough.
func (s *Store) Checkpoint(ctx context.Context) error {
	if err := s.Flush(ctx); err != nil {
		return err
	}
	return s.checkpoint(ctx)
}

// inTransaction runs do in one transaction: all of it or nothing.
func (s *Store) inTransaction(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := s.conn.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("beginning a transaction: %w", s.blame(err))
	}
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
