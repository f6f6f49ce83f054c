package queries_test

import (
	"database/sql"
	"testing"

	_ "github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/queries"
)

// open gives a connection to a new database in memory with tables and views.
func open(t *testing.T) *sql.Conn {
	t.Helper()
	db, err := sql.Open("duckdb", "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	conn, err := db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	if err := queries.Migrate(t.Context(), conn); err != nil {
		t.Fatal(err)
	}
	if err := queries.BuildViews(t.Context(), conn, false); err != nil {
		t.Fatal(err)
	}
	return conn
}
