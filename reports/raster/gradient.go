package raster

import (
	"image"
	"image/color"
	"math"

	"xmess.cat/memoria/reports/vector"
)

// gradient is a picture without bounds that goes from colour to colour along a line of the drawing.
type gradient struct {
	vector.Gradient
	scale, margin float64
}

func (p *painter) gradient(g vector.Gradient) image.Image { return gradient{g, p.scale, p.margin} }

func (g gradient) ColorModel() color.Model { return color.NRGBAModel }

func (g gradient) Bounds() image.Rectangle { return image.Rect(-1e9, -1e9, 1e9, 1e9) }

// At is the colour in the middle of a pixel.
func (g gradient) At(x, y int) color.Color {
	if len(g.Stops) == 0 {
		return color.NRGBA{}
	}
	dx, dy := g.X2-g.X1, g.Y2-g.Y1
	px, py := (float64(x)+0.5)/g.scale-g.margin-g.X1, (float64(y)+0.5)/g.scale-g.margin-g.Y1
	way := 1.0
	if length := dx*dx + dy*dy; length > 0 {
		way = (px*dx + py*dy) / length
	}
	before := g.Stops[0]
	for _, after := range g.Stops {
		if way <= after.Offset {
			if after.Offset <= before.Offset {
				return paintOf(after.Colour)
			}
			return between(before.Colour, after.Colour, (way-before.Offset)/(after.Offset-before.Offset))
		}
		before = after
	}
	return paintOf(before.Colour)
}

func between(a, b vector.Colour, share float64) color.NRGBA {
	mix := func(x, y uint8) uint8 { return uint8(math.Round(float64(x) + share*(float64(y)-float64(x)))) }
	return paintOf(vector.Colour{
		R: mix(a.R, b.R), G: mix(a.G, b.G), B: mix(a.B, b.B), Opacity: a.Opacity + share*(b.Opacity-a.Opacity),
	})
}
