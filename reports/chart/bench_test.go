package chart_test

import (
	"encoding/json"
	"os"
	"testing"

	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/typeface"
)

var bars = json.RawMessage(`{"xAxis":{"type":"value"},"yAxis":{"type":"category","data":["a","b"]},"series":[{"type":"bar","data":[1,{"value":20,"itemStyle":{"decal":{"symbol":"rect","dashArrayX":[1,0],"dashArrayY":[2,5],"rotation":0.7}},"label":{"show":true,"formatter":"hola {a|20 %}","rich":{"a":{"fontWeight":600}}}}]}]}`)

func BenchmarkStart(b *testing.B) {
	faces, _ := typeface.Load()
	for b.Loop() {
		if _, err := chart.NewEngine(faces); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkChart(b *testing.B) {
	faces, _ := typeface.Load()
	engine, err := chart.NewEngine(faces)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		s, err := engine.SVG(bars, 400, 200)
		if err != nil {
			b.Fatal(err)
		}
		os.WriteFile("/tmp/h6/a.svg", []byte(s), 0o644)
	}
}
