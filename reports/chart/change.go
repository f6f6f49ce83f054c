package chart

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"

	"xmess.cat/memoria/reports/words"
)

// Moved has the rates of attainment of last year and of this year, in per cent, nil where there is
// none.
type Moved struct {
	Code, Name string
	From, To   *float64
	Status     string // this year's
	Doubtful   bool   // whether the rate changed is not certain
}

func (m Moved) label() string { return labelOf(m.Code, m.Name) }

// Changes draws last year's rate as a hollow diamond, this year's as the sign of its status, and a
// line between them: one row each, from 0 to 100 %. The two rates and their difference stand at the
// right. From and to are the names of the two years.
func (c *Charts) Changes(rows []Moved, from, to string, width float64) (Figure, error) {
	if len(rows) == 0 {
		return c.empty(width)
	}
	var names []string
	columns := [3][]string{{from}, {to}, {c.say(words.ChangeBy)}}
	for _, row := range rows {
		names = append(names, row.label())
		columns[0] = append(columns[0], c.words.Rate(row.From))
		columns[1] = append(columns[1], c.words.Rate(row.To))
		columns[2] = append(columns[2], c.pointsOf(row))
	}
	const gap = 11.0
	right, ends := 4.0, [3]float64{}
	for i, column := range columns {
		right += gap + c.widest(strong(ink, "right"), column)
		ends[i] = right
	}
	const keyHeight = 16.0
	l := c.layRows(names, width, math.Ceil(right+1), keyHeight+leading+4)
	v := c.canvas(width, l.top+l.height+18)
	v.legend(0, 0, width, []key{{from, "diamond", 6.5, hollow(ink)}, {to, "circle", 6.5, fill(quiet)}})
	plot := v.plot(l, rateAxis(l.width))
	edge := l.left + l.width
	for i, column := range columns {
		v.text(edge+ends[i], l.top-leading/2-1, regular(quiet, "right"), column[0])
	}
	spots := make([]datum, len(rows)) // invisible: the page shows their tips
	for i, row := range rows {
		y := l.middle(i)
		if row.To != nil {
			spots[i] = datum{Value: []any{capped(*row.To), i}, Tip: c.movedText(row, from, to),
				Size: 1, Style: fill("transparent")}
		}
		if row.From != nil && row.To != nil {
			var dash []int
			if row.Doubtful {
				dash = []int{2, 2}
			}
			v.stroke(l.at(*row.From), y, l.at(*row.To), y, lookOf(row.Status).colour, 2.4, dash...)
		}
		if row.From != nil {
			v.mark(l.at(*row.From), y, "diamond", 6.5, 6.5, hollow(ink))
		}
		if row.To != nil {
			v.status(l.at(*row.To), y, row.Status)
		}
		v.text(edge+ends[0], y, regular(quiet, "right"), columns[0][i+1])
		v.text(edge+ends[1], y, strong(ink, "right"), columns[1][i+1])
		v.text(edge+ends[2], y, regular(ink, "right"), columns[2][i+1])
	}
	v.series(plot, charts.SingleSeries{Type: "scatter", Data: spots})
	text := func(row Moved) string { return c.movedText(row, from, to) }
	return v.figure(sentence(c, words.ChartChanges, rows, text), c.movedData(rows, columns))
}

// pointsOf is the difference of the two rates as they read.
func (c *Charts) pointsOf(row Moved) string {
	if row.From == nil || row.To == nil {
		return words.Dash
	}
	return c.words.Change(words.RateChange(*row.From, *row.To, 1), 1)
}

func (c *Charts) movedText(row Moved, from, to string) string {
	said := clean(row.label()) + ": " + from + " " + c.words.Rate(row.From) + ", " +
		to + " " + c.words.Rate(row.To) + " (" + c.words.Status(row.Status) + ")"
	if row.Doubtful {
		said += ", " + c.say(words.NotCertain)
	}
	return said
}

func (c *Charts) movedData(rows []Moved, columns [3][]string) Data {
	data := Data{Names: 1, Head: []string{c.say(words.ChartName), columns[0][0], columns[1][0],
		columns[2][0], c.say(words.HeadStatus)}}
	for i, row := range rows {
		data.Rows = append(data.Rows, []string{clean(row.label()), columns[0][i+1],
			columns[1][i+1], columns[2][i+1], c.words.Status(row.Status)})
	}
	return data
}
