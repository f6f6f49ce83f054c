package result

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"xmess.cat/memoria/queries"
)

// Mart describes one of the views that reports are made from.
type Mart struct {
	Name        string
	Description string // its contents and its grain, in English
	Columns     []MartColumn
	Key         []string // columns that identify a row; none where rows can repeat
}

// MartColumn is a column of a mart. Kind is DuckDB's type: VARCHAR, INTEGER, BIGINT, DOUBLE,
// BOOLEAN, DATE or TIMESTAMP.
type MartColumn struct {
	Name, Kind  string
	Title       string `column:"-"`
	Description string `column:"-"`
}

// HasYear tells whether a mart has a column `year`.
func (m Mart) HasYear() bool {
	return slices.ContainsFunc(m.Columns, func(c MartColumn) bool { return c.Name == "year" })
}

// IsByYear tells whether each row of a mart belongs to one year: whether the year is part of its
// key.
func (m Mart) IsByYear() bool {
	return m.HasYear() && (len(m.Key) == 0 || slices.Contains(m.Key, "year"))
}

// Marts lists the marts by name, with their columns in order.
func (d *Database) Marts(ctx context.Context) ([]Mart, error) {
	views, err := queries.Views()
	if err != nil {
		return nil, err
	}
	dictionary, err := queries.Columns()
	if err != nil {
		return nil, err
	}
	var marts []Mart
	for _, view := range views {
		if view.Layer != queries.Mart {
			continue
		}
		mart := Mart{Name: view.Name, Description: view.Comment}
		mart.Columns, err = rows[MartColumn](ctx, d, "columns of "+view.Name,
			"select column_name as name, column_type as kind from (describe "+view.Name+")")
		if err != nil {
			return nil, err
		}
		var names []string
		for at := range mart.Columns {
			column := &mart.Columns[at]
			said, _ := dictionary.Column(view.Name, column.Name)
			column.Title, column.Description = said.Title, said.Description
			names = append(names, column.Name)
		}
		mart.Key = dictionary.Key(view.Name, names)
		marts = append(marts, mart)
	}
	slices.SortFunc(marts, func(a, b Mart) int { return strings.Compare(a.Name, b.Name) })
	return marts, nil
}

// YearsOf returns the years that a mart has rows of, in order.
func (d *Database) YearsOf(ctx context.Context, mart Mart) ([]int, error) {
	return rows[int](ctx, d, "years of "+mart.Name,
		"select distinct year from "+mart.Name+" where year is not null order by 1")
}

// Rows calls each with every row of a mart, or of one year of it, ordered by all columns from the
// left. Values are nil, string, int32, int64, float64, bool or time.Time (UTC). The slice is valid
// until each returns.
func (d *Database) Rows(ctx context.Context, mart Mart, year *int, each func([]any) error) error {
	rows, err := d.conn.QueryContext(ctx, selectOf(mart, "*", year)+" order by all")
	if err != nil {
		return fmt.Errorf("reading %s: %w", mart.Name, err)
	}
	defer func() { _ = rows.Close() }()
	values := make([]any, len(mart.Columns))
	targets := make([]any, len(values))
	for at := range values {
		targets[at] = &values[at]
	}
	for rows.Next() {
		if err := rows.Scan(targets...); err != nil {
			return fmt.Errorf("reading %s: %w", mart.Name, err)
		}
		if err := each(values); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("reading %s: %w", mart.Name, err)
	}
	return nil
}

// WriteParquet writes a mart's rows, or those of one year, to a file in the order of Rows. It
// leaves out the year of a mart that is by year, because the folder's name has it.
func (d *Database) WriteParquet(ctx context.Context, mart Mart, year *int, path string) error {
	what := "*"
	if mart.IsByYear() {
		what = "* exclude (year)"
	}
	query := selectOf(mart, what, year)
	// With one thread the same rows give the same bytes.
	if _, err := d.conn.ExecContext(ctx, "set threads = 1"); err != nil {
		return fmt.Errorf("writing %s: %w", mart.Name, err)
	}
	copying := "copy (" + query + " order by all) to '" + strings.ReplaceAll(path, "'", "''") +
		"' (format parquet, compression zstd)"
	if _, err := d.conn.ExecContext(ctx, copying); err != nil {
		return fmt.Errorf("writing %s: %w", mart.Name, err)
	}
	return nil
}

// selectOf selects columns of a mart. Its name is safe: it is that of a file in queries.
func selectOf(mart Mart, what string, year *int) string {
	query := "select " + what + " from " + mart.Name
	if year != nil && mart.HasYear() {
		query += fmt.Sprintf(" where year = %d", *year)
	}
	return query
}
