package queries

import (
	"context"
	"database/sql"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// scopePrefix starts the name of the temporary table that has the chosen rows of a table.
const scopePrefix = "input_"

// Scope hides the tables that the views read, and the closings, behind the rows that a memòria of a
// year is made from, and returns their sorted names. Only this connection is concerned; BuildYear
// comes after it.
//
// A file of inputs/ chooses the rows of its table; of the other tables it is all rows of the chosen
// workbooks. Table arrived has the workbooks as int_arrivals gives them. No name or address of a
// person is chosen. Workbooks are numbered in order of receipt,
// and rows are sorted by all columns: the same workbooks give the same tables in whatever order
// they were loaded.
func Scope(ctx context.Context, conn *sql.Conn, year int) ([]string, error) {
	tables, err := inputs(ctx, conn)
	if err != nil {
		return nil, err
	}
	err = within(ctx, conn, func(tx *sql.Tx) error { return scope(ctx, tx, year, tables) })
	if err != nil {
		return nil, err
	}
	return tables, nil
}

func scope(ctx context.Context, tx *sql.Tx, year int, tables []string) error {
	if err := ask(ctx, tx, year); err != nil {
		return err
	}
	for _, name := range tables { // of an earlier scope
		if _, err := tx.ExecContext(ctx, "drop view if exists temp.main."+name); err != nil {
			return fmt.Errorf("scoping table %s: %w", name, err)
		}
	}
	arrived, err := Standalone("int_arrivals")
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "create or replace temp table arrived as from "+
		""+arrived); err != nil {
		return fmt.Errorf("reading which workbooks count: %w", err)
	}
	for _, name := range append([]string{"numbered"}, tables...) {
		text, err := choice(ctx, tx, name)
		if err != nil {
			return err
		}
		table := scopePrefix + name
		if name == "numbered" {
			table = name
		}
		statement := "create or replace temp table " + table + " as from (" + text + "\n) order by all"
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("scoping table %s: %w", name, err)
		}
	}
	for _, name := range tables {
		statement := "create temp view " + name + " as from " + scopePrefix + name
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("scoping table %s: %w", name, err)
		}
	}
	return nil
}

// choice is the select of the rows of a table that matter.
func choice(ctx context.Context, tx *sql.Tx, name string) (string, error) {
	if text, err := fs.ReadFile(embedded, "inputs/"+name+".sql"); err == nil {
		return string(text), nil
	}
	var columns int
	const query = `select count(*) from duckdb_columns() where table_name = ?
		and column_name = 'workbook_id'`
	if err := tx.QueryRowContext(ctx, query, name).Scan(&columns); err != nil {
		return "", fmt.Errorf("reading the columns of %s: %w", name, err)
	}
	if columns == 0 {
		return "from " + name, nil
	}
	return "select * exclude (number, version, is_whole) replace (number as workbook_id) from " +
		name +
		" inner join numbered using (workbook_id) where is_whole", nil
}

// inputs names the tables that figures are made from: those that the views read, and those that a
// file of inputs/ selects from.
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
	const stored = `select distinct table_name from duckdb_tables()
		where not internal and not temporary`
	all, err := names(ctx, conn, stored)
	if err != nil {
		return nil, err
	}
	slices.Sort(all)
	return slices.DeleteFunc(all, func(name string) bool { return !wanted[name] }), nil
}
