package form

import (
	"xmess.cat/memoria/pipeline/workbook/write"
)

// ColumnType is how the cells of a column are read and how a template offers them.
type ColumnType string

// The types of columns.
const (
	Text    ColumnType = "text"
	Code    ColumnType = "code"    // a code of the plan, or of a member
	Number  ColumnType = "number"  // any figure
	Count   ColumnType = "count"   // a figure that is never negative
	Percent ColumnType = "percent" // 0 to 100
	Date    ColumnType = "date"
	Year    ColumnType = "year"
	Period  ColumnType = "period" // empty for the year, 2025-T1, 2025-03
	YesNo   ColumnType = "yesno"
	Choice  ColumnType = "choice" // one of Choices
)

// Column is one declared column.
type Column struct {
	Field    string     // stable English name, as kept in typed_cell.field
	Header   string     // canonical Catalan header
	Aliases  []string   // other headers that mean the same; case, accents, spaces and punctuation never count
	Type     ColumnType //
	Required bool       // a workbook without this header cannot be read
	Filled   bool       // a row that holds anything must hold this
	Choices  []string   // what a Choice takes, in the plan's words
	Width    float64    // of the column in a template, in characters
	Help     string     // what to write here, one Catalan sentence; empty where the header says it
}

// Sheet is one declared sheet.
type Sheet struct {
	Section  string // stable English name, as kept in typed_cell.section
	Name     string // canonical Catalan name
	Aliases  []string
	Required bool // a workbook of this kind cannot be read without it
	Labels   bool // labels in column A and values in B, instead of a row of headers
	Years    bool // beside the declared columns, one a year (2024, 2025 …), whose field is YearField
	Columns  []Column

	byKey map[string]*Column // the columns by the key of each of their names, where that was worked out
}

// YearField is the field of a column whose header is a year.
const YearField = "target"

// Column gives the declared column of a field; ok is false where there is none.
func (s Sheet) Column(field string) (c Column, ok bool) {
	for _, c := range s.Columns {
		if c.Field == field {
			return c, true
		}
	}
	return Column{}, false
}

// Companions are the names of sheets that a workbook may carry and that hold no data: instructions,
// lists for drop-downs, the findings of an annotated copy and what it remembers. They are read past without a word.
func Companions() []string {
	return []string{instructionsName, "Definicions", "Llistes", "Incidències", "Problemes", "Ajuda",
		write.MemorySheet}
}

// instructionsName is the sheet that tells how to fill in a workbook of ours.
const instructionsName = "Instruccions"
