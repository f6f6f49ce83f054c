package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/pipeline/plan"
)

// tableRows are new rows of one table. row gives the values of a row in the order of the table's
// columns. A value may be an error: it ends the append.
type tableRows struct {
	table string
	count int
	row   func(i int) []driver.Value
}

func rowsOf[T any](table string, items []T, row func(item *T) []driver.Value) tableRows {
	return tableRows{table, len(items), func(i int) []driver.Value { return row(&items[i]) }}
}

func countRows(tables []tableRows) (count int) {
	for _, t := range tables {
		count += t.count
	}
	return count
}

// append adds rows on the connection of the running transaction, with one appender per table.
func (s *Store) append(ctx context.Context, all []tableRows) error {
	var names []string
	parts := map[string][]tableRows{}
	for _, rows := range all {
		if rows.count == 0 {
			continue
		}
		if parts[rows.table] == nil {
			names = append(names, rows.table)
		}
		parts[rows.table] = append(parts[rows.table], rows)
	}
	for _, table := range names {
		err := s.conn.Raw(func(connection any) error {
			return appendTo(ctx, connection.(driver.Conn), table, parts[table])
		})
		if err != nil {
			return fmt.Errorf("appending to %s: %w", table, err)
		}
	}
	return nil
}

func appendTo(ctx context.Context, conn driver.Conn, table string, parts []tableRows) (err error) {
	appender, err := newAppender(conn, table)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, appender.Clear())
		}
		err = errors.Join(err, appender.Close())
	}()
	for _, part := range parts {
		for i := range part.count {
			row, err := cleanRow(part.row(i))
			if err = errors.Join(ctx.Err(), err); err != nil {
				return fmt.Errorf("row %d: %w", i+1, err)
			}
			if err := appender.AppendRow(row...); err != nil {
				return fmt.Errorf("row %d: %w", i+1, err)
			}
		}
	}
	return nil
}

// newAppender inserts. Into table sighting it upserts: one append must not have a path twice.
func newAppender(conn driver.Conn, table string) (*duckdb.Appender, error) {
	if table != "sighting" {
		return duckdb.NewAppenderFromConn(conn, "", table)
	}
	const upsert = "insert or replace into sighting from appended_data"
	return duckdb.NewTableAppender(conn, upsert, "", "", table, nil)
}

func cleanRow(row []driver.Value) ([]driver.Value, error) {
	for i, value := range row {
		switch value := value.(type) {
		case error:
			return nil, fmt.Errorf("column %d: %w", i+1, value)
		case string:
			if !isStorable(value) { // another assignment would copy each text to the heap
				row[i] = clean(value)
			}
		}
	}
	return row, nil
}

func isStorable(text string) bool {
	return utf8.ValidString(text) && strings.IndexByte(text, 0) < 0
}

// clean replaces invalid UTF-8 and zero bytes, which the database does not store.
func clean(text string) string {
	if isStorable(text) {
		return text
	}
	return strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\x00", "\uFFFD")
}

// decimal is a number for a DECIMAL(18,6) column. The driver does not check that it fits.
func decimal(n plan.Number) driver.Value {
	const limit = 1_000_000_000_000_000_000
	switch {
	case !n.Known:
		return nil
	case n.Millionths >= limit || n.Millionths <= -limit:
		return fmt.Errorf("%s has more than 12 digits before the decimal point", n)
	}
	return duckdb.Decimal{Width: 18, Scale: 6, Value: big.NewInt(n.Millionths)}
}

func integral(n plan.Number) driver.Value { return orNull(n.Millionths/1_000_000, n.Known) }

func positive(n int) driver.Value { return orNull(n, n > 0) }

// day is null for the zero time.
func day(t time.Time) driver.Value { return orNull(t, !t.IsZero()) }

func textOrNull(text string) driver.Value { return orNull(text, text != "") }

func orNull(value driver.Value, known bool) driver.Value {
	if !known {
		return nil
	}
	return value
}

// utc is how times are stored: in UTC, without a zone, to the microsecond.
func utc(t time.Time) time.Time { return t.UTC().Truncate(time.Microsecond) }
