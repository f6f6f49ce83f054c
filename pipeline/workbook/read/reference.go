package read

import (
	"bytes"
	"slices"

	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/guard"
)

// reference reads A1 as row 1, column 1; ok is false for what no sheet has.
func reference(ref []byte) (row, column int, ok bool) {
	i := 0
	for ; i < len(ref); i++ {
		c := ref[i] &^ 0x20 // upper case
		if c < 'A' || c > 'Z' {
			break
		}
		if column = column*26 + int(c-'A'+1); column > workbook.LastColumn {
			return 0, 0, false
		}
	}
	row, ok = guard.Natural(ref[i:], workbook.LastRow)
	return row, column, ok && column > 0
}

// area reads A1:B2, or A1 alone, whichever corners it names, and also whole rows (2:3) and whole
// columns (A:B).
func area(ref []byte) (workbook.Area, bool) {
	first, last, two := bytes.Cut(bytes.ReplaceAll(ref, []byte("$"), nil), []byte(":"))
	if !two {
		last = first
	}
	row, column, ok := reference(first)
	row2, column2, ok2 := reference(last)
	if two && !ok && !ok2 {
		row, column = 1, 1
		if row2, ok2 = guard.Natural(last, workbook.LastRow); ok2 {
			row, ok = guard.Natural(first, workbook.LastRow)
			column2 = workbook.LastColumn
		} else {
			_, column, ok = reference(slices.Concat(first, []byte("1")))
			_, column2, ok2 = reference(slices.Concat(last, []byte("1")))
			row2 = workbook.LastRow
		}
	}
	return workbook.Area{FirstRow: min(row, row2), FirstColumn: min(column, column2),
		LastRow: max(row, row2), LastColumn: max(column, column2)}, ok && ok2
}
