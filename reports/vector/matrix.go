package vector

import (
	"fmt"
	"math"
	"strings"
)

// matrix maps (x, y) to (a·x + c·y + e, b·x + d·y + f), as SVG writes it.
type matrix struct{ a, b, c, d, e, f float64 }

var identity = matrix{a: 1, d: 1}

// then gives the map that does m first and outer after.
func (m matrix) then(outer matrix) matrix {
	return matrix{
		a: outer.a*m.a + outer.c*m.b,
		b: outer.b*m.a + outer.d*m.b,
		c: outer.a*m.c + outer.c*m.d,
		d: outer.b*m.c + outer.d*m.d,
		e: outer.a*m.e + outer.c*m.f + outer.e,
		f: outer.b*m.e + outer.d*m.f + outer.f,
	}
}

func (m matrix) point(x, y float64) (float64, float64) {
	return m.a*x + m.c*y + m.e, m.b*x + m.d*y + m.f
}

// scale is how much lengths grow: the mean of the two directions where they differ.
func (m matrix) scale() float64 { return math.Sqrt(math.Abs(m.a*m.d - m.b*m.c)) }

// isSimilar says whether the map turns and scales without skewing or mirroring: text needs that.
func (m matrix) isSimilar() bool {
	const near = 1e-6
	return math.Abs(m.a-m.d) < near && math.Abs(m.b+m.c) < near
}

// inverse is the map back; ok is false where there is none.
func (m matrix) inverse() (back matrix, ok bool) {
	det := m.a*m.d - m.b*m.c
	if det == 0 {
		return identity, false
	}
	return matrix{
		a: m.d / det, b: -m.b / det, c: -m.c / det, d: m.a / det,
		e: (m.c*m.f - m.d*m.e) / det, f: (m.b*m.e - m.a*m.f) / det,
	}, true
}

// parseTransform reads a list of transforms, the first of which is the outermost.
func parseTransform(text string) (matrix, error) {
	whole := identity
	for rest := strings.TrimLeftFunc(text, isSeparator); rest != ""; rest = strings.TrimLeftFunc(rest, isSeparator) {
		name, after, ok := strings.Cut(rest, "(")
		inside, left, closed := strings.Cut(after, ")")
		if !ok || !closed {
			return identity, fmt.Errorf("transform %q: %w", text, ErrUnknown)
		}
		numbers, err := parseNumbers(inside)
		if err != nil {
			return identity, fmt.Errorf("transform %q: %w", text, err)
		}
		one, ok := transform(strings.TrimSpace(name), numbers)
		if !ok {
			return identity, fmt.Errorf("transform %q: %w", text, ErrUnknown)
		}
		whole = one.then(whole)
		rest = left
	}
	return whole, nil
}

func transform(name string, n []float64) (matrix, bool) {
	switch {
	case name == "matrix" && len(n) == 6:
		return matrix{n[0], n[1], n[2], n[3], n[4], n[5]}, true
	case name == "translate" && len(n) == 2:
		return matrix{a: 1, d: 1, e: n[0], f: n[1]}, true
	case name == "translate" && len(n) == 1:
		return matrix{a: 1, d: 1, e: n[0]}, true
	case name == "scale" && len(n) == 2:
		return matrix{a: n[0], d: n[1]}, true
	case name == "scale" && len(n) == 1:
		return matrix{a: n[0], d: n[0]}, true
	case name == "rotate" && len(n) == 1:
		return rotation(n[0]), true
	case name == "rotate" && len(n) == 3:
		back := matrix{a: 1, d: 1, e: -n[1], f: -n[2]}
		return back.then(rotation(n[0])).then(matrix{a: 1, d: 1, e: n[1], f: n[2]}), true
	}
	return identity, false
}

func rotation(degrees float64) matrix {
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	return matrix{a: cos, b: sin, c: -sin, d: cos}
}
