package raster

import (
	"math"

	"golang.org/x/image/math/fixed"

	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/vector"
)

// run gives the outline of a run of text.
func (p *painter) run(t vector.Text) (*contour, error) {
	c := newContour()
	sin, cos := math.Sincos(-t.Angle * math.Pi / 180)
	along := 0.0
	for _, char := range typeface.Printed(t.String) {
		glyph, err := p.glyphs.Outline(t.Style, char)
		if err != nil {
			return nil, err
		}
		length := func(units fixed.Int26_6) float64 {
			return float64(units) / float64(glyph.Em) * t.Size
		}
		at := func(point fixed.Point26_6) [2]float32 {
			x, y := along+length(point.X), length(point.Y)
			return p.pixel(t.X+cos*x-sin*y, t.Y+sin*x+cos*y)
		}
		for i, s := range glyph.Segments {
			if s.Op == move && i > 0 {
				c.add(closed)
			}
			points := make([][2]float32, max(1, int(s.Op))) // 1 to 3, as the operation has
			for j := range points {
				points[j] = at(s.Args[j])
			}
			c.add(s.Op, points...)
		}
		c.add(closed)
		along += length(glyph.Advance)
	}
	return c, nil
}
