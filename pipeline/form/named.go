package form

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"xmess.cat/memoria/pipeline/workbook"
)

// fit is how well a sheet's name fits a declared one.
type fit int

const (
	noFit     fit = iota
	contained     // it has the words of the declared name among others: Indicadors de Manlleu
	decorated     // all others are years, numbers or versions: Indicadors 2025 (2)
	exact
)

// nameWords gives the keys of a name's words. Figures are words of their own: v2 is v and 2.
func nameWords(name string) []string {
	var words []string
	for _, word := range wordsOf(name) {
		start, wasDigit := 0, false
		for i, r := range word {
			if isDigit := unicode.IsDigit(r); i > 0 && isDigit != wasDigit {
				words = append(words, word[start:i])
				start = i
			}
			wasDigit = unicode.IsDigit(rune(word[i]))
		}
		words = append(words, word[start:])
	}
	return words
}

var yearInName = regexp.MustCompile(`^(?:19|20)[0-9]{2}$`)

// YearsInName gives the years in the name of a file or sheet.
func YearsInName(name string) []int { return yearsIn(nameWords(name)) }

// yearsIn gives the years among words.
func yearsIn(words []string) (years []int) {
	for _, word := range words {
		if yearInName.MatchString(word) {
			year, _ := strconv.Atoi(word)
			years = append(years, year)
		}
	}
	return years
}

// isDecoration tells whether a word of a name says nothing about what is named: a year, a number, a
// letter, a copy, a version.
func isDecoration(word string) bool {
	if len(word) == 1 || strings.Trim(word, "0123456789") == "" {
		return true
	}
	switch word {
	case "copia", "copy", "duplicat", "duplicado", "versio", "version", "ver", "rev", "def",
		"definitiu", "definitiva", "definitivo", "final", "bo", "bona", "bueno", "buena", "nou", "nova",
		"nuevo", "nueva", "new", "actualitzat", "actualitzada", "actualizado", "actualizada", "updated",
		"revisat", "revisada", "revisado", "corregit", "corregida", "corregido", "esborrany", "borrador",
		"draft", "omplert", "omplerta", "complet", "completa", "full", "fulla", "hoja", "sheet",
		"pestanya", "any", "ano", "year", "exercici", "ejercicio", "tramesa", "entrega", "dades", "datos",
		"incidencies", "rebutjat", "ess", "xmess", "ok":
		return true
	}
	return false
}

// fits gives the declared sheet whose name fits best; nil where none does.
func (d *declaration) fits(name string) (sheet *indexedSheet, best fit) {
	if sheet := d.byName[workbook.Key(name)]; sheet != nil {
		return sheet, exact
	}
	words, longest := nameWords(name), 0
	for i := range d.sheets {
		s := &d.sheets[i]
		for _, declared := range s.words {
			at := indexOf(words, declared)
			if at < 0 {
				continue
			}
			fits := contained
			rest := slices.Concat(words[:at], words[at+len(declared):])
			if !slices.ContainsFunc(rest, func(word string) bool { return !isDecoration(word) }) {
				fits = decorated
			}
			if fits > best || fits == best && len(declared) > longest {
				sheet, best, longest = s, fits, len(declared)
			}
		}
	}
	return sheet, best
}

// indexOf gives the position of words one after another among others; -1 where they are not there.
func indexOf(words, wanted []string) int {
	for at := range words {
		if at+len(wanted) <= len(words) && slices.Equal(words[at:at+len(wanted)], wanted) {
			return at
		}
	}
	return -1
}

// assignment is which sheets of a workbook are read as which declared ones, by their position.
type assignment struct {
	read    map[string]int // by section
	doubled map[int]string // names fit as well as that of the one that is read; its section
	alike   map[int]string // names fit, and nothing more
}

// assign chooses the sheet of each section: the one whose name fits best and says no other year
// than the cover. One whose name only contains the declared words needs its headers too.
func (d *declaration) assign(b *workbook.Book) assignment {
	a := assignment{map[string]int{}, map[int]string{}, map[int]string{}}
	year := 0
	for _, s := range d.sheets {
		a.choose(b, d, s.Section, year)
		if at, ok := a.read[s.Section]; ok && s.Labels {
			rec, _ := (&reading{book: b}).labels(&b.Sheets[at])
			year, _ = yearOf(rec.text("year"))
		}
	}
	return a
}

func (a *assignment) choose(b *workbook.Book, d *declaration, section string, year int) {
	best, ofYear := noFit, false
	var chosen []int
	for i := range b.Sheets {
		declared, fits := d.fits(b.Sheets[i].Name)
		if declared == nil || declared.Section != section {
			continue
		}
		years := yearsIn(nameWords(b.Sheets[i].Name))
		says := slices.Contains(years, year)
		isOther := year != 0 && fits != exact && len(years) > 0 && !says
		switch {
		case isOther, fits == contained && !looksLike(b, &b.Sheets[i], declared):
			a.alike[i] = section
		case fits > best || fits == best && says && !ofYear:
			for _, other := range chosen {
				a.alike[other] = section
			}
			best, ofYear, chosen = fits, says, []int{i}
		case fits == best && says == ofYear:
			chosen = append(chosen, i)
		default:
			a.alike[i] = section
		}
	}
	for n, i := range chosen {
		if n == 0 {
			a.read[section] = i
		} else {
			a.doubled[i] = section
		}
	}
}

// looksLike tells whether a sheet has the headers of a declared one.
func looksLike(b *workbook.Book, s *workbook.Sheet, declared *indexedSheet) bool {
	quiet := &reading{book: b, lenient: true}
	if declared.Labels {
		_, ok := quiet.labels(s)
		return ok
	}
	_, ok := quiet.open(s, declared)
	return ok
}

// similar gives the first name that fits the sheet's or is a misspelling of it, decorations apart.
func (s *indexedSheet) similar(names []string) (name string, ok bool) {
	for _, name := range names {
		if _, ok := namesOf(PlainName(name)).similar(s.Name); ok {
			return name, true
		}
	}
	return "", false
}

// PlainName gives the words of a name, apart from articles and from what says nothing about what is
// named: years, numbers, copies, versions.
func PlainName(name string) string {
	return strings.Join(slices.DeleteFunc(nameWords(name), isDecoration), " ")
}

var inParentheses = regexp.MustCompile(`[(\[][^()\[\]]*[)\]]`)

// headed gives the declared column that a header means beyond its exact names: with the year of the
// return, a version, or a remark in parentheses that does not change its figures. It is nil where
// there is none.
func (t *table) headed(header string) *Column {
	for _, remark := range inParentheses.FindAllString(header, -1) {
		if strings.Contains(remark, "%") || !t.isHarmless(nameWords(remark)) {
			return nil
		}
	}
	words := nameWords(inParentheses.ReplaceAllString(header, " "))
	if len(words) > 1 && strings.Trim(words[0], "0123456789") == "" && len(words[0]) < 3 {
		words = words[1:] // 1. Codi
	}
	words = slices.DeleteFunc(words, func(word string) bool {
		isNumber := strings.Trim(word, "0123456789") == ""
		isVersion := !isNumber && len(word) > 1 && isDecoration(word)
		return isVersion || t.isOwnYear(word) ||
			slices.Contains([]string{"total", "real", "assolit", "obtingut"}, word)
	})
	return t.declared.byHeader[strings.Join(words, "")]
}

// isOwnYear tells whether a word is the year of the return, or any year in a plan.
func (t *table) isOwnYear(word string) bool {
	return yearInName.MatchString(word) && (!t.lenient || word == strconv.Itoa(t.year))
}

// isHarmless tells whether words beside a header do not change what its column means.
func (t *table) isHarmless(words []string) bool {
	return !slices.ContainsFunc(words, func(word string) bool {
		if yearInName.MatchString(word) {
			return !t.isOwnYear(word)
		}
		return !isDecoration(word) && !slices.Contains([]string{"codi", "ine", "obligatori",
			"obligatoria", "opcional", "si", "no", "nombre", "num", "numero", "xifra", "euros", "eur",
			"persones", "personas", "unitats", "hores", "total", "dd", "mm", "aaaa", "text"}, word)
	})
}

// preferExact leaves only the exact header of a field where others say more.
func preferExact(columns []column) []column {
	for i, c := range columns {
		isExact := func(other column) bool { return other.Field == c.Field && !other.extended }
		if c.extended && slices.ContainsFunc(columns, isExact) {
			columns[i].Column = Column{}
		}
	}
	return columns
}
