package vector

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"xmess.cat/memoria/reports/typeface"
)

// ErrUnknown is what Parse wraps when it meets something that it cannot draw: it never skips
// anything silently.
var ErrUnknown = errors.New("not a part of SVG that is drawn here")

// Parse reads the SVG that the chart engine writes: paths, rectangles, texts, groups, clips and
// patterns. Text must name the embedded family, whose widths resolve its anchors. Any other
// element, attribute or value is an error.
func Parse(svg string, faces *typeface.Set) (Drawing, error) {
	root, err := readTree(svg)
	if err != nil {
		return Drawing{}, fmt.Errorf("reading SVG: %w", err)
	}
	r := &reader{faces: faces, defined: map[string]*element{}}
	r.define(root)
	if err := r.root(root); err != nil {
		return Drawing{}, fmt.Errorf("reading SVG: %w", err)
	}
	return r.drawing, nil
}

type reader struct {
	faces   *typeface.Set
	defined map[string]*element // by id
	drawing Drawing
}

// context is what an element inherits: the map of its coordinates to the drawing's, and the clips
// around it.
type context struct {
	matrix matrix
	clips  []Outline
}

// define indexes the elements that have an id: references may come before or after them.
func (r *reader) define(e *element) {
	if id, ok := e.attrs["id"]; ok {
		r.defined[id] = e
	}
	for _, child := range e.Children {
		r.define(child)
	}
}

// reference resolves "url(#id)" to an element of that name.
func (r *reader) reference(value, name string) (*element, error) {
	id, ok := strings.CutPrefix(value, "url(#")
	id, closed := strings.CutSuffix(id, ")")
	found := r.defined[id]
	if !ok || !closed || found == nil || found.name() != name {
		return nil, fmt.Errorf("reference %q to a <%s>: %w", value, name, ErrUnknown)
	}
	return found, nil
}

func (r *reader) root(e *element) error {
	if e.name() != "svg" {
		return fmt.Errorf("root <%s>: %w", e.name(), ErrUnknown)
	}
	err := e.only("width", "height", "xmlns", "xlink", "version", "baseProfile", "viewBox")
	if err != nil {
		return err
	}
	size, err := e.numbers("width", "height")
	if err != nil {
		return err
	}
	r.drawing.Width, r.drawing.Height = size[0], size[1]
	text := func(length float64) string { return strconv.FormatFloat(length, 'f', -1, 64) }
	if box := "0 0 " + text(size[0]) + " " + text(size[1]); e.attrs["viewBox"] != box {
		return fmt.Errorf("viewBox %q, not %q: %w", e.attrs["viewBox"], box, ErrUnknown)
	}
	return r.children(e, context{matrix: identity})
}

func (r *reader) children(e *element, in context) error {
	if strings.TrimSpace(e.Text) != "" {
		return fmt.Errorf("text in <%s>: %w", e.name(), ErrUnknown)
	}
	for _, child := range e.Children {
		if err := r.element(child, in); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) element(e *element, in context) error {
	switch e.name() {
	case "defs":
		if err := e.only(); err != nil {
			return err
		}
		return r.children(e, in)
	case "clipPath", "pattern":
		return nil // drawn where it is referred to
	case "style":
		return e.onlyHover()
	case "g":
		if err := e.only("clip-path"); err != nil {
			return err
		}
		inner, err := r.enter(e, in)
		if err != nil {
			return err
		}
		return r.children(e, inner)
	case "text":
		return r.text(e, in)
	default:
		return r.shape(e, in)
	}
}

// enter applies an element's own transform and clip to the context that it inherits.
func (r *reader) enter(e *element, in context) (context, error) {
	own, err := parseTransform(e.attrs["transform"])
	if err != nil {
		return in, err
	}
	in.matrix = own.then(in.matrix)
	value, clipped := e.attrs["clip-path"]
	if !clipped {
		return in, nil
	}
	clip, err := r.reference(value, "clipPath")
	if err != nil {
		return in, err
	}
	outline, err := clipOutline(clip, in.matrix)
	if err != nil {
		return in, err
	}
	in.clips = append(slices.Clone(in.clips), outline) // siblings share the inherited slice
	return in, nil
}

// clipOutline joins the outlines in a clipPath: together they bound the visible region.
func clipOutline(e *element, in matrix) (Outline, error) {
	if err := e.only("id"); err != nil {
		return nil, err
	}
	var whole Outline
	for _, child := range e.Children {
		outline, err := outlineOf(child)
		if err != nil {
			return nil, err
		}
		own, err := parseTransform(child.attrs["transform"])
		if err != nil {
			return nil, err
		}
		whole = append(whole, outline.apply(own.then(in))...)
	}
	return whole, nil
}

// outlineOf gives the outline of a <path> or <rect>, whose attributes must all be known.
func outlineOf(e *element) (outline Outline, err error) {
	geometry := []string{"d"}
	if e.name() == "rect" {
		geometry = []string{"x", "y", "width", "height"}
	}
	if err := e.only(append(geometry, paintAttributes()...)...); err != nil {
		return nil, err
	}
	switch e.name() {
	case "path":
		return parsePath(e.attrs["d"])
	case "rect":
		n, err := e.numbers(geometry...)
		if err != nil {
			return nil, err
		}
		return rectangle(n[0], n[1], n[2], n[3]), nil
	}
	return nil, fmt.Errorf("element <%s>: %w", e.name(), ErrUnknown)
}

func (r *reader) shape(e *element, in context) error {
	outline, err := outlineOf(e)
	if err != nil {
		return err
	}
	in, err = r.enter(e, in)
	if err != nil {
		return err
	}
	if len(outline) == 0 {
		return nil
	}
	path := &Path{Outline: outline.apply(in.matrix)}
	if strings.HasPrefix(e.attrs["fill"], "url(") {
		err = r.tile(e.attrs["fill"], path.Outline, in)
	} else {
		path.Fill, err = fillOf(e)
	}
	if err != nil {
		return fmt.Errorf("filling <%s>: %w", e.name(), err)
	}
	if path.Stroke, err = strokeOf(e, in.matrix); err != nil {
		return fmt.Errorf("stroking <%s>: %w", e.name(), err)
	}
	if path.Fill != nil || path.Stroke != nil {
		r.add(in, Shape{Path: path})
	}
	return nil
}

func (r *reader) add(in context, shape Shape) {
	shape.Clips = in.clips
	r.drawing.Shapes = append(r.drawing.Shapes, shape)
}
