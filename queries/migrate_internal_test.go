package queries

import (
	"database/sql"
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
		"schema/002_b.sql": &fstest.MapFile{Data: []byte("create table b (x integer);\ninsert into nowhere values (1);")},
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
