package workbook

import (
	"errors"

	"xmess.cat/memoria/pipeline/source"
)

// Read turns a file's bytes into a book. It never panics and never fails: every fault is a problem,
// located at the book, the sheet or the cell, in reading order. The book is nil when any of them is a
// rejection. The name is the file's own, for addresses; its ending does not matter.
//
// What may or may not matter, depending on the sheet, is left to whoever knows the form: Protected and
// Hidden sheets, formulas that are Stale or External, cells that Failed, and Merged areas.
func Read(name string, content []byte, limits Limits) (book *Book, problems []source.Problem) {
	return NewReader(limits).Read(name, content)
}

func read(name string, content []byte, limits Limits) (*Book, []source.Problem) {
	return newDesk().read(name, content, limits)
}

func (d *desk) read(name string, content []byte, limits Limits) (*Book, []source.Problem) {
	l := &log{book: name}
	book := l.load(content, limits, d)
	if source.Worst(l.problems) == source.Rejection {
		return nil, l.problems
	}
	return book, l.problems
}

// log collects the problems of one file.
type log struct {
	book     string
	problems []source.Problem
}

// add makes a problem of whatever went wrong in a sheet, or in the whole book for an empty name.
func (l *log) add(sheet string, err error) {
	f := fault{rule: &source.ReadingFailed}
	errors.As(err, &f)
	at := source.Cell{Book: l.book, Sheet: sheet, Row: f.row, Column: f.column}
	l.problems = append(l.problems, source.Problem{
		Rule: *f.rule, At: at, Found: shortened(f.found), Wanted: f.wanted})
}

// load reads a workbook as far as it can be trusted: first the package, then what all sheets share, then
// each sheet, then what nobody asked for.
func (l *log) load(content []byte, limits Limits, desk *desk) *Book {
	if size := int64(len(content)); size > limits.File {
		l.add("", limit(&source.BookTooBig, megabytes(size), megabytes(limits.File)))
		return nil
	}
	if !startsAsZip(content) {
		l.add("", fault{rule: disguise(content)})
		return nil
	}
	a, faults := openArchive(content, limits, desk)
	for _, f := range faults {
		l.add("", f)
	}
	if len(faults) > 0 {
		return nil
	}
	book := &Book{Name: l.book}
	read := l.workbook
	if isOpenDocument(a) {
		read = l.openDocument
	}
	if !read(a, book) {
		return nil
	}
	for _, f := range a.finish() {
		l.add("", f)
	}
	return book
}

// workbook reads one of Excel's kind into the book. It gives false where there are no sheets to read.
func (l *log) workbook(a *archive, book *Book) bool {
	x, err := readIndex(a)
	if err != nil {
		l.add("", err)
		return false
	}
	if len(x.sheets) == 0 {
		l.add("", fault{rule: &source.NoSheets})
		return false
	}
	book.Epoch1904, book.Macros = x.epoch1904, x.macros
	if x.macros {
		l.add("", fault{rule: &source.MacrosIgnored})
	}
	l.sheets(a, x, book)
	return true
}

// startsAsZip takes the two ways in which a zip begins: with an entry, or at once with its directory's end.
func startsAsZip(content []byte) bool {
	return len(content) > 3 && (string(content[:4]) == "PK\x03\x04" || string(content[:4]) == "PK\x05\x06")
}

func (l *log) sheets(a *archive, x *index, book *Book) {
	formats, err := readStyles(a, x.styles)
	if err != nil {
		l.add("", err)
	}
	texts, err := readShared(a, x.sharedStrings)
	if err != nil {
		l.add("", err)
		return // every text would be missed
	}
	r := &sheetReader{index: x, texts: texts, formats: formats, limits: a.limits}
	for _, listed := range x.sheets {
		sheet := Sheet{Name: listed.name, Hidden: listed.hidden}
		err := a.scan(listed.part, a.limits.Part, func(s *scanner) error { return r.read(s, &sheet) })
		for _, f := range r.faults {
			l.add(sheet.Name, f)
		}
		r.faults = nil
		if err != nil {
			l.add(sheet.Name, err)
			if f := (fault{}); errors.As(err, &f) && (f.rule == &source.UnpacksTooBig || f.rule == &source.TooManyCells) {
				return // what is left would only say it again
			}
			continue
		}
		l.unseen(sheet)
		book.Sheets = append(book.Sheets, sheet)
	}
}

// unseen warns of rows with data that whoever sent the workbook may not know of. Lists on hidden sheets
// are the template's own.
func (l *log) unseen(sheet Sheet) {
	if sheet.HiddenRows == 0 || sheet.Hidden {
		return
	}
	rule := &source.RowsHidden
	if sheet.Filtered {
		rule = &source.FilterActive
	}
	l.add(sheet.Name, fault{rule: rule, found: decimal(sheet.HiddenRows)})
}
