package queries

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// describeColumns writes comments on the marts' columns, for readers that open the database with
// another program.
func describeColumns(ctx context.Context, tx *sql.Tx, views []View) error {
	dictionary, err := Columns()
	if err != nil {
		return err
	}
	columns, err := martColumns(ctx, tx, views)
	if err != nil {
		return err
	}
	for _, column := range columns {
		said, known := dictionary.Column(column.Mart, column.Name)
		if !known {
			continue
		}
		text := strings.ReplaceAll(said.Title+". "+said.Description, "'", "''")
		statement := "comment on column " + column.Mart + "." + column.Name + " is '" + text + "'"
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("describing %s.%s: %w", column.Mart, column.Name, err)
		}
	}
	return nil
}

// martColumns lists the columns of the marts in the database.
func martColumns(ctx context.Context, tx *sql.Tx, views []View) ([]Column, error) {
	isMart := map[string]bool{}
	for _, view := range views {
		isMart[view.Name] = view.Layer == Mart
	}
	rows, err := tx.QueryContext(ctx, `select table_name, column_name from duckdb_columns()
		where not internal and schema_name = 'main' and database_name = current_database()
		order by table_name, column_index`)
	if err != nil {
		return nil, fmt.Errorf("listing columns: %w", err)
	}
	defer func() { _ = rows.Close() }()
	var columns []Column
	for rows.Next() {
		var column Column
		if err := rows.Scan(&column.Mart, &column.Name); err != nil {
			return nil, fmt.Errorf("listing columns: %w", err)
		}
		if isMart[column.Mart] {
			columns = append(columns, column)
		}
	}
	return columns, rows.Err()
}
