package workbook

import "bytes"

// The last row and column that a sheet of Excel has.
const (
	lastRow    = 1_048_576
	lastColumn = 16_384
)

// reference reads A1 as row 1, column 1; ok is false for what no sheet has.
func reference(ref []byte) (row, column int, ok bool) {
	i := 0
	for ; i < len(ref); i++ {
		c := ref[i] &^ 0x20 // upper case
		if c < 'A' || c > 'Z' {
			break
		}
		if column = column*26 + int(c-'A'+1); column > lastColumn {
			return 0, 0, false
		}
	}
	row, ok = natural(ref[i:], lastRow)
	return row, column, ok && column > 0
}

// natural reads a whole number from 1 up to a limit.
func natural(digits []byte, most int) (n int, ok bool) {
	n, ok = whole(digits, most)
	return n, ok && n > 0
}

// whole reads a whole number from 0 up to a limit: digits alone.
func whole(digits []byte, most int) (n int, ok bool) {
	for _, c := range digits {
		if c < '0' || c > '9' {
			return 0, false
		}
		if n = n*10 + int(c-'0'); n > most {
			return 0, false
		}
	}
	return n, len(digits) > 0
}

// area reads A1:B2, or A1 alone, whichever corners it names.
func area(ref []byte) (Area, bool) {
	first, last, two := bytes.Cut(ref, []byte(":"))
	if !two {
		last = first
	}
	row, column, ok := reference(first)
	otherRow, otherColumn, also := reference(last)
	return Area{min(row, otherRow), min(column, otherColumn), max(row, otherRow), max(column, otherColumn)}, ok && also
}
