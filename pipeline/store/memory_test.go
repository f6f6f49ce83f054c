package store_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"testing"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/queries"
)

// A memory limit that is too low gives an error that says what to do. The default limit is enough.
func TestMemoryIsBounded(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "m.duckdb")
	db := open(t, path)
	large := plan.Plan{Parameters: []plan.Parameter{{Row: 2, Key: "pla_inici", Value: "2024"},
		{Row: 3, Key: "pla_final", Value: "2025"}}}
	for i := range 20 {
		large.Members = append(large.Members, plan.Member{Row: 2 + i, Code: fmt.Sprintf("%05d", i),
			Name: "Vila", Type: plan.Ajuntament})
	}
	load(t, db, store.Workbook{Kind: store.KindPlan, Verdict: store.Accepted, FileName: "pla.xlsx",
		Content:    []byte("plan"),
		ReceivedAt: now, LoadedAt: now, Plan: &large})
	for _, m := range large.Members {
		w := submission(m.Code, m.Code+".xlsx", m.Code, 2025, now)
		for row := range 20 {
			w.Submission.Actions = append(w.Submission.Actions, plan.Action{Row: 3 + row, On: now,
				Title: fmt.Sprintf("Taula %d de %s", row, m.Code), Kind: "formació", Hours: number("2")})
		}
		load(t, db, w)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	db, err := store.Open(t.Context(), path, store.Options{Memory: "6MB"})
	if err != nil {
		t.Fatal(err)
	}
	var short *store.OutOfMemoryError
	if _, err := db.Finish(t.Context()); !errors.As(err, &short) || short.Limit != "6MB" ||
		!queries.IsOutOfMemory(err) {
		t.Errorf("with too little memory: %v", err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := open(t, path).Finish(t.Context()); err != nil {
		t.Errorf("with the default limit: %v", err)
	}
}
