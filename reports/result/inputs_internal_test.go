package result

import (
	"database/sql"
	"reflect"
	"slices"
	"testing"

	"github.com/duckdb/duckdb-go/v2"
)

// inMemory is an empty database in memory.
func inMemory(t *testing.T) *Database {
	t.Helper()
	connector, err := duckdb.NewConnector("", nil)
	if err != nil {
		t.Fatal(err)
	}
	pool := sql.OpenDB(connector)
	conn, err := pool.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	d := &Database{pool: pool, conn: conn}
	t.Cleanup(func() { _ = d.Close() })
	return d
}

func (d *Database) run(t *testing.T, statements ...string) {
	t.Helper()
	for _, statement := range statements {
		if _, err := d.conn.ExecContext(t.Context(), statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
}

// A cell of any kind is read as its text; a missing cell is not the empty text.
func TestInputRowsKeepEveryCell(t *testing.T) {
	t.Parallel()
	d := inMemory(t)
	d.inputs = []string{"given"}
	d.run(
		t,
		`create table given (words varchar, figure decimal(18, 6), whole decimal(18, 0), number integer,
		share double, yes boolean, day date, received timestamp, listed varchar[])`,
		`insert into given values
		('a;b', 12.5, 1200, -3, 0.1, true, date '2026-01-31', timestamp '2026-01-31 10:20:30.5', ['a',
		'b;']),
		('', 0, 0, 0, -1e300, false, date '1899-12-31', timestamp '2026-01-31', []),
		(null, null, null, null, null, null, null, null, null),
		('3;abc', -100, -10, 2147483647, 'inf', null, null, null, [null]),
		('l·l' || chr(13) || chr(10) || '"🙂"' || chr(160), 0.000001, 7, null, 12, true, null, null,
		null)`,
	)
	tables, err := d.Inputs(t.Context())
	if err != nil || len(tables) != 1 {
		t.Fatalf("the tables are %v, %v", tables, err)
	}
	const missing = "(missing)"
	var got [][]string
	err = d.InputRows(t.Context(), tables[0], func(cells []*string) error {
		var row []string
		for _, cell := range cells {
			text := missing
			if cell != nil {
				text = *cell
			}
			row = append(row, text)
		}
		got = append(got, row)
		return nil
	})
	want := [][]string{
		{"a;b", "12.5", "1200", "-3", "0.1", "true", "2026-01-31", "2026-01-31 10:20:30.5", "[a, b;]"},
		{"", "0", "0", "0", "-1e+300", "false", "1899-12-31", "2026-01-31 00:00:00", "[]"},
		slices.Repeat([]string{missing}, 9),
		{"3;abc", "-100", "-10", "2147483647", "inf", missing, missing, missing, "[NULL]"},
		{"l·l\r\n\"🙂\"\u00a0", "0.000001", "7", missing, "12.0", "true", missing, missing, missing},
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("the rows are\n%q, %v, want\n%q", got, err, want)
	}
}
