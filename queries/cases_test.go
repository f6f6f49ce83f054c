package queries_test

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"xmess.cat/memoria/queries"
)

// Some case queries each view by its name.
func TestEveryViewHasACase(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var asked strings.Builder
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range archive.Files {
			if strings.HasSuffix(part.Name, ".sql") {
				asked.Write(part.Data)
				asked.WriteByte('\n')
			}
		}
	}
	views, err := queries.Views()
	if err != nil {
		t.Fatal(err)
	}
	if len(views) < 50 {
		t.Fatalf("only %d views", len(views))
	}
	for _, view := range views {
		if !regexp.MustCompile(`(from|join)\s+` + view.Name + `\b`).MatchString(asked.String()) {
			t.Errorf("no case of testdata asks %s", view.Name)
		}
	}
}
