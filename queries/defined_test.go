package queries_test

import (
	"path/filepath"
	"testing"

	"xmess.cat/memoria/queries"
)

// Current views are not created again. Changed or missing ones are.
func TestViewsAreMadeAgainOnlyWhereNeeded(t *testing.T) {
	t.Parallel()
	const made = `select max(view_oid) as oid from duckdb_views() where view_name = 'indicators'`
	conn, release := openFile(t, filepath.Join(t.TempDir(), "m.duckdb"))
	defer release()
	if err := queries.Migrate(t.Context(), conn); err != nil {
		t.Fatal(err)
	}
	build(t, conn, false)
	for _, test := range []struct {
		before string
		again  bool
	}{
		{`select 1`, false},
		{`drop view totals`, true},
		{`update view_source set fingerprint = 'of another program'`, true},
		{`select 1`, false},
		{`drop table view_source`, true},
	} {
		first := string(answer(t, conn, made))
		exec(t, conn, test.before)
		build(t, conn, false)
		if again := string(answer(t, conn, made)) != first; again != test.again {
			t.Errorf("%s: made again %v, want %v", test.before, again, test.again)
		}
	}
}
