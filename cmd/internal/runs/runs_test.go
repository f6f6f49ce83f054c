package runs_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/cmd/internal/runs"
)

func TestRunsAreRememberedInOrder(t *testing.T) {
	t.Parallel()
	database := filepath.Join(t.TempDir(), "memoria.duckdb")
	if got, err := runs.Read(database); err != nil || len(got) != 0 {
		t.Fatalf("%v, %v before any run", got, err)
	}
	night := runs.Run{
		Started: time.Date(2026, 2, 1, 3, 0, 0, 0, time.UTC), Seconds: 1.5, Command: "ingest",
		Program: "v1", Year: 2025, Exit: 3, Files: 3, Loaded: 2, Rejected: 1, Open: 1, Sent: 2,
		Expected: 5,
	}
	failed := runs.Run{
		Started: night.Started.AddDate(0, 0, 1), Command: "report", Program: "v1", Exit: 75,
		Error: "in use",
	}
	for _, run := range []runs.Run{night, failed} {
		if err := runs.Append(database, run); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := runs.Read(database); err != nil ||
		!reflect.DeepEqual(got, []runs.Run{night, failed}) {
		t.Errorf("%+v, %v; want both as they were", got, err)
	}
}

func TestHalfALineIsPassedOver(t *testing.T) {
	t.Parallel()
	database := filepath.Join(t.TempDir(), "memoria.duckdb")
	if err := os.WriteFile(runs.Beside(database), []byte("{\"command\":\"ing\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := runs.Append(database, runs.Run{Command: "report"}); err != nil {
		t.Fatal(err)
	}
	got, err := runs.Read(database)
	if err != nil || len(got) != 1 || got[0].Command != "report" {
		t.Errorf("%+v, %v; want the whole one", got, err)
	}
}

func TestTheOldestAreForgotten(t *testing.T) {
	t.Parallel()
	database := filepath.Join(t.TempDir(), "memoria.duckdb")
	first := `{"command":"first"}` + "\n"
	many := first + strings.Repeat(`{"command":"ingest"}`+"\n", 60_000)
	if err := os.WriteFile(runs.Beside(database), []byte(many), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := runs.Append(database, runs.Run{Command: "last"}); err != nil {
		t.Fatal(err)
	}
	got, err := runs.Read(database)
	if err != nil || len(got) < 10_000 || len(got) > 40_000 {
		t.Fatalf("%d runs, %v; want about half of them", len(got), err)
	}
	if got[0].Command != "ingest" || got[len(got)-1].Command != "last" {
		t.Errorf("from %q to %q, want the last ones", got[0].Command, got[len(got)-1].Command)
	}
}
