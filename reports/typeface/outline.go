package typeface

import (
	"fmt"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Verb is the kind of a step.
type Verb int

// The verbs. A step ends at its last point; a quadratic curve has its control point before.
const (
	Move Verb = iota
	Line
	Quadratic
)

// Step is a step of a glyph's outline. Points are shares of the size, from the pen on the baseline,
// with y growing downwards. There is one point, or two for Quadratic.
type Step struct {
	Verb   Verb
	Points [2][2]float64
}

// Outliner gives the outlines of glyphs. Goroutines must not share it.
type Outliner struct {
	set    *Set
	fonts  [4]*sfnt.Font
	buffer sfnt.Buffer
}

// Outliner parses the four cuts.
func (s *Set) Outliner() (*Outliner, error) {
	o := &Outliner{set: s}
	for _, style := range Styles() {
		font, err := sfnt.Parse(s.Bytes(style))
		if err != nil {
			return nil, fmt.Errorf("reading typeface %s: %w", style, err)
		}
		o.fonts[style] = font
	}
	return o, nil
}

// Outline gives a character's outline, to be filled by the nonzero rule, and its advance width. A
// character that the cut lacks gets its "missing glyph".
func (o *Outliner) Outline(style Style, char rune) (steps []Step, advance float64, err error) {
	cut := o.fonts[style]
	glyph, err := cut.GlyphIndex(&o.buffer, char)
	if err != nil {
		return nil, 0, fmt.Errorf("reading the glyph of %U: %w", char, err)
	}
	// At this size the coordinates are in the font's own units, without rounding.
	em := fixed.Int26_6(cut.UnitsPerEm())
	segments, err := cut.LoadGlyph(&o.buffer, glyph, em, nil)
	if err != nil {
		return nil, 0, fmt.Errorf("reading the outline of %U: %w", char, err)
	}
	share := func(p fixed.Point26_6) [2]float64 {
		return [2]float64{float64(p.X) / float64(em), float64(p.Y) / float64(em)}
	}
	for _, segment := range segments {
		step := Step{Points: [2][2]float64{share(segment.Args[0])}}
		switch segment.Op {
		case sfnt.SegmentOpMoveTo:
			step.Verb = Move
		case sfnt.SegmentOpLineTo:
			step.Verb = Line
		case sfnt.SegmentOpQuadTo:
			step.Verb = Quadratic
			step.Points[1] = share(segment.Args[1])
		default:
			return nil, 0, fmt.Errorf("the outline of %U has cubic curves, which TrueType has not", char)
		}
		steps = append(steps, step)
	}
	width, err := cut.GlyphAdvance(&o.buffer, glyph, em, font.HintingNone)
	if err != nil {
		return nil, 0, fmt.Errorf("reading the width of %U: %w", char, err)
	}
	return steps, float64(width) / float64(em), nil
}
