package workbook

import "strings"

// store holds the cells and texts of a workbook in large pieces, so that a million cells cost a few
// hundred allocations.
type store struct {
	cells []Cell
	texts strings.Builder
}

// From the first piece on each is twice as large as the one before: most workbooks are small.
const (
	cellsAtFirst, cellsAtOnce = 512, 4096
	bytesAtFirst, bytesAtOnce = 4 << 10, 64 << 10
)

// row keeps a copy of a row's cells.
func (s *store) row(cells []Cell) []Cell {
	if cap(s.cells)-len(s.cells) < len(cells) {
		s.cells = make([]Cell, 0, max(min(2*cap(s.cells), cellsAtOnce), cellsAtFirst, len(cells)))
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
		more := max(min(2*s.texts.Cap(), bytesAtOnce), bytesAtFirst)
		s.texts = strings.Builder{} // the texts already given keep the old piece alive
		s.texts.Grow(more)
	}
	from := s.texts.Len()
	s.texts.Write(b)
	return s.texts.String()[from:]
}
