package chart

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"xmess.cat/memoria/reports/words"
)

// Rated is a line, activity, objective or indicator with its rate of attainment.
type Rated struct {
	Code, Name string // either may be empty
	// Rate is in per cent, nil where there is none. Low and High are its possible range, nil where
	// that is not known.
	Rate, Low, High *float64
	Status          string // a status code of the marts
	Detail          string // a short text beside the rate; may be empty
}

func (r Rated) label() string { return labelOf(r.Code, r.Name) }

func labelOf(code, name string) string {
	if code == "" || name == "" {
		return code + name
	}
	return code + "\u2002" + name
}

func (r Rated) hasRange() bool { return r.Low != nil && r.High != nil && *r.High-*r.Low >= 0.5 }

// Attainment draws a horizontal bar from 0 to 100 % for each row. The range is a thin line with
// ticks at its ends; the thresholds, in per cent, are dashed lines. A row without a rate is
// hatched, with its status in words. Width is in points; the height follows from the rows.
func (c *Charts) Attainment(rows []Rated, thresholds []float64, width float64) (Figure, error) {
	if len(rows) == 0 {
		return c.empty(width)
	}
	names, details, figures := []string{}, []string{}, []string{}
	for _, row := range rows {
		names = append(names, row.label())
		details = append(details, clean(row.Detail))
		figures = append(figures, c.words.Rate(row.Rate))
	}
	const markSpace = 20.0
	figureWidth := c.widest(strong(ink, "right"), figures)
	right := markSpace + figureWidth + 2
	if detailWidth := c.widest(regular(quiet, "left"), details); detailWidth > 0 {
		right += 8 + detailWidth
	}
	l := c.layRows(names, width, math.Ceil(right), 4)
	v := c.canvas(width, l.top+l.height+18)
	plot := v.plot(l, rateAxis(l.width))
	edge := l.left + l.width
	bars := make([]datum, len(rows))
	for i, row := range rows {
		y := l.middle(i)
		bars[i] = datum{Value: 100.0, Style: missing(), Tip: c.ratedText(row)}
		if row.Rate != nil {
			bars[i].Value, bars[i].Style = capped(*row.Rate), fill(lookOf(row.Status).colour)
			v.text(edge+markSpace+figureWidth, y, strong(ink, "right"), figures[i])
		} else {
			v.plaque(l.left+6, y, c.words.Status(row.Status))
		}
		v.status(edge+11, y, row.Status)
		v.text(edge+markSpace+figureWidth+8, y, regular(quiet, "left"), details[i])
		if row.Rate != nil && row.hasRange() {
			v.whisker(l.at(*row.Low), l.at(*row.High), y)
		}
	}
	for _, threshold := range thresholds {
		if threshold > 0 && threshold < 100 {
			v.stroke(l.at(threshold), l.top, l.at(threshold), l.top+l.height, quiet, 0.6, 2, 2)
		}
	}
	v.series(plot, charts.SingleSeries{
		Type: "bar", Data: bars, BarWidth: plain(barHeight), ShowBackground: opts.Bool(true),
	})
	return v.figure(sentence(c, words.MethodRateTitle, rows, c.ratedText), c.ratedData(rows))
}

func (v *canvas) whisker(low, high, y float64) {
	const reach = 3.0
	v.stroke(low, y, high, y, ink, 0.8)
	v.stroke(low, y-reach, low, y+reach, ink, 0.8)
	v.stroke(high, y-reach, high, y+reach, ink, 0.8)
}

func (c *Charts) ratedText(row Rated) string {
	said := clean(row.label()) + ": "
	if row.Rate == nil {
		return said + c.words.Status(row.Status)
	}
	said += c.words.Rate(row.Rate) + " (" + c.words.Status(row.Status) + ")"
	if row.hasRange() {
		said += ", " + c.say(words.ChartBetween) + " " + c.words.Range(row.Low, row.High)
	}
	return said
}

func (c *Charts) ratedData(rows []Rated) Data {
	data := Data{Names: 1, Head: []string{c.say(words.ChartName), c.say(words.HeadRate),
		c.say(words.HeadRange), c.say(words.HeadStatus)}}
	for _, row := range rows {
		data.Rows = append(data.Rows, []string{clean(row.label()), c.words.Rate(row.Rate),
			c.words.Range(row.Low, row.High), c.words.Status(row.Status)})
	}
	return data
}
