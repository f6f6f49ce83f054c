package result

import (
	"strings"
	"testing"
	"time"
)

type embedded struct{ Rate *float64 }

type scanned struct {
	Code string `column:"member_code"`
	embedded
	WorkbookID int
	Sum        int
	HeldOn     time.Time
	Left       *time.Time `column:"left_on"`
	IsWhole    bool
	Content    []byte
	Note       string `column:"-"`
}

func TestColumnsAreReadIntoFieldsOfTheirNames(t *testing.T) {
	t.Parallel()
	if got, want := columnsOf[scanned](),
		"member_code, rate, workbook_id, sum, held_on, left_on, is_whole, content"; got != want {
		t.Errorf("the columns are %s, want %s", got, want)
	}
	d := inMemory(t)
	got, err := rows[scanned](t.Context(), d, "rows", `
		select true as is_whole, 12.5::double as rate, '08019' as member_code, 7::smallint as workbook_id,
			(select sum(n) from range(5) as numbers (n)) as sum, date '2026-01-31' as held_on,
			null::date as left_on, 'x'::blob as content
		union all
		select null, null, null, null, null, null, date '2025-06-30', null
		order by rate nulls last`)
	if err != nil || len(got) != 2 {
		t.Fatalf("the rows are %+v, %v", got, err)
	}
	one := got[0]
	if one.Code != "08019" || one.Rate == nil || *one.Rate != 12.5 || one.WorkbookID != 7 ||
		one.Sum != 10 ||
		one.HeldOn.Format(time.DateOnly) != "2026-01-31" || one.Left != nil ||
		!one.IsWhole ||
		string(one.Content) != "x" {
		t.Errorf("the first row is %+v", one)
	}
	if none := got[1]; none.Code != "" || none.Rate != nil || none.Sum != 0 || !none.HeldOn.IsZero() ||
		none.Left == nil || none.IsWhole || none.Content != nil {
		t.Errorf("a row of nulls is %+v", none)
	}
}

func TestEveryColumnNeedsItsField(t *testing.T) {
	t.Parallel()
	type pair struct {
		Key   string
		Value int
	}
	d := inMemory(t)
	for text, want := range map[string]string{
		`select 'a' as key`:                             "2 fields for 1 columns",
		`select 'a' as key, 1 as value, 2 as more`:      "no field for column more",
		`select 'a' as key, 'b' as value`:               "column value: a string is no int",
		`select 'a' as key, 1.5::double as value`:       "column value: a float64 is no int",
		`select key from nowhere`:                       "reading pairs",
		`select 'a' as key, error('half way') as value`: "half way",
	} {
		_, err := rows[pair](t.Context(), d, "pairs", text)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", text, err, want)
		}
	}
}
