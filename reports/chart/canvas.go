package chart

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

// The size of all text in a chart, in points. Where there is too little room, fewer things are
// written, or a chart is split: text is never made smaller.
const (
	textSize = 8.5
	leading  = 10.5
)

// canvas is a chart that is being defined. Its first grid is a layer over the whole picture, whose
// coordinates are points from the top left corner. It holds the texts and marks that are laid out
// here. Further grids hold the data.
type canvas struct {
	charts.BaseConfigurationVisitor
	*Charts
	base          *charts.Bar
	width, height float64
	grids         []gridItem
	xAxes, yAxes  []axis
	marks, texts  []point
	strokes       []any
	maps          map[string]*atlas
}

func (c *Charts) canvas(width, height float64) *canvas {
	v := &canvas{Charts: c, base: charts.NewBar(), width: width, height: height}
	v.base.Accept(v)
	v.grid(0, 0, width, height,
		axis{Type: "value", Min: new(0.0), Max: &width},
		axis{Type: "value", Min: new(0.0), Max: &height, Inverse: true})
	return v
}

// grid adds a grid with its two axes, in points. Its index is that of its axes too.
func (v *canvas) grid(left, top, width, height float64, x, y axis) (index int) {
	index = len(v.grids)
	v.grids = append(v.grids, gridItem{
		Grid: opts.Grid{
			Left: plain(left), Top: plain(top), Width: plain(width), Height: plain(height),
		},
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

// pen is the style of a text.
type pen struct {
	style  typeface.Style
	size   float64
	colour string
	align  string // left, center or right of the point
}

func regular(colour, align string) pen { return pen{typeface.Regular, textSize, colour, align} }

func strong(colour, align string) pen { return pen{typeface.SemiBold, textSize, colour, align} }

func italic(align string) pen { return pen{typeface.Italic, textSize, quiet, align} }

func (c *Charts) textWidth(p pen, text string) float64 {
	return c.faces.Width(p.style, text, p.size)
}

// text adds lines whose middle is at y.
func (v *canvas) text(x, y float64, p pen, lines ...string) {
	// The library would replace names in braces.
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
	case typeface.Italic:
		set.FontStyle = "italic"
	}
	v.texts = append(v.texts, point{
		Value: []float64{x, y}, Symbol: "rect", SymbolSize: []float64{0, 0},
		ItemStyle: &paintStyle{Color: "transparent"}, Label: set,
	})
}

// ofSeries makes the last text disappear from the page when a reader hides that series.
func (v *canvas) ofSeries(name string) { v.texts[len(v.texts)-1].Of = name }

// mark adds a symbol around a point.
func (v *canvas) mark(x, y float64, symbol string, width, height float64, paint *paintStyle) {
	v.marks = append(v.marks, point{
		Value: []float64{x, y}, Symbol: symbol, SymbolSize: []float64{width, height}, ItemStyle: paint,
	})
}

// status adds the sign of a status around a point.
func (v *canvas) status(x, y float64, status string) {
	as := lookOf(status)
	paint := fill(as.colour)
	if as.hollow {
		paint = &paintStyle{Color: white, BorderColor: as.colour, BorderWidth: 1.1}
	}
	v.mark(x, y, as.symbol, as.width, as.height, paint)
}

// stroke adds a line between two points.
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
	size   float64
	paint  *paintStyle
}

// legend adds entries in rows from a corner, and gives their height.
func (v *canvas) legend(left, top, width float64, keys []key) (height float64) {
	const box, gap = 13.0, 14.0
	x, y := left, top+leading/2+1
	for _, k := range keys {
		need := box + v.textWidth(regular(quiet, "left"), k.text)
		if x > left && x+need > left+width {
			x, y = left, y+leading+2
		}
		v.mark(x+4, y, k.symbol, k.size, k.size, k.paint)
		v.text(x+box, y, regular(quiet, "left"), k.text)
		x += need + gap
	}
	return y + leading/2 + 6 - top
}

// VisitSeriesOpt keeps the order of the series. Without it, the library paints every mark over
// every bar. It paints lines of marks at 5: above the first three series.
func (v *canvas) VisitSeriesOpt(all charts.MultiSeries) any {
	ordered := make([]layered, len(all))
	for i, one := range all {
		// Else a line lacks the marks of the years that its axis does not name.
		ordered[i] = layered{SingleSeries: one, Z: i + 3, AllSymbols: one.Type == "line"}
		if m := v.maps[one.MapType]; m != nil {
			at := &ordered[i]
			at.Width, at.Height, at.AspectScale = m.width, m.height, 1
			at.Emphasis, at.Select = &disabled{true}, &disabled{true}
		}
	}
	return ordered
}

// Visit adds the options that go-echarts' types lack, and deletes its defaults.
func (v *canvas) Visit(option map[string]any) {
	option["animation"] = false
	// The name ends in a digit, which CSS takes only in quotes.
	family := "'" + typeface.Family + "'"
	option["textStyle"] = map[string]any{"fontFamily": family, "fontSize": textSize}
	option["grid"] = v.grids
	option["xAxis"], option["yAxis"] = v.xAxes, v.yAxes
	if len(v.maps) > 0 {
		option["maps"] = v.maps // the engine and the page register them by a call
	}
	for _, name := range []string{"title", "legend", "toolbox", "tooltip"} {
		delete(option, name)
	}
}

// empty is the figure of no data: it says so.
func (c *Charts) empty(width float64) (Figure, error) {
	v := c.canvas(width, 36)
	said := c.say(words.ChartEmpty)
	p := pen{typeface.Italic, textSize, quiet, "center"}
	v.text(width/2, v.height/2, p, c.wrap(said, typeface.Italic, width-8)...)
	return v.figure(said, Data{})
}

// figure ends the definition.
func (v *canvas) figure(alternative string, data Data) (Figure, error) {
	v.grids[0].Width, v.grids[0].Height = plain(v.width), plain(v.height)
	v.yAxes[0].Max = &v.height
	opaque := &opts.ItemStyle{Opacity: opts.Float(1)}
	marks := charts.SingleSeries{Type: "scatter", Data: v.marks, ItemStyle: opaque}
	if len(v.strokes) > 0 {
		marks.MarkLines = &opts.MarkLines{Data: v.strokes, MarkLineStyle: opts.MarkLineStyle{
			Symbol: []string{"none", "none"}, Label: &opts.Label{Show: opts.Bool(false)},
		}}
	}
	v.series(0, marks)
	v.series(0, charts.SingleSeries{Type: "scatter", Data: v.texts, ItemStyle: opaque})
	option, err := json.Marshal(v.base.JSON())
	if err != nil {
		return Figure{}, fmt.Errorf("writing a chart's options: %w", err)
	}
	return Figure{
		Width: v.width, Height: v.height, Alternative: alternative, Data: data, Option: option,
	}, nil
}
