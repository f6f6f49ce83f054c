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

// MissingError says that there is no database to read.
type MissingError struct{ Path string }

func (e *MissingError) Error() string {
	return fmt.Sprintf("no database at %s: run ingest first, or name another with --db", e.Path)
}

// LockedError says that another run is writing to the database.
type LockedError struct {
	Path   string
	Holder string // what the driver says of who holds it; may be empty
}

func (e *LockedError) Error() string {
	text := fmt.Sprintf("database %s is in use by another run", e.Path)
	if e.Holder != "" {
		text += " (" + e.Holder + ")"
	}
	return text + ": try again when it is done"
}

// Database is a database opened read-only, with this program's views on one connection of its own.
// It is for one goroutine at a time.
type Database struct {
	path     string
	pool     *sql.DB // nil of a second connection
	conn     *sql.Conn
	shown    []Closing
	inputs   []string          // tables of the rows that a year is made from; none where all is there
	narrowed *queries.Narrowed // holds the rows of inputs; nil where they are tables of the database
}

// Open opens a database that ingest made. It gives a *MissingError, a *LockedError, a
// *queries.NewerSchemaError, or a *queries.DamagedError where one of these is why it cannot.
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

func connect(
	ctx context.Context, path string, connector driver.Connector, ready func(*Database) error,
) (*Database, error) {
	pool := sql.OpenDB(connector)
	conn, err := pool.Conn(ctx)
	if err != nil {
		_ = pool.Close()
		return nil, openError(path, err)
	}
	db := &Database{path: path, pool: pool, conn: conn}
	err = db.prove(ctx, path)
	if err == nil {
		err = ready(db)
	}
	if err != nil {
		_ = db.Close()
		return nil, err
	}
	return db, nil
}

// prove looks whether the database is one that this program can read, and whole.
func (d *Database) prove(ctx context.Context, path string) error {
	if err := queries.CheckSchema(ctx, d.conn); err != nil {
		return queries.Damage(path, err)
	}
	return queries.CheckSealed(ctx, d.conn, path)
}

// build computes the marts, those of closed years as they were published.
func (d *Database) build(ctx context.Context) error {
	if err := queries.BuildViews(ctx, d.conn, true); err != nil {
		return err
	}
	return d.showHolding(ctx)
}

// Close lets the database go.
func (d *Database) Close() error {
	var left error
	if d.narrowed != nil {
		left = d.narrowed.Release(context.Background(), d.conn)
	}
	if d.pool == nil {
		return errors.Join(left, d.conn.Close())
	}
	return errors.Join(left, d.conn.Close(), d.pool.Close())
}

// Check runs the checks of queries/checks on the views as they were when d was opened.
func (d *Database) Check(ctx context.Context) ([]queries.Offence, error) {
	return queries.CheckBuilt(ctx, d.conn)
}

// openError tells a lock from all else that can be wrong with a database file.
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
