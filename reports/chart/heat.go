package chart

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"

	"xmess.cat/memoria/reports/typeface"
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
	count := float64(max(1, len(columns)))
	plotWidth := min(width*0.55, max(width*0.3, 86*count))
	cellWidth := math.Floor(plotWidth / count)
	heads, headLines := make([][]string, len(columns)), 1
	for i, column := range columns {
		heads[i] = c.wrap(column, typeface.SemiBold, textSize, cellWidth-8)
		headLines = max(headLines, len(heads[i]))
	}
	top := float64(headLines)*leading + 6
	l := c.layHeat(rows, width-cellWidth*count, top)
	l.width = cellWidth * count
	v := c.canvas(width, l.top+l.height+1)
	// The value axes count cells: the pictures of cells are squares about their middles.
	heads2 := axis{Type: "category", Data: columns}
	plot := v.grid(l.left, l.top, l.width, l.height, heads2, l.categories())
	for i, head := range heads {
		v.text(l.left+(float64(i)+0.5)*cellWidth, float64(headLines)*leading/2+1, strong(ink, "center"), head...)
	}
	for i := range len(rows) + 1 {
		y := l.top + float64(i)*l.row
		v.stroke(0, y, l.left+l.width, y, rule, 0.5)
	}

	data, unknown := []map[string]any{}, []map[string]any{}
	for _, cell := range cells {
		x, y := l.left+(float64(cell.Column)+0.5)*cellWidth, l.middle(cell.Row)
		paint, text := missing(), ink
		if cell.Rate != nil {
			paint, text = shade(*cell.Rate)
			data = append(data, map[string]any{"value": []any{cell.Column, cell.Row, *cell.Rate}, "itemStyle": paint})
		} else {
			// The library draws no cell without a number, so those have a series of their own.
			unknown = append(unknown, map[string]any{"value": []any{cell.Column, cell.Row, 0}, "itemStyle": paint})
			word := c.words.Status(cell.Status)
			wide := c.faces.Width(typeface.Italic, word, textSize-0.5)
			v.mark(x, y, "rect", min(wide+6, cellWidth-4), barHeight+2, &paintStyle{Color: white})
			v.text(x, y, pen{typeface.Italic, textSize - 0.5, quiet, "center"}, word)
			continue
		}
		figure := c.words.Rate(cell.Rate)
		wide := c.faces.Width(typeface.SemiBold, figure, textSize)
		v.status(x-wide/2-4, y, cell.Status)
		v.marks[len(v.marks)-1].ItemStyle = onShade(text, v.marks[len(v.marks)-1].ItemStyle)
		v.text(x+5, y, strong(text, "center"), figure)
	}
	v.series(plot, charts.SingleSeries{Type: "heatmap", Data: data})
	v.series(plot, charts.SingleSeries{Type: "heatmap", Name: c.say.NoData, Data: unknown})
	return v.figure(c.heatText(rows, columns, cells))
}

// onShade gives a mark the colour of the text beside it.
func onShade(text string, paint *paintStyle) *paintStyle {
	if paint.BorderColor != "" {
		return paint
	}
	return &paintStyle{Color: text}
}

// shade gives the colour of a cell and that of a text which reads well on it.
func shade(rate float64) (*paintStyle, string) {
	colour, text := "#e3eef1", ink
	switch {
	case rate >= 100:
		colour, text = "#0e4d64", white
	case rate >= 75:
		colour, text = "#3c7f95", white
	case rate >= 50:
		colour, text = "#9cc5d0", ink
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
		parts[i] = clean(rows[cell.Row]) + " × " + clean(columns[cell.Column]) + ": "
		if cell.Rate == nil {
			parts[i] += c.words.Status(cell.Status)
			continue
		}
		parts[i] += c.words.Rate(cell.Rate) + " (" + c.words.Status(cell.Status) + ")"
	}
	return c.say.Sentence(c.say.Heat, parts)
}
