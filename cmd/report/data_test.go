package main

import (
	"bytes"
	"database/sql"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	_ "github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/cmd/internal/runs"
)

// exported is what this test reads of a datapackage.json.
type exported struct {
	Resources []struct {
		Name, Description, Format string
		Path                      any
		Schema                    struct {
			Fields     []exportedField
			PrimaryKey []string
		}
		PartitionedBy []exportedField
	}
}

type exportedField struct{ Name, Type, Title, Description string }

// data runs `report data` and returns the files that it wrote, by path.
func data(t *testing.T, folder string, args ...string) map[string][]byte {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(t.Context(), append([]string{"data", "--out", folder}, args...), &out,
		&errs); code != allWell {
		t.Fatalf("exit %d: %s", code, errs.String())
	}
	files := map[string][]byte{}
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		name, _ := filepath.Rel(folder, path)
		files[filepath.ToSlash(name)] = content
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, said := range strings.Fields(out.String()) {
		if _, err := os.Stat(said); err != nil {
			t.Errorf("it says that it wrote %s: %v", said, err)
		}
	}
	return files
}

// described reads a datapackage.json and checks that it describes every column.
func described(t *testing.T, text []byte) exported {
	t.Helper()
	var p exported
	if err := json.Unmarshal(text, &p); err != nil {
		t.Fatal(err)
	}
	for _, r := range p.Resources {
		if r.Description == "" || len(r.Schema.Fields) == 0 {
			t.Errorf("%s is not described", r.Name)
		}
		for _, f := range append(r.Schema.Fields, r.PartitionedBy...) {
			if f.Type == "" || f.Title == "" || f.Description == "" {
				t.Errorf("%s.%s lacks a type, a title or a description: %+v", r.Name, f.Name, f)
			}
		}
	}
	return p
}

func countRows(t *testing.T, folder, format, mart string, files map[string][]byte) int {
	t.Helper()
	switch format {
	case "csv":
		records, err := csv.NewReader(bytes.NewReader(files[mart+".csv"])).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		return len(records) - 1
	case "json":
		var rows []map[string]any
		if err := json.Unmarshal(files[mart+".json"], &rows); err != nil {
			t.Fatal(err)
		}
		return len(rows)
	}
	if !slices.ContainsFunc(
		slices.Collect(keys(files)), func(name string) bool { return strings.HasPrefix(name, mart+"/") },
	) {
		return 0
	}
	db, err := sql.Open("duckdb", "")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var count int
	query := fmt.Sprintf(
		"select count(*) from read_parquet('%s/**/*.parquet', hive_partitioning = true)",
		filepath.Join(folder, mart),
	)
	if err := db.QueryRowContext(t.Context(), query).Scan(&count); err != nil {
		t.Fatal(err)
	}
	return count
}

func keys(files map[string][]byte) func(func(string) bool) {
	return func(yield func(string) bool) {
		for name := range files {
			if !yield(name) {
				return
			}
		}
	}
}

func TestDataOfAYear(t *testing.T) {
	t.Parallel()
	database, folder := loadedDemo(t), t.TempDir()
	note := filepath.Join(folder, "nota.txt")
	if err := os.WriteFile(note, []byte("meva"), 0o600); err != nil {
		t.Fatal(err)
	}
	data(t, folder, "--db", database, "--format", "parquet")
	files := data(t, folder, "--db", database, "--format", "parquet", "--year", "2025")
	if files["indicators/year=2025/data.parquet"] == nil ||
		files["indicators/year=2024/data.parquet"] != nil {
		t.Error("a year alone leaves other years of an earlier export")
	}
	if string(files["nota.txt"]) != "meva" {
		t.Error("what was in the folder is gone")
	}
	files = data(t, folder, "--db", database, "--year", "2025")
	records, err := csv.NewReader(bytes.NewReader(files["indicators.csv"])).ReadAll()
	if err != nil || len(records) != 1+34 {
		t.Errorf("%d lines of indicators, %v; want 34 and the headers", len(records), err)
	}
	for name := range files {
		if strings.HasPrefix(name, ".memoria") {
			t.Errorf("%s is left behind", name)
		}
	}
	past, err := runs.Read(database)
	if err != nil || len(past) != 3 || past[0].Command != "report data" || past[0].Year != 0 ||
		past[2].Year != 2025 ||
		past[2].Exit != allWell {
		t.Errorf("remembered are %+v, %v", past, err)
	}
}

func TestDataAllOrNothing(t *testing.T) {
	t.Parallel()
	database := loadedDemo(t)
	for name, tt := range map[string]struct {
		args []string
		code int
		says string
	}{
		"a format unknown": {[]string{"--format", "xlsx"}, usage, "csv, parquet, json"},
		"a word too many":  {[]string{"indicators"}, usage, "indicators"},
		"no database": {[]string{"--db", filepath.Join(t.TempDir(), "missing.duckdb")},
			couldNotRun, "passeu primer «ingest CARPETA»"},
		"a year not known": {[]string{"--year", "1999"}, couldNotRun, "1999"},
		"under a file": {[]string{"--out", filepath.Join(database, "dades")}, couldNotRun,
			"és un fitxer"},
		"the year in words": {[]string{"--year", "enguany"}, usage, "enguany"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			folder := filepath.Join(t.TempDir(), "dades")
			var out, errs bytes.Buffer
			code := run(
				t.Context(), append([]string{"data", "--db", database, "--out", folder}, tt.args...), &out,
				&errs,
			)
			if code != tt.code || !strings.Contains(errs.String(), tt.says) || out.Len() > 0 {
				t.Errorf(
					"exit %d, stdout %q, stderr %q; want %d and %q", code, out.String(), errs.String(), tt.code,
					tt.says,
				)
			}
			if left, _ := os.ReadDir(folder); len(left) > 0 {
				t.Errorf("the folder holds %v, want nothing", left)
			}
		})
	}
}
