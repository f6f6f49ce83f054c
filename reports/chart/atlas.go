package chart

import (
	"math"

	"xmess.cat/memoria/queries/palette"
	"xmess.cat/memoria/reports/territory"
)

// atlas is a map as the chart library takes it: GeoJSON, with coordinates in tenths of a kilometre
// from a corner. Its regions are painted in order.
type atlas struct {
	Type     string        `json:"type"`
	Features []atlasRegion `json:"features"`

	corner        territory.Point
	width, height float64 // as drawn, in points
}

type atlasRegion struct {
	Type       string        `json:"type"`
	Properties atlasName     `json:"properties"`
	Geometry   atlasGeometry `json:"geometry"`
}

type atlasName struct {
	Name string `json:"name"`
}

type atlasGeometry struct {
	Type        string `json:"type"`
	Coordinates any    `json:"coordinates"`
}

// polygons adds a region of polygons.
func (a *atlas) polygons(name string, polygons []territory.Polygon) {
	coordinates := make([][][][2]int, len(polygons))
	for i, polygon := range polygons {
		for _, ring := range polygon {
			coordinates[i] = append(coordinates[i], a.line(ring))
		}
	}
	a.add(name, "MultiPolygon", coordinates)
}

// lines adds a region of lines.
func (a *atlas) lines(name string, lines [][]territory.Point) {
	coordinates := make([][][2]int, len(lines))
	for i, line := range lines {
		coordinates[i] = a.line(line)
	}
	a.add(name, "MultiLineString", coordinates)
}

func (a *atlas) add(name, kind string, coordinates any) {
	a.Features = append(a.Features, atlasRegion{
		Type: "Feature", Properties: atlasName{name}, Geometry: atlasGeometry{kind, coordinates},
	})
}

func (a *atlas) line(line []territory.Point) [][2]int {
	out := make([][2]int, len(line))
	for i, p := range line {
		for axis := range p {
			out[i][axis] = int(math.Round(10 * (p[axis] - a.corner[axis])))
		}
	}
	return out
}

// region is the paint of a region of a map.
type region struct {
	Style  *areaStyle `json:"itemStyle"`
	Name   string     `json:"name"`
	Silent bool       `json:"silent,omitempty"` // it does not answer to the pointer
	Tip    string     `json:"tip,omitempty"`
}

type areaStyle struct {
	AreaColor   string  `json:"areaColor,omitempty"`
	BorderColor string  `json:"borderColor,omitempty"`
	BorderWidth float64 `json:"borderWidth,omitempty"`
	Decal       *decal  `json:"decal,omitempty"`
}

// Tone is the paint of a place. Tones differ in lightness or by hatching.
type Tone int

// The tones, from the darkest.
const (
	Darkest Tone = iota
	Dark
	Light
	Lightest
	Warm    // stands out
	Blank   // zero: white, with an edge
	Hatched // unknown
	Grey    // not concerned
	Ground  // a wide area below the places
)

// paint is the tone in a legend.
func (t Tone) paint() *paintStyle {
	switch t {
	case Darkest:
		return fill(accent)
	case Dark:
		return fill(palette.Blue1)
	case Light:
		return fill(palette.Blue2)
	case Lightest:
		return &paintStyle{Color: palette.Blue4, BorderColor: palette.Blue1, BorderWidth: 0.5}
	case Warm:
		return &paintStyle{Color: palette.Amber, BorderColor: palette.AmberInk, BorderWidth: 0.7}
	case Blank:
		return &paintStyle{Color: white, BorderColor: ink, BorderWidth: 0.7}
	case Grey:
		return &paintStyle{Color: palette.Grey, BorderColor: quiet, BorderWidth: 0.5}
	case Ground:
		return fill(palette.Blue5)
	}
	return missing()
}

// area is the tone of a municipality.
func (t Tone) area() *areaStyle {
	paint := t.paint()
	style := &areaStyle{paint.Color, paint.BorderColor, paint.BorderWidth, nil}
	if style.BorderColor == "" {
		style.BorderColor, style.BorderWidth = white, 0.4
	}
	if t == Hatched {
		style.BorderColor, style.BorderWidth, style.Decal = palette.Edge, 0.5, paint.Decal
		style.Decal.Color = palette.Hatch
	}
	return style
}
