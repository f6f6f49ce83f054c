package docs_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

const columns = 100

// TestLinesFitInAHundredColumns checks every document and every SQL file of the repository. Rows of
// tables, lines of code blocks and lines without a space may be longer in a document.
func TestLinesFitInAHundredColumns(t *testing.T) {
	t.Parallel()
	checked := 0
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && isForeign(entry.Name()) {
			return fs.SkipDir
		}
		kind := filepath.Ext(path)
		if entry.IsDir() || kind != ".md" && kind != ".sql" {
			return nil
		}
		checked++
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, number := range tooLong(string(text), kind == ".md") {
			t.Errorf("%s:%d has more than %d columns", path, number, columns)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if checked < 100 {
		t.Errorf("only %d files were found", checked)
	}
}

// isForeign reports whether a folder holds no documents of this repository.
func isForeign(folder string) bool {
	switch folder {
	case "node_modules", "testdata", "out", "dist", "bin", ".git", "target", "venv":
		return true
	}
	return false
}

func tooLong(text string, isDocument bool) (numbers []int) {
	isCode := false
	for i, line := range strings.Split(text, "\n") {
		if strings.HasPrefix(line, "```") {
			isCode = !isCode
		}
		isFree := isDocument &&
			(isCode || strings.HasPrefix(line, "|") || !strings.Contains(strings.TrimSpace(line), " "))
		if !isFree && utf8.RuneCountInString(line) > columns {
			numbers = append(numbers, i+1)
		}
	}
	return numbers
}
