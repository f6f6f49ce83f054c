package reports

import (
	"io"
	"os"
	"testing"

	"xmess.cat/memoria/reports/pdf"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

// BenchmarkMembersSheets makes the sheets of a year, alone and together: 300 members of 11
// indicators.
func BenchmarkMembersSheets(b *testing.B) {
	fonts, err := typeface.Load()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		docs := memberSheets(b, 300)
		if _, _, err := renderAll(b.Context(), docs, fonts); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N)/300, "ms/sheet")
}

// BenchmarkPrint prints the PDF alone, of the year 2025 of the database that MEMORIA_DATABASE
// names: what a printer of the page does that is made already.
func BenchmarkPrint(b *testing.B) {
	database := os.Getenv("MEMORIA_DATABASE")
	if database == "" {
		b.Skip("MEMORIA_DATABASE names no database: `make demo` leaves out/memoria.duckdb")
	}
	w, _ := words.In("ca")
	ask := Request{Database: database, Year: 2025, Words: w, Version: "bench"}
	in, err := read(b.Context(), ask)
	if err != nil {
		b.Fatal(err)
	}
	with, err := newPrinter()
	if err != nil {
		b.Fatal(err)
	}
	doc, err := with.document(b.Context(), in, ask)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := pdf.Render(io.Discard, doc, with.fonts); err != nil {
			b.Fatal(err)
		}
	}
}
