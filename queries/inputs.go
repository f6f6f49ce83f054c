package queries

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync/atomic"
)

// Narrowed is what was chosen for a memòria of a year (Narrow).
type Narrowed struct {
	Tables []string // names, sorted
	memory string   // the database that holds their rows
}

// Narrow leaves a connection, and it alone, only what a memòria of a year is made from: each table that the
// views read, and the closings, is hidden behind a temporary one of its name with the rows that matter. What
// names a person or gives an address is not among them, workbooks are counted in the order of receipt, and
// rows stand in the order of all their columns, so that the same workbooks give the same tables in whatever
// order they were loaded. A file of inputs/ says what of its table matters; of the others it is all rows of
// the workbooks that do. BuildYear comes after it.
//
// The rows are kept in memory, in a database of their own beside this one, so that another connection can read them
// meanwhile (Show), until they are let go (Release).
func Narrow(ctx context.Context, conn *sql.Conn, year int) (*Narrowed, error) {
	names, err := inputs(ctx, conn)
	if err != nil {
		return nil, err
	}
	// Whoever opens the same file in this process shares what is attached to it: each has a name of its own.
	n := &Narrowed{Tables: names, memory: fmt.Sprintf("narrowed_%d", memories.Add(1))}
	if _, err := conn.ExecContext(ctx, "attach ':memory:' as "+n.memory+" (read_write)"); err != nil {
		return nil, fmt.Errorf("choosing inputs: %w", err)
	}
	if err := within(ctx, conn, func(tx *sql.Tx) error { return n.narrow(ctx, tx, year) }); err != nil {
		return nil, errors.Join(err, n.Release(context.WithoutCancel(ctx), conn))
	}
	return n, nil
}

// memories counts the databases in memory that this process attached.
var memories atomic.Int64

// hidden stands before the name of a table that waits to hide the database's own.
const hidden = "input_"

// Show hides the tables on another connection too, behind the same rows.
func (n *Narrowed) Show(ctx context.Context, conn *sql.Conn) error {
	return within(ctx, conn, func(tx *sql.Tx) error { return n.hide(ctx, tx) })
}

// Release lets the rows go; no connection can ask for the tables afterwards.
func (n *Narrowed) Release(ctx context.Context, conn *sql.Conn) error {
	if _, err := conn.ExecContext(ctx, "detach "+n.memory); err != nil {
		return fmt.Errorf("letting inputs go: %w", err)
	}
	return nil
}

func (n *Narrowed) narrow(ctx context.Context, tx *sql.Tx, year int) error {
	if err := ask(ctx, tx, year); err != nil {
		return err
	}
	for _, name := range append([]string{"numbered"}, n.Tables...) {
		text, err := choice(ctx, tx, name)
		if err != nil {
			return err
		}
		to := []string{"create table " + n.table(name) + " as from (" + text + "\n) order by all",
			"create or replace temp view " + hidden + name + " as from " + n.table(name)}
		if name == "numbered" {
			to = []string{"create or replace temp table numbered as from (" + text + "\n) order by all"}
		}
		for _, statement := range to {
			if _, err := tx.ExecContext(ctx, statement); err != nil {
				return fmt.Errorf("choosing inputs %s: %w", name, err)
			}
		}
	}
	return n.hide(ctx, tx)
}

// table is where the rows of one stand.
func (n *Narrowed) table(name string) string { return n.memory + "." + hidden + name }

// hide hides tables behind what was chosen of them.
func (n *Narrowed) hide(ctx context.Context, tx *sql.Tx) error {
	for _, name := range n.Tables {
		if _, err := tx.ExecContext(ctx, "create or replace temp view "+name+" as from "+n.table(name)); err != nil {
			return fmt.Errorf("choosing inputs %s: %w", name, err)
		}
	}
	return nil
}

// choice is the select that says what of a table matters.
func choice(ctx context.Context, tx *sql.Tx, name string) (string, error) {
	if text, err := fs.ReadFile(embedded, "inputs/"+name+".sql"); err == nil {
		return string(text), nil
	}
	var columns int
	const query = `select count(*) from duckdb_columns() where table_name = ? and column_name = 'workbook_id'`
	if err := tx.QueryRowContext(ctx, query, name).Scan(&columns); err != nil {
		return "", fmt.Errorf("reading the columns of %s: %w", name, err)
	}
	if columns == 0 {
		return "from " + name, nil
	}
	return "select * exclude (number, is_whole) replace (number as workbook_id) from " + name +
		" inner join numbered using (workbook_id) where is_whole", nil
}

// inputs names the tables that figures are made from: those that the views read, and those that a file of
// inputs/ is about.
func inputs(ctx context.Context, conn *sql.Conn) ([]string, error) {
	views, err := Views()
	if err != nil {
		return nil, err
	}
	files, err := sqlFiles(embedded, "inputs")
	if err != nil {
		return nil, err
	}
	wanted := map[string]bool{}
	for _, file := range files {
		wanted[strings.TrimSuffix(path.Base(file), ".sql")] = true
	}
	for _, view := range views {
		for _, relation := range relations(view.SQL) {
			wanted[relation] = wanted[relation] || view.Layer == Staging
		}
	}
	rows, err := conn.QueryContext(ctx, `select distinct table_name from duckdb_tables() where not internal and not temporary`)
	if err != nil {
		return nil, fmt.Errorf("listing tables: %w", err)
	}
	defer func() { _ = rows.Close() }()
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, fmt.Errorf("listing tables: %w", err)
		}
		if wanted[name] {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names, rows.Err()
}
