// Package guard opens untrusted workbooks: zip archives and the XML parts in them. It keeps every
// size, count and nesting depth below the limits, compares every checksum and refuses malformed
// XML. The .xlsx and the .ods reader are built on it.
package guard

import (
	"errors"
	"fmt"
	"unicode/utf8"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// Fault is a broken rule that is still an error; a Report turns it into a problem. Row and Column
// are 0 where the fault concerns the whole sheet or file.
type Fault struct {
	Rule          *source.Rule
	Row, Column   int
	Found, Wanted string
}

func (f Fault) Error() string { return f.Rule.ID + ": " + f.Found }

// ErrMalformed is the fault of a part that is not well-formed XML.
var ErrMalformed = Fault{Rule: &source.XMLBroken}

// Is tells whether an error is a fault against one of the rules.
func Is(err error, rules ...*source.Rule) bool {
	var f Fault
	if !errors.As(err, &f) {
		return false
	}
	for _, rule := range rules {
		if f.Rule == rule {
			return true
		}
	}
	return false
}

// Report collects the problems of one file.
type Report struct {
	Book     string // the file's name, for addresses
	problems source.Collector
}

// Problems gives the problems so far.
func (r *Report) Problems() []source.Problem { return r.problems.List(r.Book) }

// Add turns an error into a problem of a sheet, or of the whole file for an empty sheet name.
func (r *Report) Add(sheet string, err error) {
	f := Fault{Rule: &source.ReadingFailed}
	errors.As(err, &f)
	at := source.Cell{Book: r.Book, Sheet: sheet, Row: f.Row, Column: f.Column}
	r.problems.Add(source.Problem{
		Rule: *f.Rule, At: at, Found: Shorten(f.Found), Wanted: f.Wanted})
}

// HiddenRows warns of rows with data that the sender may not know of. Hidden sheets are exempt:
// they hold the template's own lists.
func (r *Report) HiddenRows(sheet workbook.Sheet) {
	if sheet.HiddenRows == 0 || sheet.Hidden {
		return
	}
	rule := &source.RowsHidden
	if sheet.Filtered {
		rule = &source.FilterActive
	}
	r.Add(sheet.Name, Fault{Rule: rule, Found: fmt.Sprint(sheet.HiddenRows)})
}

// Megabytes shows a size in bytes as officers know it, rounded up.
func Megabytes(size int64) string { return fmt.Sprintf("%d MB", (size+1<<20-1)>>20) }

// Shorten keeps a text of a broken file from filling a page.
func Shorten(found string) string {
	const most = 120
	if utf8.RuneCountInString(found) <= most {
		return found
	}
	return string([]rune(found)[:most]) + "…"
}
