package result

import (
	"database/sql"
	"os"
	"path/filepath"
	"testing"

	"github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/queries"
)

// Where a year does not fit into what it may take, and nothing can be written beside the database, it takes more.
func TestAYearTakesTheMemoryThatItNeeds(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "memoria.duckdb")
	connector, err := duckdb.NewConnector(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	pool := sql.OpenDB(connector)
	conn, err := pool.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	d := &Database{path: path, pool: pool, conn: conn}
	defer func() { _ = d.Close() }()
	if err := queries.Migrate(t.Context(), conn); err != nil {
		t.Fatal(err)
	}
	for _, statement := range []string{
		"insert into workbook values (1, repeat('a', 64), 'submission', 'accepted', 'a.xlsx', 1, timestamp '2026-01-02', timestamp '2026-01-02', '')",
		"insert into submission values (1, '08019', 2025, 'B', '', '', null)",
		"insert into assessment select 1, i::integer, 'I', repeat(md5(i::varchar), 20), '', '' from range(60000) as rows (i)",
		"checkpoint",
	} {
		if _, err := conn.ExecContext(t.Context(), statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	if err := os.WriteFile(path+".tmp", nil, 0o600); err != nil { // where a folder would be made
		t.Fatal(err)
	}
	if err := d.set(t.Context(), "set threads = 1", "set memory_limit = '24MB'"); err != nil {
		t.Fatal(err)
	}
	if err := d.compute(t.Context(), 2025); err == nil {
		t.Fatal("the year fits, so that nothing is tried here")
	}
	if err := d.set(t.Context(), "set memory_limit = '4GB'"); err != nil {
		t.Fatal(err)
	}
	if err := d.narrowWithin(t.Context(), 2025, "24MB"); err != nil {
		t.Error(err)
	}
	var rows int
	if err := conn.QueryRowContext(t.Context(), "select count(*) from assessment").Scan(&rows); err != nil || rows != 60000 {
		t.Errorf("%d rows are chosen, %v", rows, err)
	}
}
