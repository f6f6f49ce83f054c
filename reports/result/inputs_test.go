package result_test

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"xmess.cat/memoria/queries"
	"xmess.cat/memoria/reports/result"
)

// tablesOf are the tables that a year is made from, with their rows.
func tablesOf(t *testing.T, db *result.Database) []result.Table {
	t.Helper()
	tables, err := db.Inputs(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for at := range tables {
		err := db.InputRows(t.Context(), tables[at], func(cells []*string) error {
			row := make([]*string, len(cells))
			for i, cell := range cells {
				if cell != nil {
					text := strings.Clone(*cell)
					row[i] = &text
				}
			}
			tables[at].Rows = append(tables[at].Rows, row)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return tables
}

func openYear(t *testing.T, path string) *result.Database {
	t.Helper()
	db, err := result.OpenYear(t.Context(), path, 2025)
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

// The tables of a year, loaded into an empty database, give the year again.
func TestAYearIsComputedAgainFromItsTables(t *testing.T) {
	t.Parallel()
	db := openYear(t, made(t, plan, submission))
	want, err := db.Year(t.Context(), 2025)
	if err != nil || len(want.Indicators) != 1 {
		t.Fatalf("the year is %+v, %v", want, err)
	}
	tables := tablesOf(t, db)
	if len(tables) == 0 {
		t.Fatal("the year is made from no table")
	}
	schema, err := queries.SchemaVersion()
	if err != nil {
		t.Fatal(err)
	}
	again, err := result.OpenInputs(t.Context(), schema, 2025, tables)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = again.Close() }()
	got, err := again.Year(t.Context(), 2025)
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("computed again the year is\n%+v, %v, want\n%+v", got, err, want)
	}
	if tables := tablesOf(t, again); len(tables) == 0 || len(tables[0].Columns) == 0 {
		t.Error("the loaded tables are not listed")
	}
}

func TestTablesThatCannotBeLoaded(t *testing.T) {
	t.Parallel()
	schema, err := queries.SchemaVersion()
	if err != nil {
		t.Fatal(err)
	}
	text := "x"
	one := result.Table{
		Name: "plan_line", Columns: []string{"workbook_id"}, Rows: [][]*string{{&text}},
	}
	for name, tables := range map[string][]result.Table{
		"there is no such table": {{Name: "nothing"}},
		"cannot have":            {{Name: "plan_line", Columns: []string{"bogus"}}},
		"given twice":            {{Name: "closing", Columns: []string{"closing_id"}}, {Name: "closing"}},
		"Could not convert":      {one},
	} {
		db, err := result.OpenInputs(t.Context(), schema, 2025, tables)
		if err == nil {
			_ = db.Close()
		}
		var wrong *result.InputError
		if !errors.As(err, &wrong) || !strings.Contains(err.Error(), name) ||
			errors.Unwrap(wrong) == nil {
			t.Errorf("%s: the error is %v", name, err)
		}
	}
}

// A year can be read beside the database that is open to close it; a closed one is opened as it was
// approved.
func TestOpeningAYear(t *testing.T) {
	t.Parallel()
	path := made(t, plan, submission, judged)
	db, err := result.OpenToClose(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	of, err := db.OfYear(t.Context(), 2025)
	if err != nil {
		t.Fatal(err)
	}
	if got := valueOf(t, of); got != 0 || len(tablesOf(t, of)) == 0 {
		t.Errorf("beside the open database the figure is %v, want 0", got)
	}
	if err := errors.Join(of.Close(), db.Close()); err != nil {
		t.Fatal(err)
	}
	closed(t, path)
	if tables := tablesOf(t, openYear(t, path)); len(tables) != 0 {
		t.Errorf("a closed year is made from %d tables, want none", len(tables))
	}
}

func TestTraceLeadsToTheCells(t *testing.T) {
	t.Parallel()
	db := openYear(t, made(t, plan, submission))
	trace, err := db.Trace(t.Context(), 2025)
	if err != nil {
		t.Fatal(err)
	}
	if len(trace.Formulas) != 1 || trace.Formulas[0].Scale != 1 || len(trace.Signs) != 1 ||
		len(trace.Members) != 2 {
		t.Errorf("the trace is %+v", trace)
	}
	if len(trace.Cells) != 1 || trace.Cells[0].Address != "E5" || trace.Cells[0].Text != "0" ||
		trace.Cells[0].WorkbookID != 2 {
		t.Errorf("the cells are %+v", trace.Cells)
	}
	planned := slices.ContainsFunc(trace.PlanCells, func(c result.PlanCell) bool {
		return c.Item == "IND01" && c.TargetYear != nil && *c.TargetYear == 2025 && c.Text == "10"
	})
	if !planned {
		t.Errorf("the plan's cells are %+v", trace.PlanCells)
	}
	if len(trace.Workbooks) != 2 || trace.Workbooks[1].FileName != "bcn.xlsx" ||
		trace.Workbooks[1].Version != 1 {
		t.Errorf("the workbooks are %+v", trace.Workbooks)
	}
	one, err := db.TraceOf(t.Context(), 2025, "IND02")
	if err != nil || len(one.Members)+len(one.Cells) != 0 {
		t.Errorf(
			"of another indicator there are %d members, %d cells, %v", len(one.Members), len(one.Cells), err,
		)
	}
}

func TestPastAndPlan(t *testing.T) {
	t.Parallel()
	db := open(t, made(t, plan, submission))
	past, err := db.Past(t.Context(), 2025)
	if err != nil || len(past.Values) != 0 || len(past.History) != 2 || past.History[0].Target == nil {
		t.Errorf("the past is %+v, %v", past, err)
	}
	if past.Parameters["sigles"] != "XMESS" {
		t.Errorf("the settings are %v", past.Parameters)
	}
	content, err := db.PlanBytes(t.Context(), 2025)
	if err != nil || string(content) != "x" {
		t.Errorf("the plan is %q, %v", content, err)
	}
	if content, err := db.PlanBytes(t.Context(), 1999); err != nil || content != nil {
		t.Errorf("the plan of 1999 is %q, %v", content, err)
	}
}

func TestMartsAreListedAndRead(t *testing.T) {
	t.Parallel()
	db := open(t, made(t, plan, submission))
	marts, err := db.Marts(t.Context())
	if err != nil || len(marts) < 15 || !slices.IsSortedFunc(marts, func(a, b result.Mart) int {
		return strings.Compare(a.Name, b.Name)
	}) {
		t.Fatalf("there are %d marts, %v", len(marts), err)
	}
	at := slices.IndexFunc(marts, func(m result.Mart) bool { return m.Name == "indicators" })
	mart := marts[at]
	if !mart.HasYear() || !mart.IsByYear() || mart.Description == "" ||
		mart.Columns[0].Description == "" {
		t.Errorf("the mart is %+v", mart)
	}
	years, err := db.YearsOf(t.Context(), mart)
	if err != nil || !slices.Equal(years, []int{2025, 2026}) {
		t.Errorf("the years are %v, %v", years, err)
	}
	count := func(year *int) (n int) {
		err := db.Rows(t.Context(), mart, year, func(values []any) error {
			if len(values) != len(mart.Columns) {
				t.Errorf("a row has %d values", len(values))
			}
			n++
			return nil
		})
		if err != nil {
			t.Error(err)
		}
		return n
	}
	if all, one := count(nil), count(&years[0]); all != 2 || one != 1 {
		t.Errorf("there are %d rows, %d of 2025", all, one)
	}
	wrong := errors.New("stop")
	if err := db.Rows(t.Context(), mart, nil, func([]any) error { return wrong }); !errors.Is(
		err, wrong,
	) {
		t.Errorf("an error of the caller comes back as %v", err)
	}
	path := filepath.Join(t.TempDir(), "l'indicador.parquet")
	if err := db.WriteParquet(t.Context(), mart, &years[0], path); err != nil {
		t.Fatal(err)
	}
	if content, err := os.ReadFile(path); err != nil || string(content[:4]) != "PAR1" {
		t.Errorf("the file begins in %q, %v", content[:min(4, len(content))], err)
	}
	if err := db.Rows(t.Context(), result.Mart{Name: "nothing"}, nil, nil); err == nil {
		t.Error("a mart that does not exist can be read")
	}
}
