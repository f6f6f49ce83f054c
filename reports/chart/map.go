package chart

import (
	"math"
	"slices"
	"strconv"

	"github.com/go-echarts/go-echarts/v2/charts"

	"xmess.cat/memoria/queries/palette"
	"xmess.cat/memoria/reports/territory"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

// Tone is how a place is painted. Tones are told apart by their lightness, or by hatching.
type Tone int

// The tones, from the darkest.
const (
	Darkest Tone = iota
	Dark
	Light
	Lightest
	Warm    // stands out among the others
	Blank   // nought: white, with an edge
	Hatched // not known
	Grey    // not concerned
	Ground  // a wide area below the others
)

// Class is what places of one tone have in common, as the legend says it.
type Class struct {
	Name string
	Tone Tone
}

// Place is a municipality on a map.
type Place struct {
	Code  string // INE
	Name  string
	Class int    // index of its class
	Said  string // what is said of it beside its name and class; may be empty
}

// Map draws a year's municipalities of Catalonia in the tones of their classes, over those comarques (by Idescat's
// codes) that are given with a class of their own. Of classes without a place the legend says nothing. Places that are
// not on the map are left out and given back: whoever shows the map says so.
func (c *Charts) Map(
	land *territory.Map, year int, head string, classes []Class, places []Place, comarques map[string]int, width float64,
) (figure Figure, absent []Place, err error) {
	var shown []Place
	for _, place := range places {
		if _, known := land.Find(place.Code); known {
			shown = append(shown, place)
		} else {
			absent = append(absent, place)
		}
	}
	if len(shown) == 0 {
		figure, err = c.nothing(width)
		return figure, absent, err
	}
	v := c.canvas(width, 1)
	var keys []key
	for i, class := range classes {
		used := slices.ContainsFunc(shown, func(p Place) bool { return p.Class == i })
		for _, of := range comarques {
			used = used || of == i
		}
		if used {
			keys = append(keys, key{class.Name, "rect", []float64{8, 8}, class.Tone.paint()})
		}
	}
	top := v.legend(0, 0, width, keys) + 4
	d := mapDrawing{charts: c, canvas: v, land: land, year: year, classes: classes, shown: shown, comarques: comarques}

	const tallest, share = 385.0, 0.82
	wide, tall := land.Max[0]-land.Min[0], land.Max[1]-land.Min[1]
	scale := min(width*share/wide, tallest/tall)
	d.frame("catalunya", 0, top, scale, nil)
	v.height = top + tall*scale + 2
	d.inset(width, v.height, scale)
	figure, err = v.figure(c.mapText(head, classes, shown), c.mapData(classes, shown))
	return figure, absent, err
}

// mapDrawing is what every frame of a map is drawn from.
type mapDrawing struct {
	charts    *Charts
	canvas    *canvas
	land      *territory.Map
	year      int
	classes   []Class
	shown     []Place
	comarques map[string]int
}

// crowded are the comarques around Barcelona, whose municipalities are small and many.
func crowded() []string { return []string{"11", "13", "40"} }

// inset shows the crowded comarques larger, off the southern coast, where more than a few places are in them.
func (d mapDrawing) inset(right, bottom, scale float64) {
	const few, larger, tall = 3, 1.9, 142.0
	inside := 0
	for _, place := range d.shown {
		if town, _ := d.land.Find(place.Code); slices.Contains(crowded(), town.Comarca(d.year)) {
			inside++
		}
	}
	if inside <= few {
		return
	}
	lower, upper := d.bounds(crowded())
	scale = min(scale*larger, tall/(upper[1]-lower[1]))
	left, top := right-(upper[0]-lower[0])*scale-1, bottom-(upper[1]-lower[1])*scale-2
	d.frame("entorn", left, top, scale, crowded())
	d.canvas.text(right-1, top-8, pen{typeface.Italic, textSize - 0.5, quiet, "right"}, d.charts.words.Say(words.ChartInset))
}

// bounds are of some comarques, or of all where none is given.
func (d mapDrawing) bounds(comarques []string) (lower, upper territory.Point) {
	if comarques == nil {
		return d.land.Min, d.land.Max
	}
	lower, upper = territory.Point{math.Inf(1), math.Inf(1)}, territory.Point{math.Inf(-1), math.Inf(-1)}
	for _, town := range d.land.Municipalities {
		if !slices.Contains(comarques, town.Comarca(d.year)) {
			continue
		}
		for _, polygon := range town.Polygons {
			for _, p := range polygon[0] {
				for axis := range p {
					lower[axis], upper[axis] = min(lower[axis], p[axis]), max(upper[axis], p[axis])
				}
			}
		}
	}
	return lower, upper
}

// frame draws the municipalities of some comarques, or of all where none is given, from a corner at a scale.
func (d mapDrawing) frame(name string, left, top, scale float64, comarques []string) {
	lower, upper := d.bounds(comarques)
	atlas := newAtlas(lower)
	const land, municipal, comarcal = " terra", " municipis", " comarques" // no code begins so
	data := []map[string]any{
		{"name": land, "silent": true, "itemStyle": edge(palette.Land, palette.Faint, 0.6)},
		{"name": municipal, "silent": true, "itemStyle": edge("", white, 0.35)},
		{"name": comarcal, "silent": true, "itemStyle": edge("", palette.Faint, 0.5)},
	}
	inside := func(town territory.Municipality) bool {
		return comarques == nil || slices.Contains(comarques, town.Comarca(d.year))
	}
	if comarques == nil {
		atlas.polygons(land, d.land.Outline)
	} else {
		var pieces []territory.Polygon
		for _, town := range d.land.Municipalities {
			if inside(town) {
				pieces = append(pieces, town.Polygons...)
			}
		}
		atlas.polygons(land, pieces)
	}
	for _, code := range d.painted(inside) {
		var pieces []territory.Polygon
		for _, town := range d.land.Municipalities {
			if town.Comarca(d.year) == code && inside(town) {
				pieces = append(pieces, town.Polygons...)
			}
		}
		atlas.polygons(" "+code, pieces)
		class := d.classes[d.comarques[code]]
		data = append(data, map[string]any{
			"name": " " + code, "silent": true, "itemStyle": edge(class.Tone.paint().Color, class.Tone.paint().Color, 0.2),
		})
	}
	lines, borders := d.land.Borders(d.year)
	if comarques == nil {
		atlas.lines(municipal, lines)
	}
	for _, place := range d.shown {
		town, _ := d.land.Find(place.Code)
		if !inside(town) {
			continue
		}
		atlas.polygons(place.Code, town.Polygons)
		class := d.classes[place.Class]
		tip := clean(place.Name) + ": " + class.Name
		if place.Said != "" {
			tip += " (" + clean(place.Said) + ")"
		}
		data = append(data, map[string]any{"name": place.Code, "itemStyle": class.Tone.area(), "tip": tip})
	}
	if comarques == nil {
		atlas.lines(comarcal, borders)
	}
	d.canvas.atlas(name, atlas, (upper[0]-lower[0])*scale, (upper[1]-lower[1])*scale)
	d.canvas.series(0, charts.SingleSeries{Type: "map", MapType: name, Left: plain(left), Top: plain(top), Data: data})
}

// painted are the comarques that have a class of their own and a municipality inside, in order.
func (d mapDrawing) painted(inside func(territory.Municipality) bool) []string {
	var codes []string
	for code := range d.comarques {
		if slices.ContainsFunc(d.land.Municipalities, func(town territory.Municipality) bool {
			return town.Comarca(d.year) == code && inside(town)
		}) {
			codes = append(codes, code)
		}
	}
	slices.Sort(codes)
	return codes
}

func (c *Charts) mapText(head string, classes []Class, shown []Place) string {
	var parts []string
	for i, class := range classes {
		count := 0
		for _, place := range shown {
			if place.Class == i {
				count++
			}
		}
		if count > 0 {
			parts = append(parts, class.Name+": "+strconv.Itoa(count))
		}
	}
	return c.sentence(head, parts)
}

func (c *Charts) mapData(classes []Class, shown []Place) Data {
	data := Data{Names: 1, Head: []string{c.words.Say(words.HeadMember), c.words.Say(words.ChartGroup)}}
	valued := slices.ContainsFunc(shown, func(p Place) bool { return p.Said != "" })
	if valued {
		data.Head = append(data.Head, c.words.Say(words.ChartValue))
	}
	for _, place := range shown {
		row := []string{clean(place.Name), classes[place.Class].Name}
		if valued {
			row = append(row, orDash(clean(place.Said)))
		}
		data.Rows = append(data.Rows, row)
	}
	return data
}
