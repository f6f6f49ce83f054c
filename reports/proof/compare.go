package proof

import (
	"cmp"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"xmess.cat/memoria/queries"
	"xmess.cat/memoria/reports/pdf/inspect"
	"xmess.cat/memoria/reports/result"
)

// Finding is a difference between a memòria and what its inputs give.
type Finding struct {
	Kind string
	File string // attachment
	// Row is the key of a mart's row. Column is a mart's column, or a place inside the PDF.
	Row, Column string
	Object      int   // its number; 0 where it is not known
	Pages       []int // from 1, in order
	Was, Want   string
}

// Kinds of findings.
const (
	Altered     = "altered"     // an attachment differs from the manifest
	Unlisted    = "unlisted"    // an attachment is not in the manifest, or is there twice
	Fingerprint = "fingerprint" // the printed fingerprint is not that of the inputs
	Cell        = "cell"        // a result
	RowGone     = "row-gone"    // a row of results that should be there
	RowExtra    = "row-extra"   // a row of results that should not
	Shape       = "shape"       // a mart has other columns, or cannot be read
	Text        = "text"        // something printed
	Drawing     = "drawing"     // a page has the same texts and another drawing
	PageCount   = "page-count"
	Checks      = "checks"    // the inputs contradict each other
	Signature   = "signature" // a signature does not fit what it covers
	// Somewhere else in the file: tags, alternative texts, metadata, entries of attachments.
	Inside   = "inside"   // another value
	Extra    = "extra"    // an object too many
	Gone     = "gone"     // an object too few
	Content  = "content"  // an object with other contents
	Metadata = "metadata" // a property of the metadata
	Field    = "field"    // an entry of an attachment
)

// Compare compares a memòria with one computed anew from its inputs: the marts, the pages, and the
// rest of the file. The findings of Read come first. No finding means that every figure agrees.
func Compare(m *Memoria, anew Attachments, made []byte) ([]Finding, error) {
	found := slices.Clone(m.Found)
	for _, mart := range anew.Marts {
		attached, exists := m.files[mart.Name]
		if !exists {
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
		return nil, fmt.Errorf("reading the memòria made anew: %w", err)
	}
	onPages, err := comparePages(m.File, want)
	if err != nil {
		return nil, asFailure(err)
	}
	differences, err := inspect.Compare(m.File, want, m.later)
	if err != nil {
		return nil, asFailure(err)
	}
	reported := map[int]bool{} // pages that have a finding
	for _, one := range onPages {
		for _, page := range one.Pages {
			reported[page] = true
		}
	}
	found = append(found, onPages...)
	files := map[string]bool{} // attachments that have a finding
	for _, one := range found {
		files[one.File] = true
	}
	for _, d := range differences {
		switch {
		case files[d.File] && d.File != "":
		case strings.Contains(d.Path, "/EmbeddedFiles") && len(found) > 0: // the marts' findings say it
		case d.Page > 0 && !reported[d.Page]:
			reported[d.Page] = true
			found = append(found, Finding{
				Kind: Drawing, Pages: []int{d.Page}, Column: d.Path, Was: d.Was, Want: d.Want,
			})
		case d.Page == 0:
			found = append(found, inside(d))
		}
	}
	return found, nil
}

// inside is the finding for a difference that is on no page.
func inside(d inspect.Difference) Finding {
	kinds := map[inspect.Kind]string{inspect.Changed: Inside, inspect.Extra: Extra,
		inspect.Gone: Gone, inspect.Content: Content}
	f := Finding{Kind: kinds[d.Kind], File: d.File, Column: d.Path, Object: d.Object, Was: d.Was,
		Want: d.Want}
	switch {
	case d.Metadata:
		f.Kind = Metadata
	case d.File != "" && d.Kind == inspect.Content:
		f.Kind, f.Column = Altered, ""
	case d.File != "":
		f.Kind, f.Column = Field, path.Base(d.Path)
	}
	return f
}

// compareMarts compares two versions of a mart by its key; without a key, row by row.
func compareMarts(name string, was, want []byte) ([]Finding, error) {
	before, err := decode(tableOf(name), was)
	if err != nil {
		return []Finding{{Kind: Shape, File: name}}, nil //nolint:nilerr // the finding says it
	}
	after, err := decode(tableOf(name), want)
	if err != nil {
		return nil, fmt.Errorf("reading %s computed anew: %w", name, err)
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
		attached, exists := left[row]
		if !exists {
			found = append(found, Finding{Kind: RowGone, File: name, Row: row})
			continue
		}
		for at, column := range after.Columns {
			if was, want := orEmpty(attached[at]), orEmpty(right[row][at]); was != want {
				found = append(found,
					Finding{Kind: Cell, File: name, Row: row, Column: column, Was: was, Want: want})
			}
		}
	}
	for _, row := range slices.Sorted(maps.Keys(left)) {
		if _, exists := right[row]; !exists {
			found = append(found, Finding{Kind: RowExtra, File: name, Row: row})
		}
	}
	return found, nil
}

// keyed indexes a table's rows by the cells of their key, without the year. If a key is empty or
// taken, it adds the row's number in a spreadsheet, where the header is row 1. The row of a table
// with one row needs no key.
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
			name = strings.TrimSpace(fmt.Sprintf("%s (%d)", name, number+2))
		}
		rows[name] = row
	}
	return rows
}

func orEmpty(cell *string) string { return *cmp.Or(cell, new("")) }
