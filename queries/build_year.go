package queries

import (
	"context"
	"database/sql"
	"fmt"
)

// BuildYear is BuildViews for what a memòria of a year is made from, on this connection alone and computed now: of what
// was narrowed (Narrow), or of tables that were filled with that. The marts hold the rows that the memòria tells of: of
// its year, of the one before, and of the closings that it is held against; that of indicators those of all years, and those of
// members' figures and their cells, which are many, none of the year before unless that is closed.
func BuildYear(ctx context.Context, conn *sql.Conn, year int) error {
	views, err := Views()
	if err != nil {
		return err
	}
	return within(ctx, conn, func(tx *sql.Tx) error {
		if err := ask(ctx, tx, year); err != nil {
			return err
		}
		if err := dropSnapshot(ctx, tx, views); err != nil {
			return err
		}
		told, err := yearsOf(ctx, tx, "select year from asked union select year - 1 from asked union select year from closing order by year")
		if err != nil {
			return err
		}
		apart, err := yearsOf(ctx, tx, "select year from asked union select year from closing order by year")
		if err != nil {
			return err
		}
		for _, view := range views {
			kind, body := "table", view.body()
			switch {
			case view.Layer == Staging:
				kind = "view"
			case view.Name == "int_group_values": // of which the marts of other years read the Network's
				body = "from (" + body + "\n) where dimension = 'network' or year in (" + list(told) + ")"
			case view.Name == "member_values" || view.Name == "contributions":
				body = "from (" + body + "\n) where year in (" + list(apart) + ")"
			case view.Layer == Mart && view.Name != "indicators":
				body = "from (" + body + "\n) where year in (" + list(told) + ")"
			}
			if _, err := tx.ExecContext(ctx, "create or replace temp "+kind+" "+view.Name+" as "+body); err != nil {
				return fmt.Errorf("building view %s: %w", view.File, err)
			}
		}
		return nil
	})
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
