package write

import (
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

// styleRow styles each run of cells with the same style in one call.
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
			first, last, err := corners(workbook.Area{FirstRow: row, FirstColumn: from + 1,
				LastRow: row, LastColumn: to})
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
	return w.file.AddComment(sheet, excelize.Comment{Cell: name, Author: w.author,
		Width: 260, Height: 120, Paragraph: noteText(c.Comment)})
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
		w.patches[part] = append(w.patches[part], patch{name, text, c.Formula, c.Kind})
		return w.file.SetCellDefault(sheet, name, "0") // the patch replaces it
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
