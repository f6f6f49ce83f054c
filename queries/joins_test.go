package queries_test

import (
	"strings"
	"testing"

	"xmess.cat/memoria/queries"
)

// A join condition on one side only compares all rows with all: ten times the rows take a hundred
// times as long.
func TestViewsJoinByEquality(t *testing.T) {
	t.Parallel()
	conn := empty(t)
	fill(t, conn, season(t))
	build(t, conn, true)
	views, err := queries.Views()
	if err != nil {
		t.Fatal(err)
	}
	for _, view := range views {
		text := strings.TrimSuffix(strings.TrimSpace(view.SQL), ";")
		var kind, plan string
		if err := conn.QueryRowContext(t.Context(), "explain "+text).Scan(&kind, &plan); err != nil {
			t.Fatalf("%s: %v", view.File, err)
		}
		if strings.Contains(plan, "BLOCKWISE_NL_JOIN") {
			t.Errorf("%s compares all rows with all: put each condition on one side into a key, "+
				"by case when", view.File)
		}
	}
}
