package main

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/queries"
)

// A closed year is printed again unchanged after workbooks, the plan and the database changed.
func TestAClosedYearStaysAsItWasApproved(t *testing.T) {
	t.Parallel()
	approved, said := newTown(t).memoria("2025", "ca")
	if strings.Contains(said, "tancada") {
		t.Errorf("an open year says that it is closed:\n%s", said)
	}
	here := newClosedTown(t)
	inSpanish, _ := here.memoria("2025", "es")
	again, said := here.memoria("2025", "ca")
	if !alike(approved, again) {
		t.Error("closing changes the memòria")
	}
	if strings.Contains(said, "serien diferents") {
		t.Errorf("a difference is reported where there is none:\n%s", said)
	}
	if changes, _ := here.diff("--year", "2025"); len(changes) != 0 {
		t.Errorf("nothing happened, and diff says %+v", changes)
	}
	if _, errs := here.report(couldNotRun, "close", "--year", "2025", "--approved-on",
		"2026-04-19"); !strings.Contains(
		errs, "--reopen --reason",
	) {
		t.Errorf("a second closing says %q, want what to do", errs)
	}

	// A corrected return, a late one, one of another year, a deleted one, and another plan.
	corrected := here.of("2025", "08112")
	row := here.rowOf(corrected, "Indicadors", "IND05")
	here.set(corrected, "Indicadors", map[string]any{"G" + row: 4321})
	here.arrive(here.late)
	earlier := here.of("2024", "08019")
	here.set(
		earlier, "Indicadors", map[string]any{"G" + here.rowOf(earlier, "Indicadors", "IND05"): 9},
	)
	if err := os.Remove(here.of("2025", "08022")); err != nil {
		t.Fatal(err)
	}
	here.pass()
	plan := filepath.Join(here.folder, "pla.xlsx")
	weight := "E" + here.rowOf(plan, "Objectius", "O02")
	target := "F" + here.rowOf(plan, "Fites", "IND05")
	here.set(plan, "Objectius", map[string]any{weight: 7})
	here.set(plan, "Fites", map[string]any{target: 99999})
	here.pass()

	again, said = here.memoria("2025", "ca")
	if !alike(approved, again) {
		t.Error("the approved memòria is not given again byte for byte")
	}
	for _, want := range []string{"tal com es va aprovar el 18 d'abril de 2026", "serien diferents",
		"report diff --year 2025", "després del tancament"} {
		if !strings.Contains(said, want) {
			t.Errorf("report says\n%swant %q", said, want)
		}
	}
	if again, _ := here.memoria("2025", "es"); !alike(inSpanish, again) {
		t.Error("the approved memòria is not given again in another language")
	}

	changes, arrived := here.diff("--year", "2025")
	if len(arrived) != 2 {
		t.Errorf("%d returns came after the closing, want 2: %+v", len(arrived), arrived)
	}
	for _, tt := range []struct{ code, kind, before, after string }{
		{"IND05", "corrected_cell", "Indicadors!G" + row + " 18", "Indicadors!G" + row + " 4321"},
		{"IND05", "new_return", "", "Indicadors!G" + row + " 17"},
		{"IND05", "changed_target", "Fites!" + target + " 1800", "Fites!" + target + " 99999"},
		{"", "changed_weight", "Objectius!" + weight + " 2", "Objectius!" + weight + " 7"},
		{"O02", "moved", "", ""},
	} {
		if !why(changes, tt.code, tt.kind, tt.before, tt.after) {
			t.Errorf("%q: no reason %s from %q to %q", tt.code, tt.kind, tt.before, tt.after)
			for _, c := range changes {
				if c.Code == tt.code {
					out, _ := json.Marshal(c)
					t.Logf("%s", out)
				}
			}
		}
	}

	// A database rebuilt from the workbooks still has the closing.
	here.rebuild()
	if again, _ := here.memoria("2025", "ca"); !alike(approved, again) {
		t.Error("after a rebuild the approved memòria is another")
	}
}

// To reopen a closed year needs a reason. A new closing has the data of that time.
func TestAClosedYearIsReopenedForAReason(t *testing.T) {
	t.Parallel()
	here := newClosedTown(t)
	approved, _ := here.memoria("2025", "ca")
	corrected := here.of("2025", "08112")
	here.set(
		corrected, "Indicadors", map[string]any{"G" + here.rowOf(corrected, "Indicadors", "IND05"): 4321},
	)
	here.pass()
	changes, _ := here.diff("--year", "2025")
	if len(changes) == 0 {
		t.Error("a correction changes nothing")
	}
	if _, errs := here.report(usage, "close", "--year", "2025", "--reopen"); !strings.Contains(
		errs, "--reason",
	) {
		t.Errorf("reopening without a reason says %q", errs)
	}
	here.report(usage, "close", "--year", "2025", "--reopen", "--reason", "  ")
	said, _ := here.report(
		allWell, "close", "--year", "2025", "--reopen", "--reason", "Error d'un membre",
	)
	if want := "L'any 2025 queda reobert. Motiu: Error d'un membre.\n"; said != want {
		t.Errorf("reopening says %q, want %q", said, want)
	}
	here.report(couldNotRun, "close", "--year", "2025", "--reopen", "--reason", "Un altre cop")
	open, said := here.memoria("2025", "ca")
	if alike(approved, open) || strings.Contains(said, "tancada") {
		t.Errorf("a reopened year is still given as approved:\n%s", said)
	}
	said, _ = here.report(allWell, "close", "--year", "2025", "--approved-on", "2026-06-01")
	if want := "L'any 2025 queda tancat: memòria aprovada l'1 de juny de 2026.\n"; said != want {
		t.Errorf("close says %q, want %q", said, want)
	}
	if again, _ := here.memoria("2025", "ca"); !alike(open, again) {
		t.Error("closed anew, the memòria is not the one that was printed before")
	}
	between, _ := here.diff("--year", "2025", "--from", "1", "--to", "2")
	if len(between) != len(changes) {
		t.Errorf("%d changes between the two closings, want %d", len(between), len(changes))
	}
	if since, _ := here.diff("--year", "2025"); len(since) != 0 {
		t.Errorf("since the last closing nothing happened, and diff says %+v", since)
	}
}

func TestClosingIsRefused(t *testing.T) {
	t.Parallel()
	missing := filepath.Join(t.TempDir(), "missing.duckdb")
	for name, tt := range map[string]struct {
		args []string
		code int
		says string
	}{
		"no day": {[]string{"close", "--year", "2025"}, usage, "--approved-on"},
		"a day that is none": {[]string{"close", "--year", "2025", "--approved-on", "18/4/2026"},
			usage, "2026-04-18"},
		"before the year": {[]string{"close", "--year", "2025", "--approved-on", "2024-04-18"},
			usage, "cannot have been"},
		"a day to come": {[]string{"close", "--year", "2025", "--approved-on", "2999-04-18"},
			usage, "still to come"},
		"a reason alone": {[]string{"close", "--year", "2025", "--reason", "x"}, usage, "--reopen"},
		"a stray word":   {[]string{"close", "2025"}, usage, `"2025"`},
		"no database": {[]string{"close", "--year", "2025", "--approved-on", "2026-04-18"},
			couldNotRun, "run ingest first"},
		"no database to diff": {[]string{"diff"}, couldNotRun, "run ingest first"},
		"no such closing":     {[]string{"diff", "--from", "x"}, usage, "--from"},
		"no such format":      {[]string{"diff", "--format", "xml"}, usage, "xml"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var out, errs bytes.Buffer
			if code := run(t.Context(), append(tt.args, "--db", missing), &out, &errs); code != tt.code {
				t.Errorf("exit %d, want %d: %s", code, tt.code, errs.String())
			}
			if !strings.Contains(errs.String(), tt.says) || out.Len() > 0 {
				t.Errorf("it says %q and %q, want %q on stderr", out.String(), errs.String(), tt.says)
			}
		})
	}
}

func TestClosingLeavesABusyDatabaseAlone(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "memoria.duckdb")
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	db, err := store.Open(ctx, path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	if code := run(ctx, []string{"close", "--year", "2025", "--approved-on", "2026-04-18", "--db",
		path}, &out, &errs); code != couldNotRun {
		t.Errorf("a year of nothing: exit %d, want %d: %s", code, couldNotRun, errs.String())
	}
	if !strings.Contains(errs.String(), "no plan") {
		t.Errorf("a year of nothing says %q", errs.String())
	}
	after, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("a refused closing changed the database: %v", err)
	}
}

// The seals beside the database show that a part of a closing was deleted: the next command fails.
func TestADamagedClosingIsNoticed(t *testing.T) {
	t.Parallel()
	seals := func(of town) string {
		text, err := os.ReadFile(of.database + ".ledger")
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	before, here := seals(newTown(t)), newClosedTown(t)
	if after := seals(here); !strings.HasPrefix(after, before) ||
		!strings.Contains(after[len(before):], "the closing of 2025") {
		t.Errorf("closing adds to the seals %q", strings.TrimPrefix(after, before))
	}
	here.report(allWell, "close", "--year", "2025", "--reopen", "--reason", "Un error")
	if after := seals(here); !strings.Contains(after, "the reopening of 2025") {
		t.Errorf("reopening leaves the seals %q", strings.TrimPrefix(after, before))
	}
	here.pass() // ingest accepts what report wrote

	db, err := sql.Open("duckdb", here.database)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.ExecContext(t.Context(),
		`delete from closing_row where closing_id = 1 and relation = 'totals'`); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"--year", "2025", "--out", t.TempDir()}, {"diff", "--year", "2025"}, {"explain", "IND05",
			"--year", "2025"},
		{"close", "--year", "2025", "--reopen", "--reason", "x"}, {"data", "--out", t.TempDir()},
	} {
		if _, errs := here.report(couldNotRun, args...); !strings.Contains(errs, "the closing of 2025") ||
			!strings.Contains(errs, "ingest restore") {
			t.Errorf("%v says %q", args, errs)
		}
	}
	var damaged *queries.DamagedError
	if _, err := pipeline.Pass(t.Context(), setup.Settings{Folder: here.folder}); !errors.As(
		err, &damaged,
	) {
		t.Errorf("a pass says %v", err)
	}
}
