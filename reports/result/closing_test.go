package result_test

import (
	"database/sql"
	"errors"
	"testing"
	"time"

	"xmess.cat/memoria/queries"
	"xmess.cat/memoria/reports/result"
)

// judged is the ledger of plan and submission.
const judged = `
insert into judgement values
	(1, 1, repeat('a', 64), 'pla.xlsx', 'plan', 'accepted', timestamp '2025-01-02 04:00:00', null, 13),
	(2, 2, repeat('b', 64), 'bcn.xlsx', 'submission', 'accepted', timestamp '2026-01-20 11:00:00',
		null, 3);
`

// late is a return that came after the year was closed; it corrects the first.
const late = `
insert into workbook values
	(3, repeat('c', 64), 'submission', 'accepted', 'bcn-2.xlsx', 10,
		timestamp '2026-05-20 10:00:00', timestamp '2026-05-20 11:00:00', 'x');
insert into judgement values
	(3, 3, repeat('c', 64), 'bcn-2.xlsx', 'submission', 'accepted', timestamp '2026-05-20 11:00:00',
		null, 3);
insert into submission values (3, '08019', 2025, 'Barcelona', '', '', null);
insert into observation values
	(3, 5, 'IND01', '2025', 8, null, null, null, null, null, false, '', '');
insert into typed_cell values
	(3, 'indicators', 'Indicadors', 5, 5, 'E', 'value', 'valor', '8');
`

// closed closes 2025 in a database and gives the closing.
func closed(t *testing.T, path string) result.Closing {
	t.Helper()
	db, err := result.OpenToClose(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	year, err := db.Year(t.Context(), 2025)
	if err != nil {
		t.Fatal(err)
	}
	closing, err := db.Keep(t.Context(), result.Closing{
		Year: 2025, ApprovedOn: time.Date(2026, 4, 18, 0, 0, 0, 0, time.UTC),
		ClosedAt: time.Date(
			2026, 4, 20, 9, 0, 0, 0, time.UTC,
		), ClosedBy: "mar", Program: "v1", Fingerprint: "37d4",
		Summary: "{}",
	}, year.Inputs, []result.Printed{
		{Language: "ca", Format: "pdf", Content: []byte("%PDF ca")},
		{Language: "ca", Format: "html", Content: []byte("<html>")},
		{Language: "es", Format: "pdf", Content: []byte("%PDF es")},
	})
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	return closing
}

func valueOf(t *testing.T, db *result.Database) float64 {
	t.Helper()
	year, err := db.Year(t.Context(), 2025)
	if err != nil || len(year.Indicators) != 1 || year.Indicators[0].Value == nil {
		t.Fatalf("the indicators are %+v, %v", year.Indicators, err)
	}
	return *year.Indicators[0].Value
}

func TestAClosedYearAnswersAsItWasApproved(t *testing.T) {
	t.Parallel()
	path := made(t, plan, submission, judged)
	closing := closed(t, path)
	writing(t, path, func(conn *sql.Conn) {
		if _, err := conn.ExecContext(t.Context(), late); err != nil {
			t.Fatal(err)
		}
	})
	db := open(t, path)
	closings, err := db.Closings(t.Context())
	if err != nil || len(closings) != 1 {
		t.Fatalf("the closings are %+v, %v", closings, err)
	}
	if got := closings[0]; got != closing || got.ID != 1 || got.ClosedBy != "mar" ||
		got.Reopened != nil {
		t.Errorf("the closing is %+v, want %+v", got, closing)
	}
	if held := result.Holding(closings, 2025); held == nil || result.Holding(closings, 2024) != nil {
		t.Error("2025 is not held, or 2024 is")
	}
	if got := valueOf(t, db); got != 0 {
		t.Errorf("the approved figure is %v, want 0", got)
	}
	year, err := db.Year(t.Context(), 2025)
	if err != nil || len(year.Inputs) != 2 || year.Inputs[1].FileName != "bcn.xlsx" {
		t.Errorf("the approved inputs are %+v, %v", year.Inputs, err)
	}
	arrivals, err := db.ArrivedAfter(t.Context(), closing)
	if err != nil || len(arrivals) != 1 || arrivals[0].FileName != "bcn-2.xlsx" {
		t.Errorf("%+v came after the closing, %v", arrivals, err)
	}
	if err := db.Show(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := valueOf(t, db); got != 8 {
		t.Errorf("today's figure is %v, want 8", got)
	}
}

func TestPrintedFormatsComeBack(t *testing.T) {
	t.Parallel()
	path := made(t, plan, submission, judged)
	closing := closed(t, path)
	printed, err := open(t, path).Printed(t.Context(), closing, "ca")
	if err != nil || len(printed) != 2 || printed[0].Format != "html" ||
		string(printed[1].Content) != "%PDF ca" {
		t.Fatalf("printed is %+v, %v", printed, err)
	}
	damaged := made(t, plan, submission, judged)
	closing = closed(t, damaged)
	writing(t, damaged, func(conn *sql.Conn) {
		const other = "update closing_document set content_hash = repeat('0', 64) where format = 'pdf'"
		if _, err := conn.ExecContext(t.Context(), other); err != nil {
			t.Fatal(err)
		}
	})
	db, err := result.Open(t.Context(), damaged)
	if err != nil {
		return // the ledger has noticed it already
	}
	defer func() { _ = db.Close() }()
	var lost *result.LostError
	if _, err := db.Printed(t.Context(), closing, "ca"); !errors.As(err, &lost) || lost.Closing != 1 {
		t.Errorf("a changed memòria gives %v, want a LostError", err)
	}
}

func TestReopening(t *testing.T) {
	t.Parallel()
	path := made(t, plan, submission, judged)
	closing := closed(t, path)
	db, err := result.OpenToClose(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2026, 5, 2, 8, 0, 0, 0, time.UTC)
	err = db.Reopen(
		t.Context(), closing, result.Reopening{At: at, By: "mar", Reason: "Hores errònies"},
	)
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	if db, err = result.Open(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	closings, err := db.Closings(t.Context())
	if err := errors.Join(err, db.Close()); err != nil || len(closings) != 1 ||
		closings[0].Reopened == nil {
		t.Fatalf("the closings are %+v, %v", closings, err)
	}
	want := result.Reopening{At: at, By: "mar", Reason: "Hores errònies"}
	if *closings[0].Reopened != want || result.Holding(closings, 2025) != nil {
		t.Errorf("the reopening is %+v, want %+v", *closings[0].Reopened, want)
	}
	second := closed(t, path)
	if second.ID != 2 {
		t.Errorf("the second closing is number %d", second.ID)
	}
}

func TestOpenToCloseGivesTheErrorsOfOpen(t *testing.T) {
	t.Parallel()
	var missing *result.MissingError
	if _, err := result.OpenToClose(t.Context(), t.TempDir()+"/no.duckdb"); !errors.As(err, &missing) {
		t.Errorf("a missing file gives %v, want a MissingError", err)
	}
	var newer *queries.NewerSchemaError
	later := made(t, `insert into schema_version values (999, '999_later.sql')`)
	if _, err := result.OpenToClose(t.Context(), later); !errors.As(err, &newer) {
		t.Errorf("a later schema gives %v, want a NewerSchemaError", err)
	}
}
