package reports

import (
	"testing"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

// BenchmarkMembersSheets makes the sheets of a year, alone and together: 300 members of 11 indicators.
func BenchmarkMembersSheets(b *testing.B) {
	fonts, err := typeface.Load()
	if err != nil {
		b.Fatal(err)
	}
	w, _ := words.In("ca")
	year := crowd(300, 11)
	for b.Loop() {
		teller, err := reading{year: year, evidence: published("37d4 8350 ed05")}.sheetTeller(Request{Words: w, Rules: someRules})
		if err != nil {
			b.Fatal(err)
		}
		var docs []document.Document
		var chapters []document.Chapter
		for _, c := range teller.byName() {
			chapters = append(chapters, teller.memberSheet(c))
			docs = append(docs, teller.memberDocument(chapters[len(chapters)-1]))
		}
		docs = append(docs, teller.membersDocument(chapters))
		if _, _, err := renderAll(b.Context(), docs, fonts); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N)/300, "ms/sheet")
}
