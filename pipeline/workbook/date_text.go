package workbook

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// dateWords gives the words and numbers of a typed date, without prepositions, weekdays and time of
// day.
func dateWords(text string) []string {
	text = withoutTime(Trim(text))
	var words []string
	for _, field := range strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
	}) {
		word := Key(field)
		switch word {
		case "", "d", "de", "del", "of", "the", "al", "a":
		case "dilluns", "dimarts", "dimecres", "dijous", "divendres", "dissabte", "diumenge",
			"lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo":
		default:
			words = append(words, ordinal.ReplaceAllString(word, "$1"))
		}
	}
	return words
}

// ordinal matches a day such as 1r, 2n, 3er, 1st or 15th.
var ordinal = regexp.MustCompile(`^([0-9]{1,2})(?:r|er|n|t|e|o|a|st|nd|rd|th)$`)

// withoutTime removes a time of day from the end: 2025-01-31T10:30:00Z, 31/1/2025 10:30.
func withoutTime(text string) string {
	colon := strings.IndexByte(text, ':')
	if colon < 0 {
		return text
	}
	from := strings.LastIndexAny(text[:colon], "Tt ")
	if from < 0 || strings.Trim(text[from+1:], "0123456789:.,Zz+-") != "" {
		return text
	}
	if hour := text[from+1 : colon]; len(hour) < 1 || len(hour) > 2 {
		return text
	}
	return text[:from]
}

// MonthNamed gives the month of a full or abbreviated name in Catalan, Spanish or English; 0 for
// none.
func MonthNamed(word string) int {
	for i, names := range [12][]string{
		{"gener", "gen", "enero", "ene", "january", "jan"},
		{"febrer", "febr", "feb", "febrero", "february"},
		{"marc", "mar", "marzo", "march"},
		{"abril", "abr", "april", "apr"},
		{"maig", "mayo", "may"},
		{"juny", "junio", "jun", "june"},
		{"juliol", "jul", "julio", "july"},
		{"agost", "ag", "ago", "agosto", "august", "aug"},
		{"setembre", "set", "septiembre", "sep", "sept", "september"},
		{"octubre", "oct", "october"},
		{"novembre", "nov", "noviembre", "november"},
		{"desembre", "des", "diciembre", "dic", "december", "dec"},
	} {
		if slices.Contains(names, word) {
			return i + 1
		}
	}
	return 0
}
