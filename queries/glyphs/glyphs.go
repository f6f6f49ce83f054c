// Package glyphs tells which signs the fonts of the memòria can print, and what is printed of a
// text that has others. Both halves use it: a sign that cannot be printed is noted at its cell when
// the cell is read, and left out of the page.
package glyphs

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Ellipsis stands for words in a script that the fonts lack.
const Ellipsis = "[…]"

// Has tells whether the fonts have a sign.
func Has(sign rune) bool { return unicode.Is(fonts, sign) }

// Printed is what is printed of a text, and the signs that are left out of it, each once. A sign
// that has a plain form is printed as that: a letter of a mathematical alphabet, a number in a
// circle. Words in a script that the fonts lack become an Ellipsis; other signs, such as pictures,
// go without a trace, and so does the space before them.
func Printed(text string) (printed string, left []rune) {
	if isPlain(text) {
		return text, nil
	}
	text = norm.NFC.String(text) // a letter and its accent are one sign
	var w writer
	for _, sign := range text {
		switch plain := norm.NFKC.String(string(sign)); {
		case sign == '\n' || Has(sign):
			w.keep(string(sign))
		case unicode.IsSpace(sign):
			w.keep(" ")
		case isInvisible(sign):
		case hasAll(plain):
			w.keep(plain)
		default:
			left = appendOnce(left, sign)
			w.leave(sign)
		}
	}
	printed = w.out.String()
	if strings.TrimSpace(printed) == "" && len(left) > 0 {
		printed = Ellipsis
	}
	return printed, left
}

// isPlain tells whether the fonts have every sign of a text, and none is an accent of its own.
func isPlain(text string) bool {
	for _, sign := range text {
		if sign != '\n' && !Has(sign) || unicode.Is(unicode.Mn, sign) {
			return false
		}
	}
	return true
}

// isInvisible tells whether a sign only steers those beside it: joiners, marks of direction,
// selectors of a look.
func isInvisible(sign rune) bool {
	return unicode.Is(unicode.Cf, sign) || unicode.Is(unicode.Variation_Selector, sign)
}

func hasAll(text string) bool {
	for _, sign := range text {
		if !Has(sign) {
			return false
		}
	}
	return text != ""
}

func appendOnce(list []rune, sign rune) []rune {
	for _, one := range list {
		if one == sign {
			return list
		}
	}
	return append(list, sign)
}

// writer writes a text from which signs are left out.
type writer struct {
	out    strings.Builder
	spaces string // not yet written: what comes next may do without them
	gap    bool   // the last sign was left out
	words  bool   // an Ellipsis stands for it already
}

func (w *writer) keep(text string) {
	if text == " " {
		w.spaces += text
		return
	}
	if w.gap && (strings.ContainsAny(text, ".,;:!?)»") || text == "\n") && !w.words {
		w.spaces = ""
	}
	if w.gap && len(w.spaces) > 1 {
		w.spaces = " "
	}
	w.out.WriteString(w.spaces + text)
	w.spaces, w.gap, w.words = "", false, false
}

func (w *writer) leave(sign rune) {
	w.gap = true
	isWord := unicode.IsLetter(sign) || unicode.IsNumber(sign) || unicode.IsMark(sign)
	switch {
	case !isWord:
		return
	case w.words:
		w.spaces = "" // between words that one Ellipsis stands for
		return
	}
	w.out.WriteString(w.spaces + Ellipsis)
	w.spaces, w.words = "", true
}
