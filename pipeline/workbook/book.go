// Package workbook is the model of a workbook that was read: sheets of raw cells, what their values
// mean as numbers, dates, texts and keys, and the limits of what is read. Packages read, ods and
// write turn files into this model and back.
package workbook

// Book holds the sheets of a workbook in order, without veryHidden, chart, dialog and macro sheets.
type Book struct {
	Name      string // the file's name, for addresses
	Epoch1904 bool   // dates count from 1904
	Macros    bool   // the file has macros, which never run
	Sheets    []Sheet
}

// Sheet holds the rows that have cells, in increasing order of Number. Blank styled cells are left
// out.
type Sheet struct {
	Name       string
	Hidden     bool
	Protected  bool
	Filtered   bool // an active filter hides rows
	HiddenRows int  // rows with values that a filter or a person hid
	Rows       []Row
	Merged     []Area
}

// The last row and column that a sheet of Excel has.
const (
	LastRow    = 1_048_576
	LastColumn = 16_384
)

// Area is a rectangle of cells, corners included, counted from 1.
type Area struct{ FirstRow, FirstColumn, LastRow, LastColumn int }

// Row is one row, its cells in increasing order of Column. Only a stale formula without any value
// is a blank cell.
type Row struct {
	Number int
	Hidden bool
	Cells  []Cell
}

// Kind is how a cell's value is stored.
type Kind uint8

// The kinds of stored values.
const (
	Blank   Kind = iota // no value
	Text                // Text is the string, kept as typed
	Numeric             // Text is plain decimal text as stored: 1234.5
	Bool                // Text is 1 or 0
	Date                // Text is ISO 8601: stored so (t="d"), or resolved by the reader
	Failed              // Text is a formula error: #N/A, #REF!, in any language
	Picture             // a picture stands in the cell; Text is what the file has in its place
)

// Format is how a cell shows a number.
type Format uint8

// The formats that change what a number means.
const (
	General Format = iota
	Percent        // shown times 100 with a sign: 0.125 is shown as 12.5 %
	DateFormat
	Duration // a time without a day: 0.1875 is shown as 4:30
)

// Digits are those that a number's format shows whatever the value: 00.00 shows 1 as 01.00. Where
// Fixed is false, the format shows what there is.
type Digits struct {
	Fixed         bool
	Whole, Places uint8
}

// Cell is one stored value.
type Cell struct {
	Column   int // from 1
	Kind     Kind
	Format   Format
	Digits   Digits
	Formula  bool // the value is the cached result of a formula
	Stale    bool // a formula whose cached value is missing or cannot be trusted
	External bool // a formula that reads another workbook
	Text     string
}

// Cells counts the cells of all sheets.
func (b *Book) Cells() (n int) {
	for _, s := range b.Sheets {
		for _, r := range s.Rows {
			n += len(r.Cells)
		}
	}
	return n
}

// At gives the cell of a column, or a Blank one.
func (r Row) At(column int) Cell {
	for _, c := range r.Cells {
		if c.Column == column {
			return c
		}
	}
	return Cell{Column: column}
}
