package pdf

import (
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/vector"
)

// page is a laid-out page: what is painted on it, in order, and what can be followed or found.
type page struct {
	shapes  []vector.Shape
	tags    []tag         // a shape's each
	marked  []*element    // by mark
	owner   *element      // what is being drawn
	sign    *element      // what rules, bars and shapes are read as; nil where they only adorn
	kind    int           // of artifact, while what is drawn belongs to nothing
	images  []placedImage // over the shapes
	links   []link
	anchors []anchor
	chapter string // its title, for the running head
	bare    bool   // no running head and foot: the cover
}

// placedImage is a picture, in points.
type placedImage struct {
	png                 []byte
	x, y, width, height float64
}

// link is an area that leads to the anchor of that ID.
type link struct {
	x, y, width, height float64
	target              string
	// says is where it leads, in words; owner is its element.
	says  string
	owner *element
}

// anchor is a place that contents, bookmarks and links lead to.
type anchor struct {
	id     string
	y      float64
	number string
	title  string
	level  int // 0 chapter, 1 section; -1 only for links
}

func (p *page) rect(x, y, width, height float64, colour vector.Colour) {
	p.fill(vector.Outline{
		{Verb: vector.Move, X: x, Y: y},
		{Verb: vector.Line, X: x + width, Y: y},
		{Verb: vector.Line, X: x + width, Y: y + height},
		{Verb: vector.Line, X: x, Y: y + height},
		{Verb: vector.Close},
	}, colour)
}

func (p *page) fill(outline vector.Outline, colour vector.Colour) {
	p.add(vector.Shape{
		Path: &vector.Path{Outline: outline, Fill: &colour},
	}, p.sign)
}

func (p *page) stroke(outline vector.Outline, colour vector.Colour, width float64) {
	p.add(vector.Shape{
		Path: &vector.Path{Outline: outline, Stroke: &vector.Stroke{Colour: colour, Width: width}},
	}, p.sign)
}

func (p *page) hairline(x, y, width float64, colour vector.Colour, thickness float64) {
	p.stroke(vector.Outline{
		{Verb: vector.Move, X: x, Y: y}, {Verb: vector.Line, X: x + width, Y: y},
	}, colour, thickness)
}

// drawing places a picture with its top left corner at x, y, scaled.
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

// setter sets text with the embedded family.
type setter struct {
	fonts       *typeface.Set
	accent      vector.Colour
	decimalMark string
	families    map[string][]document.Group
	// trail leads from the tree's top to what is being laid out; it is not closed beyond base.
	trail []step
	base  int
}

func (s *setter) width(f face, text string) float64 { return s.fonts.Width(f.style, text, f.size) }

// baseline is where text of a face stands in a line box whose top is y, its capitals in the middle.
func (s *setter) baseline(f face, y float64) float64 {
	return y + (f.leading+s.fonts.Metrics(f.style).CapHeight*f.size)/2
}

// text sets a run with its pen at x and its line box's top at y.
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
