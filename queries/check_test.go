package queries_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"xmess.cat/memoria/queries"
)

func TestCheckFindsNothingInAnEmptyDatabase(t *testing.T) {
	t.Parallel()
	conn := empty(t)
	found, err := queries.Check(t.Context(), conn)
	if err != nil {
		t.Fatal(err)
	}
	for _, offence := range found {
		t.Error(offence)
	}
	if left := string(answer(t, conn,
		"select count(*) as n from duckdb_views() where not internal")); left != "n\n0\n" {
		t.Errorf("Check left views behind: %s", left)
	}
}

// TestEveryCheckHasACase: some case makes each check find something, except checks that only a
// faulty view could break.
func TestEveryCheckHasACase(t *testing.T) {
	t.Parallel()
	var seen strings.Builder
	cases, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range cases {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range archive.Files {
			if part.Name == "offences.want" {
				seen.WriteString("\n" + string(part.Data))
			}
		}
	}
	byConstruction := map[string]bool{"current_submissions_twice": true,
		"reported_above_expected": true}
	checks, err := os.ReadDir("checks")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range checks {
		check := strings.TrimSuffix(file.Name(), ".sql")
		if found := strings.Contains(seen.String(), "\n"+check+": "); found == byConstruction[check] {
			t.Errorf("check %s: found something in a case: %v", check, found)
		}
	}
}

func TestOffenceString(t *testing.T) {
	t.Parallel()
	tests := map[string]queries.Offence{
		"c: a.xlsx!Fites!C3: w": {Check: "c", What: "w", Workbook: "a.xlsx", Sheet: "Fites", Cell: "C3"},
		"c: a.xlsx: w":          {Check: "c", What: "w", Workbook: "a.xlsx"},
		"c: w":                  {Check: "c", What: "w"},
	}
	for want, offence := range tests {
		if got := offence.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
