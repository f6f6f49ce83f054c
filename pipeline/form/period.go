package form

import (
	"fmt"
	"regexp"
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

// typedPeriod matches a year, and then the number of a quarter or of a month, or nothing.
var typedPeriod = regexp.MustCompile(
	`^([0-9]{4})(?: ?[-/‐‑–]? ?[Tt]([1-4])| ?[-/‐‑–] ?(0?[1-9]|1[0-2]))?$`)

// parsePeriod reads a period as members write it; empty text is the whole of the given year.
func parsePeriod(text string, year int) (p period, ok bool) {
	text = strings.TrimSpace(text)
	if text == "" {
		return period{strconv.Itoa(year), year, 1}, true
	}
	match := typedPeriod.FindStringSubmatch(text)
	if match == nil {
		return period{}, false
	}
	year, _ = strconv.Atoi(match[1])
	switch quarter, month := match[2], match[3]; {
	case quarter != "":
		return period{match[1] + "-T" + quarter, year, 4}, true
	case month != "":
		n, _ := strconv.Atoi(month)
		return period{fmt.Sprintf("%s-%02d", match[1], n), year, 12}, true
	}
	return period{match[1], year, 1}, true
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
	text := typed
	// Spreadsheets turn a typed 2025-03 into a date, the first of March.
	if c := rec.value("period"); c.Format == workbook.DateFormat || c.Kind == workbook.Date {
		day, rule := workbook.DateOf(c, rec.book.Epoch1904)
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
