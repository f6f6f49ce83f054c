package workbook

import (
	"bytes"

	"xmess.cat/memoria/pipeline/source"
)

// sheetReader reads one sheet after another of a workbook.
type sheetReader struct {
	index   *index
	texts   *shared
	formats []Format
	limits  Limits
	cells   int   // with a value, in all sheets so far
	said    int64 // bytes of their texts
	store   store

	// Of the sheet that is being read.
	sheet    *Sheet
	faults   []fault // that cost a cell, and not the sheet
	row      int
	column   int
	pending  []Cell       // of the row
	external map[int]bool // shared formulas that read another workbook, by their number

	// Of the cell that is being read.
	value       []byte
	formulaText []byte
}

// read reads a worksheet part. What costs only a cell is kept in faults; an error costs the sheet.
func (r *sheetReader) read(s *scanner, sheet *Sheet) error {
	r.sheet, r.faults, r.row, r.external = sheet, nil, 0, map[int]bool{}
	if !s.tag.is("worksheet") {
		return fault{rule: &source.SheetBroken, found: string(s.tag.local)}
	}
	bodies, mode := 0, false
	for {
		more, err := s.child()
		if err != nil {
			return err
		}
		if !more {
			break
		}
		switch {
		case s.tag.is("sheetData"):
			bodies++
			err = r.rows(s)
		case s.tag.is("sheetPr"):
			mode = s.truth("filterMode")
			err = s.skip()
		case s.tag.is("sheetProtection"):
			sheet.Protected = s.truth("sheet")
			err = s.skip()
		case s.tag.is("autoFilter"):
			err = r.filter(s)
		case s.tag.is("mergeCells"):
			err = r.merges(s)
		default:
			err = s.skip()
		}
		if err != nil {
			return err
		}
	}
	if bodies != 1 {
		return fault{rule: &source.SheetBroken, found: "sheetData"}
	}
	// excelize announces the mode for arrows that filter nothing.
	sheet.Filtered = sheet.Filtered || mode && sheet.HiddenRows > 0
	return nil
}

// filter finds out whether any column is filtered; the arrows alone hide nothing.
func (r *sheetReader) filter(s *scanner) error {
	for {
		more, err := s.child()
		if err != nil || !more {
			return err
		}
		if !s.tag.is("filterColumn") {
			if err := s.skip(); err != nil {
				return err
			}
			continue
		}
		for {
			more, err := s.child()
			if err != nil {
				return err
			}
			if !more {
				break
			}
			r.sheet.Filtered = true
			if err := s.skip(); err != nil {
				return err
			}
		}
	}
}

func (r *sheetReader) merges(s *scanner) error {
	for {
		more, err := s.child()
		if err != nil || !more {
			return err
		}
		if s.tag.is("mergeCell") {
			ref := s.value("ref")
			merged, ok := area(ref)
			if !ok {
				return fault{rule: &source.BadReference, found: string(ref)}
			}
			if len(r.sheet.Merged) == r.limits.Merges {
				return fault{rule: &source.TooManyMerges, wanted: decimal(r.limits.Merges)}
			}
			r.sheet.Merged = append(r.sheet.Merged, merged)
		}
		if err := s.skip(); err != nil {
			return err
		}
	}
}

func (r *sheetReader) rows(s *scanner) error {
	for {
		more, err := s.child()
		if err != nil || !more {
			return err
		}
		if !s.tag.is("row") {
			return fault{rule: &source.SheetBroken, row: r.row, found: string(s.tag.local)}
		}
		number := r.row + 1 // a row that does not say its number follows the one before
		if said := s.value("r"); said != nil {
			var ok bool
			if number, ok = natural(said, lastRow); !ok {
				return fault{rule: &source.BadReference, row: r.row, found: string(said)}
			}
		}
		if number <= r.row {
			return fault{rule: &source.CellsDisordered, row: number, found: decimal(number)}
		}
		if number > lastRow {
			return fault{rule: &source.BadReference, row: r.row, found: decimal(number)}
		}
		r.row = number
		if err := r.cellsOf(s, s.truth("hidden")); err != nil {
			return err
		}
	}
}

// cellsOf reads a row, and keeps it if any of its cells has a value.
func (r *sheetReader) cellsOf(s *scanner, hidden bool) error {
	r.column, r.pending = 0, r.pending[:0]
	plainly := s.plainRow()
	for {
		if plain, ok := s.plainCell(plainly); ok {
			if err := r.plainCell(plain); err != nil {
				return err
			}
			continue
		}
		more, err := s.child()
		if err != nil {
			return err
		}
		if !more {
			break
		}
		switch {
		case s.tag.is("c"):
			err = r.cell(s)
		case s.tag.is("extLst"):
			err = s.skip()
		default:
			return fault{rule: &source.SheetBroken, row: r.row, found: string(s.tag.local)}
		}
		if err != nil {
			return err
		}
	}
	if len(r.pending) == 0 {
		return nil
	}
	if len(r.sheet.Rows) == r.limits.Rows {
		return fault{rule: &source.TooManyRows, row: r.row, wanted: decimal(r.limits.Rows)}
	}
	if r.cells += len(r.pending); r.cells > r.limits.Cells {
		return fault{rule: &source.TooManyCells, row: r.row, wanted: decimal(r.limits.Cells)}
	}
	if hidden {
		r.sheet.HiddenRows++
	}
	r.sheet.Rows = append(r.sheet.Rows, Row{Number: r.row, Hidden: hidden, Cells: r.store.row(r.pending)})
	return nil
}

// place finds out where a cell stands, and that it stands after the one before.
func (r *sheetReader) place(ref []byte) error {
	if ref == nil {
		r.column++
		if r.column > lastColumn {
			return fault{rule: &source.BadReference, row: r.row, found: decimal(r.column)}
		}
		return nil
	}
	row, column, ok := reference(ref)
	if !ok || row != r.row {
		return fault{rule: &source.BadReference, row: r.row, found: string(bytes.ToValidUTF8(ref, nil))}
	}
	if column <= r.column {
		return fault{rule: &source.CellsDisordered, row: row, column: column, found: string(ref)}
	}
	r.column = column
	return nil
}
