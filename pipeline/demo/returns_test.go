package demo_test

import (
	"bytes"
	"slices"
	"testing"

	"xmess.cat/memoria/pipeline/demo"
	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/read"
)

func returns(t *testing.T, count, actions int) []demo.File {
	t.Helper()
	var files []demo.File
	for file, err := range demo.Returns(count, actions, 1) {
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}

// 23 returns are of three members. Of their 30 returns in ten years the first seven are left out.
func TestReturns(t *testing.T) {
	t.Parallel()
	files := returns(t, 23, 12)
	if len(files) != 24 || files[0].Path != "pla.xlsx" {
		t.Fatalf("%d files, the first is %s", len(files), files[0].Path)
	}
	book, _ := read.Book("pla.xlsx", files[0].Content, workbook.DefaultLimits())
	against, _, problems := form.ReadPlan(book)
	if len(problems) > 0 || len(against.Members) != 3 {
		t.Fatalf("%d members, problems %v", len(against.Members), problems)
	}
	sent := map[int]int{}
	for _, file := range files[1:] {
		book, problems := read.Book(file.Path, file.Content, workbook.DefaultLimits())
		if book == nil {
			t.Fatalf("%s: %v", file.Path, problems)
		}
		read, _, more := form.ReadSubmission(book, form.Context{Plan: against})
		for _, p := range slices.Concat(problems, more) {
			if p.Rule.Severity != source.Note {
				t.Errorf("%s: %s at %s", file.Path, p.Rule.ID, p.At)
			}
		}
		if len(read.Observations) < 50 || len(read.Actions) != 12 {
			t.Errorf("%s: %d figures, %d actions", file.Path, len(read.Observations), len(read.Actions))
		}
		sent[read.Year]++
	}
	if len(sent) != 8 || sent[2018] != 2 || sent[2025] != 3 {
		t.Errorf("returns by year: %v", sent)
	}
	for i, again := range returns(t, 23, 12) {
		if again.Path != files[i].Path || !bytes.Equal(again.Content, files[i].Content) {
			t.Errorf("%s differs the second time", files[i].Path)
		}
	}
}

func TestReturnsRefuses(t *testing.T) {
	t.Parallel()
	for _, c := range [][2]int{{0, 1}, {40_000, 1}, {1, 0}} {
		for file, err := range demo.Returns(c[0], c[1], 1) {
			if err == nil {
				t.Errorf("%d returns of %d actions: %s", c[0], c[1], file.Path)
			}
		}
	}
}
