package oracle

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"xmess.cat/memoria/queries"
)

// emptyDatabase gives a connection to a database in memory with its tables.
func emptyDatabase(t *testing.T) *sql.Conn {
	t.Helper()
	db, err := sql.Open("duckdb", "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	conn, err := db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	if _, err := conn.ExecContext(t.Context(), "set threads = 1"); err != nil { // many small questions
		t.Fatal(err)
	}
	if err := queries.Migrate(t.Context(), conn); err != nil {
		t.Fatal(err)
	}
	return conn
}

// martsOf loads a world and reads its marts.
func martsOf(ctx context.Context, t *rapid.T, conn *sql.Conn, w world) map[string]table {
	t.Helper()
	if err := fill(ctx, conn, w); err != nil {
		t.Fatal(err)
	}
	if err := queries.BuildViews(ctx, conn, true); err != nil {
		t.Fatal(err)
	}
	out := map[string]table{}
	for mart := range keys() {
		rows, err := read(ctx, conn, mart)
		if err != nil {
			t.Fatal(err)
		}
		out[mart] = rows
	}
	return out
}

// TestEveryMartFollowsTheRules compares SQL and plain Go on random plans and returns. One draw in
// two is computed: -rapid.checks=2000 tries a thousand worlds.
func TestEveryMartFollowsTheRules(t *testing.T) {
	t.Parallel()
	conn := emptyDatabase(t)
	rapid.Check(t, func(t *rapid.T) {
		if !rapid.Bool().Draw(t, "asks") {
			return
		}
		w := drawWorld(t)
		got, want := martsOf(context.Background(), t, conn, w), w.marts()
		found := outsideRange(got)
		for mart := range keys() {
			found = append(found, differences(mart, got[mart], want[mart])...)
			for _, column := range unproven(got[mart], want[mart]) {
				// These rows have no cells. Another test compares cells.
				if mart != "member_values" || column != "sheet" && column != "cells" {
					found = append(found, mart+" has a column that no rule speaks of: "+column)
				}
			}
		}
		if len(found) > 0 {
			t.Fatalf("%d differences:\n%s", len(found), strings.Join(found[:min(12, len(found))], "\n"))
		}
	})
}

// outsideRange finds rates outside their range.
func outsideRange(marts map[string]table) (found []string) {
	for _, mart := range []string{"indicators", "objectives", "lines", "activities", "line_activities",
		"totals"} {
		for key, row := range marts[mart] {
			rate, rated := row["rate"].(float64)
			low, isLow := row["rate_low"].(float64)
			high, isHigh := row["rate_high"].(float64)
			ordered := low <= rate+1e-9 && rate <= high+1e-9 && low >= 0 && high <= 100
			if rated && (!isLow || !isHigh || !ordered) || isLow != isHigh {
				found = append(found, fmt.Sprintf("%s %s: %v is not within %v to %v", mart, key, rate, low,
					high))
			}
		}
	}
	return found
}
