package words

import "strings"

// Message is one text in the three languages. A name in braces, as {year}, stands for an argument.
type Message struct{ CA, ES, EN string }

// Say writes a message. Arguments come in pairs of name and text: "year", "2025".
func (w *Words) Say(m Message, arguments ...string) string {
	text := inLanguage(w.Language, m.CA, m.ES, m.EN)
	if len(arguments) == 0 {
		return text
	}
	pairs := make([]string, len(arguments))
	for i := 0; i+1 < len(arguments); i += 2 {
		pairs[i], pairs[i+1] = "{"+arguments[i]+"}", arguments[i+1]
		if w.Language == "ca" && soundsLikeAVowel(arguments[i+1]) {
			text = elided(text, pairs[i])
		}
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

// elided writes the preposition before an argument with an apostrophe: "D'{n}", "no passa d'{n}".
// Two figures, as in "{part} de {whole}", stay as they are.
func elided(text, argument string) string {
	for from := 0; ; {
		at := strings.Index(text[from:], "e "+argument)
		if at < 0 {
			return text
		}
		at += from
		from = at + len("e ")
		before := strings.TrimSuffix(text[:at], "d")
		if before == text[:at] {
			before = strings.TrimSuffix(text[:at], "D")
		}
		isWord := before != text[:at] && (before == "" || strings.HasSuffix(before, " ") ||
			strings.HasSuffix(before, "("))
		if isWord && !strings.HasSuffix(before, "} ") {
			text = text[:at] + "'" + text[at+len("e "):]
			from = at
		}
	}
}

// soundsLikeAVowel tells whether a text begins with a figure that is read as «un» or «onze», before
// which Catalan elides: 1, 11, 1,59, 11.000, 1.000.000; but not 1.000, which is «mil».
func soundsLikeAVowel(text string) bool {
	end := strings.IndexFunc(text, func(sign rune) bool {
		return (sign < '0' || sign > '9') && sign != '.'
	})
	if end >= 0 {
		text = text[:end]
	}
	groups := strings.Split(strings.TrimRight(text, "."), ".")
	return groups[0] == "11" || groups[0] == "1" && len(groups)%2 == 1
}

// Plural is a counted phrase: {n} stands for the figure.
type Plural struct{ One, Many Message }

// Count writes a whole figure with its noun: "1 membre", "1.234 membres".
func (w *Words) Count(p Plural, n int, arguments ...string) string {
	form := p.Many
	if n == 1 {
		form = p.One
	}
	return w.Say(form, append(arguments, "n", w.Integer(n))...)
}

// Measured writes a figure with its noun: "1 hora", "2,5 hores". A missing one is a dash.
func (w *Words) Measured(p Plural, v *float64, decimals int) string {
	figure, form := w.Figure(v, decimals), p.Many
	if figure == "1" {
		form = p.One
	}
	return w.Say(form, "n", figure)
}

// Part says how many of a whole, as {part} of {whole}. None is for a part of 0 and All for the
// whole; NoneOfOne and OneOfOne are for a whole of 1.
type Part struct{ None, One, Many, All, NoneOfOne, OneOfOne Message }

// PartOf writes how many of a whole. A whole of 0 takes the form None.
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
	return w.Say(form, "part", w.Integer(part), "whole", w.Integer(whole))
}
