package vector

import (
	"fmt"
	"math"
	"strings"
)

// matrix maps (x, y) to (a·x + c·y + e, b·x + d·y + f), as SVG writes it.
type matrix struct{ a, b, c, d, e, f float64 }

var identity = matrix{a: 1, d: 1}

// then gives the map that applies m first and outer after.
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

// scale is the factor by which lengths grow: the mean of the two directions where they differ.
func (m matrix) scale() float64 { return math.Sqrt(math.Abs(m.a*m.d - m.b*m.c)) }

// isSimilar tells whether the map turns and scales without skewing or mirroring, as text needs.
func (m matrix) isSimilar() bool {
	const near = 1e-6
	return math.Abs(m.a-m.d) < near && math.Abs(m.b+m.c) < near
}

// inverse is the map back. Its numbers are not finite where there is none.
func (m matrix) inverse() matrix {
	det := m.a*m.d - m.b*m.c
	return matrix{
		a: m.d / det, b: -m.b / det, c: -m.c / det, d: m.a / det,
		e: (m.c*m.f - m.d*m.e) / det, f: (m.b*m.e - m.a*m.f) / det,
	}
}

// parseTransform reads a single transform; an empty text is the identity.
func parseTransform(text string) (matrix, error) {
	if text == "" {
		return identity, nil
	}
	name, list, _ := strings.Cut(text, "(")
	list, closed := strings.CutSuffix(list, ")")
	n, err := parseNumbers(list)
	switch {
	case err != nil || !closed:
	case name == "matrix" && len(n) == 6:
		return matrix{n[0], n[1], n[2], n[3], n[4], n[5]}, nil
	case name == "translate" && len(n) == 2:
		return matrix{a: 1, d: 1, e: n[0], f: n[1]}, nil
	case name == "rotate" && len(n) == 1:
		return rotation(n[0]), nil
	}
	return identity, fmt.Errorf("transform %q: %w", text, ErrUnknown)
}

func rotation(degrees float64) matrix {
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	return matrix{a: cos, b: sin, c: -sin, d: cos}
}
