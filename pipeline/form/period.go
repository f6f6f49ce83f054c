package form

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// period is a year or a part of one: "2025", "2025-T1" or "2025-03".
type period struct {
	name  string
	year  int
	parts int // how many such periods a year has: 1, 4 or 12
}

// parsePeriod reads a period as members write it: 2025-T1, T1, 1r trimestre, març de 2025, anual.
// Empty text is the whole of the given year, and so is a period without a year of that year.
func parsePeriod(text string, year int) (p period, ok bool) {
	words := wordsOf(workbook.Trim(text))
	if len(words) == 0 {
		return period{strconv.Itoa(year), year, 1}, true
	}
	r := periodReading{about: year}
	for _, word := range words {
		if !r.take(word) {
			return period{}, false
		}
	}
	if r.year != 0 {
		year = r.year
	}
	return r.period(year)
}

// periodReading is what the words of a period say, as far as they are read.
type periodReading struct {
	about    int // the year of the return
	year     int
	numbers  []int // without a word of their own
	months   []int // by name
	quarter  int   // by number: T1
	isWhole  bool
	isMonth  bool // there is the word for a month
	isOfFour bool // there is the word for a quarter
}

var (
	yearWord    = regexp.MustCompile(`^(?:19|20)[0-9]{2}$`)
	quarterWord = regexp.MustCompile(`^(?:[tq]([1-4])|([1-4])[tq])$`)
	numberWord  = regexp.MustCompile(`^(0?[1-9]|1[0-2])(?:r|er|n|t|rt|e|on|o|a|st|nd|rd|th)?$`)
	yearQuarter = regexp.MustCompile(`^((?:19|20)[0-9]{2})([tq][1-4])$`)
)

// take reads one word; ok is false where it cannot be of a period.
func (r *periodReading) take(word string) (ok bool) {
	if month := workbook.MonthNamed(word); month != 0 {
		r.months = append(r.months, month)
		return true
	}
	if found := quarterWord.FindStringSubmatch(word); found != nil {
		quarter, _ := strconv.Atoi(found[1] + found[2])
		ok = r.quarter == 0 || r.quarter == quarter
		r.quarter = quarter
		return ok
	}
	if found := yearQuarter.FindStringSubmatch(word); found != nil {
		return r.take(found[1]) && r.take(found[2])
	}
	if word == fmt.Sprintf("%02d", r.about%100) && r.year == 0 && r.about%100 > 12 {
		word = strconv.Itoa(r.about) // març 25
	}
	if yearWord.MatchString(word) {
		year, _ := strconv.Atoi(word)
		ok = r.year == 0 || r.year == year
		r.year = year
		return ok
	}
	if found := numberWord.FindStringSubmatch(word); found != nil {
		number, _ := strconv.Atoi(found[1])
		r.numbers = append(r.numbers, number)
		return true
	}
	for i, names := range [][]string{{"i", "primer", "primero", "first"},
		{"ii", "segon", "segundo", "second"}, {"iii", "tercer", "tercero", "third"},
		{"iv", "quart", "cuarto", "fourth"}} {
		if slices.Contains(names, word) {
			r.numbers = append(r.numbers, i+1)
			return true
		}
	}
	switch word {
	case "trimestre", "trimestral", "trim", "tri", "quarter", "t", "q":
		r.isOfFour = true
	case "mes", "month", "mensual":
		r.isMonth = true
	case "anual", "annual", "any", "ano", "year", "anyal", "exercici", "ejercicio", "tot", "todo",
		"sencer", "complet", "completo", "entero", "whole", "full":
		r.isWhole = true
	case "a", "al", "fins", "hasta", "to":
	default:
		return false
	}
	return true
}

// period gives the period of a year that the words name; ok is false where they name none, or more
// than one.
func (r *periodReading) period(year int) (p period, ok bool) {
	if r.isOfFour && r.quarter == 0 && len(r.numbers) == 1 {
		r.quarter, r.numbers = r.numbers[0], nil // 3r trimestre
	}
	spanned, whole, ok := r.span()
	if !ok {
		return period{}, false
	}
	if spanned != 0 && (r.quarter == 0 || r.quarter == spanned) {
		r.quarter, r.months = spanned, nil // 1r trimestre (gener-març)
	}
	if whole {
		r.isWhole, r.months = true, nil
	}
	month, names := 0, append(slices.Clone(r.months), r.numbers...)
	if len(names) == 1 && (len(r.months) == 1 || r.isMonth || r.year != 0) {
		month = names[0]
	}
	switch {
	case len(names) > 1 || len(names) == 1 && month == 0 || r.quarter > 4:
	case r.quarter != 0 && month == 0 && !r.isMonth && !r.isWhole:
		return period{fmt.Sprintf("%d-T%d", year, r.quarter), year, 4}, true
	case r.quarter != 0 || r.isOfFour:
	case month != 0 && !r.isWhole:
		return period{fmt.Sprintf("%d-%02d", year, month), year, 12}, true
	case month == 0 && !r.isMonth && (r.isWhole || r.year != 0):
		return period{strconv.Itoa(year), year, 1}, true
	}
	return period{}, false
}

// span gives the quarter that two months begin and end, or tells that they are the whole year. ok
// is false where they are neither.
func (r *periodReading) span() (quarter int, whole, ok bool) {
	if len(r.months) != 2 {
		return 0, false, true
	}
	switch first, last := r.months[0], r.months[1]; {
	case first == 1 && last == 12:
		return 0, true, true
	case first%3 == 1 && last == first+2:
		return last / 3, false, true
	}
	return 0, false, false
}

// lastMonth is the month in which the period ends.
func (p period) lastMonth() int {
	return (slices.Index(p.all(), p.name) + 1) * 12 / p.parts
}

// all gives the names of the year's periods of the same length, in order.
func (p period) all() []string {
	switch p.parts {
	case 4:
		return quarters(p.year)
	case 12:
		return months(p.year)
	}
	return []string{p.name}
}

func quarters(year int) []string { return numbered("%d-T%d", year, 4) }

func months(year int) []string { return numbered("%d-%02d", year, 12) }

func numbered(format string, year, count int) (names []string) {
	for n := range count {
		names = append(names, fmt.Sprintf(format, year, n+1))
	}
	return names
}

// period is the row's period; ok is false where it cannot be read or is of another year than the
// return's.
func (rec *record) period(year int) (p period, ok bool) {
	typed := rec.text("period")
	if rec.isBroken("period") {
		return period{}, false
	}
	text := strings.TrimSpace(typed)
	// Spreadsheets turn a typed 2025-03 into a date, the first of March.
	if c := rec.value("period"); c.Format == workbook.DateFormat || c.Kind == workbook.Date {
		day, rule := workbook.DateOf(c, rec.book.Epoch1904, year)
		if rule == nil && day.Day() == 1 {
			text = day.Format("2006-01")
		}
	}
	p, ok = parsePeriod(text, year)
	switch {
	case !ok:
		rec.raise(source.PeriodUnreadable, "period", typed, strconv.Itoa(year))
	case year != 0 && p.year != year:
		rec.raise(source.PeriodOfAnotherYear, "period", typed, strconv.Itoa(year))
		return p, false
	}
	return p, ok
}
