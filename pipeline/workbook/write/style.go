package write

import "github.com/xuri/excelize/v2"

// fontFamily is on every Windows and, by a like-sized substitute, in every office suite.
const fontFamily = "Calibri"

// style gives the number under which the book keeps a style, registering it the first time.
func (w *writer) style(s Style) (int, error) {
	if id, known := w.styles[s]; known {
		return id, nil
	}
	size := s.Size
	if size == 0 {
		size = 10
	}
	font := &excelize.Font{Family: fontFamily, Size: size, Bold: s.Bold, Italic: s.Italic, Color: s.Colour}
	if s.Underline {
		font.Underline = "single"
	}
	look := &excelize.Style{
		Font: font,
		Alignment: &excelize.Alignment{
			Horizontal: s.Align, Vertical: "center", WrapText: s.Wrap, Indent: s.Indent,
		},
		Protection: &excelize.Protection{Locked: !s.Unlocked},
	}
	if s.Top {
		look.Alignment.Vertical = "top"
	}
	if s.Fill != "" {
		look.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{s.Fill}}
	}
	if s.Format != "" {
		look.CustomNumFmt = &s.Format
	}
	if s.Border != "" {
		for _, side := range []string{"left", "top", "right", "bottom"} {
			look.Border = append(look.Border, excelize.Border{Type: side, Color: s.Border, Style: 1})
		}
	}
	if s.Under != "" {
		look.Border = append(look.Border, excelize.Border{Type: "bottom", Color: s.Under, Style: 1})
	}
	id, err := w.file.NewStyle(look)
	if err != nil {
		return 0, err
	}
	w.styles[s] = id
	return id, nil
}
