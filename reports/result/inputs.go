package result

import (
	"context"
	"errors"
	"fmt"

	"xmess.cat/memoria/queries"
)

// Table is a table of the schema as text. A cell is nil where nothing is known, which is not the empty text.
// Decimals have a point and no more digits than they need, times are UTC.
type Table struct {
	Name    string
	Columns []string
	Kinds   []string // of the columns: the database's words
	Rows    [][]*string
}

// OpenYear opens a database for the memòria of a year: with what that is made from alone (queries.Narrow), no
// year as it was closed; or as Open does, where the year itself is closed. It gives the errors of Open.
//
// Unless it is nil or the year is closed, beside is given once a connection of its own to what the year is made from, while
// the year is still computed: Inputs and InputRows answer there, and all else after Computed. Who is given it closes it, before
// the database.
func OpenYear(ctx context.Context, path string, year int, beside func(*Database)) (*Database, error) {
	return open(ctx, path, func(d *Database) error {
		d.beside = beside
		closings, err := d.Closings(ctx)
		if err != nil {
			return err
		}
		if Holding(closings, year) != nil {
			return d.build(ctx)
		}
		return d.narrow(ctx, year)
	})
}

// OfYear is OpenYear on a database that is open. Close it before d.
func (d *Database) OfYear(ctx context.Context, year int) (*Database, error) {
	conn, err := d.pool.Conn(ctx)
	if err != nil {
		return nil, fmt.Errorf("opening a second connection: %w", err)
	}
	of := &Database{conn: conn}
	if err := of.narrow(ctx, year); err != nil {
		return nil, errors.Join(err, of.Close())
	}
	return of, nil
}

// memoryToCompute is what the database may hold while it computes a year, beyond which it writes to a folder beside itself
// and takes it away again. Ten years of 300 members take some 900 MB without it.
const memoryToCompute = "320MB"

func (d *Database) narrow(ctx context.Context, year int) error {
	return d.narrowWithin(ctx, year, memoryToCompute)
}

// narrowWithin computes a year in so much memory, by one thread: handing pieces around takes more processor time than it
// spares of the wall.
func (d *Database) narrowWithin(ctx context.Context, year int, memory string) error {
	var whole string // as much as the machine allows; resetting the setting would not bring it back
	if err := d.conn.QueryRowContext(ctx, "select current_setting('memory_limit')").Scan(&whole); err != nil {
		return fmt.Errorf("choosing how to compute: %w", err)
	}
	if err := d.set(ctx, "set threads = 1", "set memory_limit = '"+memory+"'"); err != nil {
		return err
	}
	err := d.compute(ctx, year)
	if more := d.set(ctx, "set memory_limit = '"+whole+"'"); more != nil || err == nil || ctx.Err() != nil {
		return errors.Join(err, more)
	}
	return d.compute(ctx, year) // where nothing can be written, better much memory than no figures
}

// compute narrows the inputs, unless they are, and computes the year from them.
func (d *Database) compute(ctx context.Context, year int) (err error) {
	isNew := d.inputs == nil
	if isNew {
		if d.narrowed, err = queries.Narrow(ctx, d.conn, year); err != nil {
			return err
		}
		d.inputs = d.narrowed.Tables
	}
	if d.builder, err = d.narrowed.Builder(ctx, d.conn, year); err != nil {
		return err
	}
	if isNew {
		if err := d.share(ctx); err != nil {
			return err
		}
	}
	if err := d.Computed(ctx); err != nil {
		d.builder.Stop()
		return err
	}
	return nil
}

// Computed helps to compute the year until that is done. It is for whoever was given a database beside another (OpenYear).
func (d *Database) Computed(ctx context.Context) error { return d.builder.Work(ctx, d.conn) }

// share gives what the year is made from to whoever waits for it.
func (d *Database) share(ctx context.Context) error {
	if d.beside == nil {
		return nil
	}
	conn, err := d.pool.Conn(ctx)
	if err != nil {
		return fmt.Errorf("opening a second connection: %w", err)
	}
	if err := d.narrowed.Show(ctx, conn); err != nil {
		return errors.Join(err, conn.Close())
	}
	d.beside(&Database{conn: conn, inputs: d.inputs, builder: d.builder})
	return nil
}

func (d *Database) set(ctx context.Context, settings ...string) error {
	for _, setting := range settings {
		if _, err := d.conn.ExecContext(ctx, setting); err != nil {
			return fmt.Errorf("choosing how to compute: %w", err)
		}
	}
	return nil
}

// Inputs gives the tables that the year is made from, by name, without their rows: of a database from OpenYear or
// OpenInputs. Of a closed year there are none.
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

// inputColumns are a table's columns in order, without bytes.
func (d *Database) inputColumns(ctx context.Context, table string) ([]MartColumn, error) {
	columns, err := all(ctx, d, "columns of "+table, `
		select column_name, data_type from duckdb_columns()
		where table_name = ? and database_name <> 'temp' and data_type <> 'BLOB' order by column_index`,
		func(row scanner, c *MartColumn) error { return row.Scan(&c.Name, &c.Kind) }, table)
	if err != nil {
		return nil, err
	}
	return columns, nil
}
