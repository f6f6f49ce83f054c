package queries_test

import (
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"xmess.cat/memoria/queries"
)

// A memòria carries the cells of its own year, of the plan, and of what may be carried from earlier
// years; its marts are of its year and the one before, that of indicators of all.
func TestAMemoriaHasItsOwnYearsCells(t *testing.T) {
	t.Parallel()
	archive, err := txtar.ParseFile("testdata/cumulative.txtar")
	if err != nil {
		t.Fatal(err)
	}
	conn := empty(t)
	fill(t, conn, archive)
	exec(t, conn, `insert into observation by name select * replace
		('FLOW' as indicator_code, row_number + 100 as row_number) from observation`)
	exec(t, conn, "delete from typed_cell")
	exec(t, conn, `insert into typed_cell by name select workbook_id, 'indicators' as section,
		'Indicadors' as sheet, row_number,
		5 as column_number, 'E' as column_letter, 'value' as field, value::varchar as text
		from observation`)
	for _, pair := range [][2]string{
		{"select distinct year from submission inner join typed_cell using (workbook_id) order by year",
			"2023\n2024\n"},
		{"select count(*) from typed_cell inner join observation using (workbook_id, row_number) " +
			"where indicator_code = 'FLOW'",
			"0\n"},
		{"select distinct year from member_values order by year",
			"2025\n"},
		{"select distinct year from coverage order by year",
			"2024\n2025\n"},
		{"select distinct year from int_group_values where dimension <> 'network' order by year",
			"2024\n2025\n"},
		{"select distinct year from int_group_values where dimension = 'network' order by year",
			"2023\n2024\n2025\n2026\n"},
		{"select distinct year from indicators order by year",
			"2023\n2024\n2025\n2026\n"},
	} {
		query, want := pair[0], pair[1]
		if _, err := queries.Scope(t.Context(), conn, 2025); err != nil {
			t.Fatal(err)
		}
		if err := queries.BuildYear(t.Context(), conn, 2025); err != nil {
			t.Fatal(err)
		}
		_, got, _ := strings.Cut(string(answer(t, conn, query)), "\n")
		if got != want {
			t.Errorf("%s gives\n%s, want\n%s", query, got, want)
		}
	}
}

// What no cell stands behind stops the memòria of its year, and the check of everything; not that
// of a later year, which does not carry the cells.
func TestFiguresWithoutCellStopTheirOwnYear(t *testing.T) {
	t.Parallel()
	archive, err := txtar.ParseFile("testdata/periods.txtar")
	if err != nil {
		t.Fatal(err)
	}
	lost := func(found []queries.Offence) (count int) {
		for _, one := range found {
			if one.Check == "figures_without_cell" {
				count++
			}
		}
		return count
	}
	for year, want := range map[int]bool{2024: true, 2025: false} {
		conn := empty(t)
		fill(t, conn, archive)
		exec(t, conn, "delete from submission")
		exec(t, conn, `insert into submission by name select workbook_id, '08001' as member_code,
			2024 as year, '' as member_name, '' as contact, '' as email from workbook
			where workbook_id = (select min(workbook_id) from observation where value is not null)`)
		exec(t, conn, "delete from typed_cell where section = 'indicators'")
		exec(t, conn, "delete from plan_target")
		all, err := queries.Check(t.Context(), conn)
		if err != nil || lost(all) == 0 {
			t.Fatalf("the check of everything found %v, %v", all, err)
		}
		if _, err := queries.Scope(t.Context(), conn, year); err != nil {
			t.Fatal(err)
		}
		if err := queries.BuildYear(t.Context(), conn, year); err != nil {
			t.Fatal(err)
		}
		found, err := queries.CheckBuilt(t.Context(), conn)
		if err != nil || lost(found) > 0 != want {
			t.Errorf("%d: found %v, %v; of cells: want %v", year, found, err, want)
		}
	}
}
