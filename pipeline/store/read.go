package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/pipeline/plan"
)

// each flushes the batch, runs a query and calls take for each row.
func (s *Store) each(
	ctx context.Context, query string, take func(*sql.Rows) error, args ...any,
) error {
	if err := s.Flush(ctx); err != nil {
		return err
	}
	rows, err := s.conn.QueryContext(ctx, query, args...)
	if err != nil {
		return s.blame(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		if err := take(rows); err != nil {
			return s.blame(err)
		}
	}
	return s.blame(rows.Err())
}

// readRows appends the rows of a query to a list. fields returns where each column is scanned to.
func readRows[T any](ctx context.Context, s *Store, list *[]T, fields func(*T) []any, query string,
	args ...any) error {
	return s.each(ctx, query, func(rows *sql.Rows) error {
		var item T
		err := rows.Scan(fields(&item)...)
		*list = append(*list, item)
		return err
	}, args...)
}

// column is the field of rows that have one column.
func column[T any](value *T) []any { return []any{value} }

// number scans a column of type DECIMAL(18,6). Null is unknown.
type number plan.Number

// Scan implements sql.Scanner.
func (n *number) Scan(value any) error {
	switch v := value.(type) {
	case nil:
		*n = number{}
	case duckdb.Decimal:
		if v.Scale != 6 || !v.Value.IsInt64() {
			return fmt.Errorf("reading the decimal %s: want six decimals", v)
		}
		*n = number{Millionths: v.Value.Int64(), Known: true}
	default:
		return fmt.Errorf("reading a decimal: found a %T", value)
	}
	return nil
}

// utcTime scans a date or a timestamp as UTC. Null is the zero time.
type utcTime time.Time

// Scan implements sql.Scanner.
func (t *utcTime) Scan(value any) error {
	switch v := value.(type) {
	case nil:
		*t = utcTime{}
	case time.Time:
		*t = utcTime(v.UTC())
	default:
		return fmt.Errorf("reading a time: found a %T", value)
	}
	return nil
}
