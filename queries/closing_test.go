package queries_test

import (
	"database/sql"
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"

	"xmess.cat/memoria/queries"
)

// close2025 stores 2025 as a closing with the given number.
func close2025(t *testing.T, conn *sql.Conn, closing int) {
	t.Helper()
	tx, err := conn.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback() }()
	if _, err := tx.ExecContext(t.Context(), `insert into closing values
		(?, 2025, '2026-04-12', '2026-04-13 10:00:00', 'officer', 'v1', 'aaaa bbbb cccc',
		'{}')`, closing); err != nil {
		t.Fatal(err)
	}
	if err := queries.Freeze(t.Context(), tx, closing, 2025); err != nil {
		t.Fatal(err)
	}
	if err := tx.Commit(); err != nil {
		t.Fatal(err)
	}
}

func thaw(t *testing.T, conn *sql.Conn, closings ...int) {
	t.Helper()
	if err := queries.Thaw(t.Context(), conn, closings); err != nil {
		t.Fatal(err)
	}
}

// relations lists the marts and the other relations that a closing stores.
func frozenRelations(t *testing.T) []string {
	t.Helper()
	views, err := queries.Views()
	if err != nil {
		t.Fatal(err)
	}
	names := []string{"int_years", "int_attainment", "int_targets"}
	for _, view := range views {
		if view.Layer == queries.Mart {
			names = append(names, view.Name)
		}
	}
	return names
}

func TestWhatWasFrozenThawsToTheBit(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range []string{"testdata/missing_is_not_zero.txtar", "testdata/register.txtar",
		"testdata/contributions.txtar", "testdata/ratios.txtar"} {
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			conn := empty(t)
			fill(t, conn, archive)
			build(t, conn, true)
			close2025(t, conn, 1)
			thaw(t, conn, 1)
			rows := 0
			for _, name := range frozenRelations(t) {
				var lost, gained, all int
				err := conn.QueryRowContext(t.Context(), `select
					(select count(*) from (from today_`+name+` except all from `+name+`)),
					(select count(*) from (from `+name+` except all from today_`+name+`)),
					(select count(*) from `+name+`)`).Scan(&lost, &gained, &all)
				if err != nil {
					t.Fatal(err)
				}
				if lost+gained > 0 {
					t.Errorf("%s: %d rows lost, %d gained", name, lost, gained)
				}
				rows += all
			}
			if rows == 0 {
				t.Error("no row was frozen at all")
			}
		})
	}
}

func TestAThawedYearStaysWhateverComesAfter(t *testing.T) {
	t.Parallel()
	conn := empty(t)
	fill(t, conn, season(t))
	build(t, conn, true)
	const of2025 = `select * from indicators where year = 2025 order by indicator_code`
	const of2026 = `select year, weight from indicators where year = 2026 order by indicator_code`
	approved := string(answer(t, conn, of2025))
	close2025(t, conn, 1)

	exec(t, conn, `update observation set value = value + 7`)
	exec(t, conn, `update plan_indicator set weight = 9, name = 'another'`)
	build(t, conn, true)
	changed := string(answer(t, conn, of2025))
	if changed == approved {
		t.Fatal("the disturbance changes nothing")
	}
	thaw(t, conn, 1)
	if got := string(answer(t, conn, of2025)); got != approved {
		t.Errorf("the closed year reads\n%swant\n%s", got, approved)
	}
	if got := string(answer(t, conn,
		`select count(*) as n from indicators where year = 2026 and weight = 9`)); got == "n\n0\n" {
		t.Errorf("another year is not as of today:\n%s", answer(t, conn, of2026))
	}
	thaw(t, conn)
	if got := string(answer(t, conn, of2025)); got != changed {
		t.Errorf("as of today the year reads\n%swant\n%s", got, changed)
	}
	thaw(t, conn, 1)
	if got := string(answer(t, conn, of2025)); got != approved {
		t.Errorf("thawed again, the closed year reads\n%swant\n%s", got, approved)
	}
}

func TestAColumnYoungerThanAClosingIsMissing(t *testing.T) {
	t.Parallel()
	conn := empty(t)
	fill(t, conn, season(t))
	build(t, conn, true)
	close2025(t, conn, 1)
	exec(t, conn, `update closing_row set content = json_merge_patch(content, '{"rate_high": null}')`)
	thaw(t, conn, 1)
	if got := string(answer(t, conn,
		`select count(*) as n from indicators where year = 2025
			and rate_high is not null`)); got != "n\n0\n" {
		t.Errorf("rows with a figure that the closing has not: %s", got)
	}
}
