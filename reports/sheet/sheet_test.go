package sheet_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/sheet"
	"xmess.cat/memoria/reports/words"
)

func of(v float64) *float64 { return &v }

func sample() result.Year {
	return result.Year{
		Year: 2025,
		Total: result.Total{
			Counts: result.Counts{Rate: of(99.97), Status: "advancing", Coverage: of(50)},
		},
		Lines: []result.Line{
			{
				Code:   "I",
				Name:   "=HYPERLINK(\"http://x\")",
				Counts: result.Counts{Rate: of(0), Status: "behind"},
			},
			{Code: "II", Name: "+1", Counts: result.Counts{Status: "no_data"}},
		},
		Indicators: []result.Indicator{
			{
				Code:   "IND01",
				Name:   "-1",
				Unit:   "@SUM(A1)",
				Value:  of(1694.25),
				Rate:   of(69.714),
				Status: "at_risk",
				Trend:  "better",
			},
			{Code: "IND02", Status: "no_data"},
		},
		Coverage: []result.Coverage{
			{
				Code:       "08019",
				Name:       "Barcelona",
				State:      "on_time",
				ReceivedAt: time.Date(2026, 1, 20, 9, 30, 0, 0, time.UTC),
			},
			{Code: "08169", Name: "el Prat de Llobregat", State: "missing"},
		},
		History: []result.Point{
			{Code: "IND01", Year: 2024, Value: of(3)},
			{Code: "IND01", Year: 2026, Value: of(9999), Target: of(5)},
		},
		Parameters:   result.Parameters{"b": "1", "a": "=1+1"},
		Inputs:       []result.Input{{Kind: "plan", FileName: "pla.xlsx"}},
		MemberGroups: []result.MemberGroup{{Dimension: "network", MemberCount: 2}},
		ActionGroups: []result.ActionGroup{
			{Dimension: "kind", Code: "=1+1", ActionCount: 1, Budget: of(0), BudgetCount: 1},
		},
		Actions: []result.Action{
			{
				Title:  strings.Repeat("Molt llarg ", 5000),
				HeldOn: time.Date(2025, 3, 4, 0, 0, 0, 0, time.UTC),
				Budget: of(0),
			},
		},
	}
}

func render(t *testing.T, year result.Year, language string) []byte {
	t.Helper()
	w, _ := words.In(language)
	var out bytes.Buffer
	cover := sheet.Cover{
		Title:  "Memòria 2025",
		Banner: "Dades de demostració",
		Author: "Xarxa",
		Facts:  [][2]string{{"Dades", "=1"}},
		AsOf:   time.Date(2026, 2, 1, 0, 0, 0, 0, time.UTC),
	}
	if err := sheet.Render(&out, year, cover, w); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func open(t *testing.T, content []byte) *excelize.File {
	t.Helper()
	file, err := excelize.OpenReader(bytes.NewReader(content), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = file.Close() })
	return file
}

// column gives the cell of a row, by the head of its column.
func column(t *testing.T, file *excelize.File, name, head string, row int) string {
	t.Helper()
	rows, err := file.GetRows(name)
	if err != nil || len(rows) == 0 {
		t.Fatalf("sheet %s: %v", name, err)
	}
	for i, said := range rows[0] {
		if said == head {
			cell, _ := excelize.CoordinatesToCellName(i+1, row)
			return cell
		}
	}
	t.Fatalf("sheet %s has no column %s: %q", name, head, rows[0])
	return ""
}

func TestCellsAreWhatTheyAre(t *testing.T) {
	t.Parallel()
	file := open(t, render(t, sample(), "ca"))
	for _, tt := range []struct {
		sheet, head string
		row         int
		want        string
		kind        excelize.CellType
	}{
		{"Línies", "Nom", 2, "=HYPERLINK(\"http://x\")", excelize.CellTypeSharedString},
		{"Línies", "Nom", 3, "+1", excelize.CellTypeSharedString},
		{"Línies", "Grau d'assoliment", 2, "0", excelize.CellTypeUnset},
		{"Línies", "Grau d'assoliment", 3, "", excelize.CellTypeUnset},
		{"Línies", "Estat", 3, "Sense dades", excelize.CellTypeSharedString},
		{"Indicadors", "Nom", 2, "-1", excelize.CellTypeSharedString},
		{"Indicadors", "Unitat", 2, "@SUM(A1)", excelize.CellTypeSharedString},
		{"Indicadors", "Valor", 2, "1694.25", excelize.CellTypeUnset},
		{"Indicadors", "Valor", 3, "", excelize.CellTypeUnset},
		{"Indicadors", "Tendència", 2, "millora", excelize.CellTypeSharedString},
		{"Trameses", "Codi del membre", 2, "08019", excelize.CellTypeSharedString},
		{"Trameses", "Rebuda el", 2, "46042", excelize.CellTypeUnset},
		{"Trameses", "Rebuda el", 3, "", excelize.CellTypeUnset},
		{"Trameses", "Errors", 2, "0", excelize.CellTypeUnset},
		{"Trameses", "Errors", 3, "", excelize.CellTypeUnset},
		{"Trameses", "Tramesa", 3, "sense tramesa", excelize.CellTypeSharedString},
		{"Actuacions", "Pressupost (€)", 2, "0", excelize.CellTypeUnset},
		{"Evolució", "Valor", 3, "", excelize.CellTypeUnset},
		{"Evolució", "Fita", 3, "5", excelize.CellTypeUnset},
		{"Evolució", "Estat", 3, "", excelize.CellTypeUnset},
		{"Membres per grups", "Grup", 2, "Total", excelize.CellTypeSharedString},
		{"Membres per grups", "Habitants", 2, "", excelize.CellTypeUnset},
		{"Actuacions per grups", "Agrupat per", 2, "tipus d'actuació", excelize.CellTypeSharedString},
		{"Actuacions per grups", "Pressupost (€)", 2, "0", excelize.CellTypeUnset},
		{"Actuacions per grups", "Hores", 2, "", excelize.CellTypeUnset},
		{"Paràmetres", "Valor del paràmetre", 2, "=1+1", excelize.CellTypeSharedString},
	} {
		cell := column(t, file, tt.sheet, tt.head, tt.row)
		got, err := file.GetCellValue(tt.sheet, cell)
		if err != nil || got != tt.want {
			t.Errorf("%s!%s (%s) is %q, %v; want %q", tt.sheet, cell, tt.head, got, err, tt.want)
		}
		if kind, err := file.GetCellType(tt.sheet, cell); err != nil || kind != tt.kind {
			t.Errorf("%s!%s (%s) is of type %d, %v; want %d", tt.sheet, cell, tt.head, kind, err, tt.kind)
		}
		if formula, _ := file.GetCellFormula(tt.sheet, cell); formula != "" {
			t.Errorf("%s!%s is a formula: %s", tt.sheet, cell, formula)
		}
	}
}

func TestUnderAHundredNeverShowsAsAHundred(t *testing.T) {
	t.Parallel()
	file, err := excelize.OpenReader(bytes.NewReader(render(t, sample(), "ca")))
	if err != nil {
		t.Fatal(err)
	}
	cell := column(t, file, "Total", "Grau d'assoliment", 2)
	if shown, err := file.GetCellValue("Total", cell); err != nil || !strings.HasPrefix(shown, "99") {
		t.Errorf("99.97 shows as %q, %v", shown, err)
	}
}

func TestSheets(t *testing.T) {
	t.Parallel()
	for _, language := range words.Languages() {
		file := open(t, render(t, sample(), language))
		names := file.GetSheetList()
		if len(names) != 20 {
			t.Errorf("%s: %d sheets: %q", language, len(names), names)
		}
		for _, name := range names {
			if merged, err := file.GetMergeCells(name); err != nil || len(merged) > 0 {
				t.Errorf("%s: sheet %s has merged cells (%v)", language, name, err)
			}
		}
		for _, name := range names[2:] {
			panes, err := file.GetPanes(name)
			if err != nil || !panes.Freeze || panes.YSplit != 1 {
				t.Errorf("%s: the head of %s does not stay (%v)", language, name, err)
			}
		}
		dictionary := names[19]
		rows, err := file.GetRows(dictionary)
		if err != nil || len(rows) < 100 {
			t.Fatalf("%s: the dictionary has %d rows (%v)", language, len(rows), err)
		}
		for i, row := range rows {
			if len(row) != 4 {
				t.Errorf("%s: row %d of the dictionary lacks something: %q", language, i+1, row)
			}
		}
	}
}

func TestSameYearSameBytes(t *testing.T) {
	t.Parallel()
	first := render(t, sample(), "ca")
	time.Sleep(1100 * time.Millisecond) // a time of making would differ
	if !bytes.Equal(first, render(t, sample(), "ca")) {
		t.Error("two workbooks of one year differ")
	}
}

func TestNothingKnown(t *testing.T) {
	t.Parallel()
	file := open(t, render(t, result.Year{Year: 2025}, "ca"))
	if got := len(file.GetSheetList()); got != 20 {
		t.Errorf("%d sheets, want 20", got)
	}
}
