// Package territory holds the simplified outlines of Catalonia's municipalities, and the comarca of
// each. assets/map/make.mjs makes them from es-atlas (Instituto Geográfico Nacional, CC BY 4.0).
// Pages that show them must print Credit.
package territory

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"math"
)

// Credit is the credit that the licence of the outlines asks for, in every language.
const Credit = "© Instituto Geográfico Nacional (CC BY 4.0)"

//go:embed catalunya.json
var catalunya []byte

// Point is a point of a conformal projection, in kilometres eastwards and northwards.
type Point [2]float64

// Ring is a closed line that does not repeat its first point.
type Ring []Point

// Polygon is an outer ring and its holes.
type Polygon []Ring

// Municipality is a municipality with its outline.
type Municipality struct {
	Code     string // INE, five digits
	Polygons []Polygon

	comarca, before string // Idescat's codes
	since           int    // first year of comarca; 0 for always
}

// Comarca is the code of the municipality's comarca in a year. Only the creation of Moianès (2015)
// and Lluçanès (2023) is dated; everything else is as in 2023.
func (m Municipality) Comarca(year int) string {
	if year < m.since {
		return m.before
	}
	return m.comarca
}

// Map is Catalonia.
type Map struct {
	Municipalities []Municipality // by code
	Outline        []Polygon      // of Catalonia
	Min, Max       Point

	at      map[string]int
	borders []border
}

// border is a line that bounds one or two municipalities.
type border struct {
	line  []Point
	towns []int
}

// Find gives a municipality by its INE code: five digits, or six with the check digit.
func (m *Map) Find(code string) (town Municipality, ok bool) {
	if len(code) == 6 {
		code = code[:5]
	}
	i, ok := m.at[code]
	if !ok {
		return Municipality{}, false
	}
	return m.Municipalities[i], true
}

// topology is the format of the file: https://github.com/topojson/topojson-specification.
type topology struct {
	Transform struct{ Scale, Translate Point }
	Arcs      [][]Point // points as differences from the one before
	Objects   struct {
		Municipalities struct{ Geometries []geometry }
	}
}

type geometry struct {
	Type       string
	Arcs       json.RawMessage
	ID         string
	Properties struct {
		Comarca, Before string
		Since           int
	}
}

// Load reads the map.
func Load() (*Map, error) {
	m, err := read(catalunya)
	if err != nil {
		return nil, fmt.Errorf("reading the map of Catalonia: %w", err)
	}
	return m, nil
}

func read(text []byte) (*Map, error) {
	var from topology
	if err := json.Unmarshal(text, &from); err != nil {
		return nil, err
	}
	m := &Map{at: map[string]int{}, borders: make([]border, len(from.Arcs)),
		Min: Point{math.Inf(1), math.Inf(1)}, Max: Point{math.Inf(-1), math.Inf(-1)}}
	for i, steps := range from.Arcs {
		at := Point{}
		for _, step := range steps {
			for axis := range at {
				at[axis] += step[axis]
			}
			place := Point{}
			for axis := range place {
				place[axis] = at[axis]*from.Transform.Scale[axis] + from.Transform.Translate[axis]
				m.Min[axis], m.Max[axis] = min(m.Min[axis], place[axis]), max(m.Max[axis], place[axis])
			}
			m.borders[i].line = append(m.borders[i].line, place)
		}
	}
	for i, g := range from.Objects.Municipalities.Geometries {
		town, err := m.town(i, g)
		if err != nil {
			return nil, fmt.Errorf("municipality %s: %w", g.ID, err)
		}
		m.at[town.Code] = i
		m.Municipalities = append(m.Municipalities, town)
	}
	m.outline()
	return m, nil
}

func (m *Map) town(index int, g geometry) (Municipality, error) {
	p := g.Properties
	town := Municipality{Code: g.ID, comarca: p.Comarca, before: p.Before, since: p.Since}
	var polygons [][][]int
	var sliver Ring // an outer ring without area
	switch g.Type {
	case "Polygon":
		polygons = make([][][]int, 1)
		if err := json.Unmarshal(g.Arcs, &polygons[0]); err != nil {
			return town, err
		}
	case "MultiPolygon":
		if err := json.Unmarshal(g.Arcs, &polygons); err != nil {
			return town, err
		}
	default:
		return town, fmt.Errorf("a geometry of type %q", g.Type)
	}
	for _, rings := range polygons {
		var polygon Polygon
		for i, arcs := range rings {
			ring, err := m.ring(index, arcs)
			if err != nil {
				return town, err
			}
			flat := area(ring) == 0
			if flat && i == 0 {
				sliver = ring
				break
			}
			if !flat {
				polygon = append(polygon, ring)
			}
		}
		if len(polygon) > 0 {
			town.Polygons = append(town.Polygons, polygon)
		}
	}
	if len(town.Polygons) == 0 && len(sliver) > 0 {
		town.Polygons = []Polygon{{disc(sliver)}}
	}
	return town, nil
}
