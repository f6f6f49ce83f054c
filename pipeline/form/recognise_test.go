package form_test

import (
	"slices"
	"testing"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

type recogniseCase struct {
	name string
	book *workbook.Book
	kind form.Kind
	want []string
}

func recognised() []recogniseCase {
	named := func(names ...string) *workbook.Book {
		b := &workbook.Book{Name: "x.xlsx"}
		for _, n := range names {
			b.Sheets = append(b.Sheets, sheetOf(n, []any{"a"}))
		}
		return b
	}
	return []recogniseCase{
		{"a return", manlleu(), form.SubmissionKind, nil},
		{"the plan", form.StartingBook(), form.PlanKind, nil},
		{"a return in capitals", named("PORTADA", "indicadors"), form.SubmissionKind, nil},
		{"a return without its indicators", named("Portada", "Full1"), form.SubmissionKind, nil},
		{"a return without its cover", named("Indicadors", "Actuacions"), form.SubmissionKind, nil},
		{"a plan with its names in Spanish", named("Parámetros", "Líneas", "Actividades", "Indicadores"),
			form.PlanKind, nil},
		{"half a plan", named("Indicadors", "Fites"), form.PlanKind, nil},
		{"something else", named("Full1", "Pressupost"), form.Unknown,
			[]string{at(source.WorkbookUnrecognised, "")}},
		{"a sheet both have", named("Indicadors"), form.Unknown,
			[]string{at(source.WorkbookUnrecognised, "")}},
		{"a sheet by chance", named("Activitats", "Menús"), form.Unknown,
			[]string{at(source.WorkbookUnrecognised, "")}},
		{"a cover misspelt", named("Portda", "Indicadors"), form.Unknown,
			[]string{at(source.SheetAlmost, "Portda")}},
	}
}

func TestRecognise(t *testing.T) {
	t.Parallel()
	for _, c := range recognised() {
		kind, problems := form.Recognise(c.book)
		if got := rulesOf(problems); kind != c.kind || !slices.Equal(got, c.want) {
			t.Errorf("%s: %s %v, want %s %v", c.name, kind, got, c.kind, c.want)
		}
	}
}
