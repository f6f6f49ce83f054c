package queries

import (
	"database/sql"
	"strings"
	"testing"

	_ "github.com/duckdb/duckdb-go/v2"
)

func TestExchangeLeavesAloneWhatIsTheSame(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		kept, fresh string
		moved       string // rows of the year that were not there before, or not in their place
	}{
		"the same":         {"(1, 'a', [1]), (1, null, null)", "(1, null, null), (1, 'a', [1])", ""},
		"one differs":      {"(1, 'a', [1]), (1, 'b', [2])", "(1, 'a', [1]), (1, 'b', [3])", "b"},
		"null comes":       {"(1, 'a', [1]), (1, 'b', [2])", "(1, 'a', [1]), (1, 'b', null)", "b"},
		"one more":         {"(1, 'a', [1])", "(1, 'a', [1]), (1, 'b', [2])", "b"},
		"one less":         {"(1, 'a', [1]), (1, 'b', [2])", "(1, 'a', [1])", ""},
		"none":             {"(1, 'a', [1])", "(3, 'x', [1])", ""},
		"twice now":        {"(1, 'a', [1]), (1, 'b', [2])", "(1, 'a', [1]), (1, 'a', [1]), (1, 'b', [2])", "a a b"},
		"twice before":     {"(1, 'a', [1]), (1, 'a', [1])", "(1, 'a', [1])", "a"},
		"another is twice": {"(1, 'a', [1]), (1, 'a', [1]), (1, 'b', [2])", "(1, 'a', [1]), (1, 'b', [2]), (1, 'b', [2])", "a b b"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			db, err := sql.Open("duckdb", "")
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = db.Close() }()
			tx, err := db.BeginTx(t.Context(), nil)
			if err != nil {
				t.Fatal(err)
			}
			view := View{Name: "x", File: "x.sql"}
			const fresh = "from fresh"
			for _, text := range []string{
				"create schema computed",
				"create table computed.x as select * from (values (2, 'z', [9]), " + tt.kept + ") as v (year, name, rows)",
				"create temp table fresh as select year, name, rows from (values " + tt.fresh + ") as v (year, name, rows) where year = 1",
				"create temp table before as select rowid as place, * from computed.x",
			} {
				if _, err := tx.ExecContext(t.Context(), text); err != nil {
					t.Fatal(err)
				}
			}
			if err := exchange(t.Context(), tx, view, "temp.main.fresh", []int{1}); err != nil {
				t.Fatal(err)
			}
			for query, want := range map[string]string{
				"select count(*) from ((from computed.x where year = 1) except all (" + fresh + "))": "0",
				"select count(*) from ((" + fresh + ") except all (from computed.x where year = 1))": "0",
				"select string_agg(name) from computed.x where year <> 1":                            "z",
				`select coalesce(string_agg(name, ' ' order by name), '') from computed.x
					where rowid not in (select place from before)`: tt.moved,
			} {
				var got string
				if err := tx.QueryRowContext(t.Context(), query).Scan(&got); err != nil {
					t.Fatal(err)
				}
				if got != want {
					t.Errorf("%s: got %q, want %q", strings.Join(strings.Fields(query), " "), got, want)
				}
			}
		})
	}
}
