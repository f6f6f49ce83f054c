package territory

import (
	"fmt"
	"math"
)

// ring joins arcs. An index below zero is the complement of that of an arc to be reversed.
func (m *Map) ring(town int, arcs []int) (Ring, error) {
	var ring Ring
	for _, arc := range arcs {
		back := arc < 0
		if back {
			arc = ^arc
		}
		if arc >= len(m.borders) {
			return nil, fmt.Errorf("arc %d of %d", arc, len(m.borders))
		}
		b := &m.borders[arc]
		b.towns = append(b.towns, town)
		// Each arc begins where the one before ended.
		for i := range len(b.line) - 1 {
			if back {
				i = len(b.line) - 1 - i
			}
			ring = append(ring, b.line[i])
		}
	}
	return ring, nil
}

// outline joins the arcs that bound a single municipality.
func (m *Map) outline() {
	var outer [][]Point
	for _, b := range m.borders {
		if len(b.towns) == 1 {
			outer = append(outer, b.line)
		}
	}
	for _, line := range chains(outer) {
		if ring := Ring(line[:len(line)-1]); area(ring) > 0 {
			m.Outline = append(m.Outline, Polygon{ring})
		}
	}
}

// area gives the area of a ring in square kilometres.
func area(ring Ring) float64 {
	twice := 0.0
	for i, p := range ring {
		q := ring[(i+1)%len(ring)]
		twice += p[0]*q[1] - q[0]*p[1]
	}
	return math.Abs(twice) / 2
}

// disc replaces the ring of a municipality that simplifying the atlas has reduced to a line.
func disc(ring Ring) Ring {
	const radius, corners = 0.7, 12
	var middle Point
	for _, p := range ring {
		middle[0] += p[0] / float64(len(ring))
		middle[1] += p[1] / float64(len(ring))
	}
	out := make(Ring, corners)
	for i := range out {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / corners)
		out[i] = Point{middle[0] + radius*cos, middle[1] + radius*sin}
	}
	return out
}
