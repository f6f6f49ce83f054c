package source_test

import (
	"cmp"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"xmess.cat/memoria/pipeline/source"
)

func TestAddressOfACell(t *testing.T) {
	t.Parallel()
	for want, cell := range map[string]source.Cell{
		"":                      {},
		"a.xlsx":                {Book: "a.xlsx"},
		"a.xlsx!Indicadors":     {Book: "a.xlsx", Sheet: "Indicadors"},
		"a.xlsx!Indicadors!F14": {Book: "a.xlsx", Sheet: "Indicadors", Row: 14, Column: 6},
		"a.xlsx!Indicadors!14":  {Book: "a.xlsx", Sheet: "Indicadors", Row: 14},
		"a.xlsx!Indicadors!AB":  {Book: "a.xlsx", Sheet: "Indicadors", Column: 28},
		"Indicadors!A1":         {Sheet: "Indicadors", Row: 1, Column: 1},
	} {
		if got := cell.String(); got != want {
			t.Errorf("%+v is %q, want %q", cell, got, want)
		}
	}
}

// The letters of columns count like numbers in base 26 without a zero.
func TestLettersOfColumns(t *testing.T) {
	t.Parallel()
	for want, column := range map[string]int{
		"": 0, "A": 1, "Z": 26, "AA": 27, "AZ": 52, "XFD": 16384} {
		if got := source.Letters(column); got != want {
			t.Errorf("column %d is %q, want %q", column, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		column := rapid.IntRange(1, 1<<20).Draw(t, "column")
		back := 0
		for _, letter := range source.Letters(column) {
			back = back*26 + int(letter-'A') + 1
		}
		if back != column {
			t.Fatalf("column %d is %q, which is %d", column, source.Letters(column), back)
		}
	})
}

// Problems are in reading order: by book, sheet, row and column, then rule.
func TestCompareProblems(t *testing.T) {
	t.Parallel()
	at := func(book, sheet string, row, column int) source.Cell {
		return source.Cell{Book: book, Sheet: sheet, Row: row, Column: column}
	}
	ordered := []source.Problem{
		{Rule: source.FileTooBig, At: at("a.xlsx", "", 0, 0)},
		{Rule: source.LostZero, At: at("a.xlsx", "Indicadors", 2, 9)},
		{Rule: source.LostZero, At: at("a.xlsx", "Indicadors", 10, 1)},
		{Rule: source.CoverIncomplete, At: at("a.xlsx", "Indicadors", 10, 2)},
		{Rule: source.LostZero, At: at("a.xlsx", "Indicadors", 10, 2), Found: "a"},
		{Rule: source.LostZero, At: at("a.xlsx", "Indicadors", 10, 2), Found: "b"},
		{Rule: source.LostZero, At: at("a.xlsx", "Portada", 1, 1)},
		{Rule: source.LostZero, At: at("b.xlsx", "Indicadors", 1, 1)},
	}
	for i, a := range ordered {
		for j, b := range ordered {
			if got, want := source.Compare(a, b), cmp.Compare(i, j); got != want {
				t.Errorf("%v compares to %v as %d, want %d", a.At, b.At, got, want)
			}
		}
	}
	shuffled := []source.Problem{ordered[5], ordered[2], ordered[7], ordered[0]}
	slices.SortFunc(shuffled, source.Compare)
	if shuffled[0] != ordered[0] || shuffled[3] != ordered[7] {
		t.Errorf("sorted as %v", shuffled)
	}
}

func TestWorst(t *testing.T) {
	t.Parallel()
	note, failure := source.Problem{Rule: source.LostZero}, source.Problem{Rule: source.TextTooLong}
	rejection := source.Problem{Rule: source.UnknownMember}
	if got := source.Worst(nil); got != source.Note {
		t.Errorf("of nothing: %v", got)
	}
	if got := source.Worst([]source.Problem{note, failure, note}); got != source.Error {
		t.Errorf("a note and an error: %v", got)
	}
	if got := source.Worst([]source.Problem{rejection, failure}); got != source.Rejection {
		t.Errorf("a rejection and an error: %v", got)
	}
}
