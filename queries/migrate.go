package queries

import (
	"context"
	"database/sql"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"
)

// NewerSchemaError says that a later program made the database. This program must not change it.
type NewerSchemaError struct {
	Database int // last migration that the database holds
	Program  int // last migration that this program knows
}

func (e *NewerSchemaError) Error() string {
	return fmt.Sprintf("the database has schema %d and this program knows %d: "+
		"use the program that wrote it, or a later one",
		e.Database, e.Program)
}

// OlderSchemaError says that an earlier program made the database. It must be migrated first.
type OlderSchemaError struct {
	Database int // last migration that the database holds
	Program  int // last migration that this program knows
}

func (e *OlderSchemaError) Error() string {
	return fmt.Sprintf("the database has schema %d and this program needs %d: "+
		"run ingest on its folder once",
		e.Database, e.Program)
}

// CheckSchema compares the schema version of the database with that of the program. It returns a
// *NewerSchemaError or an *OlderSchemaError if they differ. A database without tables is older.
func CheckSchema(ctx context.Context, conn *sql.Conn) error {
	known, err := migrations(embedded)
	if err != nil {
		return err
	}
	var done int
	const there = `select count(*) from duckdb_tables() where table_name = 'schema_version'
		and not temporary`
	if err := conn.QueryRowContext(ctx, there).Scan(&done); err != nil {
		return fmt.Errorf("looking for table schema_version: %w", err)
	}
	if done > 0 {
		if done, err = lastMigration(ctx, conn); err != nil {
			return err
		}
	}
	switch {
	case done > len(known):
		return &NewerSchemaError{Database: done, Program: len(known)}
	case done < len(known):
		return &OlderSchemaError{Database: done, Program: len(known)}
	}
	return nil
}

func lastMigration(ctx context.Context, conn *sql.Conn) (int, error) {
	var last int
	const query = `select coalesce(max(version), 0) from schema_version`
	if err := conn.QueryRowContext(ctx, query).Scan(&last); err != nil {
		return 0, fmt.Errorf("reading table schema_version: %w", err)
	}
	return last, nil
}

type migration struct {
	version int
	file    string
	sql     string
}

// Migrate runs the files of schema/ that the database does not have yet, in order, and records each
// in table schema_version. Each file is one transaction. It returns a *NewerSchemaError, and
// changes nothing, if a later program made the database.
func Migrate(ctx context.Context, conn *sql.Conn) error { return migrate(ctx, conn, embedded) }

// MigrateTo is Migrate up to a version, to make a database of an earlier program. It returns a
// *NewerSchemaError for a version that this program does not know.
func MigrateTo(ctx context.Context, conn *sql.Conn, last int) error {
	known, err := SchemaVersion()
	if err != nil {
		return err
	}
	if last > known {
		return &NewerSchemaError{Database: last, Program: known}
	}
	return migrate(ctx, conn, embedded, last)
}

// SchemaVersion returns the number of the last migration of this program.
func SchemaVersion() (int, error) {
	known, err := migrations(embedded)
	return len(known), err
}

func migrate(ctx context.Context, conn *sql.Conn, files fs.FS, upTo ...int) error {
	migrations, err := migrations(files)
	if err != nil {
		return err
	}
	for _, last := range upTo {
		migrations = migrations[:min(max(last, 0), len(migrations))]
	}
	const ledger = `create table if not exists schema_version (version integer primary key,
		file varchar not null)`
	if _, err := conn.ExecContext(ctx, ledger); err != nil {
		return fmt.Errorf("making table schema_version: %w", err)
	}
	done, err := lastMigration(ctx, conn)
	if err != nil {
		return err
	}
	if done > len(migrations) {
		return &NewerSchemaError{Database: done, Program: len(migrations)}
	}
	for _, m := range migrations[done:] {
		if err := m.apply(ctx, conn); err != nil {
			return err
		}
	}
	return nil
}

// migrations lists the files of schema/. Their numbers must count from 1 without a gap.
func migrations(files fs.FS) ([]migration, error) {
	paths, err := sqlFiles(files, "schema")
	if err != nil {
		return nil, err
	}
	var out []migration
	for i, file := range paths {
		number, _, _ := strings.Cut(path.Base(file), "_")
		version, err := strconv.Atoi(number)
		if err != nil || version != i+1 {
			return nil, fmt.Errorf("reading %s: expected number %03d", file, i+1)
		}
		text, err := fs.ReadFile(files, file)
		if err != nil {
			return nil, fmt.Errorf("reading %s: %w", file, err)
		}
		out = append(out, migration{version: version, file: path.Base(file), sql: string(text)})
	}
	return out, nil
}

func (m migration) apply(ctx context.Context, conn *sql.Conn) error {
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("applying %s: %w", m.file, err)
	}
	defer func() { _ = tx.Rollback() }()
	if _, err := tx.ExecContext(ctx, m.sql); err != nil {
		return fmt.Errorf("applying %s: %w", m.file, err)
	}
	const record = `insert into schema_version (version, file) values (?, ?)`
	if _, err := tx.ExecContext(ctx, record, m.version, m.file); err != nil {
		return fmt.Errorf("recording %s: %w", m.file, err)
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("applying %s: %w", m.file, err)
	}
	return nil
}
