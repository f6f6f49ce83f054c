package chart

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"xmess.cat/memoria/queries/palette"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/vector"
	"xmess.cat/memoria/reports/words"
)

// Trend is an indicator over the years. Years are in order; every slice is as long as Years.
type Trend struct {
	Code, Name string
	Unit       string // beside the name; may be empty
	Years      []int
	// Values and Targets are nil where there is none: a gap in the line, never a zero.
	Values, Targets []*float64
	// ValueTexts and TargetTexts are the same as ready-made texts.
	ValueTexts, TargetTexts []string
	// Otherwise is how many of the first years have another measure, and so no figures here.
	Otherwise int
}

func (t Trend) title() string {
	title := labelOf(t.Code, t.Name)
	if t.Unit != "" {
		title += " (" + t.Unit + ")"
	}
	return title
}

// gutter is between two panels.
const gutter = 18.0

// TrendColumns is how many panels stand side by side in a width, most at most, so that the marks of
// all years stand clear of each other.
func TrendColumns(trends []Trend, most int, width float64) int {
	const mark, sides = 6.0, 40.0
	years := 0
	for _, t := range trends {
		years = max(years, len(t.Years))
	}
	panel := sides + mark*float64(years)
	return max(1, min(most, int((width+gutter)/(panel+gutter))))
}

// Trends draws a small panel for each indicator, up to columns side by side. Values are a full line
// with their figures, the plan's targets a dashed line with the last one's figure.
func (c *Charts) Trends(trends []Trend, columns int, width float64) (Figure, error) {
	if len(trends) == 0 {
		return c.empty(width)
	}
	const plotHeight = 62.0
	columns = max(1, min(columns, len(trends)))
	panel := (width - gutter*float64(columns-1)) / float64(columns)
	v := c.canvas(width, 1)
	top := v.legend(0, 0, width, []key{
		{c.say(words.ChartValue), "circle", 6, fill(accent)},
		{c.say(words.ChartTargetPath), "diamond", 6.5, hollow(palette.Copper)},
	})
	for row := range slices.Chunk(trends, columns) {
		titles, lines := make([][]string, len(row)), 1
		for i, trend := range row {
			titles[i] = c.wrap(trend.title(), typeface.SemiBold, panel)
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
	return v.figure(sentence(c, words.ChartTrends, trends, c.trendText), c.trendsData(trends))
}

// trend draws one panel in a box, with the years below.
func (v *canvas) trend(t Trend, left, top, width, height float64) {
	low, high, ok := extent(t.Values, t.Targets)
	if !ok {
		right, bottom := left+width-1, top+height
		for _, edge := range [][4]float64{
			{left, top, right, top}, {right, top, right, bottom},
			{right, bottom, left, bottom}, {left, bottom, left, top},
		} {
			v.stroke(edge[0], edge[1], edge[2], edge[3], palette.Hatch, 0.6, 2, 2)
		}
		p := pen{typeface.Italic, textSize, quiet, "center"}
		v.text(left+width/2, top+height/2, p, v.say(words.ChartNoData))
		return
	}
	values := pen{typeface.SemiBold, textSize, accent, "center"}
	targets := pen{typeface.Regular, textSize, palette.Copper, "center"}
	// Room for half a figure or a year at each side, and for figures above and below the lines.
	side := math.Ceil(max(15, v.widest(values, t.ValueTexts), v.widest(targets, t.TargetTexts))/2) + 2
	margin := (high - low) * 13 / (height - 26)
	p := &panel{canvas: v, trend: t, left: left + side, top: top, width: width - 2*side,
		height: height, least: low - margin, most: high + margin}
	plot := v.grid(p.left, top, p.width, height, p.yearAxis(),
		axis{Type: "value", Min: &p.least, Max: &p.most})
	path, value := v.say(words.ChartTargetPath), v.say(words.ChartValue)
	v.series(plot, line(path, p.tips(t.TargetTexts, v.say(words.ChartTarget)), t.Targets,
		datum{Symbol: "diamond", Size: 5.5, Style: hollow(palette.Copper)},
		opts.LineStyle{Color: palette.Copper, Width: 0.9, Type: "dashed"}))
	v.series(plot, line(value, p.tips(t.ValueTexts, value), t.Values,
		datum{Symbol: "circle", Size: 5, Style: fill(accent)},
		opts.LineStyle{Color: accent, Width: 1.5}))

	if years := len(t.Years); t.Otherwise > 0 && t.Otherwise < years {
		x := p.left + p.width*(float64(t.Otherwise)-0.5)/float64(years-1)
		v.stroke(x, top, x, top+height, quiet, 0.6, 2, 2)
		p.text(x-2, top+4, pen{typeface.Italic, textSize, quiet, "right"}, v.say(words.ChartOtherwise))
	}

	// The figures that matter most come first: later ones must not lie over them.
	for i := len(t.Years) - 1; i >= 0; i-- {
		if target := t.Targets[i]; target != nil {
			below := t.Values[i] != nil && *t.Values[i] >= *target
			p.figure(path, i, *target, targets, t.TargetTexts[i], below)
			break
		}
	}
	// Every so many years, counted back from the last value, has its figure.
	last := p.lastValue()
	for i := last; i >= 0; i -= p.step(v.widest(values, t.ValueTexts) + 3) {
		if v := t.Values[i]; v != nil {
			below := t.Targets[i] != nil && *t.Targets[i] > *v
			p.figure(value, i, *v, values, t.ValueTexts[i], below)
		}
	}
}

// panel is a trend being drawn: its plot, and the boxes of the figures that it has.
type panel struct {
	*canvas
	trend                    Trend
	left, top, width, height float64
	least, most              float64 // the bounds of the value axis
	taken                    []vector.Box
}

// step is every how many years a text of that width has room.
func (p *panel) step(width float64) int {
	between := p.width / float64(max(1, len(p.trend.Years)-1))
	return max(1, int(math.Ceil(width/between-1e-9)))
}

// lastValue is the index of the last year with a value; of the last year where there is none.
func (p *panel) lastValue() int {
	for i, value := range slices.Backward(p.trend.Values) {
		if value != nil {
			return i
		}
	}
	return len(p.trend.Years) - 1
}

// yearAxis names the last year with a value, every so many years before and after it, and the last
// year of all if there is room.
func (p *panel) yearAxis() axis {
	years := make([]string, len(p.trend.Years))
	name := func(i int) { years[i] = strconv.Itoa(p.trend.Years[i]) }
	from, last := p.lastValue(), len(years)-1
	step := p.step(p.textWidth(regular(quiet, "center"), "2000") + 4)
	for i := from; i >= 0; i -= step {
		name(i)
	}
	at := from
	for ; at+step <= last-step; at += step {
		name(at + step)
	}
	if last-at >= step {
		name(last)
	}
	return axis{
		Type: "category", Show: true, Data: years, Gap: new(false),
		Label: axisText{Show: true, Color: quiet, FontSize: textSize, LineHeight: leading, Margin: 5},
		Line:  axisLine{Show: true, Style: &opts.LineStyle{Color: rule, Width: 0.6}},
	}
}

// figure writes a figure above or below its point, unless it would lie over another one. The
// alternative text has them all.
func (p *panel) figure(series string, i int, value float64, set pen, text string, below bool) {
	x, y := p.left, p.top+p.height*(p.most-value)/(p.most-p.least)
	if last := len(p.trend.Years) - 1; last > 0 {
		x += float64(i) * (p.width / float64(last))
	}
	if below {
		y += 8.5
	} else {
		y -= 8.5
	}
	half := p.textWidth(set, text)/2 + 1
	box := vector.Box{MinX: x - half, MinY: y - 4, MaxX: x + half, MaxY: y + 4}
	if slices.ContainsFunc(p.taken, func(other vector.Box) bool {
		return box.MinX < other.MaxX && other.MinX < box.MaxX &&
			box.MinY < other.MaxY && other.MinY < box.MaxY
	}) {
		return
	}
	p.taken = append(p.taken, box)
	p.text(x, y, set, text)
	p.ofSeries(series)
}

// tips give each year's figure in full.
func (p *panel) tips(texts []string, what string) []string {
	tips := make([]string, len(texts))
	for i, text := range texts {
		year := strconv.Itoa(p.trend.Years[i])
		tips[i] = clean(p.trend.title()) + ", " + year + ": " + what + " " + text
	}
	return tips
}

// extent gives the least and the greatest figure, with room around them where they are equal. It is
// not ok where there is no figure.
func extent(all ...[]*float64) (low, high float64, ok bool) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, figure := range slices.Concat(all...) {
		if figure != nil {
			low, high = math.Min(low, *figure), math.Max(high, *figure)
		}
	}
	if low == high {
		stretch := math.Max(1, math.Abs(low)/2)
		return low - stretch, high + stretch, true
	}
	return low, high, low < high
}

// line is a line series with gaps where there is no figure.
func line(
	name string, tips []string, figures []*float64, point datum, style opts.LineStyle,
) charts.SingleSeries {
	data := make([]datum, len(figures))
	for i, figure := range figures {
		data[i] = point
		if figure != nil {
			data[i].Value, data[i].Tip = *figure, tips[i]
		}
	}
	return charts.SingleSeries{Name: name, Type: "line", Data: data, LineStyle: &style}
}

func (c *Charts) trendText(t Trend) string {
	years := make([]string, len(t.Years))
	for i, year := range t.Years {
		said := c.say(words.ChartNoData)
		switch {
		case i < t.Otherwise:
			said = c.say(words.ChartOtherwise)
		case t.Values[i] != nil:
			said = t.ValueTexts[i]
		}
		if t.Targets[i] != nil {
			said += " (" + c.say(words.ChartTarget) + " " + t.TargetTexts[i] + ")"
		}
		years[i] = strconv.Itoa(year) + " " + said
	}
	return clean(t.title()) + ": " + strings.Join(years, ", ")
}

func (c *Charts) trendsData(trends []Trend) Data {
	data := Data{Names: 2, Head: []string{c.say(words.HeadIndicator), c.say(words.ChartYear),
		c.say(words.ChartValue), c.say(words.ChartTarget)}}
	for _, trend := range trends {
		for i, year := range trend.Years {
			row := []string{clean(trend.title()), strconv.Itoa(year), words.Dash, words.Dash}
			switch {
			case i < trend.Otherwise:
				row[2] = c.say(words.ChartOtherwise)
			case trend.Values[i] != nil:
				row[2] = trend.ValueTexts[i]
			}
			if trend.Targets[i] != nil {
				row[3] = trend.TargetTexts[i]
			}
			data.Rows = append(data.Rows, row)
		}
	}
	return data
}
