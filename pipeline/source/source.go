// Package source says where a datum stands and what is wrong with it. It is a leaf: every other
// package of the write half speaks in its words, and it imports none of them.
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

// Problem is something an officer or a member can mend: a rule that a cell breaks. It is data,
// collected and sorted, never an error that stops the program.
//
// Found is what stood in the cell, as typed. Wanted is what the rule expected instead (the nearest
// code, the limit, the other cell), in the form the rule's words need; both may be empty.
type Problem struct {
	Rule   Rule
	At     Cell
	Found  string
	Wanted string
}

// Compare orders problems as a person reads a workbook: by book, sheet, row, column, then rule.
func Compare(a, b Problem) int {
	if a.At.Book != b.At.Book {
		return cmp.Compare(a.At.Book, b.At.Book)
	}
	if a.At.Sheet != b.At.Sheet {
		return cmp.Compare(a.At.Sheet, b.At.Sheet)
	}
	if place := cmp.Or(cmp.Compare(a.At.Row, b.At.Row), cmp.Compare(a.At.Column, b.At.Column)); place != 0 {
		return place
	}
	return cmp.Or(cmp.Compare(a.Rule.ID, b.Rule.ID), cmp.Compare(a.Found, b.Found))
}

// Worst is the gravest severity among the problems; Note where there are none.
func Worst(problems []Problem) Severity {
	worst := Note
	for _, p := range problems {
		worst = max(worst, p.Rule.Severity)
	}
	return worst
}
