package store_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
)

var now = time.Date(2026, 2, 1, 12, 0, 0, 0, time.UTC)

func open(t *testing.T, path string) *store.Store {
	t.Helper()
	db, err := store.Open(t.Context(), path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func load(t *testing.T, db *store.Store, w store.Workbook) int {
	t.Helper()
	id, err := tryToLoad(t, db, w)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// tryToLoad loads a workbook in a transaction of its own.
func tryToLoad(t *testing.T, db *store.Store, w store.Workbook) (int, error) {
	t.Helper()
	seen := store.Sighting{Path: w.FileName, Size: int64(len(w.Content)), Modified: w.ReceivedAt}
	id, err := db.Add(t.Context(), w, seen)
	if err == nil {
		err = db.Flush(t.Context())
	}
	return id, err
}

// tooLarge is more than DECIMAL(18,6) holds.
var tooLarge = plan.Number{Millionths: 1 << 62, Known: true}

func number(text string) plan.Number {
	n, ok := plan.ParseDecimal(text)
	if !ok {
		panic(text)
	}
	return n
}

func submission(content, name, member string, year int, received time.Time) store.Workbook {
	return store.Workbook{
		Kind: store.KindSubmission, Verdict: store.Accepted, FileName: name, Content: []byte(content),
		ReceivedAt: received, LoadedAt: now,
		Cells: []plan.TypedCell{{Row: 2, Text: "1.234,5", TypedColumn: &plan.TypedColumn{
			Sheet: "Indicadors", Section: "indicators", Column: 5, Field: "value", Header: "Valor",
		}}},
		Submission: &plan.Submission{
			MemberCode: member, Year: year, MemberName: "Sabadell", SignedOn: now.Truncate(24 * time.Hour),
			Observations: []plan.Observation{
				{
					Row: 2, IndicatorCode: "IND03", Period: "2025", Value: number("1234.5"),
					Women: number("0"), Remarks: content,
				},
				{
					Row: 3, IndicatorCode: "IND06", Period: "2025-T1", Numerator: number("-0.000001"),
					Denominator: number("99999999999.999999"),
				},
				{Row: 4, IndicatorCode: "IND07", Period: "2025", NotApplicable: true},
			},
			Actions: []plan.Action{{
				Row: 2, On: now.Truncate(24 * time.Hour), Title: "Taula", Kind: "formació",
				Hours: number("2.5"),
			}},
			Assessments: []plan.Assessment{{Row: 2, LineCode: "I", Worked: "L'l·l"}},
		},
	}
}

func TestPlanComesBackAsItWas(t *testing.T) {
	t.Parallel()
	want := plan.Plan{
		Parameters: []plan.Parameter{{Row: 2, Key: "pla_inici", Value: "2024"}},
		Lines: []plan.Line{{Row: 2, Code: "I", Name: "Ajudar", Description: "…"},
			{Row: 3, Code: "II", Name: "Incidir"}},
		Activities: []plan.Activity{{Row: 2, Code: "A01", Name: "Ajudar els ajuntaments"}},
		Objectives: []plan.Objective{{Row: 2, Code: "O01", LineCode: "I", ActivityCode: "A01", Name: "N",
			Weight: number("2")},
			{Row: 3, Code: "O02", LineCode: "I", ActivityCode: "A01", Name: "M"}},
		Indicators: []plan.Indicator{{
			Row: 2, Code: "IND01", ObjectiveCode: "O01", Name: "Membres", Unit: "%", Kind: "rati",
			Direction: "mantenir", Aggregation: "quocient", Factor: number("100"),
			ReportedBy: "membres", Disaggregation: "sexe", RegisterKind: "formació",
			RegisterMeasure: "hores", Minimum: number("45"), Maximum: number("60.25"), Definition: "D",
		}},
		Baselines: []plan.Baseline{{Row: 2, IndicatorCode: "IND01", Year: 2023, Value: number("0")},
			{Row: 3, IndicatorCode: "IND02", MemberCode: "08019"}},
		Targets: []plan.Target{{Row: 2, Column: 5, IndicatorCode: "IND01", Year: 2024,
			Value: number("50.5")}},
		Members: []plan.Member{
			{
				Row: 2, Code: "08019", Name: "Barcelona", Type: plan.Ajuntament, Comarca: "Barcelonès",
				Demarcacio: "Barcelona", Population: plan.Int(1686000),
				Joined: time.Date(2017, 5, 17, 0, 0, 0, 0, time.UTC),
			},
			{
				Row: 3, Code: "XARXA", Name: "Oficina", Type: plan.Xarxa,
				Left: time.Date(2025, 6, 30, 0, 0, 0, 0, time.UTC),
			},
		},
	}
	db := open(t, filepath.Join(t.TempDir(), "m.duckdb"))
	if _, _, ok, err := db.CurrentPlan(t.Context()); ok || err != nil {
		t.Fatalf("an empty database has a plan: %v, %v", ok, err)
	}
	older := plan.Plan{Lines: []plan.Line{{Row: 2, Code: "Z"}}}
	load(t, db, store.Workbook{
		Kind: store.KindPlan, Verdict: store.Accepted, FileName: "pla.xlsx", Content: []byte("new"),
		ReceivedAt: now, LoadedAt: now, Plan: &want,
	})
	load(t, db, store.Workbook{
		Kind: store.KindPlan, Verdict: store.Accepted, FileName: "z.xlsx", Content: []byte("old"),
		ReceivedAt: now.Add(-time.Hour), LoadedAt: now, Plan: &older,
	})
	load(t, db, store.Workbook{
		Kind: store.KindPlan, Verdict: store.Rejected, FileName: "z.xlsx", Content: []byte("bad"),
		ReceivedAt: now.Add(time.Hour), LoadedAt: now,
	})
	got, entry, ok, err := db.CurrentPlan(t.Context())
	if err != nil || !ok {
		t.Fatalf("no plan: %v", err)
	}
	if entry.FileName != "pla.xlsx" {
		t.Errorf("the plan in force is %s", entry.FileName)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestLaterSupersedesInWhateverOrderItIsLoaded(t *testing.T) {
	t.Parallel()
	versions := []store.Workbook{
		submission("v1", "b.xlsx", "08187", 2025, now.Add(-3*time.Hour)),
		submission("v2", "a.xlsx", "08187", 2025, now.Add(-2*time.Hour)),
		submission("v3", "c.xlsx", "08187", 2025, now.Add(-2*time.Hour)), // the file name decides
		submission("other year", "d.xlsx", "08187", 2024, now),
	}
	for _, order := range [][]int{{0, 1, 2, 3}, {3, 2, 1, 0}, {1, 3, 0, 2}} {
		db := open(t, filepath.Join(t.TempDir(), "m.duckdb"))
		for _, i := range order {
			load(t, db, versions[i])
		}
		ledger, err := db.Ledger(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range ledger {
			want := map[string][2]int{"b.xlsx": {1, 3}, "a.xlsx": {2, 3}, "c.xlsx": {3, 3},
				"d.xlsx": {1, 1}}[e.FileName]
			if e.Version != want[0] || e.Versions != want[1] || e.Current != (want[0] == want[1]) {
				t.Errorf("order %v: %s is version %d of %d, current %v", order, e.FileName, e.Version,
					e.Versions, e.Current)
			}
		}
		got, err := db.Observations(t.Context(), "08187", 2025)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, versions[2].Submission.Observations) {
			t.Errorf("order %v: got %+v", order, got)
		}
	}
}

func TestAFailedLoadLeavesNothing(t *testing.T) {
	t.Parallel()
	db := open(t, filepath.Join(t.TempDir(), "m.duckdb"))
	bad := submission("bad", "bad.xlsx", "08187", 2025, now)
	bad.Problems = []source.Problem{{Rule: source.SameBytes}}
	bad.Submission.Assessments = append(bad.Submission.Assessments, plan.Assessment{Row: 3})
	bad.Submission.Observations[1].Value = tooLarge
	if _, err := tryToLoad(t, db, bad); err == nil {
		t.Fatal("a figure that does not fit was loaded")
	} else if !strings.Contains(err.Error(), "observation") {
		t.Errorf("the error does not name the table: %v", err)
	}
	ledger, err := db.Ledger(t.Context())
	if err != nil || len(ledger) != 0 {
		t.Errorf("the ledger holds %v, %v", ledger, err)
	}
	seen, err := db.Sightings(t.Context())
	if err != nil || len(seen) != 0 {
		t.Errorf("seen: %v, %v", seen, err)
	}
	if problems, err := db.Problems(t.Context(), []int{1}); err != nil || len(problems) != 0 {
		t.Errorf("problems: %v, %v", problems, err)
	}
	good := submission("good", "good.xlsx", "08187", 2025, now)
	if id := load(t, db, good); id != 1 {
		t.Errorf("the next workbook is number %d", id)
	}
}

func TestAPlanIsLoadedOnce(t *testing.T) {
	t.Parallel()
	db := open(t, filepath.Join(t.TempDir(), "m.duckdb"))
	w := store.Workbook{Kind: store.KindPlan, Verdict: store.Accepted, FileName: "a.xlsx",
		ReceivedAt: now, LoadedAt: now, Content: []byte("same"), Plan: &plan.Plan{}}
	load(t, db, w)
	w.FileName = "b.xlsx"
	if _, err := tryToLoad(t, db, w); err == nil {
		t.Error("the same bytes were loaded twice")
	}
}

func TestRejectedBytesMayBeJudgedAgain(t *testing.T) {
	t.Parallel()
	db := open(t, filepath.Join(t.TempDir(), "m.duckdb"))
	w := submission("bytes", "a.xlsx", "08187", 2025, now.Add(-time.Hour))
	rejected := w
	rejected.Verdict, rejected.Submission = store.Rejected, nil
	rejected.Problems = []source.Problem{
		{Rule: source.FileLinked, At: source.Cell{Book: "a.xlsx"}, Found: "x\x00\xff"},
		{Rule: source.SameBytes, At: source.Cell{Book: "a.xlsx", Sheet: "Indicadors", Row: 14,
			Column: 6}},
	}
	load(t, db, rejected)
	all, err := db.Problems(t.Context(), []int{1})
	problems := all[1]
	if err != nil || len(problems) != 2 || problems[1].At.String() != "a.xlsx!Indicadors!F14" ||
		problems[0].Found != "x\uFFFD\uFFFD" {
		t.Fatalf("problems: %+v, %v", problems, err)
	}
	w.Verdict, w.Problems = store.Partial, rejected.Problems[1:]
	if id := load(t, db, w); id != 1 {
		t.Errorf("the workbook is now number %d", id)
	}
	ledger, err := db.Ledger(t.Context())
	if err != nil || len(ledger) != 1 || ledger[0].Verdict != store.Partial || ledger[0].Notes != 1 ||
		!ledger[0].Current || !ledger[0].ReceivedAt.Equal(w.ReceivedAt) {
		t.Errorf("ledger: %+v, %v", ledger, err)
	}
}

// The rows of a return that is judged again give way to the new ones.
func TestReturnsMayBeJudgedAgain(t *testing.T) {
	t.Parallel()
	db := open(t, filepath.Join(t.TempDir(), "m.duckdb"))
	w := submission("bytes", "a.xlsx", "08187", 2025, now.Add(-time.Hour))
	w.PlanID = 7
	load(t, db, w)
	_, cells, err := db.Submission(t.Context(), 1)
	if err != nil || len(cells) == 0 {
		t.Fatalf("cells: %v, %v", cells, err)
	}
	w.PlanID, w.Verdict, w.Cells = 8, store.Partial, w.Cells[:1]
	for range 2 { // in one batch
		if _, err := db.Add(t.Context(), w, store.Sighting{}); err != nil {
			t.Fatal(err)
		}
	}
	_, cells, err = db.Submission(t.Context(), 1)
	ledger, errLedger := db.Ledger(t.Context())
	if err != nil || errLedger != nil || len(cells) != 1 || len(ledger) != 1 ||
		ledger[0].PlanID != 8 || ledger[0].Verdict != store.Partial {
		t.Errorf("%d cells, ledger %+v, %v, %v", len(cells), ledger, err, errLedger)
	}
	if err := db.Verify(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestSightings(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "m.duckdb")
	db := open(t, path)
	modified := time.Date(2026, 1, 2, 3, 4, 5, 678901234, time.UTC)
	for size := range int64(2) {
		seen := store.Sighting{Path: "a.xlsx", Size: size, Modified: modified}
		if err := db.AddSighting(t.Context(), seen, now); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Checkpoint(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path + ".wal"); err == nil {
		t.Error("the log is still there")
	}
	got, err := open(t, path).Sightings(t.Context())
	want := map[string]store.Sighting{"a.xlsx": {Path: "a.xlsx", Size: 1, Modified: modified}}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v", got, err)
	}
}
