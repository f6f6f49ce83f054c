package chart

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

// Rated is a line, activity, objective or indicator with its rate of attainment.
type Rated struct {
	// Code and Name are set as they come; either may be empty.
	Code, Name string
	// Rate is per cent, nil where there is none; Low and High are the range it could take, nil
	// where it is not known.
	Rate, Low, High *float64
	// Status is a status code of the marts.
	Status string
	// Detail is a short text beside the rate, such as its coverage; it may be empty.
	Detail string
}

func (r Rated) label() string {
	if r.Code == "" || r.Name == "" {
		return r.Code + r.Name
	}
	return r.Code + "\u2002" + r.Name
}

// rowsLayout is what charts of labelled rows have in common: labels at the left, a plot, texts at
// the right. All in points.
type rowsLayout struct {
	labels      []string // wrapped, with line breaks
	labelWidth  float64
	left, width float64 // of the plot
	top, row    float64
	height      float64 // of the plot
}

func (l rowsLayout) middle(i int) float64 { return l.top + (float64(i)+0.5)*l.row }

// lay shares the width between labels, plot and the right column, and wraps the labels. Rows are
// as high as the longest label needs.
func (c *Charts) lay(names []string, width, right, top float64) rowsLayout {
	const gap = 10.0
	natural := 0.0
	for _, name := range names {
		natural = max(natural, c.faces.Width(typeface.Regular, clean(name), textSize))
	}
	l := rowsLayout{top: top}
	// The plot wants 220 points, and 70 where the page is narrow; labels never fall below 48.
	share := max(min(width*0.44, width-right-gap-70), width-right-gap-220, 48)
	l.labelWidth = math.Ceil(min(natural, share))
	l.left = l.labelWidth + gap
	l.width = math.Floor(width - l.left - right)
	lines := 1
	for _, name := range names {
		wrapped := c.wrap(name, typeface.Regular, textSize, l.labelWidth)
		lines = max(lines, len(wrapped))
		l.labels = append(l.labels, join(wrapped))
	}
	l.row = max(16, float64(lines)*leading+6)
	l.height = l.row * float64(len(names))
	return l
}

func join(lines []string) string {
	text := ""
	for i, line := range lines {
		if i > 0 {
			text += "\n"
		}
		text += line
	}
	return text
}

// categories is the axis of the rows, whose labels start at the picture's left edge.
func (l rowsLayout) categories() axis {
	return axis{
		Type: "category", Show: true, Inverse: true, Data: l.labels,
		Label: axisText{Show: true, Color: ink, FontSize: textSize, LineHeight: leading, Align: "left", Margin: l.left},
	}
}

// rates is the axis from 0 to 100 %, its figures below the plot, as many as have room.
func rates(width float64) axis {
	const room = 26.0
	zero, hundred, interval := 0.0, 100.0, 25.0
	if width/4 < room {
		interval = 50
	}
	if width/2 < room {
		interval = 100
	}
	return axis{
		Type: "value", Show: true, Min: &zero, Max: &hundred, Interval: interval,
		Label: axisText{Show: true, Formatter: "{value}\u00a0%", Color: quiet, FontSize: 7, LineHeight: 9, Margin: 4},
		Split: axisLine{Show: true, Style: &opts.LineStyle{Color: rule, Width: 0.5}},
	}
}

// Attainment is horizontal bars from 0 to 100 %, a row each, with the range as a thin line that
// ends in ticks, and the thresholds (per cent) as dashed lines. What has no rate is hatched and
// says why. Width is in points; the height follows.
func (c *Charts) Attainment(rows []Rated, thresholds []float64, width float64) (Figure, error) {
	if len(rows) == 0 {
		return c.nothing(width)
	}
	names, details, figures := []string{}, []string{}, []string{}
	for _, row := range rows {
		names = append(names, row.label())
		details = append(details, clean(row.Detail))
		figures = append(figures, c.words.Rate(row.Rate))
	}
	figureWidth := c.widest(typeface.SemiBold, textSize, figures...)
	detailWidth := c.widest(typeface.Regular, textSize, details...)
	const markSpace = 20.0
	right := markSpace + figureWidth + 2
	if detailWidth > 0 {
		right += 8 + detailWidth
	}
	l := c.lay(names, width, math.Ceil(right), 4)
	v := c.canvas(width, l.top+l.height+18)
	plot := v.grid(l.left, l.top, l.width, l.height, rates(l.width), l.categories())

	at := func(rate float64) float64 { return l.left + l.width*math.Max(0, math.Min(100, rate))/100 }
	bars := make([]map[string]any, len(rows))
	for i, row := range rows {
		y := l.middle(i)
		bars[i] = map[string]any{"value": 100.0, "itemStyle": missing(), "tip": c.ratedText(row)}
		if row.Rate != nil {
			bars[i] = map[string]any{
				"value":     math.Max(0, math.Min(100, *row.Rate)),
				"itemStyle": &paintStyle{Color: lookOf(row.Status).colour},
				"tip":       c.ratedText(row),
			}
			v.text(l.left+l.width+markSpace+figureWidth, y, strong(ink, "right"), figures[i])
		} else {
			v.plaque(l.left+6, y, c.words.Status(row.Status))
		}
		v.status(l.left+l.width+11, y, row.Status)
		v.text(l.left+l.width+markSpace+figureWidth+8, y, small(quiet, "left"), details[i])
		if row.Rate != nil && row.Low != nil && row.High != nil && *row.High-*row.Low >= 0.5 {
			v.whisker(at(*row.Low), at(*row.High), y)
		}
	}
	for _, threshold := range thresholds {
		if threshold > 0 && threshold < 100 {
			v.stroke(at(threshold), l.top, at(threshold), l.top+l.height, quiet, 0.6, 2, 2)
		}
	}
	v.series(plot, charts.SingleSeries{
		Type: "bar", Data: bars, BarWidth: plain(barHeight), ShowBackground: opts.Bool(true),
	})
	return v.figure(c.attainmentText(rows), c.ratedData(rows))
}

const barHeight = 8.0

// plaque sets a word on white over a hatched bar.
func (v *canvas) plaque(x, y float64, word string) {
	width := v.faces.Width(typeface.Italic, word, textSize-0.5)
	v.mark(x+width/2, y, "rect", width+6, barHeight+2, &paintStyle{Color: white})
	v.text(x, y, pen{typeface.Italic, textSize - 0.5, quiet, "left"}, word)
}

func (v *canvas) whisker(low, high, y float64) {
	const reach = 3.0
	v.stroke(low, y, high, y, ink, 0.8)
	v.stroke(low, y-reach, low, y+reach, ink, 0.8)
	v.stroke(high, y-reach, high, y+reach, ink, 0.8)
}

func (c *Charts) attainmentText(rows []Rated) string {
	parts := make([]string, len(rows))
	for i, row := range rows {
		parts[i] = c.ratedText(row)
	}
	return c.sentence(c.words.Say(words.MethodRateTitle), parts)
}

func (c *Charts) ratedText(row Rated) string {
	said := clean(row.label()) + ": "
	if row.Rate == nil {
		return said + c.words.Status(row.Status)
	}
	said += c.words.Rate(row.Rate) + " (" + c.words.Status(row.Status) + ")"
	if row.Low != nil && row.High != nil && *row.High-*row.Low >= 0.5 {
		said += ", " + c.words.Say(words.ChartBetween) + " " + c.words.Range(row.Low, row.High)
	}
	return said
}
