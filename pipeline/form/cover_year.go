package form

import "xmess.cat/memoria/pipeline/workbook"

// CoverYear is the year that a return says, on its cover, that it reports on: which plan it must be read
// against follows from it. 0 where it cannot be told; ReadSubmission then says why.
func CoverYear(b *workbook.Book) int {
	r := &reading{book: b}
	for i := range b.Sheets {
		declared, ok := returnDeclaration().named(b.Sheets[i].Name)
		if !ok || declared.Section != "cover" {
			continue
		}
		rec, ok := r.labels(&b.Sheets[i], declared)
		if !ok {
			return 0
		}
		year, _ := yearOf(rec.text("year"))
		return year
	}
	return 0
}
