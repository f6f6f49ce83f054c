package judging_test

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/pipeline/workbook"
)

// A return waits where its content or the season contradicts its year, or two weaker signs do.
func TestReturnsThatContradictTheirYear(t *testing.T) {
	t.Parallel()
	day := func(year int, month time.Month) time.Time {
		return time.Date(year, month, 15, 0, 0, 0, 0, time.UTC)
	}
	figures := func(of ...int64) (all []plan.Observation) {
		for i, n := range of {
			all = append(all, plan.Observation{Row: 9 - i, IndicatorCode: string(rune('A' + i)),
				Value: plan.Number{Known: true, Millionths: n * 1_000_000}})
		}
		return all
	}
	const collected = 2025
	cases := []struct {
		name   string
		file   string
		year   int  // on the cover
		before bool // the member has a return of that year
		sent   bool // and one of 2025
		closed bool
		titled int // the template's year
		signed time.Time
		inYear int // actions of the cover's year
		others int // actions of the year before
		now    []plan.Observation
		want   string
	}{
		{name: "an ordinary return", file: "tramesa-2025-08187.xlsx", year: 2025},
		{name: "a late correction", file: "correcció.xlsx", year: 2025, before: true, sent: true,
			signed: day(2026, time.April)},
		{name: "last year's file with this year's data", file: "tramesa-2024-08187.xlsx", year: 2025,
			titled: 2024, signed: day(2025, time.January), inYear: 3, now: figures(4, 5)},
		{name: "right cover, wrong name", file: "Sabadell 2023.xlsx", year: 2025},
		{name: "named after the season", file: "2026/Sabadell gener 2026.xlsx", year: 2025},
		{name: "a name with both years", file: "2024-2025/2024 i 2025.xlsx", year: 2025},
		{name: "another year's folder", file: "2024/Sabadell.xlsx", year: 2025},
		{name: "digits that are no year", file: "20240115-08187-32024.xlsx", year: 2025},
		{name: "another year's folder and name", file: "2024/tramesa-2024-08187.xlsx", year: 2025,
			want: "any-de-la-carpeta any-del-nom"},
		{name: "last year's workbook but for its year", file: "tramesa-2024-08187.xlsx", year: 2025,
			now: figures(10, 4), want: "any-del-nom xifres-de-l-any-anterior"},
		{name: "the same, as a correction with its old date", file: "nou.xlsx", year: 2025,
			signed: day(2025, time.January), now: figures(10, 4),
			want: "any-de-la-data xifres-de-l-any-anterior"},
		{name: "the same figures alone", file: "nou.xlsx", year: 2025, now: figures(10, 4)},
		{name: "one figure that is the same", file: "tramesa-2024-08187.xlsx", year: 2025,
			now: figures(10)},
		{name: "actions of last year", file: "nou.xlsx", year: 2025, inYear: 1, others: 4,
			want: "any-de-les-actuacions"},
		{name: "some actions of last year", file: "nou.xlsx", year: 2025, inYear: 4, others: 4},
		{name: "one action mistyped", file: "nou.xlsx", year: 2025, others: 1},
		{name: "a closed year", file: "nou.xlsx", year: 2025, closed: true, before: true, sent: true,
			want: "any-tancat"},
		{name: "last year's cover", file: "Girona.xlsx", year: 2024, before: true,
			want: "termini-passat"},
		{name: "a correction of last year", file: "Girona.xlsx", year: 2024, before: true, sent: true},
		{name: "a correction of last year, named 2025", file: "Girona 2025.xlsx", year: 2024,
			before: true, sent: true, want: "any-del-nom termini-passat-fa-temps"},
		{name: "a first return of last year", file: "Girona.xlsx", year: 2024},
		{name: "the same, signed a year late", file: "Girona 2025.xlsx", year: 2024,
			signed: day(2026, time.January), want: "any-de-la-data any-del-nom"},
		{name: "a cover changed on its template", file: "Girona.xlsx", year: 2024, titled: 2025,
			want: "any-de-la-plantilla"},
		{name: "the year of today", file: "Girona.xlsx", year: 2026, want: "any-no-acabat"},
		{name: "the next year, begun", file: "Girona.xlsx", year: 2026, sent: true},
	}
	p := form.StartingPlan()
	plans := plansOf(t, p)
	for _, c := range cases {
		sabadell := func(year int) store.Claim { return store.Claim{MemberCode: "08187", Year: year} }
		w := store.Workbook{Verdict: store.Accepted, Submission: &plan.Submission{MemberCode: "08187",
			Year: c.year, SignedOn: c.signed, Observations: c.now,
			Actions: make([]plan.Action, c.inYear)},
			Cells: []plan.TypedCell{{TypedColumn: &plan.TypedColumn{Section: "cover", Field: "year",
				Sheet: "Portada", Column: 2}, Row: 5}}}
		for range c.others {
			w.Problems = append(w.Problems, source.Problem{Rule: source.DateOutsideYear,
				Found: day(c.year-1, time.May).Format("02/01/2006")})
		}
		book := &workbook.Book{}
		if c.titled > 0 {
			draft := form.TemplateDraft(p, p.Members[0], c.titled, nil)
			title := draft.Sheet("Portada").Cell(1, 1).Text
			book.Sheets = []workbook.Sheet{{Rows: []workbook.Row{{Number: 1,
				Cells: []workbook.Cell{{Column: 1, Kind: workbook.Text, Text: title}}}}}}
		}
		season := judging.Season{Year: collected, Looked: day(2026, time.May),
			Closed: map[int]bool{c.year: c.closed}, Plans: plans,
			Before:   func(of store.Claim) bool { return c.before && of == sabadell(c.year) },
			Now:      func(of store.Claim) bool { return c.sent && of == sabadell(collected) },
			Previous: func(string, int) []plan.Observation { return figures(10, 4) }}
		read := judging.Reading{File: inbox.File{Path: c.file}, Book: book}
		found, err := judging.Doubts(read, w, season)
		var got []string
		for _, doubt := range found {
			got = append(got, doubt.Rule.ID)
			if doubt.At.String() != c.file+"!Portada!B5" {
				t.Errorf("%s: %s at %s", c.name, doubt.Rule.ID, doubt.At)
			}
		}
		if strings.Join(slices.Sorted(slices.Values(got)), " ") != c.want || err != nil {
			t.Errorf("%s: %v, want %s: %v", c.name, got, c.want, err)
		}
	}
}

// plansOf gives the plans of a database with one plan, and a member of it.
func plansOf(t *testing.T, p plan.Plan) *judging.Plans {
	t.Helper()
	db, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "memoria.duckdb"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	_, err = db.Add(t.Context(), store.Workbook{Kind: store.KindPlan, Verdict: store.Accepted,
		FileName: "pla.xlsx", Content: []byte("x"), Plan: &p}, store.Sighting{})
	plans, errPlans := judging.PlansOf(t.Context(), db)
	if err := errors.Join(err, errPlans); err != nil {
		t.Fatal(err)
	}
	return plans
}
