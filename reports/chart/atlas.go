package chart

import (
	"math"

	"xmess.cat/memoria/queries/palette"
	"xmess.cat/memoria/reports/territory"
	"xmess.cat/memoria/reports/words"
)

// atlas is a map as the chart library takes it: GeoJSON whose coordinates are tenths of a kilometre from a corner.
type atlas struct {
	Type     string        `json:"type"`
	Features []atlasRegion `json:"features"`
	corner   territory.Point
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

func newAtlas(corner territory.Point) *atlas {
	return &atlas{Type: "FeatureCollection", corner: corner}
}

// polygons adds a region; regions are painted in the order in which they come.
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

// mapFrame is how large a map is drawn, which go-echarts' series has no place for.
type mapFrame struct{ width, height float64 }

// atlas lends the canvas a map by its name.
func (v *canvas) atlas(name string, a *atlas, width, height float64) {
	if v.maps == nil {
		v.maps, v.frames = map[string]*atlas{}, map[string]mapFrame{}
	}
	v.maps[name], v.frames[name] = a, mapFrame{width, height}
}

// areaStyle paints a region of a map.
type areaStyle struct {
	AreaColor   string  `json:"areaColor,omitempty"`
	BorderColor string  `json:"borderColor,omitempty"`
	BorderWidth float64 `json:"borderWidth,omitempty"`
	Decal       *decal  `json:"decal,omitempty"`
}

func edge(fill, colour string, width float64) *areaStyle {
	if fill == "" {
		fill = "transparent"
	}
	return &areaStyle{AreaColor: fill, BorderColor: colour, BorderWidth: width}
}

// paint is a tone as a legend's key has it.
func (t Tone) paint() *paintStyle {
	switch t {
	case Darkest:
		return &paintStyle{Color: accent}
	case Dark:
		return &paintStyle{Color: palette.Blue1}
	case Light:
		return &paintStyle{Color: palette.Blue2}
	case Lightest:
		return &paintStyle{Color: palette.Blue4, BorderColor: palette.Blue1, BorderWidth: 0.5}
	case Warm:
		return &paintStyle{Color: palette.Amber, BorderColor: palette.AmberInk, BorderWidth: 0.7}
	case Blank:
		return &paintStyle{Color: white, BorderColor: ink, BorderWidth: 0.7}
	case Grey:
		return &paintStyle{Color: palette.Grey, BorderColor: quiet, BorderWidth: 0.5}
	case Ground:
		return &paintStyle{Color: palette.Blue5}
	}
	return missing()
}

// area is a tone as a municipality has it.
func (t Tone) area() *areaStyle {
	paint := t.paint()
	style := edge(paint.Color, paint.BorderColor, paint.BorderWidth)
	if style.BorderColor == "" {
		style.BorderColor, style.BorderWidth = white, 0.4
	}
	if t == Hatched {
		style.BorderColor, style.BorderWidth, style.Decal = palette.Edge, 0.5, paint.Decal
		style.Decal.Color = hatch
	}
	return style
}

func orDash(text string) string {
	if text == "" {
		return words.Dash
	}
	return text
}
