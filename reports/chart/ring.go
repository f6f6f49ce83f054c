package chart

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"xmess.cat/memoria/queries/palette"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

// Ring draws the rate of the whole as a ring, with the rate in its middle and its name below.
// Without a rate the ring is hatched.
func (c *Charts) Ring(total Rated, width float64) (Figure, error) {
	const diameter, radius, thick, size = 116.0, 58.0, 58 * 0.2, 19.0
	total.Name = c.say(words.ChartTotal)
	v := c.canvas(width, diameter)
	tip := c.ratedText(total)
	data := []datum{{Value: 100.0, Style: missing(), Tip: tip}}
	if total.Rate != nil {
		rate := capped(*total.Rate)
		data = []datum{
			{Value: rate, Style: fill(lookOf(total.Status).colour), Tip: tip},
			{Value: 100 - rate, Style: fill(palette.Track), Tip: tip},
		}
	}
	v.base.MultiSeries = append(v.base.MultiSeries, charts.SingleSeries{
		Type: "pie", Data: data, StartAngle: 90,
		Center: []float64{radius, radius}, Radius: []float64{radius - thick, radius - 1},
		Label:     &opts.Label{Show: opts.Bool(false)},
		LabelLine: &opts.LabelLine{Show: opts.Bool(false)},
	})
	v.text(radius, radius-1, pen{typeface.SemiBold, size, ink, "center"}, c.words.Rate(total.Rate))
	status := pen{typeface.Regular, textSize, quiet, "center"}
	word := c.words.Status(total.Status)
	if c.textWidth(status, word) <= 1.6*(radius-thick) { // else its sign and the sentence say it
		v.text(radius, radius+size*0.75+2, status, word)
	}
	v.status(radius, radius-size*0.75-4, total.Status)
	name := c.wrap(total.Name, typeface.SemiBold, diameter+16)
	below := diameter + 5.0
	v.text(radius, below+float64(len(name))*leading/2, strong(ink, "center"), name...)
	v.height = math.Ceil(below+float64(len(name))*leading) + 2
	text := func(one Rated) string {
		one.Low, one.High = nil, nil
		return c.ratedText(one)
	}
	rows := []Rated{total}
	return v.figure(sentence(c, words.ChartRings, rows, text), c.ratedData(rows))
}
