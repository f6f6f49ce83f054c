package pdf

import (
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/vector"
)

// page is a laid-out page: shapes in the order in which they are painted, links and anchors.
type page struct {
	shapes   []vector.Shape
	tags     []tag      // one for each shape
	marked   []*element // by mark
	owner    *element   // the element that is being drawn; nil for an artifact
	pathRead *element   // the element of rules, bars and signs; nil while they are artifacts
	artifact int        // the kind of artifact that is being drawn
	images   []placedImage
	links    []link
	anchors  []anchor
	chapter  string // its title, for the running head
	bare     bool   // no running head and foot: the cover
}

// placedImage is a picture that is painted over the shapes. Measures are points.
type placedImage struct {
	png                 []byte
	x, y, width, height float64
}

// link is an area that leads to an anchor.
type link struct {
	x, y, width, height float64
	target              string // the anchor's id
	says                string // where it leads, in words
	owner               *element
}

// anchor is a target of contents, bookmarks and links.
type anchor struct {
	id     string
	y      float64
	number string
	title  string
	level  int // 0 chapter, 1 section; -1 only for links
}

func (p *page) rect(x, y, width, height float64, colour vector.Colour) {
	p.fill(vector.Outline{
		{Verb: vector.Move, X: x, Y: y}, {Verb: vector.Line, X: x + width, Y: y},
		{Verb: vector.Line, X: x + width, Y: y + height}, {Verb: vector.Line, X: x, Y: y + height},
		{Verb: vector.Close},
	}, colour)
}

func (p *page) fill(outline vector.Outline, colour vector.Colour) {
	p.add(vector.Shape{Path: &vector.Path{Outline: outline, Fill: &colour}}, p.pathRead)
}

func (p *page) stroke(outline vector.Outline, colour vector.Colour, width float64) {
	stroke := &vector.Stroke{Colour: colour, Width: width}
	p.add(vector.Shape{Path: &vector.Path{Outline: outline, Stroke: stroke}}, p.pathRead)
}

func (p *page) hairline(x, y, width float64, colour vector.Colour, thickness float64) {
	p.stroke(vector.Outline{
		{Verb: vector.Move, X: x, Y: y}, {Verb: vector.Line, X: x + width, Y: y},
	}, colour, thickness)
}

// drawing draws a picture, scaled, with its top left corner at x, y.
func (p *page) drawing(d *vector.Drawing, x, y, scale float64) {
	for _, shape := range d.Shapes {
		p.add(placed(shape, x, y, scale), p.owner)
	}
}

func placed(shape vector.Shape, x, y, scale float64) vector.Shape {
	out := vector.Shape{}
	for _, clip := range shape.Clips {
		out.Clips = append(out.Clips, clip.Scaled(x, y, scale))
	}
	if shape.Path != nil {
		path := *shape.Path
		path.Outline = path.Outline.Scaled(x, y, scale)
		if path.Stroke != nil {
			stroke := *path.Stroke
			stroke.Width *= scale
			dash := make([]float64, len(stroke.Dash))
			for i, length := range stroke.Dash {
				dash[i] = length * scale
			}
			stroke.Dash, path.Stroke = dash, &stroke
		}
		out.Path = &path
	}
	if shape.Text != nil {
		text := *shape.Text
		text.X, text.Y = x+scale*text.X, y+scale*text.Y
		text.Size *= scale
		text.Width *= scale
		out.Text = &text
	}
	return out
}

// setter lays out text in the embedded family, and builds the structure tree of it.
type setter struct {
	fonts       *typeface.Set
	accent      vector.Colour
	decimalMark string
	families    map[string][]document.Group // by name: the groups of the tables in each family
	// trail is the path from the tree's root to the container that is being laid out. Headings
	// close its steps down to the first base ones.
	trail []step
	base  int
}

func (s *setter) width(f face, text string) float64 { return s.fonts.Width(f.style, text, f.size) }

// baseline is the baseline of a line whose top is y: its capitals stand in the line's middle.
func (s *setter) baseline(f face, y float64) float64 {
	return y + (f.leading+s.fonts.Metrics(f.style).CapHeight*f.size)/2
}

// text draws a run with its left end at x and its line's top at y.
func (s *setter) text(p *page, f face, x, y float64, text string) {
	s.textAt(p, f, x, s.baseline(f, y), text)
}

func (s *setter) textAt(p *page, f face, x, baseline float64, text string) {
	if text == "" {
		return
	}
	p.add(vector.Shape{Text: &vector.Text{
		X: x, Y: baseline, String: text, Style: f.style, Size: f.size, Colour: f.colour,
		Width: s.width(f, text),
	}}, p.owner)
}

func (s *setter) textRight(p *page, f face, right, y float64, text string) {
	s.text(p, f, right-s.width(f, text), y, text)
}
