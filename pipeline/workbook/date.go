package workbook

import (
	"math"
	"strconv"
	"time"

	"xmess.cat/memoria/pipeline/source"
)

// DateOf reads a cell as a day, at midnight UTC. Numbers count days from the workbook's epoch. Text
// is day, month and year (3/4/2025, 31-01-2025, 3 d'abril de 2025), or ISO. The day is zero for a
// blank cell, which breaks no rule, and where a rule is broken.
//
// A typed year of two digits is of the century of year, which is what the workbook is about; it
// breaks a rule where that is 0.
func DateOf(c Cell, epoch1904 bool, year int) (day time.Time, broken *source.Rule) {
	if broken := unusable(c); broken != nil {
		return time.Time{}, broken
	}
	switch c.Kind {
	case Blank:
		return time.Time{}, nil
	case Numeric:
		if c.Format == Percent {
			return time.Time{}, &source.DateUnreadable
		}
		at, ok := serialTime(c.Text, epoch1904)
		if !ok {
			return time.Time{}, &source.DateOutOfRange
		}
		return midnight(at), nil
	case Date, Text:
		return dateIn(c.Text, year)
	}
	return time.Time{}, &source.DateUnreadable
}

func midnight(at time.Time) time.Time { return at.Truncate(24 * time.Hour) }

// serialTime turns a number of days into a time, to the second. Excel, like Lotus, counts a 29
// February 1900 that never was: that number is no day, and the numbers before it are one day
// behind.
func serialTime(text string, epoch1904 bool) (time.Time, bool) {
	const (
		leapOf1900 = 60
		lastOf1900 = 2958465 // 31 December 9999
		lastOf1904 = 2957003
		secondsDay = 24 * 60 * 60
	)
	serial, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsNaN(serial) || serial < 0 || serial >= lastOf1900+1 {
		return time.Time{}, false
	}
	seconds := int64(math.Round(serial * secondsDay))
	days := seconds / secondsDay
	epoch := Epoch()
	switch {
	case epoch1904:
		if days > lastOf1904 {
			return time.Time{}, false
		}
		epoch = time.Date(1904, time.January, 1, 0, 0, 0, 0, time.UTC)
	case days == leapOf1900 || days < 1 || days > lastOf1900:
		return time.Time{}, false
	case days < leapOf1900:
		epoch = epoch.AddDate(0, 0, 1)
	}
	return epoch.AddDate(0, 0, int(days)).Add(time.Duration(seconds%secondsDay) * time.Second), true
}

// Epoch is the day that number 0 stands for, unless the workbook counts from 1904.
func Epoch() time.Time { return time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC) }

// ISO writes a moment as a date, with the time unless it is midnight.
func ISO(at time.Time) string {
	if at.Equal(midnight(at)) {
		return at.Format(time.DateOnly)
	}
	return at.Format("2006-01-02T15:04:05")
}

// Resolve1904 turns a number of days since 1904 into the date itself, so that the cell reads the
// same without its workbook. A number that is no day stays as it is.
func (c *Cell) Resolve1904() {
	if at, ok := serialTime(c.Text, true); ok {
		c.Kind, c.Text = Date, ISO(at)
	}
}

// dateIn reads a date that was typed as text.
func dateIn(text string, about int) (time.Time, *source.Rule) {
	words := dateWords(text)
	if len(words) == 0 {
		if Trim(text) == "" {
			return time.Time{}, nil
		}
		return time.Time{}, &source.DateUnreadable
	}
	if len(words) != 3 {
		return time.Time{}, &source.DateUnreadable
	}
	day, month, year := words[0], words[1], words[2]
	switch {
	case len(day) == 4:
		day, year = year, day
	case MonthNamed(day) != 0: // March 14, 2025
		day, month = month, day
	}
	d, dayOK := natural(day, 99)
	y, yearOK := natural(year, 9999)
	m := MonthNamed(month)
	if m == 0 {
		m, _ = natural(month, 99)
	}
	switch {
	case !dayOK || !yearOK || m == 0 || len(day) > 2 || len(year) == 3 || len(year) == 1:
		return time.Time{}, &source.DateUnreadable
	case len(year) == 2 && about == 0:
		return time.Time{}, &source.DateShortYear
	case len(year) == 2:
		y += about / 100 * 100
	}
	if m > 12 || time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Day() != d {
		return time.Time{}, &source.DateImpossible
	}
	return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC), nil
}

// natural reads a whole number from 1 up to a limit: digits alone.
func natural(digits string, most int) (int, bool) {
	n, err := strconv.ParseUint(digits, 10, 31)
	if err != nil || n == 0 || int(n) > most {
		return 0, false
	}
	return int(n), true
}
