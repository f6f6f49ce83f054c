// Package typeface holds the one font family of all pages, Source Sans 3, with its exact widths, so
// that a chart measures its labels with the font that the PDF prints them in.
package typeface

import (
	_ "embed"
	"fmt"

	"xmess.cat/memoria/queries/glyphs"
)

// Family is the name of the embedded family.
const Family = "Source Sans 3"

// Style is one of the four embedded fonts.
type Style int

// The styles; the zero value is Regular.
const (
	Regular Style = iota
	Italic
	SemiBold
	Bold
)

// Styles lists every style.
func Styles() []Style { return []Style{Regular, Italic, SemiBold, Bold} }

// String gives the style's file name without its extension, as in "SemiBold".
func (s Style) String() string {
	if s < Regular || s > Bold {
		return fmt.Sprintf("Style(%d)", int(s))
	}
	return [...]string{"Regular", "Italic", "SemiBold", "Bold"}[s]
}

//go:embed Regular.ttf
var regular []byte

//go:embed Italic.ttf
var italic []byte

//go:embed SemiBold.ttf
var semiBold []byte

//go:embed Bold.ttf
var bold []byte

// Set is the loaded family. It is safe for concurrent use.
type Set struct {
	faces [4]*face
}

// Load parses the four embedded fonts. An error means that a file copied into the package at build
// time is not the right font.
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

// Bytes gives the TrueType file of a style. The caller must not change it.
func (s *Set) Bytes(style Style) []byte { return s.face(style).data }

// Width gives the advance of a text at a size, in the size's unit, as it is printed in the PDF:
// without kerning, ligatures, and signs that the font lacks.
func (s *Set) Width(style Style, text string, size float64) float64 {
	return s.face(style).width(Printed(text)) * size
}

// Has tells whether the style has a glyph for the character.
func (s *Set) Has(style Style, char rune) bool {
	_, ok := s.face(style).advances[char]
	return ok
}

// Printed is what is printed of a text: all of it, but for signs that the fonts lack.
func Printed(text string) string {
	printed, _ := glyphs.Printed(text)
	return printed
}

// Metrics are vertical measures of a style as shares of the size, all positive.
type Metrics struct {
	Descent, CapHeight float64
}

// Metrics gives the style's vertical measures.
func (s *Set) Metrics(style Style) Metrics { return s.face(style).metrics }

func (s *Set) face(style Style) *face {
	if style < Regular || style > Bold {
		style = Regular
	}
	return s.faces[style]
}
