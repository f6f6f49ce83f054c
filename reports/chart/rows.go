package chart

import (
	"math"
	"strings"

	"github.com/go-echarts/go-echarts/v2/opts"

	"xmess.cat/memoria/reports/typeface"
)

// rowLayout is the layout of charts with labelled rows: labels at the left, a plot, texts at the
// right. Measures are points.
type rowLayout struct {
	labels      []string // with line breaks
	left, width float64  // of the plot
	top, height float64  // of the plot
	row         float64  // height of a row
}

func (l rowLayout) middle(row int) float64 { return l.top + (float64(row)+0.5)*l.row }

// at is the place of a rate on a plot from 0 to 100 %.
func (l rowLayout) at(rate float64) float64 { return l.left + l.width*capped(rate)/100 }

func capped(rate float64) float64 { return math.Max(0, math.Min(100, rate)) }

// layRows divides the width between labels, plot and the column at the right. Rows are as high as
// the longest label needs.
func (c *Charts) layRows(names []string, width, right, top float64) rowLayout {
	const gap = 10.0
	natural := c.widest(regular(ink, "left"), names)
	// The plot wants 220 points, and 70 where the page is narrow; labels have at least 48.
	share := max(min(width*0.44, width-right-gap-70), width-right-gap-220, 48)
	labelWidth := math.Ceil(min(natural, share))
	l := rowLayout{top: top, left: labelWidth + gap}
	l.width = math.Floor(width - l.left - right)
	return c.wrapLabels(l, names, labelWidth, 16)
}

// wrapLabels adds the labels and the height, with rows of that height at least.
func (c *Charts) wrapLabels(l rowLayout, names []string, labelWidth, least float64) rowLayout {
	lines := 1
	for _, name := range names {
		wrapped := c.wrap(name, typeface.Regular, labelWidth)
		lines = max(lines, len(wrapped))
		l.labels = append(l.labels, strings.Join(wrapped, "\n"))
	}
	l.row = max(least, float64(lines)*leading+6)
	l.height = l.row * float64(len(names))
	return l
}

// plot adds the grid of the rows, with their labels at the picture's left edge.
func (v *canvas) plot(l rowLayout, x axis) (index int) {
	return v.grid(l.left, l.top, l.width, l.height, x, axis{
		Type: "category", Show: true, Inverse: true, Data: l.labels,
		Label: axisText{Show: true, Color: ink, FontSize: textSize, LineHeight: leading,
			Align: "left", Margin: l.left},
	})
}

// rateAxis is the axis from 0 to 100 %, with as many figures below as have room.
func rateAxis(width float64) axis {
	const room = 32.0
	interval := 25.0
	if width/4 < room {
		interval = 50
	}
	if width/2 < room {
		interval = 100
	}
	return axis{
		Type: "value", Show: true, Min: new(0.0), Max: new(100.0), Interval: interval,
		Label: axisText{Show: true, Formatter: "{value}\u00a0%", Color: quiet, FontSize: textSize,
			LineHeight: leading, Margin: 4},
		Split: axisLine{Show: true, Style: &opts.LineStyle{Color: rule, Width: 0.5}},
	}
}

const barHeight = 8.0

// plaque adds a word on white over a hatched bar.
func (v *canvas) plaque(x, y float64, word string) {
	width := v.textWidth(italic("left"), word)
	v.mark(x+width/2, y, "rect", width+6, barHeight+2, fill(white))
	v.text(x, y, italic("left"), word)
}
