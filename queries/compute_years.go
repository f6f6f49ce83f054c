package queries

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
)

// What a year gives depends on its own returns, and on no more of the years before than a few views say. So a year is
// computed from its own returns, and what it needs of those before is read from what is kept of them.

// comparing are the views that look at the year before: what reads one of them does too.
func comparing(views []View) map[string]bool {
	out := map[string]bool{"int_rollup": true, "indicators": true, "objectives": true, "lines": true, "activities": true, "member_values": true}
	for _, view := range views {
		if slices.ContainsFunc(view.Reads, func(read string) bool { return out[read] }) {
			out[view.Name] = true
		}
	}
	return out
}

// recalled are those kept views that the comparing ones read of the year before. int_years is one too, but only once
// int_rated_indicators is there: until then each of its years would be computed.
func isRecalled(name string) bool {
	return slices.Contains([]string{"int_rated_indicators", "int_member_values"}, name)
}

// rowsOfYears gives the kept views of some years and all that they read, in an order in which each stands after those that
// it reads; of years that are only compared the comparing ones, which read what is kept of the others. Where these are the
// first years nothing is kept yet.
func rowsOfYears(views []View, span years, isFirst bool) (out []viewRows) {
	compares, onlyCompared := comparing(views), len(span.compared) > 0
	some := slices.Concat(span.changed, span.compared)
	more := slices.Concat(yearsBefore(some), some)
	wanted := wantedToCompute(views, compares, onlyCompared)
	rated := slices.IndexFunc(wanted, func(view View) bool { return view.Name == "int_rated_indicators" })
	for n, view := range wanted {
		rows := viewRows{View: view, rows: view.body()}
		switch {
		case view.Layer == Staging:
			rows.isMade = true
		case view.Name == "int_years" && !onlyCompared:
			rows.isMade, rows.rows = true, "from computed.int_years"+ofYears(some)
		case onlyCompared && isKept(view) && !compares[view.Name]:
			rows.isMade, rows.rows = true, "from computed."+view.Name+ofYears(more)
		case view.Name == "int_earlier_figures" && !isFirst && len(some) > 0:
			rows.isMade, rows.rows = true, "from computed.int_known_figures where year < "+fmt.Sprint(slices.Min(some))
		case isKept(view):
			rows.rows = "from (" + rows.rows + "\n)" + ofYears(some)
			if isRecalled(view.Name) && !isFirst {
				rows.also = "from computed." + view.Name + ofYears(yearsBefore(some))
			}
		default:
			rows.isPassing = true
		}
		if slices.Contains(view.Reads, "int_years") && !onlyCompared {
			seen := some
			if n > rated {
				seen = more
			}
			rows.first = "create or replace temp view int_years as from computed.int_years" + ofYears(seen)
		}
		out = append(out, rows)
	}
	return out
}

// yearsBefore gives the years before some that are not among them.
func yearsBefore(some []int) []int {
	var out []int
	for _, year := range some {
		if !slices.Contains(some, year-1) {
			out = append(out, year-1)
		}
	}
	return out
}

// wantedToCompute gives the kept views and all that they read, in order; or the comparing ones of them and what
// these read, as far down as what is kept.
func wantedToCompute(views []View, compares map[string]bool, onlyCompared bool) []View {
	wanted := map[string]bool{}
	for _, view := range slices.Backward(views) {
		if isKept(view) && (!onlyCompared || compares[view.Name]) {
			wanted[view.Name] = true
		}
		isShown := isKept(view) && (view.Name == "int_years" || onlyCompared && !compares[view.Name])
		if wanted[view.Name] && !isShown {
			for _, read := range view.Reads {
				wanted[read] = true
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(views), func(view View) bool { return !wanted[view.Name] })
}

// put puts the rows of some years that were built in the place of those that are kept, beside whoever else does: those of
// each next view. Where everything is made anew there are none, and before the first years no table either.
func (b *Builder) put(ctx context.Context, tx *sql.Tx, next *atomic.Int64, span years, isFirst bool) error {
	for {
		n := int(next.Add(1)) - 1
		if n >= len(b.views) {
			return nil
		}
		view := b.views[n]
		if view.isMade || view.isPassing {
			continue
		}
		var err error
		table, rows := "computed."+view.Name, "from "+b.table(view.Name)
		switch {
		case isFirst:
			err = statement(ctx, tx, view.View, "create or replace table "+table+" as "+rows)
		case span.all:
			err = statement(ctx, tx, view.View, "insert into "+table+" by name "+rows)
		default:
			err = exchange(ctx, tx, view.View, b.table(view.Name), slices.Concat(span.changed, span.compared))
		}
		if err != nil {
			return err
		}
	}
}

// exchange puts the rows of a table in the place of those that are kept of some years. As a rule nearly all are the same, and
// these are left alone: what is written down is what differs.
func exchange(ctx context.Context, tx *sql.Tx, view View, fresh string, some []int) error {
	columns, err := names(ctx, tx, "select column_name from (describe computed."+view.Name+")")
	if err != nil {
		return err
	}
	for n, column := range columns {
		columns[n] = fmt.Sprintf("kept.%[1]s is not distinct from fresh.%[1]s", column)
	}
	equal, table, in := strings.Join(columns, " and "), "computed."+view.Name, ofYears(some)
	kept := "(select rowid, * from " + table + in + ") as kept"
	for _, text := range []string{
		"delete from " + table + " where rowid in (select kept.rowid from " + kept + " anti join " + fresh + " as fresh on " + equal + ")",
		"insert into " + table + " by name from " + fresh + " as fresh anti join " + kept + " on " + equal,
	} {
		if err := statement(ctx, tx, view, text); err != nil {
			return err
		}
	}
	// Where a row is there more than once, as a plan that has a code twice makes it, that is not enough.
	var isSame bool
	const sum = "(select (count(*), sum(hash(counted)::hugeint)) from (from %s) as counted)"
	compare := "select " + fmt.Sprintf(sum, table+in) + " = " + fmt.Sprintf(sum, fresh)
	if err := tx.QueryRowContext(ctx, compare).Scan(&isSame); err != nil {
		return fmt.Errorf("computing %s: %w", view.File, err)
	}
	if isSame {
		return nil
	}
	if err := statement(ctx, tx, view, "delete from "+table+in); err != nil {
		return err
	}
	return statement(ctx, tx, view, "insert into "+table+" by name from "+fresh)
}

// ofYears is a condition of some years; there may be none.
func ofYears(some []int) string {
	return " where year in (" + list(append(slices.Clone(some), 0)) + ")"
}

func statement(ctx context.Context, tx *sql.Tx, view View, text string) error {
	if _, err := tx.ExecContext(ctx, text); err != nil {
		return fmt.Errorf("computing %s: %w", view.File, err)
	}
	return nil
}
