package queries_test

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"xmess.cat/memoria/queries"
)

// sealed is a small database in memory with three judgements. The third replaces the second. The
// seals lie beside the returned path.
func sealed(t *testing.T) (conn *sql.Conn, path string) {
	t.Helper()
	conn = empty(t)
	const hash = "repeat('a', 64)"
	exec(t, conn, `insert into workbook values
		(1, `+hash+`, 'plan', 'accepted', 'pla.xlsx', 1, '2026-01-01', '2026-01-02 03:04:05.000006', 'x'),
		(2, replace(`+hash+`, 'a', 'b'), 'submission', 'partial', 'b.xlsx', 1, '2026-01-01', '2026-01-04',
		'y')`)
	exec(t, conn, `insert into plan_line values (1, 2, 'I', 'n', 'd'), (1, 3, 'II', 'n', 'd')`)
	exec(t, conn, `insert into problem values (2, 1, 'r', 'error', null, null, null, '', '')`)
	exec(t, conn, `insert into assessment values (2, 3, 'I', 'bé', '', '')`)
	exec(t, conn, `insert into arrival values
		(1, 1, `+hash+`, 1, 'pla.xlsx', '2026-01-01', '2026-01-01', ''),
		(2, 3, replace(`+hash+`, 'a', 'b'), 2, 'b.xlsx', '2026-01-01', '2026-01-04', '[]')`)
	exec(
		t,
		conn,
		`insert into decision values (1, 3, replace(`+hash+`, 'a', 'b'), 'accepted', 2025, null,
		'2026-01-05', 'Mar', 'És del 2025')`,
	)
	exec(t, conn, `insert into judgement values
		(1, 1, `+hash+`, 'pla.xlsx', 'plan', 'accepted', '2026-01-02 03:04:05.000006', null, 2),
		(2, 2, replace(`+hash+`, 'a', 'b'), 'a.xlsx', 'submission', 'rejected', '2026-01-03', 1, 1),
		(3, 2, replace(`+hash+`, 'a', 'b'), 'b.xlsx', 'submission', 'partial', '2026-01-04', 1, 2)`)
	path = filepath.Join(t.TempDir(), "m.duckdb")
	ledger, err := queries.CheckLedger(t.Context(), conn, path)
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for _, seal := range ledger.Seals() {
		text.WriteString(seal.Line())
	}
	writeSeals(t, path, text.String())
	return conn, path
}

func writeSeals(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(queries.SealsBeside(path), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestTheLedgerNoticesWhatIsLost(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		statement string
		says      string
		lost      string
	}{
		{`select 1`, "", ""},
		{`delete from plan_line where line_code = 'II'`, "rows", "pla.xlsx"},
		{`delete from problem`, "rows", "b.xlsx"},
		{`insert into assessment values (2, 4, 'I', '', '', '')`, "rows", "b.xlsx"},
		{`insert into claim values (7, '08019', 2025)`, "does not know", "workbook 7"},
		{`delete from workbook where workbook_id = 2`, "missing", "b.xlsx"},
		{`delete from workbook where workbook_id = 2; delete from problem; delete from assessment`,
			"missing", "b.xlsx"},
		{`update workbook set verdict = 'rejected' where workbook_id = 2`, "not as they were judged",
			"b.xlsx"},
		{`update workbook set loaded_at = '2026-01-05' where workbook_id = 2`, "not as they were judged",
			"b.xlsx"},
		{`delete from judgement where judgement_id = 2`, "lacks judgement 2", ""},
		{`delete from judgement where judgement_id = 3`, "missing", "b.xlsx"},
		{`delete from judgement`, "missing", "pla.xlsx a.xlsx b.xlsx"},
		{`update judgement set plan_id = null where judgement_id = 2`, "not the one that was sealed",
			"a.xlsx"},
		{`update judgement set row_count = 3 where judgement_id = 1; insert into plan_line values (1, 4,
			'III', '', '')`,
			"not the one that was sealed", "pla.xlsx"},
		{`delete from arrival where arrival_id = 2`, "missing", "b.xlsx"},
		{`delete from arrival where arrival_id = 1`, "lacks arrival 1", ""},
		{`update arrival set doubts = '' where arrival_id = 2`, "not the one that was sealed", "b.xlsx"},
		{`delete from decision`, "what was decided", "decision 1 (accepted)"},
		{`update decision set reason = 'És del 2024'`, "not the one that was sealed",
			"decision 1 (accepted)"},
	} {
		t.Run(test.statement, func(t *testing.T) {
			t.Parallel()
			conn, path := sealed(t)
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
			if err := queries.CheckSealed(t.Context(), conn, path); !errors.As(err, &damaged) {
				t.Errorf("got %v", err)
			}
			if err := queries.CheckSealed(t.Context(), conn, path+" sent on"); err != nil {
				t.Error(err)
			}
			if !strings.Contains(damaged.What, test.says) || strings.Join(damaged.Lost, " ") != test.lost {
				t.Errorf("got %q of %q, want %q of %q", damaged.What, damaged.Lost, test.says, test.lost)
			}
			for _, word := range []string{path, test.says, "ingest restore"} {
				if !strings.Contains(err.Error(), word) {
					t.Errorf("%q does not say %q", err, word)
				}
			}
		})
	}
}

// A missing or unreadable seal proves nothing: a run may be killed while it writes one.
func TestSealsThatProveNothing(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(lines []string) []string{
		"none":              func([]string) []string { return nil },
		"half a line":       func(lines []string) []string { return append(lines[:2:2], lines[2][:30]) },
		"fewer than judged": func(lines []string) []string { return lines[:1] },
		"one that is turned": func(lines []string) []string {
			return append(lines[:2:2], strings.Replace(lines[2], "b.xlsx", "c.xlsx", 1))
		},
		"something else": func([]string) []string { return []string{"not\tseals\tat\tall\n", "\n"} },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			conn, path := sealed(t)
			text, err := os.ReadFile(queries.SealsBeside(path))
			if err != nil {
				t.Fatal(err)
			}
			lines := strings.SplitAfter(strings.TrimSuffix(string(text), "\n"), "\n")
			lines[len(lines)-1] += "\n"
			writeSeals(t, path, strings.Join(change(lines), ""))
			if _, err := queries.CheckLedger(t.Context(), conn, path); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestSealsComeBackAsTheyWere(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "m.duckdb")
	if seals, err := queries.ReadSeals(path); err != nil || len(seals.All) != 0 || seals.Whole {
		t.Errorf("got %+v, %v", seals, err)
	}
	want := []queries.Seal{
		{queries.JudgementSeal, 1, strings.Repeat("a", 64), "Osona/l'l·l\t.xlsx"},
		{queries.JudgementSeal, 2, strings.Repeat("b", 64), `\n"`},
		{queries.ClosingSeal, 1, strings.Repeat("c", 64), "the closing of 2025"},
		{queries.ArrivalSeal, 1, strings.Repeat("d", 64), "a.xlsx"},
		{queries.DecisionSeal, 12, strings.Repeat("e", 64), "decision 12 (retired)"}}
	var lines strings.Builder
	for _, seal := range want {
		lines.WriteString(seal.Line())
	}
	writeSeals(t, path, lines.String())
	seals, err := queries.ReadSeals(path)
	if err != nil || !seals.Whole || !slices.Equal(seals.All, want) {
		t.Errorf("got %+v, %v", seals, err)
	}
}

// Every table with rows of workbooks is counted, else their loss would not be noticed. A lost row
// of table forgotten shows in another way: the stored bytes then have an unknown hash.
func TestEveryTableOfAWorkbookIsCounted(t *testing.T) {
	t.Parallel()
	conn := empty(t)
	const list = `select distinct table_name as name from duckdb_columns()
		join duckdb_tables() using (table_name)
		where column_name = 'workbook_id' and table_name not in ('workbook', 'judgement', 'sighting',
		'forgotten') order by name`
	want := strings.Fields(string(answer(t, conn, list)))[1:]
	got, err := queries.WorkbookTables()
	if err != nil || !slices.Equal(got, want) || len(got) < 15 {
		t.Errorf("counted are %v, and the schema has %v (%v)", got, want, err)
	}
}
