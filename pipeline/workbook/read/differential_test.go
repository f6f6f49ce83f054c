package read

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// model is what a test writes: by sheet, the cells in reading order.
type model []modelSheet

type modelSheet struct {
	name  string
	cells []modelCell
}

type modelCell struct {
	row, column int
	cell        workbook.Cell
}

// characters that have gone wrong somewhere: markup, line ends, spaces, wide ones, escapes' own.
var troublesome = []rune("abc àéç·ŀ’“ \t\n&<>'\"_x000D_=+-@;,%0123456789\u00a0\u2009\u200b\ufeff東😀")

func drawModel(t *rapid.T) model {
	var m model
	for i := range rapid.IntRange(1, 3).Draw(t, "sheets") {
		s := modelSheet{name: fmt.Sprintf("Full %d", i+1)}
		row := 0
		for range rapid.IntRange(0, 6).Draw(t, "rows") {
			row += rapid.IntRange(1, 4).Draw(t, "down")
			column := 0
			for range rapid.IntRange(0, 5).Draw(t, "cells") {
				column += rapid.IntRange(1, 30).Draw(t, "right")
				s.cells = append(s.cells, modelCell{row, column, drawCell(t, column)})
			}
		}
		m = append(m, s)
	}
	return m
}

func drawCell(t *rapid.T, column int) workbook.Cell {
	c := workbook.Cell{Column: column}
	switch rapid.IntRange(0, 4).Draw(t, "kind") {
	case 0:
		c.Kind, c.Text = workbook.Numeric, strconv.Itoa(rapid.IntRange(-1e9, 1e9).Draw(t, "whole"))
	case 1:
		cents := rapid.IntRange(-1e8, 1e8).Draw(t, "cents")
		c.Kind, c.Text = workbook.Numeric, strconv.FormatFloat(float64(cents)/100, 'f', -1, 64)
		c.Format = workbook.Format(rapid.IntRange(0, 2).Draw(t, "format"))
	case 2:
		c.Kind, c.Text = workbook.Bool, strconv.Itoa(rapid.IntRange(0, 1).Draw(t, "truth"))
	default:
		c.Kind = workbook.Text
		c.Text = "m" + rapid.StringOfN(rapid.SampledFrom(troublesome), 0, 40, -1).Draw(t, "text") + "."
	}
	return c
}

// write makes a workbook of the model with excelize.
func (m model) write(t *rapid.T) []byte {
	f := excelize.NewFile()
	defer f.Close()
	fail := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	codes := map[workbook.Format]int{}
	for format, code := range map[workbook.Format]string{workbook.Percent: "0.0 %",
		workbook.DateFormat: `d\ "de"\ mmmm\ yyyy`} {
		id, err := f.NewStyle(&excelize.Style{CustomNumFmt: &code})
		fail(err)
		codes[format] = id
	}
	for i, s := range m {
		if i == 0 {
			fail(f.SetSheetName("Sheet1", s.name))
		} else {
			_, err := f.NewSheet(s.name)
			fail(err)
		}
		for _, c := range s.cells {
			at := source.Letters(c.column) + strconv.Itoa(c.row)
			switch c.cell.Kind {
			case workbook.Text:
				fail(f.SetCellStr(s.name, at, c.cell.Text))
			case workbook.Bool:
				fail(f.SetCellBool(s.name, at, c.cell.Text == "1"))
			default:
				fail(f.SetCellDefault(s.name, at, c.cell.Text))
			}
			if c.cell.Format != workbook.General {
				fail(f.SetCellStyle(s.name, at, at, codes[c.cell.Format]))
			}
		}
	}
	var out bytes.Buffer
	fail(f.Write(&out))
	return out.Bytes()
}

// What excelize writes reads back as it was written, and as excelize itself reads it.
func TestDifferential(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		m := drawModel(t)
		content := m.write(t)
		book, problems := Book("x.xlsx", content, workbook.DefaultLimits())
		if len(problems) > 0 || len(book.Sheets) != len(m) {
			t.Fatalf("got %+v, %v", book, problems)
		}
		other, err := excelize.OpenReader(bytes.NewReader(content), excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		defer other.Close()
		for i, s := range book.Sheets {
			if s.Name != m[i].name {
				t.Fatalf("sheet %d is %q, want %q", i, s.Name, m[i].name)
			}
			var got []modelCell
			for _, r := range s.Rows {
				for _, c := range r.Cells {
					got = append(got, modelCell{r.Number, c.Column, c})
				}
			}
			if !slices.Equal(got, m[i].cells) {
				t.Fatalf("sheet %q:\ngot  %+v\nwant %+v", s.Name, got, m[i].cells)
			}
			compareRows(t, s, other)
		}
	})
}

// compareRows compares a sheet to excelize's own raw rows, cell by cell.
func compareRows(t *rapid.T, s workbook.Sheet, other *excelize.File) {
	rows, err := other.Rows(s.Name)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	at := 0
	for number := 1; rows.Next(); number++ {
		columns, err := rows.Columns()
		if err != nil {
			t.Fatal(err)
		}
		row := workbook.Row{}
		if at < len(s.Rows) && s.Rows[at].Number == number {
			row = s.Rows[at]
			at++
		}
		for i := range max(len(columns), lastColumnOf(row)) {
			want := ""
			if i < len(columns) {
				want = columns[i]
			}
			got := row.At(i + 1)
			if got.Kind == workbook.Bool {
				want = strings.NewReplacer("TRUE", "1", "FALSE", "0").Replace(want)
			}
			if got.Text != want {
				t.Fatalf("%s!%s%d: we read %q, excelize %q", s.Name, source.Letters(i+1), number, got.Text,
					want)
			}
		}
	}
	if rows.Error() != nil || at != len(s.Rows) {
		t.Fatalf("excelize read %d of our %d rows: %v", at, len(s.Rows), rows.Error())
	}
}

func lastColumnOf(r workbook.Row) int {
	if len(r.Cells) == 0 {
		return 0
	}
	return r.Cells[len(r.Cells)-1].Column
}
