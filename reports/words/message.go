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
	}
	return strings.NewReplacer(pairs...).Replace(text)
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
