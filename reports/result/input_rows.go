package result

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// absent stands for a cell where nothing is known, in the place of a length.
const absent = "~"

// InputRows gives the rows of a table of Inputs one by one to each, in their order, with the cells as Table has them. The
// slice is only good until each gives back. A row comes as one text, each cell after its length: a large network's millions
// of cells would take longer one by one.
func (d *Database) InputRows(ctx context.Context, table Table, each func(cells []*string) error) error {
	parts := make([]string, len(table.Columns))
	for at, column := range table.Columns {
		text := column + "::varchar"
		if kind := table.Kinds[at]; strings.HasPrefix(kind, "DECIMAL") && !strings.HasSuffix(kind, ",0)") {
			text = "rtrim(rtrim(" + text + ", '0'), '.')"
		}
		parts[at] = "coalesce(strlen(" + text + ") || ':' || " + text + ", '" + absent + "')"
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
		if err := apart(row, texts, cells); err != nil {
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

var errRow = errors.New("a row does not come apart into its cells")

// apart takes a row apart: cells are nil or point into texts.
func apart(row string, texts []string, cells []*string) error {
	for at := range cells {
		if rest, is := strings.CutPrefix(row, absent); is {
			cells[at], row = nil, rest
			continue
		}
		length, rest, found := strings.Cut(row, ":")
		size, err := strconv.Atoi(length)
		if err != nil || !found || size < 0 || size > len(rest) {
			return errRow
		}
		texts[at], row = rest[:size], rest[size:]
		cells[at] = &texts[at]
	}
	if row != "" {
		return errRow
	}
	return nil
}
