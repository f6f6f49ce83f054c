package workbook

import (
	"bytes"
	"math"
	"strconv"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/source"
)

// openEpoch is the day that number 0 stands for where a spreadsheet does not name another.
func openEpoch() time.Time { return time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC) }

// settings reads how the spreadsheet computes, as far as it changes what its numbers mean.
func (r *openReader) settings(s *scanner) error {
	for {
		more, err := s.child()
		if err != nil || !more {
			return err
		}
		if s.tag.of(tableSpace, "null-date") {
			if said := s.own(tableSpace, "date-value"); said != nil {
				day, err := time.Parse(time.DateOnly, string(said))
				if err != nil {
					return fault{rule: &source.SheetBroken, found: "null-date=" + shortened(string(said))}
				}
				r.nullDate = day
			}
		}
		if err := s.skip(); err != nil {
			return err
		}
	}
}

// settle turns a number that is shown as a date into that date. One that stands for no day of the calendar
// stays a number, for whoever wants a date to say.
func (r *openReader) settle(c *Cell) {
	const secondsDay, lastDay = 24 * 60 * 60, 4_000_000
	serial, err := strconv.ParseFloat(c.Text, 64)
	if err != nil || serial < 1 || serial > lastDay { // below 1 it is a time of no day, as Excel keeps it
		return
	}
	seconds := int64(math.Round(serial * secondsDay))
	at := r.nullDate.AddDate(0, 0, int(seconds/secondsDay)).Add(time.Duration(seconds%secondsDay) * time.Second)
	if at.Year() < 1 || at.Year() > 9999 {
		return
	}
	c.Kind, c.Text = Date, at.Format(time.DateOnly)
	if !at.Equal(midnight(at)) {
		c.Text = at.Format("2006-01-02T15:04:05")
	}
}

// setDate keeps a date as it stands; one of the day that number 0 stands for is a time of no day, which
// Excel keeps as a part of one.
func (r *openReader) setDate(c *Cell, value []byte) error {
	c.Format = DateFormat
	clock, noDay := bytes.CutPrefix(value, []byte(r.nullDate.Format(time.DateOnly)))
	if noDay && len(clock) == 0 {
		return r.setKind(c, Numeric, []byte("0"))
	}
	if at, err := time.Parse("T15:04:05", string(clock)); noDay && err == nil {
		seconds := float64(at.Hour()*3600+at.Minute()*60+at.Second()) + float64(at.Nanosecond())/1e9
		return r.setKind(c, Numeric, strconv.AppendFloat(nil, seconds/86400, 'f', -1, 64))
	}
	return r.setKind(c, Date, value)
}

// openDays reads a duration (PT10H30M00S) as a number of days, as Excel keeps a time.
func openDays(duration []byte) (days string, ok bool) {
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
		amount = strings.TrimPrefix(amount, "0") // a minute less than an hour is 0-1M to some LibreOffices
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
