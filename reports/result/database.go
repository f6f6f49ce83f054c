package result

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/queries"
)

// MissingError: there is no database at the path.
type MissingError struct{ Path string }

func (e *MissingError) Error() string {
	return fmt.Sprintf("no database at %s: run ingest first, or name another with --db", e.Path)
}

// LockedError: another process is writing to the database.
type LockedError struct {
	Path   string
	Holder string // the driver's description of the other process; may be empty
}

func (e *LockedError) Error() string {
	text := fmt.Sprintf("database %s is in use by another run", e.Path)
	if e.Holder != "" {
		text += " (" + e.Holder + ")"
	}
	return text + ": try again when it is done"
}

// Database is an open database, with this program's views on a connection of its own. One goroutine
// at a time may use it.
type Database struct {
	path   string
	pool   *sql.DB // nil for a second connection to the same database
	conn   *sql.Conn
	shown  []Closing // their years are read as they were approved
	inputs []string  // tables of the year's input rows; nil where all years are open
}

// Open opens a database of ingest, read-only. Closed years are read as they were approved. It
// returns a *MissingError, a *LockedError, a *queries.NewerSchemaError or a *queries.DamagedError
// where one of these is the cause.
func Open(ctx context.Context, path string) (*Database, error) {
	return open(ctx, path, func(d *Database) error { return d.build(ctx) })
}

func open(ctx context.Context, path string, ready func(*Database) error) (*Database, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &MissingError{Path: path}
	}
	if err != nil {
		return nil, fmt.Errorf("opening database: %w", err)
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("opening database: %s is not a file", path)
	}
	connector, err := duckdb.NewConnector(path+"?access_mode=read_only", nil)
	if err != nil {
		return nil, openError(path, err)
	}
	return connect(ctx, path, connector, ready)
}

func connect(ctx context.Context, path string, connector driver.Connector,
	ready func(*Database) error) (*Database, error) {
	pool := sql.OpenDB(connector)
	conn, err := pool.Conn(ctx)
	if err != nil {
		_ = pool.Close()
		return nil, openError(path, err)
	}
	db := &Database{path: path, pool: pool, conn: conn}
	err = db.checkFile(ctx, path)
	if err == nil {
		err = ready(db)
	}
	if err != nil {
		_ = db.Close()
		return nil, err
	}
	return db, nil
}

// checkFile checks the engine, the schema version and, where there are seals beside the database,
// its ledger.
func (d *Database) checkFile(ctx context.Context, path string) error {
	if err := queries.CheckEngine(ctx, d.conn); err != nil {
		return err
	}
	if err := queries.CheckSchema(ctx, d.conn); err != nil {
		return queries.Damage(path, err)
	}
	return queries.CheckSealed(ctx, d.conn, path)
}

// build builds the views; those of closed years show what was approved.
func (d *Database) build(ctx context.Context) error {
	if err := queries.BuildViews(ctx, d.conn, true); err != nil {
		return err
	}
	return d.showHolding(ctx)
}

func (d *Database) Close() error {
	if d.pool == nil {
		return d.conn.Close()
	}
	return errors.Join(d.conn.Close(), d.pool.Close())
}

// Check runs the checks of queries/checks on the views as built when d was opened.
func (d *Database) Check(ctx context.Context) ([]queries.Offence, error) {
	return queries.CheckBuilt(ctx, d.conn)
}

// openError turns an error of the driver into a *LockedError, or into a *queries.DamagedError where
// the file is damaged.
func openError(path string, err error) error {
	const lock = "Could not set lock on file"
	text := err.Error()
	if !strings.Contains(text, lock) {
		return fmt.Errorf("opening database %s: %w", path, queries.Damage(path, err))
	}
	holder := ""
	if _, after, found := strings.Cut(text, "Conflicting lock is held in "); found {
		holder, _, _ = strings.Cut(after, ". ")
	}
	return &LockedError{Path: path, Holder: holder}
}
