package queries

import (
	"database/sql"
	"path"
	"slices"
	"testing"
	"testing/fstest"
)

// TestEarlierClosingsAreSealedByTheMigration: a migration seals the closings of earlier programs.
func TestEarlierClosingsAreSealedByTheMigration(t *testing.T) {
	t.Parallel()
	db, err := sql.Open("duckdb", "")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	conn, err := db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	files, err := sqlFiles(embedded, "schema")
	if err != nil {
		t.Fatal(err)
	}
	earlier := fstest.MapFS{}
	for _, file := range files {
		if path.Base(file) < "009" {
			text, err := embedded.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			earlier[file] = &fstest.MapFile{Data: text}
		}
	}
	if err := migrate(t.Context(), conn, earlier); err != nil {
		t.Fatal(err)
	}
	for _, statement := range []string{
		`insert into closing values (1, 2023, '2024-04-12', '2024-04-13 10:00:00', 'oficina', 'v1',
			'aaaa', '{}'),
			(2, 2024, '2025-04-12', '2025-04-13 10:00:00.5', 'oficina', 'v1', 'bbbb', '{}')`,
		`insert into closing_input values (1, 'plan', 0, '', 'aa', 'pla.xlsx', '2024-01-01')`,
		`insert into closing_row values (1, 'totals', '{"year":2023}'), (1, 'lines', '{}'), (2, 'totals',
			'{}')`,
		`insert into closing_document values (1, 'ca', 'pdf', 'h1', '\x00packed\xff'::blob)`,
		`insert into closing_reopened values (1, '2024-05-01', 'oficina', 'Un error')`,
	} {
		if _, err := conn.ExecContext(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
	}
	if err := Migrate(t.Context(), conn); err != nil {
		t.Fatal(err)
	}
	ledger, err := CheckLedger(t.Context(), conn, path.Join(t.TempDir(), "m.duckdb"))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, d := range ledger.ClosingEvents {
		names = append(names, d.Name())
	}
	if want := []string{"the closing of 2023", "the reopening of 2023",
		"the closing of 2024"}; !slices.Equal(names, want) {
		t.Errorf("got %q, want %q", names, want)
	}
}
