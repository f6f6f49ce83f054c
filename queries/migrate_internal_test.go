package queries

import (
	"database/sql"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	_ "github.com/duckdb/duckdb-go/v2"
)

func TestAMigrationThatFailsLeavesNothing(t *testing.T) {
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
	files := fstest.MapFS{
		"schema/001_a.sql": &fstest.MapFile{Data: []byte("create table a (x integer);")},
		"schema/002_b.sql": &fstest.MapFile{Data: []byte("create table b (x integer);\n" +
			"insert into nowhere values (1);")},
	}
	err = migrate(t.Context(), conn, files)
	if err == nil || !strings.Contains(err.Error(), "applying 002_b.sql") {
		t.Fatalf("got error %v", err)
	}
	var tables string
	const list = `select string_agg(table_name, ' ' order by table_name) from duckdb_tables()`
	if err := conn.QueryRowContext(t.Context(), list).Scan(&tables); err != nil {
		t.Fatal(err)
	}
	if want := "a schema_version"; tables != want {
		t.Errorf("tables are %q, want %q", tables, want)
	}
	files["schema/002_b.sql"].Data = []byte("create table b (x integer);")
	if err := migrate(t.Context(), conn, files); err != nil {
		t.Fatal(err)
	}
	if done, err := lastMigration(t.Context(), conn); err != nil || done != 2 {
		t.Errorf("last migration is %d (%v), want 2", done, err)
	}
}

func TestMigrationsCountWithoutAGap(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"schema/002_a.sql", "schema/a.sql"} {
		if _, err := migrations(fstest.MapFS{name: &fstest.MapFile{}}); err == nil {
			t.Errorf("%s passes for the first migration", name)
		}
	}
}

// The migration adds judgements to a database that was filled before they existed.
func TestAnOlderDatabaseGetsItsJudgements(t *testing.T) {
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
	all, err := migrations(embedded)
	if err != nil {
		t.Fatal(err)
	}
	before := fstest.MapFS{}
	for _, m := range all[:5] {
		before["schema/"+m.file] = &fstest.MapFile{Data: []byte(m.sql)}
	}
	if err := migrate(t.Context(), conn, before); err != nil {
		t.Fatal(err)
	}
	for _, statement := range []string{
		`insert into workbook values
			(1, repeat('b', 64), 'submission', 'accepted', 'later.xlsx', 1, '2026-01-01', '2026-01-04', 'y'),
			(2, repeat('a', 64), 'plan', 'accepted', 'pla.xlsx', 1, '2026-01-01', '2026-01-02', 'x'),
			(3, repeat('c', 64), 'unknown', 'rejected', 'c.xlsx', 1, '2026-01-01', '2026-01-04', 'z')`,
		`insert into plan_line values (2, 2, 'I', '', ''), (2, 3, 'II', '', '')`,
		`insert into submission values (1, '08019', 2025, '', '', '', null)`,
		`insert into assessment values (1, 2, 'I', '', '', ''), (1, 3, 'II', '', '', '')`,
	} {
		if _, err := conn.ExecContext(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
	}
	if err := migrate(t.Context(), conn, embedded); err != nil {
		t.Fatal(err)
	}
	ledger, err := CheckLedger(t.Context(), conn, t.TempDir()+"/m.duckdb")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, j := range ledger.Judgements {
		got = append(got, fmt.Sprint(j.FileName, " ", j.Rows))
	}
	if want := "pla.xlsx 2, later.xlsx 3, c.xlsx 0"; strings.Join(got, ", ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, ", "), want)
	}
}
