package ods

import (
	"bytes"
	"math"
	"strconv"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/guard"
)

// settings reads the null date, which changes what numbers mean.
func (r *reader) settings(s *guard.Scanner) error {
	return s.Children(func() error {
		stated := s.ValueIn(guard.TableSpace, "date-value")
		if !s.Tag.In(guard.TableSpace, "null-date") || stated == nil {
			return nil
		}
		day, err := time.Parse(time.DateOnly, string(stated))
		if err != nil {
			found := "null-date=" + guard.Shorten(string(stated))
			return guard.Fault{Rule: &source.SheetBroken, Found: found}
		}
		r.nullDate = day
		return nil
	})
}

// resolveDate turns a number that is shown as a date into that date. A number that is no day of the
// calendar stays a number, and is refused later where a date is wanted.
func (r *reader) resolveDate(c *workbook.Cell) {
	const secondsDay, lastDay = 24 * 60 * 60, 4_000_000
	serial, err := strconv.ParseFloat(c.Text, 64)
	if err != nil || serial < 1 || serial > lastDay { // below 1 it is a time without a day
		return
	}
	seconds := int64(math.Round(serial * secondsDay))
	clock := time.Duration(seconds%secondsDay) * time.Second
	at := r.nullDate.AddDate(0, 0, int(seconds/secondsDay)).Add(clock)
	if at.Year() < 1 || at.Year() > 9999 {
		return
	}
	c.Kind, c.Text = workbook.Date, workbook.ISO(at)
}

// setDate keeps a date as it is stored. A time on the null date is a time without a day, which
// Excel stores as a fraction.
func (r *reader) setDate(c *workbook.Cell, value []byte) error {
	c.Format = workbook.DateFormat
	clock, noDay := bytes.CutPrefix(value, []byte(r.nullDate.Format(time.DateOnly)))
	if noDay && len(clock) == 0 {
		return r.SetValue(c, workbook.Numeric, []byte("0"))
	}
	if at, err := time.Parse("T15:04:05", string(clock)); noDay && err == nil {
		c.Format = workbook.Duration
		seconds := float64(at.Hour()*3600+at.Minute()*60+at.Second()) + float64(at.Nanosecond())/1e9
		return r.SetValue(c, workbook.Numeric, strconv.AppendFloat(nil, seconds/86400, 'f', -1, 64))
	}
	return r.SetValue(c, workbook.Date, value)
}

// daysOf reads a duration (PT10H30M00S) as a number of days, as Excel stores a time.
func daysOf(duration []byte) (days string, ok bool) {
	rest, negative := strings.CutPrefix(string(duration), "-")
	rest, begins := strings.CutPrefix(rest, "P")
	if !begins || len(rest) > 64 {
		return "", false
	}
	date, clock, _ := strings.Cut(rest, "T")
	seconds, found := 0.0, false
	for _, unit := range []struct {
		mark    string
		seconds float64
		in      *string
	}{{"D", 86400, &date}, {"H", 3600, &clock}, {"M", 60, &clock}, {"S", 1, &clock}} {
		amount, after, has := strings.Cut(*unit.in, unit.mark)
		if !has {
			continue
		}
		amount = strings.TrimPrefix(amount, "0") // some LibreOffices write minus one minute as 0-1M
		if strings.Trim(amount, "-0123456789.") != "" {
			return "", false
		}
		if amount == "" {
			amount = "0"
		}
		n, err := strconv.ParseFloat(amount, 64)
		if err != nil {
			return "", false
		}
		seconds, found = seconds+n*unit.seconds, true
		*unit.in = after
	}
	if !found || date != "" || clock != "" {
		return "", false
	}
	if negative {
		seconds = -seconds
	}
	return strconv.FormatFloat(seconds/86400, 'f', -1, 64), true
}
