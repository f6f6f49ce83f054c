package judging_test

import (
	"testing"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/read"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// A text that is too long costs the return nothing where only people read it.
func TestATextThatIsTooLong(t *testing.T) {
	t.Parallel()
	p := form.StartingPlan()
	i := 0
	for p.Members[i].Code != "08112" {
		i++
	}
	content, err := write.XLSX(form.TemplateDraft(p, p.Members[i], 2025, nil))
	if err != nil {
		t.Fatal(err)
	}
	book, _ := read.Book("a.xlsx", content, workbook.DefaultLimits())
	row := &book.Sheets[2].Rows[form.HeaderRow]
	row.Cells = append(row.Cells, workbook.Cell{Column: 7, Kind: workbook.Text, Text: "sí"})
	choose := func(int) (plan.Plan, int, bool, error) { return p, 1, true, nil }
	for column, want := range map[int]store.Verdict{14: store.Accepted, 8: store.Partial} {
		problem := source.Problem{Rule: source.TextTooLong, Found: "40000", Wanted: "32767",
			At: source.Cell{Book: "a.xlsx", Sheet: "Indicadors", Row: form.HeaderRow + 1, Column: column}}
		w, _, err := judging.Judge(judging.Reading{OK: true, Book: book,
			Problems: []source.Problem{problem}}, choose, nil)
		if err != nil || w.Verdict != want {
			t.Errorf("column %d: %s, want %s: %v, %v", column, w.Verdict, want, w.Problems, err)
		}
	}
}
