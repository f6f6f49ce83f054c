package store_test

import (
	"database/sql"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
)

// Cells come back unchanged, whatever their length, from the log and from the database file.
func TestCellsComeBackAsTheyWere(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "m.duckdb")
	db := open(t, path)
	random := rand.New(rand.NewPCG(1, 2))
	text := func() string {
		const signs = "aZ0 ,·à€𝄞\x00\xff"
		var out strings.Builder
		for range random.IntN(30) {
			runes := []rune(signs)
			if random.IntN(40) == 0 {
				out.WriteString("\xc3")
				continue
			}
			out.WriteRune(runes[random.IntN(len(runes)-1)])
		}
		return out.String()
	}
	want := map[string]plan.TypedCell{}
	pass := func(first int) {
		for id := first; id < first+3; id++ {
			w := submission(fmt.Sprint(id), fmt.Sprintf("%d.xlsx", id), "08187", 2020+id, now)
			w.Cells = nil
			for row := range []int{0, 1, 2047, 4500, 5000, 6000}[id-1] {
				c := plan.TypedCell{Row: row + 1, Text: text(), TypedColumn: &plan.TypedColumn{
					Sheet: text(), Section: "indicators", Column: 1 + random.IntN(800),
					Field: text(), Header: text(),
				}}
				switch random.IntN(500) {
				case 0:
					c.Text = strings.Repeat("à", 1+random.IntN(300_000))
				case 1:
					c.Field, c.Header = "", ""
				}
				w.Cells = append(w.Cells, c)
				want[fmt.Sprint(id, " ", row+1)] = c
			}
			if _, err := db.Add(t.Context(), w, store.Sighting{Path: w.FileName}); err != nil {
				t.Fatal(err)
			}
		}
	}
	pass(1)
	if err := db.Checkpoint(t.Context()); err != nil {
		t.Fatal(err)
	}
	pass(4)
	if err := db.Close(); err != nil { // Open reads the log
		t.Fatal(err)
	}
	if err := open(t, path).Close(); err != nil { // Open compares the rows with the ledger
		t.Fatal(err)
	}
	raw, err := sql.Open("duckdb", path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = raw.Close() }()
	rows, err := raw.QueryContext(t.Context(), `
		select workbook_id, section, sheet, row_number, column_number, column_letter, field, header, text,
			length(text), encode(text) = encode(concat(text, '')) from typed_cell`)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	mended := func(s string) string {
		return strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "\uFFFD")
	}
	for rows.Next() {
		var id, length int
		got := plan.TypedCell{TypedColumn: &plan.TypedColumn{}}
		var letters string
		var field, header sql.NullString
		var same bool
		if err := rows.Scan(&id, &got.Section, &got.Sheet, &got.Row, &got.Column, &letters, &field,
			&header, &got.Text, &length, &same); err != nil {
			t.Fatal(err)
		}
		key := fmt.Sprint(id, " ", got.Row)
		c, known := want[key]
		delete(want, key)
		got.Field, got.Header = field.String, header.String
		if !known {
			t.Fatalf("cell %s was never given", key)
		}
		for _, field := range []*string{&c.Sheet, &c.Field, &c.Header, &c.Text} {
			*field = mended(*field)
		}
		if !reflect.DeepEqual(got, c) || letters != source.Letters(c.Column) ||
			field.Valid != (c.Field != "") || header.Valid != (c.Header != "") ||
			length != len([]rune(c.Text)) || !same {
			t.Fatalf("cell %s: %.200q, not %.200q (letters %s)", key, fmt.Sprint(*got.TypedColumn, got.Text),
				fmt.Sprint(*c.TypedColumn, c.Text), letters)
		}
	}
	if err := rows.Err(); err != nil || len(want) > 0 {
		t.Fatalf("%d cells did not come back (%v)", len(want), err)
	}
}

// A load that fails leaves none of its cells.
func TestCellsOfAStoppedLoadAreNotKept(t *testing.T) {
	t.Parallel()
	db := open(t, filepath.Join(t.TempDir(), "m.duckdb"))
	w := submission("bad", "bad.xlsx", "08187", 2025, now)
	for row := range 5000 {
		column := &plan.TypedColumn{Sheet: "Indicadors", Section: "indicators", Column: 1}
		w.Cells = append(w.Cells, plan.TypedCell{
			TypedColumn: column, Row: row + 3, Text: strings.Repeat("x", row%50),
		})
	}
	w.Submission.Observations[1].Value = tooLarge
	if _, err := tryToLoad(t, db, w); err == nil {
		t.Fatal("a figure that does not fit was loaded")
	}
	w.Submission.Observations[1].Value = number("1")
	if id := load(t, db, w); id != 1 {
		t.Errorf("the next workbook is number %d", id)
	}
}
