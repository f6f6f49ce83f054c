package form

import (
	"slices"

	"xmess.cat/memoria/pipeline/workbook/write"
)

// ColumnType is how the cells of a column are read and how a template offers them.
type ColumnType string

const (
	Text   ColumnType = "text"
	Code   ColumnType = "code"   // a code of the plan, or of a member
	Number ColumnType = "number" // any figure
	Count  ColumnType = "count"  // a figure that is never negative
	Date   ColumnType = "date"
	Year   ColumnType = "year"
	Period ColumnType = "period" // empty for the year, 2025-T1, 2025-03
	YesNo  ColumnType = "yesno"
	Choice ColumnType = "choice" // one of Choices
)

// Column is one declared column, or one declared label of a cover.
type Column struct {
	Field    string   // stable English name, as stored in typed_cell.field
	Header   string   // canonical Catalan header
	Aliases  []string // headers with the same meaning, in any case, with any accents and punctuation
	Type     ColumnType
	Required bool     // a workbook without this header cannot be read
	Filled   bool     // required, and a row with any value must have one here
	Prose    bool     // Filled, but a row counts even where this cannot be read
	Choices  []string // the values of a Choice; for a Text, those that are offered
	Width    float64  // of the column in a template, in characters
	Help     string   // what to write here, one Catalan sentence; may be empty
}

// isFreeText tells whether a column only holds prose. What cannot be read of it costs nothing else.
func (c Column) isFreeText() bool { return c.Type == Text && (!c.Filled || c.Prose) }

// isPrinted tells whether what a column of text holds may stand in the memòria.
func (c Column) isPrinted() bool {
	return !slices.Contains([]string{"contact", "email", "indicator_name", "member_name", "link"},
		c.Field)
}

// Sheet is one declared sheet.
type Sheet struct {
	Section  string // stable English name, as stored in typed_cell.section
	Name     string // canonical Catalan name
	Aliases  []string
	Required bool // a workbook of this kind cannot be read without it
	Labels   bool // labels in column A and values in B, instead of a row of headers
	// Prefilled says that a template has rows here, so that a row alone is nothing that a member
	// typed.
	Prefilled bool
	Years     bool // has undeclared columns too, one a year (2024, 2025 …), of field YearField
	Columns   []Column
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

// Companions are the names of sheets without data that a workbook may have: instructions, lists for
// drop-downs, and what feedback adds to an annotated copy. Readers skip them.
func Companions() []string {
	return []string{instructionsName, "Definicions", listsName, "Incidències", "Problemes", "Ajuda",
		write.MemorySheet}
}

// The sheets that templates have beside the declared ones.
const (
	instructionsName = "Instruccions"
	listsName        = "Llistes"
)
