package form

import (
	"slices"
	"strings"
	"unicode"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/workbook"
)

// measure is what an indicator's value is written in.
func measure(i plan.Indicator) workbook.Measure {
	return workbook.Measure{Names: namesUnit(i.Unit), Grouped: isGrouped(i.Unit),
		Hours: isUnit(i.Unit, "hores")}
}

// partMeasure is what a part of an indicator's value is written in. The words beside it may name
// what the indicator is about.
func partMeasure(i plan.Indicator, units ...string) workbook.Measure {
	return workbook.Measure{Grouped: true, Names: func(text string) bool {
		if namesUnit(append(units, i.Unit)...)(text) {
			return true
		}
		words, about := wordsOf(text), wordsOf(i.Name+" "+i.Definition)
		isStrange := func(word string) bool {
			return len(word) < 4 || slices.ContainsFunc(multiples(), func(m string) bool {
				return alike(word, m)
			}) || !slices.ContainsFunc(about, func(a string) bool { return alike(word, a) })
		}
		return len(words) > 0 && !slices.ContainsFunc(words, isStrange)
	}}
}

// columnMeasure is what a column of the register of actions is written in.
func columnMeasure(field string) workbook.Measure {
	unit := map[string]string{"hours": "hores", "budget": "euros", "women": "dones", "men": "homes",
		"non_binary": "persones no binàries"}[field]
	return workbook.Measure{Names: namesUnit(unit, "persones", "assistents"), Grouped: true,
		Hours: field == "hours"}
}

// isGrouped tells whether nobody writes a figure of a unit with three decimals.
func isGrouped(unit string) bool {
	return !strings.ContainsAny(unit, "%/") && unit != "" && !isUnit(unit, "ejc", "punts", "index")
}

// countedWhole tells whether half a unit makes no sense: half a person, and not half an hour.
func countedWhole(unit string) bool {
	return isGrouped(unit) && !strings.ContainsAny(unit, "€()") && !isUnit(unit, "hores", "dies",
		"setmanes", "mesos", "anys", "euros", "milers", "milions", "mitjana", "nota", "puntuació",
		"rati", "quota", "taxa", "tones", "quilos", "kg", "litres", "metres", "quilòmetres", "km", "m2",
		"hectàrees", "ha", "kwh", "mwh", "jornades")
}

// isUnit tells whether a unit's first word is one of those.
func isUnit(unit string, words ...string) bool {
	of := wordsOf(unit)
	return len(of) > 0 &&
		slices.ContainsFunc(words, func(w string) bool { return alike(of[0], workbook.Key(w)) })
}

func multiples() []string {
	return []string{"mil", "miler", "milers", "miles", "milio", "milions", "millon", "millones",
		"thousand", "million"}
}

// namesUnit tells whether the words beside a figure name one of the units: all of their words, or
// the first ones.
func namesUnit(units ...string) func(string) bool {
	return func(text string) bool {
		typed := wordsOf(text)
		if len(typed) == 0 {
			return false
		}
		return slices.ContainsFunc(units, func(unit string) bool {
			if isPercent(unit) && slices.Contains(percentWords(), workbook.Key(text)) ||
				strings.TrimSpace(unit) == "€" && alike(typed[0], "euros") && len(typed) == 1 {
				return true
			}
			words := wordsOf(unit)
			if len(typed) > len(words) {
				return false
			}
			for i, word := range typed {
				if !alike(word, words[i]) {
					return false
				}
			}
			return true
		})
	}
}

func percentWords() []string {
	return []string{"percent", "porciento", "porcien", "percentatge", "porcentaje", "pct"}
}

// wordsOf gives the keys of a text's words, without articles and prepositions.
func wordsOf(text string) []string {
	var words []string
	for _, field := range strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) && r != '·'
	}) {
		switch word := workbook.Key(field); word {
		case "", "d", "l", "de", "del", "dels", "el", "la", "els", "les", "los", "las", "of", "the":
		default:
			words = append(words, word)
		}
	}
	return words
}

// alike tells whether two keys are one word: singular and plural, an abbreviation, or the same in
// Catalan, Spanish and English.
func alike(a, b string) bool {
	if a == b {
		return true
	}
	short, long := a, b
	if len(short) > len(long) {
		short, long = long, short
	}
	common := 0
	for common < len(short) && short[common] == long[common] {
		common++
	}
	const shortest, ending = 3, 3 // of an abbreviation, and that a plural changes
	if common == len(short) && common >= shortest ||
		common > shortest && common >= len(short)-ending && len(long)-common <= ending+1 {
		return true
	}
	return slices.ContainsFunc(sameWords(), func(group []string) bool {
		return slices.Contains(group, a) && slices.Contains(group, b)
	})
}

// sameWords are the words of common units that do not begin alike, or are shorter than an
// abbreviation.
func sameWords() [][]string {
	return [][]string{
		{"hores", "hora", "h", "hs", "hrs", "horas", "hours", "hour"},
		{"dies", "dia", "d", "dias", "days", "day"},
		{"dones", "dona", "mujeres", "mujer", "women", "woman"},
		{"homes", "home", "hombres", "hombre", "men", "man"},
		{"persones", "persona", "people"},
		{"euros", "euro", "eur", "e"},
		{"unitats", "unitat", "unidades", "u", "ut", "uts", "ud", "uds", "units"},
		{"projectes", "projecte", "proyectos", "proyecto"},
		{"iniciatives", "iniciativa", "initiatives", "initiative"},
		{"entitats", "entitat", "entities", "entity"},
		{"empreses", "empresa", "companies", "company"},
		{"trobades", "trobada", "encuentros", "meetings"},
		{"actuacions", "actuacio", "actions", "action"},
		{"seguidors", "seguidores", "followers"},
	}
}
