package chart

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strconv"

	"github.com/go-echarts/go-echarts/v2/charts"

	"xmess.cat/memoria/queries/palette"
	"xmess.cat/memoria/reports/territory"
	"xmess.cat/memoria/reports/words"
)

// Class is an entry of a map's legend: its places have one tone.
type Class struct {
	Name string
	Tone Tone
}

// Place is a municipality on a map.
type Place struct {
	Code  string // INE
	Name  string
	Class int    // index of its class
	Said  string // its value, beside its name and class; may be empty
}

// Map draws municipalities of Catalonia in the tones of their classes. Comarques gives the class of
// those that are painted below, by Idescat's code; the year is that of the division in comarques.
// The legend leaves out classes without a place. Places outside Catalonia are left out and
// returned, so that the caller can name them.
func (c *Charts) Map(
	catalonia *territory.Map, year int, head string, classes []Class, places []Place,
	comarques map[string]int, width float64,
) (figure Figure, absent []Place, err error) {
	var shown []Place
	for _, place := range places {
		if _, known := catalonia.Find(place.Code); known {
			shown = append(shown, place)
		} else {
			absent = append(absent, place)
		}
	}
	if len(shown) == 0 {
		figure, err = c.empty(width)
		return figure, absent, err
	}
	v := c.canvas(width, 1)
	var keys []key
	for i, class := range classes {
		used := slices.ContainsFunc(shown, func(p Place) bool { return p.Class == i })
		if used || slices.Contains(slices.Collect(maps.Values(comarques)), i) {
			keys = append(keys, key{class.Name, "rect", 8, class.Tone.paint()})
		}
	}
	top := v.legend(0, 0, width, keys) + 4
	d := mapDrawing{canvas: v, catalonia: catalonia, year: year, classes: classes, shown: shown,
		comarques: comarques}

	const tallest, share = 385.0, 0.82
	wide, tall := catalonia.Max[0]-catalonia.Min[0], catalonia.Max[1]-catalonia.Min[1]
	scale := min(width*share/wide, tallest/tall)
	d.frame("catalunya", 0, top, scale, nil)
	v.height = top + tall*scale + 2
	d.inset(scale)
	figure, err = v.figure(c.mapText(head, classes, shown), c.mapData(classes, shown))
	return figure, absent, err
}

// mapDrawing is a map being drawn.
type mapDrawing struct {
	*canvas
	catalonia *territory.Map
	year      int
	classes   []Class
	shown     []Place
	comarques map[string]int
}

// crowded are the comarques around Barcelona, which have many small municipalities.
func crowded() []string { return []string{"11", "13", "40"} }

// inset draws the crowded comarques again, enlarged, where they have more than a few places. It
// lies off the southern coast.
func (d mapDrawing) inset(scale float64) {
	const few, larger, tall = 3, 1.9, 142.0
	inside := 0
	for _, place := range d.shown {
		if town, _ := d.catalonia.Find(place.Code); d.inside(town, crowded()) {
			inside++
		}
	}
	if inside <= few {
		return
	}
	lower, upper := d.bounds(crowded())
	scale = min(scale*larger, tall/(upper[1]-lower[1]))
	left, top := d.width-(upper[0]-lower[0])*scale-1, d.height-(upper[1]-lower[1])*scale-2
	d.frame("entorn", left, top, scale, crowded())
	d.text(d.width-1, top-8, italic("right"), d.say(words.ChartInset))
}

// inside tells whether a municipality is in one of some comarques; nil stands for all.
func (d mapDrawing) inside(town territory.Municipality, comarques []string) bool {
	return comarques == nil || slices.Contains(comarques, town.Comarca(d.year))
}

// polygons are those of all municipalities in some comarques.
func (d mapDrawing) polygons(comarques ...string) []territory.Polygon {
	var out []territory.Polygon
	for _, town := range d.catalonia.Municipalities {
		if d.inside(town, comarques) {
			out = append(out, town.Polygons...)
		}
	}
	return out
}

// bounds are those of some comarques; nil stands for all.
func (d mapDrawing) bounds(comarques []string) (lower, upper territory.Point) {
	if comarques == nil {
		return d.catalonia.Min, d.catalonia.Max
	}
	lower = territory.Point{math.Inf(1), math.Inf(1)}
	upper = territory.Point{math.Inf(-1), math.Inf(-1)}
	for _, polygon := range d.polygons(comarques...) {
		for _, p := range polygon[0] {
			for axis := range p {
				lower[axis], upper[axis] = min(lower[axis], p[axis]), max(upper[axis], p[axis])
			}
		}
	}
	return lower, upper
}

// frame draws some comarques, nil for all, from a corner at a scale.
func (d mapDrawing) frame(name string, left, top, scale float64, comarques []string) {
	const land, municipal, comarcal = " terra", " municipis", " comarques" // unlike any code
	lower, upper := d.bounds(comarques)
	a := &atlas{Type: "FeatureCollection", corner: lower,
		width: (upper[0] - lower[0]) * scale, height: (upper[1] - lower[1]) * scale}
	regions := []region{{Name: land, Silent: true, Style: edge(palette.Land, palette.Faint, 0.6)}}
	outline := d.catalonia.Outline
	if comarques != nil {
		outline = d.polygons(comarques...)
	}
	a.polygons(land, outline)
	for _, code := range slices.Sorted(maps.Keys(d.comarques)) {
		if comarques != nil && !slices.Contains(comarques, code) {
			continue
		}
		pieces := d.polygons(code)
		if len(pieces) == 0 {
			continue
		}
		colour := d.classes[d.comarques[code]].Tone.paint().Color
		a.polygons(" "+code, pieces)
		regions = append(regions,
			region{Name: " " + code, Silent: true, Style: edge(colour, colour, 0.2)})
	}
	municipalities, borders := d.catalonia.Borders(d.year)
	if comarques == nil {
		a.lines(municipal, municipalities)
	}
	for _, place := range d.shown {
		town, _ := d.catalonia.Find(place.Code)
		if !d.inside(town, comarques) {
			continue
		}
		a.polygons(place.Code, town.Polygons)
		class := d.classes[place.Class]
		tip := clean(place.Name) + ": " + class.Name
		if place.Said != "" {
			tip += " (" + clean(place.Said) + ")"
		}
		regions = append(regions, region{Name: place.Code, Style: class.Tone.area(), Tip: tip})
	}
	if comarques == nil {
		a.lines(comarcal, borders)
		regions = append(regions,
			region{Name: municipal, Silent: true, Style: edge("transparent", white, 0.35)},
			region{Name: comarcal, Silent: true, Style: edge("transparent", palette.Faint, 0.5)})
	}
	if d.maps == nil {
		d.maps = map[string]*atlas{}
	}
	d.maps[name] = a
	d.series(0, charts.SingleSeries{
		Type: "map", MapType: name, Left: plain(left), Top: plain(top), Data: regions,
	})
}

func edge(fill, colour string, width float64) *areaStyle {
	return &areaStyle{AreaColor: fill, BorderColor: colour, BorderWidth: width}
}

// mapText counts the places of each class.
func (c *Charts) mapText(head string, classes []Class, shown []Place) string {
	counts := make([]int, len(classes))
	for _, place := range shown {
		counts[place.Class]++
	}
	said := head + ":"
	for i, class := range classes {
		if counts[i] > 0 {
			said += " " + class.Name + ": " + strconv.Itoa(counts[i]) + ";"
		}
	}
	return said[:len(said)-1] + "."
}

func (c *Charts) mapData(classes []Class, shown []Place) Data {
	data := Data{Names: 1, Head: []string{c.say(words.HeadMember), c.say(words.ChartGroup)}}
	valued := slices.ContainsFunc(shown, func(p Place) bool { return p.Said != "" })
	if valued {
		data.Head = append(data.Head, c.say(words.ChartValue))
	}
	for _, place := range shown {
		row := []string{clean(place.Name), classes[place.Class].Name}
		if valued {
			row = append(row, cmp.Or(clean(place.Said), words.Dash))
		}
		data.Rows = append(data.Rows, row)
	}
	return data
}
