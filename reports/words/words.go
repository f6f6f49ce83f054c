// Package words holds every word and number format that a reader of the memòria sees, in Catalan
// (the default), Spanish and English. A text is a Message: the same sentence in the three
// languages, with its arguments in braces. The package is a leaf: it imports nothing of the
// project.
package words

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// Words writes texts, numbers, dates and names in one language.
type Words struct {
	Language                   string // one of Languages
	DecimalMark, ThousandsMark string
	PercentSign                string // with the space before it, where the language has one
}

// Languages that the memòria can be written in, the default first.
func Languages() []string { return []string{"ca", "es", "en"} }

// In returns the words of a language; ok is false if it is not one of Languages.
func In(language string) (w *Words, ok bool) {
	if !slices.Contains(Languages(), language) {
		return nil, false
	}
	w = &Words{Language: language, DecimalMark: ",", ThousandsMark: ".", PercentSign: nbsp + "%"}
	if language == "en" {
		w.DecimalMark, w.ThousandsMark, w.PercentSign = ".", ",", "%"
	}
	return w, true
}

// inLanguage chooses a value by language. A language more is a parameter more, so that the compiler
// finds every place where it is missing.
func inLanguage[T any](language string, catalan, spanish, english T) T {
	switch language {
	case "es":
		return spanish
	case "en":
		return english
	}
	return catalan
}

// Points writes the difference between two rates as they read, without its sign: "3,2 punts".
func (w *Words) Points(from, to float64) string {
	return w.Say(points, "points", w.Number(math.Abs(RateChange(from, to, 1)), 1))
}

// Compare orders names as the language's dictionaries do, accents last.
func (w *Words) Compare(a, b string) int {
	collator := collate.New(language.Make(w.Language), collate.IgnoreCase)
	return cmp.Or(collator.CompareString(a, b), cmp.Compare(a, b))
}

// List joins names as a sentence does: "a, b i c". It is empty if there are none.
func (w *Words) List(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	joint := w.Say(and)
	if w.Language == "es" && startsWithISound(names[last]) {
		joint = "e"
	}
	return strings.Join(names[:last], ", ") + " " + joint + " " + names[last]
}

func startsWithISound(name string) bool {
	low := strings.ToLower(name)
	low = strings.TrimPrefix(low, "h")
	return strings.HasPrefix(low, "i") && !strings.HasPrefix(low, "ie")
}

// Quoted puts a text between the language's quotation marks.
func (w *Words) Quoted(text string) string { return w.Say(quoted, "text", text) }

var (
	and    = Message{"i", "y", "and"}
	points = Message{"{points}\u00a0punts", "{points}\u00a0puntos", "{points}\u00a0points"}
	quoted = Message{"«{text}»", "«{text}»", "“{text}”"}
)
