package queries_test

import (
	"database/sql"
	"testing"

	_ "github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/queries"
)

// connect opens a database file, or one in memory for an empty path.
func connect(t *testing.T, path string) *sql.Conn {
	t.Helper()
	conn, _ := openFile(t, path)
	return conn
}

// openFile is connect, with a function that closes the file before the test ends.
func openFile(t *testing.T, path string) (conn *sql.Conn, release func()) {
	t.Helper()
	db, err := sql.Open("duckdb", path)
	if err != nil {
		t.Fatal(err)
	}
	conn, err = db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	release = func() {
		_ = conn.Close()
		_ = db.Close()
	}
	t.Cleanup(release)
	return conn, release
}

// empty gives a connection to a new database in memory with its tables.
func empty(t *testing.T) *sql.Conn {
	t.Helper()
	conn := connect(t, "")
	exec(t, conn, `set threads = 1`) // many small databases run in parallel
	if err := queries.Migrate(t.Context(), conn); err != nil {
		t.Fatal(err)
	}
	return conn
}

func build(t *testing.T, conn *sql.Conn, temporary bool) {
	t.Helper()
	if err := queries.BuildViews(t.Context(), conn, temporary); err != nil {
		t.Fatal(err)
	}
}

func exec(t *testing.T, conn *sql.Conn, statement string) {
	t.Helper()
	if _, err := conn.ExecContext(t.Context(), statement); err != nil {
		t.Fatalf("%v\n%s", err, statement)
	}
}
