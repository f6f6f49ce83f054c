package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline/store"
)

func TestClosingIsRefused(t *testing.T) {
	t.Parallel()
	missing := filepath.Join(t.TempDir(), "missing.duckdb")
	for name, tt := range map[string]struct {
		args []string
		code int
		says string
	}{
		"no day": {[]string{"close", "--year", "2025"}, usage, "--approved-on"},
		"a day that is none": {[]string{"close", "--year", "2025", "--approved-on", "31/4/2026"},
			usage, "18/04/2026"},
		"before the year": {[]string{"close", "--year", "2025", "--approved-on", "2024-04-18"},
			usage, "no es va poder aprovar"},
		"a day to come": {[]string{"close", "--year", "2025", "--approved-on", "2999-04-18"},
			usage, "encara no ha arribat"},
		"a reason alone": {[]string{"close", "--year", "2025", "--reason", "x"}, usage, "--approved-on"},
		"a signed file that is none": {[]string{"close", "--year", "2025", "--signed", missing},
			couldNotRun, "no existeix"},
		"signed and reopened": {[]string{"close", "--reopen", "--reason", "x", "--signed", missing},
			usage, "sense --approved-on ni --signed"},
		"a stray word": {[]string{"close", "2025"}, usage, "«2025» hi sobra"},
		"no database": {[]string{"close", "--year", "2025", "--approved-on", "2026-04-18"},
			couldNotRun, "passeu primer «ingest CARPETA»"},
		"no database to diff": {[]string{"diff"}, couldNotRun, "passeu primer «ingest CARPETA»"},
		"no such closing":     {[]string{"diff", "--from", "x"}, usage, "--from"},
		"no such format":      {[]string{"diff", "--format", "xml"}, usage, "xml"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var out, errs bytes.Buffer
			if code := run(t.Context(), append(tt.args, "--db", missing), &out, &errs); code != tt.code {
				t.Errorf("exit %d, want %d: %s", code, tt.code, errs.String())
			}
			if !strings.Contains(errs.String(), tt.says) || out.Len() > 0 {
				t.Errorf("it says %q and %q, want %q on stderr", out.String(), errs.String(), tt.says)
			}
		})
	}
}

func TestClosingLeavesABusyDatabaseAlone(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "memoria.duckdb")
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	db, err := store.Open(ctx, path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	if code := run(ctx, []string{"close", "--year", "2025", "--approved-on", "2026-04-18", "--db",
		path}, &out, &errs); code != couldNotRun {
		t.Errorf("a year of nothing: exit %d, want %d: %s", code, couldNotRun, errs.String())
	}
	if !strings.Contains(errs.String(), "cap pla") {
		t.Errorf("a year of nothing says %q", errs.String())
	}
	after, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("a refused closing changed the database: %v", err)
	}
}
