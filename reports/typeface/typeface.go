// Package typeface holds the one family that every page is set in, Source Sans 3, and its exact
// widths, so that a chart measures a label with the font that the PDF will print it in.
package typeface

import (
	_ "embed"
	"fmt"
)

// Family is the name to give a renderer for the embedded family.
const Family = "Source Sans 3"

// Style is one of the four embedded cuts.
type Style int

// The cuts; the zero value is Regular.
const (
	Regular Style = iota
	Italic
	SemiBold
	Bold
)

// Styles lists every cut in the order of the constants.
func Styles() []Style { return []Style{Regular, Italic, SemiBold, Bold} }

// String gives the cut's file name without its extension, as in "SemiBold".
func (s Style) String() string {
	switch s {
	case Regular:
		return "Regular"
	case Italic:
		return "Italic"
	case SemiBold:
		return "SemiBold"
	case Bold:
		return "Bold"
	}
	return fmt.Sprintf("Style(%d)", int(s))
}

//go:embed Regular.ttf
var regular []byte

//go:embed Italic.ttf
var italic []byte

//go:embed SemiBold.ttf
var semiBold []byte

//go:embed Bold.ttf
var bold []byte

// Set is the family, loaded. It never changes, so any number of goroutines may measure with it.
type Set struct {
	faces [4]*face
}

// Load reads the four embedded cuts. An error means that a file copied into the package at build
// time is not the font it should be.
func Load() (*Set, error) {
	set := &Set{}
	for style, data := range [4][]byte{regular, italic, semiBold, bold} {
		read, err := readFace(data)
		if err != nil {
			return nil, fmt.Errorf("reading typeface %s: %w", Style(style), err)
		}
		set.faces[style] = read
	}
	return set, nil
}

// Bytes gives the TrueType file of a cut. The caller must not change it.
func (s *Set) Bytes(style Style) []byte { return s.face(style).data }

// Width gives how far the pen moves when text is set at size, in size's unit. Glyphs are set at
// their advance widths without kerning or ligatures, as the PDF sets them; a character that the
// face lacks counts as the face's "missing glyph".
func (s *Set) Width(style Style, text string, size float64) float64 {
	return s.face(style).width(text) * size
}

// Has says whether the cut can draw the character.
func (s *Set) Has(style Style, char rune) bool {
	_, ok := s.face(style).advances[char]
	return ok
}

// Metrics are vertical measures of a cut as shares of the size, all positive.
type Metrics struct {
	Ascent, Descent, CapHeight, XHeight float64
}

// Metrics gives the cut's vertical measures.
func (s *Set) Metrics(style Style) Metrics { return s.face(style).metrics }

func (s *Set) face(style Style) *face {
	if style < Regular || style > Bold {
		style = Regular
	}
	return s.faces[style]
}
