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

// Data is a table of ready-made texts, with a dash where there is none. Its first Names columns
// name the rows.
type Data struct {
	Names int
	Head  []string
	Rows  [][]string
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

func (c *Charts) say(message words.Message) string { return c.words.Say(message) }

// sentence lists the texts of items after a head, "Head: a; b; c.", or says that there is nothing
// to show.
func sentence[T any](c *Charts, head words.Message, items []T, text func(T) string) string {
	if len(items) == 0 {
		return c.say(words.ChartEmpty)
	}
	parts := make([]string, len(items))
	for i, item := range items {
		parts[i] = text(item)
	}
	return c.say(head) + ": " + strings.Join(parts, "; ") + "."
}
