package queries_test

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"xmess.cat/memoria/queries"
)

// Whichever return comes last, be it of a year long past, and one that is rejected after it, what is kept is what
// the views give: with what is compared with last year, and what is counted since the plan began.
func TestComputedAfterALateReturn(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"against_last_year", "cumulative"} {
		archive, err := txtar.ParseFile("testdata/" + name + ".txtar")
		if err != nil {
			t.Fatal(err)
		}
		whole := empty(t)
		fill(t, whole, archive)
		build(t, whole, true)
		for _, late := range strings.Fields(string(answer(t, whole, "select distinct workbook_id from submission order by all")))[1:] {
			t.Run(name+"/"+late, func(t *testing.T) {
				conn := empty(t)
				fill(t, conn, archive)
				for _, table := range returned {
					exec(t, conn, "create temp table late_"+table+" as from "+table+" where workbook_id = "+late)
					exec(t, conn, "delete from "+table+" where workbook_id = "+late)
				}
				judge(t, conn, "select workbook_id, kind from workbook where workbook_id <> "+late)
				compute(t, conn)
				for _, table := range returned {
					exec(t, conn, "insert into "+table+" from late_"+table)
				}
				judge(t, conn, "select "+late+", 'submission'")
				compute(t, conn)
				judge(t, conn, "select 99, 'submission'") // rejected: there is nothing of it
				compute(t, conn)
				sameComputed(t, conn, whole)
			})
		}
	}
}

// Last year's figures are read from what is kept, and years that nothing touches stay as they are.
func TestComputedYearsAreNotComputedAgain(t *testing.T) {
	t.Parallel()
	archive, err := txtar.ParseFile("testdata/against_last_year.txtar")
	if err != nil {
		t.Fatal(err)
	}
	conn := empty(t)
	fill(t, conn, archive)
	judge(t, conn, "select workbook_id, kind from workbook")
	compute(t, conn)
	years := strings.Fields(string(answer(t, conn, "select distinct year from submission order by year")))[1:]
	last := years[len(years)-1]
	const told = "select distinct previous_status as s from indicators where year = "
	for _, table := range []string{"int_rated_indicators", "indicators"} {
		exec(t, conn, "update computed."+table+" set status = 'kept' where year = "+last+" - 1")
	}
	judge(t, conn, "select max(workbook_id), 'submission' from submission where year = "+last)
	compute(t, conn)
	if got := strings.Fields(string(answer(t, conn, told+last)))[1:]; !slices.Equal(got, []string{"kept"}) {
		t.Errorf("last year's status is said to be %v", got)
	}
	if got := strings.Fields(string(answer(t, conn, "select distinct status from indicators where year = "+last+" - 1")))[1:]; !slices.Equal(got, []string{"kept"}) {
		t.Errorf("last year was computed again: %v", got)
	}
	exec(t, conn, "update computed.state set views = ''")
	if _, err := queries.ComputeIn(t.Context(), conn, queries.Beside{}, 1); err != nil {
		t.Fatal(err)
	}
	if got := string(answer(t, conn, told+last)); strings.Contains(got, "kept") {
		t.Errorf("computed anew: last year's status is said to be %v", got)
	}
}
