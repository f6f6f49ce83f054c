package queries

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
)

// The schema computed holds materialized views: a table for each view that takes long to compute.
// The table state says from which ledger and which views they were computed. A reader uses them if
// that is still so, and computes the views otherwise.

// isMaterialized tells whether a view is materialized. Its rows then have a year.
func isMaterialized(view View) bool {
	switch view.Layer {
	case Intermediate:
		return slices.Contains([]string{
			"int_years", "int_attainment", "int_targets", "int_submissions", "int_deliveries",
			"int_members", "int_indicators", "int_member_values", "int_network_values",
			"int_comparisons", "int_group_changes",
		}, view.Name)
	case Mart: // these four mostly repeat members' rows, and a year of them is quick to compute
		quick := []string{"actions", "assessments", "findings", "contributions"}
		return !slices.Contains(quick, view.Name)
	}
	return false
}

// querier is what a transaction and a connection have in common.
type querier interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// state is what the figures follow from: the last migration, the views, and how many judgements,
// arrivals and decisions there are, which are only ever added. Table computed.state has their
// number
// in its column judgement_id.
type state struct {
	schema, entries int
	views           string
}

func stateNow(ctx context.Context, db querier, views []View) (state, error) {
	now := state{views: materializedFingerprint(views)}
	const query = `select
		(select coalesce(max(version), 0) from schema_version),
		(select count(*) from judgement) + (select count(*) from arrival)
			+ (select count(*) from decision)`
	if err := db.QueryRowContext(ctx, query).Scan(&now.schema, &now.entries); err != nil {
		return now, fmt.Errorf("reading how far the ledger goes: %w", err)
	}
	return now, nil
}

// materializedFingerprint hashes the views, and the names of those that are materialized.
func materializedFingerprint(views []View) string {
	text := fingerprint(views)
	for _, view := range views {
		if isMaterialized(view) {
			text += " " + view.Name
		}
	}
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// savedState is the state at the last refresh; zero if there was none.
func savedState(ctx context.Context, db querier) (saved state, err error) {
	var count int
	const query = `select count(*) from duckdb_tables() where schema_name = 'computed'
		and table_name = 'state' and database_name = current_database()`
	if err := db.QueryRowContext(ctx, query).Scan(&count); err != nil || count == 0 {
		return saved, err
	}
	err = db.QueryRowContext(ctx, "select schema_version, judgement_id, views from computed.state").
		Scan(&saved.schema, &saved.entries, &saved.views)
	if errors.Is(err, sql.ErrNoRows) {
		return state{}, nil
	}
	return saved, err
}

// isFresh tells whether the materialized views are up to date. After Scope it is false: Scope
// selects some workbooks and numbers them anew, but the materialized views hold all workbooks by
// their stored numbers.
func isFresh(ctx context.Context, db querier, views []View) (bool, error) {
	temporary, err := temporaryTables(ctx, db)
	if err != nil || slices.Contains(temporary, "numbered") {
		return false, err
	}
	saved, err := savedState(ctx, db)
	if err != nil || saved == (state{}) {
		return false, err
	}
	now, err := stateNow(ctx, db, views)
	return saved == now, err
}

// show puts temporary views in front of the database's own: they read the materialized views, and
// compute the other views from them.
func show(ctx context.Context, db querier, views []View) error {
	if err := dropSnapshot(ctx, db, views); err != nil {
		return err
	}
	for _, view := range readable(views) {
		body := view.body()
		if isMaterialized(view) {
			body = "from computed." + view.Name
		}
		statement := "create or replace temp view " + view.Name + " as " + body
		if _, err := db.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("building view %s: %w", view.File, err)
		}
	}
	return nil
}

// readable leaves out intermediate views that nothing reads once others are materialized.
func readable(views []View) []View {
	wanted := map[string]bool{}
	var out []View
	for _, view := range slices.Backward(views) {
		if view.Layer == Intermediate && !isMaterialized(view) && !wanted[view.Name] {
			continue
		}
		out = append(out, view)
		if !isMaterialized(view) {
			for _, read := range view.Reads {
				wanted[read] = true
			}
		}
	}
	slices.Reverse(out)
	return out
}
