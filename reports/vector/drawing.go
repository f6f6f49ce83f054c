// Package vector holds a picture as the few operations that every renderer has: filled and
// stroked paths, and runs of text. It parses the SVG that the chart engine writes into such a
// picture, and writes the picture as plain SVG again.
package vector

import "xmess.cat/memoria/reports/typeface"

// Drawing is a picture of Width by Height units, with its origin at the top left and y growing
// downwards. One unit is meant to be one point (1/72 inch) at full size. Shapes are painted in
// order, later ones over earlier ones.
type Drawing struct {
	Width, Height float64
	Shapes        []Shape
}

// Shape is either a path or a run of text: exactly one of the two is set.
type Shape struct {
	// Clips are regions, in the drawing's coordinates. Only what lies inside all of them is
	// painted; without any, everything is. Each is filled by the nonzero rule.
	Clips []Outline
	Path  *Path
	Text  *Text
}

// Path is an outline that is filled by the nonzero rule, stroked, or both (the fill first).
// Coordinates are the drawing's: every transform has been applied.
type Path struct {
	Outline Outline
	// Fill and Stroke are nil where there is none.
	Fill   *Colour
	Stroke *Stroke
}

// MiterLimit is the limit of every stroke's mitered corners, as SVG and PDF count it.
const MiterLimit = 4

// Stroke paints along an outline.
type Stroke struct {
	Colour Colour
	Width  float64
	// Dash is the lengths of dashes and gaps in turn, empty for a solid line.
	Dash []float64
	Cap  Cap
	Join Join
}

// Colour is sRGB with an opacity from 0 (nothing) to 1.
type Colour struct {
	R, G, B uint8
	Opacity float64
}

// Cap is the shape of a line's ends; the values are those of the PDF operator J.
type Cap int

// The caps.
const (
	CapButt Cap = iota
	CapRound
)

// Join is the shape of a line's corners; the values are those of the PDF operator j.
type Join int

// The joins.
const (
	JoinMiter Join = iota
	JoinRound
	JoinBevel
)

// Outline is a list of segments, the first of which is a Move.
type Outline []Segment

// Verb is the kind of a segment.
type Verb int

// The verbs. Arcs have been turned into cubic curves.
const (
	Move Verb = iota
	Line
	Cubic
	Close
)

// Segment goes from the current point to (X, Y), by the control points (X1, Y1) and (X2, Y2) when
// it is Cubic. Close has no coordinates.
type Segment struct {
	Verb           Verb
	X1, Y1, X2, Y2 float64
	X, Y           float64
}

// Text is a run of text on one line.
type Text struct {
	// X and Y are where the pen starts: the left end of the baseline, whatever the anchor was.
	X, Y float64
	// Angle turns the run about (X, Y), in degrees, counter-clockwise as seen.
	Angle  float64
	String string
	Style  typeface.Style
	Size   float64
	Colour Colour
	// Width is the run's length at this style and size.
	Width float64
}
