package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// TheMember is the name of a member with its article, for a sentence: "l'Ajuntament d'Olot", "el
// Consell Comarcal d'Osona", "la Xarxa". A name that has its own article keeps it.
func (w *Words) TheMember(name, memberType string) string {
	return inLanguage(w.Language, theCatalan, theSpanish, theEnglish)(w.Member(name, memberType))
}

// AtLeast marks a sum that lacks some of its parts.
func (w *Words) AtLeast(figure string) string { return "≥" + nbsp + figure }

// Sentence makes the first letter of a text a capital.
func Sentence(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if first == utf8.RuneError {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

func theCatalan(called string) string {
	first, _, spaced := strings.Cut(called, " ")
	first = strings.ToLower(first)
	if _, _, has := cutArticle(called); has {
		return called
	}
	switch {
	case spaced && (first == "el" || first == "la" || first == "els" || first == "les"):
		return first + called[len(first):]
	case takesApostrophe(called):
		return "l'" + called
	case feminine(first):
		return "la " + called
	}
	return "el " + called
}

func theEnglish(called string) string { return "the " + called }

func theSpanish(called string) string {
	first, _, spaced := strings.Cut(called, " ")
	first = strings.ToLower(first)
	switch {
	case spaced && (first == "el" || first == "la" || first == "los" || first == "las"):
		return first + called[len(first):]
	case feminine(first):
		return "la " + called
	}
	return "el " + called
}

// feminine reports whether a noun is feminine by its ending: "xarxa", "associació", "entitat".
func feminine(word string) bool {
	for _, ending := range []string{"a", "ció", "ción", "tat", "dad"} {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}
