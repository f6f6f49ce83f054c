package queries

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// layerOf gives the layer of a relation that a closing keeps.
func layerOf(name string) Layer {
	if strings.HasPrefix(name, "int_") {
		return Intermediate
	}
	return Mart
}

// frozen lists the relations whose rows a closing keeps: the marts, and the views that explanations
// read too. Each has a column year.
func frozen() ([]string, error) {
	views, err := Views()
	if err != nil {
		return nil, err
	}
	names := []string{"int_years", "int_attainment", "int_targets"}
	for _, view := range views {
		if view.Layer == Mart {
			names = append(names, view.Name)
		}
	}
	return names, nil
}

// Freeze stores the mart rows of a closing's year. It needs the temporary views of BuildViews,
// without a thawed closing of that year.
func Freeze(ctx context.Context, tx *sql.Tx, closing, year int) error {
	relations, err := frozen()
	if err != nil {
		return err
	}
	for _, name := range relations {
		statement := "insert into closing_row (closing_id, relation, content) " +
			"select ?, '" + name + "', to_json(frozen)::varchar from " + name + " as frozen where year = ?"
		if _, err := tx.ExecContext(ctx, statement, closing, year); err != nil {
			return fmt.Errorf("freezing %s: %w", name, err)
		}
	}
	return nil
}

// Thaw replaces, in the temporary views of BuildViews on this connection, the rows of closed years
// by the rows that the closings stored. Each call starts from today's rows: without closings, all
// rows are today's. A column that is younger than a closing is null in its rows.
func Thaw(ctx context.Context, conn *sql.Conn, closings []int) error {
	relations, err := frozen()
	if err != nil {
		return err
	}
	if len(closings) == 0 {
		touched, err := hasToday(ctx, conn)
		if err != nil || !touched {
			return err
		}
	}
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("thawing closed years: %w", err)
	}
	defer func() { _ = tx.Rollback() }()
	for _, name := range relations { // all first: some views read others
		if err := setAside(ctx, tx, name); err != nil {
			return fmt.Errorf("setting %s aside: %w", name, err)
		}
	}
	for _, name := range relations {
		if err := thaw(ctx, tx, name, closings); err != nil {
			return fmt.Errorf("thawing %s: %w", name, err)
		}
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("thawing closed years: %w", err)
	}
	return nil
}

const todays = "today_" // prefix of a relation with today's rows

func hasToday(ctx context.Context, conn *sql.Conn) (bool, error) {
	var there int
	const query = `select
		(select count(*) from duckdb_tables() where temporary and starts_with(table_name, $1))
		+ (select count(*) from duckdb_views() where temporary and starts_with(view_name, $1))`
	if err := conn.QueryRowContext(ctx, query, todays).Scan(&there); err != nil {
		return false, fmt.Errorf("looking for thawed years: %w", err)
	}
	return there > 0, nil
}

const thawed = "closed_" // prefix of a table with the rows of closings

// thaw replaces a relation by a view of today's rows of open years and the closings' rows of
// theirs.
func thaw(ctx context.Context, tx *sql.Tx, name string, closings []int) error {
	today, closed := todays+name, thawed+name
	shape, err := shapeOf(ctx, tx, today)
	if err != nil {
		return err
	}
	// A create statement takes no parameters, so the numbers of the closings stand in its text.
	chosen := list(append(slices.Clone(closings), 0))
	for _, statement := range []string{
		"create or replace temp table " + closed +
			" as select unnest(from_json(content, '" + shape + "')) from closing_row" +
			" where relation = '" + name + "' and closing_id in (" + chosen + ")",
		"create or replace temp view " + name + " as from " + today +
			" where year not in (select year from closing where closing_id in (" + chosen + "))" +
			" union all from " + closed,
	} {
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	return nil
}

// setAside renames a relation with today's rows, unless that is done already. Kept rows are not
// copied.
func setAside(ctx context.Context, tx *sql.Tx, name string) error {
	today := todays + name
	const query = `select table_name from duckdb_tables() where temporary and table_name in (?, ?)
		union all select view_name from duckdb_views() where temporary and view_name = ?`
	there, err := names(ctx, tx, query, name, today, today)
	if err != nil || slices.Contains(there, today) {
		return err
	}
	if slices.Contains(there, name) {
		_, err = tx.ExecContext(ctx, "alter table temp.main."+name+" rename to "+today)
		return err
	}
	aside := []string{"create temp table " + today + " as from " + name, "drop view temp.main." + name}
	if isMaterialized(View{Name: name, Layer: layerOf(name)}) { // as rows, here or beside
		aside = []string{"alter view temp.main." + name + " rename to " + today}
	}
	for _, statement := range aside {
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	return nil
}

// shapeOf gives a table's columns with their types, in the form that from_json takes.
func shapeOf(ctx context.Context, tx *sql.Tx, table string) (string, error) {
	rows, err := tx.QueryContext(ctx, `
		select column_name, data_type from duckdb_columns()
		where table_name = ? and database_name = 'temp' order by column_index`, table)
	if err != nil {
		return "", err
	}
	defer func() { _ = rows.Close() }()
	var fields []string
	for rows.Next() {
		var name, kind string
		if err := rows.Scan(&name, &kind); err != nil {
			return "", err
		}
		field, err := json.Marshal(name)
		if err != nil {
			return "", err
		}
		of, err := json.Marshal(kind)
		if err != nil {
			return "", err
		}
		fields = append(fields, string(field)+":"+string(of))
	}
	return strings.ReplaceAll("{"+strings.Join(fields, ",")+"}", "'", "''"), rows.Err()
}

// list writes whole numbers as SQL lists them.
func list(numbers []int) string {
	return strings.Trim(strings.ReplaceAll(fmt.Sprint(numbers), " ", ", "), "[]")
}
