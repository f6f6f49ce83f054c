package write

import (
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"xmess.cat/memoria/pipeline/workbook"
)

// mostConverted is as many cells as a person may want to correct by hand, many times over.
const mostConverted = 200_000

// Convert makes an .xlsx file of a book, such as one read from an .ods file. Each value stands in
// the same cell of a sheet of the same name, and reads the same again. Formulas become their
// values, and those without a value blank cells. Percentages, dates and merged cells keep their
// looks, nothing else does, and everything hidden shows.
func Convert(book *workbook.Book) ([]byte, error) {
	draft, err := draftOfBook(book)
	if err != nil {
		return nil, err
	}
	return XLSX(draft)
}

// draftOfBook is a draft of the values of a book.
func draftOfBook(book *workbook.Book) (Draft, error) {
	draft := Draft{Created: time.Unix(0, 0).UTC()}
	names := map[string]bool{}
	for _, s := range book.Sheets {
		key := strings.ToLower(s.Name)
		if names[key] {
			return Draft{}, fmt.Errorf("converting a workbook: two sheets are called %q", s.Name)
		}
		names[key] = true
	}
	if book.Cells() > mostConverted {
		return Draft{}, errors.New("converting a workbook: it has too many cells")
	}
	for _, s := range book.Sheets {
		draft.Sheets = append(draft.Sheets, draftOf(s))
	}
	return draft, nil
}

func draftOf(s workbook.Sheet) Sheet {
	out := Sheet{Name: s.Name, Merged: s.Merged}
	for _, r := range s.Rows {
		for _, c := range r.Cells {
			for len(out.Columns) < c.Column {
				out.Columns = append(out.Columns, Column{})
			}
			width := &out.Columns[c.Column-1].Width
			*width = max(*width, widthOf(c.Text))
			*out.Cell(r.Number, c.Column) = draftCellOf(c)
		}
	}
	return out
}

// widthOf is the width at which a text shows without taking half the screen.
func widthOf(text string) float64 {
	const narrowest, widest, margin = 10, 50, 2
	longest := 0
	for line := range strings.Lines(text) {
		longest = max(longest, utf8.RuneCountInString(line))
	}
	return float64(min(max(longest+margin, narrowest), widest))
}

func draftCellOf(c workbook.Cell) Cell {
	out := Cell{Kind: c.Kind, Text: c.Text, Style: Style{Top: true}}
	switch {
	case c.Kind == workbook.Date:
		at, ok := timeOf(c.Text)
		if !ok {
			out.Kind = workbook.Text
			return out
		}
		out.Kind, out.Text, out.Style.Format = workbook.Numeric, serialOf(at), "dd/mm/yyyy"
		if !at.Equal(at.Truncate(24 * time.Hour)) {
			out.Style.Format = "dd/mm/yyyy hh:mm"
		}
	case c.Kind == workbook.Numeric && c.Format == workbook.Duration:
		out.Style.Format = "[hh]:mm:ss"
	case c.Kind == workbook.Numeric && c.Format == workbook.DateFormat:
		out.Style.Format = "dd/mm/yyyy"
	case c.Kind == workbook.Numeric && c.Format == workbook.Percent:
		out.Style.Format = "0.00%"
	case c.Kind == workbook.Text:
		out.Style.Wrap = true
	}
	return out
}

// timeOf reads a stored date, with or without a time. ok is false before 1901: Excel has no number
// for it.
func timeOf(iso string) (at time.Time, ok bool) {
	for _, form := range []string{time.DateOnly, "2006-01-02T15:04:05"} {
		if at, err := time.Parse(form, iso); err == nil {
			return at, at.Year() > 1900
		}
	}
	return time.Time{}, false
}

// serialOf is the number of days that Excel stores for a time after 1900.
func serialOf(at time.Time) string {
	days := at.Sub(workbook.Epoch()).Hours() / 24
	return strings.TrimSuffix(fmt.Sprintf("%.9f", days), ".000000000")
}
