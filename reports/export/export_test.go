package export_test

import (
	"crypto/sha256"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	_ "github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/queries"
	"xmess.cat/memoria/reports/export"
	"xmess.cat/memoria/reports/result"
)

// season is a plan of one indicator, and a return for each of two years.
const season = `
insert into workbook values
	(1, repeat('a', 64), 'plan', 'accepted', 'pla.xlsx', 10, '2024-01-02', '2024-01-02', 'x'),
	(2, repeat('b', 64), 'submission', 'accepted', 'a.xlsx', 10, '2025-01-20', '2025-01-20', 'x'),
	(3, repeat('c', 64), 'submission', 'accepted', 'b.xlsx', 10, '2026-01-20', '2026-01-20', 'x');
insert into plan_parameter values (1, 2, 'pla_inici', '2024'), (1, 3, 'pla_final', '2026');
insert into plan_line values (1, 2, 'I', '=Enfortir', '');
insert into plan_activity values (1, 2, 'A01', 'Ajudar');
insert into plan_objective values (1, 2, 'O01', 'I', 'A01', 'Creix', 2);
insert into plan_indicator values
	(1, 2, 'IND01', 'O01', 'Iniciatives', 'iniciatives', 'flux', 'augmentar', 'suma', null,
		'membres', '', 1, '', '', null, null, '');
insert into plan_target values
	(1, 2, 5, 'IND01', null, 2024, 20), (1, 2, 6, 'IND01', null, 2025, 40);
insert into plan_member values
	(1, 2, '08019', 'Barcelona', 'ajuntament', 'Barcelonès', 'Barcelona', 1600000, null, null, '');
insert into submission values
	(2, '08019', 2024, '', '', '', null), (3, '08019', 2025, '', '', '', null);
insert into observation values
	(2, 5, 'IND01', '2024', 14, null, null, null, null, null, false, '', ''),
	(3, 5, 'IND01', '2025', 17, null, null, null, null, null, false, '', '');
`

func open(t *testing.T) *result.Database {
	t.Helper()
	path := filepath.Join(t.TempDir(), "memoria.duckdb")
	pool, err := sql.Open("duckdb", path)
	if err != nil {
		t.Fatal(err)
	}
	defer pool.Close()
	conn, err := pool.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if err := queries.Migrate(t.Context(), conn); err != nil {
		t.Fatal(err)
	}
	if _, err := conn.ExecContext(t.Context(), season); err != nil {
		t.Fatal(err)
	}
	_ = conn.Close()
	_ = pool.Close()
	db, err := result.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func read(t *testing.T, parts ...string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(parts...))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// description is what the test reads of datapackage.json.
type description struct {
	Name      string
	Resources []struct {
		Name, Hash    string
		Path          any
		Bytes         int64
		Schema        struct{ Fields []struct{ Name, Type string } }
		PartitionedBy []struct{ Name string }
	}
}

func describe(t *testing.T, folder string) (d description) {
	t.Helper()
	if err := json.Unmarshal([]byte(read(t, folder, "datapackage.json")), &d); err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDataIsWrittenAsCSV(t *testing.T) {
	t.Parallel()
	db, folder := open(t), t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "notes.txt"), []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	year := 2025
	paths, err := export.Write(t.Context(), db, folder, "csv", &year)
	if err != nil {
		t.Fatal(err)
	}
	if paths[len(paths)-1] != "datapackage.json" || !slices.Contains(paths, "indicators.csv") {
		t.Errorf("paths are %q", paths)
	}
	lines := strings.Split(read(t, folder, "lines.csv"), "\r\n")
	if len(lines) != 3 || !strings.Contains(lines[1], "2025,I,'=Enfortir,") || lines[2] != "" {
		t.Errorf("lines.csv is %q", lines)
	}
	d := describe(t, folder)
	if d.Name != "memoria-2025" || len(d.Resources) != len(paths)-1 {
		t.Errorf("the package is %q with %d resources", d.Name, len(d.Resources))
	}
	for _, r := range d.Resources {
		content := read(t, folder, r.Path.(string))
		hash := fmt.Sprintf("sha256:%x", sha256.Sum256([]byte(content)))
		if r.Hash != hash || r.Bytes != int64(len(content)) {
			t.Errorf("%s has %d bytes and %s, not %d and %s", r.Name, len(content), hash, r.Bytes, r.Hash)
		}
		head, _, _ := strings.Cut(content, "\r\n")
		var names []string
		for _, field := range r.Schema.Fields {
			names = append(names, field.Name)
		}
		if head != strings.Join(names, ",") {
			t.Errorf("%s has columns %s, not %s", r.Name, head, names)
		}
	}
	mart := martNamed(t, db, "lines")
	alone, err := export.CSV(t.Context(), db, mart, 2025)
	if err != nil || string(alone) != read(t, folder, "lines.csv") {
		t.Errorf("CSV gives %q, %v", alone, err)
	}
	again, err := export.Write(t.Context(), db, folder, "csv", nil)
	if err != nil || !slices.Equal(again, paths) {
		t.Errorf("written again it gives %q, %v", again, err)
	}
	if rows := strings.Count(read(t, folder, "lines.csv"), "\r\n"); rows < 3 {
		t.Errorf("all years have %d lines", rows)
	}
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != len(paths)+1 || read(t, folder, "notes.txt") != "mine" {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
}

func martNamed(t *testing.T, db *result.Database, name string) result.Mart {
	t.Helper()
	marts, err := db.Marts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(marts, func(m result.Mart) bool { return m.Name == name })
	if at < 0 {
		t.Fatalf("no mart %s", name)
	}
	return marts[at]
}

func TestDataIsWrittenAsJSON(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "new", "folder")
	if _, err := export.Write(t.Context(), open(t), folder, "json", nil); err != nil {
		t.Fatal(err)
	}
	var rows []map[string]any
	if err := json.Unmarshal([]byte(read(t, folder, "indicators.json")), &rows); err != nil {
		t.Fatal(err)
	}
	found := false
	for _, row := range rows {
		if row["year"] == 2025.0 {
			found = row["indicator_code"] == "IND01" && row["value"] == 17.0 && row["numerator"] == nil
		}
	}
	if !found {
		t.Errorf("rows are %v", rows)
	}
}

func TestDataIsWrittenAsParquetByYear(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	paths, err := export.Write(t.Context(), open(t), folder, "parquet", nil)
	if err != nil {
		t.Fatal(err)
	}
	const file = "indicators/year=2025/data.parquet"
	if !slices.Contains(paths, file) || !strings.HasPrefix(read(t, folder, file), "PAR1") {
		t.Errorf("paths are %q", paths)
	}
	for _, r := range describe(t, folder).Resources {
		if r.Name == "indicators" && (len(r.PartitionedBy) != 1 || r.PartitionedBy[0].Name != "year") {
			t.Errorf("indicators are partitioned by %v", r.PartitionedBy)
		}
	}
}

// A folder of somebody's that has the name of a mart stays as it is.
func TestAnExportReplacesNoFolderOfOthers(t *testing.T) {
	t.Parallel()
	db, folder := open(t), t.TempDir()
	notes := filepath.Join(folder, "indicators", "year=2025", "notes.txt")
	if err := os.MkdirAll(filepath.Dir(notes), 0o750); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(notes, []byte("A"), 0o640); err != nil {
		t.Fatal(err)
	}
	_, err := export.Write(t.Context(), db, folder, "parquet", nil)
	var foreign *export.ForeignError
	if !errors.As(err, &foreign) || foreign.Path != notes {
		t.Errorf("it gives %v", err)
	}
	if left, _ := filepath.Glob(filepath.Join(folder, "*")); len(left) != 1 {
		t.Errorf("the folder has %v", left)
	}
	if err := os.Remove(notes); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if _, err := export.Write(t.Context(), db, folder, "parquet", nil); err != nil {
			t.Error(err)
		}
	}
}

func TestAFailedExportLeavesTheFolder(t *testing.T) {
	t.Parallel()
	db, folder := open(t), t.TempDir()
	if _, err := export.Write(t.Context(), db, folder, "csv", nil); err != nil {
		t.Fatal(err)
	}
	before := read(t, folder, "datapackage.json")
	_ = db.Close()
	if _, err := export.Write(t.Context(), db, folder, "csv", nil); err == nil {
		t.Fatal("a closed database is exported")
	}
	left, err := filepath.Glob(filepath.Join(folder, ".memoria-data-*"))
	if err != nil || len(left) > 0 || read(t, folder, "datapackage.json") != before {
		t.Errorf("a failed export left %v, or changed what was there (%v)", left, err)
	}
	if !slices.Equal(export.Formats(), []string{"csv", "parquet", "json"}) {
		t.Errorf("formats are %v", export.Formats())
	}
}
