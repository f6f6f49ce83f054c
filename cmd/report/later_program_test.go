package main

import (
	"database/sql"
	"errors"

	"xmess.cat/memoria/queries"
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
		seal, err := queries.EnterClosing(h.t.Context(), tx, step.closing, step.event)
		if err != nil {
			h.t.Fatal(err)
		}
		if err := errors.Join(tx.Commit(), queries.NoteSeals(h.database, seal)); err != nil {
			h.t.Fatal(err)
		}
	}
}
