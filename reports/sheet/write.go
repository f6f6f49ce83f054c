package sheet

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"xmess.cat/memoria/queries/palette"
	vocabulary "xmess.cat/memoria/reports/words"
)

const (
	widest  = 60.0 // characters
	lineLen = 58
	tallest = 12 // lines of a row
)

// table writes a sheet: frozen heads with filters, and columns as wide as their content.
func (b *book) table(t table) {
	name := b.sheet(t.key)
	widths := make([]float64, len(t.keys))
	for i, key := range t.keys {
		head := b.w.Say(vocabulary.SheetColumns[key])
		if head == "" {
			b.keep(fmt.Errorf("column %q of sheet %q has no head", key, t.key))
		}
		b.set(name, at(i+1, 1), head, b.style("head"))
		// A head may take two lines and has room for the filter's button.
		widths[i] = math.Max(9, float64(utf8.RuneCountInString(head))/1.6+5)
	}
	b.keep(b.file.SetRowHeight(name, 1, 32))
	for r, cells := range t.rows {
		lines := 1
		for i, value := range cells {
			if said, is := value.(string); is {
				long := utf8.RuneCountInString(said)
				widths[i] = math.Max(widths[i], math.Min(widest, float64(long)+4))
				lines = max(lines, min(tallest, 1+long/lineLen))
			}
			b.set(name, at(i+1, r+2), value, b.styleOf(t.kinds[i], value))
		}
		if lines > 1 {
			b.keep(b.file.SetRowHeight(name, r+2, float64(lines)*15))
		}
	}
	for i, width := range widths {
		column, _ := excelize.ColumnNumberToName(i + 1)
		b.keep(b.file.SetColWidth(name, column, column, width))
	}
	b.keep(b.file.AutoFilter(name, "A1:"+at(len(t.keys), len(t.rows)+1), nil))
	b.keep(b.file.SetPanes(name, &excelize.Panes{
		Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft",
		Selection: []excelize.Selection{{SQRef: "A2", ActiveCell: "A2", Pane: "bottomLeft"}},
	}))
	b.keep(b.file.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", RefersTo: "'" + name + "'!$1:$1", Scope: name,
	}))
	b.page(name)
}

// dictionary explains each column of each sheet.
func (b *book) dictionary(tables []table) table {
	out := table{
		key: "dictionary", keys: []string{"sheet", "column", "type", "meaning"},
		kinds: []kind{code, words, code, words},
	}
	for _, t := range tables {
		for i, key := range t.keys {
			out.rows = append(out.rows, []any{
				b.w.Say(vocabulary.SheetSheets[t.key]), b.w.Say(vocabulary.SheetColumns[key]),
				b.w.Say(vocabulary.SheetTypes[t.kinds[i].key()]), b.w.Say(vocabulary.SheetMeanings[key]),
			})
		}
	}
	return out
}

// styleOf chooses a cell's style by its kind and value.
func (b *book) styleOf(k kind, value any) int {
	switch k {
	case whole:
		return b.style("whole")
	case day:
		return b.style("day")
	case percent:
		// A rate under 100 must not be shown as 100.
		if v, is := value.(float64); is && v < 1 && v >= 0.9995 {
			return b.style("percent-fine")
		}
		return b.style("percent")
	case number:
		if v, is := value.(float64); is && v == math.Trunc(v) {
			return b.style("number-whole")
		}
		return b.style("number")
	}
	return b.style("text")
}

// style gives the number of a named style, and makes it at its first use.
func (b *book) style(name string) int {
	if number, known := b.styles[name]; known {
		return number
	}
	style := styleNamed(name)
	number, err := b.file.NewStyle(&style)
	b.keep(err)
	b.styles[name] = number
	return number
}

func styleNamed(name string) excelize.Style {
	const family = "Calibri"
	ink, quiet, accent := rgb(palette.Ink), rgb(palette.Quiet), rgb(palette.Accent)
	font := &excelize.Font{Family: family, Size: 11, Color: ink}
	style := excelize.Style{Font: font, Alignment: &excelize.Alignment{Vertical: "top"}}
	format := func(code string) { style.CustomNumFmt = &code }
	switch name {
	case "head":
		font.Bold, font.Color = true, "FFFFFF"
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{accent}}
		style.Alignment = &excelize.Alignment{Vertical: "center", WrapText: true}
	case "title":
		font.Size, font.Bold, font.Color = 20, true, accent
	case "quiet":
		font.Color = quiet
	case "banner":
		font.Bold, font.Color = true, rgb(palette.BannerInk)
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{rgb(palette.BannerBack)}}
	case "label":
		font.Bold = true
	case "link":
		font.Color, font.Underline = accent, "single"
	case "plain":
		style.NumFmt = 49
	case "text":
		// The text format keeps "=…" a text after it is edited.
		style.NumFmt = 49
		style.Alignment.WrapText, style.Alignment.Indent, style.Alignment.Horizontal = true, 1, "left"
	case "whole", "number-whole":
		format("#,##0")
		if name == "whole" {
			format("0")
		}
	case "number":
		format("#,##0.0#####")
	case "percent":
		format("0.0%")
	case "percent-fine":
		format("0.0000%")
	case "day":
		format("yyyy-mm-dd")
	}
	return style
}

// rgb is a colour of the palette as excelize takes it: 0E4D64.
func rgb(colour string) string { return strings.ToUpper(strings.TrimPrefix(colour, "#")) }
