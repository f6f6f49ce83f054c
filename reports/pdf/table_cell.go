package pdf

import (
	"strings"

	"xmess.cat/memoria/reports/document"
)

// cell is a table's cell, broken into lines. A bar takes the place of a line.
type cell struct {
	document.Cell
	text, detail textBlock
}

func (c cell) height() float64 { return c.text.height() + c.detail.height() }

func (s *setter) faceOf(c document.Cell, total bool) face {
	f := cellFace()
	if c.Strong || total {
		f = f.strong()
	}
	if c.Target != "" {
		f = f.in(s.accent)
	}
	return f
}

func (s *setter) cell(c document.Cell, total, signs bool, width float64) cell {
	f := s.faceOf(c, total)
	out := cell{Cell: c, text: textBlock{face: f}, detail: textBlock{face: smallFace()}}
	switch {
	case c.Bar != nil:
		out.text.lines = make([]line, 1)
		if c.Status != nil && !signs {
			out.text.lines = make([]line, 2)
		}
	case c.Status != nil:
		if !c.Status.Status.Rated() {
			f = f.in(quiet())
		}
		out.text = s.wrap(f, c.Status.Word, width-markIndent)
	default:
		out.text.lines = s.breakLines([]run{{face: f, text: c.Text, target: c.Target}}, width)
	}
	if c.Detail != "" {
		out.detail = s.wrap(smallFace(), c.Detail, width)
	}
	return out
}

// drawCell draws a cell; x is the table's left edge.
func (s *setter) drawCell(p *page, c cell, g grid, column int, x, y float64) {
	f := c.text.face
	align := g.columns[column].Align
	left := x + g.lefts[column]
	switch {
	case c.Bar != nil && c.Status != nil && g.columns[column].Signs:
		s.signedBar(p, *c.Bar, *c.Status, f, left, y)
	case c.Bar != nil:
		s.rateBar(p, *c.Bar, f, left, y)
		if c.Status != nil {
			p.spaceAfter()
			s.mark(p, *c.Status, cellFace(), left+barText+barGap, y+f.leading)
		}
	case c.Status != nil:
		statusShape(p, c.Status.Status, left+3.5, s.baseline(f, y)-s.capMiddle(f), 3.5)
		s.set(p, c.text, left+markIndent, y)
	case align == document.Decimal && len(c.text.lines) == 1:
		s.setLine(p, c.text.lines[0], f, left+s.decimalStart(c, g, column), y)
	default:
		s.setAligned(p, c.text, align, g, column, x, y)
	}
	if len(c.detail.lines) > 0 {
		p.spaceAfter()
		s.setAligned(p, c.detail, align, g, column, x, y+c.text.height())
	}
}

// decimalStart is where a number starts in its column, so that its decimal mark is under the
// others'. One that has no room there is aligned at the right.
func (s *setter) decimalStart(c cell, g grid, column int) float64 {
	const slack = 0.01
	before, fraction := s.splitDecimal(c.text.face, c.Text)
	width := g.widths[column]
	start := width - g.fractions[column] - before
	if start < -slack || start+before+fraction > width+slack {
		return width - before - fraction
	}
	return start
}

// splitDecimal measures a number up to its decimal mark, and from the mark on. A number without
// one is split before its unit.
func (s *setter) splitDecimal(f face, text string) (before, fraction float64) {
	at := len(text)
	if s.decimalMark != "" {
		if found := strings.LastIndex(text, s.decimalMark); found >= 0 {
			at = found
		} else if unit := strings.IndexAny(text, "\u00a0%"); unit >= 0 {
			at = unit
		}
	}
	return s.width(f, text[:at]), s.width(f, text[at:])
}
