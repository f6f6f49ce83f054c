package read

import (
	"bytes"
	"strconv"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/guard"
)

// sheetReader reads the sheets of a workbook, one after another.
type sheetReader struct {
	guard.SheetBuilder
	index    *index
	texts    []string
	styles   []style
	external map[int]bool // this sheet's shared formulas that read another workbook, by number

	value   []byte // scratch for a cell's value
	formula []byte // scratch for a cell's formula
}

// read reads a worksheet part. A fault that costs only a cell goes to Faults; an error costs the
// sheet.
func (r *sheetReader) read(s *guard.Scanner) error {
	r.external = map[int]bool{}
	if !s.Tag.Is("worksheet") {
		return guard.Fault{Rule: &source.SheetBroken, Found: string(s.Tag.Local)}
	}
	bodies, arrows, filterMode := 0, false, false
	err := s.Children(func() error {
		switch {
		case s.Tag.Is("sheetData"):
			bodies++
			return r.rows(s)
		case s.Tag.Is("sheetPr"):
			filterMode = s.True("filterMode")
		case s.Tag.Is("sheetProtection"):
			r.Sheet.Protected = s.True("sheet")
		case s.Tag.Is("autoFilter"):
			arrows = true
			return r.filter(s)
		case s.Tag.Is("mergeCells"):
			return r.merges(s)
		}
		return nil
	})
	if err != nil {
		return err
	}
	if bodies != 1 {
		return guard.Fault{Rule: &source.SheetBroken, Found: "sheetData"}
	}
	// Without arrows, filterMode is an advanced filter. excelize writes it also for arrows that filter
	// nothing.
	r.Sheet.Filtered = r.Sheet.Filtered || filterMode && !arrows && r.Sheet.HiddenRows > 0
	return nil
}

// filter finds out whether any column is filtered; arrows alone hide nothing.
func (r *sheetReader) filter(s *guard.Scanner) error {
	return s.Children(func() error {
		if !s.Tag.Is("filterColumn") {
			return nil
		}
		return s.Children(func() error {
			r.Sheet.Filtered = true
			return nil
		})
	})
}

func (r *sheetReader) merges(s *guard.Scanner) error {
	return s.Children(func() error {
		if !s.Tag.Is("mergeCell") {
			return nil
		}
		ref := s.Value("ref")
		merged, ok := area(ref)
		if !ok {
			return guard.Fault{Rule: &source.BadReference, Found: string(ref)}
		}
		return r.AddMerged(merged)
	})
}

func (r *sheetReader) rows(s *guard.Scanner) error {
	return s.Children(func() error {
		if !s.Tag.Is("row") {
			return guard.Fault{Rule: &source.SheetBroken, Row: r.Row, Found: string(s.Tag.Local)}
		}
		number := r.Row + 1 // a row without a number follows the one before
		if stated := s.Value("r"); stated != nil {
			var ok bool
			if number, ok = guard.Natural(stated, workbook.LastRow); !ok {
				return guard.Fault{Rule: &source.BadReference, Row: r.Row, Found: string(stated)}
			}
		}
		if number <= r.Row {
			return guard.Fault{Rule: &source.CellsDisordered, Row: number, Found: strconv.Itoa(number)}
		}
		if number > workbook.LastRow {
			return guard.Fault{Rule: &source.BadReference, Row: r.Row, Found: strconv.Itoa(number)}
		}
		r.Row = number
		return r.row(s, s.True("hidden"))
	})
}

// row reads a row, and keeps it if any of its cells has a value.
func (r *sheetReader) row(s *guard.Scanner, hidden bool) error {
	r.Column, r.Cells = 0, r.Cells[:0]
	err := s.Children(func() error {
		switch {
		case s.Tag.Is("c"):
			return r.cell(s)
		case s.Tag.Is("extLst"):
			return nil
		}
		return guard.Fault{Rule: &source.SheetBroken, Row: r.Row, Found: string(s.Tag.Local)}
	})
	if err != nil || len(r.Cells) == 0 {
		return err
	}
	return r.AddRows(1, hidden)
}

// place finds a cell's column, and checks that it comes after the cell before.
func (r *sheetReader) place(ref []byte) error {
	if ref == nil {
		r.Column++
		if r.Column > workbook.LastColumn {
			return guard.Fault{Rule: &source.BadReference, Row: r.Row, Found: strconv.Itoa(r.Column)}
		}
		return nil
	}
	row, column, ok := reference(ref)
	if !ok || row != r.Row {
		found := string(bytes.ToValidUTF8(ref, nil))
		return guard.Fault{Rule: &source.BadReference, Row: r.Row, Found: found}
	}
	if column <= r.Column {
		return guard.Fault{Rule: &source.CellsDisordered, Row: row, Column: column, Found: string(ref)}
	}
	r.Column = column
	return nil
}
