package chart

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

// Rings draws the total as a large ring and each line as a small one, the rate in the middle and
// the name below. A ring without a rate is hatched. A total without a name has that of the whole.
func (c *Charts) Rings(total Rated, lines []Rated, width float64) (Figure, error) {
	const large, small, gap = 116.0, 78.0, 14.0
	if total.label() == "" {
		total.Name = c.words.Say(words.ChartTotal)
	}
	columns := max(1, len(lines))
	perRow := max(1, min(columns, int((width-large-24)/(small+gap))))
	left := large + 24
	step := (width - left) / float64(perRow)

	v := c.canvas(width, large)
	bottom := v.ring(total, large/2, large/2, large/2, 19, large+16, true)
	top := 4.0
	for from := 0; from < len(lines); from += perRow {
		lowest := top
		for i := from; i < min(from+perRow, len(lines)); i++ {
			x := left + (float64(i-from)+0.5)*step
			lowest = max(lowest, v.ring(lines[i], x, top+small/2, small/2, 12, step-8, false))
		}
		top = lowest + gap
	}
	v.height = math.Ceil(max(bottom, top-gap)) + 2

	parts := make([]string, 0, len(lines)+1)
	for _, one := range append([]Rated{total}, lines...) {
		said := clean(one.label()) + ": " + c.words.Status(one.Status)
		if one.Rate != nil {
			said = clean(one.label()) + ": " + c.words.Rate(one.Rate) + " (" + c.words.Status(one.Status) + ")"
		}
		parts = append(parts, said)
	}
	return v.figure(c.sentence(c.words.Say(words.ChartRings), parts), c.ratedData(append([]Rated{total}, lines...)))
}

// ring draws one about its middle, with its name below in the room given, and gives where it ends.
func (v *canvas) ring(one Rated, x, y, radius, size, room float64, bold bool) float64 {
	as := lookOf(one.Status)
	thick := radius * 0.2
	rest := &paintStyle{Color: track}
	tip := v.ratedText(one)
	data := []map[string]any{{"value": 100.0, "itemStyle": missing(), "tip": tip}}
	if one.Rate != nil {
		rate := math.Max(0, math.Min(100, *one.Rate))
		data = []map[string]any{
			{"value": rate, "itemStyle": &paintStyle{Color: as.colour}, "tip": tip},
			{"value": 100 - rate, "itemStyle": rest, "tip": tip},
		}
	}
	v.base.MultiSeries = append(v.base.MultiSeries, charts.SingleSeries{
		Type: "pie", Center: []float64{x, y}, Radius: []float64{radius - thick, radius - 1}, StartAngle: 90,
		Data: data, Label: &opts.Label{Show: opts.Bool(false)}, LabelLine: &opts.LabelLine{Show: opts.Bool(false)},
	})
	v.text(x, y-1, pen{typeface.SemiBold, size, ink, "center"}, v.words.Rate(one.Rate))
	word := v.words.Status(one.Status)
	if v.faces.Width(typeface.Regular, word, textSize-1) > 1.6*(radius-thick) {
		word = "" // its mark and the sentence say it
	}
	v.text(x, y+size*0.75+2, pen{typeface.Regular, textSize - 1, quiet, "center"}, word)
	v.status(x, y-size*0.75-4, one.Status)

	style := typeface.Regular
	if bold {
		style = typeface.SemiBold
	}
	lines := v.wrap(one.label(), style, textSize, room)
	below := y + radius + 5
	v.text(x, below+float64(len(lines))*leading/2, pen{style, textSize, ink, "center"}, lines...)
	return below + float64(len(lines))*leading
}
