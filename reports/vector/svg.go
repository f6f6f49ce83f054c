package vector

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"xmess.cat/memoria/reports/typeface"
)

// ErrUnknown is what Parse wraps when it meets something that it cannot draw: nothing is dropped
// without a word.
var ErrUnknown = errors.New("not a part of SVG that is drawn here")

// Parse reads the SVG that the chart engine writes. Text must name the embedded family, whose
// widths resolve its anchors. An element, attribute or value that is not known is an error.
func Parse(svg string, faces *typeface.Set) (Drawing, error) {
	root, err := readTree(svg)
	if err != nil {
		return Drawing{}, fmt.Errorf("reading SVG: %w", err)
	}
	if root.name != "svg" {
		return Drawing{}, fmt.Errorf("reading SVG: root <%s>: %w", root.name, ErrUnknown)
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
	defined map[string]*element
	drawing Drawing
}

// place is where an element stands: how its coordinates map to the drawing's, and what bounds it.
type place struct {
	matrix matrix
	clips  []Outline
}

// define indexes what has an id, wherever it stands: SVG may refer to it before or after.
func (r *reader) define(e *element) {
	if id, ok := e.attrs["id"]; ok {
		r.defined[id] = e
	}
	for _, child := range e.children {
		r.define(child)
	}
}

// reference resolves "url(#id)" to an element of one of the names.
func (r *reader) reference(value string, names ...string) (*element, error) {
	id, ok := strings.CutPrefix(value, "url(#")
	id, closed := strings.CutSuffix(id, ")")
	found := r.defined[id]
	if !ok || !closed || found == nil {
		return nil, fmt.Errorf("reference %q: %w", value, ErrUnknown)
	}
	for _, name := range names {
		if found.name == name {
			return found, nil
		}
	}
	return nil, fmt.Errorf("reference %q to <%s>: %w", value, found.name, ErrUnknown)
}

func (r *reader) root(e *element) error {
	if err := e.only("width", "height", "xmlns", "xlink", "version", "baseProfile", "viewBox"); err != nil {
		return err
	}
	var err error
	if r.drawing.Width, err = e.number("width", 0); err != nil {
		return err
	}
	if r.drawing.Height, err = e.number("height", 0); err != nil {
		return err
	}
	if box, ok := e.attrs["viewBox"]; ok {
		size := strconv.FormatFloat(r.drawing.Width, 'f', -1, 64) + " " +
			strconv.FormatFloat(r.drawing.Height, 'f', -1, 64)
		if box != "0 0 "+size {
			return fmt.Errorf("viewBox %q for a size of %s: %w", box, size, ErrUnknown)
		}
	}
	return r.children(e, place{matrix: identity})
}

func (r *reader) children(e *element, at place) error {
	if strings.TrimSpace(e.text) != "" {
		return fmt.Errorf("text in <%s>: %w", e.name, ErrUnknown)
	}
	for _, child := range e.children {
		if err := r.element(child, at); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) element(e *element, at place) error {
	switch e.name {
	case "defs":
		return e.only()
	case "clipPath", "linearGradient", "pattern":
		return nil // drawn where it is referred to
	case "g":
		if err := e.only("transform", "clip-path", "id"); err != nil {
			return err
		}
		inner, err := r.enter(e, at)
		if err != nil {
			return err
		}
		return r.children(e, inner)
	case "text":
		return r.text(e, at)
	default:
		return r.shape(e, at)
	}
}

// enter applies an element's own transform and clip to the place where it stands.
func (r *reader) enter(e *element, at place) (place, error) {
	own, err := parseTransform(e.attrs["transform"])
	if err != nil {
		return at, err
	}
	at.matrix = own.then(at.matrix)
	value, clipped := e.attrs["clip-path"]
	if !clipped {
		return at, nil
	}
	clip, err := r.reference(value, "clipPath")
	if err != nil {
		return at, err
	}
	outline, err := r.clip(clip, at.matrix)
	if err != nil {
		return at, err
	}
	// A fresh slice: neighbours share the one they came with.
	at.clips = append(append([]Outline(nil), at.clips...), outline)
	return at, nil
}

// clip joins the outlines in a clipPath: together they are the region that stays visible.
func (r *reader) clip(e *element, at matrix) (Outline, error) {
	if err := e.only("id"); err != nil {
		return nil, err
	}
	var whole Outline
	for _, child := range e.children {
		outline, rest, err := outlineOf(child)
		if err != nil {
			return nil, err
		}
		for name := range rest {
			if !isPaint(name) && name != "transform" {
				return nil, fmt.Errorf("attribute %s of <%s> in a clipPath: %w", name, child.name, ErrUnknown)
			}
		}
		own, err := parseTransform(child.attrs["transform"])
		if err != nil {
			return nil, err
		}
		whole = append(whole, outline.apply(own.then(at))...)
	}
	return whole, nil
}

func (r *reader) shape(e *element, at place) error {
	outline, rest, err := outlineOf(e)
	if err != nil {
		return err
	}
	for name := range rest {
		if !isPaint(name) && !isNeutral(name) && name != "transform" && name != "clip-path" && name != "id" {
			return fmt.Errorf("attribute %s of <%s>: %w", name, e.name, ErrUnknown)
		}
	}
	at, err = r.enter(e, at)
	if err != nil {
		return err
	}
	if len(outline) == 0 {
		return nil
	}
	path := &Path{Outline: outline.apply(at.matrix)}
	fill, pattern, err := r.fillOf(e, outline, at.matrix)
	if err != nil {
		return fmt.Errorf("filling <%s>: %w", e.name, err)
	}
	if pattern != nil {
		if err := r.tile(pattern, path.Outline, at); err != nil {
			return fmt.Errorf("filling <%s>: %w", e.name, err)
		}
	}
	path.Fill = fill
	if path.Stroke, err = strokeOf(e, at.matrix); err != nil {
		return fmt.Errorf("stroking <%s>: %w", e.name, err)
	}
	if path.Fill != nil || path.Stroke != nil {
		r.add(at, Shape{Path: path})
	}
	return nil
}

func (r *reader) add(at place, shape Shape) {
	shape.Clips = at.clips
	r.drawing.Shapes = append(r.drawing.Shapes, shape)
}
