package result

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"xmess.cat/memoria/queries"
)

// Table is a table of the schema as text. A null cell is nil, not the empty text. Decimals have a
// point and no zeros at their end; times are UTC.
type Table struct {
	Name    string
	Columns []string
	Kinds   []string // DuckDB's types of the columns
	Rows    [][]*string
}

// OpenYear opens a database for the memòria of a year. Its views see only the rows that the year
// depends on (queries.Scope). A closed year is opened as by Open. The errors are those of Open.
func OpenYear(ctx context.Context, path string, year int) (*Database, error) {
	return open(ctx, path, func(d *Database) error {
		closings, err := d.Closings(ctx)
		if err != nil {
			return err
		}
		if Holding(closings, year) != nil {
			return d.build(ctx)
		}
		return d.buildYear(ctx, year)
	})
}

// OfYear is OpenYear on a second connection to an open database. Close it before d.
func (d *Database) OfYear(ctx context.Context, year int) (*Database, error) {
	conn, err := d.pool.Conn(ctx)
	if err != nil {
		return nil, fmt.Errorf("opening a second connection: %w", err)
	}
	of := &Database{conn: conn}
	if err := of.buildYear(ctx, year); err != nil {
		return nil, errors.Join(err, of.Close())
	}
	return of, nil
}

// buildYear builds the views from the rows that the year depends on.
func (d *Database) buildYear(ctx context.Context, year int) (err error) {
	if d.inputs, err = queries.Scope(ctx, d.conn, year); err != nil {
		return err
	}
	return queries.BuildYear(ctx, d.conn, year)
}

// Inputs returns the tables that the year depends on, by name and without their rows. A database
// from Open and a closed year have none.
func (d *Database) Inputs(ctx context.Context) ([]Table, error) {
	var tables []Table
	for _, name := range d.inputs {
		columns, err := d.inputColumns(ctx, name)
		if err != nil {
			return nil, err
		}
		table := Table{Name: name}
		for _, c := range columns {
			table.Columns, table.Kinds = append(table.Columns, c.Name), append(table.Kinds, c.Kind)
		}
		tables = append(tables, table)
	}
	return tables, nil
}

// inputColumns returns a table's columns in order, without those of bytes.
func (d *Database) inputColumns(ctx context.Context, table string) ([]MartColumn, error) {
	return rows[MartColumn](ctx, d, "columns of "+table, `
		select column_name as name, data_type as kind from duckdb_columns()
		where table_name = ? and database_name <> 'temp' and data_type <> 'BLOB'
		order by column_index`, table)
}

// InputRows calls each with every row of a table of Inputs, in order, with cells as in Table. The
// slice is valid until each returns.
func (d *Database) InputRows(
	ctx context.Context, table Table, each func(cells []*string) error,
) error {
	var texts []string
	for at, column := range table.Columns {
		text, kind := column+"::varchar", table.Kinds[at]
		if strings.HasPrefix(kind, "DECIMAL(") && !strings.HasSuffix(kind, ",0)") { // drop zeros
			text = "rtrim(rtrim(" + text + ", '0'), '.')"
		}
		texts = append(texts, text)
	}
	found, err := d.conn.QueryContext(ctx, "select "+strings.Join(texts, ", ")+" from "+table.Name)
	if err != nil {
		return fmt.Errorf("reading %s: %w", table.Name, err)
	}
	defer func() { _ = found.Close() }()
	cells, targets := make([]*string, len(texts)), make([]any, len(texts))
	for at := range cells {
		targets[at] = &cells[at]
	}
	for found.Next() {
		if err := found.Scan(targets...); err != nil {
			return fmt.Errorf("reading %s: %w", table.Name, err)
		}
		if err := each(cells); err != nil {
			return err
		}
	}
	if err := found.Err(); err != nil {
		return fmt.Errorf("reading %s: %w", table.Name, err)
	}
	return nil
}
