package typeface

import (
	"fmt"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// lastRune limits the characters to the Basic Multilingual Plane.
const lastRune = 0xFFFF

type face struct {
	data     []byte
	advances map[rune]float64
	missing  float64
	metrics  Metrics
}

func readFace(data []byte) (*face, error) {
	parsed, err := sfnt.Parse(data)
	if err != nil {
		return nil, err
	}
	var buffer sfnt.Buffer
	// At this size the measures are in the font's own units, without rounding.
	em := fixed.Int26_6(parsed.UnitsPerEm())
	share := func(units fixed.Int26_6) float64 { return float64(units) / float64(em) }

	measures, err := parsed.Metrics(&buffer, em, font.HintingNone)
	if err != nil {
		return nil, fmt.Errorf("reading metrics: %w", err)
	}
	read := &face{
		data:     data,
		advances: map[rune]float64{},
		metrics:  Metrics{Descent: share(measures.Descent), CapHeight: share(measures.CapHeight)},
	}
	for char := rune(0); char <= lastRune; char++ {
		glyph, err := parsed.GlyphIndex(&buffer, char)
		if err != nil {
			return nil, fmt.Errorf("reading the glyph of %U: %w", char, err)
		}
		if glyph == 0 && char != 0 {
			continue
		}
		advance, err := parsed.GlyphAdvance(&buffer, glyph, em, font.HintingNone)
		if err != nil {
			return nil, fmt.Errorf("reading the width of %U: %w", char, err)
		}
		if char == 0 {
			read.missing = share(advance)
			continue
		}
		read.advances[char] = share(advance)
	}
	return read, nil
}

// width is the advance of a text for size 1.
func (f *face) width(text string) float64 {
	total := 0.0
	for _, char := range text {
		advance, ok := f.advances[char]
		if !ok {
			advance = f.missing
		}
		total += advance
	}
	return total
}
