// Package vector holds a picture as the few operations that every renderer has: filled and
// stroked paths, and runs of text. It reads that picture from the SVG that the chart engine
// writes.
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
	// Clips are regions, in the drawing's coordinates, that all bound what is painted. None
	// means unbounded. Each is filled by the nonzero rule.
	Clips []Outline
	Path  *Path
	Text  *Text
}

// Path is an outline that is filled, stroked, or both (the fill first). Coordinates are the
// drawing's: every transform has been applied.
type Path struct {
	Outline Outline
	// Fill and Stroke are nil where there is none.
	Fill   *Fill
	Stroke *Stroke
}

// Fill paints the inside of an outline by the nonzero rule.
type Fill struct {
	Colour Colour
	// Gradient, where set, replaces Colour.
	Gradient *Gradient
}

// Stroke paints along an outline.
type Stroke struct {
	Colour Colour
	Width  float64
	// Dash is the lengths of dashes and gaps in turn, empty for a solid line.
	Dash       []float64
	DashOffset float64
	Cap        Cap
	Join       Join
	// MiterLimit is as in SVG and PDF; it matters only for JoinMiter.
	MiterLimit float64
}

// Colour is sRGB with an opacity from 0 (nothing) to 1.
type Colour struct {
	R, G, B uint8
	Opacity float64
}

// Gradient goes from the point (X1, Y1) to (X2, Y2) in the drawing's coordinates and keeps its
// first and last colours beyond them.
type Gradient struct {
	X1, Y1, X2, Y2 float64
	Stops          []Stop
}

// Stop is a colour at an offset from 0 to 1. Stops come in the order of their offsets.
type Stop struct {
	Offset float64
	Colour Colour
}

// Cap is the shape of a line's ends; the values are those of the PDF operator J.
type Cap int

// The caps.
const (
	CapButt Cap = iota
	CapRound
	CapSquare
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

// Verb says what a segment does.
type Verb int

// The verbs. Arcs and quadratic curves have been turned into cubic ones.
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

// Text is one run on one line.
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

// Size gives the natural size.
func (d Drawing) Size() (width, height float64) { return d.Width, d.Height }
