package form

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// period is a stretch of a year: "2025", "2025-T1" or "2025-03".
type period struct {
	name string
	year int
	// parts is how many of its kind make a year: 1, 4 or 12.
	parts int
}

var (
	wholeYear = regexp.MustCompile(`^([0-9]{4})$`)
	quarter   = regexp.MustCompile(`^([0-9]{4}) ?[-/‐‑–]? ?[Tt]([1-4])$`)
	month     = regexp.MustCompile(`^([0-9]{4}) ?[-/‐‑–] ?(0?[1-9]|1[0-2])$`)
)

// parsePeriod reads a period as members write it; empty text is the whole year.
func parsePeriod(text string, year int) (p period, ok bool) {
	text = strings.TrimSpace(text)
	if whole := strconv.Itoa(year); text == "" || text == whole {
		return period{whole, year, 1}, true
	}
	if m := wholeYear.FindStringSubmatch(text); m != nil {
		y, _ := strconv.Atoi(m[1])
		return period{m[1], y, 1}, true
	}
	if m := quarter.FindStringSubmatch(text); m != nil {
		y, _ := strconv.Atoi(m[1])
		return period{m[1] + "-T" + m[2], y, 4}, true
	}
	if m := month.FindStringSubmatch(text); m != nil {
		y, _ := strconv.Atoi(m[1])
		n, _ := strconv.Atoi(m[2])
		return period{fmt.Sprintf("%s-%02d", m[1], n), y, 12}, true
	}
	return period{}, false
}

// rest gives the other periods of the same length that a year has, in order, without those given.
func (p period) rest(given map[string]bool) []string {
	if p.parts == 1 {
		return nil
	}
	var rest []string
	for n := 1; n <= p.parts; n++ {
		name := fmt.Sprintf("%d-T%d", p.year, n)
		if p.parts == 12 {
			name = fmt.Sprintf("%d-%02d", p.year, n)
		}
		if !given[name] {
			rest = append(rest, name)
		}
	}
	return rest
}

// period is the row's period; ok is false where it cannot be read or is not in the return's year.
func (rec *record) period(year int) (p period, ok bool) {
	typed := rec.text("period")
	if rec.isBroken("period") {
		return period{}, false
	}
	text := typed
	// A spreadsheet takes 2025-03 for a date and keeps the first of March.
	if c := rec.value("period"); c.Format == workbook.DateFormat || c.Kind == workbook.Date {
		if day, rule := workbook.DateOf(c, rec.book.Epoch1904); rule == nil && day.Day() == 1 {
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
