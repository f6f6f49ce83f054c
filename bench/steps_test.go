package bench_test

import (
	"path/filepath"
	"strings"
	"testing"

	"xmess.cat/memoria/pipeline/demo"
	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/read"
)

// books gives an invented plan and returns.
func books(b *testing.B, returns int) (plan []byte, sent [][]byte) {
	b.Helper()
	for file, err := range demo.Returns(returns, actions, 1) {
		switch {
		case err != nil:
			b.Fatal(err)
		case strings.Contains(filepath.Base(file.Path), "pla"):
			plan = file.Content
		default:
			sent = append(sent, file.Content)
		}
	}
	if plan == nil || len(sent) < returns {
		b.Fatalf("%d returns, and the plan has %d bytes", len(sent), len(plan))
	}
	return plan, sent
}

func BenchmarkReadReturn(b *testing.B) {
	_, sent := books(b, 20)
	b.ReportAllocs()
	for b.Loop() {
		for _, content := range sent {
			if book, _ := read.Book("x.xlsx", content, workbook.DefaultLimits()); book == nil {
				b.Fatal("not read")
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(sent)), "µs/return")
}

func BenchmarkJudgeReturn(b *testing.B) {
	content, sent := books(b, 20)
	planBook, _ := read.Book("pla.xlsx", content, workbook.DefaultLimits())
	against, _, _ := form.ReadPlan(planBook)
	var books []*workbook.Book
	for _, content := range sent {
		book, _ := read.Book("x.xlsx", content, workbook.DefaultLimits())
		books = append(books, book)
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, book := range books {
			kind, _ := form.Recognise(book)
			_, cells, _ := form.ReadSubmission(book, form.Context{Plan: against})
			if kind != form.SubmissionKind || len(cells) == 0 || form.CoverYear(book) == 0 {
				b.Fatal("not read")
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(books)), "µs/return")
}
