package pdf

import (
	"xmess.cat/memoria/queries/palette"
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

// face is a style of the font at a size, with the height of its lines and a colour.
type face struct {
	style   typeface.Style
	size    float64
	leading float64
	colour  vector.Colour
}

// colourOf parses a colour of the palette.
func colourOf(text string) vector.Colour {
	red, green, blue, _ := palette.Parse(text)
	return vector.Colour{R: red, G: green, B: blue, Opacity: 1}
}

// blend mixes a share of one colour with the rest of another.
func blend(over, under vector.Colour, share float64) vector.Colour {
	mix := func(a, b uint8) uint8 { return uint8(share*float64(a) + (1-share)*float64(b)) }
	return vector.Colour{
		R: mix(over.R, under.R), G: mix(over.G, under.G), B: mix(over.B, under.B), Opacity: 1,
	}
}

// The colours: one ink, greys, and those of the statuses; the accent is the document's.
func ink() vector.Colour   { return colourOf(palette.Ink) }
func quiet() vector.Colour { return colourOf(palette.Quiet) }
func rule() vector.Colour  { return colourOf(palette.Rule) }
func track() vector.Colour { return colourOf(palette.Track) }
func white() vector.Colour { return colourOf(palette.White) }

func bannerBack() vector.Colour { return colourOf(palette.BannerBack) }
func bannerInk() vector.Colour  { return colourOf(palette.BannerInk) }

func statusColour(status document.Status) vector.Colour {
	return colourOf(palette.Status(string(status)))
}

// The type scale.
func bodyFace() face   { return face{typeface.Regular, 9.5, 14, ink()} }
func leadFace() face   { return face{typeface.Regular, 13, 18.5, ink()} }
func letterFace() face { return face{typeface.Regular, 11, 17, ink()} }
func noteFace() face   { return face{typeface.Regular, 7.5, 10.5, quiet()} }
func smallFace() face  { return face{typeface.Regular, 8, 10.6, quiet()} }
func cellFace() face   { return face{typeface.Regular, 8.2, 10.8, ink()} }
func headFace() face   { return face{typeface.SemiBold, 7.2, 9.2, quiet()} }

func (s *setter) headingFace(level int) face {
	switch level {
	case 0, 1:
		return face{typeface.SemiBold, 14.5, 18.5, s.accent}
	case 2:
		return face{typeface.SemiBold, 10.5, 14, ink()}
	}
	return face{typeface.SemiBold, 9, 12, ink()}
}

func chapterFace() face            { return face{typeface.Bold, 27, 31, ink()} }
func (s *setter) kickerFace() face { return face{typeface.SemiBold, 9.5, 14, s.accent} }
func figureFace() face             { return face{typeface.SemiBold, 10.5, 14, ink()} }

func (f face) in(colour vector.Colour) face { f.colour = colour; return f }

func (f face) strong() face {
	if f.style == typeface.Regular {
		f.style = typeface.SemiBold
	}
	return f
}
