package write

import (
	"errors"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"xmess.cat/memoria/pipeline/workbook"
)

// The most that Rewrite writes: a draft's rows begin at column A, so that a few cells far to the right can make a
// large one.
const (
	mostDrafted = 1_000_000 // cells, with the blank ones before them
	mostMerged  = 10_000    // areas of the whole workbook
)

// Rewrite makes an .xlsx file of a book that was read: it has nothing but the values that Read gives, in the same
// cells, and which sheets are protected. So nothing else of the file that the book came from is in it: no author,
// comment, picture, hidden list or name of a printer. Looks are lost as Convert's are. The same book gives the same
// bytes; the error is of a book that is too large, or that no workbook can be made of.
func Rewrite(book *workbook.Book) ([]byte, error) {
	drafted, merged := 0, 0
	for _, s := range book.Sheets {
		merged += len(s.Merged)
		for _, r := range s.Rows {
			if len(r.Cells) > 0 {
				drafted += r.Cells[len(r.Cells)-1].Column
			}
		}
	}
	if drafted > mostDrafted || merged > mostMerged {
		return nil, errors.New("rewriting a workbook: it is too large")
	}
	draft, err := draftOfBook(book)
	if err != nil {
		return nil, err
	}
	for i, s := range book.Sheets {
		finishDraft(&draft.Sheets[i], s)
	}
	return XLSX(draft)
}

// finishDraft makes a draft of a sheet fit to be read, and to be filled in where it was protected: nothing tells any
// more which of its cells may be typed in, so all may.
func finishDraft(d *Sheet, s workbook.Sheet) {
	d.Protected = s.Protected
	for i := range d.Columns {
		d.Columns[i].Style.Unlocked = s.Protected
	}
	wide := map[[2]int]float64{} // what is written across merged columns, by its first cell
	for _, m := range s.Merged {
		for column := m.FirstColumn; column <= min(m.LastColumn, len(d.Columns)); column++ {
			wide[[2]int{m.FirstRow, m.FirstColumn}] += d.Columns[column-1].Width
		}
	}
	for _, row := range s.Rows {
		lines := 1
		for _, c := range row.Cells {
			cell := d.Cell(row.Number, c.Column)
			cell.Style.Unlocked = s.Protected
			if c.Kind == workbook.Numeric && c.Format == workbook.DateFormat {
				cell.Style.Format = dayFormat(c.Text)
			}
			width := max(d.Columns[c.Column-1].Width, wide[[2]int{row.Number, c.Column}])
			lines = max(lines, linesOf(c.Text, width))
		}
		if lines > 1 {
			d.Rows[row.Number-1].Height = lineHeight * float64(min(lines, mostLines))
		}
	}
}

const (
	lineHeight = 15 // points
	mostLines  = 27 // no row may be higher than 409 points
)

// linesOf is how many lines a text takes in a column of a width.
func linesOf(text string, width float64) (lines int) {
	const perLine = 0.95 // of the width, as words are not broken
	for line := range strings.Lines(text) {
		lines += 1 + int(float64(utf8.RuneCountInString(strings.TrimSpace(line)))/(width*perLine))
	}
	return lines
}

// dayFormat shows a number that is shown as a date: a day, with its hour where it has one, or else a time alone.
func dayFormat(number string) string {
	days, err := strconv.ParseFloat(number, 64)
	switch {
	case err != nil || days < 61: // Excel's first two months are one day out, and hours look like them
		return "[hh]:mm:ss"
	case days != math.Trunc(days):
		return "dd/mm/yyyy hh:mm"
	}
	return "dd/mm/yyyy"
}
