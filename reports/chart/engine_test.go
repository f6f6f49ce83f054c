package chart_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/vector"
)

func TestSameOptionSameBytesWhateverCameBefore(t *testing.T) {
	t.Parallel()
	charts, engine, faces := kit(t)
	other, err := chart.NewEngine(faces)
	if err != nil {
		t.Fatal(err)
	}
	var figures []chart.Figure
	for _, sample := range samples() {
		if strings.Contains(sample.name, "34") || strings.Contains(sample.name, "42") {
			continue
		}
		first, err := sample.make(charts)
		if err != nil {
			t.Fatal(err)
		}
		again, err := sample.make(charts)
		if err != nil {
			t.Fatal(err)
		}
		if string(first.Option) != string(again.Option) {
			t.Errorf("%s: the option differs the second time", sample.name)
		}
		figures = append(figures, first)
	}
	drawn := map[int]string{}
	for i, figure := range figures {
		if drawn[i], err = engine.SVG(figure.Option, figure.Width, figure.Height); err != nil {
			t.Fatal(err)
		}
	}
	for i := len(figures) - 1; i >= 0; i-- {
		svg, err := other.SVG(figures[i].Option, figures[i].Width, figures[i].Height)
		if err != nil {
			t.Fatal(err)
		}
		if svg != drawn[i] {
			t.Errorf("figure %d differs when drawn in another order", i)
		}
	}
}

// Texts are set past the library's points: where another series is the last, the library sets them itself.
func TestTextsStandWhereTheLibrarySetsThem(t *testing.T) {
	t.Parallel()
	charts, engine, _ := kit(t)
	for _, sample := range samples() {
		figure, err := sample.make(charts)
		if err != nil {
			t.Fatal(err)
		}
		got, err := engine.Draw(figure)
		if err != nil {
			t.Fatal(err)
		}
		var option map[string]json.RawMessage
		if err := json.Unmarshal(figure.Option, &option); err != nil {
			t.Fatal(err)
		}
		series := string(option["series"])
		option["series"] = json.RawMessage(strings.TrimSuffix(series, "]") + `,{"type":"scatter","data":[]}]`)
		if figure.Option, err = json.Marshal(option); err != nil {
			t.Fatal(err)
		}
		want, err := engine.Draw(figure)
		if err != nil {
			t.Fatal(err)
		}
		if a, b := visible(got), visible(want); !reflect.DeepEqual(a, b) {
			t.Errorf("%s: %d shapes differ from the library's %d", sample.name, len(a), len(b))
		}
	}
}

// visible leaves out what paints nothing.
func visible(drawing vector.Drawing) (shapes []vector.Shape) {
	for _, shape := range drawing.Shapes {
		if shape.Path == nil || shape.Path.Fill != nil || shape.Path.Stroke != nil {
			shapes = append(shapes, shape)
		}
	}
	return shapes
}

func TestEngineKeepsNoClock(t *testing.T) {
	t.Parallel()
	_, engine, _ := kit(t)
	option := json.RawMessage(`{"textStyle":{"fontFamily":"'Source Sans 3'"},"xAxis":{"type":"time"},"yAxis":{},` +
		`"series":[{"type":"line","data":[["2025-01-01",1],["2025-12-31",2]]}]}`)
	done := make(chan string, 1)
	go func() {
		svg, err := engine.SVG(option, 300, 200)
		if err != nil {
			svg = err.Error()
		}
		done <- svg
	}()
	select {
	case svg := <-done:
		if !strings.HasPrefix(svg, "<svg ") {
			t.Errorf("got %.80q", svg)
		}
	case <-time.After(2 * time.Minute):
		t.Fatal("drawing waits for a timer")
	}
}

func TestEngineRefuses(t *testing.T) {
	t.Parallel()
	_, engine, _ := kit(t)
	for _, test := range []struct {
		name, option  string
		width, height float64
	}{
		{"no width", `{}`, 0, 10},
		{"negative height", `{}`, 10, -1},
		{"not JSON", `{`, 10, 10},
		{"a function", `{"series":function(){}}`, 10, 10},
	} {
		if _, err := engine.SVG(json.RawMessage(test.option), test.width, test.height); err == nil {
			t.Errorf("%s: no error", test.name)
		}
	}
	if _, err := engine.Draw(chart.Figure{Option: json.RawMessage(`{"xAxis":{},"yAxis":{},"series":[{"type":"bar","data":[1]}]}`),
		Width: 100, Height: 100}); err == nil {
		t.Error("a chart in another family than the PDF's is drawn")
	}
}
