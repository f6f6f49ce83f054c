package raster

import (
	"image"
	"image/draw"
	"math"

	"golang.org/x/image/font/sfnt"
	vectors "golang.org/x/image/vector"

	"xmess.cat/memoria/reports/vector"
)

// contour is an outline in pixels, recorded as steps: the rasterizer takes them only once the
// painted part of the picture is known.
type contour struct {
	steps                  []step
	minX, minY, maxX, maxY float32
}

type step struct {
	op     sfnt.SegmentOp
	points [3][2]float32
}

// The steps have the operations of glyphs, and one more that closes a part.
const (
	move      = sfnt.SegmentOpMoveTo
	line      = sfnt.SegmentOpLineTo
	quadratic = sfnt.SegmentOpQuadTo
	cubic     = sfnt.SegmentOpCubeTo
	closed    = cubic + 1
)

func newContour() *contour {
	far := float32(math.Inf(1))
	return &contour{minX: far, minY: far, maxX: -far, maxY: -far}
}

func (c *contour) add(op sfnt.SegmentOp, points ...[2]float32) {
	s := step{op: op}
	copy(s.points[:], points)
	for _, p := range points {
		c.minX, c.minY = min(c.minX, p[0]), min(c.minY, p[1])
		c.maxX, c.maxY = max(c.maxX, p[0]), max(c.maxY, p[1])
	}
	c.steps = append(c.steps, s)
}

// bounds holds all pixels that the contour may touch.
func (c *contour) bounds() image.Rectangle {
	const far = 1 << 20
	if c.minX > c.maxX || c.minY > c.maxY {
		return image.Rectangle{}
	}
	least := func(v float32) int { return int(math.Floor(float64(max(-far, v)))) }
	most := func(v float32) int { return int(math.Ceil(float64(min(far, v)))) }
	return image.Rect(least(c.minX), least(c.minY), most(c.maxX), most(c.maxY))
}

// mask gives the covered share of each pixel, by the nonzero rule.
func (c *contour) mask(bounds image.Rectangle) *image.Alpha {
	z := vectors.NewRasterizer(bounds.Dx(), bounds.Dy())
	z.DrawOp = draw.Src
	x, y := float32(bounds.Min.X), float32(bounds.Min.Y)
	for _, s := range c.steps {
		p := s.points
		switch s.op {
		case move:
			z.MoveTo(p[0][0]-x, p[0][1]-y)
		case line:
			z.LineTo(p[0][0]-x, p[0][1]-y)
		case quadratic:
			z.QuadTo(p[0][0]-x, p[0][1]-y, p[1][0]-x, p[1][1]-y)
		case cubic:
			z.CubeTo(p[0][0]-x, p[0][1]-y, p[1][0]-x, p[1][1]-y, p[2][0]-x, p[2][1]-y)
		case closed:
			z.ClosePath()
		}
	}
	mask := image.NewAlpha(bounds)
	z.Draw(mask, bounds, image.Opaque, image.Point{})
	return mask
}

// pixel maps a point of the drawing to the picture.
func (p *painter) pixel(x, y float64) [2]float32 {
	return [2]float32{float32((x + p.margin) * p.scale), float32((y + p.margin) * p.scale)}
}

// outline maps an outline to the picture and closes its parts, as filling needs.
func (p *painter) outline(o vector.Outline) *contour {
	c := newContour()
	open := false
	for _, s := range o {
		switch s.Verb {
		case vector.Move:
			if open {
				c.add(closed)
			}
			c.add(move, p.pixel(s.X, s.Y))
		case vector.Line:
			c.add(line, p.pixel(s.X, s.Y))
		case vector.Cubic:
			c.add(cubic, p.pixel(s.X1, s.Y1), p.pixel(s.X2, s.Y2), p.pixel(s.X, s.Y))
		case vector.Close:
			c.add(closed)
		}
		open = s.Verb == vector.Line || s.Verb == vector.Cubic
	}
	if open {
		c.add(closed)
	}
	return c
}
