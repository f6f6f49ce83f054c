package queries_test

import (
	"database/sql"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"xmess.cat/memoria/queries"
)

func season(t *testing.T) *txtar.Archive {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/missing_is_not_zero.txtar")
	if err != nil {
		t.Fatal(err)
	}
	return archive
}

// asked reads many views, and takes less time than a mart.
const asked = `select * from int_measures order by all`

func TestTemporaryViewsOnAReadOnlyDatabase(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "memoria.duckdb")
	conn, release := openFile(t, file)
	if err := queries.Migrate(t.Context(), conn); err != nil {
		t.Fatal(err)
	}
	fill(t, conn, season(t))
	build(t, conn, false)
	want := string(answer(t, conn, asked))
	// What another program left under the same names must not be read.
	exec(t, conn, `create or replace view int_measures as select 'other' as said`)
	exec(t, conn, `create or replace view indicators as select 'other' as said`)
	exec(t, conn, `checkpoint`)
	release()

	reader := connect(t, file+"?access_mode=read_only")
	build(t, reader, true)
	if got := string(answer(t, reader, asked)); got != want {
		t.Errorf("temporary marts say\n%sand permanent ones\n%s", got, want)
	}
	if _, err := queries.Check(t.Context(), reader); err != nil {
		t.Error(err)
	}
	build(t, reader, true) // once more, over itself
}

func TestViewsFollowTheDataAndSaySomething(t *testing.T) {
	t.Parallel()
	conn := empty(t)
	build(t, conn, false)
	build(t, conn, false)
	const count = `select count(*) as n from int_measures`
	before := string(answer(t, conn, count))
	fill(t, conn, season(t))
	if after := string(answer(t, conn, count)); before != "n\n0\n" || after == before {
		t.Errorf("rows of int_measures: %q before, %q after", before, after)
	}
	views, err := queries.Views()
	if err != nil {
		t.Fatal(err)
	}
	said := string(answer(t, conn, `select view_name, comment from duckdb_views() where not internal`))
	for _, view := range views {
		if !strings.Contains(said, view.Name) || !strings.Contains(said, view.Grain) {
			t.Errorf("view %s is not there with its comment", view.Name)
		}
	}
}

// Neither the order in which rows were loaded nor the number of threads may change a bit.
func TestTheSameDataGivesTheSameFigures(t *testing.T) {
	t.Parallel()
	marts := []string{
		`select * from indicators order by year, indicator_code`,
		`select * from objectives order by year, objective_code`,
		`select * from lines order by year, line_code`,
		`select * from totals order by year`,
		`select * from member_values order by year, indicator_code, member_code`,
		`select * from coverage order by year, member_code`,
	}
	for _, name := range []string{"members_summed", "ratios", "weights", "register", "periods"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile("testdata/" + name + ".txtar")
			if err != nil {
				t.Fatal(err)
			}
			var said [2]string
			for i := range said {
				conn := empty(t)
				fill(t, conn, archive)
				if i == 1 {
					exec(t, conn, `set threads = 8`)
					reverse(t, conn)
				}
				judge(t, conn, "select 1, 'plan'")
				compute(t, conn)
				for _, mart := range marts {
					said[i] += string(answer(t, conn, mart))
				}
			}
			if said[0] != said[1] {
				t.Errorf("forwards with one thread:\n%s\nbackwards with eight:\n%s", said[0], said[1])
			}
		})
	}
}

// reverse puts the rows of every table in the opposite order.
func reverse(t *testing.T, conn *sql.Conn) {
	t.Helper()
	for table := range tables(t, conn) {
		if table == "schema_version" || table == "comarca" || table == "size_band" {
			continue
		}
		exec(t, conn, `create temp table reversed as select * from `+table+` order by rowid desc`)
		exec(t, conn, `delete from `+table)
		exec(t, conn, `insert into `+table+` select * from reversed`)
		exec(t, conn, `drop table reversed`)
	}
}
