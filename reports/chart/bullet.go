package chart

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"

	"xmess.cat/memoria/reports/typeface"
)

// Bullet is an indicator on its own road, from its baseline (0 %) to its target (100 %).
type Bullet struct {
	Code, Name string
	// Raw is the rate before capping, per cent, nil where there is none.
	Raw *float64
	// Previous is last year's value on this year's road, per cent, nil where it is not known.
	Previous *float64
	Status   string
	// Ready-made texts, with their units where they have one; empty where there is no figure.
	Baseline, Value, Target string
}

// The road goes on a little beyond both ends, to show that a value fell back or went over.
const roadLow, roadHigh = -10.0, 115.0

// Bullets draws a row an indicator: the way made as a bar, the target as a thick tick, last year's
// value as a hollow mark; the three figures in columns at the right.
func (c *Charts) Bullets(rows []Bullet, width float64) (Figure, error) {
	if len(rows) == 0 {
		return c.nothing(width)
	}
	names := []string{}
	columns := [3][]string{{c.say.Baseline}, {c.say.Value}, {c.say.Target}}
	for _, row := range rows {
		names = append(names, Rated{Code: row.Code, Name: row.Name}.label())
		for i, text := range []string{row.Baseline, row.Value, row.Target} {
			if text = clean(text); text == "" {
				text = "—"
			}
			columns[i] = append(columns[i], text)
		}
	}
	const markSpace, gap = 18.0, 10.0
	right, ends := markSpace, [3]float64{}
	for i, column := range columns {
		right += c.widest(typeface.SemiBold, textSize, column...) + gap
		ends[i] = right - gap
	}
	keyHeight := 16.0
	l := c.lay(names, width, math.Ceil(right-gap+1), keyHeight+leading+4)
	v := c.canvas(width, l.top+l.height+2)
	v.legend(0, 0, width, []key{
		{c.say.Target, "rect", []float64{1.8, 9}, &paintStyle{Color: ink}},
		{c.say.Previous, "diamond", []float64{6, 6}, hollow(ink)},
	})

	low, high := roadLow, roadHigh
	x := axis{Type: "value", Min: &low, Max: &high}
	plot := v.grid(l.left, l.top, l.width, l.height, x, l.categories())
	at := func(rate float64) float64 {
		return l.left + l.width*(math.Max(low, math.Min(high, rate))-low)/(high-low)
	}
	edge := l.left + l.width
	for i, column := range columns {
		v.text(edge+ends[i], l.top-leading/2-1, small(quiet, "right"), column[0])
	}
	bars := make([]map[string]any, len(rows))
	for i, row := range rows {
		y := l.middle(i)
		if row.Raw == nil {
			bars[i] = map[string]any{"value": 100, "itemStyle": missing()}
			v.plaque(at(0)+6, y, c.words.Status(row.Status))
		} else {
			v.under = append(v.under, point{
				Value: []float64{(at(0) + at(100)) / 2, y}, Symbol: "rect",
				SymbolSize: []float64{at(100) - at(0), barHeight + 2}, ItemStyle: &paintStyle{Color: track},
			})
			bars[i] = map[string]any{
				"value":     math.Max(low, math.Min(high, *row.Raw)),
				"itemStyle": &paintStyle{Color: lookOf(row.Status).colour},
			}
			v.stroke(at(100), y-5.5, at(100), y+5.5, ink, 1.8)
		}
		v.stroke(at(0), y-5.5, at(0), y+5.5, quiet, 0.6)
		if row.Raw != nil && row.Previous != nil {
			v.mark(at(*row.Previous), y, "diamond", 6, 6, hollow(ink))
		}
		v.status(edge+9, y, row.Status)
		v.text(edge+ends[0], y, small(quiet, "right"), columns[0][i+1])
		v.text(edge+ends[1], y, strong(ink, "right"), columns[1][i+1])
		v.text(edge+ends[2], y, small(ink, "right"), columns[2][i+1])
	}
	v.series(plot, charts.SingleSeries{Type: "bar", Data: bars, BarWidth: plain(barHeight - 3)})
	return v.figure(c.bulletsText(rows), c.bulletsData(rows))
}

func hollow(colour string) *paintStyle {
	return &paintStyle{Color: white, BorderColor: colour, BorderWidth: 0.9}
}

func (c *Charts) bulletsText(rows []Bullet) string {
	parts := make([]string, len(rows))
	for i, row := range rows {
		parts[i] = clean(Rated{Code: row.Code, Name: row.Name}.label()) + ": "
		for j, text := range []string{row.Baseline, row.Value, row.Target} {
			if text = clean(text); text == "" {
				text = c.say.NoData
			}
			if j > 0 {
				parts[i] += ", "
			}
			parts[i] += []string{c.say.Baseline, c.say.Value, c.say.Target}[j] + " " + text
		}
		parts[i] += " (" + c.words.Status(row.Status) + ")"
	}
	return c.say.Sentence(c.say.Bullets, parts)
}
