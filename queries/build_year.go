package queries

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
)

// BuildYear is BuildViews for what a memòria of a year is made from, on this connection alone and computed now: of
// tables that were filled with that; of what was narrowed a Builder makes the same. The marts hold the rows that the
// memòria tells of: of its year, of the one before, and of the closings that it is held against; that of indicators
// those of all years, and those of members' figures and their cells, which are many, none of the year before unless
// that is closed.
func BuildYear(ctx context.Context, conn *sql.Conn, year int) error {
	return within(ctx, conn, func(tx *sql.Tx) error {
		views, err := rowsOfYear(ctx, tx, year)
		if err != nil {
			return err
		}
		for _, view := range views {
			kind := "table"
			if view.isMade {
				kind = "view"
			}
			if _, err := tx.ExecContext(ctx, "create or replace temp "+kind+" "+view.Name+" as "+view.rows); err != nil {
				return fmt.Errorf("building view %s: %w", view.File, err)
			}
		}
		return nil
	})
}

// rowsOfYear gives each view with those of its rows that a memòria of a year is made from, in the order of Views. It notes
// the year and takes away what stands in their place.
func rowsOfYear(ctx context.Context, tx *sql.Tx, year int) (out []viewRows, err error) {
	views, err := Views()
	if err != nil {
		return nil, err
	}
	if err := ask(ctx, tx, year); err != nil {
		return nil, err
	}
	if err := dropSnapshot(ctx, tx, views); err != nil {
		return nil, err
	}
	const years = "select year from asked union select year from closing"
	apart, err := names(ctx, tx, years)
	if err != nil {
		return nil, err
	}
	told, err := names(ctx, tx, years+" union select year - 1 from asked")
	if err != nil {
		return nil, err
	}
	for _, view := range views {
		rows := view.body()
		switch {
		case view.Layer == Staging:
		case view.Name == "int_grouped_years": // the marts of other years read the Network's figures alone
			rows = "from (" + rows + "\n) where year in (" + strings.Join(told, ", ") + ")"
		case view.Name == "int_member_years":
			rows = "from (" + rows + "\n) where year in (" + strings.Join(apart, ", ") + ")"
		case view.Layer == Mart && !slices.Contains([]string{"indicators", "member_values", "contributions"}, view.Name):
			rows = "from (" + rows + "\n) where year in (" + strings.Join(told, ", ") + ")"
		}
		out = append(out, viewRows{View: view, rows: rows, isMade: view.Layer == Staging})
	}
	return out, nil
}

// ask notes the year that a memòria is made of, for the files of inputs/ and checks/ that read it.
func ask(ctx context.Context, tx *sql.Tx, year int) error {
	for _, statement := range []string{
		"create or replace temp table asked (year integer)", fmt.Sprintf("insert into asked values (%d)", year),
	} {
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("choosing inputs of %d: %w", year, err)
		}
	}
	return nil
}
