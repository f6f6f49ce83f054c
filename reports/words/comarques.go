package words

import (
	"slices"
	"strings"
)

// Comarca writes a comarca's name in a sentence, with its article where the language gives it one:
// "el Barcelonès", "l'Anoia", "Osona". The name may come with its article already.
func (w *Words) Comarca(name string) string {
	if w.Language == "en" {
		return name
	}
	article := "el "
	switch first, _, _ := strings.Cut(name, " "); {
	case strings.ToLower(first) == first || strings.ContainsAny(first, "'’"):
		return name
	case name == "Osona" || name == "Aran":
		return name
	case name == "Garrigues":
		article = "les "
		if w.Language == "es" {
			article = "las "
		}
	case slices.Contains([]string{"Cerdanya", "Garrotxa", "Noguera", "Segarra", "Selva"}, name),
		slices.Contains([]string{"Conca", "Ribera", "Terra", "Val", "Alta"}, first):
		article = "la "
	case name == "Anoia":
		article = "la "
		if w.Language == "es" {
			return name
		}
	}
	if w.Language == "ca" && takesApostrophe(name) {
		article = "l'"
	}
	return article + name
}
