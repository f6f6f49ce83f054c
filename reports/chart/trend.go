package chart

import (
	"math"
	"strconv"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"xmess.cat/memoria/queries/palette"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/vector"
	"xmess.cat/memoria/reports/words"
)

// Trend is an indicator over the years. Years come in order; every slice is as long as Years.
type Trend struct {
	Code, Name string
	// Unit stands beside the name; it may be empty.
	Unit  string
	Years []int
	// Values and Targets are nil where there is none: a gap in the line, never a zero.
	Values, Targets []*float64
	// ValueTexts and TargetTexts are the same, ready made.
	ValueTexts, TargetTexts []string
}

// Trends draws a small panel an indicator, up to columns side by side: what was reached as a full
// line with its figures, the plan's targets as a dashed line with the last one's figure.
func (c *Charts) Trends(trends []Trend, columns int, width float64) (Figure, error) {
	if len(trends) == 0 {
		return c.nothing(width)
	}
	const gutter, plotHeight = 18.0, 62.0
	columns = max(1, min(columns, max(1, len(trends))))
	panel := (width - gutter*float64(columns-1)) / float64(columns)
	v := c.canvas(width, 1)
	top := v.legend(0, 0, width, []key{
		{c.words.Say(words.ChartValue), "circle", []float64{6, 6}, &paintStyle{Color: accent}},
		{c.words.Say(words.ChartTargetPath), "diamond", []float64{6.5, 6.5}, hollow(palette.Copper)},
	})
	for from := 0; from < len(trends); from += columns {
		row := trends[from:min(from+columns, len(trends))]
		titles, lines := make([][]string, len(row)), 1
		for i, trend := range row {
			titles[i] = c.wrap(trend.title(), typeface.SemiBold, textSize, panel)
			lines = max(lines, len(titles[i]))
		}
		titleHeight := float64(lines)*leading + 4
		for i, trend := range row {
			left := float64(i) * (panel + gutter)
			v.text(left, top+float64(len(titles[i]))*leading/2, strong(ink, "left"), titles[i]...)
			v.trend(trend, left, top+titleHeight, panel, plotHeight)
		}
		top += titleHeight + plotHeight + 14 + 12
	}
	v.height = math.Max(top-10, 20)
	return v.figure(c.trendsText(trends), c.trendsData(trends))
}

func (t Trend) title() string {
	title := Rated{Code: t.Code, Name: t.Name}.label()
	if t.Unit != "" {
		title += " (" + t.Unit + ")"
	}
	return title
}

// trend draws one panel in a box; the years stand below it.
func (v *canvas) trend(t Trend, left, top, width, height float64) {
	low, high, some := extent(t.Values, t.Targets)
	if !some {
		right, bottom := left+width-1, top+height
		for _, edge := range [][4]float64{
			{left, top, right, top}, {right, top, right, bottom}, {right, bottom, left, bottom}, {left, bottom, left, top},
		} {
			v.stroke(edge[0], edge[1], edge[2], edge[3], hatch, 0.6, 2, 2)
		}
		v.text(left+width/2, top+height/2, pen{typeface.Italic, textSize, quiet, "center"}, v.words.Say(words.ChartNoData))
		return
	}
	// Room for figures above and below the lines, and half a figure or a year at each side.
	side := math.Ceil(max(15, v.widest(typeface.SemiBold, textSize-0.5, t.ValueTexts...),
		v.widest(typeface.Regular, textSize-0.5, t.TargetTexts...))/2) + 2
	inner, room := width-2*side, height-26
	years := make([]string, len(t.Years))
	for i, year := range t.Years {
		years[i] = strconv.Itoa(year)
	}
	margin := (high - low) * 13 / room
	least, most, gap := low-margin, high+margin, false
	// Years are left out evenly where they would touch.
	const yearRoom = 17.0
	skip := int(math.Ceil(yearRoom*float64(len(t.Years)-1)/inner)) - 1
	x := axis{
		Type: "category", Show: true, Data: years, Gap: &gap,
		Label: axisText{Show: true, Interval: max(0, skip), Color: quiet, FontSize: 7, LineHeight: 9, Margin: 5},
		Line:  axisLine{Show: true, Style: &opts.LineStyle{Color: rule, Width: 0.6}},
	}
	plot := v.grid(left+side, top, inner, height, x, axis{Type: "value", Min: &least, Max: &most})
	v.series(plot, line(v.words.Say(words.ChartTargetPath), v.trendTips(t, t.TargetTexts, v.words.Say(words.ChartTarget)), t.Targets, "diamond", 5.5, hollow(palette.Copper),
		opts.LineStyle{Color: palette.Copper, Width: 0.9, Type: "dashed"}))
	v.series(plot, line(v.words.Say(words.ChartValue), v.trendTips(t, t.ValueTexts, v.words.Say(words.ChartValue)), t.Values, "circle", 5, &paintStyle{Color: accent},
		opts.LineStyle{Color: accent, Width: 1.5}))

	place := func(i int, value float64) (float64, float64) {
		step := 0.0
		if len(t.Years) > 1 {
			step = inner / float64(len(t.Years)-1)
		}
		at := left + side + float64(i)*step
		if len(t.Years) == 1 {
			at = left + side
		}
		return at, top + height*(most-value)/(most-least)
	}
	var taken []vector.Box
	set := func(of string, i int, value float64, p pen, text string, below bool) {
		x, y := place(i, value)
		y += aside(below)
		half := v.faces.Width(p.style, text, p.size)/2 + 1
		box := vector.Box{MinX: x - half, MinY: y - 4, MaxX: x + half, MaxY: y + 4}
		for _, other := range taken {
			if box.MinX < other.MaxX && other.MinX < box.MaxX && box.MinY < other.MaxY && other.MinY < box.MaxY {
				return // the figures that matter most were set first; the sentence has them all
			}
		}
		taken = append(taken, box)
		v.text(x, y, p, text)
		v.ofSeries(of)
	}
	if i := lastOf(t.Targets); i >= 0 {
		below := t.Values[i] != nil && *t.Values[i] >= *t.Targets[i]
		set(v.words.Say(words.ChartTargetPath), i, *t.Targets[i], pen{typeface.Regular, textSize - 0.5, palette.Copper, "center"}, t.TargetTexts[i], below)
	}
	for i := len(t.Years) - 1; i >= 0; i-- {
		if value := t.Values[i]; value != nil {
			below := t.Targets[i] != nil && *t.Targets[i] > *value
			set(v.words.Say(words.ChartValue), i, *value, pen{typeface.SemiBold, textSize - 0.5, accent, "center"}, t.ValueTexts[i], below)
		}
	}
}

// aside is how far a figure stands from its point: below it or above.
func aside(below bool) float64 {
	if below {
		return 8.5
	}
	return -8.5
}

func lastOf(figures []*float64) int {
	last := -1
	for i, figure := range figures {
		if figure != nil {
			last = i
		}
	}
	return last
}

// extent gives the least and greatest figure, with a stretch where they are all alike.
func extent(all ...[]*float64) (low, high float64, some bool) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, figures := range all {
		for _, figure := range figures {
			if figure != nil {
				low, high = math.Min(low, *figure), math.Max(high, *figure)
			}
		}
	}
	if low > high {
		return 0, 0, false
	}
	if low == high {
		stretch := math.Max(1, math.Abs(low)/2)
		return low - stretch, high + stretch, true
	}
	return low, high, true
}

// trendTips say each year's figure in full.
func (v *canvas) trendTips(t Trend, texts []string, what string) []string {
	tips := make([]string, len(t.Years))
	for i, year := range t.Years {
		tips[i] = clean(t.title()) + ", " + strconv.Itoa(year) + ": " + what + " " + texts[i]
	}
	return tips
}

// line is a line series that breaks where there is no figure.
func line(name string, tips []string, figures []*float64, symbol string, size float64, paint *paintStyle, style opts.LineStyle) charts.SingleSeries {
	data := make([]map[string]any, len(figures))
	for i, figure := range figures {
		data[i] = map[string]any{"value": nil, "symbol": symbol, "symbolSize": size, "itemStyle": paint}
		if figure != nil {
			data[i]["value"], data[i]["tip"] = *figure, tips[i]
		}
	}
	return charts.SingleSeries{Name: name, Type: "line", Data: data, LineStyle: &style}
}

func (c *Charts) trendsText(trends []Trend) string {
	parts := make([]string, len(trends))
	for i, trend := range trends {
		parts[i] = clean(trend.title())
		for j, year := range trend.Years {
			mark := ", "
			if j == 0 {
				mark = ": "
			}
			parts[i] += mark + strconv.Itoa(year) + " " + c.words.Say(words.ChartNoData)
			if trend.Values[j] != nil {
				parts[i] = parts[i][:len(parts[i])-len(c.words.Say(words.ChartNoData))] + trend.ValueTexts[j]
			}
			if trend.Targets[j] != nil {
				parts[i] += " (" + c.words.Say(words.ChartTarget) + " " + trend.TargetTexts[j] + ")"
			}
		}
	}
	return c.sentence(c.words.Say(words.ChartTrends), parts)
}
