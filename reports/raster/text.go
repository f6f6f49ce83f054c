package raster

import (
	"math"

	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/vector"
)

// run gives the outline of a run of text.
func (p *painter) run(t vector.Text) (*contour, error) {
	c := newContour()
	sin, cos := math.Sincos(-t.Angle * math.Pi / 180)
	along := 0.0
	for _, char := range t.String {
		steps, advance, err := p.glyphs.Outline(t.Style, char)
		if err != nil {
			return nil, err
		}
		at := func(share [2]float64) [2]float32 {
			x, y := along+share[0]*t.Size, share[1]*t.Size
			return p.pixel(t.X+cos*x-sin*y, t.Y+sin*x+cos*y)
		}
		for i, s := range steps {
			switch s.Verb {
			case typeface.Move:
				if i > 0 {
					c.add(closed)
				}
				c.add(move, at(s.Points[0]))
			case typeface.Line:
				c.add(line, at(s.Points[0]))
			case typeface.Quadratic:
				c.add(quadratic, at(s.Points[0]), at(s.Points[1]))
			}
		}
		if len(steps) > 0 {
			c.add(closed)
		}
		along += advance * t.Size
	}
	return c, nil
}
