package form

import (
	"embed"
	"encoding/csv"
	"path"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/workbook"
)

//go:embed pla/*.csv
var starting embed.FS

// StartingPlan is the plan that StartingBook holds.
func StartingPlan() plan.Plan {
	p, _, _ := ReadPlan(StartingBook())
	return p
}

// StartingBook is the starting plan as a workbook of raw cells: the lines and activities of the
// statutes, a proposal of objectives, indicators and targets, and an invented membership.
func StartingBook() *workbook.Book {
	files := []string{"parametres", "linies", "activitats", "objectius", "indicadors", "fites",
		"membres"}
	b := &workbook.Book{Name: "pla.xlsx"}
	for i, d := range planDeclaration().sheets {
		b.Sheets = append(b.Sheets, workbook.Sheet{Name: d.Name, Rows: startingRows(d, files[i])})
	}
	return b
}

// startingRows reads an embedded file. A test proves that it exists and is well formed.
func startingRows(d indexedSheet, file string) []workbook.Row {
	content, _ := starting.ReadFile(path.Join("pla", file+".csv"))
	lines, _ := csv.NewReader(strings.NewReader(string(content))).ReadAll()
	var rows []workbook.Row
	for n, line := range lines {
		row := workbook.Row{Number: n + 1}
		for i, text := range line {
			if text == "" {
				continue
			}
			cell := workbook.Cell{Column: i + 1, Kind: workbook.Text, Text: text}
			if _, figure := plan.ParseDecimal(text); figure && n > 0 && d.isFigure(lines[0][i]) {
				cell.Kind = workbook.Numeric // as text, its point would mark thousands
			}
			row.Cells = append(row.Cells, cell)
		}
		rows = append(rows, row)
	}
	return rows
}

func (d indexedSheet) isFigure(header string) bool {
	t := table{declared: &d}
	c := t.meaning(1, workbook.Cell{Kind: workbook.Text, Text: header})
	return c.Type == Number || c.Type == Count || c.Type == Year ||
		d.Section == "parameters" && c.Field == "value"
}
