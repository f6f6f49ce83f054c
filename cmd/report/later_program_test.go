package main

import (
	"bytes"
	"database/sql"
	"errors"
	"testing"

	"xmess.cat/memoria/queries"
	"xmess.cat/memoria/reports"
	"xmess.cat/memoria/reports/words"
)

// withoutEnglish reopens closing 1 and closes the year again with the same content but without the
// memòries in English, like a program that did not have that language.
func (h town) withoutEnglish() {
	h.t.Helper()
	db, err := sql.Open("duckdb", h.database)
	if err != nil {
		h.t.Fatal(err)
	}
	defer db.Close()
	for _, step := range []struct {
		closing    int
		event      string
		statements []string
	}{
		{1, queries.Reopened, []string{`insert into closing_reopened values (1, '2026-04-20', 'oficina',
			'Prova')`}},
		{2, queries.Closed, []string{
			`insert into closing select * replace (2 as closing_id) from closing`,
			`insert into closing_input select * replace (2 as closing_id) from closing_input`,
			`insert into closing_row select * replace (2 as closing_id) from closing_row`,
			`insert into closing_document select * replace (2 as closing_id) from closing_document
			 where language <> 'en'`,
		}},
	} {
		tx, err := db.BeginTx(h.t.Context(), nil)
		if err != nil {
			h.t.Fatal(err)
		}
		for _, statement := range step.statements {
			if _, err := tx.ExecContext(h.t.Context(), statement); err != nil {
				h.t.Fatal(err)
			}
		}
		seal, err := queries.Decide(h.t.Context(), tx, step.closing, step.event)
		if err != nil {
			h.t.Fatal(err)
		}
		if err := errors.Join(tx.Commit(), queries.NoteSeals(h.database, seal)); err != nil {
			h.t.Fatal(err)
		}
	}
}

// A later program returns the stored memòries of a closed year. In a language that was added later,
// it prints the approved figures, whatever came after.
func TestALaterProgramGivesWhatWasApproved(t *testing.T) {
	t.Parallel()
	here := newClosedTown(t)
	made := func(language string) reports.Memoria {
		w, _ := words.In(language)
		m, err := reports.Make(
			t.Context(),
			reports.Request{Database: here.database, Year: 2025, Words: w, Version: "of a later program"},
		)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	approved := made("ca")
	here.withoutEnglish()
	learnt := made("en")
	if bytes.Contains(learnt.HTML, []byte(`lang="ca"`)) || len(learnt.PDF) == 0 ||
		learnt.Approval == nil {
		t.Fatal("the language that was added is not given")
	}

	corrected := here.of("2025", "08112")
	here.set(
		corrected, "Indicadors", map[string]any{"G" + here.rowOf(corrected, "Indicadors", "IND05"): 4321},
	)
	here.arrive(here.late)
	here.pass()
	again := made("ca")
	if !bytes.Equal(again.PDF, approved.PDF) || !bytes.Equal(again.HTML, approved.HTML) ||
		!bytes.Equal(again.XLSX, approved.XLSX) {
		t.Error("a later program prints what was approved otherwise")
	}
	if again.Fingerprint != approved.Fingerprint || len(again.Approval.Drift) == 0 ||
		len(again.Approval.Arrivals) != 2 {
		t.Errorf("of what came after it says %+v", again.Approval)
	}
	for _, c := range again.Approval.Drift {
		for _, r := range c.Reasons {
			if r.Kind == "unknown" {
				t.Errorf("%s %s moved for no known reason", c.Scope, c.Code)
			}
		}
	}
	if later := made("en"); !bytes.Equal(later.PDF, learnt.PDF) ||
		!bytes.Equal(later.HTML, learnt.HTML) {
		t.Error("in the language that was added, what came after shows")
	}
}
