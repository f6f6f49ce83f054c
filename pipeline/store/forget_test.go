package store_test

import (
	"database/sql"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/queries"
)

// A database without a contact passes all checks. It fails them if table forgotten loses a row.
func TestWhatWasForgottenIsKnown(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	db := open(t, filepath.Join(dir, "a.duckdb"))
	w := submission(
		"with the contact",
		"a.xlsx",
		"08187",
		2025,
		time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC),
	)
	w.Submission.Contact, w.Submission.Email = "Mar Coll", "mar@coll.cat"
	w.Problems = []source.Problem{
		{
			Rule:  source.ValueExternal,
			At:    source.Cell{Book: "a.xlsx", Sheet: "Portada", Row: 5, Column: 2},
			Found: "Mar Coll?",
		},
		{
			Rule:  source.ValueExternal,
			At:    source.Cell{Book: "a.xlsx", Sheet: "Indicadors", Row: 5, Column: 2},
			Found: "x",
		},
	}
	id := load(t, db, w)
	other := load(
		t,
		db,
		submission("another", "b.xlsx", "08298", 2025, time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)),
	)
	thin := store.Forgetting{WorkbookID: id, MemberCode: "08187", Said: []string{"Mar Coll"},
		Cells: []source.Cell{
			{Sheet: "Portada", Row: 5, Column: 2},
			{Sheet: "Portada", Row: 5, Column: 2},
		}}
	to, at := filepath.Join(dir, "b.duckdb"), time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC)
	if err := db.WriteForgetting(t.Context(), to, []store.Forgetting{thin}, "[mark]", at); err != nil {
		t.Fatal(err)
	}
	if err := db.WriteForgetting(t.Context(), to, []store.Forgetting{thin}, "[mark]", at); err == nil {
		t.Error("it writes over what is there")
	}
	if content, err := db.Content(t.Context(), id); err != nil ||
		string(content) != "with the contact" {
		t.Errorf("the database itself holds %q, %v", content, err)
	}
	fresh := open(t, to)
	if err := fresh.Verify(t.Context()); err != nil || fresh.Seal() != db.Seal() {
		t.Errorf("seal %s, want %s, %v", fresh.Seal(), db.Seal(), err)
	}
	sub, _, err := fresh.Submission(t.Context(), id)
	if err != nil || sub.Contact+sub.Email != "" {
		t.Errorf("contact %q %q, %v", sub.Contact, sub.Email, err)
	}
	problems, err := fresh.Problems(t.Context(), []int{id})
	if err != nil || len(problems[id]) != 2 ||
		problems[id][0].Found != "[mark]" || problems[id][1].Found != "x" {
		t.Errorf("problems %v, %v", problems, err)
	}
	known, err := fresh.Forgotten(t.Context())
	want := store.Forgotten{WorkbookID: id, MemberCode: "08187", At: at, Kept: store.Hash(nil),
		Sent: store.Sent{Hash: store.Hash([]byte("with the contact")), Bytes: 16}}
	if err != nil || len(known) != 1 || known[id] != want {
		t.Errorf("forgotten %+v, %v", known, err)
	}
	if content, err := fresh.Content(t.Context(), other); err != nil || string(content) != "another" {
		t.Errorf("the other is %q, %v", content, err)
	}
	if err := fresh.Close(); err != nil {
		t.Fatal(err)
	}
	raw, err := sql.Open("duckdb", to)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := raw.ExecContext(t.Context(), "delete from forgotten"); err != nil {
		t.Fatal(err)
	}
	if err := raw.Close(); err != nil {
		t.Fatal(err)
	}
	var damaged *queries.DamagedError
	if err := open(t, to).Verify(t.Context()); !errors.As(err, &damaged) ||
		!strings.Contains(err.Error(), "a.xlsx") {
		t.Errorf("verified: %v", err)
	}
}
