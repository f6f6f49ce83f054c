package bench_test

import (
	"os"
	"testing"

	"xmess.cat/memoria/reports"
	"xmess.cat/memoria/reports/words"
)

// BenchmarkMemoria makes the three files of the memòria of 2025 from the database MEMORIA_DATABASE.
func BenchmarkMemoria(b *testing.B) {
	database := os.Getenv("MEMORIA_DATABASE")
	if database == "" {
		b.Skip("MEMORIA_DATABASE names no database: `make demo` leaves out/memoria.duckdb")
	}
	w, known := words.In("ca")
	if !known {
		b.Fatal("no Catalan")
	}
	for b.Loop() {
		made, err := reports.Make(b.Context(),
			reports.Request{Database: database, Year: 2025, Words: w, Version: "bench"})
		if err != nil {
			b.Fatal(err)
		}
		if len(made.PDF) == 0 || len(made.HTML) == 0 || len(made.XLSX) == 0 {
			b.Fatal("a file is empty")
		}
	}
}
