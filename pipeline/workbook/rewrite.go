package workbook

import "errors"

// The most that Rewrite writes: a draft's rows begin at column A, so that a few cells far to the right can make a
// large one.
const (
	mostDrafted = 1_000_000 // cells, with the blank ones before them
	mostMerged  = 10_000    // areas of the whole workbook
)

// Rewrite makes an .xlsx file of a book that was read: it has nothing but the values that Read gives, in the same
// cells, and which sheets are protected. So nothing else of the file that the book came from is in it: no author,
// comment, picture, hidden list or name of a printer. Looks are lost as Convert's are. The same book gives the same
// bytes; the error is of a book that is too large, or that no workbook can be made of.
func Rewrite(book *Book) ([]byte, error) {
	drafted, merged := 0, 0
	for _, s := range book.Sheets {
		merged += len(s.Merged)
		for _, r := range s.Rows {
			if len(r.Cells) > 0 {
				drafted += r.Cells[len(r.Cells)-1].Column
			}
		}
	}
	if drafted > mostDrafted || merged > mostMerged {
		return nil, errors.New("rewriting a workbook: it is too large")
	}
	draft, err := draftOfBook(book)
	if err != nil {
		return nil, err
	}
	for i, s := range book.Sheets {
		draft.Sheets[i].Protected = s.Protected
	}
	return Write(draft)
}
