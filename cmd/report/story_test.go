package main

import (
	"flag"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"xmess.cat/memoria/reports"
	"xmess.cat/memoria/reports/words"
)

var update = flag.Bool("update", false, "write golden files anew")

// hashes matches the hashes, which differ after every change of the template.
var hashes = regexp.MustCompile(`[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}|[0-9a-f]{12,64}`)

// The whole text of the demonstration's memòria is stored, so that a review shows each change of
// it. To store it again: go test ./cmd/report -run Story -update.
func TestStoryOfTheDemonstrationIsAsRecorded(t *testing.T) {
	t.Parallel()
	w, _ := words.In("ca")
	ask := reports.Request{Database: loadedDemo(t), Year: 2025, Words: w, Version: "test"}
	made, err := reports.Make(t.Context(), ask)
	if err != nil {
		t.Fatal(err)
	}
	got := hashes.ReplaceAllString(textOf(string(made.HTML)), "#")
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

var (
	stories   = regexp.MustCompile(`(?s)<section class="stories".*</section>`)
	noText    = regexp.MustCompile(`(?s)<style.*?</style>|<script.*?</script>|<svg.*?</svg>`)
	drawing   = regexp.MustCompile(`<svg[^>]* aria-label="([^"]*)"`)
	cellEnd   = regexp.MustCompile(`</t[dh]>`)
	lineEnd   = regexp.MustCompile(`</(?:p|div|h\d|li|tr|dt|dd|caption|figcaption|summary|small)>`)
	tag       = regexp.MustCompile(`<[^>]*>`)
	blankLine = regexp.MustCompile(`\n\s*\n`)
)

// textOf is the text of the page: a line for each block and row, and each drawing's alternative.
// The explanations are left out; TestPageExplainsWhatTheCommandExplains reads them.
func textOf(page string) string {
	page = stories.ReplaceAllString(page, "")
	page = drawing.ReplaceAllString(page, "$1\n$0")
	page = noText.ReplaceAllString(page, "")
	page = strings.ReplaceAll(page, `<span class="status">`, " ")
	page = cellEnd.ReplaceAllString(page, " | ")
	page = lineEnd.ReplaceAllString(page, "\n")
	page = html.UnescapeString(tag.ReplaceAllString(page, ""))
	return strings.TrimSpace(blankLine.ReplaceAllString(page, "\n")) + "\n"
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(nothing)"
}
