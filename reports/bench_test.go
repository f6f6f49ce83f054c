package reports

import (
	"io"
	"os"
	"testing"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/pdf"
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

// BenchmarkPrint prints the PDF alone, of the year 2025 of the database that MEMORIA_DATABASE names: what a printer of the
// page does that is made already.
func BenchmarkPrint(b *testing.B) {
	database := os.Getenv("MEMORIA_DATABASE")
	if database == "" {
		b.Skip("MEMORIA_DATABASE names no database: `make demo` leaves out/memoria.duckdb")
	}
	w, _ := words.In("ca")
	ask := Request{Database: database, Year: 2025, Words: w, Version: "bench", Rules: someRules}
	from, err := read(b.Context(), ask)
	if err != nil {
		b.Fatal(err)
	}
	defer from.done()
	kit, err := loadTools()
	if err != nil {
		b.Fatal(err)
	}
	_, doc, err := documentOf(b.Context(), from, ask, kit, func(*teller) {})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := pdf.Render(io.Discard, doc, kit.fonts); err != nil {
			b.Fatal(err)
		}
	}
}
