package chart

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"

	"xmess.cat/memoria/queries/palette"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

// Cell is where a row and a column of a heat map meet. A pair that is not given stays blank.
type Cell struct {
	Row, Column int
	// Rate is per cent, nil where there is none: the cell is hatched.
	Rate *float64
	// Status is a status code of the marts.
	Status string
}

// Heat draws rates by row and column, each written in its cell. Cells are lighter the lower the
// rate, in four steps that a grey print keeps apart.
func (c *Charts) Heat(rows, columns []string, cells []Cell, width float64) (Figure, error) {
	if len(rows) == 0 || len(columns) == 0 {
		return c.nothing(width)
	}
	count := float64(len(columns))
	plotWidth := min(width*0.62, max(width*0.3, 86*count)) - 1
	cellWidth := math.Floor(plotWidth / count)
	heads, headLines := make([][]string, len(columns)), 1
	for i, column := range columns {
		heads[i] = c.wrap(column, typeface.SemiBold, textSize, cellWidth-8)
		headLines = max(headLines, len(heads[i]))
	}
	top := float64(headLines)*leading + 6
	l := c.layHeat(rows, width-cellWidth*count-1, top)
	l.width = cellWidth * count
	v := c.canvas(width, l.top+l.height+1)
	columnsAxis := axis{Type: "category", Data: columns}
	plot := v.grid(l.left, l.top, l.width, l.height, columnsAxis, l.categories())
	for i, head := range heads {
		v.text(l.left+(float64(i)+0.5)*cellWidth, float64(headLines)*leading/2+1, strong(ink, "center"), head...)
	}
	for i := range len(rows) + 1 {
		y := l.top + float64(i)*l.row
		v.stroke(0, y, l.left+l.width, y, rule, 0.5)
	}

	const markSpace = 12.0
	marked := cellWidth >= markSpace+6+c.faces.Width(typeface.SemiBold, c.words.Rate(new(100.0)), textSize)
	data, unknown := []map[string]any{}, []map[string]any{}
	for _, cell := range cells {
		x, y := l.left+(float64(cell.Column)+0.5)*cellWidth, l.middle(cell.Row)
		tip := c.pairText(rows, columns, cell)
		if cell.Rate == nil {
			// The library draws no cell without a number, so those have a series of their own.
			unknown = append(unknown, map[string]any{"value": []any{cell.Column, cell.Row, 0}, "itemStyle": missing(), "tip": tip})
			v.inCell(x, y, cellWidth, c.words.Status(cell.Status))
			continue
		}
		paint, text := shade(*cell.Rate)
		data = append(data, map[string]any{"value": []any{cell.Column, cell.Row, *cell.Rate}, "itemStyle": paint, "tip": tip})
		figure := c.words.Rate(cell.Rate)
		wide := c.faces.Width(typeface.SemiBold, figure, textSize)
		if !marked {
			v.text(x, y, strong(text, "center"), figure)
			continue
		}
		as := lookOf(cell.Status)
		v.mark(x-wide/2-2, y, as.symbol, as.width, as.height, &paintStyle{Color: text})
		v.text(x+markSpace/2, y, strong(text, "center"), figure)
	}
	v.series(plot, charts.SingleSeries{Type: "heatmap", Data: data})
	v.series(plot, charts.SingleSeries{Type: "heatmap", Name: c.words.Say(words.ChartNoData), Data: unknown})
	return v.figure(c.heatText(rows, columns, cells), c.heatData(rows, columns, cells))
}

// inCell writes on white why a cell has no figure, or a dash where the word has no room: the
// sentence that goes with the picture says it.
func (v *canvas) inCell(x, y, room float64, word string) {
	set := pen{typeface.Italic, textSize - 0.5, quiet, "center"}
	if v.faces.Width(set.style, word, set.size)+8 > room {
		word = words.Dash
	}
	wide := v.faces.Width(set.style, word, set.size)
	v.mark(x, y, "rect", wide+6, barHeight+2, &paintStyle{Color: white})
	v.text(x, y, set, word)
}

// shade gives the colour of a cell and that of a text which reads well on it.
func shade(rate float64) (*paintStyle, string) {
	colour, text := palette.Blue6, ink
	switch {
	case rate >= 100:
		colour, text = accent, white
	case rate >= 75:
		colour, text = palette.Blue1, white
	case rate >= 50:
		colour, text = palette.Blue3, ink
	}
	return &paintStyle{Color: colour, BorderColor: white, BorderWidth: 1.5}, text
}

// layHeat gives the labels all the width that the cells leave.
func (c *Charts) layHeat(names []string, width, top float64) rowsLayout {
	l := rowsLayout{top: top, labelWidth: width - 8, left: width}
	lines := 1
	for _, name := range names {
		wrapped := c.wrap(name, typeface.Regular, textSize, l.labelWidth)
		lines = max(lines, len(wrapped))
		l.labels = append(l.labels, join(wrapped))
	}
	l.row = max(18, float64(lines)*leading+6)
	l.height = l.row * float64(len(names))
	return l
}

func (c *Charts) heatText(rows, columns []string, cells []Cell) string {
	parts := make([]string, len(cells))
	for i, cell := range cells {
		parts[i] = c.pairText(rows, columns, cell)
	}
	return c.sentence(c.words.Say(words.ChartHeat), parts)
}

func (c *Charts) pairText(rows, columns []string, cell Cell) string {
	said := clean(rows[cell.Row]) + " × " + clean(columns[cell.Column]) + ": "
	if cell.Rate == nil {
		return said + c.words.Status(cell.Status)
	}
	return said + c.words.Rate(cell.Rate) + " (" + c.words.Status(cell.Status) + ")"
}
