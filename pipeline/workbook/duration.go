package workbook

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

// longestDuration is in days. A longer one is a date whose cell shows only its time.
const longestDuration = 10_000

// hoursOf reads a stored time without a day, where a figure of hours is wanted.
func (m Measure) hoursOf(stored string) (plan.Number, *source.Rule) {
	seconds, ok := storedDuration(stored)
	switch {
	case !ok:
		return plan.Number{}, &source.NumberIsDate
	case !m.Hours:
		return plan.Number{}, &source.NumberIsTime
	}
	return hours(seconds), nil
}

// storedDuration gives the seconds of a number of days. ok is false where it cannot be a duration.
func storedDuration(days string) (seconds int64, ok bool) {
	n, err := strconv.ParseFloat(days, 64)
	if err != nil || math.IsNaN(n) || math.Abs(n) >= longestDuration {
		return 0, false
	}
	return int64(math.Round(n * 24 * 60 * 60)), true
}

// hours gives seconds as hours, rounded to millionths.
func hours(seconds int64) plan.Number {
	return plan.Number{Millionths: int64(math.Round(float64(seconds) / 3600 * 1e6)), Known: true}
}

// clock writes a duration as a cell shows it: 4:30, 36:00, 0:00:45.
func clock(seconds int64) string {
	sign := ""
	if seconds < 0 {
		sign, seconds = "-", -seconds
	}
	text := fmt.Sprintf("%s%d:%02d", sign, seconds/3600, seconds/60%60)
	if seconds%60 != 0 {
		text += fmt.Sprintf(":%02d", seconds%60)
	}
	return text
}

// A typed duration is 4:30 or 4:30:00, or words: 4 h, 4h30, 4 hores i 30 minuts, 90 min.
var (
	clockText = regexp.MustCompile(`^([0-9]{1,5}):([0-5][0-9])(?::([0-5][0-9]))?(?: ?h(?:ores)?\.?)?$`)
	hoursText = regexp.MustCompile(`^([0-9]{1,5}) ?h(?:\.|rs?|ores?|oras?|ours?)?` +
		`(?: ?(?:i|y|and)? ?([0-5]?[0-9]) ?(?:m|'|min|minuts?|minutos?|minutes?)?\.?)?$`)
	minutesText = regexp.MustCompile(`^([0-9]{1,5}) ?(?:'|min|minuts?|minutos?|minutes?)\.?$`)
)

// typedDuration reads a duration that was typed as text.
func typedDuration(text string) (seconds int64, ok bool) {
	text = strings.ToLower(text)
	for _, form := range []struct {
		pattern *regexp.Regexp
		units   []int64
	}{{clockText, []int64{3600, 60, 1}}, {hoursText, []int64{3600, 60}},
		{minutesText, []int64{60}}} {
		parts := form.pattern.FindStringSubmatch(text)
		if parts == nil {
			continue
		}
		for i, unit := range form.units {
			n, _ := strconv.ParseInt(parts[i+1], 10, 64) // none is 0
			seconds += n * unit
		}
		return seconds, true
	}
	return 0, false
}
