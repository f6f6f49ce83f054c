package workbook

import "strings"

// store holds the cells and texts of a workbook in large pieces, so that a million cells cost a few
// hundred allocations.
type store struct {
	cells []Cell
	texts strings.Builder
}

const (
	cellsAtOnce = 4096
	bytesAtOnce = 64 << 10
)

// row keeps a copy of a row's cells.
func (s *store) row(cells []Cell) []Cell {
	if cap(s.cells)-len(s.cells) < len(cells) {
		s.cells = make([]Cell, 0, max(cellsAtOnce, len(cells)))
	}
	from := len(s.cells)
	s.cells = append(s.cells, cells...)
	return s.cells[from:len(s.cells):len(s.cells)]
}

// text keeps a copy of a text.
func (s *store) text(b []byte) string {
	if len(b) > bytesAtOnce/16 {
		return string(b)
	}
	if s.texts.Cap()-s.texts.Len() < len(b) {
		s.texts = strings.Builder{} // the texts already given keep the old piece alive
		s.texts.Grow(bytesAtOnce)
	}
	from := s.texts.Len()
	s.texts.Write(b)
	return s.texts.String()[from:]
}
