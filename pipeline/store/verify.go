package store

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/queries"
)

// Verify reads the whole database and compares each workbook's bytes with their hash, and the
// tables with the ledger. Where a contact was forgotten, the hash is that of what is now stored. It
// returns a *queries.DamagedError if anything differs.
func (s *Store) Verify(ctx context.Context) error {
	if err := s.Flush(ctx); err != nil {
		return err
	}
	if _, err := queries.CheckLedger(ctx, s.conn, s.path); err != nil {
		return err
	}
	damaged := &queries.DamagedError{Database: s.path,
		What: "the bytes of workbooks are not those that were sent"}
	err := readRows(ctx, s, &damaged.Lost, column, `
		select file_name from workbook left join forgotten using (workbook_id, workbook_hash)
		where sha256(content) <> coalesce(kept_hash, workbook_hash)
			or octet_length(content) <> coalesce(kept_bytes, size_bytes)
		order by workbook_id`)
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
		var sum any // to hash all rows, the database reads and checks every block of the table
		if err := s.conn.QueryRowContext(ctx,
			"select bit_xor(hash(t)) from "+quoted(table)+" t").Scan(&sum); err != nil {
			return fmt.Errorf("reading table %s: %w", table, s.blame(err))
		}
	}
	return nil
}

// Seal identifies the content: databases with equal seals have the same workbooks, verdicts,
// arrivals, decisions and closings.
func (s *Store) Seal() string {
	return s.chains[queries.JudgementSeal] + s.chains[queries.ArrivalSeal] +
		s.chains[queries.DecisionSeal] + s.chains[queries.ClosingSeal]
}

// Judgements returns the judgements of the ledger, in order.
func (s *Store) Judgements(ctx context.Context) ([]queries.Judgement, error) {
	if err := s.Flush(ctx); err != nil {
		return nil, err
	}
	all, err := queries.Judgements(ctx, s.conn)
	return all, s.blame(err)
}

// Arrivals returns all times that workbooks came, in order.
func (s *Store) Arrivals(ctx context.Context) ([]queries.Arrival, error) {
	if err := s.Flush(ctx); err != nil {
		return nil, err
	}
	all, err := queries.Arrivals(ctx, s.conn)
	return all, s.blame(err)
}

// Decisions returns all decisions about workbooks, in order.
func (s *Store) Decisions(ctx context.Context) ([]queries.Decision, error) {
	all, err := queries.Decisions(ctx, s.conn)
	return all, s.blame(err)
}

// ClosingEvents returns the closings and reopenings of years, in order.
func (s *Store) ClosingEvents(ctx context.Context) ([]queries.ClosingEvent, error) {
	all, err := queries.ClosingEvents(ctx, s.conn)
	return all, s.blame(err)
}

func (s *Store) tables(ctx context.Context) (names []string, err error) {
	err = readRows(ctx, s, &names, column, `
		select table_name from duckdb_tables()
		where not temporary and database_name = current_database() and schema_name = 'main'
		order by table_name`)
	if err != nil {
		return nil, fmt.Errorf("listing the tables: %w", err)
	}
	return names, nil
}

// quoted and literal escape a name and a text, where a statement takes no parameter.
func quoted(name string) string  { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }
func literal(text string) string { return "'" + strings.ReplaceAll(text, "'", "''") + "'" }

// Engine returns the name and version of the database engine.
func (s *Store) Engine(ctx context.Context) (version string, err error) {
	err = s.conn.QueryRowContext(ctx, "select 'DuckDB ' || version()").Scan(&version)
	if err != nil {
		return "", fmt.Errorf("reading the engine's version: %w", err)
	}
	return version, nil
}

// SelfTest computes figures with known results in a database in memory. Its error names the wrong
// ones.
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
