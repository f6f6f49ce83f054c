package bench_test

import (
	"os"
	"strconv"
	"testing"

	"xmess.cat/memoria/pipeline/demo"
	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/read"
)

// BenchmarkLarge reads a return with MEMORIA_ACTIONS (20,000) actions, and checks it without
// keeping its cells, apart.
func BenchmarkLarge(b *testing.B) {
	actions, err := strconv.Atoi(os.Getenv("MEMORIA_ACTIONS"))
	if err != nil {
		actions = 20_000
	}
	var books []*workbook.Book
	var content []byte
	for file, err := range demo.Returns(1, actions, 1) {
		if err != nil {
			b.Fatal(err)
		}
		book, problems := read.Book(file.Path, file.Content, workbook.DefaultLimits())
		if book == nil {
			b.Fatal(problems)
		}
		books, content = append(books, book), file.Content
	}
	against, _, _ := form.ReadPlan(books[0])
	b.Run("Read", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _ = read.Book("x.xlsx", content, workbook.DefaultLimits())
		}
	})
	b.Run("Check", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			form.ReadSubmission(books[1], form.Context{Plan: against, Checking: true})
		}
	})
}
