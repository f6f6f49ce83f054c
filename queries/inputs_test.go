package queries_test

import (
	"bytes"
	"database/sql"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"xmess.cat/memoria/queries"
)

// The scope of a year gives the same marts as all inputs. With MEMORIA_ALL=1 each case is tested,
// and those where a year depends on other years are tested in every year. Without it one case in
// ten is tested, and those that depend on other years in their last, because each builds the views
// twice.
func TestAScopeGivesTheSameYear(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	dependent := []string{"order_of_arrival", "plans", "plan_of_the_year", "versions", "cumulative"}
	for i, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txtar")
		isDependent := slices.Contains(dependent, name)
		if name == "checks" { // its data is inconsistent on purpose
			continue
		}
		all := os.Getenv("MEMORIA_ALL") == "1"
		if !isDependent && i%10 != 0 && !all {
			continue
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			conn := filled(t, archive)
			years := strings.Fields(string(answer(t, conn, "select year from int_years order by year")))[1:]
			if !isDependent {
				years = years[:min(1, len(years))]
			} else if !all {
				years = years[len(years)-1:]
			}
			for at, year := range years {
				if at > 0 {
					conn = filled(t, archive)
				}
				scopeGivesTheSame(t, conn, year)
			}
		})
	}
}

// Materialized views cover all workbooks with their own numbers, so a scope never reads them.
func TestAScopeIsComputedAnew(t *testing.T) {
	t.Parallel()
	archive, err := txtar.ParseFile("testdata/periods.txtar")
	if err != nil {
		t.Fatal(err)
	}
	conn := empty(t)
	fill(t, conn, archive)
	judge(t, conn, "select 1, 'plan'")
	compute(t, conn)
	exec(t, conn, "update computed.int_submissions set file_name = 'kept'")
	const kept = "select count(*) as n from int_submissions where file_name = 'kept'"
	if got := strings.Fields(string(answer(t, conn, kept)))[1]; got == "0" {
		t.Fatal("what is kept is not read at all")
	}
	if _, err := queries.Scope(t.Context(), conn, 2025); err != nil {
		t.Fatal(err)
	}
	build(t, conn, true)
	if got := strings.Fields(string(answer(t, conn, kept)))[1]; got != "0" {
		t.Errorf("%s returns are those that were kept", got)
	}
	if got := strings.Fields(string(answer(t, conn,
		"select count(*) as n from int_submissions")))[1]; got == "0" {
		t.Error("there is no return")
	}
}

func filled(t *testing.T, archive *txtar.Archive) *sql.Conn {
	t.Helper()
	conn := empty(t)
	fill(t, conn, archive)
	judge(t, conn, "select 1, 'plan'")
	compute(t, conn)
	return conn
}

func scopeGivesTheSame(t *testing.T, conn *sql.Conn, text string) {
	t.Helper()
	year, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	views, err := queries.Views()
	if err != nil {
		t.Fatal(err)
	}
	rows := func(name string) string {
		is := "="
		if name == "indicators" { // all years
			is = "<="
		}
		return string(answer(t, conn, fmt.Sprintf(
			"select columns(c -> c not in ('workbook_id', 'plan_id')) from %s where year %s %d order by all",
			name, is, year)))
	}
	before := map[string]string{}
	for _, view := range views {
		if view.Layer == queries.Mart || view.Name == "int_years" {
			before[view.Name] = rows(view.Name)
		}
	}
	if _, err := queries.Scope(t.Context(), conn, year); err != nil {
		t.Fatal(err)
	}
	if err := queries.BuildYear(t.Context(), conn, year); err != nil {
		t.Fatal(err)
	}
	for name, want := range before {
		if got := rows(name); got != want {
			t.Errorf("%d: %s is\n%s, want\n%s", year, name, got, want)
		}
	}
}

// Rows outside the scope cannot be read, and workbooks have new numbers.
func TestWhatDoesNotMatterIsHidden(t *testing.T) {
	t.Parallel()
	conn := empty(t)
	exec(t, conn, `insert into workbook
		select id, hash, kind, verdict, name, 1, received, timestamp '2030-01-01', 'bytes' from (values
			(1, repeat('a', 64), 'submission', 'accepted', 'late.xlsx', timestamp '2027-01-02'),
			(2, repeat('b', 64), 'submission', 'accepted', 'other.xlsx', timestamp '2027-01-03'),
			(3, repeat('c', 64), 'submission', 'accepted', 'own.xlsx', timestamp '2026-01-02'),
			(4, repeat('d', 64), 'plan', 'accepted', 'pla.xlsx', timestamp '2024-01-01'),
			(5, repeat('e', 64), 'submission', 'rejected', 'claimed.xlsx', timestamp '2026-01-01'),
			(6, repeat('f', 64), 'unknown', 'rejected', 'nobody.xlsx', timestamp '2026-01-01'))
		as given (id, hash, kind, verdict, name, received)`)
	exec(t, conn, `insert into claim values (5, '08019', 2025)`)
	exec(t, conn, `insert into submission values
		(1, '08019', 2026, 'B', 'Pau', 'p@b', null), (2, '08298', 2026, 'V', 'Pau', 'p@b', null),
		(3, '08019', 2025, 'B', 'Pau', 'p@b', null)`)
	exec(t, conn, `insert into plan_member values
		(4, 2, '08019', 'B', 'ajuntament', null, null, 1, null, null, 'p@b')`)
	exec(t, conn, `insert into assessment values
		(1, 4, 'I', 'later', '', ''), (3, 4, 'I', 'now', '', '')`)
	exec(t, conn, `insert into closing select id, year, date '2026-04-01',
		timestamp '2026-04-02 03:04:05', 'user', 'v1', 'print', 'said' from (values
		(1, 2023), (2, 2024), (3, 2024), (4, 2025), (5, 2025), (6, 2026)) as given (id, year)`)
	exec(t, conn, `insert into closing_reopened values
		(3, timestamp '2026-05-01', 'user', 'why'), (5, timestamp '2026-05-02', 'user', 'why')`)
	exec(t, conn, `insert into closing_row values
		(2, 'contributions', '{"year":2024,"workbook_id":3,"figure":1.5}'),
		(1, 'lines', '{}'), (5, 'int_years', '{"plan_id":4}')`)
	if _, err := queries.Scope(t.Context(), conn, 2025); err != nil {
		t.Fatal(err)
	}
	for _, pair := range [][2]string{
		{"select workbook_id, file_name from workbook",
			"1,pla.xlsx\n2,claimed.xlsx\n3,own.xlsx\n4,late.xlsx\n"},
		{"select count(*) from workbook where loaded_at <> received_at " +
			"or kind <> 'plan' and content <> ''::blob",
			"0\n"},
		{"select distinct contact, email from submission union all select '', email from plan_member",
			"'',''\n'',''\n"},
		{"select workbook_id, year from submission",
			"3,2025\n4,2026\n"},
		{"select workbook_id, worked from assessment",
			"3,now\n"},
		{"select closing_id, closed_at, closed_by, summary from closing",
			"2,2026-04-01,'',{}\n5,2026-04-01,'',{}\n"},
		{"select closing_id, reopened_by, reason from closing_reopened",
			"5,'',why\n"},
		{"select * from closing_row",
			"2,contributions,\"{\"\"year\"\":2024,\"\"figure\"\":1.5,\"\"workbook_id\"\":3}\"\n" +
				"5,int_years,\"{\"\"plan_id\"\":1}\"\n"},
	} {
		query, want := pair[0], pair[1]
		_, got, _ := strings.Cut(string(answer(t, conn, query)), "\n")
		if got != want {
			t.Errorf("%s gives\n%s, want\n%s", query, got, want)
		}
	}
}

// Two connections to one database may take different scopes: neither sees the other's rows.
func TestTwoScopesStayApart(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "memoria.duckdb")
	first := connect(t, path)
	if err := queries.Migrate(t.Context(), first); err != nil {
		t.Fatal(err)
	}
	exec(t, first, `insert into workbook select id, repeat(id::varchar, 64), 'submission', 'accepted',
		id || '.xlsx', 1, received, received, '' from (values
		(1, timestamp '2024-01-02'), (2, timestamp '2025-01-02')) as given (id, received)`)
	exec(t, first, `insert into submission values
		(1, '08019', 2023, 'B', '', '', null), (2, '08019', 2024, 'B', '', '', null)`)
	exec(t, first, `insert into assessment values
		(1, 2, 'I', '2023', '', ''), (2, 2, 'I', '2024', '', '')`)
	second := connect(t, path)
	if _, err := queries.Scope(t.Context(), first, 2023); err != nil {
		t.Fatal(err)
	}
	if _, err := queries.Scope(t.Context(), second, 2024); err != nil {
		t.Fatal(err)
	}
	holds := func(conn *sql.Conn, want string) {
		t.Helper()
		_, got, _ := strings.Cut(string(answer(t, conn,
			"select string_agg(worked, ' ' order by worked) from assessment")), "\n")
		if got != want+"\n" {
			t.Errorf("there is %q, want %q", got, want)
		}
	}
	holds(first, "2023")
	holds(second, "2023 2024")
}

// Every attached column has a description, and every description has a column.
func TestEveryColumnOfAnInputIsDescribed(t *testing.T) {
	t.Parallel()
	conn := empty(t)
	scoped, err := queries.Scope(t.Context(), conn, 2025)
	if err != nil {
		t.Fatal(err)
	}
	dictionary, err := queries.InputColumns()
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]bool{}
	for _, name := range scoped {
		columns, kinds := columnsOf(t, conn, name)
		for at, column := range columns {
			found, known := dictionary.Column(name, column)
			if kinds[at] != "BLOB" && (!known || found.Title == "" ||
				!strings.HasSuffix(found.Description, ".")) {
				t.Errorf("inputs.csv does not say what %s.%s holds: %+v", name, column, found)
			}
			said[found.Mart+"."+column] = true
		}
	}
	text, err := os.ReadFile("inputs.csv")
	if err != nil {
		t.Fatal(err)
	}
	records, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, record := range records[1:] {
		if !said[record[0]+"."+record[1]] {
			t.Errorf("inputs.csv explains %s.%s, which is carried by no memòria", record[0], record[1])
		}
	}
}
