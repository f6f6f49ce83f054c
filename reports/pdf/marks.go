package pdf

import (
	"math"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/vector"
)

const markIndent = 10.5

// statusShape draws the sign of a status about a centre. Each status has a shape of its own, so
// that colour is not needed to tell them apart.
func statusShape(p *page, status document.Status, x, y, radius float64) {
	colour := statusColour(status)
	switch status {
	case document.Met:
		p.fill(circle(x, y, radius), colour)
		p.stroke(vector.Outline{
			{Verb: vector.Move, X: x - 0.45*radius, Y: y + 0.05*radius},
			{Verb: vector.Line, X: x - 0.1*radius, Y: y + 0.42*radius},
			{Verb: vector.Line, X: x + 0.5*radius, Y: y - 0.38*radius},
		}, white(), radius*0.3)
	case document.Advancing:
		p.fill(polygon(x, y+0.15*radius, radius*1.15, 3, -90), colour)
	case document.AtRisk:
		p.fill(polygon(x, y, radius*1.08, 4, -90), colour)
	case document.Behind:
		p.rect(x-radius*0.85, y-radius*0.85, radius*1.7, radius*1.7, colour)
	case document.LowCoverage:
		p.stroke(circle(x, y, radius*0.85), colour, radius*0.3)
		p.fill(halfDisc(x, y, radius*0.85), colour)
	case document.NoData:
		p.stroke(circle(x, y, radius*0.85), colour, radius*0.3)
	default:
		p.rect(x-radius*0.85, y-radius*0.16, radius*1.7, radius*0.32, colour)
	}
}

func (s *setter) markWidth(m document.Mark) float64 {
	return markIndent + s.width(cellFace(), m.Word)
}

// mark draws the sign and the word of a status; y is the line's top.
func (s *setter) mark(p *page, m document.Mark, f face, x, y float64) {
	statusShape(p, m.Status, x+3.5, s.baseline(f, y)-s.capMiddle(f), 3.5)
	if !m.Status.Rated() {
		f = f.in(quiet())
	}
	s.text(p, f, x+markIndent, y, m.Word)
}

// capMiddle is half the height of a capital.
func (s *setter) capMiddle(f face) float64 {
	return s.fonts.Metrics(f.style).CapHeight * f.size / 2
}

const (
	barWidth  = 54.0
	barText   = 32.0
	barGap    = 5.0
	rateWidth = barText + barGap + barWidth
	barHeight = 5.0
)

// rateBar draws a rate and its bar.
func (s *setter) rateBar(p *page, b document.Bar, f face, x, y float64) {
	s.textRight(p, f, x+barText, y, b.Text)
	s.bar(p, b, x+barText+barGap, y+(f.leading-barHeight)/2, barWidth, barHeight)
}

// signedBar is as wide as rateBar, and has the status's sign between the rate and the bar. The
// status's word is for screen readers alone.
func (s *setter) signedBar(p *page, b document.Bar, m document.Mark, f face, x, y float64) {
	const sign = 10.0
	s.textRight(p, f, x+barText, y, b.Text)
	if p.owner != nil {
		p.owner.actual = b.Text + ", " + m.Word
	}
	left := x + barText + barGap
	statusShape(p, m.Status, left+3.5, s.baseline(f, y)-s.capMiddle(f), 3.2)
	s.bar(p, b, left+sign, y+(f.leading-barHeight)/2, barWidth-sign, barHeight)
}

// bar draws a rate on a track from 0 to 100, last year's as a notch, and the possible range as a
// thin line with ticks at its ends.
func (s *setter) bar(p *page, b document.Bar, x, y, width, height float64) {
	at := func(rate float64) float64 { return x + width*math.Max(0, math.Min(100, rate))/100 }
	p.rect(x, y, width, height, track())
	if b.Rate != nil && *b.Rate > 0 {
		p.rect(x, y, at(*b.Rate)-x, height, statusColour(b.Status))
	}
	if b.Last != nil && *b.Last >= 0 {
		notch := at(*b.Last)
		p.fill(vector.Outline{
			{Verb: vector.Move, X: notch, Y: y - 0.4},
			{Verb: vector.Line, X: notch - 2.1, Y: y - 3.8},
			{Verb: vector.Line, X: notch + 2.1, Y: y - 3.8},
			{Verb: vector.Close},
		}, ink())
	}
	if b.Low == nil || b.High == nil || *b.High-*b.Low < 0.5 {
		return
	}
	low, high, middle := at(*b.Low), at(*b.High), y+height/2
	p.hairline(low, middle, high-low, ink(), 0.7)
	for _, end := range []float64{low, high} {
		p.stroke(vector.Outline{
			{Verb: vector.Move, X: end, Y: middle - height*0.5},
			{Verb: vector.Line, X: end, Y: middle + height*0.5},
		}, ink(), 0.7)
	}
}

// circle is four cubic arcs.
func circle(x, y, r float64) vector.Outline {
	const k = 0.5522847498
	return vector.Outline{
		{Verb: vector.Move, X: x + r, Y: y},
		{Verb: vector.Cubic, X1: x + r, Y1: y + k*r, X2: x + k*r, Y2: y + r, X: x, Y: y + r},
		{Verb: vector.Cubic, X1: x - k*r, Y1: y + r, X2: x - r, Y2: y + k*r, X: x - r, Y: y},
		{Verb: vector.Cubic, X1: x - r, Y1: y - k*r, X2: x - k*r, Y2: y - r, X: x, Y: y - r},
		{Verb: vector.Cubic, X1: x + k*r, Y1: y - r, X2: x + r, Y2: y - k*r, X: x + r, Y: y},
		{Verb: vector.Close},
	}
}

// halfDisc is the left half of a disc.
func halfDisc(x, y, r float64) vector.Outline {
	whole := circle(x, y, r)
	bottom := vector.Segment{Verb: vector.Move, X: x, Y: y + r}
	return vector.Outline{bottom, whole[2], whole[3], {Verb: vector.Close}}
}

// polygon is a regular polygon whose first corner is at an angle in degrees.
func polygon(x, y, r float64, corners int, first float64) vector.Outline {
	var out vector.Outline
	for i := range corners {
		angle := (first + 360*float64(i)/float64(corners)) * math.Pi / 180
		verb := vector.Line
		if i == 0 {
			verb = vector.Move
		}
		out = append(out, vector.Segment{Verb: verb, X: x + r*math.Cos(angle), Y: y + r*math.Sin(angle)})
	}
	return append(out, vector.Segment{Verb: vector.Close})
}
