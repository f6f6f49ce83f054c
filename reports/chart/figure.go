package chart

import (
	"encoding/json"
	"strings"

	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

// Figure is the definition of a picture. The HTML page gives its option to the chart library, the
// engine draws it for the PDF, and both carry its alternative text.
type Figure struct {
	// Option is the ECharts option: data only, no functions.
	Option json.RawMessage
	// Width and Height are the size that the option was laid out for, in points (or CSS pixels).
	Width, Height float64
	// Alternative is the text for those who cannot see it, with all its numbers.
	Alternative string
	// Data holds the same numbers as a table.
	Data Data
}

// Charts defines figures. It never changes, so goroutines may share it.
type Charts struct {
	faces *typeface.Set
	words *words.Words
}

// New gives definitions in a language, laid out with the widths of the faces.
func New(faces *typeface.Set, w *words.Words) *Charts {
	return &Charts{faces: faces, words: w}
}

// sentence puts a head and its parts together, "Head: a; b; c.", or says that there is nothing to show.
func (c *Charts) sentence(head string, parts []string) string {
	if len(parts) == 0 {
		return c.words.Say(words.ChartEmpty)
	}
	return head + ": " + strings.Join(parts, "; ") + "."
}
