package docs_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestExtendingNamesWhatThereIs checks that every file and test that the documents name exists.
func TestExtendingNamesWhatThereIs(t *testing.T) {
	t.Parallel()
	tests := testNames(t)
	named := 0
	for _, guide := range []string{"extending.md", "../CONTRIBUTING.md", "../ARCHITECTURE.md"} {
		for _, name := range names(read(t, guide)) {
			switch {
			case strings.HasPrefix(name, "Test"):
				named++
				if !strings.Contains(tests, "func "+name+"(") {
					t.Errorf("%s names the test %s, which there is not", guide, name)
				}
			case isPath(name):
				named++
				if _, err := os.Stat(filepath.Join("..", name)); err != nil {
					t.Errorf("%s names %s, which there is not", guide, name)
				}
			}
		}
	}
	if named < 50 {
		t.Errorf("only %d files and tests are named", named)
	}
}

func TestExtendingCountsItsFiles(t *testing.T) {
	t.Parallel()
	guide := read(t, "extending.md")
	row := regexp.MustCompile(`(?m)^\| \[(a [^]]*)\]\(#[^)]*\) \|[^|]*\| (\d+) \|`)
	rows := row.FindAllStringSubmatch(guide, -1)
	walks := strings.Split(guide, "\n## ")[1:]
	if len(rows) != 5 || len(walks) != 5 {
		t.Fatalf("%d counts of %d walks", len(rows), len(walks))
	}
	for i, walk := range walks {
		_, list, _ := strings.Cut(walk, "\n1. ")
		list, _, _ = strings.Cut(list, "\n\n")
		files := map[string]bool{}
		for _, match := range names(list) {
			if isListed(match) {
				files[match] = true
			}
		}
		if got := fmt.Sprint(len(files)); got != rows[i][2] {
			t.Errorf("%s: %s files are counted and %s are listed: %v", rows[i][1], rows[i][2], got, files)
		}
	}
}

// names gives the words of a document that are set as code.
func names(guide string) (all []string) {
	for _, match := range regexp.MustCompile("`([^`\\s]+)`").FindAllStringSubmatch(guide, -1) {
		all = append(all, match[1])
	}
	return all
}

// isPath reports whether a name is a path of the repository, and not the pattern of a new file.
func isPath(name string) bool {
	return isListed(name) && !strings.Contains(name, "NAME") && name != "reports/words/occitan.go"
}

func isListed(name string) bool {
	path := regexp.MustCompile(`^(\.ci|cmd|docs|packaging|pipeline|queries|reports)/[\w./-]+$`)
	return path.MatchString(name)
}

// testNames gives the text of all test files.
func testNames(t *testing.T) string {
	t.Helper()
	var all strings.Builder
	for _, top := range []string{"cmd", "pipeline", "queries", "reports"} {
		err := filepath.WalkDir(filepath.Join("..", top), func(path string, _ os.DirEntry,
			err error) error {
			if err == nil && strings.HasSuffix(path, "_test.go") {
				all.WriteString(read(t, path))
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return all.String()
}

func read(t *testing.T, path string) string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
