package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Of puts the preposition before a proper name, joined to its article where the language joins
// them: "de Barcelona", "d'Osona", "de l'Hospitalet", "del Prat", "dels Pallaresos", "de la Seu
// d'Urgell".
func (w *Words) Of(name string) string {
	return inLanguage(w.Language, ofCatalan, ofSpanish, ofEnglish)(name)
}

func ofCatalan(name string) string {
	first, rest, spaced := strings.Cut(name, " ")
	if spaced {
		switch strings.ToLower(first) {
		case "el":
			return "del " + rest
		case "els":
			return "dels " + rest
		case "la", "les":
			return "de " + strings.ToLower(first) + " " + rest
		}
	}
	if article, rest, ok := cutArticle(name); ok {
		return "de " + article + rest
	}
	if takesApostrophe(name) {
		return "d'" + name
	}
	return "de " + name
}

func ofSpanish(name string) string {
	first, rest, spaced := strings.Cut(name, " ")
	if spaced && strings.EqualFold(first, "el") {
		return "del " + rest
	}
	return "de " + name
}

func ofEnglish(name string) string { return "of " + name }

// cutArticle splits "l'Hospitalet", with either apostrophe, into "l'" and "Hospitalet".
func cutArticle(name string) (article, rest string, ok bool) {
	for _, prefix := range []string{"l'", "L'", "l’", "L’"} {
		if rest, ok := strings.CutPrefix(name, prefix); ok {
			return "l'", rest, true
		}
	}
	return "", "", false
}

// takesApostrophe reports whether Catalan elides an article before a word. It does before a vowel
// sound, also after a silent h, but not before the consonantal i and u of "iode" and "uombat".
func takesApostrophe(word string) bool {
	low := strings.TrimPrefix(strings.ToLower(word), "h")
	first, size := utf8.DecodeRuneInString(low)
	if !strings.ContainsRune("aeiouàèéíïòóúü", first) {
		return false
	}
	if first != 'i' && first != 'u' {
		return true
	}
	second, _ := utf8.DecodeRuneInString(low[size:])
	return !strings.ContainsRune("aeiouàèéíòóú", second) || !unicode.IsLetter(second)
}

var townCouncil = Message{"Ajuntament", "Ayuntamiento", "Town Council"}

// Member writes how a member is called in a sentence, without an article: "Ajuntament d'Olot",
// "Consell Comarcal d'Osona". memberType is the plan's own word.
func (w *Words) Member(name, memberType string) string {
	if memberType != "ajuntament" {
		return name
	}
	return w.Say(townCouncil) + " " + w.Of(name)
}

// OfFigure writes a figure as it stands after "is" or "was" in a sentence: "del 78,4 %", "de l'11,0
// %".
func (w *Words) OfFigure(figure string) string {
	return inLanguage(w.Language, ofFigureCatalan, ofFigureSpanish, ofFigureEnglish)(figure)
}

func ofFigureCatalan(figure string) string {
	if whole := leadingInteger(figure); whole == "1" || whole == "11" {
		return "de l'" + figure
	}
	return "del " + figure
}

func ofFigureSpanish(figure string) string { return "del " + figure }

func ofFigureEnglish(figure string) string { return figure }

// leadingInteger is the number that a figure begins with when it is read aloud: 11 for 11,5 and for
// 11.200, but 1.000 for 1.200, which is read "mil".
func leadingInteger(figure string) string {
	digits := strings.FieldsFunc(figure, func(r rune) bool { return !unicode.IsDigit(r) })
	if len(digits) == 0 || !strings.HasPrefix(figure, digits[0]) {
		return ""
	}
	if rest := figure[len(digits[0]):]; digits[0] == "1" && strings.HasPrefix(rest, ".") {
		return "1.000"
	}
	return digits[0]
}
