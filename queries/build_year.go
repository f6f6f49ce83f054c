package queries

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
)

// BuildYear computes the marts that a memòria of one year reads, as temporary views and tables,
// from the tables that Scope leaves.
//
// The marts have the rows of the year, of the year before and of the closed years that the memòria
// is compared with. Mart indicators has all years. The figures of members, which are many, have the
// year before only if it is closed.
func BuildYear(ctx context.Context, conn *sql.Conn, year int) error {
	return within(ctx, conn, func(tx *sql.Tx) error {
		views, err := Views()
		if err != nil {
			return err
		}
		if err := ask(ctx, tx, year); err != nil {
			return err
		}
		if err := scopeViews(ctx, tx, views); err != nil {
			return err
		}
		return snapshot(ctx, tx, views)
	})
}

// scopeViews restricts views to the years that a memòria of the year in table asked reads.
func scopeViews(ctx context.Context, tx *sql.Tx, views []View) error {
	const ownAndClosed = "select year from asked union select year from closing"
	members, err := names(ctx, tx, ownAndClosed)
	if err != nil {
		return err
	}
	network, err := names(ctx, tx, ownAndClosed+" union select year - 1 from asked")
	if err != nil {
		return err
	}
	whole := []string{"indicators", "member_values", "contributions"}
	for n, view := range views {
		years := network
		switch {
		case view.Name == "int_member_years":
			years = members
		case view.Name == "int_grouped_years": // for other years the marts read only the Network
		case view.Layer == Mart && !slices.Contains(whole, view.Name):
		default:
			continue
		}
		views[n].SQL = "from (" + view.body() + "\n) where year in (" + strings.Join(years, ", ") + ")"
	}
	return nil
}

// ask writes the year of the memòria into table asked, which files of inputs/ and checks/ read.
func ask(ctx context.Context, tx *sql.Tx, year int) error {
	for _, statement := range []string{
		"create or replace temp table asked (year integer)",
		fmt.Sprintf("insert into asked values (%d)", year),
	} {
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("choosing inputs of %d: %w", year, err)
		}
	}
	return nil
}
