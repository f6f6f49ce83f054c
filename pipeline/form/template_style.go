package form

import (
	"strings"
	"unicode/utf8"

	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// The colours and number formats of templates. Only cells to fill in are cream.
const (
	ink      = "22303A"
	faded    = "5B6B75"
	petrol   = "23545B"
	mist     = "E3EDEC"
	paper    = "F5F7F7"
	cream    = "FFFBE8"
	straw    = "D9CE9F"
	rule     = "D3DBDD"
	closed   = "E7EAEB"
	figures  = "#,##0.00"
	wholes   = "#,##0"
	loose    = "General" // as many decimals as are typed
	dayMonth = "dd/mm/yyyy"
)

func titleStyle() write.Style { return write.Style{Size: 18, Bold: true, Colour: petrol} }

func headingStyle() write.Style {
	return write.Style{Size: 12, Bold: true, Colour: petrol, Under: petrol}
}

func hintStyle() write.Style { return write.Style{Colour: faded, Italic: true} }

func proseStyle() write.Style { return write.Style{Colour: ink, Wrap: true, Top: true} }

func headStyle() write.Style {
	return write.Style{Bold: true, Colour: "FFFFFF", Fill: petrol, Border: petrol, Wrap: true,
		Align: "center"}
}

func labelStyle() write.Style {
	return write.Style{Bold: true, Colour: petrol, Fill: mist, Border: rule, Align: "left", Indent: 1}
}

// lockedStyle is for the plan's words, which the member only reads.
func lockedStyle() write.Style {
	return write.Style{Colour: ink, Fill: paper, Border: rule, Wrap: true, Align: "left", Indent: 1}
}

func closedStyle() write.Style { return write.Style{Fill: closed, Border: rule} }

func inputStyle(format string) write.Style {
	s := write.Style{Colour: ink, Fill: cream, Border: straw, Unlocked: true, Format: format,
		Indent: 1, Align: "right"}
	if format == "" || format == "@" {
		s.Align = "left"
	}
	return s
}

func proseInputStyle() write.Style {
	s := inputStyle("")
	s.Wrap, s.Top = true, true
	return s
}

func text(s string, look write.Style) write.Cell {
	return write.Cell{Kind: workbook.Text, Text: s, Style: look}
}

func blank(look write.Style) write.Cell { return write.Cell{Style: look} }

// figure is a number in plain decimal text, or a blank cell where there is none.
func figure(decimal string, look write.Style) write.Cell {
	if decimal == "" {
		return blank(look)
	}
	return write.Cell{Kind: workbook.Numeric, Text: decimal, Style: look}
}

// heightFor is a row's height in points for a wrapped text in a column of a width in characters.
func heightFor(text string, width float64) float64 {
	lines := 0
	for paragraph := range strings.Lines(text) {
		// Letters are narrower than the figures that widths count, but words do not break.
		need := float64(utf8.RuneCountInString(paragraph)) * 0.86
		lines += max(1, int((need+width-1)/width))
	}
	return max(17, float64(lines)*13.2+5)
}

func bold(s write.Style) write.Style {
	s.Bold = true
	return s
}

func centred(s write.Style) write.Style {
	s.Align, s.Indent = "center", 0
	return s
}
