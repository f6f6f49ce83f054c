package pdf

import (
	"strconv"
	"strings"

	"xmess.cat/memoria/reports/vector"
)

// raw writes operators of the page's content: fpdf's own drawing calls lack caps, dashes with phases and
// clips of any outline.
func (b *brush) raw(operators ...string) { b.pdf.RawWriteStr(strings.Join(operators, " ") + "\n") }

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

func (b *brush) fill(outline vector.Outline, fill vector.Fill) {
	if fill.Gradient != nil && len(fill.Gradient.Stops) > 1 {
		b.gradient(outline, *fill.Gradient)
		return
	}
	if fill.Colour.Opacity <= 0 {
		return
	}
	b.opacity(fill.Colour.Opacity)
	b.raw("q", colour(fill.Colour), "rg")
	b.outline(outline)
	b.raw("f Q")
	b.opacity(1)
}

func (b *brush) stroke(outline vector.Outline, s vector.Stroke) {
	if s.Colour.Opacity <= 0 {
		return
	}
	b.opacity(s.Colour.Opacity)
	miter := s.MiterLimit
	if miter < 1 {
		miter = 4
	}
	b.raw("q", colour(s.Colour), "RG", decimals(s.Width), "w",
		strconv.Itoa(int(s.Cap)), "J", strconv.Itoa(int(s.Join)), "j", decimals(miter), "M",
		"["+decimals(s.Dash...)+"]", decimals(s.DashOffset), "d")
	b.outline(outline)
	b.raw("S Q")
	b.opacity(1)
}

// gradient fills with fpdf's own shading of the outline's box, along the line between the two points.
func (b *brush) gradient(outline vector.Outline, g vector.Gradient) {
	left, top, right, bottom := bounds(outline)
	if right <= left || bottom <= top {
		return
	}
	first, last := g.Stops[0].Colour, g.Stops[len(g.Stops)-1].Colour
	b.raw("q")
	b.outline(outline)
	b.raw("W n")
	unit := func(x, y float64) (float64, float64) {
		return (x - left) / (right - left), (bottom - y) / (bottom - top)
	}
	x1, y1 := unit(g.X1, g.Y1)
	x2, y2 := unit(g.X2, g.Y2)
	b.pdf.LinearGradient(left, top, right-left, bottom-top, int(first.R), int(first.G), int(first.B),
		int(last.R), int(last.G), int(last.B), x1, y1, x2, y2)
	b.raw("Q")
}

func bounds(outline vector.Outline) (left, top, right, bottom float64) {
	for i, s := range outline {
		if s.Verb == vector.Close {
			continue
		}
		if i == 0 {
			left, right, top, bottom = s.X, s.X, s.Y, s.Y
		}
		left, right = min(left, s.X), max(right, s.X)
		top, bottom = min(top, s.Y), max(bottom, s.Y)
	}
	return left, top, right, bottom
}

func (b *brush) opacity(opacity float64) {
	if alpha, _ := b.pdf.GetAlpha(); alpha != opacity {
		b.pdf.SetAlpha(opacity, "Normal")
	}
}
