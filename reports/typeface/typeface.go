// Package typeface holds Source Sans 3, the family of every page and chart, with its widths and
// outlines. Charts and the PDF measure text with the same font that prints it.
package typeface

import (
	_ "embed"
	"fmt"
)

// Family is the family's name.
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

// Set is the loaded family. It never changes, so goroutines may share it.
type Set struct {
	faces [4]*face
}

// Load reads the four embedded cuts. It fails if a file that the build copied is not the font.
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

// Width is the length of a text at a size, in the size's unit: the sum of its advance widths,
// without kerning or ligatures, as the PDF sets it. A character that the cut lacks has the width of
// the "missing glyph".
func (s *Set) Width(style Style, text string, size float64) float64 {
	return s.face(style).width(text) * size
}

// Has tells whether the cut has the character.
func (s *Set) Has(style Style, char rune) bool {
	_, ok := s.face(style).advances[char]
	return ok
}

// Metrics are vertical measures of a cut as shares of the size, all positive.
type Metrics struct {
	Descent, CapHeight float64
}

// Metrics gives the cut's vertical measures.
func (s *Set) Metrics(style Style) Metrics { return s.face(style).metrics }

func (s *Set) face(style Style) *face {
	if style < Regular || style > Bold {
		style = Regular
	}
	return s.faces[style]
}
