package chart

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"

	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

// Moved is something with its rate of attainment last year and this one, per cent; either is nil where there is none.
type Moved struct {
	Code, Name string
	From, To   *float64
	Status     string // this year's
}

func (m Moved) label() string { return Rated{Code: m.Code, Name: m.Name}.label() }

// Changes draws a row each, from 0 to 100 %: last year's rate as a hollow diamond, this year's as the mark of its
// status, and the way between them; the three figures in columns at the right. From and to are what the two years
// are called.
func (c *Charts) Changes(rows []Moved, from, to string, width float64) (Figure, error) {
	if len(rows) == 0 {
		return c.nothing(width)
	}
	var names []string
	columns := [3][]string{{from}, {to}, {c.words.Say(words.ChangeBy)}}
	for _, row := range rows {
		names = append(names, row.label())
		columns[0] = append(columns[0], c.words.Rate(row.From))
		columns[1] = append(columns[1], c.words.Rate(row.To))
		columns[2] = append(columns[2], c.pointsOf(row))
	}
	const gap = 11.0
	right, ends := 4.0, [3]float64{}
	for i, column := range columns {
		right += gap + c.widest(typeface.SemiBold, textSize, column...)
		ends[i] = right
	}
	const keyHeight = 16.0
	l := c.lay(names, width, math.Ceil(right+1), keyHeight+leading+4)
	v := c.canvas(width, l.top+l.height+18)
	v.legend(0, 0, width, []key{
		{from, "diamond", []float64{6.5, 6.5}, hollow(ink)},
		{to, "circle", []float64{6.5, 6.5}, &paintStyle{Color: quiet}},
	})
	plot := v.grid(l.left, l.top, l.width, l.height, rates(l.width), l.categories())
	at := func(rate float64) float64 { return l.left + l.width*math.Max(0, math.Min(100, rate))/100 }
	edge := l.left + l.width
	for i, column := range columns {
		v.text(edge+ends[i], l.top-leading/2-1, small(quiet, "right"), column[0])
	}
	spots := make([]map[string]any, len(rows))
	for i, row := range rows {
		y := l.middle(i)
		spots[i] = map[string]any{"value": nil}
		if row.To != nil {
			spots[i] = map[string]any{
				"value": []any{math.Max(0, math.Min(100, *row.To)), i}, "tip": c.movedText(row, from, to),
				"symbolSize": 1, "itemStyle": &paintStyle{Color: "transparent"},
			}
		}
		if row.From != nil && row.To != nil {
			v.stroke(at(*row.From), y, at(*row.To), y, lookOf(row.Status).colour, 2.4)
		}
		if row.From != nil {
			v.mark(at(*row.From), y, "diamond", 6.5, 6.5, hollow(ink))
		}
		if row.To != nil {
			v.status(at(*row.To), y, row.Status)
		}
		v.text(edge+ends[0], y, small(quiet, "right"), columns[0][i+1])
		v.text(edge+ends[1], y, strong(ink, "right"), columns[1][i+1])
		v.text(edge+ends[2], y, small(ink, "right"), columns[2][i+1])
	}
	v.series(plot, charts.SingleSeries{Type: "scatter", Data: spots})
	return v.figure(c.movedSentence(rows, from, to), c.movedData(rows, columns))
}

func (c *Charts) pointsOf(row Moved) string {
	if row.From == nil || row.To == nil {
		return words.Dash
	}
	return c.words.Change(*row.To-*row.From, 1)
}

func (c *Charts) movedText(row Moved, from, to string) string {
	return clean(row.label()) + ": " + from + " " + c.words.Rate(row.From) + ", " + to + " " + c.words.Rate(row.To) +
		" (" + c.words.Status(row.Status) + ")"
}

func (c *Charts) movedSentence(rows []Moved, from, to string) string {
	parts := make([]string, len(rows))
	for i, row := range rows {
		parts[i] = c.movedText(row, from, to)
	}
	return c.sentence(c.words.Say(words.ChartChanges), parts)
}

func (c *Charts) movedData(rows []Moved, columns [3][]string) Data {
	data := Data{Names: 1, Head: []string{c.words.Say(words.ChartName), columns[0][0], columns[1][0], columns[2][0], c.words.Say(words.HeadStatus)}}
	for i, row := range rows {
		data.Rows = append(data.Rows, []string{
			clean(row.label()), columns[0][i+1], columns[1][i+1], columns[2][i+1], c.words.Status(row.Status),
		})
	}
	return data
}
