package store_test

import (
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
)

func TestASubmissionComesBackAsItWas(t *testing.T) {
	t.Parallel()
	db := open(t, filepath.Join(t.TempDir(), "m.duckdb"))
	load(t, db, submission("other", "b.xlsx", "08019", 2025, now))
	w := submission("bytes", "a.xlsx", "08187", 2025, now)
	w.Submission.Email = "ess@sabadell.cat"
	id := load(t, db, w)
	got, cells, err := db.Submission(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, *w.Submission) {
		t.Errorf("got  %+v\nwant %+v", got, *w.Submission)
	}
	if !reflect.DeepEqual(cells, w.Cells) {
		t.Errorf("cells %+v, want %+v", cells, w.Cells)
	}
	if content, err := db.Content(t.Context(), id); err != nil || string(content) != "bytes" {
		t.Errorf("bytes %q, %v", content, err)
	}
	for year, place := range map[int]string{2024: "", 2025: "year", 2026: "before"} {
		ofYear, before, err := db.Addresses(t.Context(), year)
		if err != nil || (ofYear["08187"] == "ess@sabadell.cat") != (place == "year") ||
			(before["08187"] == "ess@sabadell.cat") != (place == "before") {
			t.Errorf("addresses in %d: %v, %v, %v", year, ofYear, before, err)
		}
	}
	if _, _, err := db.Submission(t.Context(), 99); err == nil {
		t.Error("a workbook that is not there has a return")
	}
}

func TestDeliveries(t *testing.T) {
	t.Parallel()
	db := open(t, filepath.Join(t.TempDir(), "m.duckdb"))
	member := func(row int, code, name string) plan.Member {
		return plan.Member{Row: row, Code: code, Name: name, Type: plan.Ajuntament,
			Comarca: "Vallès Occidental", Demarcacio: "Barcelona"}
	}
	load(t, db, store.Workbook{Kind: store.KindPlan, Verdict: store.Accepted, FileName: "pla.xlsx",
		Content:    []byte("plan"),
		ReceivedAt: now.AddDate(-1, 0, 0), LoadedAt: now, Plan: &plan.Plan{
			Parameters: []plan.Parameter{{Row: 2, Key: "pla_inici", Value: "2024"},
				{Row: 3, Key: "pla_final", Value: "2027"},
				{Row: 4, Key: "data_limit", Value: "31-01"}},
			Objectives: []plan.Objective{{Row: 2, Code: "O01", LineCode: "I", ActivityCode: "A01",
				Name: "O"}},
			Indicators: []plan.Indicator{
				{Row: 2, Code: "IND03", ObjectiveCode: "O01", Name: "Personal", Kind: "estoc",
					Direction: "augmentar", Aggregation: "suma", ReportedBy: "membres"},
				{Row: 3, Code: "IND06", ObjectiveCode: "O01", Name: "Altres", Kind: "estoc",
					Direction: "augmentar", Aggregation: "suma", ReportedBy: "membres"},
			},
			Members: []plan.Member{member(2, "08187", "Sabadell"), member(3, "08019", "Barcelona"),
				member(4, "08279", "Terrassa")},
		}})
	first := submission("v1", "a.xlsx", "08187", 2025, time.Date(2026, 1, 20, 0, 0, 0, 0, time.UTC))
	first.Submission.Observations = first.Submission.Observations[:1]
	load(t, db, first)
	second := submission("v2", "b.xlsx", "08187", 2025, time.Date(2026, 2, 1, 0, 0, 0, 0, time.UTC))
	second.Submission.Observations = second.Submission.Observations[:1]
	second.Problems = []source.Problem{{Rule: source.NumberAmbiguous}, {Rule: source.TenTimesLastYear},
		{Rule: source.PartsBelowTotal}}
	id := load(t, db, second)
	late := submission("late", "c.xlsx", "08279", 2025, time.Date(2026, 2, 1, 0, 0, 0, 0, time.UTC))
	load(t, db, late)
	if _, err := db.Finish(t.Context()); err != nil {
		t.Fatal(err)
	}
	got, deadline, err := db.Deliveries(t.Context(), 2025)
	if err != nil || len(got) != 3 || !deadline.Equal(time.Date(2026, 1, 31, 0, 0, 0, 0, time.UTC)) {
		t.Fatalf("%d deliveries, deadline %v, %v", len(got), deadline, err)
	}
	if got[0].MemberCode != "08019" || got[0].State != "missing" || got[0].WorkbookID != 0 ||
		got[0].Expected != 2 {
		t.Errorf("the member without a return: %+v", got[0])
	}
	want := store.Delivery{
		MemberCode: "08187", Name: "Sabadell", Type: "ajuntament", Comarca: "Vallès Occidental",
		Demarcacio: "Barcelona", State: "on_time", WorkbookID: id, FileName: "b.xlsx",
		ReceivedAt: second.ReceivedAt, Version: 2, Expected: 2, Reported: 1, Errors: 1, Warnings: 1,
	}
	if got[1] != want {
		t.Errorf("got  %+v\nwant %+v", got[1], want)
	}
	gaps, err := db.Gaps(t.Context(), 2025)
	if lacks := []store.Gap{{Code: "IND06", Name: "Altres"}}; err != nil ||
		!reflect.DeepEqual(gaps["08187"], lacks) || len(gaps["08019"]) != 0 {
		t.Errorf("gaps %+v, %v", gaps, err)
	}
	if got[2].State != "late" || got[2].Version != 1 {
		t.Errorf("the late member: %+v", got[2])
	}
}

func TestClaimsLastAsLongAsTheRejection(t *testing.T) {
	t.Parallel()
	db := open(t, filepath.Join(t.TempDir(), "m.duckdb"))
	w := submission("bytes", "a.xlsx", "08187", 2025, now)
	rejected := w
	rejected.Verdict, rejected.Submission, rejected.Cells = store.Rejected, nil, nil
	rejected.Claim = store.Claim{MemberCode: "08187", Year: 2025}
	for range 2 {
		id := load(t, db, rejected)
		claims, err := db.Claims(t.Context())
		if err != nil || !reflect.DeepEqual(claims, map[int]store.Claim{id: rejected.Claim}) {
			t.Errorf("claims %v, %v", claims, err)
		}
	}
	load(t, db, w)
	if claims, err := db.Claims(t.Context()); err != nil || len(claims) > 0 {
		t.Errorf("once loaded, claims %v, %v", claims, err)
	}
}
