package write

import (
	"cmp"

	"github.com/xuri/excelize/v2"
)

// fontFamily is on every Windows; other office suites have a substitute of the same width.
const fontFamily = "Calibri"

// style gives the workbook's number for a style, and registers it the first time.
func (w *writer) style(s Style) (int, error) {
	if id, known := w.styles[s]; known {
		return id, nil
	}
	size := cmp.Or(s.Size, 10)
	font := &excelize.Font{Family: fontFamily, Size: size,
		Bold: s.Bold, Italic: s.Italic, Color: s.Colour}
	if s.Underline {
		font.Underline = "single"
	}
	made := &excelize.Style{
		Font: font,
		Alignment: &excelize.Alignment{
			Horizontal: s.Align, Vertical: "center", WrapText: s.Wrap, Indent: s.Indent,
		},
		Protection: &excelize.Protection{Locked: !s.Unlocked},
	}
	if s.Top {
		made.Alignment.Vertical = "top"
	}
	if s.Fill != "" {
		made.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{s.Fill}}
	}
	if s.Format != "" {
		made.CustomNumFmt = &s.Format
	}
	if s.Border != "" {
		for _, side := range []string{"left", "top", "right", "bottom"} {
			made.Border = append(made.Border, excelize.Border{Type: side, Color: s.Border, Style: 1})
		}
	}
	if s.Under != "" {
		made.Border = append(made.Border, excelize.Border{Type: "bottom", Color: s.Under, Style: 1})
	}
	id, err := w.file.NewStyle(made)
	if err != nil {
		return 0, err
	}
	w.styles[s] = id
	return id, nil
}
