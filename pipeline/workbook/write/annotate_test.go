package write

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"xmess.cat/memoria/pipeline/workbook"
)

// memberBook is a workbook as a member's might be: formulas, formats, names, a comment, a filled
// cell.
func memberBook(t *testing.T) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	check(f.SetSheetName("Sheet1", "Indicadors"))
	_, err := f.NewSheet("Altres")
	check(err)
	check(f.SetSheetRow("Indicadors", "A1", &[]any{"codi", "valor", "dones"}))
	check(f.SetSheetRow("Indicadors", "A2", &[]any{"IND03", "1.234", 12.5}))
	check(f.SetCellFormula("Indicadors", "D2", "C2*2"))
	check(f.SetColWidth("Indicadors", "B", "B", 33))
	theme, format := 4, "#,##0.00"
	style, err := f.NewStyle(&excelize.Style{
		Font: &excelize.Font{Bold: true, ColorTheme: &theme}, CustomNumFmt: &format,
		Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FFFDE9"}},
	})
	check(err)
	check(f.SetCellStyle("Indicadors", "B2", "B2", style))
	check(f.AddComment("Indicadors", excelize.Comment{Cell: "C2", Author: "Anna",
		Text: "ho confirmo"}))
	check(f.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", Scope: "Indicadors", RefersTo: "Indicadors!$1:$1"}))
	check(f.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", Scope: "Altres", RefersTo: "Altres!$1:$2"}))
	check(f.SetCellStr("Altres", "A1", "res"))
	var out bytes.Buffer
	check(f.Write(&out))
	return out.Bytes()
}

func findings() Sheet {
	return Sheet{
		Name:    "Incidències",
		Columns: []Column{{Width: 20}, {Width: 60}},
		Rows: []Row{
			{Cells: []Cell{{Kind: workbook.Text, Text: "Cel·la"},
				{Kind: workbook.Text, Text: "Què cal fer"}}},
			{Cells: []Cell{{Kind: workbook.Text, Text: "B2", Link: "#Indicadors!B2"},
				{Kind: workbook.Text, Text: "Escriviu 1234"}}},
		},
		Print: Print{HeadRows: 1},
	}
}

var someMarks = []Mark{
	{Sheet: "Indicadors", Row: 2, Column: 2, Fill: "F8CBAD", Comment: "nombre ambigu"},
	{Sheet: "Indicadors", Row: 2, Column: 3, Fill: "FFE699", Comment: "deu vegades més"},
	{Sheet: "Indicadors", Row: 2, Column: 2, Fill: "FFE699", Comment: "i encara més"},
}

func annotated(t *testing.T, content []byte, marks []Mark) (*excelize.File, []byte) {
	t.Helper()
	out, err := Annotate(content, marks, findings())
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f, out
}

func TestAnnotateMarksTheCellsAndListsThem(t *testing.T) {
	t.Parallel()
	f, _ := annotated(t, memberBook(t), someMarks)
	if got := strings.Join(f.GetSheetList(),
		","); got != "Incidències,Indicadors,Altres,"+MemorySheet {
		t.Errorf("sheets: %s", got)
	}
	if _, target, _ := f.GetCellHyperLink("Incidències", "A2"); target != "Indicadors!B2" {
		t.Errorf("the list links to %q", target)
	}
	style := cellStyle(t, f, "B2")
	if got := style.Fill.Color; len(got) != 1 || !strings.HasSuffix(got[0], "F8CBAD") {
		t.Errorf("fill %v, want F8CBAD", got)
	}
	if !style.Font.Bold || style.Font.ColorTheme == nil || style.CustomNumFmt == nil ||
		*style.CustomNumFmt != "#,##0.00" {
		t.Errorf("the cell's own font and format are gone: %+v", style)
	}
	want := map[string]string{"B2": "nombre ambigu\n\ni encara més",
		"C2": "ho confirmo\n\ndeu vegades més"}
	comments, err := f.GetComments("Indicadors")
	if err != nil || len(comments) != 2 {
		t.Fatalf("comments: %+v, %v", comments, err)
	}
	for _, c := range comments {
		if got := strings.TrimPrefix(commentText(c), c.Author+":\n"); got != want[c.Cell] {
			t.Errorf("comment at %s: %q, want %q", c.Cell, got, want[c.Cell])
		}
	}
}

func TestAnnotateLeavesAllElseAsItWas(t *testing.T) {
	t.Parallel()
	f, _ := annotated(t, memberBook(t), someMarks)
	if got, _ := f.GetCellFormula("Indicadors", "D2"); got != "C2*2" {
		t.Errorf("formula %q", got)
	}
	if got, _ := f.GetColWidth("Indicadors", "B"); got != 33 {
		t.Errorf("width %v", got)
	}
	if got, _ := f.GetCellValue("Altres", "A1"); got != "res" {
		t.Errorf("other sheet says %q", got)
	}
	scopes := map[string]string{}
	for _, name := range f.GetDefinedName() {
		scopes[name.Scope] = name.RefersTo
	}
	for sheet, want := range map[string]string{
		"Indicadors": "Indicadors!$1:$1", "Altres": "Altres!$1:$2", "Incidències": "'Incidències'!$1:$1",
	} {
		if scopes[sheet] != want {
			t.Errorf("the names of %s refer to %q, want %q", sheet, scopes[sheet], want)
		}
	}
}

func TestAnnotatingAgainTakesTheEarlierMarksAway(t *testing.T) {
	t.Parallel()
	_, first := annotated(t, memberBook(t), someMarks)
	f, _ := annotated(t, first, []Mark{{Sheet: "Indicadors", Row: 2, Column: 1, Fill: "F8CBAD",
		Comment: "codi"}})
	if got := cellStyle(t, f, "B2").Fill.Color; len(got) != 1 || !strings.HasSuffix(got[0], "FFFDE9") {
		t.Errorf("B2 is filled with %v, want its own FFFDE9", got)
	}
	if got := cellStyle(t, f, "C2").Fill; got.Pattern != 0 || len(got.Color) > 0 {
		t.Errorf("C2 is filled with %+v, want nothing", got)
	}
	comments, err := f.GetComments("Indicadors")
	if err != nil || len(comments) != 2 {
		t.Fatalf("comments %+v, %v; want Anna's and the new one", comments, err)
	}
	for _, c := range comments {
		want := map[string]string{"A2": "codi", "C2": "ho confirmo"}[c.Cell]
		if got := strings.TrimPrefix(commentText(c), c.Author+":\n"); got != want {
			t.Errorf("comment at %s: %q, want %q", c.Cell, got, want)
		}
	}
	if got := strings.Join(f.GetSheetList(),
		","); got != "Incidències,Indicadors,Altres,"+MemorySheet {
		t.Errorf("sheets: %s", got)
	}
}

func TestAnnotateRefusesAMarkThatHasNoPlace(t *testing.T) {
	t.Parallel()
	for _, m := range []Mark{{Sheet: "No hi és", Row: 1, Column: 1},
		{Sheet: "Indicadors", Row: 0, Column: 1}} {
		if _, err := Annotate(memberBook(t), []Mark{m}, findings()); err == nil {
			t.Errorf("no error for %+v", m)
		}
	}
}

func cellStyle(t *testing.T, f *excelize.File, cell string) *excelize.Style {
	t.Helper()
	id, err := f.GetCellStyle("Indicadors", cell)
	if err != nil {
		t.Fatal(err)
	}
	style, err := f.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	return style
}

// What is marked can be corrected in a protected sheet, and is locked again once it is.
func TestAnnotateUnlocksWhatItMarks(t *testing.T) {
	t.Parallel()
	content, err := XLSX(Draft{Sheets: []Sheet{{Name: "Portada", Protected: true, Rows: []Row{{
		Cells: []Cell{{Kind: workbook.Text, Text: "membre", Style: Style{Bold: true}},
			{Kind: workbook.Text, Text: "08999", Style: Style{Fill: "FFFDE9"}},
			{Kind: workbook.Text, Text: "obert", Style: Style{Unlocked: true}}}}}}}})
	if err != nil {
		t.Fatal(err)
	}
	locked := func(f *excelize.File, cell string) bool {
		id, err := f.GetCellStyle("Portada", cell)
		if err != nil {
			t.Fatal(err)
		}
		style, err := f.GetStyle(id)
		if err != nil {
			t.Fatal(err)
		}
		return style.Protection == nil || style.Protection.Locked
	}
	mark := func(columns ...int) (marks []Mark) {
		for _, column := range columns {
			marks = append(marks, Mark{Sheet: "Portada", Row: 1, Column: column, Fill: "F8CBAD",
				Comment: "no"})
		}
		return marks
	}
	f, once := annotated(t, content, mark(2, 3))
	if !locked(f, "A1") || locked(f, "B1") || locked(f, "C1") {
		t.Errorf("locked: A1 %v, B1 %v, C1 %v", locked(f, "A1"), locked(f, "B1"), locked(f, "C1"))
	}
	protected := false
	repacked(t, once, nil, func(_, text string) string {
		protected = protected || strings.Contains(text, "<sheetProtection ")
		return text
	})
	if !protected {
		t.Error("the sheet is not protected any more")
	}
	again, _ := annotated(t, once, mark(1))
	if locked(again, "A1") || !locked(again, "B1") || locked(again, "C1") {
		t.Errorf("once corrected: A1 %v, B1 %v, C1 %v", locked(again, "A1"), locked(again, "B1"),
			locked(again, "C1"))
	}
}
