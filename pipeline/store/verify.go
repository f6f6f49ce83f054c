package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/queries"
)

// Verify reads everything in the database, so that a damaged place cannot hide, and compares each
// workbook's bytes with its hash, or with that of what is kept in their place, and the ledger with what there is. The
// error is a *queries.DamagedError where anything is not as it was written.
func (s *Store) Verify(ctx context.Context) error {
	if err := s.Flush(ctx); err != nil {
		return err
	}
	if _, err := queries.CheckLedger(ctx, s.conn, s.path); err != nil {
		return err
	}
	damaged := &queries.DamagedError{Database: s.path, What: "the bytes of workbooks are not those that were sent"}
	err := s.each(ctx, `
		select file_name from workbook left join forgotten using (workbook_id, workbook_hash)
		where sha256(content) <> coalesce(kept_hash, workbook_hash)
			or octet_length(content) <> coalesce(kept_bytes, size_bytes)
		order by workbook_id`,
		func(rows *sql.Rows) error {
			var name string
			err := rows.Scan(&name)
			damaged.Lost = append(damaged.Lost, name)
			return err
		})
	if err != nil {
		return fmt.Errorf("reading the workbooks' bytes: %w", err)
	}
	if len(damaged.Lost) > 0 {
		return damaged
	}
	tables, err := s.tables(ctx)
	if err != nil {
		return err
	}
	for _, table := range tables {
		var sum any // hashing whole rows makes the database read, and so check, every block of the table
		if err := s.conn.QueryRowContext(ctx, "select bit_xor(hash(t)) from "+quoted(table)+" t").Scan(&sum); err != nil {
			return fmt.Errorf("reading table %s: %w", table, s.blame(err))
		}
	}
	return nil
}

// Seal is the last seal on the ledger: two databases with the same one hold the same workbooks, judged alike, and
// the same closings.
func (s *Store) Seal() string { return s.chain + s.decided }

// Judgements gives how the ledger came about, in order.
func (s *Store) Judgements(ctx context.Context) ([]queries.Judgement, error) {
	if err := s.Flush(ctx); err != nil {
		return nil, err
	}
	all, err := queries.Judgements(ctx, s.conn)
	return all, s.blame(err)
}

// Decisions gives what was decided about years, in order.
func (s *Store) Decisions(ctx context.Context) ([]queries.Decision, error) {
	all, err := queries.Decisions(ctx, s.conn)
	return all, s.blame(err)
}

func (s *Store) tables(ctx context.Context) ([]string, error) {
	var out []string
	err := s.each(ctx, "select table_name from duckdb_tables() where not temporary and database_name = current_database() and schema_name = 'main' order by table_name",
		func(rows *sql.Rows) error {
			var name string
			err := rows.Scan(&name)
			out = append(out, name)
			return err
		})
	if err != nil {
		return nil, fmt.Errorf("listing the tables: %w", err)
	}
	return out, nil
}

// quoted makes a name or a text safe in a statement that takes no parameter there.
func quoted(name string) string  { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }
func literal(text string) string { return "'" + strings.ReplaceAll(text, "'", "''") + "'" }

// Engine names the database engine and its version.
func (s *Store) Engine(ctx context.Context) (version string, err error) {
	err = s.each(ctx, "select 'DuckDB ' || version()", func(rows *sql.Rows) error { return rows.Scan(&version) })
	if err != nil {
		return "", fmt.Errorf("asking for the engine's version: %w", err)
	}
	return version, nil
}

// SelfTest computes figures that are known, in a database in memory. The error names those that
// came out wrong.
func SelfTest(ctx context.Context) (err error) {
	s, err := openInMemory(ctx)
	if err != nil {
		return fmt.Errorf("testing the engine: %w", err)
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	wrong, err := queries.SelfTest(ctx, s.conn)
	if err != nil {
		return fmt.Errorf("testing the engine: %w", err)
	}
	if len(wrong) > 0 {
		return fmt.Errorf("the engine gives wrong answers: %s", strings.Join(wrong, "; "))
	}
	return nil
}

// openInMemory opens an empty database in memory, without tables.
func openInMemory(ctx context.Context) (*Store, error) {
	connector, err := duckdb.NewConnector("", nil)
	if err != nil {
		return nil, fmt.Errorf("opening a database in memory: %w", err)
	}
	s, err := newStore(ctx, ":memory:", connector)
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}
