package workbook

// Rewrite makes an .xlsx file of a book that was read: it has nothing but the values that Read gives, in the same
// cells, and which sheets are protected. So nothing of the file that the book came from is in it: no author, comment,
// picture, hidden list or address of a printer. Looks are lost as Convert's are. The same book gives the same bytes.
func Rewrite(book *Book) ([]byte, error) {
	draft, err := draftOfBook(book)
	if err != nil {
		return nil, err
	}
	for i, s := range book.Sheets {
		draft.Sheets[i].Protected = s.Protected
	}
	return Write(draft)
}
