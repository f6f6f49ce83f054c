package workbook

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"
)

// mostConverted is as many cells as a person may want to correct by hand, many times over.
const mostConverted = 200_000

// IsOpenDocument glances at a file and tells whether it is packed as OpenDocument files are. It promises
// nothing more: Read decides what a file is.
func IsOpenDocument(content []byte) bool {
	if !startsAsZip(content) {
		return false
	}
	a, faults := openArchive(content, DefaultLimits(), newDesk())
	return len(faults) == 0 && isOpenDocument(a)
}

// Convert makes an .xlsx file of the values that Read reads in a workbook: each stands in the same cell of a
// sheet of the same name, and reads the same again. Formulas become their values, those without one blank
// cells; looks are lost other than percentages, dates and merged cells; whatever was hidden shows.
func Convert(content []byte) ([]byte, error) {
	book, problems := Read("", content, DefaultLimits())
	if book == nil {
		return nil, fmt.Errorf("converting a workbook that cannot be read: %s", problems[0].Rule.ID)
	}
	draft, err := draftOfBook(book)
	if err != nil {
		return nil, err
	}
	return Write(draft)
}

// draftOfBook is a draft of the values of a book.
func draftOfBook(book *Book) (Draft, error) {
	draft := Draft{Created: time.Unix(0, 0).UTC()}
	cells, names := 0, map[string]bool{}
	for _, s := range book.Sheets {
		for _, r := range s.Rows {
			cells += len(r.Cells)
		}
		if key := strings.ToLower(s.Name); names[key] {
			return Draft{}, fmt.Errorf("converting a workbook: two sheets are called %q", s.Name)
		}
		names[strings.ToLower(s.Name)] = true
	}
	if cells > mostConverted {
		return Draft{}, errors.New("converting a workbook: it has too many cells")
	}
	for _, s := range book.Sheets {
		draft.Sheets = append(draft.Sheets, draftOf(s))
	}
	return draft, nil
}

func draftOf(s Sheet) DraftSheet {
	out := DraftSheet{Name: s.Name, Merged: s.Merged}
	for _, r := range s.Rows {
		for _, c := range r.Cells {
			for len(out.Columns) < c.Column {
				out.Columns = append(out.Columns, DraftColumn{})
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

func draftCellOf(c Cell) DraftCell {
	out := DraftCell{Kind: c.Kind, Text: c.Text, Style: Style{Top: true}}
	switch {
	case c.Kind == Date:
		at, ok := instantOf(c.Text)
		if !ok {
			out.Kind = Text
			return out
		}
		out.Kind, out.Text, out.Style.Format = Numeric, serialOf(at), "dd/mm/yyyy"
		if !at.Equal(midnight(at)) {
			out.Style.Format = "dd/mm/yyyy hh:mm"
		}
	case c.Kind == Numeric && c.Format == DateFormat:
		out.Style.Format = "[hh]:mm:ss"
	case c.Kind == Numeric && c.Format == Percent:
		out.Style.Format = "0.00%"
	case c.Kind == Text:
		out.Style.Wrap = true
	}
	return out
}

// instantOf reads a stored date, with or without a time, that a number of Excel's can stand for.
func instantOf(iso string) (time.Time, bool) {
	for _, form := range []string{time.DateOnly, "2006-01-02T15:04:05"} {
		if at, err := time.Parse(form, iso); err == nil {
			return at, at.Year() > 1900
		}
	}
	return time.Time{}, false
}

// serialOf is the number of days that a moment after 1900 is stored as.
func serialOf(at time.Time) string {
	days := at.Sub(openEpoch())
	return string(bytes.TrimSuffix(fmt.Appendf(nil, "%.9f", days.Hours()/24), []byte(".000000000")))
}
