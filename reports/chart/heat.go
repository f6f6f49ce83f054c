package chart

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"

	"xmess.cat/memoria/queries/palette"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

// Cell is the cell of a row and a column in a heat map.
type Cell struct {
	Row, Column int
	Rate        *float64 // in per cent, nil where there is none
	Status      string   // a status code of the marts
}

// Heat draws rates by row and column, each written in its cell. Cells without a rate are hatched;
// pairs without a cell stay blank. The lower the rate, the lighter the cell, in four steps that a
// grey print keeps apart.
func (c *Charts) Heat(rows, columns []string, cells []Cell, width float64) (Figure, error) {
	if len(rows) == 0 || len(columns) == 0 {
		return c.empty(width)
	}
	count := float64(len(columns))
	plotWidth := min(width*0.62, max(width*0.3, 86*count)) - 1
	cellWidth := math.Floor(plotWidth / count)
	heads, headLines := make([][]string, len(columns)), 1
	for i, column := range columns {
		heads[i] = c.wrap(column, typeface.SemiBold, cellWidth-8)
		headLines = max(headLines, len(heads[i]))
	}
	// The labels take all the width that the cells leave.
	left := width - cellWidth*count - 1
	l := rowLayout{top: float64(headLines)*leading + 6, left: left, width: cellWidth * count}
	l = c.wrapLabels(l, rows, left-8, 18)
	v := c.canvas(width, l.top+l.height+1)
	plot := v.plot(l, axis{Type: "category", Data: columns})
	for i, head := range heads {
		x := l.left + (float64(i)+0.5)*cellWidth
		v.text(x, float64(headLines)*leading/2+1, strong(ink, "center"), head...)
	}
	for i := range len(rows) + 1 {
		y := l.top + float64(i)*l.row
		v.stroke(0, y, l.left+l.width, y, rule, 0.5)
	}
	hasMark := cellWidth >= markSpace+6+c.textWidth(strong(ink, ""), c.words.Rate(new(100.0)))
	data, unknown := []datum{}, []datum{}
	for _, cell := range cells {
		x, y := l.left+(float64(cell.Column)+0.5)*cellWidth, l.middle(cell.Row)
		item := datum{Tip: c.pairText(rows, columns, cell)}
		if cell.Rate == nil {
			// The library draws no cell without a number, so these are a series of their own.
			item.Value, item.Style = []any{cell.Column, cell.Row, 0}, missing()
			unknown = append(unknown, item)
			v.unknownCell(x, y, cellWidth, c.words.Status(cell.Status))
			continue
		}
		paint, ink := shade(*cell.Rate)
		item.Value, item.Style = []any{cell.Column, cell.Row, *cell.Rate}, paint
		data = append(data, item)
		v.rateCell(x, y, cell, ink, hasMark)
	}
	v.series(plot, charts.SingleSeries{Type: "heatmap", Data: data})
	v.series(plot, charts.SingleSeries{Type: "heatmap", Name: c.say(words.ChartNoData), Data: unknown})
	text := func(cell Cell) string { return c.pairText(rows, columns, cell) }
	return v.figure(sentence(c, words.ChartHeat, cells, text), c.heatData(rows, columns, cells))
}

const markSpace = 12.0 // of the status's sign in a cell

// rateCell writes a rate and, where there is room, the sign of its status.
func (v *canvas) rateCell(x, y float64, cell Cell, ink string, hasMark bool) {
	p := strong(ink, "center")
	figure := v.words.Rate(cell.Rate)
	if hasMark {
		as := lookOf(cell.Status)
		v.mark(x-v.textWidth(p, figure)/2-2, y, as.symbol, as.width, as.height, fill(ink))
		x += markSpace / 2
	}
	v.text(x, y, p, figure)
}

// unknownCell writes on white why a cell has no rate, or a dash where the word has no room. The
// alternative text has the word.
func (v *canvas) unknownCell(x, y, room float64, word string) {
	if v.textWidth(italic("center"), word)+8 > room {
		word = words.Dash
	}
	v.mark(x, y, "rect", v.textWidth(italic("center"), word)+6, barHeight+2, fill(white))
	v.text(x, y, italic("center"), word)
}

// shade is the paint of a cell, and the colour of readable text on it.
func shade(rate float64) (paint *paintStyle, text string) {
	colour, text := palette.Blue6, ink
	switch {
	case rate >= 100:
		colour, text = accent, white
	case rate >= 75:
		colour, text = palette.Blue1, white
	case rate >= 50:
		colour = palette.Blue3
	}
	return &paintStyle{Color: colour, BorderColor: white, BorderWidth: 1.5}, text
}

func (c *Charts) pairText(rows, columns []string, cell Cell) string {
	said := clean(rows[cell.Row]) + " × " + clean(columns[cell.Column]) + ": "
	if cell.Rate == nil {
		return said + c.words.Status(cell.Status)
	}
	return said + c.words.Rate(cell.Rate) + " (" + c.words.Status(cell.Status) + ")"
}

func (c *Charts) heatData(rows, columns []string, cells []Cell) Data {
	data := Data{Names: 1, Head: []string{c.say(words.HeadActivity)}}
	for _, column := range columns {
		data.Head = append(data.Head, clean(column))
	}
	for _, row := range rows {
		line := []string{clean(row)}
		for range columns {
			line = append(line, c.say(words.ChartNoPair))
		}
		data.Rows = append(data.Rows, line)
	}
	for _, cell := range cells {
		said := c.words.Status(cell.Status)
		if cell.Rate != nil {
			said = c.words.Rate(cell.Rate)
		}
		data.Rows[cell.Row][cell.Column+1] = said
	}
	return data
}
