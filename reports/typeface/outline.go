package typeface

import (
	"fmt"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Outliner gives the outlines of glyphs. Goroutines must not share it.
type Outliner struct {
	fonts  [4]*sfnt.Font
	buffer sfnt.Buffer
}

// Glyph is an outline to be filled by the nonzero rule, with y growing downwards from the baseline.
// All measures are in units of the font, which has Em of them for the size.
type Glyph struct {
	Segments    sfnt.Segments // valid until the next call
	Advance, Em fixed.Int26_6
}

// Outliner parses the four embedded fonts.
func (s *Set) Outliner() (*Outliner, error) {
	o := &Outliner{}
	for _, style := range Styles() {
		cut, err := sfnt.Parse(s.Bytes(style))
		if err != nil {
			return nil, fmt.Errorf("reading typeface %s: %w", style, err)
		}
		o.fonts[style] = cut
	}
	return o, nil
}

// Outline gives a character's glyph in a style, or the font's glyph for missing characters.
func (o *Outliner) Outline(style Style, char rune) (glyph Glyph, err error) {
	cut := o.fonts[style]
	index, err := cut.GlyphIndex(&o.buffer, char)
	if err != nil {
		return Glyph{}, fmt.Errorf("reading the glyph of %U: %w", char, err)
	}
	glyph.Em = fixed.Int26_6(cut.UnitsPerEm()) // at this size nothing is rounded
	if glyph.Segments, err = cut.LoadGlyph(&o.buffer, index, glyph.Em, nil); err != nil {
		return Glyph{}, fmt.Errorf("reading the outline of %U: %w", char, err)
	}
	glyph.Advance, err = cut.GlyphAdvance(&o.buffer, index, glyph.Em, font.HintingNone)
	if err != nil {
		return Glyph{}, fmt.Errorf("reading the width of %U: %w", char, err)
	}
	return glyph, nil
}
