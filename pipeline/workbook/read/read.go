// Package read turns the bytes of an .xlsx or .ods file into a workbook, under guard. Every fault
// of a file becomes a problem with its place.
package read

import (
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/guard"
	"xmess.cat/memoria/pipeline/workbook/ods"
)

// Book reads a file. It never panics and never fails: every fault is a problem of the file, the
// sheet or the cell, in reading order. The book is nil when a problem is a rejection. The name is
// the file's own, for addresses; its ending does not matter.
//
// The caller, who knows the form, judges protected and hidden sheets, formulas that are stale or
// external, cells that failed, and merged areas.
func Book(name string, content []byte, limits workbook.Limits,
) (book *workbook.Book, problems []source.Problem) {
	defer func() {
		// The last guard: a bug of this reader refuses the file that shows it, and no other.
		if recover() != nil {
			book = nil
			problems = []source.Problem{{Rule: source.ReadingFailed, At: source.Cell{Book: name}}}
		}
	}()
	report := &guard.Report{Book: name}
	book = load(report, content, limits)
	problems = report.Problems()
	if source.Worst(problems) == source.Rejection {
		return nil, problems
	}
	return book, problems
}

// IsOpenDocument tells whether a file is packed as OpenDocument files are. It promises nothing
// more.
func IsOpenDocument(content []byte) bool {
	if !guard.IsZip(content) {
		return false
	}
	a, faults := guard.Open(content, workbook.DefaultLimits())
	return len(faults) == 0 && ods.Is(a)
}

// load reads as much of a file as can be trusted: the zip, then the workbook in it, then the parts
// that nothing has read.
func load(report *guard.Report, content []byte, limits workbook.Limits) *workbook.Book {
	if size := int64(len(content)); size > limits.File {
		report.Add("", guard.Fault{Rule: &source.BookTooBig,
			Found: guard.Megabytes(size), Wanted: guard.Megabytes(limits.File)})
		return nil
	}
	if content = Opened(content); !guard.IsZip(content) {
		report.Add("", guard.Fault{Rule: disguise(content)})
		return nil
	}
	a, faults := guard.Open(content, limits)
	for _, f := range faults {
		if f.Rule == &source.ArchiveBroken {
			f.Rule = cutShort(content)
		}
		report.Add("", f)
	}
	if len(faults) > 0 {
		return nil
	}
	book := &workbook.Book{Name: report.Book}
	read := readXLSX
	if ods.Is(a) {
		read = ods.Read
	}
	if !read(a, report, book) {
		return nil
	}
	for _, f := range a.CheckRest() {
		report.Add("", f)
	}
	return book
}

// readXLSX reads the parts of an .xlsx file into the book. It returns false where there is no sheet
// to read.
func readXLSX(a *guard.Archive, report *guard.Report, book *workbook.Book) bool {
	x, err := readIndex(a)
	if err != nil {
		report.Add("", err)
		return false
	}
	for _, name := range x.unlinked {
		report.Add("", guard.Fault{Rule: &source.SheetUnlinked, Found: name})
	}
	if len(x.sheets) == 0 {
		report.Add("", guard.Fault{Rule: &source.NoSheets})
		return false
	}
	book.Epoch1904, book.Macros = x.epoch1904, x.macros
	if x.macros {
		report.Add("", guard.Fault{Rule: &source.MacrosIgnored})
	}
	readSheets(a, x, report, book)
	return true
}

func readSheets(a *guard.Archive, x *index, report *guard.Report, book *workbook.Book) {
	styles, err := readStyles(a, x.styles)
	if err != nil {
		report.Add("", err)
	}
	texts, err := readShared(a, x.sharedStrings)
	if err != nil {
		report.Add("", err)
		return // every text would be missing
	}
	r := &sheetReader{index: x, texts: texts, styles: styles}
	r.Limits = a.Limits
	for _, listed := range x.sheets {
		sheet := workbook.Sheet{Name: listed.name, Hidden: listed.hidden}
		r.Begin(&sheet)
		err := a.Scan(listed.part, a.Limits.Part, r.read)
		for _, f := range r.Faults {
			report.Add(sheet.Name, f)
		}
		if err != nil {
			report.Add(sheet.Name, err)
			if guard.Is(err, &source.UnpacksTooBig, &source.TooManyCells) {
				return // the remaining sheets would only repeat it
			}
			continue
		}
		report.HiddenRows(sheet)
		book.Sheets = append(book.Sheets, sheet)
	}
}
