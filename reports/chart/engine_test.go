package chart_test

import (
	"encoding/json"
	"errors"
	"os"
	"reflect"
	"slices"
	"testing"
	"time"

	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/vector"
)

func TestEqualFiguresGiveEqualDrawings(t *testing.T) {
	t.Parallel()
	charts, _, faces := kit(t)
	other, err := chart.NewEngine(faces)
	if err != nil {
		t.Fatal(err)
	}
	few := map[string]bool{"attainment-hostile": true, "changes-narrow": true, "trends-one": true,
		"heat-narrow": true, "ring": true, "coverage": true, "sexes-narrow": true, "map-one": true}
	for _, sample := range slices.Backward(samples()) { // in another order than the others are drawn
		figure, err := sample.make(charts)
		if err != nil {
			t.Fatal(err)
		}
		if first := draw(t, sample.name).figure; string(first.Option) != string(figure.Option) {
			t.Errorf("%s: the option differs the second time", sample.name)
		}
		if !few[sample.name] && os.Getenv("MEMORIA_ALL") != "1" {
			continue
		}
		drawing, err := other.Draw(figure)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(drawing, draw(t, sample.name).drawing) {
			t.Errorf("%s differs when another engine draws it in another order", sample.name)
		}
	}
}

func TestEngineKeepsNoClock(t *testing.T) {
	t.Parallel()
	_, engine, _ := kit(t)
	option := json.RawMessage(
		`{"animation":false,"xAxis":{"type":"time","axisLabel":{"show":false}},` +
			`"yAxis":{"axisLabel":{"show":false}},` +
			`"series":[{"type":"line","symbol":"none","data":[["2025-01-01",1],["2025-12-31",2]]}]}`,
	)
	done := make(chan error, 1)
	go func() {
		_, err := engine.Draw(chart.Figure{Option: option, Width: 300, Height: 200})
		done <- err
	}()
	select {
	case err := <-done:
		if err != nil {
			t.Error(err)
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
		figure := chart.Figure{
			Option: json.RawMessage(test.option), Width: test.width, Height: test.height,
		}
		if _, err := engine.Draw(figure); err == nil {
			t.Errorf("%s: no error", test.name)
		}
	}
	option := `{"xAxis":{},"yAxis":{},"series":[{"type":"bar","data":[1]}]}`
	figure := chart.Figure{Option: json.RawMessage(option), Width: 100, Height: 100}
	if _, err := engine.Draw(figure); !errors.Is(err, vector.ErrUnknown) {
		t.Error("a chart in another family than the PDF's is drawn")
	}
}
