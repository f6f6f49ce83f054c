package raster

import (
	"image"
	"math"

	"github.com/srwiley/rasterx"
	"golang.org/x/image/math/fixed"

	"xmess.cat/memoria/reports/vector"
)

// fine is the number of the stroker's units in a pixel. It counts in 64ths of a unit, which are too
// coarse if a unit is a pixel.
const fine = 16

// pen records the outline of a stroke that rasterx finds. rasterx wants more methods than that.
type pen struct{ contour *contour }

func (p pen) at(a fixed.Point26_6) [2]float32 {
	return [2]float32{float32(a.X) / (64 * fine), float32(a.Y) / (64 * fine)}
}

func (p pen) Start(a fixed.Point26_6)            { p.contour.add(move, p.at(a)) }
func (p pen) Line(b fixed.Point26_6)             { p.contour.add(line, p.at(b)) }
func (p pen) Draw()                              {}
func (p pen) GetPathExtent() fixed.Rectangle26_6 { return fixed.Rectangle26_6{} }
func (p pen) SetBounds(_, _ int)                 {}
func (p pen) SetColor(_ any)                     {}
func (p pen) SetWinding(_ bool)                  {}
func (p pen) Clear()                             {}
func (p pen) SetClip(_ image.Rectangle)          {}

// stroke gives the outline of a stroked outline.
func (p *painter) stroke(o vector.Outline, s vector.Stroke) *contour {
	out := newContour()
	dasher := rasterx.NewDasher(1, 1, pen{out})
	scale := p.scale * fine
	length := func(v float64) fixed.Int26_6 { return fixed.Int26_6(math.Round(v * scale * 64)) }
	point := func(x, y float64) fixed.Point26_6 {
		return fixed.Point26_6{X: length(x + p.margin), Y: length(y + p.margin)}
	}
	dashes := make([]float64, len(s.Dash))
	for i, dash := range s.Dash {
		dashes[i] = dash * scale
	}
	ends := map[vector.Cap]rasterx.CapFunc{
		vector.CapButt: rasterx.ButtCap, vector.CapRound: rasterx.RoundCap,
	}[s.Cap]
	corners := map[vector.Join]rasterx.JoinMode{
		vector.JoinMiter: rasterx.Miter, vector.JoinRound: rasterx.Round, vector.JoinBevel: rasterx.Bevel,
	}[s.Join]
	const miter = fixed.Int26_6(vector.MiterLimit * 64)
	dasher.SetStroke(length(s.Width), miter, ends, ends, nil, corners, dashes, 0)
	var first fixed.Point26_6
	open, ended := false, false // ended: closed, so that what follows begins where that began
	for _, one := range o {
		if ended && one.Verb != vector.Move {
			dasher.Start(first)
		}
		ended = one.Verb == vector.Close
		switch one.Verb {
		case vector.Move:
			if open {
				dasher.Stop(false)
			}
			first = point(one.X, one.Y)
			dasher.Start(first)
			open = false
		case vector.Line:
			dasher.Line(point(one.X, one.Y))
			open = true
		case vector.Cubic:
			dasher.CubeBezier(point(one.X1, one.Y1), point(one.X2, one.Y2), point(one.X, one.Y))
			open = true
		case vector.Close:
			if open {
				dasher.Stop(true)
			}
			open = false
		}
	}
	if open {
		dasher.Stop(false)
	}
	return out
}
