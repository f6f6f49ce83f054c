package territory

import (
	"fmt"
	"math"
)

// ring puts arcs one after the other; one below zero is run backwards, and is the arc that ^ gives.
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

// outline chains the arcs that only one municipality ends at.
func (m *Map) outline() {
	from := map[Point][]int{} // arcs by their first point
	var outer []int
	for i, b := range m.borders {
		if len(b.towns) == 1 {
			from[b.line[0]] = append(from[b.line[0]], i)
			from[b.line[len(b.line)-1]] = append(from[b.line[len(b.line)-1]], i)
			outer = append(outer, i)
		}
	}
	done := map[int]bool{}
	for _, first := range outer {
		if done[first] {
			continue
		}
		done[first] = true
		ring := append(Ring(nil), m.borders[first].line...)
		for next := first; next >= 0; {
			end := ring[len(ring)-1]
			next = -1
			for _, arc := range from[end] {
				if !done[arc] {
					next = arc
					break
				}
			}
			if next < 0 {
				break
			}
			done[next] = true
			line := m.borders[next].line
			if line[0] == end {
				ring = append(ring, line[1:]...)
				continue
			}
			for i := len(line) - 2; i >= 0; i-- {
				ring = append(ring, line[i])
			}
		}
		if ring = ring[:len(ring)-1]; area(ring) > 0 {
			m.Outline = append(m.Outline, Polygon{ring})
		}
	}
}

// area is that of a ring, in square kilometres.
func area(ring Ring) float64 {
	twice := 0.0
	for i, p := range ring {
		q := ring[(i+1)%len(ring)]
		twice += p[0]*q[1] - q[0]*p[1]
	}
	return math.Abs(twice) / 2
}

// disc stands for a municipality that is so small that the atlas has no more than a line of it.
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
