package result_test

import (
	"context"
	"database/sql"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/queries"
	"xmess.cat/memoria/reports/result"
)

// made makes a database with tables, runs the statements, and gives its path.
func made(t *testing.T, statements ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "memoria.duckdb")
	writing(t, path, func(conn *sql.Conn) {
		if err := queries.Migrate(t.Context(), conn); err != nil {
			t.Fatal(err)
		}
		for _, statement := range statements {
			if _, err := conn.ExecContext(t.Context(), statement); err != nil {
				t.Fatalf("%s: %v", statement, err)
			}
		}
	})
	return path
}

// writing opens a database for writing and closes it when do is done.
func writing(t *testing.T, path string, do func(*sql.Conn)) {
	t.Helper()
	connector, err := duckdb.NewConnector(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	pool := sql.OpenDB(connector)
	conn, err := pool.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	do(conn)
	if err := errors.Join(conn.Close(), pool.Close()); err != nil {
		t.Fatal(err)
	}
}

const plan = `
insert into workbook values
	(1, repeat('a', 64), 'plan', 'accepted', 'pla.xlsx', 10, timestamp '2025-01-02 03:04:05',
		timestamp '2025-01-02 04:00:00', 'x');
insert into plan_parameter values
	(1, 2, 'pla_inici', '2025'), (1, 3, 'pla_final', '2026'), (1, 4, 'sigles', 'XMESS');
insert into plan_line values (1, 2, 'I', 'Enfortir', '');
insert into plan_activity values (1, 2, 'A01', 'Ajudar');
insert into plan_objective values (1, 2, 'O01', 'I', 'A01', 'Creix', 1);
insert into plan_indicator values
	(1, 2, 'IND01', 'O01', 'Iniciatives', 'iniciatives', 'flux', 'augmentar', 'suma', null,
		'membres', '', 1, '', '', null, null, '');
insert into plan_baseline values (1, 2, 'IND01', null, 2024, 0);
insert into plan_target values (1, 2, 6, 'IND01', null, 2025, 10);
insert into typed_cell values
	(1, 'targets', 'Fites', 2, 1, 'A', 'indicator_code', 'indicador', 'IND01'),
	(1, 'targets', 'Fites', 2, 6, 'F', 'target', '2025', '10');
insert into plan_member values
	(1, 2, '08019', 'Barcelona', 'ajuntament', 'Barcelonès', 'Barcelona', 1600000,
		date '2017-05-17', null, ''),
	(1, 3, '08298', 'Vic', 'ajuntament', 'Osona', 'Barcelona', 49000, date '2017-05-17', null, '');
`

const submission = `
insert into workbook values
	(2, repeat('b', 64), 'submission', 'accepted', 'bcn.xlsx', 10, timestamp '2026-01-20 10:00:00',
		timestamp '2026-01-20 11:00:00', 'x');
insert into submission values (2, '08019', 2025, 'Barcelona', '', '', null);
insert into observation values
	(2, 5, 'IND01', '2025', 0, null, null, null, null, null, false, '', '');
insert into typed_cell values (2, 'indicators', 'Indicadors', 5, 5, 'E', 'value', 'valor', '0');
`

func TestOpenSaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	var missing *result.MissingError
	if _, err := result.Open(t.Context(), filepath.Join(t.TempDir(), "no.duckdb")); !errors.As(
		err, &missing,
	) {
		t.Errorf("a missing file gives %v, want a MissingError", err)
	}
	if _, err := result.Open(t.Context(), t.TempDir()); err == nil {
		t.Error("a folder gives no error")
	}
	text := filepath.Join(t.TempDir(), "text.duckdb")
	content := []byte("not a database, but long enough to be looked at")
	if err := os.WriteFile(text, content, 0o600); err != nil {
		t.Fatal(err)
	}
	var damaged *queries.DamagedError
	if _, err := result.Open(t.Context(), text); !errors.As(err, &damaged) {
		t.Errorf("a text file gives %v, want a DamagedError", err)
	}
	short := made(t) // a workbook was loaded, as its seal says, and is no longer there
	seal := queries.Seal{ID: 1, Chain: strings.Repeat("a", 64), Name: "pla.xlsx"}.Line()
	if err := os.WriteFile(queries.SealsBeside(short), []byte(seal), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := result.Open(t.Context(), short); !errors.As(err, &damaged) ||
		strings.Join(damaged.Lost, " ") != "pla.xlsx" {
		t.Errorf("a database that lost a workbook gives %v, want a DamagedError", err)
	}
	var newer *queries.NewerSchemaError
	later := made(t, `insert into schema_version values (999, '999_later.sql')`)
	if _, err := result.Open(t.Context(), later); !errors.As(err, &newer) {
		t.Errorf("a later schema gives %v, want a NewerSchemaError", err)
	}
}

const holding = "MEMORIA_TEST_HOLDS"

// TestMain serves as the other run: told to by the environment, it holds a database until its input
// ends.
func TestMain(m *testing.M) {
	if path := os.Getenv(holding); path != "" {
		os.Exit(hold(path))
	}
	os.Exit(m.Run())
}

func hold(path string) int {
	connector, err := duckdb.NewConnector(path, nil)
	if err != nil {
		return 1
	}
	pool := sql.OpenDB(connector)
	if err := pool.Ping(); err != nil {
		return 1
	}
	_, _ = os.Stdout.WriteString("held")
	_, _ = io.Copy(io.Discard, os.Stdin)
	_ = pool.Close()
	return 0
}

func TestOpenSaysWhoHoldsIt(t *testing.T) {
	t.Parallel()
	path := made(t, plan)
	other := exec.CommandContext(t.Context(), os.Args[0])
	other.Env = append(os.Environ(), holding+"="+path)
	input, err := other.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	output, err := other.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := other.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadFull(output, make([]byte, len("held"))); err != nil {
		t.Fatal(err)
	}
	_, err = result.Open(t.Context(), path)
	var locked *result.LockedError
	if !errors.As(err, &locked) {
		t.Errorf("a held database gives %v, want a LockedError", err)
	} else if !strings.Contains(locked.Holder, "PID") {
		t.Errorf("it does not say who holds it: %v", locked)
	}
	if err := errors.Join(input.Close(), other.Wait()); err != nil {
		t.Error(err)
	}
	if years, err := open(t, path).Years(t.Context()); err != nil || len(years) != 2 ||
		years[0] != 2025 {
		t.Errorf("once it is free, years are %v, %v; want 2025 and 2026", years, err)
	}
}

func open(t *testing.T, path string) *result.Database {
	t.Helper()
	db, err := result.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return db
}

func TestYearWithoutAnything(t *testing.T) {
	t.Parallel()
	year, err := open(t, made(t)).Year(t.Context(), 2025)
	if err != nil {
		t.Fatal(err)
	}
	if len(year.Lines)+len(year.Indicators)+len(year.Coverage)+len(year.Inputs) != 0 {
		t.Errorf("an empty database gives rows: %+v", year)
	}
}

func TestYearWithNoReturns(t *testing.T) {
	t.Parallel()
	year, err := open(t, made(t, plan)).Year(t.Context(), 2025)
	if err != nil {
		t.Fatal(err)
	}
	if len(year.Indicators) != 1 || len(year.Coverage) != 2 {
		t.Fatalf(
			"got %d indicators and %d members, want 1 and 2", len(year.Indicators), len(year.Coverage),
		)
	}
	one := year.Indicators[0]
	if one.Value != nil || one.Rate != nil || one.Status != "no_data" {
		t.Errorf(
			"without returns: value %v, rate %v, status %q; want none, none, no_data", one.Value, one.Rate,
			one.Status,
		)
	}
	if year.Coverage[0].State != "missing" || !year.Coverage[0].ReceivedAt.IsZero() {
		t.Errorf("a member without a return is %+v", year.Coverage[0])
	}
}

func TestZeroIsNotMissing(t *testing.T) {
	t.Parallel()
	db := open(t, made(t, plan, submission))
	offences, err := db.Check(t.Context())
	if err != nil || len(offences) > 0 {
		t.Fatalf("Check: %v, %v", offences, err)
	}
	year, err := db.Year(t.Context(), 2025)
	if err != nil {
		t.Fatal(err)
	}
	one := year.Indicators[0]
	if one.Value == nil || *one.Value != 0 {
		t.Errorf("a reported zero reads as %v, want 0", one.Value)
	}
	if one.Coverage == nil || *one.Coverage != 50 || one.ReportedCount != 1 || one.ExpectedCount != 2 {
		t.Errorf(
			"coverage is %v (%d of %d), want 50 (1 of 2)", one.Coverage, one.ReportedCount,
			one.ExpectedCount,
		)
	}
	if !one.Minimal {
		t.Error("a sum that lacks a member is not marked as a minimum")
	}
	if len(year.Inputs) != 2 || year.Inputs[0].Kind != "plan" || year.Inputs[1].MemberCode != "08019" {
		t.Errorf("inputs are %+v, want the plan and one submission", year.Inputs)
	}
	if got := year.Limits.Deadline.Format("2006-01-02"); got != "2026-01-31" {
		t.Errorf("deadline is %s, want 2026-01-31", got)
	}
}

func TestOpenChangesNothing(t *testing.T) {
	t.Parallel()
	path := made(t, plan)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	db, err := result.Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Year(t.Context(), 2025); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	after, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(before) != string(after) {
		t.Error("reading changed the database")
	}
}
