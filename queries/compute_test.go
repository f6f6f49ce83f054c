package queries_test

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"testing"

	"xmess.cat/memoria/queries"
)

// loadedTwo are two connections to a database in memory with the season of a case that was judged and not computed.
func loadedTwo(t *testing.T) (first, second *sql.Conn) {
	t.Helper()
	first, second = twoTo(t)
	fill(t, first, season(t))
	judge(t, first, "select 1, 'plan' union all select workbook_id, 'submission' from submission")
	return first, second
}

// What is done beside is done once: of what was loaded before anything is written, so that it may be written down, and of
// figures once they stand where they are kept. Where all is kept already there are no figures to write down.
func TestWhatIsDoneBesideComputing(t *testing.T) {
	t.Parallel()
	first, second := loadedTwo(t)
	for name, conn := range map[string]*sql.Conn{"alone": nil, "by two": second} {
		var done []string
		kept := func(table string) bool {
			return !strings.HasSuffix(string(answer(t, first, "select count(*) from duckdb_tables() where schema_name = 'computed' and table_name = '"+table+"'")), "\n0\n")
		}
		beside := queries.Beside{
			Conn: conn,
			Loaded: func(context.Context) error {
				if kept("indicators") {
					t.Errorf("%s: figures are kept before what was loaded was written down", name)
				}
				done = append(done, "loaded")
				return nil
			},
			Computed: func(context.Context) error {
				if !kept("indicators") || kept("state") {
					t.Errorf("%s: figures are %t kept, and vouched for %t, while they are checked", name, kept("indicators"), kept("state"))
				}
				done = append(done, "computed")
				return nil
			},
		}
		if _, err := queries.Compute(t.Context(), first, beside); err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(done, " "); got != "loaded computed" {
			t.Errorf("%s: done was %q", name, got)
		}
		done, beside.Loaded = nil, func(context.Context) error { done = append(done, "loaded"); return nil }
		if _, err := queries.Compute(t.Context(), first, beside); err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(done, " "); got != "loaded" {
			t.Errorf("%s, of what is kept already: done was %q", name, got)
		}
		exec(t, first, "drop schema computed cascade")
	}
}

// What fails beside computing is said, leaves nothing that is read, and does not stand in the way of the next.
func TestWhatFailsBesideComputing(t *testing.T) {
	t.Parallel()
	first, second := loadedTwo(t)
	errFull := errors.New("the disk is full")
	fails := func(context.Context) error { return errFull }
	for name, beside := range map[string]queries.Beside{
		"writing down what was loaded":        {Loaded: fails},
		"the same, by two":                    {Loaded: fails, Conn: second},
		"writing down the figures":            {Computed: fails},
		"the same, while another checks them": {Computed: fails, Conn: second},
	} {
		if _, err := queries.Compute(t.Context(), first, beside); !errors.Is(err, errFull) {
			t.Errorf("%s: got %v", name, err)
		}
		if got := string(answer(t, first, "select count(*) from duckdb_tables() where table_name = 'state'")); !strings.HasSuffix(got, "\n0\n") {
			t.Errorf("%s: what was not finished is vouched for", name)
		}
		if got := string(answer(t, first, "select count(*) from duckdb_databases() where database_name like 'computing%'")); !strings.HasSuffix(got, "\n0\n") {
			t.Errorf("%s: what it was computed in stays", name)
		}
	}
	stopped, stop := context.WithCancel(t.Context())
	beside := queries.Beside{Conn: second, Loaded: func(context.Context) error { stop(); return nil }}
	if _, err := queries.Compute(stopped, first, beside); !errors.Is(err, context.Canceled) {
		t.Errorf("called off: got %v", err)
	}
	if _, err := queries.Compute(t.Context(), first, queries.Beside{Conn: second}); err != nil {
		t.Errorf("after all that: %v", err)
	}
	whole := empty(t)
	fill(t, whole, season(t))
	build(t, whole, true)
	sameComputed(t, first, whole)
}
