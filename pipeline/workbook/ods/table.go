package ods

import (
	"bytes"
	"strconv"
	"time"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/guard"
)

// reader reads the sheets of a spreadsheet, one after another. A fault that costs only a cell goes
// to Faults; an error costs the file.
type reader struct {
	guard.SheetBuilder
	styles    *styles
	nullDate  time.Time // the day that number 0 stands for
	report    *guard.Report
	book      *workbook.Book
	sheetName string // of the sheet being read; empty between sheets

	// Of the sheet being read.
	columns     []columnRun
	columnCount int // the columns in all runs
	// Of the row being read.
	rowStyle []byte
	merged   []workbook.Area // areas that begin in it
	// Of the cell being read.
	value []byte // as stored
	shown []byte // its paragraphs
}

// columnRun is a run of columns whose cells have a style unless they name their own.
type columnRun struct {
	last  int
	style string
}

// table reads a sheet and adds it to the book. Tables that cache another document are no sheets.
func (r *reader) table(s *guard.Scanner) error {
	name := string(s.ValueIn(guard.TableSpace, "name"))
	if isCache(name) {
		return nil
	}
	style := s.ValueIn(guard.TableSpace, "style-name")
	sheet := workbook.Sheet{Name: name, Hidden: r.styles.hidden[string(style)],
		Protected: string(s.ValueIn(guard.TableSpace, "protected")) == "true"}
	r.Begin(&sheet)
	r.sheetName, r.columns, r.columnCount = name, nil, 0
	if err := r.rows(s, false); err != nil {
		return err
	}
	for _, f := range r.Faults {
		r.report.Add(name, f)
	}
	r.report.HiddenRows(sheet)
	r.book.Sheets = append(r.book.Sheets, sheet)
	r.sheetName = ""
	return nil
}

// isCache tells whether a table caches values of another document: 'file:///x.ods'#Full.
func isCache(name string) bool { return namesOtherDocument([]byte(name)) && name[0] == '\'' }

// namesOtherDocument finds 'file:///x.ods'# in a formula: the address of another document. Texts
// and quoted sheet names do not count.
func namesOtherDocument(formula []byte) bool {
	for i := 0; i < len(formula); i++ {
		c := formula[i]
		if c != '"' && c != '\'' {
			continue
		}
		length := bytes.IndexByte(formula[i+1:], c)
		if length < 0 {
			return false
		}
		i += length + 1
		if c == '\'' && i+1 < len(formula) && formula[i+1] == '#' {
			return true
		}
	}
	return false
}

// rows reads the inside of a table, or of a group of its rows or columns.
func (r *reader) rows(s *guard.Scanner, hidden bool) error {
	return s.Children(func() error {
		if s.Tag.Space != guard.TableSpace {
			return nil
		}
		switch string(s.Tag.Local) {
		case "table-row":
			return r.row(s, hidden)
		case "table-rows", "table-header-rows",
			"table-columns", "table-header-columns", "table-column-group":
			return r.rows(s, hidden)
		case "table-row-group":
			return r.rows(s, hidden || string(s.ValueIn(guard.TableSpace, "display")) == "false")
		case "table-column":
			return r.column(s)
		case "table-cell", "covered-table-cell", "table":
			return r.broken(string(s.Tag.Local))
		}
		return nil
	})
}

func (r *reader) column(s *guard.Scanner) error {
	repeated, err := r.count(s, "number-columns-repeated")
	if err == nil && r.columnCount < r.Limits.Columns { // no cell may stand beyond the limit
		r.columnCount += repeated
		style := string(s.ValueIn(guard.TableSpace, "default-cell-style-name"))
		r.columns = append(r.columns, columnRun{r.columnCount, style})
	}
	return err
}

// defaultStyle is the style of a cell that names none.
func (r *reader) defaultStyle(column int) []byte {
	if len(r.rowStyle) > 0 {
		return r.rowStyle
	}
	for _, run := range r.columns {
		if column <= run.last {
			return []byte(run.style)
		}
	}
	return nil
}

// count reads how many rows or columns an attribute states; one where it is absent.
func (r *reader) count(s *guard.Scanner, attribute string) (int, error) {
	stated := s.ValueIn(guard.TableSpace, attribute)
	if stated == nil {
		return 1, nil
	}
	n, ok := guard.Natural(stated, 1<<31-1)
	if !ok {
		return 0, r.broken(attribute + "=" + guard.Shorten(string(stated)))
	}
	return n, nil
}

// broken is a fault of the row being read.
func (r *reader) broken(found string) guard.Fault {
	return guard.Fault{Rule: &source.SheetBroken, Row: r.Row, Found: found}
}

// row reads a row, and adds it as often as it is repeated if any of its cells has a value.
func (r *reader) row(s *guard.Scanner, hidden bool) error {
	r.Row++
	repeated, err := r.count(s, "number-rows-repeated")
	if err != nil {
		return err
	}
	filtered := false
	switch string(s.ValueIn(guard.TableSpace, "visibility")) {
	case "collapse":
		hidden = true
	case "filter":
		hidden, filtered = true, true
	}
	r.rowStyle = append(r.rowStyle[:0], s.ValueIn(guard.TableSpace, "default-cell-style-name")...)
	r.Column, r.Cells, r.merged = 0, r.Cells[:0], r.merged[:0]
	textBefore, faultsBefore := r.TextBytes, len(r.Faults)
	err = s.Children(func() error {
		switch {
		case s.Tag.In(guard.TableSpace, "table-cell"), s.Tag.In(guard.TableSpace, "covered-table-cell"):
			return r.cell(s)
		case s.Tag.Space == guard.TableSpace:
			return r.broken(string(s.Tag.Local))
		}
		return nil
	})
	if err == nil {
		err = r.merge(repeated)
	}
	if err == nil {
		err = r.repeatFaults(r.Faults[faultsBefore:], repeated)
	}
	if err == nil && len(r.Cells) > 0 {
		err = r.add(repeated, int(r.TextBytes-textBefore), hidden)
		r.Sheet.Filtered = r.Sheet.Filtered || filtered
	}
	r.Row += repeated - 1
	return err
}

// add adds the row that was read and the rows that repeat it. bytes is the size of its texts.
func (r *reader) add(repeated, bytes int, hidden bool) error {
	if last := r.Row + repeated - 1; last > workbook.LastRow {
		return guard.Fault{Rule: &source.BadReference, Row: workbook.LastRow, Found: strconv.Itoa(last)}
	}
	if err := r.AddRows(repeated, hidden); err != nil {
		return err
	}
	return r.CountText(bytes, repeated-1)
}

// merge adds the areas that begin in a row, once for each row that repeats it.
func (r *reader) merge(repeated int) error {
	for _, area := range r.merged {
		for i := range min(repeated, workbook.LastRow-area.FirstRow+1) {
			err := r.AddMerged(workbook.Area{FirstRow: area.FirstRow + i, FirstColumn: area.FirstColumn,
				LastRow: min(area.LastRow+i, workbook.LastRow), LastColumn: area.LastColumn})
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// repeatFaults repeats the faults of a row for each row that repeats it.
func (r *reader) repeatFaults(found []guard.Fault, repeated int) error {
	const most = 1000
	if len(found) == 0 || repeated == 1 {
		return nil
	}
	if len(found)*repeated > most {
		return guard.Fault{Rule: &source.TooManyRows, Row: r.Row, Wanted: strconv.Itoa(most)}
	}
	for i := 1; i < repeated; i++ {
		for _, f := range found {
			f.Row += i
			r.Faults = append(r.Faults, f)
		}
	}
	return nil
}
