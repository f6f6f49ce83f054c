package document

// Table is rows under heads, which are repeated on each page.
type Table struct {
	ID      string
	Caption string
	Columns []Column
	Groups  []Group
	// Family names tables whose columns get the same widths; empty for none.
	Family string
	// Notes are small texts under the table.
	Notes []string
	// Tight puts rows closer together, for long lists.
	Tight bool
	// InOrder tells that the order of the rows has a meaning, so readers cannot sort them.
	InOrder bool
	// Whole keeps the table on one page if it fits.
	Whole bool
}

// Align is the alignment of a column's text.
type Align int

// Alignments.
const (
	Left Align = iota
	Right
	// Decimal aligns figures on their decimal marks.
	Decimal
)

// Column is a column's head and layout.
type Column struct {
	Head  string
	Align Align
	// Weight shares among the columns that have one the width that the others leave; 0 takes what its
	// longest text needs.
	Weight int
	// Header tells that the cells are the heads of their rows.
	Header bool
	// Bars tells that the cells hold bars, which have a fixed width.
	Bars bool
	// Signs sets a bar's status as its shape alone, beside the bar; its word is there for those who
	// listen.
	Signs bool
	// Lines is how many lines a cell may take on a page; what is more ends in an ellipsis, because it
	// is said in full elsewhere. 0 is all of them.
	Lines int
}

// Group is rows under a common title, which may be empty.
type Group struct {
	Title  string
	Detail string
	Rows   []Row
}

// Row has one cell a column.
type Row struct {
	// ID is unique in the document; empty if nothing links to the row.
	ID    string
	Cells []Cell
	// Total marks the row as the total of the rows above.
	Total bool
}

// Cell is a cell of a table.
type Cell struct {
	Text string
	// Detail is a grey second line.
	Detail string
	Strong bool
	Status *Mark
	Bar    *Bar
	// Target is the ID of the element that the text links to.
	Target string
	// Origin is the ID of the explanation of the cell's figure; of its bar, where it has one.
	Origin string
}

// Bar is a rate drawn as a bar from 0 to 100, with its range. Without a rate there is only the
// text. All figures are per cent.
type Bar struct {
	Text            string
	Rate, Low, High *float64
	// Last is last year's rate, drawn as a notch; nil for none.
	Last *float64
	// Status determines the colour.
	Status Status
}

// Mark is a status as a reader sees it: a shape, a colour and a word.
type Mark struct {
	Status Status
	Word   string
}

// Status is a status code of the marts.
type Status string

// Statuses: the first four are of a rate, the others say why there is none.
const (
	Met           Status = "met"
	Advancing     Status = "advancing"
	AtRisk        Status = "at_risk"
	Behind        Status = "behind"
	LowCoverage   Status = "low_coverage"
	NoData        Status = "no_data"
	NoTarget      Status = "no_target"
	NotApplicable Status = "not_applicable"
)

// Rated tells whether the status is of a rate.
func (s Status) Rated() bool {
	return s == Met || s == Advancing || s == AtRisk || s == Behind
}
