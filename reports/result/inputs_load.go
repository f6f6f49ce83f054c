package result

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/queries"
)

// InputError: a table does not fit the schema.
type InputError struct {
	Table string
	Err   error
}

func (e *InputError) Error() string { return fmt.Sprintf("table %s: %v", e.Table, e.Err) }

func (e *InputError) Unwrap() error { return e.Err }

// OpenInputs loads the tables of a year (Inputs) into a database in memory and builds its views as
// OpenYear does. schema is the version that the tables are of; older ones are migrated. The tables
// are not trusted: memory is limited and the database cannot reach files or the network. It returns
// an *InputError, and the errors of queries.MigrateTo.
func OpenInputs(ctx context.Context, schema, year int, tables []Table) (*Database, error) {
	connector, err := duckdb.NewConnector("", nil)
	if err != nil {
		return nil, fmt.Errorf("opening a database in memory: %w", err)
	}
	pool := sql.OpenDB(connector)
	conn, err := pool.Conn(ctx)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("opening a database in memory: %w", err), pool.Close())
	}
	d := &Database{pool: pool, conn: conn}
	if err := d.load(ctx, schema, year, tables); err != nil {
		return nil, errors.Join(err, d.Close())
	}
	return d, nil
}

func (d *Database) load(ctx context.Context, schema, year int, tables []Table) error {
	for _, setting := range []string{
		"set memory_limit = '1GB'", "set threads = 1", "set temp_directory = ''",
		"set enable_external_access = false",
		"set lock_configuration = true",
	} {
		if _, err := d.conn.ExecContext(ctx, setting); err != nil {
			return fmt.Errorf("opening a database in memory: %w", err)
		}
	}
	if err := queries.MigrateTo(ctx, d.conn, schema); err != nil {
		return err
	}
	for _, table := range tables {
		if err := d.fill(ctx, table); err != nil {
			return &InputError{Table: table.Name, Err: err}
		}
		d.inputs = append(d.inputs, table.Name)
	}
	if err := queries.Migrate(ctx, d.conn); err != nil {
		return err
	}
	slices.Sort(d.inputs)
	return queries.BuildYear(ctx, d.conn, year)
}

// fill replaces the rows of a table.
func (d *Database) fill(ctx context.Context, table Table) error {
	if slices.Contains(d.inputs, table.Name) {
		return errors.New("it is given twice")
	}
	known, err := d.inputColumns(ctx, table.Name)
	if err != nil {
		return err
	}
	if len(known) == 0 {
		return errors.New("there is no such table")
	}
	var names, texts, values []string
	for at, column := range table.Columns {
		found := slices.IndexFunc(known, func(k MartColumn) bool { return k.Name == column })
		if found < 0 || slices.Contains(names, column) {
			return fmt.Errorf("it has a column %q that it cannot have", column)
		}
		names = append(names, column)
		texts = append(texts, fmt.Sprintf("c%d varchar", at))
		values = append(values, fmt.Sprintf("c%d::%s", at, known[found].Kind))
	}
	if table.Name == "workbook" {
		names, values = append(names, "content"), append(values, "''::blob") // its bytes are not needed
	}
	for _, statement := range []string{
		"delete from " + table.Name, "create or replace table given (" + strings.Join(texts, ", ") + ")",
	} {
		if _, err := d.conn.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	if err := d.append("given", table.Rows); err != nil {
		return err
	}
	for _, statement := range []string{
		"insert into " + table.Name + " (" + strings.Join(names, ", ") + ") select " +
			strings.Join(values, ", ") + " from given",
		"drop table given",
	} {
		if _, err := d.conn.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	return nil
}

func (d *Database) append(table string, rows [][]*string) error {
	return d.conn.Raw(func(connection any) (err error) {
		appender, err := duckdb.NewAppenderFromConn(connection.(driver.Conn), "", table)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, appender.Close()) }()
		for _, row := range rows {
			cells := make([]driver.Value, len(row))
			for at, cell := range row {
				if cell != nil {
					cells[at] = *cell
				}
			}
			if err := appender.AppendRow(cells...); err != nil {
				return err
			}
		}
		return nil
	})
}
