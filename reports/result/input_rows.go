package result

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// InputRows gives the rows of a table of Inputs one by one to each, in their order, with the cells as Table has them. The
// slice is only good until each gives back. A row comes as one text: a large network's millions of cells would take longer one
// by one.
func (d *Database) InputRows(ctx context.Context, table Table, each func(cells []*string) error) error {
	kinds, parts := make([]written, len(table.Kinds)), make([]string, len(table.Columns))
	for at, column := range table.Columns {
		kinds[at] = writtenAs(table.Kinds[at])
		parts[at] = column + ", '" + end + "'"
		if kinds[at] == asText {
			text := column + "::varchar"
			parts[at] = "strlen(" + text + "), '" + end + "', " + text
		}
	}
	rows, err := d.conn.QueryContext(ctx, "select concat("+strings.Join(parts, ", ")+") from "+table.Name)
	if err != nil {
		return fmt.Errorf("reading %s: %w", table.Name, err)
	}
	defer func() { _ = rows.Close() }()
	texts, cells := make([]string, len(parts)), make([]*string, len(parts))
	for rows.Next() {
		var row string
		if err := rows.Scan(&row); err != nil {
			return fmt.Errorf("reading %s: %w", table.Name, err)
		}
		if err := apart(row, kinds, texts, cells); err != nil {
			return fmt.Errorf("reading %s: %w", table.Name, err)
		}
		if err := each(cells); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("reading %s: %w", table.Name, err)
	}
	return nil
}

// written is how a column's cells stand in a row's text. Where nothing is known, nothing stands.
type written int

const (
	asText     written = iota // its length in bytes, end, and the text
	asPlain                   // what never holds an end, and end
	asFraction                // the same, with noughts at its end that it does not need
)

// end is after a length, or after a cell that has none.
const end = ";"

// writtenAs tells it by the database's word for the column's kind.
func writtenAs(kind string) written {
	switch name, scale, _ := strings.Cut(kind, "("); name {
	case "BOOLEAN", "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT",
		"FLOAT", "DOUBLE", "DATE", "TIMESTAMP":
		return asPlain
	case "DECIMAL":
		if strings.HasSuffix(scale, ",0)") {
			return asPlain
		}
		return asFraction
	}
	return asText
}

var errRow = errors.New("a row does not come apart into its cells")

// apart takes a row apart: cells are nil or point into texts.
func apart(row string, kinds []written, texts []string, cells []*string) error {
	for at, kind := range kinds {
		said, rest, found := strings.Cut(row, end)
		if !found {
			return errRow
		}
		row, cells[at] = rest, nil
		if said == "" {
			continue
		}
		switch kind {
		case asText:
			size, err := strconv.Atoi(said)
			if err != nil || size < 0 || size > len(rest) {
				return errRow
			}
			said, row = rest[:size], rest[size:]
		case asFraction:
			said = strings.TrimRight(strings.TrimRight(said, "0"), ".")
		}
		texts[at] = said
		cells[at] = &texts[at]
	}
	if row != "" {
		return errRow
	}
	return nil
}
