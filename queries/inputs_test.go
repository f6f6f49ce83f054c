package queries_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"strings"
	"testing"

	"xmess.cat/memoria/queries"
)

// What is chosen of the inputs gives the very marts that all of them give.
func TestNarrowedInputsGiveTheSameYear(t *testing.T) {
	t.Parallel()
	views, err := queries.Views()
	if err != nil {
		t.Fatal(err)
	}
	for _, year := range []int{2024, 2025} {
		conn := empty(t)
		fill(t, conn, season(t))
		build(t, conn, true)
		before := map[string]string{}
		for _, view := range views {
			if view.Layer == queries.Mart {
				before[view.Name] = string(answer(t, conn, fmt.Sprintf("select * from %s where year = %d order by all", view.Name, year)))
			}
		}
		if _, err := queries.Narrow(t.Context(), conn, year); err != nil {
			t.Fatal(err)
		}
		build(t, conn, true)
		for name, want := range before {
			if got := string(answer(t, conn, fmt.Sprintf("select * from %s where year = %d order by all", name, year))); got != want {
				t.Errorf("%d: %s is\n%s, want\n%s", year, name, got, want)
			}
		}
	}
}

// Every column that a memòria carries is explained, and nothing is explained that it does not carry.
func TestEveryColumnOfAnInputIsDescribed(t *testing.T) {
	t.Parallel()
	conn := empty(t)
	names, err := queries.Narrow(t.Context(), conn, 2025)
	if err != nil {
		t.Fatal(err)
	}
	dictionary, err := queries.InputColumns()
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]bool{}
	for _, name := range names {
		columns, kinds := columnsOf(t, conn, name)
		for at, column := range columns {
			found, known := dictionary.Column(name, column)
			if kinds[at] != "BLOB" && (!known || found.Title == "" || !strings.HasSuffix(found.Description, ".")) {
				t.Errorf("inputs.csv does not say what %s.%s holds: %+v", name, column, found)
			}
			said[found.Mart+"."+column] = true
		}
	}
	text, err := os.ReadFile("inputs.csv")
	if err != nil {
		t.Fatal(err)
	}
	records, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, record := range records[1:] {
		if !said[record[0]+"."+record[1]] {
			t.Errorf("inputs.csv explains %s.%s, which is carried by no memòria", record[0], record[1])
		}
	}
}
