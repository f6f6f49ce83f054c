package proof

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"xmess.cat/memoria/queries"
	"xmess.cat/memoria/reports/pdf/inspect"
	"xmess.cat/memoria/reports/result"
)

// Finding is something of a memòria that is not what its inputs give.
type Finding struct {
	Kind string
	File string // attachment
	// Row and Column are of a mart's cell: the row's key. Column is the place inside the file for what is of no page.
	Row, Column string
	Pages       []int // from 1, in order
	Was, Want   string
}

// Kinds of findings.
const (
	Altered     = "altered"     // an attachment is not as the list says
	Unlisted    = "unlisted"    // an attachment is not in the list, or there twice
	Fingerprint = "fingerprint" // what is printed is not that of the inputs
	Cell        = "cell"        // a result
	RowGone     = "row-gone"    // a row of results that should be there
	RowExtra    = "row-extra"   // a row of results that should not
	Shape       = "shape"       // a mart has other columns, or cannot be read
	Text        = "text"        // something printed
	Drawing     = "drawing"     // a page draws something else with the same texts
	PageCount   = "page-count"
	Inside      = "inside" // what is not seen: tags, alternative texts, metadata
	Checks      = "checks" // the inputs do not hold together
)

// Compare holds a memòria against what was made anew from its inputs: the marts, and the file. What it gives comes after what was
// Found on reading; nothing at all says that every figure agrees.
func Compare(m *Memoria, anew Evidence, made []byte) ([]Finding, error) {
	found := slices.Clone(m.Found)
	for _, mart := range anew.Marts {
		attached, there := m.files[mart.Name]
		if !there {
			found = append(found, Finding{Kind: Shape, File: mart.Name})
			continue
		}
		differences, err := compareMarts(mart.Name, attached, mart.Content)
		if err != nil {
			return nil, err
		}
		found = append(found, differences...)
	}
	want, err := inspect.Open(made)
	if err != nil {
		return nil, fmt.Errorf("reading what was made anew: %w", err)
	}
	seen, err := comparePages(m.File, want)
	if err != nil {
		return nil, asFailure(err)
	}
	differences, err := inspect.Compare(m.File, want)
	if err != nil {
		return nil, asFailure(err)
	}
	said := map[int]bool{}
	for _, one := range seen {
		for _, page := range one.Pages {
			said[page] = true
		}
	}
	found = append(found, seen...)
	for _, d := range differences {
		switch {
		case strings.Contains(d.Path, "/EmbeddedFiles") && len(found) > 0, d.Page > 0 && said[d.Page]:
		case d.Page > 0:
			said[d.Page] = true
			found = append(found, Finding{Kind: Drawing, Pages: []int{d.Page}, Column: d.Path, Was: d.Was, Want: d.Want})
		default:
			found = append(found, Finding{Kind: Inside, Column: d.Path, Was: d.Was, Want: d.Want})
		}
	}
	return found, nil
}

// compareMarts compares two tables of a mart by its key, or row by row where it has none.
func compareMarts(name string, was, want []byte) ([]Finding, error) {
	before, err := decode(tableOf(name), was)
	if err != nil {
		return []Finding{{Kind: Shape, File: name}}, nil
	}
	after, err := decode(tableOf(name), want)
	if err != nil {
		return nil, fmt.Errorf("reading %s made anew: %w", name, err)
	}
	if !slices.Equal(before.Columns, after.Columns) {
		return []Finding{{Kind: Shape, File: name}}, nil
	}
	dictionary, err := queries.Columns()
	if err != nil {
		return nil, err
	}
	key := dictionary.Key(after.Name, after.Columns)
	left, right := keyed(before, key), keyed(after, key)
	var found []Finding
	for _, row := range slices.Sorted(maps.Keys(right)) {
		there, is := left[row]
		if !is {
			found = append(found, Finding{Kind: RowGone, File: name, Row: row})
			continue
		}
		for at, column := range after.Columns {
			if was, want := orEmpty(there[at]), orEmpty(right[row][at]); was != want {
				found = append(found, Finding{Kind: Cell, File: name, Row: row, Column: column, Was: was, Want: want})
			}
		}
	}
	for _, row := range slices.Sorted(maps.Keys(left)) {
		if _, is := right[row]; !is {
			found = append(found, Finding{Kind: RowExtra, File: name, Row: row})
		}
	}
	return found, nil
}

// keyed gives a table's rows by what tells them apart: the key's cells but for the year, or their numbers.
func keyed(table result.Table, key []string) map[string][]*string {
	rows := make(map[string][]*string, len(table.Rows))
	for number, row := range table.Rows {
		var parts []string
		for at, column := range table.Columns {
			if column != "year" && slices.Contains(key, column) {
				parts = append(parts, orEmpty(row[at]))
			}
		}
		name := strings.Join(parts, " · ")
		if _, twice := rows[name]; twice || name == "" && len(table.Rows) > 1 {
			name = strings.TrimSpace(fmt.Sprintf("%s (%d)", name, number+2)) // as a spreadsheet counts
		}
		rows[name] = row
	}
	return rows
}

func orEmpty(cell *string) string {
	if cell == nil {
		return ""
	}
	return *cell
}
