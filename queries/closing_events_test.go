package queries_test

import (
	"database/sql"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"xmess.cat/memoria/queries"
)

// decide runs a statement about a closing in a transaction, and writes the seal beside the
// database.
func decide(t *testing.T, conn *sql.Conn, path, statement string, closing int, event string) {
	t.Helper()
	tx, err := conn.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback() }()
	if _, err := tx.ExecContext(t.Context(), statement); err != nil {
		t.Fatal(err)
	}
	seal, err := queries.EnterClosing(t.Context(), tx, closing, event)
	if err != nil {
		t.Fatal(err)
	}
	if err := tx.Commit(); err != nil {
		t.Fatal(err)
	}
	if err := queries.NoteSeals(path, seal); err != nil {
		t.Fatal(err)
	}
}

const (
	closed2024 = `
		insert into closing values (1, 2024, '2025-04-12', '2025-04-13 10:00:00', 'oficina', 'v1', 'aaaa',
		'{}');
		insert into closing_input values (1, 'plan', 0, '', 'aa', 'pla.xlsx', '2024-01-01');
		insert into closing_row values (1, 'totals', '{"year":2024}'), (1, 'totals', '{"year":2024}');
		insert into closing_document values (1, 'ca', 'pdf', 'h1', 'packed'), (1, 'es', 'pdf', 'h2',
		'packed too')`
	reopened2024 = `insert into closing_reopened values (1, '2025-05-01', 'oficina', 'Un error')`
	again2024    = `
		insert into closing values (2, 2024, '2025-06-12', '2025-06-13 10:00:00', 'oficina', 'v1', 'bbbb',
		'{}');
		insert into closing_row values (2, 'totals', '{"year":2024,"rate":1}');
		insert into closing_document values (2, 'ca', 'pdf', 'h1', 'packed')`
)

// closed is the database of sealed with a year that was closed, reopened and closed again.
func closed(t *testing.T) (conn *sql.Conn, path string) {
	t.Helper()
	conn, path = sealed(t)
	decide(t, conn, path, closed2024, 1, queries.Closed)
	decide(t, conn, path, reopened2024, 1, queries.Reopened)
	decide(t, conn, path, again2024, 2, queries.Closed)
	return conn, path
}

func TestTheLedgerNoticesWhatIsLostOfAClosing(t *testing.T) {
	t.Parallel()
	const missing, other = "what was approved is missing", "what was approved is not as it was"
	for _, test := range []struct {
		statement string
		says      string
		lost      string
	}{
		{`select 1`, "", ""},
		{`update closing_row set content = '{"year":2024,"rate":2}' where closing_id = 2`, other,
			"the closing of 2024"},
		{`delete from closing_row where closing_id = 2`, other, "the closing of 2024"},
		{`delete from closing_row where rowid = (select min(rowid) from closing_row)`, other,
			"the closing of 2024"}, // one of two equal seals
		{`insert into closing_row values (1, 'totals', '{}')`, other, "the closing of 2024"},
		{`update closing_row set closing_id = 2`, other, "the closing of 2024|the closing of 2024"},
		{`update closing_document set content = 'other' where language = 'es'`, other,
			"the closing of 2024"},
		{`delete from closing_document where language = 'es'`, other, "the closing of 2024"},
		{`delete from closing_input`, other, "the closing of 2024"},
		{`update closing set approved_on = '2025-04-14' where closing_id = 1`, other,
			"the closing of 2024"},
		{`update closing set year = 2023 where closing_id = 2`, other, "the closing of 2024"},
		{`update closing_reopened set reason = 'Un altre'`, other, "the reopening of 2024"},
		{`delete from closing_reopened`, missing, "the reopening of 2024"},
		{`delete from closing where closing_id = 2`, other,
			"the closing of 2024"}, // the rows that it stored are still there
		{`delete from closing where closing_id = 2; delete from closing_row where closing_id = 2;
			delete from closing_document where closing_id = 2`, missing, "the closing of 2024"},
		{`delete from closing_event where event_id = 3; delete from closing where closing_id = 2;
			delete from closing_row where closing_id = 2; delete from closing_document where closing_id = 2`,
			missing, "the closing of 2024"}, // cut together with its ledger: only the seal shows it
		{`delete from closing_event where event_id = 3`, missing, "the closing of 2024"},
		{`delete from closing_event where event_id = 2`, "lacks event 2", ""},
		{`delete from closing_event`, missing,
			"the closing of 2024|the reopening of 2024|the closing of 2024"},
		{`update closing_event set digest = 'x' where event_id = 1`, "not the one that was sealed",
			"the closing of 2024"},
		{`insert into closing values (3, 2025, '2026-04-12', '2026-04-13', 'x', 'v1', '', '{}')`,
			"does not know of a closing", "the closing of 2025"},
	} {
		t.Run(test.statement, func(t *testing.T) {
			t.Parallel()
			conn, path := closed(t)
			exec(t, conn, test.statement)
			_, err := queries.CheckLedger(t.Context(), conn, path)
			var damaged *queries.DamagedError
			switch {
			case test.says == "" && err != nil:
				t.Fatal(err)
			case test.says == "":
				return
			case !errors.As(err, &damaged):
				t.Fatalf("got %v", err)
			}
			if !strings.Contains(damaged.What, test.says) || strings.Join(damaged.Lost, "|") != test.lost {
				t.Errorf("got %q of %q, want %q of %q", damaged.What, damaged.Lost, test.says, test.lost)
			}
			if err := queries.CheckSealed(t.Context(), conn, path); !errors.As(err, &damaged) {
				t.Errorf("who only reads is told %v", err)
			}
		})
	}
}

// A program that is killed between a closing and its seal leaves a closing without a seal.
func TestAClosingThatIsNotSealedYetIsNoDamage(t *testing.T) {
	t.Parallel()
	conn, path := closed(t)
	writeSeals(t, path, "")
	ledger, err := queries.CheckLedger(t.Context(), conn, path)
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for _, seal := range ledger.Seals() {
		text.WriteString(seal.Line())
	}
	writeSeals(t, path, text.String())
	sealed, err := queries.ReadSeals(path)
	if err != nil || !sealed.Whole || len(sealed.All) != 9 ||
		ledger.Last(queries.ClosingSeal) != sealed.All[5].Chain {
		t.Errorf("got %+v, %v", sealed, err)
	}
}

// A closing that does not exist cannot enter the ledger.
func TestDecidingWithoutAClosing(t *testing.T) {
	t.Parallel()
	conn := empty(t)
	tx, err := conn.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback() }()
	if _, err := queries.EnterClosing(t.Context(), tx, 1, queries.Closed); err == nil {
		t.Error("it was entered")
	}
	if _, err := queries.ReadSeals(filepath.Join(t.TempDir(), "m.duckdb")); err != nil {
		t.Error(err)
	}
}
