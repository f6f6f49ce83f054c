package workbook

import (
	"bytes"
	"time"

	"xmess.cat/memoria/pipeline/source"
)

// openReader reads the tables of an OpenDocument spreadsheet, one after another. What costs only a cell is
// a fault, an error costs the file.
type openReader struct {
	sheetReader
	styles   *openStyles
	nullDate time.Time // the day that number 0 stands for
	log      *log
	book     *Book
	within   string // the sheet that is being read; empty between two

	// Of the sheet that is being read.
	columns []openColumns
	covered int // columns that columns speaks of
	// Of the row that is being read.
	rowStyle []byte
	areas    []Area // merged cells that begin in it
	// Of the cell that is being read.
	shown []byte // its paragraphs
}

// openColumns is a run of columns whose cells have a style unless they name their own.
type openColumns struct {
	last  int
	style string
}

// table reads a sheet and adds it to the book. What it keeps of another document's, for formulas that read
// that one, is no sheet.
func (r *openReader) table(s *scanner) error {
	name := string(s.own(tableSpace, "name"))
	if isOpenCache(name) {
		return s.skip()
	}
	sheet := Sheet{Name: name, Hidden: r.styles.hidden[string(s.own(tableSpace, "style-name"))],
		Protected: string(s.own(tableSpace, "protected")) == "true"}
	r.within, r.sheet, r.faults, r.row = name, &sheet, nil, 0
	r.columns, r.covered = r.columns[:0], 0
	if err := r.rowsOf(s, false); err != nil {
		return err
	}
	for _, f := range r.faults {
		r.log.add(name, f)
	}
	r.log.unseen(sheet)
	r.book.Sheets = append(r.book.Sheets, sheet)
	r.within = ""
	return nil
}

// isOpenCache knows the name of a table that keeps values of another document: 'file:///x.ods'#Full.
func isOpenCache(name string) bool { return openOutside([]byte(name)) && name[0] == '\'' }

// openOutside finds 'file:///x.ods'# in a formula: another document, by its address. A text is none, nor is
// a sheet's name in quotes.
func openOutside(formula []byte) bool {
	for i := 0; i < len(formula); i++ {
		c := formula[i]
		if c != '"' && c != '\'' {
			continue
		}
		closes := bytes.IndexByte(formula[i+1:], c)
		if closes < 0 {
			return false
		}
		i += closes + 1
		if c == '\'' && i+1 < len(formula) && formula[i+1] == '#' {
			return true
		}
	}
	return false
}

// rowsOf reads what stands inside a table, or inside a group of its rows or columns.
func (r *openReader) rowsOf(s *scanner, hidden bool) error {
	for {
		more, err := s.child()
		if err != nil || !more {
			return err
		}
		if s.tag.space != tableSpace {
			if err := s.skip(); err != nil {
				return err
			}
			continue
		}
		switch string(s.tag.local) {
		case "table-row":
			err = r.rowOf(s, hidden)
		case "table-rows", "table-header-rows", "table-columns", "table-header-columns", "table-column-group":
			err = r.rowsOf(s, hidden)
		case "table-row-group":
			err = r.rowsOf(s, hidden || string(s.own(tableSpace, "display")) == "false")
		case "table-column":
			err = r.columnsOf(s)
		case "table-cell", "covered-table-cell", "table":
			return fault{rule: &source.SheetBroken, row: r.row, found: string(s.tag.local)}
		default:
			err = s.skip()
		}
		if err != nil {
			return err
		}
	}
}

func (r *openReader) columnsOf(s *scanner) error {
	repeated, err := r.times(s, "number-columns-repeated")
	if err != nil {
		return err
	}
	if r.covered < r.limits.Columns { // beyond it no cell may stand
		r.covered += repeated
		r.columns = append(r.columns, openColumns{r.covered, string(s.own(tableSpace, "default-cell-style-name"))})
	}
	return s.skip()
}

// styleAt is the style of a cell that names none.
func (r *openReader) styleAt(column int) []byte {
	if len(r.rowStyle) > 0 {
		return r.rowStyle
	}
	for i := range r.columns {
		if column <= r.columns[i].last {
			return []byte(r.columns[i].style)
		}
	}
	return nil
}

// times reads how often a row or cell is repeated; once where it does not say.
func (r *openReader) times(s *scanner, attribute string) (int, error) {
	said := s.own(tableSpace, attribute)
	if said == nil {
		return 1, nil
	}
	n, ok := natural(said, 1<<31-1)
	if !ok {
		return 0, fault{rule: &source.SheetBroken, row: r.row, found: attribute + "=" + shortened(string(said))}
	}
	return n, nil
}

// rowOf reads a row, and keeps it as often as it is repeated if any of its cells has a value.
func (r *openReader) rowOf(s *scanner, hidden bool) error {
	r.row++
	repeated, err := r.times(s, "number-rows-repeated")
	if err != nil {
		return err
	}
	filtered := false
	switch string(s.own(tableSpace, "visibility")) {
	case "collapse":
		hidden = true
	case "filter":
		hidden, filtered = true, true
	}
	r.rowStyle = append(r.rowStyle[:0], s.own(tableSpace, "default-cell-style-name")...)
	r.column, r.pending, r.areas = 0, r.pending[:0], r.areas[:0]
	said, faults := r.said, len(r.faults)
	for {
		more, err := s.child()
		if err != nil {
			return err
		}
		if !more {
			break
		}
		switch {
		case s.tag.of(tableSpace, "table-cell"), s.tag.of(tableSpace, "covered-table-cell"):
			err = r.cellOf(s)
		case s.tag.space == tableSpace:
			return fault{rule: &source.SheetBroken, row: r.row, found: string(s.tag.local)}
		default:
			err = s.skip()
		}
		if err != nil {
			return err
		}
	}
	if err := r.merge(repeated); err != nil {
		return err
	}
	if err := r.repeatFaults(r.faults[faults:], repeated); err != nil {
		return err
	}
	if len(r.pending) > 0 {
		if err := r.keep(repeated, (r.said-said)*int64(repeated-1), hidden, filtered); err != nil {
			return err
		}
	}
	r.row += repeated - 1
	return nil
}

// keep adds the row that was read, with as many more as repeat it; said is what those more say, in bytes.
func (r *openReader) keep(repeated int, said int64, hidden, filtered bool) error {
	if last := r.row + repeated - 1; last > lastRow {
		return fault{rule: &source.BadReference, row: lastRow, found: decimal(last)}
	}
	if len(r.sheet.Rows)+repeated > r.limits.Rows {
		return fault{rule: &source.TooManyRows, row: r.row, wanted: decimal(r.limits.Rows)}
	}
	if r.cells += len(r.pending) * repeated; r.cells > r.limits.Cells {
		return fault{rule: &source.TooManyCells, row: r.row, wanted: decimal(r.limits.Cells)}
	}
	if r.said += said; r.said > r.limits.Parts {
		return fault{rule: &source.UnpacksTooBig, row: r.row, wanted: megabytes(r.limits.Parts)}
	}
	cells := r.store.row(r.pending)
	for i := range repeated {
		r.sheet.Rows = append(r.sheet.Rows, Row{Number: r.row + i, Hidden: hidden, Cells: cells})
	}
	if hidden {
		r.sheet.HiddenRows += repeated
	}
	r.sheet.Filtered = r.sheet.Filtered || filtered
	return nil
}

// merge keeps the areas that begin in a row, once for each row that repeats it.
func (r *openReader) merge(repeated int) error {
	for _, area := range r.areas {
		for i := range min(repeated, lastRow-area.FirstRow+1) {
			if len(r.sheet.Merged) == r.limits.Merges {
				return fault{rule: &source.TooManyMerges, wanted: decimal(r.limits.Merges)}
			}
			r.sheet.Merged = append(r.sheet.Merged, Area{area.FirstRow + i, area.FirstColumn,
				min(area.LastRow+i, lastRow), area.LastColumn})
		}
	}
	return nil
}

// repeatFaults says of each repeated row what was found in the first.
func (r *openReader) repeatFaults(found []fault, repeated int) error {
	const most = 1000
	if len(found) == 0 || repeated == 1 {
		return nil
	}
	if len(found)*repeated > most {
		return fault{rule: &source.TooManyRows, row: r.row, wanted: decimal(most)}
	}
	for i := 1; i < repeated; i++ {
		for _, f := range found {
			f.row += i
			r.faults = append(r.faults, f)
		}
	}
	return nil
}
