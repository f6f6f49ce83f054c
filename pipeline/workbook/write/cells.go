package write

import (
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"xmess.cat/memoria/pipeline/workbook"
)

func (w *writer) rows(part string, s Sheet) error {
	for i, row := range s.Rows {
		if row.Height > 0 {
			if err := w.file.SetRowHeight(s.Name, i+1, row.Height); err != nil {
				return err
			}
		}
		for j, c := range row.Cells {
			name, err := excelize.CoordinatesToCellName(j+1, i+1)
			if err != nil {
				return err
			}
			if err := w.cell(part, s.Name, name, c); err != nil {
				return fmt.Errorf("cell %s: %w", name, err)
			}
		}
		if err := w.styleRow(s.Name, i+1, row.Cells); err != nil {
			return err
		}
	}
	return nil
}

// styleRow styles runs of like cells in one call each.
func (w *writer) styleRow(sheet string, row int, cells []Cell) error {
	for from := 0; from < len(cells); {
		to := from + 1
		for to < len(cells) && cells[to].Style == cells[from].Style {
			to++
		}
		if cells[from].Style != (Style{}) {
			id, err := w.style(cells[from].Style)
			if err != nil {
				return err
			}
			first, last, err := corners(workbook.Area{FirstRow: row, FirstColumn: from + 1, LastRow: row, LastColumn: to})
			if err != nil {
				return err
			}
			if err := w.file.SetCellStyle(sheet, first, last, id); err != nil {
				return err
			}
		}
		from = to
	}
	return nil
}

func (w *writer) cell(part, sheet, name string, c Cell) error {
	if err := w.value(part, sheet, name, c); err != nil {
		return err
	}
	if c.Link != "" {
		kind, target := "External", c.Link
		if rest, inside := strings.CutPrefix(c.Link, "#"); inside {
			kind, target = "Location", rest
		}
		if err := w.file.SetCellHyperLink(sheet, name, target, kind); err != nil {
			return err
		}
	}
	if c.Comment == "" {
		return nil
	}
	return w.file.AddComment(sheet, excelize.Comment{
		Cell: name, Author: w.author, Width: 260, Height: 120,
		Paragraph: []excelize.RichTextRun{{Text: c.Comment, Font: &excelize.Font{Size: 9, Family: fontFamily}}},
	})
}

func (w *writer) value(part, sheet, name string, c Cell) error {
	text := c.Text
	if c.Kind == workbook.Date {
		var err error
		if text, err = serial(c.Text); err != nil {
			return err
		}
	}
	if c.Formula != "" || c.Kind == workbook.Failed {
		w.patches[part] = append(w.patches[part], patch{cell: name, kind: c.Kind, text: text, formula: c.Formula})
		return w.file.SetCellDefault(sheet, name, "0") // a place to put the patch in
	}
	switch c.Kind {
	case workbook.Text:
		return w.file.SetCellStr(sheet, name, text)
	case workbook.Numeric, workbook.Date:
		return w.file.SetCellDefault(sheet, name, text)
	case workbook.Bool:
		return w.file.SetCellBool(sheet, name, text == "1")
	}
	return nil
}

// patch is a cell that excelize cannot write as it should stand: a formula with its cached value, or
// a formula error.
type patch struct {
	cell, text, formula string
	kind                workbook.Kind
}

// xml is the cell's content, with the attribute that tells its type.
func (p patch) xml() (attribute, content string) {
	switch p.kind {
	case workbook.Text:
		attribute = ` t="str"`
	case workbook.Bool:
		attribute = ` t="b"`
	case workbook.Failed:
		attribute = ` t="e"`
	}
	if p.formula != "" {
		content = "<f>" + escaped(p.formula) + "</f>"
	}
	if p.kind != workbook.Blank {
		content += "<v>" + escaped(p.text) + "</v>"
	}
	return attribute, content
}

func escaped(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a Builder never fails
	return b.String()
}
