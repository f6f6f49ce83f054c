package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// A log that has grown long is written down, and a short one is left; memory is held to what loading takes unless somebody
// said how much.
func TestLongLogIsWrittenDown(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ allowed, holds string }{{"", loadingMemory}, {"200MB", "200MB"}} {
		path := filepath.Join(t.TempDir(), "m.duckdb")
		db, err := Open(t.Context(), path, Options{Memory: c.allowed})
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = db.Close() }()
		if db.spare(t.Context()); db.holds != c.holds {
			t.Errorf("allowed %q, it holds %s, not %s", c.allowed, db.holds, c.holds)
		}
		if _, err := db.conn.ExecContext(t.Context(), "create table long (text varchar)"); err != nil {
			t.Fatal(err)
		}
		if err := db.writeDown(t.Context(), longestLog); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(logOf(path)); err != nil {
			t.Errorf("a short log was written down: %v", err)
		}
		if _, err := db.conn.ExecContext(t.Context(), "insert into long select repeat(i || ' ', 4000) from range(6000) r(i)"); err != nil {
			t.Fatal(err)
		}
		if log, err := os.Stat(logOf(path)); err != nil || log.Size() < longestLog {
			t.Fatalf("the log is not long: %v, %v", log, err)
		}
		if err := db.writeDown(t.Context(), longestLog); err != nil {
			t.Fatal(err)
		}
		if log, err := os.Stat(logOf(path)); !errors.Is(err, fs.ErrNotExist) && (err != nil || log.Size() > 0) {
			t.Errorf("a long log was left: %v, %v", log, err)
		}
	}
}

// What is written down while figures are computed must find memory for it: only a small database is, its log counted, and none
// of which somebody said how much it may hold.
func TestOnlyASmallDatabaseIsWrittenDownMeanwhile(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		allowed        string
		database, log  int64
		isSmall, isNew bool
	}{
		{"", 0, 0, true, true},
		{"", smallDatabase / 2, smallDatabase / 2, true, false},
		{"", smallDatabase / 2, smallDatabase/2 + 1, false, false},
		{"", smallDatabase + 1, 0, false, false},
		{"200MB", 1, 1, false, false},
	} {
		s := &Store{path: filepath.Join(t.TempDir(), "m.duckdb"), allowed: c.allowed}
		for path, size := range map[string]int64{s.path: c.database, logOf(s.path): c.log} {
			if c.isNew {
				continue
			}
			if err := os.WriteFile(path, nil, 0o600); err != nil {
				t.Fatal(err)
			}
			if err := os.Truncate(path, size); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := s.isSmall(); err != nil || got != c.isSmall {
			t.Errorf("%+v: it is small: %t, %v", c, got, err)
		}
	}
}
