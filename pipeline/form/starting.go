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

// StartingPlan is the plan as read from StartingBook.
func StartingPlan() plan.Plan {
	p, _, _ := ReadPlan(StartingBook())
	return p
}

// StartingBook is the starting plan as a workbook of raw cells: the lines and activities of the statutes, a
// proposal of objectives, indicators and targets, and an invented membership.
func StartingBook() *workbook.Book {
	files := []string{"parametres", "linies", "activitats", "objectius", "indicadors", "fites", "membres"}
	b := &workbook.Book{Name: "pla.xlsx"}
	for i, d := range PlanSheets() {
		b.Sheets = append(b.Sheets, workbook.Sheet{Name: d.Name, Rows: startingRows(d, files[i])})
	}
	return b
}

// startingRows reads a file that is embedded, so it is there and well formed: a test says so.
func startingRows(d Sheet, file string) []workbook.Row {
	content, _ := starting.ReadFile(path.Join("pla", file+".csv"))
	lines, _ := csv.NewReader(strings.NewReader(string(content))).ReadAll()
	// A decimal point marks thousands in a member's text, so figures are stored as figures.
	figures := figureColumns(d, lines[0])
	var rows []workbook.Row
	for n, line := range lines {
		row := workbook.Row{Number: n + 1}
		for i, text := range line {
			if text == "" {
				continue
			}
			cell := workbook.Cell{Column: i + 1, Kind: workbook.Text, Text: text}
			if _, figure := plan.ParseDecimal(text); figure && n > 0 && figures[i] {
				cell.Kind = workbook.Numeric
			}
			row.Cells = append(row.Cells, cell)
		}
		rows = append(rows, row)
	}
	return rows
}

// figureColumns tells, for each header, whether its column holds figures.
func figureColumns(d Sheet, headers []string) []bool {
	t := (&reading{}).tableOf(&workbook.Sheet{}, d)
	var figures []bool
	for _, header := range headers {
		c := t.meaning(0, header)
		holds := c.Type == Number || c.Type == Count || c.Type == Year
		figures = append(figures, holds || d.Section == "parameters" && c.Field == "value")
	}
	return figures
}
