package read

import (
	"bytes"

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

// area reads A1:B2, or A1 alone, whichever corners it names.
func area(ref []byte) (workbook.Area, bool) {
	first, last, two := bytes.Cut(ref, []byte(":"))
	if !two {
		last = first
	}
	row, column, ok := reference(first)
	row2, column2, ok2 := reference(last)
	return workbook.Area{FirstRow: min(row, row2), FirstColumn: min(column, column2),
		LastRow: max(row, row2), LastColumn: max(column, column2)}, ok && ok2
}
