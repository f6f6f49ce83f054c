package chart

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"xmess.cat/memoria/queries/palette"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

// The sizes of text in a chart, in points.
const (
	textSize = 8.0
	leading  = 10.0
)

// canvas is a chart being defined. Its first grid is a layer over the whole picture whose
// coordinates are points from the top left corner: there stand the texts and marks whose places
// are computed here. Further grids hold the data.
type canvas struct {
	charts.BaseConfigurationVisitor
	*Charts
	base          *charts.Bar
	width, height float64
	grids         []gridItem
	xAxes, yAxes  []axis
	under         []point // marks below the data
	marks         []point
	texts         []point
	strokes       []any
	maps          map[string]*atlas
	frames        map[string]mapFrame // of the maps
}

// missing paints what is not known: hatched and outlined, so that it is never taken for nothing.
func missing() *paintStyle {
	return &paintStyle{
		Color: white, BorderColor: palette.Faint, BorderWidth: 0.6, BorderType: []int{2, 2},
		Decal: &decal{Symbol: "rect", Color: track, DashArrayX: []int{120, 0}, DashArrayY: []int{1, 3},
			Rotation: -0.785, SymbolSize: 1},
	}
}

func hollow(colour string) *paintStyle {
	return &paintStyle{Color: white, BorderColor: colour, BorderWidth: 0.9}
}

func (c *Charts) canvas(width, height float64) *canvas {
	v := &canvas{Charts: c, base: charts.NewBar(), width: width, height: height}
	v.base.Accept(v)
	zero := 0.0
	v.grid(0, 0, width, height,
		axis{Type: "value", Min: &zero, Max: &width},
		axis{Type: "value", Min: &zero, Max: &height, Inverse: true})
	return v
}

// grid adds a grid with its two axes at a place in points, and gives its index, which is that of
// its axes too.
func (v *canvas) grid(left, top, width, height float64, x, y axis) int {
	index := len(v.grids)
	v.grids = append(v.grids, gridItem{
		Grid:            opts.Grid{Left: plain(left), Top: plain(top), Width: plain(width), Height: plain(height)},
		OuterBoundsMode: "none",
	})
	x.GridIndex, y.GridIndex = index, index
	v.xAxes, v.yAxes = append(v.xAxes, x), append(v.yAxes, y)
	return index
}

func plain(number float64) string { return strconv.FormatFloat(number, 'f', -1, 64) }

// series adds a go-echarts series on a grid.
func (v *canvas) series(index int, one charts.SingleSeries) {
	one.XAxisIndex, one.YAxisIndex = index, index
	v.base.MultiSeries = append(v.base.MultiSeries, one)
}

// pen is how a text is set.
type pen struct {
	style  typeface.Style
	size   float64
	colour string
	align  string // left, center or right of the point
}

func small(colour, align string) pen { return pen{typeface.Regular, textSize, colour, align} }

func strong(colour, align string) pen { return pen{typeface.SemiBold, textSize, colour, align} }

// text sets lines about a point, whose y is their middle.
func (v *canvas) text(x, y float64, p pen, lines ...string) {
	// Braces would be read as the library's templates.
	content := strings.NewReplacer("{", "(", "}", ")").Replace(strings.Join(lines, "\n"))
	if content == "" {
		return
	}
	set := &label{
		Show: true, Formatter: content, Position: "inside", Align: p.align, VerticalAlign: "middle",
		Color: p.colour, FontSize: p.size, LineHeight: p.size * leading / textSize,
	}
	switch p.style {
	case typeface.SemiBold:
		set.FontWeight = 600
	case typeface.Bold:
		set.FontWeight = 700
	case typeface.Italic:
		set.FontStyle = "italic"
	}
	v.texts = append(v.texts, point{
		Value: []float64{x, y}, Symbol: "rect", SymbolSize: []float64{0, 0},
		ItemStyle: &paintStyle{Color: "transparent"}, Label: set,
	})
}

// mark sets a symbol about a point.
func (v *canvas) mark(x, y float64, symbol string, width, height float64, paint *paintStyle) {
	v.marks = append(v.marks, point{
		Value: []float64{x, y}, Symbol: symbol, SymbolSize: []float64{width, height}, ItemStyle: paint,
	})
}

// ofSeries says that the last text belongs to a series, so that it goes when a reader hides that.
func (v *canvas) ofSeries(name string) { v.texts[len(v.texts)-1].Of = name }

// status sets the mark of a status about a point.
func (v *canvas) status(x, y float64, status string) {
	as := lookOf(status)
	paint := &paintStyle{Color: as.colour}
	if as.hollow {
		paint = &paintStyle{Color: white, BorderColor: as.colour, BorderWidth: 1.1}
	}
	v.mark(x, y, as.symbol, as.width, as.height, paint)
}

// stroke draws a line between two points.
func (v *canvas) stroke(x1, y1, x2, y2 float64, colour string, width float64, dash ...int) {
	style := map[string]any{"color": colour, "width": width, "type": "solid"}
	if len(dash) > 0 {
		style["type"] = dash
	}
	v.strokes = append(v.strokes, []any{
		map[string]any{"coord": []float64{x1, y1}, "lineStyle": style},
		map[string]any{"coord": []float64{x2, y2}},
	})
}

// key is an entry of a legend.
type key struct {
	text   string
	symbol string
	size   []float64
	paint  *paintStyle
}

// legend sets entries in rows from a corner, and gives the height that they take.
func (v *canvas) legend(left, top, width float64, keys []key) float64 {
	const box, gap = 13.0, 14.0
	x, y := left, top+leading/2+1
	for _, k := range keys {
		need := box + v.faces.Width(typeface.Regular, k.text, textSize)
		if x > left && x+need > left+width {
			x, y = left, y+leading+2
		}
		v.mark(x+4, y, k.symbol, k.size[0], k.size[1], k.paint)
		v.text(x+box, y, small(quiet, "left"), k.text)
		x += need + gap
	}
	return y + leading/2 + 6 - top
}

// layered adds to go-echarts' series the order in which they are painted.
type layered struct {
	charts.SingleSeries
	Z int `json:"z"`
	// Of maps.
	Width       float64 `json:"width,omitempty"`
	Height      float64 `json:"height,omitempty"`
	AspectScale float64 `json:"aspectScale,omitempty"`
	Emphasis    *still  `json:"emphasis,omitempty"`
	Select      *still  `json:"select,omitempty"`
}

// still keeps the library from painting what the pointer is over in colours of its own.
type still struct {
	Disabled bool `json:"disabled"`
}

// VisitSeriesOpt paints the series in the order in which they come: left alone, the library paints
// every mark over every bar.
func (v *canvas) VisitSeriesOpt(all charts.MultiSeries) any {
	ordered := make([]layered, len(all))
	for i, one := range all {
		ordered[i] = layered{SingleSeries: one, Z: i + 2}
		if frame, is := v.frames[one.MapType]; is {
			at := &ordered[i]
			at.Width, at.Height, at.AspectScale = frame.width, frame.height, 1
			at.Emphasis, at.Select = &still{true}, &still{true}
		}
	}
	return ordered
}

// Visit puts in what go-echarts' types have no place for, and takes out what has no use.
func (v *canvas) Visit(option map[string]any) {
	option["animation"] = false
	// The name ends in a digit, which CSS takes only in quotes.
	option["textStyle"] = map[string]any{"fontFamily": "'" + typeface.Family + "'", "fontSize": textSize}
	option["grid"] = v.grids
	option["xAxis"], option["yAxis"] = v.xAxes, v.yAxes
	if len(v.maps) > 0 {
		option["maps"] = v.maps // for whoever draws: the library takes maps by a call of its own
	}
	for _, name := range []string{"title", "legend", "toolbox", "tooltip"} {
		delete(option, name)
	}
}

// nothing is the figure of no rows: it says so.
func (c *Charts) nothing(width float64) (Figure, error) {
	v := c.canvas(width, 36)
	lines := c.wrap(c.words.Say(words.ChartEmpty), typeface.Italic, textSize, width-8)
	v.text(width/2, v.height/2, pen{typeface.Italic, textSize, quiet, "center"}, lines...)
	return v.figure(c.words.Say(words.ChartEmpty), Data{})
}

// figure ends the definition.
func (v *canvas) figure(alternative string, data Data) (Figure, error) {
	v.grids[0].Width, v.grids[0].Height = plain(v.width), plain(v.height)
	v.yAxes[0].Max = &v.height
	series := v.base.MultiSeries
	v.base.MultiSeries = nil
	opaque := &opts.ItemStyle{Opacity: opts.Float(1)}
	v.series(0, charts.SingleSeries{Type: "scatter", Data: v.under, ItemStyle: opaque})
	v.base.MultiSeries = append(v.base.MultiSeries, series...)
	v.series(0, charts.SingleSeries{Type: "scatter", Data: v.marks, ItemStyle: opaque, MarkLines: v.lines()})
	v.series(0, charts.SingleSeries{Type: "scatter", Data: v.texts, ItemStyle: opaque})
	option, err := json.Marshal(v.base.JSON())
	if err != nil {
		return Figure{}, fmt.Errorf("writing a chart's options: %w", err)
	}
	return Figure{Option: option, Width: v.width, Height: v.height, Alternative: alternative, Data: data}, nil
}

func (v *canvas) lines() *opts.MarkLines {
	if len(v.strokes) == 0 {
		return nil
	}
	return &opts.MarkLines{
		Data: v.strokes,
		MarkLineStyle: opts.MarkLineStyle{
			Symbol: []string{"none", "none"}, Label: &opts.Label{Show: opts.Bool(false)},
		},
	}
}
