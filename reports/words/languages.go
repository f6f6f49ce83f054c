package words

import "slices"

// Languages that the memòria can be written in, the default first.
func Languages() []string { return []string{"ca", "es", "en"} }

// In gives the words of a language; ok is false for one that is not among Languages.
func In(language string) (w *Words, ok bool) {
	if !slices.Contains(Languages(), language) {
		return nil, false
	}
	w = inLanguage(language, catalan, spanish, english)()
	w.Aggregations = spoken(language, aggregations())
	return w, true
}

// inLanguage chooses among what is said in each language. Whatever differs between languages goes through here, so that
// a language more is a parameter more, and the compiler names every place where it is not spoken yet.
func inLanguage[T any](language string, catalan, spanish, english T) T {
	switch language {
	case "es":
		return spanish
	case "en":
		return english
	}
	return catalan
}

// inEach is a text in each language. Its literals name no field, for the same reason.
type inEach struct{ catalan, spanish, english string }

// spoken are texts in a language, by the keys that they have in all.
func spoken(language string, texts map[string]inEach) map[string]string {
	out := make(map[string]string, len(texts))
	for key, text := range texts {
		out[key] = inLanguage(language, text.catalan, text.spanish, text.english)
	}
	return out
}
