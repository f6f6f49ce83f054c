package form_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/workbook"
)

// cover is a return with only a cover.
func cover(rows ...[]any) *workbook.Book {
	return &workbook.Book{Name: "x.xlsx", Sheets: []workbook.Sheet{sheetOf("Portada", rows...)}}
}

func TestContactIsAllThatStandsBesideItsLabels(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name  string
		book  *workbook.Book
		cells string
		said  string
	}{
		{"as in the template", cover([]any{"membre", "08187", "Codi INE"},
			[]any{"persona de contacte", "Mar Coll", "Qui pot respondre si hi ha dubtes."},
			[]any{"correu", "mar@x.cat", "Adreça on s'enviaran les incidències."}), "B2 B3",
			"Mar Coll|mar@x.cat"},
		{"under other names", cover([]any{"Responsable:", "Mar Coll"}, []any{"E-MAIL", "mar@x.cat"}),
			"B1 B2", "Mar Coll|mar@x.cat"},
		{"with a telephone beside it", cover([]any{"contacte", "Mar Coll",
			"Qui pot respondre si hi ha dubtes.", 600123456}), "B1 D1", "Mar Coll"},
		{"written twice", cover([]any{"contacte", "Mar Coll"}, []any{"contacte", "Pol Bas"}), "B1 B2",
			"Mar Coll|Pol Bas"},
		{"beside another label", cover([]any{"any", 2025, "contacte", "Mar Coll", "data", "2026-01-02"}),
			"D1", "Mar Coll"},
		{"not in the next cell", cover([]any{"contacte", nil, nil, "Mar Coll"}), "D1", "Mar Coll"},
		{"signed below", cover([]any{"contacte", "Mar Coll"}, []any{"Signat", "mar coll, tècnica"},
			[]any{"nom", "Mar Coll", "per Mar Coll"},
			[]any{"Mar Coll"}), "B1 B2 C3", "Mar Coll"},
		{"of nobody", cover([]any{"contacte"}, []any{"correu", " "}), "", ""},
		{"forgotten before", cover([]any{"contacte", form.ForgottenContact}), "B1", ""},
		{"on no cover", &workbook.Book{Sheets: []workbook.Sheet{sheetOf("Indicadors",
			[]any{"contacte", "Mar Coll"})}}, "", ""},
	} {
		found := form.ContactOf(tt.book)
		var cells []string
		for _, at := range found.Cells {
			cells = append(cells, at.Ref())
		}
		got, said := strings.Join(cells, " "), strings.Join(found.Values, "|")
		if got != tt.cells || said != tt.said {
			t.Errorf("%s: %s says %v, want %s says %s", tt.name, got, found.Values, tt.cells, tt.said)
		}
	}
}

// A return without its contact reads the same, but for the contact and the marks in its cells.
func TestAReturnWithoutItsContactReadsTheSame(t *testing.T) {
	t.Parallel()
	book := manlleu()
	book.Sheets = append(book.Sheets, sheetOf("Notes", []any{"Ho ha omplert la ROSER PUIG", "res"}))
	before := fmt.Sprint(*book)
	thinned := form.WithoutContact(book)
	if fmt.Sprint(*book) != before {
		t.Error("the book that was given is another")
	}
	if said := strings.ToLower(fmt.Sprint(*thinned)); strings.Contains(said, "roser") ||
		!strings.Contains(said, "res") {
		t.Errorf("it says still, or too little: %s", said)
	}
	was, wasWrong := readReturn(book, startingPlan())
	is, isWrong := readReturn(thinned, startingPlan())
	if was.Contact != "Roser Puig" || was.Email != "roser@example.cat" || is.Contact+is.Email != "" {
		t.Errorf("contact %q %q, then %q %q", was.Contact, was.Email, is.Contact, is.Email)
	}
	was.Contact, was.Email = "", ""
	if fmt.Sprint(was) != fmt.Sprint(is) || !slices.Equal(rulesOf(wasWrong), rulesOf(isWrong)) {
		t.Errorf("read as\n%v %v\nwas\n%v %v", is, rulesOf(isWrong), was, rulesOf(wasWrong))
	}
}

func TestAMemberIsFoundByCodeOrName(t *testing.T) {
	t.Parallel()
	p := startingPlan()
	plans := []struct{ typed, code string }{{"08187", "08187"}, {"081878", "08187"},
		{" sabadell", "08187"}, {"XARXA", "XARXA"}, {"Sabadel", ""}, {"", ""}}
	for _, tt := range plans {
		if m, ok := form.FindMember(nil, tt.typed); ok {
			t.Errorf("%q is %s of no plan", tt.typed, m.Code)
		}
		m, ok := form.FindMember([]plan.Plan{p}, tt.typed)
		if m.Code != tt.code || ok != (tt.code != "") {
			t.Errorf("%q is %q", tt.typed, m.Code)
		}
	}
	if near := form.NearestMember(p, "Sabadel"); near != "08187 (Sabadell)" {
		t.Errorf("nearest is %q", near)
	}
	if code := form.CoverCode(cover([]any{"membre", "8187"})); code != "08187" {
		t.Errorf("the cover's code is %q", code)
	}
	if code := form.CoverCode(&workbook.Book{}); code != "" {
		t.Errorf("no cover's code is %q", code)
	}
}
