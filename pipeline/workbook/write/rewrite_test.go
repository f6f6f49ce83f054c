package write

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/read"
)

// A book that is written again has its values and nothing else of the file that it came from.
func TestARewrittenBookHasItsValuesAndNothingElse(t *testing.T) {
	t.Parallel()
	content, err := XLSX(Draft{Author: "Mar Coll", Title: "Mar Coll", Sheets: []Sheet{
		{Name: "Dades", Protected: true, Rows: []Row{{Cells: []Cell{
			{Kind: workbook.Text, Text: "a", Comment: "Mar Coll", Link: "mailto:mar@coll.cat"}, {Kind: workbook.Numeric, Text: "1.5"},
			{Kind: workbook.Date, Text: "2025-01-31", Style: Style{Format: "dd/mm/yyyy"}}, {Kind: workbook.Bool, Text: "1"}}}}},
		{Name: "Amagat", Hidden: true, Rows: []Row{{Cells: []Cell{{Kind: workbook.Text, Text: "Mar Coll"}}}}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	book, problems := read.Book("x.xlsx", content, workbook.DefaultLimits())
	if book == nil {
		t.Fatal(problems)
	}
	written, err := Rewrite(book)
	if err != nil {
		t.Fatal(err)
	}
	again, problems := read.Book("x.xlsx", written, workbook.DefaultLimits())
	if fmt.Sprint(again) != fmt.Sprint(book) || len(problems) > 0 {
		t.Errorf("it reads to %v %v, and the book is %v", again, problems, book)
	}
	if twice, err := Rewrite(book); err != nil || !bytes.Equal(twice, written) {
		t.Errorf("it is written otherwise the second time: %v", err)
	}
	file, err := excelize.OpenReader(bytes.NewReader(written))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if shown, err := file.GetCellValue("Dades", "C1"); err != nil || shown != "31/01/2025" {
		t.Errorf("the day shows as %q, %v", shown, err)
	}
	for _, cell := range []string{"A1", "A9"} { // filled, and blank
		id, err := file.GetCellStyle("Dades", cell)
		if err != nil {
			t.Fatal(err)
		}
		if style, err := file.GetStyle(id); err != nil || style.Protection == nil || style.Protection.Locked {
			t.Errorf("nothing can be typed into %s, %v", cell, err)
		}
	}
	looked := 0
	_ = repacked(t, written, nil, func(name, text string) string {
		if looked++; strings.Contains(strings.ToLower(text), "coll") {
			t.Errorf("%s: %s", name, text)
		}
		return text
	})
	if looked < 5 {
		t.Errorf("only %d parts", looked)
	}
	far := workbook.Sheet{Name: "Lluny"}
	for row := range 3000 {
		far.Rows = append(far.Rows, workbook.Row{Number: row + 1, Cells: []workbook.Cell{{Column: 512, Kind: workbook.Text, Text: "x"}}})
	}
	if _, err := Rewrite(&workbook.Book{Sheets: []workbook.Sheet{far}}); err == nil {
		t.Error("a few cells far away make a large draft")
	}
	if _, err := Rewrite(&workbook.Book{Sheets: []workbook.Sheet{{Name: "A", Merged: make([]workbook.Area, 10_001)}}}); err == nil {
		t.Error("any number of areas may be merged")
	}
}
