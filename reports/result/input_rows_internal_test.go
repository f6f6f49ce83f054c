package result

import (
	"database/sql"
	"errors"
	"reflect"
	"slices"
	"testing"

	"github.com/duckdb/duckdb-go/v2"
)

// Whatever a cell holds, it comes back as it is; what is missing is not the empty text.
func TestRowsOfInputsComeApartAsTheyWere(t *testing.T) {
	t.Parallel()
	connector, err := duckdb.NewConnector("", nil)
	if err != nil {
		t.Fatal(err)
	}
	pool := sql.OpenDB(connector)
	conn, err := pool.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	d := &Database{pool: pool, conn: conn, inputs: []string{"given"}}
	defer func() { _ = d.Close() }()
	if err := d.set(t.Context(), `create table given (words varchar, figure decimal(18, 6), whole decimal(18, 0), number integer, share double,
		yes boolean, day date, received timestamp, listed varchar[])`, `insert into given values
		('a;b', 12.5, 1200, -3, 0.1, true, date '2026-01-31', timestamp '2026-01-31 10:20:30.5', ['a', 'b;']),
		('', 0, 0, 0, -1e300, false, date '1899-12-31', timestamp '2026-01-31', []),
		(null, null, null, null, null, null, null, null, null),
		('3;abc', -100, -10, 2147483647, 'inf', null, null, null, [null]),
		('l·l' || chr(13) || chr(10) || '"🙂"' || chr(160), 0.000001, 7, null, 12, true, null, null, null)`); err != nil {
		t.Fatal(err)
	}
	tables, err := d.Inputs(t.Context())
	if err != nil || len(tables) != 1 {
		t.Fatalf("there is %v, %v", tables, err)
	}
	var got [][]string
	err = d.InputRows(t.Context(), tables[0], func(cells []*string) error {
		var row []string
		for _, cell := range cells {
			said := "(missing)"
			if cell != nil {
				said = *cell
			}
			row = append(row, said)
		}
		got = append(got, row)
		return nil
	})
	missing := "(missing)"
	want := [][]string{
		{"a;b", "12.5", "1200", "-3", "0.1", "true", "2026-01-31", "2026-01-31 10:20:30.5", "[a, b;]"},
		{"", "0", "0", "0", "-1e+300", "false", "1899-12-31", "2026-01-31 00:00:00", "[]"},
		slices.Repeat([]string{missing}, 9),
		{"3;abc", "-100", "-10", "2147483647", "inf", missing, missing, missing, "[NULL]"},
		{"l·l\r\n\"🙂\"\u00a0", "0.000001", "7", missing, "12.0", "true", missing, missing, missing},
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("it comes back as\n%q, %v, want\n%q", got, err, want)
	}
}

func TestARowThatDoesNotComeApart(t *testing.T) {
	t.Parallel()
	kinds := []written{asText, asPlain}
	for _, row := range []string{"", "1;a", "1;a2", "2;a", "x;a2;", "-1;a2;", "1;a2;3", ";2;;"} {
		if err := apart(row, kinds, make([]string, 2), make([]*string, 2)); !errors.Is(err, errRow) {
			t.Errorf("%q comes apart: %v", row, err)
		}
	}
}
