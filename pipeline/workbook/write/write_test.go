package write_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// sample is a draft with one of each thing that a draft can hold.
func sample() write.Draft {
	input := write.Style{Fill: "FFFBEA", Border: "D8CFA8", Unlocked: true, Format: "#,##0.00"}
	head := write.Style{Bold: true, Colour: "FFFFFF", Fill: "23545B", Wrap: true}
	return write.Draft{
		Title: "Prova", Author: "XMESS", Keywords: "v1", Language: "ca",
		Created: time.Date(2025, time.December, 1, 9, 30, 0, 0, time.UTC),
		Sheets: []write.Sheet{
			{
				Name: "L'any", Protected: true, FreezeRows: 1, FreezeColumns: 1, NoGrid: true, Tab: "23545B",
				Columns: []write.Column{{Width: 20}, {Width: 12, Style: input}},
				Rows: []write.Row{
					{Height: 30, Cells: []write.Cell{
						{Kind: workbook.Text, Text: "codi", Style: head, Comment: "Com al pla."},
						{Kind: workbook.Text, Text: "valor", Style: head},
					}},
					{Cells: []write.Cell{
						{Kind: workbook.Text, Text: "=HYPERLINK(1)&<a>"},
						{Kind: workbook.Numeric, Text: "1234.5", Style: input},
						{Kind: workbook.Date, Text: "2025-03-31"}, {Kind: workbook.Bool, Text: "1"},
						{Kind: workbook.Failed, Text: "#REF!", Style: input},
						{Kind: workbook.Numeric, Text: "3", Formula: `IF(B2>1,"<3>",3)`},
						{Kind: workbook.Blank, Formula: "B2*2"}, {Style: input},
						{Kind: workbook.Text, Text: "web", Link: "https://xmess.cat/?a=1&b=2"},
						{Kind: workbook.Text, Text: "llistes", Link: "#Llistes!A1"},
					}},
				},
				Validations: []write.Validation{
					{Area: workbook.Area{FirstRow: 2, FirstColumn: 2, LastRow: 9, LastColumn: 2}, Kind: write.List,
						Source: "'Llistes'!$A$1:$A$2", Title: "Sí o no", Message: "Trieu-ho de la llista."},
					{Area: workbook.Area{FirstRow: 2, FirstColumn: 3, LastRow: 2, LastColumn: 3},
						Kind:    write.DateWithin,
						Minimum: "2025-01-01", Maximum: "2025-12-31", Title: strings.Repeat("llarg ", 20),
						Message: "x"},
					{Area: workbook.Area{FirstRow: 3, FirstColumn: 3, LastRow: 3, LastColumn: 3},
						Kind:    write.Whole,
						Minimum: "0", Maximum: "1000", Title: "t", Message: "m", Prompt: "p"},
				},
				Merged: []workbook.Area{{FirstRow: 5, FirstColumn: 1, LastRow: 5, LastColumn: 3}},
				Filter: workbook.Area{FirstRow: 1, FirstColumn: 1, LastRow: 2, LastColumn: 2},
				Print:  write.Print{Landscape: true, HeadRows: 1, Footer: "R&D"},
			},
			{Name: "Llistes", Hidden: true, Rows: []write.Row{
				{Cells: []write.Cell{{Kind: workbook.Text, Text: "sí"}}},
				{Cells: []write.Cell{{Kind: workbook.Text, Text: "no"}}},
			}},
		},
	}
}

func written(t *testing.T, d write.Draft) ([]byte, *excelize.File) {
	t.Helper()
	content, err := write.XLSX(d)
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return content, f
}

func TestWriteKeepsValues(t *testing.T) {
	t.Parallel()
	_, f := written(t, sample())
	for cell, want := range map[string]string{
		"A1": "codi", "A2": "=HYPERLINK(1)&<a>", "B2": "1234.5", "C2": "45747", "D2": "1", "E2": "#REF!",
		"F2": "3",
		"G2": "", "H2": "", "I2": "web",
	} {
		got, err := f.GetCellValue("L'any", cell, excelize.Options{RawCellValue: true})
		if err != nil || got != want {
			t.Errorf("%s holds %q (%v), want %q", cell, got, err, want)
		}
	}
	for cell, want := range map[string]excelize.CellType{
		"E2": excelize.CellTypeError, "D2": excelize.CellTypeBool, "A2": excelize.CellTypeSharedString,
	} {
		if got, err := f.GetCellType("L'any", cell); err != nil || got != want {
			t.Errorf("%s is of type %v (%v), want %v", cell, got, err, want)
		}
	}
	for cell, want := range map[string]string{"F2": `IF(B2>1,"<3>",3)`, "G2": "B2*2", "A2": "",
		"E2": ""} {
		if got, err := f.GetCellFormula("L'any", cell); err != nil || got != want {
			t.Errorf("%s has formula %q (%v), want %q", cell, got, err, want)
		}
	}
	if yes, target, err := f.GetCellHyperLink("L'any", "I2"); !yes ||
		target != "https://xmess.cat/?a=1&b=2" || err != nil {
		t.Errorf("I2 links to %q (%v)", target, err)
	}
	comments, err := f.GetComments("L'any")
	if err != nil || len(comments) != 1 || comments[0].Cell != "A1" {
		t.Errorf("comments are %v (%v), want one at A1", comments, err)
	}
}

func TestWriteGuardsInput(t *testing.T) {
	t.Parallel()
	content, f := written(t, sample())
	rules, err := f.GetDataValidations("L'any")
	if err != nil || len(rules) != 3 {
		t.Fatalf("%d validations (%v), want 3", len(rules), err)
	}
	for _, r := range rules {
		if !r.ShowErrorMessage || r.ErrorStyle == nil || *r.ErrorStyle != "stop" || r.Error == nil {
			t.Errorf("validation of %s does not block", r.Sqref)
		}
	}
	if r := rules[0]; r.Sqref != "B2:B9" || r.Formula1 != "'Llistes'!$A$1:$A$2" {
		t.Errorf("list at %s from %s", r.Sqref, r.Formula1)
	}
	if r := rules[1]; r.Formula1 != "45658" || r.Formula2 != "46022" ||
		len([]rune(*r.ErrorTitle)) != 32 {
		t.Errorf("dates from %s to %s, title %q", r.Formula1, r.Formula2, *r.ErrorTitle)
	}
	for cell, locked := range map[string]bool{"A1": true, "B2": false, "H2": false, "B40": false,
		"C2": true} {
		id, err := f.GetCellStyle("L'any", cell)
		if err != nil {
			t.Fatal(err)
		}
		s, err := f.GetStyle(id)
		if err != nil {
			t.Fatal(err)
		}
		if got := s.Protection == nil || s.Protection.Locked; got != locked {
			t.Errorf("%s is locked: %v, want %v", cell, got, locked)
		}
	}
	sheet := part(t, content, "xl/worksheets/sheet1.xml")
	for _, want := range []string{"<sheetProtection", `sheet="true"`, `state="frozen"`,
		`orientation="landscape"`,
		`fitToHeight="0"`, "R&amp;&amp;D", "<mergeCell ", "<autoFilter ", `rgb="FF23545B"`} {
		if !strings.Contains(sheet, want) {
			t.Errorf("the sheet has no %s", want)
		}
	}
	book := part(t, content, "xl/workbook.xml")
	for _, want := range []string{`state="veryHidden"`, "_xlnm.Print_Titles", "'L''any'!$1:$1"} {
		if !strings.Contains(strings.ReplaceAll(book, "&#39;", "'"), want) {
			t.Errorf("the workbook has no %s", want)
		}
	}
}

func TestWriteIsDeterministic(t *testing.T) {
	t.Parallel()
	first, _ := written(t, sample())
	for range 5 {
		if again, _ := written(t, sample()); !bytes.Equal(first, again) {
			t.Fatal("the same draft gave other bytes")
		}
	}
	other := sample()
	other.Created = other.Created.Add(time.Hour)
	if again, _ := written(t, other); bytes.Equal(first, again) {
		t.Error("another time of making gave the same bytes: it is not written")
	}
	if core := part(t, first, "docProps/core.xml"); !strings.Contains(core, "2025-12-01T09:30:00Z") ||
		strings.Contains(core, time.Now().UTC().Format("2006-01-02")) {
		t.Errorf("properties are %s", core)
	}
}

func TestWriteRefuses(t *testing.T) {
	t.Parallel()
	for name, d := range map[string]write.Draft{
		"no sheets": {},
		"bad date": {Sheets: []write.Sheet{{Name: "A", Rows: []write.Row{
			{Cells: []write.Cell{{Kind: workbook.Date, Text: "31/12/2025"}}}}}}},
		"bad name": {Sheets: []write.Sheet{{Name: "a/b"}}},
	} {
		if _, err := write.XLSX(d); err == nil {
			t.Errorf("%s: written without an error", name)
		}
	}
}

func part(t *testing.T, content []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	in, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = in.Close() }()
	text, err := io.ReadAll(in)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
