package form_test

import (
	"slices"
	"testing"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// hourly asks an indicator's figure in hours.
func hourly(i *plan.Indicator) { i.Unit = "hores" }

func numeric(text string, format workbook.Format) workbook.Cell {
	return workbook.Cell{Kind: workbook.Numeric, Format: format, Text: text}
}

func failed(text string) workbook.Cell {
	return workbook.Cell{Kind: workbook.Failed, Formula: true, Text: text}
}

// emptied takes away what a member typed, so that a template with its codes is left.
func emptied(b *workbook.Book) {
	b.Sheets = slices.Clone(b.Sheets)
	for i := range b.Sheets[1].Rows[1:] {
		row := &b.Sheets[1].Rows[i+1]
		row.Cells = slices.DeleteFunc(row.Cells, func(c workbook.Cell) bool { return c.Column > 3 })
	}
	b.Sheets[2].Rows = b.Sheets[2].Rows[:1]
	b.Sheets[3].Rows = []workbook.Row{b.Sheets[3].Rows[0], b.Sheets[3].Rows[2]}
}

// ordinaryCases are what people type. E5 is IND04, in iniciatives; E6 is IND05, in persones.
func ordinaryCases() []returnCase {
	picture := workbook.Cell{Kind: workbook.Picture, Text: "#VALUE!"}
	return []returnCase{
		{name: "missing in words", edits: []edit{{"Indicadors!E5", "n/d"}, {"Indicadors!E4", "-"},
			{"Indicadors!H4", nil}, {"Indicadors!I4", nil}, {"Indicadors!F8", "Pendent"},
			{"Indicadors!G8", "sense dades"}, {"Actuacions!F2", "s/d"}, {"Actuacions!E2", "—"}},
			want: []string{at(source.SaidMissing, "Indicadors!E4")}, lost: 3},
		{name: "a part missing in words", edits: []edit{{"Indicadors!J6", "no consta"}},
			want: []string{at(source.SaidMissing, "Indicadors!J6")}},
		{name: "a yes or no to come", edits: []edit{{"Indicadors!E2", "pendent d'aprovació"}},
			want: []string{at(source.SaidMissing, "Indicadors!E2")}, lost: 1},
		{name: "a code missing in words", edits: []edit{{"Portada!B2", "pendent"}},
			want: []string{at(source.SaidMissing, "Portada!B2"),
				at(source.CoverIncomplete, "Portada!B2")}},
		{name: "a date of the cover missing in words", edits: []edit{{"Portada!B7", "pendent"}},
			want: []string{at(source.SaidMissing, "Portada!B7")}},
		{name: "nothing but a cover", shape: emptied, want: []string{at(source.ReturnEmpty,
			"Indicadors")}},
		{name: "nothing but words for missing", shape: func(b *workbook.Book) {
			emptied(b)
			b.Sheets[1].Rows[1].Cells = append(b.Sheets[1].Rows[1].Cells, cellOf(5, "pendent"))
		}, want: []string{at(source.ReturnEmpty, "Indicadors"), at(source.SaidMissing, "Indicadors!E2")}},
		{name: "nothing but a zero", shape: func(b *workbook.Book) {
			emptied(b)
			b.Sheets[1].Rows[4].Cells = append(b.Sheets[1].Rows[4].Cells, cellOf(5, 0))
		}, lost: 7},
		{name: "nothing but «no aplica»", shape: func(b *workbook.Book) {
			emptied(b)
			b.Sheets[1].Rows[4].Cells = append(b.Sheets[1].Rows[4].Cells, cellOf(11, "sí"))
		}, lost: 7},
		{name: "nothing but an unreadable figure", shape: func(b *workbook.Book) {
			emptied(b)
			b.Sheets[1].Rows[4].Cells = append(b.Sheets[1].Rows[4].Cells, cellOf(5, "molts"))
		}, want: []string{at(source.NumberUnreadable, "Indicadors!E5")}, lost: 8},
		{name: "nothing but an opinion", shape: func(b *workbook.Book) {
			opinion := b.Sheets[3]
			emptied(b)
			b.Sheets[3] = opinion
		}, lost: 8},
		{name: "an address that is none", edits: []edit{{"Portada!B6", "roser@exemple"}},
			want: []string{at(source.EmailInvalid, "Portada!B6")}},
		{name: "two addresses", edits: []edit{{"Portada!B6", "roser@exemple.cat; ess@exemple.cat"}}},
		{name: "a template that is older than the plan", shape: func(b *workbook.Book) {
			b.Sheets = append(b.Sheets, sheetOf("Instruccions", []any{"Com s'omple"}))
			b.Sheets[1].Rows = b.Sheets[1].Rows[:8]
		}, want: []string{at(source.TemplateOld, "Indicadors!1")}, lost: 1},
		{name: "a workbook of one's own with fewer rows", shape: func(b *workbook.Book) {
			b.Sheets[1].Rows = b.Sheets[1].Rows[:8]
		}, lost: 1},
		{name: "dashes in texts", edits: []edit{{"Indicadors!L5", "-"}, {"Actuacions!K2", "--"},
			{"Portada!B6", "—"}, {"Valoració!C2", "..."}}},
		{name: "prose that begins like a missing value",
			edits: []edit{{"Valoració!C2", "Pendent de tancar el conveni."}}},
		{name: "none for zero", edits: []edit{{"Indicadors!E5", "cap"}},
			want: []string{at(source.NumberUnreadable, "Indicadors!E5")}, lost: 1},
		{name: "no aplica for a figure", edits: []edit{{"Indicadors!E5", "No aplica"}},
			want: []string{at(source.NotApplicableTyped, "Indicadors!E5")}},
		{name: "no aplica for all parts of a ratio", edits: []edit{{"Indicadors!F8", "no aplica"},
			{"Indicadors!G8", "no aplica"}},
			want: []string{at(source.NotApplicableTyped, "Indicadors!F8")}},
		{name: "no aplica for one part of a total", edits: []edit{{"Indicadors!J6", "no aplica"}},
			want: []string{at(source.SaidMissing, "Indicadors!J6")}},
		{name: "no aplica under «no aplica»", edits: []edit{{"Indicadors!E5", nil},
			{"Indicadors!K5", "no aplica"}, {"Indicadors!E6", nil}, {"Indicadors!H6", nil},
			{"Indicadors!I6", nil}, {"Indicadors!K6", "N/A"}, {"Indicadors!K7", "-"},
			{"Indicadors!D8", "–"}}},
		{name: "n/a, which may be either", edits: []edit{{"Indicadors!E5", "n/a"}},
			want: []string{at(source.SaidMissing, "Indicadors!E5")}, lost: 1},
		{name: "the unit beside the figure", edits: []edit{{"Indicadors!E5", "4 iniciatives"},
			{"Indicadors!E6", "120 personas"}, {"Indicadors!H6", "70 dones"},
			{"Indicadors!I6", "50 hombres"}, {"Indicadors!F7", "10 contractes"},
			{"Actuacions!F2", "4 h"}, {"Actuacions!G2", "30 persones"},
			{"Actuacions!J2", "1.200,50 euros"}}},
		{name: "another unit beside the figure", edits: []edit{{"Indicadors!E5", "4 persones"}},
			want: []string{at(source.NumberUnreadable, "Indicadors!E5")}, lost: 1},
		{name: "thousands of people in words", edits: []edit{{"Indicadors!E6", "12 mil persones"}},
			want: []string{at(source.NumberUnreadable, "Indicadors!E6")}, lost: 1},
		{name: "thousands with a comma", edits: []edit{{"Indicadors!E6", "1,250"}},
			want: []string{at(source.NumberAmbiguous, "Indicadors!E6")}, lost: 1},
		{name: "thousands with a comma in a part", edits: []edit{{"Indicadors!G7", "1,250"}},
			want: []string{at(source.NumberAmbiguous, "Indicadors!G7")}, lost: 1},
		{name: "thousands with a comma in an action", edits: []edit{{"Actuacions!J2", "1,200"}},
			want: []string{at(source.NumberAmbiguous, "Actuacions!J2")}},
		{name: "three decimals of full-time equivalents", edits: []edit{{"Indicadors!E4", "3,125"}},
			want: []string{at(source.PartsBelowTotal, "Indicadors!H4")}},
		{name: "half a person", edits: []edit{{"Indicadors!E6", 120.5}},
			want: []string{at(source.CountNotWhole, "Indicadors!E6"),
				at(source.PartsBelowTotal, "Indicadors!H6")}},
		{name: "half a woman", edits: []edit{{"Indicadors!H6", "69,5"}},
			want: []string{at(source.PartsBelowTotal, "Indicadors!H6"),
				at(source.CountNotWhole, "Indicadors!H6")}},
		{name: "half an attendant", edits: []edit{{"Actuacions!G2", 30.5}},
			want: []string{at(source.CountNotWhole, "Actuacions!G2")}},
		{name: "half of a full-time equivalent", edits: []edit{{"Indicadors!E4", 3.5}},
			want: []string{at(source.PartsBelowTotal, "Indicadors!H4")}},
		{name: "a duration of hours", edits: []edit{{"Actuacions!F2", numeric("0.1875",
			workbook.Duration)}, {"Indicadors!E5", numeric("1.5", workbook.Duration)}},
			plan: change("IND04", hourly)},
		{name: "a duration of people", edits: []edit{{"Indicadors!E6", numeric("0.1875",
			workbook.Duration)}},
			want: []string{at(source.NumberIsTime, "Indicadors!E6")}, lost: 1},
		{name: "a picture for a figure", edits: []edit{{"Indicadors!E5", picture}},
			want: []string{at(source.ValueIsPicture, "Indicadors!E5")}, lost: 1},
		{name: "a picture for the title of an action", edits: []edit{{"Actuacions!B2", picture}},
			want: []string{at(source.TextIsPicture, "Actuacions!B2")}},
		{name: "a formula that fails for the kind of an action",
			edits: []edit{{"Actuacions!C2", failed("#N/A")}},
			want:  []string{at(source.FormulaUnavailable, "Actuacions!C2")}},
		{name: "pictures for texts", edits: []edit{{"Indicadors!M5", picture},
			{"Actuacions!L2", picture}},
			want: []string{at(source.TextIsPicture, "Indicadors!M5"),
				at(source.TextIsPicture, "Actuacions!L2")}},
		{name: "signs that are not printed", edits: []edit{{"Actuacions!B2", "Festa 🎉 gran 🎉"},
			{"Valoració!B2", "Molt bé: 你好"}, {"Indicadors!L5", "≥ 5 · l·l ✓"}, {"Portada!B5", "🎉"}},
			want: []string{at(source.SignsNotPrinted, "Actuacions!B2"),
				at(source.SignsNotPrinted, "Valoració!B2")}},
		{name: "formulas that fail for texts", edits: []edit{{"Indicadors!L5", failed("#REF!")},
			{"Actuacions!K2", failed("#N/A")}, {"Portada!B3", failed("#NAME?")},
			{"Portada!B5", failed("#NAME?")}, {"Valoració!B2", failed("#NAME?")}},
			want: []string{at(source.TextUnread, "Portada!B3"), at(source.TextUnread, "Portada!B5"),
				at(source.TextUnread, "Indicadors!L5"), at(source.TextUnread, "Actuacions!K2"),
				at(source.TextUnread, "Valoració!B2")}},
		{name: "formulas never computed for texts", edits: []edit{{"Indicadors!L5",
			workbook.Cell{Kind: workbook.Blank, Formula: true, Stale: true}}},
			want: []string{at(source.TextUnread, "Indicadors!L5")}},
		{name: "texts merged", shape: func(b *workbook.Book) {
			merge(b, "Indicadors", workbook.Area{FirstRow: 2, FirstColumn: 12, LastRow: 3, LastColumn: 13})
		}},
		{name: "a year of two digits", edits: []edit{{"Actuacions!A2", "15.3.25"},
			{"Portada!B7", "15/1/26"}}},
		{name: "another year of two digits", edits: []edit{{"Actuacions!A2", "15.3.24"}},
			want: []string{at(source.DateOutsideYear, "Actuacions!A2")}},
		{name: "yes with words", edits: []edit{{"Indicadors!E2", "Sí, aprovat pel ple"},
			{"Indicadors!E9", "No (es preveu per al 2026)"}}},
		{name: "yes and no at once", edits: []edit{{"Indicadors!E2", "sí/no"}},
			want: []string{at(source.YesNoUnreadable, "Indicadors!E2")}, lost: 1},
		{name: "the whole year in words", edits: []edit{{"Indicadors!D5", "anual"},
			{"Indicadors!D6", "Tot l’any 2025"}, {"Indicadors!D4", "gener-desembre"}}},
		{name: "quarters in words", edits: []edit{{"Indicadors!D5", "T1"},
			{"Indicadors!A10", "IND04"}, {"Indicadors!D10", "2n trimestre"}, {"Indicadors!E10", 1},
			{"Indicadors!A11", "IND04"}, {"Indicadors!D11", "juliol - setembre"},
			{"Indicadors!E11", 0}, {"Indicadors!A12", "IND04"}, {"Indicadors!D12", "Q4 2025"},
			{"Indicadors!E12", 2}}, lost: -3},
		{name: "half a year", edits: []edit{{"Indicadors!D5", "1r semestre"}},
			want: []string{at(source.PeriodUnreadable, "Indicadors!D5")}, lost: 1},
	}
}

// What people read in a cell is what counts.
func TestOrdinaryFigures(t *testing.T) {
	t.Parallel()
	b, p := manlleu(), startingPlan()
	change("IND04", hourly)(&p)
	set(t, b, "Indicadors!E5", numeric("1.5", workbook.Duration))
	set(t, b, "Indicadors!E6", "120 persones")
	set(t, b, "Actuacions!F2", "4:30")
	set(t, b, "Actuacions!A2", "15.3.25")
	set(t, b, "Actuacions!B2", failed("#REF!")) // its hours count all the same
	s, problems := readReturn(b, p)
	if got := rulesOf(problems); !slices.Equal(got, []string{at(source.TextUnread, "Actuacions!B2")}) {
		t.Fatalf("problems: %v", got)
	}
	if v := observed(t, s, "IND04", "2025").Value; v != plan.Int(36) {
		t.Errorf("36:00 read as %s", v)
	}
	if v := observed(t, s, "IND05", "2025").Value; v != plan.Int(120) {
		t.Errorf("120 persones read as %s", v)
	}
	a := s.Actions[0]
	if a.Hours.String() != "4.5" || a.On.Format("2006-01-02") != "2025-03-15" {
		t.Errorf("action read as %+v", a)
	}
}
