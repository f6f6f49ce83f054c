package queries

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func eachFile(t *testing.T, do func(file, text string)) {
	t.Helper()
	err := fs.WalkDir(embedded, ".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(embedded, file)
		if err == nil {
			do(file, string(text))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// The formula is in int_attainment.sql. No other file subtracts a baseline, or divides by the
// distance between baseline and target.
func TestTheFormulaIsWrittenOnce(t *testing.T) {
	t.Parallel()
	formula := regexp.MustCompile(`[-/]\s*\(?\s*\w*\.?` +
		`(baseline|origin|target|year_target|plan_target)\b` +
		`|\b(target|year_target|plan_target)(::\w+)?\s*[-/]`)
	var found []string
	eachFile(t, func(file, text string) {
		if formula.MatchString(notCode.ReplaceAllString(text, " ")) {
			found = append(found, file)
		}
	})
	if want := []string{"intermediate/int_attainment.sql"}; !slices.Equal(found, want) {
		t.Errorf("the formula is in %v, want %v", found, want)
	}
}

func TestEveryFileIsOnePureSelect(t *testing.T) {
	t.Parallel()
	starts := regexp.MustCompile(`^\s*(with|select)\s`)
	parameter := regexp.MustCompile(`[?$]\d*`)
	eachFile(t, func(file, text string) {
		if strings.HasPrefix(file, "schema/") || file == "selftest/world.sql" {
			return // they fill the database
		}
		code := notCode.ReplaceAllString(text, "")
		if !starts.MatchString(code) {
			t.Errorf("%s does not start with a select", file)
		}
		if strings.Contains(strings.TrimSuffix(strings.TrimSpace(code), ";"), ";") {
			t.Errorf("%s holds more than one statement", file)
		}
		if parameter.MatchString(code) {
			t.Errorf("%s has a parameter", file)
		}
		if grain(headComment(text)) == "" {
			t.Errorf(`%s: its head comment does not end in "One row per …."`, file)
		}
	})
}

func TestSQLIsWrittenAlike(t *testing.T) {
	t.Parallel()
	loud := regexp.MustCompile(
		`\b(SELECT|FROM|WHERE|JOIN|GROUP|ORDER|CASE|WHEN|AND|OR|NULL|WITH|AS)\b`)
	eachFile(t, func(file, text string) {
		for i, line := range strings.Split(text, "\n") {
			if n := utf8.RuneCountInString(line); n > 100 {
				t.Errorf("%s:%d has %d columns", file, i+1, n)
			}
			if strings.Contains(line, "\t") || strings.TrimRight(line, " ") != line {
				t.Errorf("%s:%d has a tab or a space at its end", file, i+1)
			}
		}
		if word := loud.FindString(notCode.ReplaceAllString(text, "")); word != "" {
			t.Errorf("%s writes %s in capitals", file, word)
		}
	})
}

func TestLayersReadDownwards(t *testing.T) {
	t.Parallel()
	views, err := Views()
	if err != nil {
		t.Fatal(err)
	}
	layerOf := map[string]Layer{}
	for _, view := range views {
		layerOf[view.Name] = view.Layer
	}
	join := regexp.MustCompile(`(?i)\bjoin\b`)
	for _, view := range views {
		if view.Layer == Staging && join.MatchString(notCode.ReplaceAllString(view.SQL, "")) {
			t.Errorf("%s joins: staging cleans up one table", view.File)
		}
		prefix := map[Layer]string{Staging: "stg_", Intermediate: "int_"}[view.Layer]
		if !strings.HasPrefix(view.Name, prefix) {
			t.Errorf("%s is not called %s…", view.File, prefix)
		}
		own := expressions(view.SQL)
		for _, relation := range relations(view.SQL) {
			layer, isView := layerOf[relation]
			isTable := !isView && !slices.Contains(own, relation)
			switch {
			case isTable && view.Layer != Staging, isView && view.Layer == Staging:
				t.Errorf("%s reads %s: only staging reads tables, and nothing else", view.File, relation)
			case isView && layer == Mart:
				t.Errorf("%s reads the mart %s: a mart is read last", view.File, relation)
			}
		}
	}
}
