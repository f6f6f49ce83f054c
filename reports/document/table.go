package document

// Table is rows under a head that is repeated on each page.
type Table struct {
	ID      string
	Caption string
	Columns []Column
	Groups  []Group
	// Family is given to tables that are read one after the other: their columns have the same widths.
	Family string
	// Notes stand under the table, small.
	Notes []string
	// Tight sets rows closer, for long lists.
	Tight bool
	// InOrder tells that the order of the rows says something, so that no reader may change it.
	InOrder bool
	// Whole keeps the table on one page where it fits on one.
	Whole bool
}

// Align is where the text of a column stands.
type Align int

// Alignments.
const (
	Left Align = iota
	Right
	// Decimal sets figures so that their decimal marks are under each other.
	Decimal
)

// Column is a column's head and how its cells are set.
type Column struct {
	Head  string
	Align Align
	// Weight shares among the columns that have one the width that the others leave; 0 takes what its
	// longest text needs.
	Weight int
	// Header tells that the column's cells name their rows.
	Header bool
	// Bars tells that its cells hold bars, which need a width of their own.
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
	// ID is unique in the document, where something leads to the row.
	ID    string
	Cells []Cell
	// Total sets the row apart as the sum of those above.
	Total bool
}

// Cell is what stands in a table's cell.
type Cell struct {
	Text string
	// Detail is a quiet second line.
	Detail string
	Strong bool
	Status *Mark
	Bar    *Bar
	// Target is the ID of what the text leads to.
	Target string
	// Origin is the ID of the explanation of the cell's figure; of its bar, where it has one.
	Origin string
}

// Bar is a rate drawn as a short bar from 0 to 100, with the range it could take. Rate is missing
// where there is no rate: then there is only Text. All are per cent.
type Bar struct {
	Text            string
	Rate, Low, High *float64
	// Last is last year's rate, a notch; nil where there was none or it is not to be shown.
	Last *float64
	// Status gives the bar its colour.
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
