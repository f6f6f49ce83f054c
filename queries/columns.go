package queries

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
)

// columns.csv describes the columns of the marts. A row without a mart is for every mart with that
// column, unless the mart has a row of its own.
//
//go:embed columns.csv
var columnsFile string

// Column describes a column of a mart.
type Column struct {
	Mart        string // empty: every mart with the column
	Name        string
	Title       string // in Catalan
	Description string // in English, with the unit and the meaning of null
	keyOf       []string
}

// Dictionary says what each mart's columns hold.
type Dictionary struct{ columns []Column }

// inputs.csv describes the columns of the tables that a memòria is made from.
//
//go:embed inputs.csv
var inputsFile string

// Columns reads the dictionary of the marts' columns.
func Columns() (Dictionary, error) { return dictionary("columns.csv", columnsFile) }

// InputColumns reads the dictionary of the columns of the tables that Scope leaves. Column.Mart is
// the name of the table.
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

// Column returns the description of a mart's column; known is false if there is none.
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

// Key returns the columns that identify a row of a mart, in their order; nil if it has no key.
func (d Dictionary) Key(mart string, columns []string) []string {
	var key []string
	for _, name := range columns {
		if column, known := d.Column(mart, name); known && slices.Contains(column.keyOf, mart) {
			key = append(key, name)
		}
	}
	return key
}
