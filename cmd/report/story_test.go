package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"xmess.cat/memoria/reports"
	"xmess.cat/memoria/reports/words"
)

var update = flag.Bool("update", false, "write golden files anew")

// hashes are what changes with every byte of a workbook, and so with every touch of the template.
var hashes = regexp.MustCompile(`[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}|[0-9a-f]{12,64}`)

// The demonstration's memòria, word for word and figure for figure, so that a review sees what a
// change does to it: go test ./cmd/report -run Story -update.
func TestStoryOfTheDemonstrationIsAsRecorded(t *testing.T) {
	t.Parallel()
	w, _ := words.In("ca")
	var told bytes.Buffer
	ask := reports.Request{Database: loadedDemo(t), Year: 2025, Words: w, Version: "test"}
	if err := reports.Text(t.Context(), ask, &told); err != nil {
		t.Fatal(err)
	}
	got := hashes.ReplaceAllString(told.String(), "#")
	golden := filepath.Join("testdata", "demo-2025.ca.txt")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	now, before := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range max(len(now), len(before)) {
		if i >= len(now) || i >= len(before) || now[i] != before[i] {
			t.Fatalf(
				"line %d differs (run with -update and look at the change):\nnow    %s\nbefore %s", i+1,
				at(now, i), at(before, i),
			)
		}
	}
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(nothing)"
}
