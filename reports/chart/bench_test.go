package chart_test

import (
	"testing"

	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/typeface"
)

// BenchmarkStart is what the first chart costs before it is drawn.
func BenchmarkStart(b *testing.B) {
	faces, err := typeface.Load()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := chart.NewEngine(faces); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkDraw is what each chart costs, from options to vectors.
func BenchmarkDraw(b *testing.B) {
	charts, engine, _ := kit(b)
	for _, sample := range samples() {
		figure, err := sample.make(charts)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(sample.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := engine.Draw(figure); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
