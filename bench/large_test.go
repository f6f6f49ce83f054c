package bench_test

import (
	"os"
	"testing"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/read"
)

// BenchmarkLarge reads the workbook that MEMORIA_LARGE names (bench/makeseason writes one), and then checks it, apart.
func BenchmarkLarge(b *testing.B) {
	name := os.Getenv("MEMORIA_LARGE")
	if name == "" {
		b.Skip("MEMORIA_LARGE names no workbook: go run ./bench/makeseason -returns 1 -actions 199990 FOLDER")
	}
	content, err := os.ReadFile(name)
	if err != nil {
		b.Fatal(err)
	}
	var book *workbook.Book
	b.Run("Read", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			book, _ = read.Book(name, content, workbook.DefaultLimits())
		}
	})
	if book == nil {
		b.Fatal("it was rejected")
	}
	b.Run("Check", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			form.ReadSubmission(book, form.Context{Plan: form.StartingPlan()})
		}
	})
}
