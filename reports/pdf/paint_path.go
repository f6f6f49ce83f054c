package pdf

import (
	"strconv"
	"strings"

	"xmess.cat/memoria/reports/vector"
)

// raw writes operators of the page's content: fpdf has no call for clips of any outline.
func (b *brush) raw(operators ...string) {
	b.pdf.RawWriteStr(strings.Join(operators, " ") + "\n")
}

// decimals writes numbers as a PDF does, with at most three decimals.
func decimals(values ...float64) string {
	texts := make([]string, len(values))
	for i, v := range values {
		text := strconv.FormatFloat(v, 'f', 3, 64)
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
		if text == "-0" || text == "" {
			text = "0"
		}
		texts[i] = text
	}
	return strings.Join(texts, " ")
}

func colour(c vector.Colour) string {
	return decimals(float64(c.R)/255, float64(c.G)/255, float64(c.B)/255)
}

func (b *brush) outline(outline vector.Outline) {
	up := func(y float64) float64 { return pageHeight - y }
	for _, s := range outline {
		switch s.Verb {
		case vector.Move:
			b.raw(decimals(s.X, up(s.Y)), "m")
		case vector.Line:
			b.raw(decimals(s.X, up(s.Y)), "l")
		case vector.Cubic:
			b.raw(decimals(s.X1, up(s.Y1), s.X2, up(s.Y2), s.X, up(s.Y)), "c")
		case vector.Close:
			b.raw("h")
		}
	}
}

func (b *brush) path(p vector.Path) {
	if p.Fill != nil {
		b.fill(p.Outline, *p.Fill)
	}
	if p.Stroke != nil && p.Stroke.Width > 0 {
		b.stroke(p.Outline, *p.Stroke)
	}
}

func (b *brush) fill(outline vector.Outline, fill vector.Colour) {
	b.opacity(fill.Opacity)
	b.raw("q", colour(fill), "rg")
	b.outline(outline)
	b.raw("f Q")
	b.opacity(1)
}

func (b *brush) stroke(outline vector.Outline, s vector.Stroke) {
	b.opacity(s.Colour.Opacity)
	b.raw("q", colour(s.Colour), "RG", decimals(s.Width), "w",
		strconv.Itoa(int(s.Cap)), "J", strconv.Itoa(int(s.Join)), "j",
		strconv.Itoa(vector.MiterLimit), "M", "["+decimals(s.Dash...)+"]", "0 d")
	b.outline(outline)
	b.raw("S Q")
	b.opacity(1)
}

func (b *brush) opacity(opacity float64) {
	if alpha, _ := b.pdf.GetAlpha(); alpha != opacity {
		b.pdf.SetAlpha(opacity, "Normal")
	}
}
