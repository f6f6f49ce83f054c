package pdf

import (
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/vector"
)

// All measures are points, from the page's top left corner.
const (
	pageWidth  = 595.28
	pageHeight = 841.89

	marginLeft   = 56.69 // 20 mm
	marginRight  = 56.69
	columnWidth  = pageWidth - marginLeft - marginRight
	bodyTop      = 82.0
	bodyBottom   = pageHeight - 66.0
	bodyHeight   = bodyBottom - bodyTop
	gutter       = 17.0
	readingWidth = columnWidth * 0.80 // running text is not set wider: about 85 characters

	bannerHeight = 17.0
)

// face is a cut at a size, with the distance between its lines.
type face struct {
	style   typeface.Style
	size    float64
	leading float64
	colour  vector.Colour
}

func grey(level uint8) vector.Colour { return vector.Colour{R: level, G: level, B: level, Opacity: 1} }

func rgb(r, g, b uint8) vector.Colour { return vector.Colour{R: r, G: g, B: b, Opacity: 1} }

// The colours: one ink, one accent, greys, and those of the statuses.
func ink() vector.Colour    { return rgb(0x1c, 0x27, 0x33) }
func quiet() vector.Colour  { return rgb(0x58, 0x64, 0x70) }
func rule() vector.Colour   { return rgb(0xd3, 0xd9, 0xdf) }
func track() vector.Colour  { return rgb(0xe4, 0xe9, 0xed) }
func accent() vector.Colour { return rgb(0x0e, 0x4d, 0x64) }
func white() vector.Colour  { return grey(255) }

func bannerBack() vector.Colour { return rgb(0xff, 0xf3, 0xd1) }
func bannerInk() vector.Colour  { return rgb(0x6b, 0x48, 0x00) }

// statusColour keeps its order of lightness in greyscale; the shape and the word carry the meaning.
func statusColour(status document.Status) vector.Colour {
	switch status {
	case document.Met:
		return rgb(0x12, 0x6b, 0x52)
	case document.Advancing:
		return rgb(0x3f, 0x84, 0xb5)
	case document.AtRisk:
		return rgb(0xd8, 0x8c, 0x0a)
	case document.Behind:
		return rgb(0xb2, 0x34, 0x2a)
	}
	return rgb(0x8b, 0x95, 0x9f)
}

// The type scale.
func bodyFace() face  { return face{typeface.Regular, 9.5, 14, ink()} }
func leadFace() face  { return face{typeface.Regular, 13, 18.5, ink()} }
func noteFace() face  { return face{typeface.Regular, 7.5, 10.5, quiet()} }
func smallFace() face { return face{typeface.Regular, 8, 10.6, quiet()} }
func cellFace() face  { return face{typeface.Regular, 8.2, 10.8, ink()} }
func headFace() face  { return face{typeface.SemiBold, 7.2, 9.2, quiet()} }

func headingFace(level int) face {
	if level <= 1 {
		return face{typeface.SemiBold, 14.5, 18.5, accent()}
	}
	return face{typeface.SemiBold, 10.5, 14, ink()}
}

func chapterFace() face { return face{typeface.Bold, 27, 31, ink()} }
func kickerFace() face  { return face{typeface.SemiBold, 9.5, 14, accent()} }
func figureFace() face  { return face{typeface.SemiBold, 10.5, 14, ink()} }

func (f face) in(colour vector.Colour) face { f.colour = colour; return f }

func (f face) strong() face {
	if f.style == typeface.Regular {
		f.style = typeface.SemiBold
	}
	return f
}
