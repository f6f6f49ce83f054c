package store_test

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline/store"
)

// If a workbook of a batch cannot be loaded, the workbooks before it are kept with their numbers.
// The workbooks after it are dropped: the next run reads them again.
func TestWorkbooksBeforeAFailureAreKept(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "m.duckdb")
	db := open(t, path)
	const bad = 30
	given := map[string]int{}
	var failed error
	for n := 1; n <= 200 && failed == nil; n++ {
		w := submission(fmt.Sprint(n), fmt.Sprintf("%03d.xlsx", n), fmt.Sprintf("%05d", n), 2025,
			now.Add(-time.Hour))
		if n == bad {
			w.Kind = "of no kind" // only the database checks it
		}
		id, err := db.Add(t.Context(), w, store.Sighting{Path: w.FileName})
		if failed = err; err == nil {
			given[w.FileName] = id
		}
	}
	if failed == nil {
		t.Fatal("a workbook of an unknown kind was loaded")
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	again := open(t, path) // Open checks the ledger and the seals
	ledger, err := again.Ledger(t.Context())
	if err != nil || len(ledger) != bad-1 {
		t.Fatalf("%d workbooks were kept, not %d (%v)", len(ledger), bad-1, err)
	}
	for _, e := range ledger {
		if given[e.FileName] != e.ID {
			t.Errorf("%s is number %d, and was given %d", e.FileName, e.ID, given[e.FileName])
		}
	}
	seen, err := again.Sightings(t.Context())
	if err != nil || len(seen) != bad-1 {
		t.Errorf("%d files were seen (%v)", len(seen), err)
	}
	if id := load(t, again, submission("more", "more.xlsx", "99999", 2025, now)); id != bad {
		t.Errorf("the next is number %d", id)
	}
}

// Every read of the store includes the workbooks of the batch.
func TestReadsIncludeTheBatch(t *testing.T) {
	t.Parallel()
	db := open(t, filepath.Join(t.TempDir(), "m.duckdb"))
	for n := 1; n <= 150; n++ {
		w := submission(fmt.Sprint(n), fmt.Sprintf("%03d.xlsx", n), fmt.Sprintf("%05d", n), 2025,
			now.Add(-time.Hour))
		if _, err := db.Add(t.Context(), w, store.Sighting{Path: w.FileName}); err != nil {
			t.Fatal(err)
		}
		if n%32 != 0 && n != 65 {
			continue
		}
		if found, err := db.Observations(t.Context(), fmt.Sprintf("%05d", n), 2025); err != nil ||
			len(found) != 3 {
			t.Fatalf("after %d: %d observations (%v)", n, len(found), err)
		}
		if ledger, err := db.Ledger(t.Context()); err != nil || len(ledger) != n {
			t.Fatalf("after %d: %d in the ledger (%v)", n, len(ledger), err)
		}
	}
}
