// Package source has the place of a datum, the rules that it may break, and the problems found. It
// is a leaf of the write half: it imports no other package of the project. Texts for people are in
// Catalan, Spanish and English.
package source

import (
	"cmp"
	"slices"
	"strconv"
)

// Cell is the address of a datum: a workbook, a sheet, and a cell in it.
//
// Book is the workbook's file name as found in the folder. Sheet is the sheet's name as the member
// typed it; empty means the workbook as a whole. Row and Column count from 1; 0 means the whole
// sheet, or the whole row or column.
type Cell struct {
	Book   string
	Sheet  string
	Row    int
	Column int
}

// String gives the address the way an officer would look it up: book.xlsx!Indicadors!F14.
func (c Cell) String() string {
	out := c.Book
	if c.Sheet != "" {
		if out != "" {
			out += "!"
		}
		out += c.Sheet
	}
	if ref := c.Ref(); ref != "" {
		out += "!" + ref
	}
	return out
}

// Ref is the cell alone: F14, or 14 for a row, F for a column, empty for a sheet.
func (c Cell) Ref() string {
	out := Letters(c.Column)
	if c.Row > 0 {
		out += strconv.Itoa(c.Row)
	}
	return out
}

// Letters names a column as a spreadsheet does: 1 is A, 27 is AA; 0 is empty.
func Letters(column int) string {
	var out []byte
	for column > 0 {
		column--
		out = append(out, byte('A'+column%26))
		column /= 26
	}
	slices.Reverse(out)
	return string(out)
}

// Problem is a rule that a cell breaks. An officer or a member can mend it; it never stops the
// program.
//
// Found is the text of the cell, as typed. Wanted is what the rule expected instead: the nearest
// code, the limit, the other cell. The rule's texts quote both; both may be empty.
type Problem struct {
	Rule   Rule
	At     Cell
	Found  string
	Wanted string
}

// Compare orders problems as a person reads a workbook: by book, sheet, row, column, then rule.
func Compare(a, b Problem) int {
	return cmp.Or(
		cmp.Compare(a.At.Book, b.At.Book), cmp.Compare(a.At.Sheet, b.At.Sheet),
		cmp.Compare(a.At.Row, b.At.Row), cmp.Compare(a.At.Column, b.At.Column),
		cmp.Compare(a.Rule.ID, b.Rule.ID), cmp.Compare(a.Found, b.Found))
}

// Worst is the worst severity of the problems; Note where there are none.
func Worst(problems []Problem) Severity {
	worst := Note
	for _, p := range problems {
		worst = max(worst, p.Rule.Severity)
	}
	return worst
}
