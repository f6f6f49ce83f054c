package form_test

import (
	"slices"
	"strings"
	"testing"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// nameCases are names that people give to sheets and headers.
func nameCases() []returnCase {
	add := func(name string, rows ...[]any) func(*workbook.Book) {
		return func(b *workbook.Book) { b.Sheets = append(b.Sheets, sheetOf(name, rows...)) }
	}
	codes := []any{"codi", "valor", "numerador", "denominador"}
	return []returnCase{
		{name: "a copy of a sheet beside it", shape: add("Indicadors (2)", codes),
			want: []string{at(source.SheetAlike, "Indicadors (2)")}},
		{name: "last year's sheet beside this year's", shape: func(b *workbook.Book) {
			rename(b, "Indicadors", "Indicadors 2025")
			add("Indicadors 2024", codes)(b)
		}, want: []string{at(source.SheetAlike, "Indicadors 2024")}},
		{name: "the sheet of another year alone",
			shape: func(b *workbook.Book) { rename(b, "Indicadors", "Indicadors 2024") },
			want:  []string{at(source.SheetRenamed, "Indicadors 2024")}},
		{name: "two versions of a sheet", shape: func(b *workbook.Book) {
			rename(b, "Indicadors", "Indicadors v1")
			add("Indicadors v2", codes)(b)
		}, want: []string{at(source.SheetDoubled, "Indicadors v2")}},
		{name: "a sheet of one's own with a declared word",
			shape: add("Valoració econòmica", []any{"partida", "import"}),
			want:  []string{at(source.SheetAlike, "Valoració econòmica")}},
		{name: "a sheet of one's own in the place of an optional one", shape: func(b *workbook.Book) {
			drop(b, "Valoració")
			add("Valoració econòmica", []any{"partida", "import"})(b)
		}, want: []string{at(source.SheetAbsent, ""),
			at(source.SheetUnknown, "Valoració econòmica")}},
		{name: "a misspelt name with a year", shape: func(b *workbook.Book) {
			rename(b, "Indicadors", "Indicdors 2025")
		}, want: []string{at(source.SheetRenamed, "Indicdors 2025")}},
		{name: "headers with the year", edits: []edit{{"Indicadors!A1", "Codi 2025"},
			{"Indicadors!E1", "VALOR 2025"}, {"Indicadors!F1", "Numerador (2025)"},
			{"Indicadors!H1", "Dones any 2025"}, {"Indicadors!I1", "homes*"},
			{"Actuacions!A1", "Data (dd/mm/aaaa)"}, {"Actuacions!F1", "Hores 2025"}}},
		{name: "headers of two years", edits: []edit{{"Indicadors!E1", "valor 2025"},
			{"Indicadors!N1", "valor 2024"}, {"Indicadors!N5", 3}},
			want: []string{at(source.ColumnUnknown, "Indicadors!N1")}},
		{name: "a header of another year alone", edits: []edit{{"Indicadors!E1", "valor 2024"}},
			want: []string{at(source.ColumnRenamed, "Indicadors!E1")}},
		{name: "headers with versions and numbers", edits: []edit{{"Indicadors!A1", "1. Codi"},
			{"Indicadors!E1", "Valor definitiu"}, {"Indicadors!G1", "Denominador (b)"}}},
		{name: "an exact header beside another", edits: []edit{{"Indicadors!N1", "valor 2025"},
			{"Indicadors!N5", 9}},
			want: []string{at(source.ColumnUnknown, "Indicadors!N1")}},
		{name: "headers that change what is meant", edits: []edit{{"Indicadors!H1", "dones (%)"},
			{"Actuacions!J1", "pressupost (milers d'euros)"}},
			want: []string{at(source.ColumnAbsent, "Indicadors!1"),
				at(source.ColumnAlmost, "Indicadors!H1"), at(source.PartsBelowTotal, "Indicadors!I4"),
				at(source.PartsBelowTotal, "Indicadors!I6"), at(source.ColumnAbsent, "Actuacions!1"),
				at(source.ColumnUnknown, "Actuacions!J1")}},
		{name: "labels of the cover with remarks", edits: []edit{{"Portada!A2", "Membre (codi INE)"},
			{"Portada!A4", "Any de les dades:"}, {"Portada!A7", "Data (dd/mm/aaaa)"}}},
	}
}

// A sheet is recognised with a year, a number, a copy, a version or a name beside its own.
func TestSpellingsOfSheets(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"Indicadors 2025", "indicadors_2025", "Indicadors2025",
		"2025 Indicadors", "Indicadors (2)", "Indicadors ESS", "2. Indicadors", "02_Indicadors",
		"Indicadors - còpia", "Còpia de Indicadors", "Còpia d’Indicadors", "Indicadors v2",
		"Indicadors V.2.1", "Indicadors definitiu", "INDICADORS DEF", "Indicadors (final)",
		"Indicadors 2025 (2)", "Full Indicadors", "Indicadores 2025", "Indicators 2025 final",
		"Indicadors Manlleu", "Indicadors de l'Ajuntament de Manlleu", "Dades Indicadors 2025"} {
		b := manlleu()
		rename(b, "Indicadors", name)
		if kind, _ := form.Recognise(b); kind != form.SubmissionKind {
			t.Errorf("%q: the workbook is recognised as %s", name, kind)
		}
		s, problems := readReturn(b, startingPlan())
		if len(problems) > 0 || len(s.Observations) != 8 {
			t.Errorf("%q: %d observations, %v", name, len(s.Observations), rulesOf(problems))
		}
	}
	b := manlleu()
	for from, to := range map[string]string{"Portada": "Portada 2025", "Indicadors": "Indicadors 2025",
		"Actuacions": "Actuacions 2025 v2", "Valoració": "Valoració (2)"} {
		rename(b, from, to)
	}
	if kind, _ := form.Recognise(b); kind != form.SubmissionKind || form.CoverYear(b) != 2025 ||
		form.CoverCode(b) != "08112" {
		t.Errorf("recognised as %s of %s in %d", kind, form.CoverCode(b), form.CoverYear(b))
	}
	if contact := form.ContactOf(b); !slices.Contains(contact.Values, "Roser Puig") {
		t.Errorf("the contact is %+v", contact)
	}
	if s, problems := readReturn(b, startingPlan()); len(problems) > 0 || len(s.Actions) != 1 {
		t.Errorf("read with %v", rulesOf(problems))
	}
}

// The plan's sheets may say a year or a version too.
func TestSpellingsOfThePlansSheets(t *testing.T) {
	t.Parallel()
	b := form.StartingBook()
	for i := range b.Sheets {
		b.Sheets[i].Name += " 2024-2027 (v2)"
	}
	if kind, _ := form.Recognise(b); kind != form.PlanKind {
		t.Fatalf("recognised as %s", kind)
	}
	p, _, problems := form.ReadPlan(b)
	if source.Worst(problems) == source.Rejection ||
		len(p.Indicators) != len(startingPlan().Indicators) {
		t.Errorf("read with %v", strings.Join(rulesOf(problems), " "))
	}
}
