package vector_test

import (
	"strings"
	"testing"

	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/vector"
)

func TestWriteSVG(t *testing.T) {
	t.Parallel()
	box := vector.Outline{
		{Verb: vector.Move}, {Verb: vector.Line, X: 10.126},
		{Verb: vector.Cubic, X1: 1, Y1: 2, X2: 3, Y2: 4, X: 5, Y: 6}, {Verb: vector.Close},
	}
	ink := vector.Colour{R: 255, Opacity: 1}
	stroke := &vector.Stroke{Colour: vector.Colour{Opacity: 0.5}, Width: 2, Dash: []float64{1, 2},
		Cap: vector.CapRound, Join: vector.JoinBevel}
	drawing := vector.Drawing{Width: 100, Height: 50, Shapes: []vector.Shape{
		{Clips: []vector.Outline{box}, Path: &vector.Path{Outline: box, Fill: &ink, Stroke: stroke}},
		{Text: &vector.Text{X: 1, Y: 2, Angle: 90, String: `</text><script>"&`,
			Style: typeface.SemiBold, Size: 8, Colour: ink, Width: 40}},
	}}
	var out strings.Builder
	if err := drawing.WriteSVG(&out, vector.Options{Prefix: "f-", Label: `a "b" <c>`}); err != nil {
		t.Fatal(err)
	}
	got := out.String()
	for _, want := range []string{
		`viewBox="0 0 100 50" role="img" aria-label="a &#34;b&#34; &lt;c&gt;"`, `id="f-1"`, `url(#f-1)`,
		`L10.13 0`, `stroke-dasharray="1 2"`, `stroke-opacity="0.5"`,
		`font-weight="600" transform="rotate(-90 1 2)"`, `&lt;/text&gt;&lt;script&gt;`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in %s", want, got)
		}
	}
	if strings.Contains(got, "style=") || strings.Contains(got, "<script") {
		t.Errorf("the SVG has style or script: %s", got)
	}
	var standalone strings.Builder
	if err := drawing.WriteSVG(&standalone, vector.Options{Standalone: true}); err != nil {
		t.Fatal(err)
	}
	if got := standalone.String(); !strings.Contains(got, `textLength="40"`) ||
		!strings.Contains(got, `xmlns=`) {
		t.Errorf("a file of its own lacks its namespace or lengths: %s", standalone.String())
	}
}
