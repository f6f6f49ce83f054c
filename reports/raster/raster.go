// Package raster paints drawings as PNG pictures. The rasterizer of golang.org/x/image fills
// outlines; rasterx finds the outlines of strokes. The same drawing gives the same bytes on every
// machine with the same kind of processor.
package raster

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"

	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/vector"
)

// Options say how a drawing is painted.
type Options struct {
	// Density is in pixels per inch; a unit of the drawing is 1/72 inch.
	Density float64
	// Margin is the white border, in units of the drawing.
	Margin float64
	// Description is the picture's alternative text; it is written into the file.
	Description string
}

// mostPixels bounds a picture's memory.
const mostPixels = 64 << 20

var errSize = errors.New("the drawing has no size, or too great a one")

// PNG paints a drawing on white.
func PNG(out io.Writer, d vector.Drawing, fonts *typeface.Set, options Options) error {
	picture, err := paint(d, fonts, options.Density/72, options.Margin)
	if err != nil {
		return fmt.Errorf("painting a drawing: %w", err)
	}
	var plain bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&plain, picture); err != nil {
		return fmt.Errorf("writing PNG: %w", err)
	}
	if _, err := out.Write(described(plain.Bytes(), options)); err != nil {
		return fmt.Errorf("writing PNG: %w", err)
	}
	return nil
}

// painter paints shapes over each other.
type painter struct {
	scale   float64 // pixels a unit
	margin  float64 // units before the drawing's origin, in both directions
	picture *image.RGBA
	glyphs  *typeface.Outliner
}

func paint(d vector.Drawing, fonts *typeface.Set, scale, margin float64) (*image.RGBA, error) {
	pixels := func(length float64) float64 { return math.Ceil((length+2*margin)*scale - 1e-6) }
	width, height := pixels(d.Width), pixels(d.Height)
	if !(width >= 1 && height >= 1 && width*height <= mostPixels) { // true for NaN too
		return nil, errSize
	}
	glyphs, err := fonts.Outliner()
	if err != nil {
		return nil, err
	}
	picture := image.NewRGBA(image.Rect(0, 0, int(width), int(height)))
	p := &painter{scale: scale, margin: margin, glyphs: glyphs, picture: picture}
	draw.Draw(p.picture, p.picture.Bounds(), image.White, image.Point{}, draw.Src)
	for _, shape := range d.Shapes {
		if err := p.shape(shape); err != nil {
			return nil, err
		}
	}
	return p.picture, nil
}

func (p *painter) shape(shape vector.Shape) error {
	clips := make([]*contour, len(shape.Clips))
	for i, clip := range shape.Clips {
		clips[i] = p.outline(clip)
	}
	if text := shape.Text; text != nil {
		run, err := p.run(*text)
		if err != nil {
			return err
		}
		p.fill(run, clips, text.Colour)
	}
	if path := shape.Path; path != nil {
		if f := path.Fill; f != nil {
			p.fill(p.outline(path.Outline), clips, *f)
		}
		if s := path.Stroke; s != nil && s.Width > 0 {
			p.fill(p.stroke(path.Outline, *s), clips, s.Colour)
		}
	}
	return nil
}

// fill paints the pixels that are inside a contour and inside every clip.
func (p *painter) fill(c *contour, clips []*contour, colour vector.Colour) {
	bounds := c.bounds().Intersect(p.picture.Bounds())
	for _, clip := range clips {
		bounds = bounds.Intersect(clip.bounds())
	}
	if bounds.Empty() {
		return
	}
	mask := c.mask(bounds)
	for _, clip := range clips {
		inside := clip.mask(bounds)
		for i, cover := range inside.Pix {
			mask.Pix[i] = uint8((int(mask.Pix[i])*int(cover) + 127) / 255)
		}
	}
	source := image.NewUniform(color.NRGBA{R: colour.R, G: colour.G, B: colour.B,
		A: uint8(math.Round(255 * max(0, min(1, colour.Opacity))))})
	draw.DrawMask(p.picture, bounds, source, bounds.Min, mask, bounds.Min, draw.Over)
}
