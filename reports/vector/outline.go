package vector

import "math"

// apply maps the outline to another system of coordinates.
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

// Scaled gives the outline scaled, and then moved by (x, y).
func (o Outline) Scaled(x, y, scale float64) Outline {
	return o.apply(matrix{a: scale, d: scale, e: x, f: y})
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

// rectangle is empty where it has no area.
func rectangle(x, y, width, height float64) Outline {
	if width <= 0 || height <= 0 {
		return nil
	}
	return Outline{
		{Verb: Move, X: x, Y: y}, {Verb: Line, X: x + width, Y: y},
		{Verb: Line, X: x + width, Y: y + height}, {Verb: Line, X: x, Y: y + height}, {Verb: Close},
	}
}
