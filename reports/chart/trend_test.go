package chart_test

import (
	"math"
	"slices"
	"strconv"
	"testing"

	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/vector"
)

// Over many years every value and every target has its mark, each written figure stands at its own
// mark, and the last year with a value is among the years that are named.
func TestTrendsOfManyYears(t *testing.T) {
	t.Parallel()
	_, _, faces := kit(t)
	for _, c := range []struct {
		name             string
		panels, years    int
		columns, figures int // side by side; written at least, of each panel
	}{
		{"trends-14-years", 6, 14, 3, 3},
		{"trends-40-years", 3, 40, 1, 8},
	} {
		if got := chart.TrendColumns(longTrends(c.panels, c.years), 4, pageWidth); got != c.columns {
			t.Errorf("%s: %d panels side by side, want %d", c.name, got, c.columns)
		}
		drawing := draw(t, c.name).drawing
		var values, targets []vector.Box
		for _, shape := range drawing.Shapes {
			if shape.Path == nil || shape.Path.Fill == nil {
				continue
			}
			box := shape.Path.Outline.Bounds()
			if width := box.MaxX - box.MinX; width > 8 || math.Abs(width-(box.MaxY-box.MinY)) > 0.5 {
				continue
			}
			switch *shape.Path.Fill {
			case vector.Colour{R: 0x0e, G: 0x4d, B: 0x64, Opacity: 1}:
				values = append(values, box)
			case vector.Colour{R: 0xff, G: 0xff, B: 0xff, Opacity: 1}:
				targets = append(targets, box)
			}
		}
		// One mark more is in the legend.
		if got, want := len(values), c.panels*(c.years-3)+1; got != want {
			t.Errorf("%s: %d marks of values, want %d", c.name, got, want)
		}
		if got, want := len(targets), c.panels*c.years+1; got != want {
			t.Errorf("%s: %d marks of targets, want %d", c.name, got, want)
		}
		figures, last := 0, 0
		for _, shape := range drawing.Shapes {
			if shape.Text == nil {
				continue
			}
			said, box := shape.Text.String, shape.Text.Bounds(faces)
			number, err := strconv.Atoi(said)
			switch {
			case err != nil:
			case number == 2027:
				last++
			case number > 3000:
				figures++
				middle := (box.MinX + box.MaxX) / 2
				if !slices.ContainsFunc(slices.Concat(values, targets), func(mark vector.Box) bool {
					return math.Abs((mark.MinX+mark.MaxX)/2-middle) < 0.6 && mark.MinY-box.MaxY < 8 &&
						box.MinY-mark.MaxY < 8
				}) {
					t.Errorf("%s: %s at %.1f has no mark", c.name, said, box)
				}
			}
		}
		if figures < c.panels*c.figures || last < c.panels {
			t.Errorf("%s: %d figures, and the last year %d times", c.name, figures, last)
		}
	}
}
