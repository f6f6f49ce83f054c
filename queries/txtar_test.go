package queries_test

import (
	"bytes"
	"database/sql"
	"encoding/csv"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"xmess.cat/memoria/queries"
)

var update = flag.Bool("update", false, "rewrite what the cases in testdata want")

// TestCases runs every case of testdata. Its CSV files fill tables (with the defaults of
// fill_test.go). Each NAME.sql is run, and must give NAME.want. offences.want is what Check finds.
func TestCases(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases in testdata: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			t.Parallel()
			runCase(t, file)
		})
	}
}

func runCase(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	conn := empty(t)
	fill(t, conn, archive)
	build(t, conn, true)
	asked := 0
	for _, question := range slices.Clone(archive.Files) {
		name, found := strings.CutSuffix(question.Name, ".sql")
		if !found {
			continue
		}
		asked++
		got := answer(t, conn, string(question.Data))
		at := slices.IndexFunc(archive.Files, func(f txtar.File) bool { return f.Name == name+".want" })
		switch {
		case at >= 0 && *update:
			archive.Files[at].Data = got
		case at >= 0:
			if !bytes.Equal(got, archive.Files[at].Data) {
				t.Errorf("%s: %s.sql\n--- got\n%s--- want\n%s", file, name, got, archive.Files[at].Data)
			}
		case *update:
			after := slices.IndexFunc(archive.Files,
				func(f txtar.File) bool { return f.Name == question.Name })
			archive.Files = slices.Insert(archive.Files, after+1,
				txtar.File{Name: name + ".want", Data: got})
		default:
			t.Errorf("%s: no %s.want; got\n%s", file, name, got)
		}
	}
	if at := slices.IndexFunc(archive.Files,
		func(f txtar.File) bool { return f.Name == "offences.want" }); at >= 0 {
		asked++
		got := offences(t, conn)
		if *update {
			archive.Files[at].Data = got
		} else if !bytes.Equal(got, archive.Files[at].Data) {
			t.Errorf("%s: offences\n--- got\n%s--- want\n%s", file, got, archive.Files[at].Data)
		}
	}
	if asked == 0 {
		t.Errorf("%s asks nothing", file)
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func offences(t *testing.T, conn *sql.Conn) []byte {
	t.Helper()
	found, err := queries.Check(t.Context(), conn)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	for _, offence := range found {
		fmt.Fprintln(&out, offence)
	}
	return out.Bytes()
}

// answer gives a query's rows as CSV. Null is empty, an empty text is two apostrophes, and a double
// has the fewest digits that keep all its bits.
func answer(t *testing.T, conn *sql.Conn, query string) []byte {
	t.Helper()
	rows, err := conn.QueryContext(t.Context(), query)
	if err != nil {
		t.Fatalf("%v\n%s", err, query)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	writer := csv.NewWriter(&out)
	writer.Write(columns)
	for rows.Next() {
		values := make([]any, len(columns))
		pointers := make([]any, len(columns))
		for i := range values {
			pointers[i] = &values[i]
		}
		if err := rows.Scan(pointers...); err != nil {
			t.Fatal(err)
		}
		record := make([]string, len(columns))
		for i, value := range values {
			record[i] = text(value)
		}
		writer.Write(record)
	}
	if err := rows.Err(); err != nil {
		t.Fatalf("%v\n%s", err, query)
	}
	writer.Flush()
	return out.Bytes()
}

func text(value any) string {
	switch value := value.(type) {
	case nil:
		return ""
	case string:
		if value == "" {
			return "''"
		}
		return value
	case float64:
		return strconv.FormatFloat(value, 'g', -1, 64)
	case time.Time:
		return strings.TrimSuffix(value.UTC().Format("2006-01-02 15:04:05"), " 00:00:00")
	}
	return fmt.Sprint(value)
}
