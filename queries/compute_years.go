package queries

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
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

// computeYears computes what is kept of some years, and puts it in the place of what was; where everything is made
// anew and these are the first, the tables too. Of years that are only compared it computes the comparing views, from what is kept.
func computeYears(ctx context.Context, tx *sql.Tx, views []View, span years, isFirst bool) error {
	if err := dropSnapshot(ctx, tx, views); err != nil {
		return err
	}
	compares := comparing(views)
	onlyCompared := len(span.compared) > 0
	some := slices.Concat(span.changed, span.compared)
	before := yearsBefore(some)
	wanted := wantedToCompute(views, compares, onlyCompared)
	for n, view := range wanted {
		var err error
		switch {
		case view.Name == "int_years" && !onlyCompared:
			err = showKept(ctx, tx, view, some)
		case onlyCompared && isKept(view) && !compares[view.Name]:
			err = showKept(ctx, tx, view, slices.Concat(before, some))
		case view.Name == "int_earlier_figures" && !isFirst && len(some) > 0:
			err = statement(ctx, tx, view, "create or replace temp view "+view.Name+" as from computed.int_known_figures where year < "+
				fmt.Sprint(slices.Min(some)))
		case isKept(view):
			if err = keep(ctx, tx, view, span, isFirst); err == nil && view.Layer != Mart {
				shown := some
				if isRecalled(view.Name) {
					shown = slices.Concat(before, some)
				}
				err = showKept(ctx, tx, view, shown)
			}
		default:
			err = snapshot(ctx, tx, []View{view})
		}
		if err == nil && view.Name == "int_rated_indicators" {
			at := slices.IndexFunc(wanted, func(view View) bool { return view.Name == "int_years" })
			err = showKept(ctx, tx, wanted[at], slices.Concat(before, some))
		}
		if err == nil {
			err = dropRead(ctx, tx, wanted, n)
		}
		if err != nil {
			return err
		}
	}
	return nil
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

// keep computes the rows of some years and puts them in the place of those that are kept; where everything is made
// anew there are none, and before the first years no table either.
func keep(ctx context.Context, tx *sql.Tx, view View, span years, isFirst bool) error {
	table := "computed." + view.Name
	rows := "from (" + view.body() + "\n)" + ofYears(slices.Concat(span.changed, span.compared))
	switch {
	case isFirst:
		return statement(ctx, tx, view, "create or replace table "+table+" as "+rows)
	case span.all:
		return statement(ctx, tx, view, "insert into "+table+" by name "+rows)
	}
	return exchange(ctx, tx, view, rows, slices.Concat(span.changed, span.compared))
}

// exchange puts rows in the place of those that are kept of some years. As a rule nearly all are the same, and these are
// left alone: what is written down is what differs.
func exchange(ctx context.Context, tx *sql.Tx, view View, rows string, some []int) error {
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
		"create or replace temp table fresh as " + rows,
		"delete from " + table + " where rowid in (select kept.rowid from " + kept + " anti join temp.main.fresh as fresh on " + equal + ")",
		"insert into " + table + " by name from temp.main.fresh as fresh anti join " + kept + " on " + equal,
	} {
		if err := statement(ctx, tx, view, text); err != nil {
			return err
		}
	}
	// Where a row is there more than once, as a plan that has a code twice makes it, that is not enough.
	var isSame bool
	const sum = "(select (count(*), sum(hash(counted)::hugeint)) from (from %s) as counted)"
	compare := "select " + fmt.Sprintf(sum, table+in) + " = " + fmt.Sprintf(sum, "temp.main.fresh")
	if err := tx.QueryRowContext(ctx, compare).Scan(&isSame); err != nil {
		return fmt.Errorf("computing %s: %w", view.File, err)
	}
	texts := []string{"drop table temp.main.fresh"}
	if !isSame {
		texts = []string{"delete from " + table + in, "insert into " + table + " by name from temp.main.fresh", texts[0]}
	}
	for _, text := range texts {
		if err := statement(ctx, tx, view, text); err != nil {
			return err
		}
	}
	return nil
}

// showKept puts a temporary view of the kept rows of some years in the place of a view.
func showKept(ctx context.Context, tx *sql.Tx, view View, some []int) error {
	return statement(ctx, tx, view, "create or replace temp view "+view.Name+" as from computed."+view.Name+ofYears(some))
}

// dropRead takes away the tables that no view after the nth reads: with many returns each takes much memory.
func dropRead(ctx context.Context, tx *sql.Tx, wanted []View, n int) error {
	for _, name := range wanted[n].Reads {
		at := slices.IndexFunc(wanted, func(view View) bool { return view.Name == name })
		isRead := slices.ContainsFunc(wanted[n+1:], func(view View) bool { return slices.Contains(view.Reads, name) })
		if at < 0 || isRead || isKept(wanted[at]) || wanted[at].Layer == Staging || name == "int_earlier_figures" {
			continue
		}
		if err := statement(ctx, tx, wanted[at], "drop table temp.main."+name); err != nil {
			return err
		}
	}
	return nil
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
