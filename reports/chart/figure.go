package chart

import (
	"encoding/json"
	"fmt"

	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/vector"
	"xmess.cat/memoria/reports/words"
)

// Figure is one definition: what the HTML hands to the chart library as it is, what the engine
// draws for the PDF, and what both say to whoever cannot see it.
type Figure struct {
	// Option is the ECharts option: data only, no functions.
	Option json.RawMessage
	// Width and Height are the size that the option was laid out for, in points (or CSS pixels).
	Width, Height float64
	// Alternative says what the figure shows, with its figures, in the language of the words.
	Alternative string
	// Data is what it shows, as a table.
	Data Data
}

// Charts makes figures. It never changes, so goroutines may share it.
type Charts struct {
	faces *typeface.Set
	words *words.Words
	say   words.ChartWords
}

// New makes the definitions in a language, measured with the faces that they will be set in.
func New(faces *typeface.Set, w *words.Words) *Charts {
	return &Charts{faces: faces, words: w, say: w.Charts()}
}

// Draw draws a figure as vectors.
func (e *Engine) Draw(figure Figure) (vector.Drawing, error) {
	svg, err := e.SVG(figure.Option, figure.Width, figure.Height)
	if err != nil {
		return vector.Drawing{}, err
	}
	drawing, err := vector.Parse(svg, e.faces)
	if err != nil {
		return vector.Drawing{}, fmt.Errorf("taking a chart apart: %w", err)
	}
	return drawing, nil
}
