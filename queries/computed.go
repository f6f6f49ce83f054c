package queries

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
)

// What the rules give is kept in the schema `computed`, a table for each view that is dear to compute, with the
// judgement up to which it was computed and the fingerprint of the views. Who reads takes it from there where
// both are those of today, and computes it else: it is never out of date, and never needed.

// isKept tells of a view whether its rows are kept. Every row of a kept view has a year.
func isKept(view View) bool {
	switch view.Layer {
	case Intermediate:
		return slices.Contains([]string{"int_years", "int_attainment", "int_targets", "int_submissions", "int_deliveries",
			"int_members", "int_indicators", "int_member_values", "int_known_figures", "int_network_values", "int_rated_indicators"}, view.Name)
	case Mart: // these are the members' own rows and cells beside little else, and quickly found for who asks of one
		return !slices.Contains([]string{"actions", "assessments", "findings", "contributions"}, view.Name)
	}
	return false
}

// querier is what a transaction and a connection have in common.
type querier interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// state is what a database's figures follow from: the tables, by their schema and their last judgement, and the
// views.
type state struct {
	schema, judgement int
	views             string
}

func stateNow(ctx context.Context, db querier, views []View) (state, error) {
	now := state{views: keptFingerprint(views)}
	const query = `select (select coalesce(max(version), 0) from schema_version), (select coalesce(max(judgement_id), 0) from judgement)`
	if err := db.QueryRowContext(ctx, query).Scan(&now.schema, &now.judgement); err != nil {
		return now, fmt.Errorf("reading how far the ledger goes: %w", err)
	}
	return now, nil
}

// keptFingerprint is that of the views, and of which of them are kept.
func keptFingerprint(views []View) string {
	text := fingerprint(views)
	for _, view := range views {
		if isKept(view) {
			text += " " + view.Name
		}
	}
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// stateKept is that of what is kept; the zero state where nothing is.
func stateKept(ctx context.Context, db querier) (kept state, err error) {
	var there int
	const query = `select count(*) from duckdb_tables()
		where schema_name = 'computed' and table_name = 'state' and database_name = current_database()`
	if err := db.QueryRowContext(ctx, query).Scan(&there); err != nil || there == 0 {
		return kept, err
	}
	err = db.QueryRowContext(ctx, "select schema_version, judgement_id, views from computed.state").
		Scan(&kept.schema, &kept.judgement, &kept.views)
	if err == sql.ErrNoRows {
		return state{}, nil
	}
	return kept, err
}

// isFresh tells whether what is kept is what the views would give. After Narrow it is not: what is kept is of all
// workbooks, and by other numbers.
func isFresh(ctx context.Context, db querier, views []View) (bool, error) {
	temporary, err := temporaryTables(ctx, db)
	if err != nil || slices.Contains(temporary, "numbered") {
		return false, err
	}
	kept, err := stateKept(ctx, db)
	if err != nil || kept == (state{}) {
		return false, err
	}
	now, err := stateNow(ctx, db, views)
	return kept == now, err
}

// show puts temporary views in the place of the database's own: those that are kept read what is kept, of some years
// alone where any are given, and the others compute from them.
func show(ctx context.Context, db querier, views []View, some ...int) error {
	if err := dropSnapshot(ctx, db, views); err != nil {
		return err
	}
	for _, view := range asked(views) {
		body := view.body()
		if isKept(view) {
			body = "from computed." + view.Name
			if len(some) > 0 {
				body += " where year in (" + list(some) + ")"
			}
		}
		if _, err := db.ExecContext(ctx, "create or replace temp view "+view.Name+" as "+body); err != nil {
			return fmt.Errorf("building view %s: %w", view.File, err)
		}
	}
	return nil
}

// asked gives the views that can be asked for: of the intermediate ones those that are kept, and those that a mart that
// is not kept reads.
func asked(views []View) []View {
	wanted := map[string]bool{}
	var out []View
	for _, view := range slices.Backward(views) {
		if view.Layer == Intermediate && !isKept(view) && !wanted[view.Name] {
			continue
		}
		out = append(out, view)
		if !isKept(view) {
			for _, read := range view.Reads {
				wanted[read] = true
			}
		}
	}
	slices.Reverse(out)
	return out
}

func temporaryTables(ctx context.Context, db querier) ([]string, error) {
	return names(ctx, db, "select table_name from duckdb_tables() where temporary")
}

// names reads a column of names.
func names(ctx context.Context, db querier, query string, args ...any) ([]string, error) {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("listing names: %w", err)
	}
	defer func() { _ = rows.Close() }()
	var out []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, fmt.Errorf("listing names: %w", err)
		}
		out = append(out, name)
	}
	return out, rows.Err()
}

// within runs do in one transaction.
func within(ctx context.Context, conn *sql.Conn, do func(*sql.Tx) error) error {
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("computing: %w", err)
	}
	defer func() { _ = tx.Rollback() }()
	if err := do(tx); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("computing: %w", err)
	}
	return nil
}

// begin tells which years have to be computed: all, if they are not those that are kept; these are then noted.
func begin(ctx context.Context, tx *sql.Tx, views []View, now state) (span years, err error) {
	if _, err := tx.ExecContext(ctx, "create schema if not exists computed"); err != nil {
		return span, fmt.Errorf("computing: %w", err)
	}
	if err := dropSnapshot(ctx, tx, views); err != nil {
		return span, err
	}
	at := slices.IndexFunc(views, func(view View) bool { return view.Name == "int_years" })
	if err := snapshot(ctx, tx, wantedFor(views, views[at])); err != nil {
		return span, err
	}
	if span, err = touched(ctx, tx, now); err != nil {
		return span, err
	}
	if !span.all {
		same, err := sameYears(ctx, tx)
		if err != nil {
			return span, err
		}
		if same {
			return span, nil
		}
	}
	for _, statement := range []string{
		"drop table if exists computed.state",
		"create or replace table computed.int_years as from temp.main.int_years order by year",
	} {
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return span, fmt.Errorf("keeping int_years: %w", err)
		}
	}
	known, err := yearsOf(ctx, tx, "select year from computed.int_years order by year")
	return years{all: true, changed: known}, err
}

// check runs the checks: of the years that changed, where only they did and nothing was found before.
func check(ctx context.Context, tx *sql.Tx, views []View, span years) (found []Offence, err error) {
	partly := !span.all
	if partly {
		before, err := offencesKept(ctx, tx)
		if err != nil {
			return nil, err
		}
		if len(before) == 0 && len(span.changed) == 0 {
			return nil, nil
		}
		if len(before) > 0 {
			partly = false
		}
	}
	var some []int
	if partly {
		some = slices.Concat(span.changed, span.compared)
	}
	if err := show(ctx, tx, views, some...); err != nil {
		return nil, err
	}
	return runChecks(ctx, tx)
}

// note remembers how far what is kept was computed, and what the checks found.
func note(ctx context.Context, tx *sql.Tx, now state, found []Offence) error {
	for _, statement := range []string{
		"create or replace table computed.state (schema_version integer not null, judgement_id integer not null, views varchar not null)",
		"create or replace table computed.offence (name varchar not null, what varchar not null, workbook varchar not null, sheet varchar not null, cell varchar not null)",
	} {
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("noting what was computed: %w", err)
		}
	}
	if _, err := tx.ExecContext(ctx, "insert into computed.state values (?, ?, ?)", now.schema, now.judgement, now.views); err != nil {
		return fmt.Errorf("noting what was computed: %w", err)
	}
	for _, o := range found {
		if _, err := tx.ExecContext(ctx, "insert into computed.offence values (?, ?, ?, ?, ?)", o.Check, o.What, o.Workbook, o.Sheet, o.Cell); err != nil {
			return fmt.Errorf("noting what the checks found: %w", err)
		}
	}
	return nil
}

func offencesKept(ctx context.Context, tx *sql.Tx) ([]Offence, error) {
	rows, err := tx.QueryContext(ctx, "select name, what, workbook, sheet, cell from computed.offence")
	if err != nil {
		return nil, fmt.Errorf("reading what the checks found: %w", err)
	}
	defer func() { _ = rows.Close() }()
	var found []Offence
	for rows.Next() {
		var o Offence
		if err := rows.Scan(&o.Check, &o.What, &o.Workbook, &o.Sheet, &o.Cell); err != nil {
			return nil, fmt.Errorf("reading what the checks found: %w", err)
		}
		found = append(found, o)
	}
	return found, rows.Err()
}

// list writes whole numbers as SQL lists them.
func list(numbers []int) string {
	return strings.Trim(strings.ReplaceAll(fmt.Sprint(numbers), " ", ", "), "[]")
}
