// Package words holds every word and number format that a reader of the memòria sees, in Catalan (the
// default), Spanish and English. It is a leaf: text in, text out.
package words

import (
	"cmp"
	"fmt"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// Plural is a counted noun phrase. Each form has one %s, for the figure.
type Plural struct{ One, Many string }

// Count writes a whole figure with its noun: "1 membre", "1.234 membres".
func (w *Words) Count(p Plural, n int) string {
	form := p.Many
	if n == 1 {
		form = p.One
	}
	return fmt.Sprintf(form, w.Integer(n))
}

// Part says how many of a whole: %[1]s is the part and %[2]s the whole. None is for nought and All for the
// whole of it; NoneOfOne and OneOfOne are for a whole of one.
type Part struct{ None, One, Many, All, NoneOfOne, OneOfOne string }

// PartOf writes how many of a whole; a whole of nought is None.
func (w *Words) PartOf(p Part, part, whole int) string {
	form := p.Many
	switch {
	case part == 0 && whole == 1:
		form = p.NoneOfOne
	case part == 1 && whole == 1:
		form = p.OneOfOne
	case part == 0:
		form = p.None
	case part == whole:
		form = p.All
	case part == 1:
		form = p.One
	}
	return fill(form, w.Integer(part), w.Integer(whole))
}

// fill is Sprintf that does not mind a text that leaves some of the figures out.
func fill(form string, figures ...string) string {
	for i, figure := range figures {
		form = strings.ReplaceAll(form, fmt.Sprintf("%%[%d]s", i+1), figure)
	}
	return form
}

// Points writes a difference between two percentages: "3,2 punts".
func (w *Words) Points(v float64) string { return fmt.Sprintf(w.PointsForm, w.Number(v, 1)) }

// Compare orders names as the language's dictionaries do, accents last.
func (w *Words) Compare(a, b string) int {
	return cmp.Or(collate.New(language.Make(w.Language), collate.IgnoreCase).CompareString(a, b), cmp.Compare(a, b))
}

// List joins names as a sentence does: "a, b i c". Empty for none.
func (w *Words) List(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	joint := w.And
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

// Status is the word for a status code of the marts (met, advancing, …); the code itself for an unknown one.
func (w *Words) Status(code string) string {
	if word, ok := w.Statuses[code]; ok {
		return word
	}
	return code
}

// StatusCodes are all the codes that a status can have, from best to none.
func StatusCodes() []string {
	return []string{
		"met", "advancing", "at_risk", "behind",
		"low_coverage", "no_data", "no_target", "not_applicable",
	}
}

// RuleCodes are all the codes of the formulas that can give a rate.
func RuleCodes() []string {
	return []string{
		"interpolated", "from_zero", "decrease_no_baseline", "target_equals_baseline",
		"baseline_past_target", "inside_band", "outside_band", "milestone", "none",
	}
}
