// Package write makes .xlsx files: new ones from drafts, and annotated copies of members'
// workbooks. It is the only package of the write half that imports excelize.
package write

import (
	"time"

	"xmess.cat/memoria/pipeline/workbook"
)

// Draft is a workbook to write.
type Draft struct {
	Title       string
	Subject     string
	Author      string
	Description string
	Keywords    string    // such as a version
	Language    string    // ca, es, en
	Created     time.Time // also the time of the last change
	Sheets      []Sheet
}

// Sheet is one sheet to write. Rows start at row 1 and may be shorter than Columns.
type Sheet struct {
	Name          string
	Hidden        bool   // veryHidden: for lists of choices, never data
	Tab           string // the tab's colour
	Columns       []Column
	Rows          []Row
	Validations   []Validation
	Merged        []workbook.Area
	Protected     bool // only cells with an Unlocked style can be changed; no password
	FreezeRows    int
	FreezeColumns int
	Filter        workbook.Area // its first row gets the arrows; zero for none
	NoGrid        bool
	Print         Print
}

// Column is a column's width in characters, 0 for the default, and the style of cells that no row
// has.
type Column struct {
	Width  float64
	Hidden bool
	Style  Style
}

// Row is a row of cells from column A on. Height is in points, 0 for the default.
type Row struct {
	Height float64
	Cells  []Cell
}

// Cell is one cell to write. Kind and Text are those of the workbook.Cell that reads it back, but a
// Date is stored as a number of days. A blank cell keeps its style. Link is an address, or a place
// in the workbook if it starts with #.
type Cell struct {
	Kind    workbook.Kind
	Text    string
	Formula string // without =; Kind and Text are then its cached value
	Style   Style
	Link    string
	Comment string
}

// Style is how a cell looks. It is comparable; colours are six hexadecimal digits, empty for none.
type Style struct {
	Size      float64
	Bold      bool
	Italic    bool
	Underline bool
	Colour    string
	Fill      string
	Border    string // a thin line on the four sides
	Under     string // a thin line below
	Align     string // left, center, right; empty for the default of the kind
	Top       bool   // aligned to the top, else to the middle
	Wrap      bool
	Indent    int
	Format    string // a number format such as #,##0.00
	Unlocked  bool   // may be changed in a protected sheet
}

// ValidationKind is what a cell may hold.
type ValidationKind uint8

// The kinds of validation.
const (
	List       ValidationKind = iota // one of the cells of Source
	Whole                            // a whole number between Minimum and Maximum
	Decimal                          // a number between Minimum and Maximum
	DateWithin                       // a day between Minimum and Maximum, ISO text
)

// Validation restricts the input in an area. Other input is refused with Title and Message. Prompt
// shows while a cell is selected, unless it is empty.
type Validation struct {
	Area             workbook.Area
	Kind             ValidationKind
	Source           string // for List: the area that holds the choices, 'Llistes'!$A$2:$A$9
	Minimum, Maximum string // plain decimal text, or ISO dates; both ends included
	Title, Message   string
	PromptTitle      string
	Prompt           string
	Optional         bool // other input is asked about, and not refused
}

// Print is how a sheet is printed: A4, fitted to the width of a page, with the first HeadRows rows
// on every page.
type Print struct {
	Landscape bool
	HeadRows  int
	Area      workbook.Area // zero for the whole sheet
	Footer    string        // left in the footer; the page number is at its right
}

// Cell gives a cell to change, by row and column from 1. A missing cell is added as a blank one.
func (s *Sheet) Cell(row, column int) *Cell {
	for len(s.Rows) < row {
		s.Rows = append(s.Rows, Row{})
	}
	cells := &s.Rows[row-1].Cells
	for len(*cells) < column {
		*cells = append(*cells, Cell{})
	}
	return &(*cells)[column-1]
}

// Sheet gives the sheet of a name, or nil.
func (d *Draft) Sheet(name string) *Sheet {
	for i := range d.Sheets {
		if d.Sheets[i].Name == name {
			return &d.Sheets[i]
		}
	}
	return nil
}
