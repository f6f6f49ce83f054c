package vector

import (
	"fmt"
	"maps"
	"math"
)

// apply gives the outline as another system of coordinates sees it.
func (o Outline) apply(m matrix) Outline {
	mapped := make(Outline, len(o))
	for i, s := range o {
		mapped[i].Verb = s.Verb
		if s.Verb == Close {
			continue
		}
		mapped[i].X, mapped[i].Y = m.point(s.X, s.Y)
		if s.Verb == Cubic {
			mapped[i].X1, mapped[i].Y1 = m.point(s.X1, s.Y1)
			mapped[i].X2, mapped[i].Y2 = m.point(s.X2, s.Y2)
		}
	}
	return mapped
}

// Box is a rectangle from its least to its greatest corner.
type Box struct{ MinX, MinY, MaxX, MaxY float64 }

// Bounds gives a rectangle that holds the outline, control points included: the outline itself
// may be a little smaller. It is the zero Box for an empty outline.
func (o Outline) Bounds() Box {
	box := Box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, s := range o {
		if s.Verb == Close {
			continue
		}
		box.hold(s.X, s.Y)
		if s.Verb == Cubic {
			box.hold(s.X1, s.Y1)
			box.hold(s.X2, s.Y2)
		}
	}
	if math.IsInf(box.MinX, 1) {
		return Box{}
	}
	return box
}

func (b *Box) hold(x, y float64) {
	b.MinX, b.MinY = math.Min(b.MinX, x), math.Min(b.MinY, y)
	b.MaxX, b.MaxY = math.Max(b.MaxX, x), math.Max(b.MaxY, y)
}

// outlineOf gives the outline of a basic shape, and the attributes that are not geometry.
func outlineOf(e *element) (Outline, map[string]string, error) {
	geometry, ok := map[string][]string{
		"path":     {"d"},
		"rect":     {"x", "y", "width", "height", "rx", "ry"},
		"circle":   {"cx", "cy", "r"},
		"ellipse":  {"cx", "cy", "rx", "ry"},
		"line":     {"x1", "y1", "x2", "y2"},
		"polyline": {"points"},
		"polygon":  {"points"},
	}[e.name]
	if !ok {
		return nil, nil, fmt.Errorf("element <%s>: %w", e.name, ErrUnknown)
	}
	rest := maps.Clone(e.attrs)
	numbers := map[string]float64{}
	for _, name := range geometry {
		delete(rest, name)
		if name == "d" || name == "points" {
			continue
		}
		number, err := e.number(name, 0)
		if err != nil {
			return nil, nil, err
		}
		numbers[name] = number
	}
	outline, err := basicOutline(e, numbers)
	if err != nil {
		return nil, nil, fmt.Errorf("outline of <%s>: %w", e.name, err)
	}
	return outline, rest, nil
}

func basicOutline(e *element, n map[string]float64) (Outline, error) {
	switch e.name {
	case "path":
		return parsePath(e.attrs["d"])
	case "rect":
		if n["rx"] != 0 || n["ry"] != 0 {
			return nil, fmt.Errorf("rounded corners: %w", ErrUnknown)
		}
		return rectangle(n["x"], n["y"], n["width"], n["height"]), nil
	case "circle":
		return ellipse(n["cx"], n["cy"], n["r"], n["r"]), nil
	case "ellipse":
		return ellipse(n["cx"], n["cy"], n["rx"], n["ry"]), nil
	case "line":
		return Outline{{Verb: Move, X: n["x1"], Y: n["y1"]}, {Verb: Line, X: n["x2"], Y: n["y2"]}}, nil
	}
	points, err := parseNumbers(e.attrs["points"])
	if err != nil || len(points)%2 != 0 {
		return nil, fmt.Errorf("points %q: %w", e.attrs["points"], ErrUnknown)
	}
	var outline Outline
	for i := 0; i < len(points); i += 2 {
		verb := Line
		if i == 0 {
			verb = Move
		}
		outline = append(outline, Segment{Verb: verb, X: points[i], Y: points[i+1]})
	}
	if e.name == "polygon" && len(outline) > 0 {
		outline = append(outline, Segment{Verb: Close})
	}
	return outline, nil
}

func rectangle(x, y, width, height float64) Outline {
	if width <= 0 || height <= 0 {
		return nil
	}
	return Outline{
		{Verb: Move, X: x, Y: y}, {Verb: Line, X: x + width, Y: y},
		{Verb: Line, X: x + width, Y: y + height}, {Verb: Line, X: x, Y: y + height}, {Verb: Close},
	}
}

func ellipse(cx, cy, rx, ry float64) Outline {
	if rx <= 0 || ry <= 0 {
		return nil
	}
	outline := Outline{{Verb: Move, X: cx + rx, Y: cy}}
	outline = append(outline, arc(cx+rx, cy, rx, ry, 0, false, true, cx-rx, cy)...)
	outline = append(outline, arc(cx-rx, cy, rx, ry, 0, false, true, cx+rx, cy)...)
	return append(outline, Segment{Verb: Close})
}
