package queries

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
)

// columns.csv is the one place that says what the marts' columns hold. A row without a mart is for
// every mart that has the column, and a mart's own row comes before it.
//
//go:embed columns.csv
var columnsFile string

// Column says what a column of a mart holds.
type Column struct {
	Mart        string // empty for every mart that has the column
	Name        string
	Title       string // in Catalan, as officers know it
	Description string // in English, with the unit, and what empty means
	keyOf       []string
}

// Dictionary says what each mart's columns hold.
type Dictionary struct{ columns []Column }

// inputs.csv says the same of the tables that a memòria is made from.
//
//go:embed inputs.csv
var inputsFile string

// Columns reads the dictionary of the marts' columns.
func Columns() (Dictionary, error) { return dictionary("columns.csv", columnsFile) }

// InputColumns reads the dictionary of the tables' columns that Scope leaves; a table stands where
// the marts do.
func InputColumns() (Dictionary, error) { return dictionary("inputs.csv", inputsFile) }

func dictionary(file, text string) (Dictionary, error) {
	reader := csv.NewReader(strings.NewReader(text))
	reader.FieldsPerRecord = 5
	records, err := reader.ReadAll()
	if err != nil {
		return Dictionary{}, fmt.Errorf("reading %s: %w", file, err)
	}
	var dictionary Dictionary
	for _, record := range records[1:] {
		dictionary.columns = append(dictionary.columns, Column{
			Mart: record[0], Name: record[1], keyOf: strings.Fields(record[2]), Title: record[3],
			Description: record[4],
		})
	}
	return dictionary, nil
}

// Column finds what a mart's column holds; known is false where columns.csv does not say.
func (d Dictionary) Column(mart, name string) (column Column, known bool) {
	for _, column := range d.columns {
		if column.Name == name && column.Mart == mart {
			return column, true
		}
	}
	for _, column := range d.columns {
		if column.Name == name && column.Mart == "" {
			return column, true
		}
	}
	return Column{}, false
}

// Key names those of a mart's columns that tell its rows apart, in their order; none where no
// columns do.
func (d Dictionary) Key(mart string, columns []string) []string {
	var key []string
	for _, name := range columns {
		if column, known := d.Column(mart, name); known && slices.Contains(column.keyOf, mart) {
			key = append(key, name)
		}
	}
	return key
}
