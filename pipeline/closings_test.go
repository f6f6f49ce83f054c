package pipeline_test

import (
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/keeping"
	"xmess.cat/memoria/pipeline/status"
	"xmess.cat/memoria/queries"
)

// decide closes a year in a database, or reopens it, as the read half does: what was kept, the
// ledger's line, and then the seal beside it.
func decide(t *testing.T, database string, closing int, event string, year int) {
	t.Helper()
	db, err := sql.Open("duckdb", database)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	tx, err := db.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback() }()
	statements := []string{
		fmt.Sprintf(
			"insert into closing values (%d, %d, '%d-03-20', '%d-03-21 10:00:00.25', 'oficina', 'v1', "+
				"'f', '{}')",
			closing,
			year,
			year+1,
			year+1,
		),
		fmt.Sprintf(
			"insert into closing_input values (%d, 'submission', %d, '08187', '%s', 'a.xlsx', '2025-01-02')",
			closing,
			year,
			strings.Repeat("a", 64),
		),
		fmt.Sprintf(
			`insert into closing_row select %d, 'indicators', '{"year":%d,"n":' || n || '}' from `+
				`range(100) as r (n)`,
			closing,
			year,
		),
		fmt.Sprintf(
			"insert into closing_document values (%d, 'ca', 'pdf', 'hash', '\\x00%%PDF\\xff'::blob)",
			closing,
		),
	}
	if event == queries.Reopened {
		statements = []string{
			fmt.Sprintf(
				"insert into closing_reopened values (%d, '2025-05-01', 'oficina', 'Un error')",
				closing,
			),
		}
	}
	for _, statement := range statements {
		if _, err := tx.ExecContext(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
	}
	seal, err := queries.EnterClosing(t.Context(), tx, closing, event)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(tx.Commit(), queries.NoteSeals(database, seal)); err != nil {
		t.Fatal(err)
	}
}

// ofClosings keeps the tables that closings are kept in.
func ofClosings(all map[string]string) map[string]string {
	out := map[string]string{}
	for name, rows := range all {
		if strings.HasPrefix(name, "closing") {
			out[name] = rows
		}
	}
	return out
}

func sameClosings(t *testing.T, got, want map[string]string) {
	t.Helper()
	got, want = ofClosings(got), ofClosings(want)
	if len(want) != 6 || len(got) != 6 {
		t.Errorf("%d tables of closings, and %d", len(got), len(want))
	}
	for name, rows := range want {
		if got[name] != rows {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got[name], rows)
		}
	}
}

func backedUp(t *testing.T, s *season) (backup string) {
	t.Helper()
	backup = filepath.Join(t.TempDir(), "còpia.duckdb")
	if _, err := keeping.Backup(t.Context(), s.settings, backup, false); err != nil {
		t.Fatal(err)
	}
	return backup
}

// A backup holds the closings that there were; those made since then are not lost with what it
// takes the place of.
func closingsAreCarried(t *testing.T, s *season, database string) {
	t.Helper()
	decide(t, database, 1, queries.Closed, 2023)
	before := backedUp(t, s)
	sameClosings(t, tablesOf(t, before), tablesOf(t, database))
	decide(t, database, 1, queries.Reopened, 2023)
	decide(t, database, 2, queries.Closed, 2023)
	decide(t, database, 3, queries.Closed, 2024)
	closings := tablesOf(t, database)
	after := backedUp(t, s)
	sameClosings(t, tablesOf(t, after), closings)

	restored, err := keeping.Restore(t.Context(), s.settings, before)
	if err != nil || !slices.Equal(restored.Carried, []int{2023, 2023, 2024}) ||
		len(restored.Absent) > 0 {
		t.Errorf("restored %+v, %v", restored, err)
	}
	sameClosings(t, tablesOf(t, database), closings)
	var said strings.Builder
	if err := feedback.WriteRestored(&said, "x", restored, feedback.Languages()[0]); err != nil ||
		!strings.Contains(said.String(), "tancament de: 2023, 2024.") {
		t.Errorf("it says %q, %v", said.String(), err)
	}
	sealed, err := queries.ReadSeals(database)
	if err != nil || !sealed.Whole || len(sealed.LostClosings(nil)) != 3 {
		t.Errorf("sealed %+v, %v", sealed, err)
	}
	s.pass() // the database is sound

	if restored, err = keeping.Restore(t.Context(), s.settings, after); err != nil ||
		len(restored.Carried)+len(restored.Absent) > 0 {
		t.Errorf("restored %+v, %v", restored, err)
	}
	sameClosings(t, tablesOf(t, database), closings)
}

// Where the database that is replaced cannot be read, or has other closings, what the backup lacks
// is told.
func closingsThatAreAbsent(t *testing.T, s *season, database string) {
	t.Helper()
	before := backedUp(t, s)
	decide(t, database, 1, queries.Closed, 2024)
	other := filepath.Join(t.TempDir(), "altra.duckdb")
	content, err := os.ReadFile(before)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(other, content, 0o644); err != nil {
		t.Fatal(err)
	}
	decide(t, other, 1, queries.Closed, 2023)
	restored, err := keeping.Restore(t.Context(), s.settings, other)
	if err != nil || len(restored.Carried) > 0 || !slices.Equal(restored.Absent, []int{2024}) {
		t.Errorf("over other closings: %+v, %v", restored, err)
	}
	if err := os.WriteFile(database, []byte("spoilt"), 0o644); err != nil {
		t.Fatal(err)
	}
	restored, err = keeping.Restore(t.Context(), s.settings, before)
	if err != nil || len(restored.Carried) > 0 || !slices.Equal(restored.Absent, []int{2023}) {
		t.Errorf("over a damaged database: %+v, %v", restored, err)
	}
	for lang, want := range map[feedback.Language]string{"ca": "no té el tancament de 2023",
		"es": "no tiene el cierre de 2023", "en": "lacks the closing of 2023"} {
		var said strings.Builder
		if err := feedback.WriteRestored(&said, "x", restored, lang); err != nil ||
			!strings.Contains(said.String(), want) {
			t.Errorf("%s: it says %q, %v", lang, said.String(), err)
		}
	}
}

func salvageLeavesOutClosings(t *testing.T, s *season, database string) {
	t.Helper()
	decide(t, database, 1, queries.Closed, 2022)
	decide(t, database, 2, queries.Closed, 2023)
	decide(t, database, 2, queries.Reopened, 2023)
	decide(t, database, 3, queries.Closed, 2023)
	decide(t, database, 4, queries.Closed, 2024)
	alter(t, database, "delete from closing_row where closing_id = 1 and rowid % 2 = 0")
	for _, table := range []string{"closing", "closing_input", "closing_row", "closing_document",
		"closing_event"} { // cut off: the seals alone know of it
		alter(t, database, "delete from "+table+" where closing_id = 4")
	}
	told, err := keeping.Rebuild(t.Context(), s.settings, true)
	if err != nil || !slices.Equal(told.Closings, []int{2022, 2024}) || len(told.Lost) > 0 {
		t.Fatalf("told %+v, %v", told, err)
	}
	var said strings.Builder
	if err := feedback.WriteRebuilt(&said, told, feedback.Languages()[0]); err != nil ||
		!strings.Contains(said.String(), "Tancament de 2022: perdut.") {
		t.Errorf("it says %q, %v", said.String(), err)
	}
	s.pass()
	tables := tablesOf(t, database)
	if rows := strings.Split(tables["closing_event"], "\n"); len(rows) != 3 ||
		strings.Contains(tables["closing"], "'year': 2022") ||
		strings.Count(tables["closing_row"], "\n")+1 != 200 {
		t.Errorf("left are\n%s\n%s", tables["closing"], tables["closing_event"])
	}
}

// Whoever opens the database, and however: what was approved is not what it was, and nothing is
// touched.
func damagedClosingIsNoticed(t *testing.T, s *season, database string) {
	t.Helper()
	decide(t, database, 1, queries.Closed, 2024)
	alter(t, database, "update closing_document set content = 'x'::blob")
	before := contentsBeside(t, database)
	for name, do := range map[string]func() error{
		"pass":    func() error { _, err := pipeline.Pass(t.Context(), s.settings); return err },
		"status":  func() error { _, err := status.Read(t.Context(), s.settings); return err },
		"rebuild": func() error { _, err := keeping.Rebuild(t.Context(), s.settings, false); return err },
		"backup": func() error {
			_, err := keeping.Backup(t.Context(), s.settings, filepath.Join(t.TempDir(), "b"), false)
			return err
		},
	} {
		var damaged *queries.DamagedError
		if err := do(); !errors.As(err, &damaged) ||
			!strings.Contains(err.Error(), "the closing of 2024") ||
			!strings.Contains(err.Error(), "ingest restore") {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if after := contentsBeside(t, database); after != before {
		t.Errorf("got\n%s\nwant\n%s", after, before)
	}
}
