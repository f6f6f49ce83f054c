package guard

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// SheetBuilder builds the sheets of one workbook, one after another, within the limits. A reader
// sets Row and Column as it goes and collects the cells of a row in Cells.
type SheetBuilder struct {
	Limits workbook.Limits
	Sheet  *workbook.Sheet
	Faults []Fault // of cells of this sheet, which do not cost the sheet
	Row    int
	Column int
	Cells  []workbook.Cell

	TextBytes int64 // of all cells so far
	cells     int   // with a value, in all sheets so far
}

// Begin starts the next sheet.
func (b *SheetBuilder) Begin(sheet *workbook.Sheet) {
	b.Sheet, b.Faults, b.Row, b.Column = sheet, nil, 0, 0
}

// Fault is a fault at the current cell.
func (b *SheetBuilder) Fault(rule *source.Rule, found, wanted string) Fault {
	return Fault{Rule: rule, Row: b.Row, Column: b.Column, Found: found, Wanted: wanted}
}

// SetText gives a cell a text, unless nothing of it can be seen. Control characters are taken out,
// which is reported. A text that is too long costs the cell.
func (b *SheetBuilder) SetText(c *workbook.Cell, text string) error {
	if err := b.CountText(len(text), 1); err != nil {
		return err
	}
	if clean := withoutControls(text); clean != text {
		b.Faults = append(b.Faults, b.Fault(&source.ControlCharacters, "", ""))
		text = clean
	}
	if workbook.Trim(text) == "" {
		return nil
	}
	if len(text) > b.Limits.CellText {
		if n := utf8.RuneCountInString(text); n > b.Limits.CellText {
			limit := strconv.Itoa(b.Limits.CellText)
			b.Faults = append(b.Faults, b.Fault(&source.TextTooLong, strconv.Itoa(n), limit))
			return nil
		}
	}
	c.Kind, c.Text = workbook.Text, text
	return nil
}

// withoutControls takes out the characters that XML does not allow. Those that move to another line
// or page become a space.
func withoutControls(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\v', r == '\f':
			return ' '
		case !Allowed(r):
			return -1
		}
		return r
	}, text)
}

// SetValue gives a cell a value of a kind, unless nothing of it can be seen.
func (b *SheetBuilder) SetValue(c *workbook.Cell, kind workbook.Kind, value []byte) error {
	if len(value) == 0 {
		return nil
	}
	err := b.SetText(c, string(value))
	if c.Kind != workbook.Blank {
		c.Kind = kind
	}
	return err
}

// CountText counts the text of cells against the size that all parts may unpack to. A million cells
// that share one long text would fill the database.
func (b *SheetBuilder) CountText(bytes, times int) error {
	if b.TextBytes += int64(bytes) * int64(times); b.TextBytes > b.Limits.Parts {
		return b.Fault(&source.UnpacksTooBig, "", Megabytes(b.Limits.Parts))
	}
	return nil
}

// AddRows adds the row that Cells hold, and as many more rows as repeat it.
func (b *SheetBuilder) AddRows(repeated int, hidden bool) error {
	b.Column = 0
	if len(b.Sheet.Rows)+repeated > b.Limits.Rows {
		return b.Fault(&source.TooManyRows, "", strconv.Itoa(b.Limits.Rows))
	}
	if b.cells += len(b.Cells) * repeated; b.cells > b.Limits.Cells {
		return b.Fault(&source.TooManyCells, "", strconv.Itoa(b.Limits.Cells))
	}
	cells := slices.Clone(b.Cells)
	for i := range repeated {
		b.Sheet.Rows = append(b.Sheet.Rows, workbook.Row{Number: b.Row + i, Hidden: hidden, Cells: cells})
	}
	if hidden {
		b.Sheet.HiddenRows += repeated
	}
	return nil
}

// AddMerged adds a merged area.
func (b *SheetBuilder) AddMerged(area workbook.Area) error {
	if len(b.Sheet.Merged) == b.Limits.Merges {
		return Fault{Rule: &source.TooManyMerges, Wanted: strconv.Itoa(b.Limits.Merges)}
	}
	b.Sheet.Merged = append(b.Sheet.Merged, area)
	return nil
}
