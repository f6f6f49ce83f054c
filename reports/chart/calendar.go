package chart

import (
	"strconv"
	"time"

	"github.com/go-echarts/go-echarts/v2/charts"

	"xmess.cat/memoria/queries/palette"
	"xmess.cat/memoria/reports/words"
)

// Calendar draws a year's days in columns of a week, Monday first, darker the more there is of what is counted; below
// each month, how much there is of it in the month. counts are by day; of a day that is not given there is none.
func (c *Charts) Calendar(year int, counts map[time.Time]int, width float64) (Figure, error) {
	days := daysOf(year)
	total, most := 0, 0
	for _, day := range days {
		total += counts[day]
		most = max(most, counts[day])
	}
	if total == 0 {
		return c.nothing(width)
	}
	const left, top = 20.0, 14.0
	first := weekday(days[0])
	weeks := (len(days)-1+first)/7 + 1
	cell := (width - left - 1) / float64(weeks)
	v := c.canvas(width, 1)
	bottom := top + 7*cell
	v.height = bottom + 2*leading + 26

	steps := stepsTo(most)
	data := make([]map[string]any, 0, len(days))
	months := [12]int{}
	for i, day := range days {
		months[day.Month()-1] += counts[day]
		tone, said := Tone(-1), c.words.Say(words.ChartNone)
		if n := counts[day]; n > 0 {
			tone, said = steps.tone(n), c.words.Integer(n)
		}
		data = append(data, map[string]any{
			"value": []any{(i + first) / 7, weekday(day), counts[day]}, "itemStyle": dayPaint(tone),
			"tip": c.words.Date(day) + ": " + said,
		})
	}
	plot := v.grid(left, top, cell*float64(weeks), 7*cell, band(weeks, false), band(7, true))
	v.series(plot, charts.SingleSeries{Type: "heatmap", Data: data})
	for i, name := range words.ChartWeekdays {
		v.text(left-5, top+(float64(i)+0.5)*cell, pen{size: textSize - 1, colour: quiet, align: "right"}, c.words.Say(name))
	}
	for month := range 12 {
		c.monthOf(v, year, month, months[month], left, top, cell)
	}
	keys := []key{{c.words.Say(words.ChartNone), "rect", []float64{8, 8}, dayPaint(-1)}}
	for i := range steps {
		keys = append(keys, key{steps.name(c, i), "rect", []float64{8, 8}, dayPaint(steps.tone(steps[i]))})
	}
	v.height = bottom + 2*leading + v.legend(left, bottom+2*leading+2, width-left, keys) + 2
	return v.figure(c.calendarText(months), c.calendarData(months))
}

// monthOf sets a month's name above its days and its count below, with the step of a line before it.
func (c *Charts) monthOf(v *canvas, year, month, count int, left, top, cell float64) {
	day := time.Date(year, time.Month(month+1), 1, 0, 0, 0, 0, time.UTC)
	at := day.YearDay() - 1 + weekday(daysOf(year)[0])
	next := day.AddDate(0, 1, 0).AddDate(0, 0, -1)
	last := next.YearDay() - 1 + weekday(daysOf(year)[0])
	middle := left + (float64(at)/7+float64(last)/7+0.5)/2*cell + cell/4
	v.text(middle, top-8, small(ink, "center"), c.words.Say(words.ChartMonths[month]))
	v.text(middle, top+7*cell+leading/2+2, strong(ink, "center"), c.words.Integer(count))
	if month == 0 {
		return
	}
	column, row := float64(at/7), float64(at%7)
	x, y := left+column*cell, top+row*cell
	v.stroke(x, y, x, top+7*cell, quiet, 0.8)
	if row > 0 {
		v.stroke(x, y, x+cell, y, quiet, 0.8)
		v.stroke(x+cell, top, x+cell, y, quiet, 0.8)
	}
}

// daysOf are all days of a year.
func daysOf(year int) []time.Time {
	var days []time.Time
	for day := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() == year; day = day.AddDate(0, 0, 1) {
		days = append(days, day)
	}
	return days
}

// weekday counts from Monday, 0.
func weekday(day time.Time) int { return (int(day.Weekday()) + 6) % 7 }

// band is an axis of so many cells, without a word.
func band(count int, inverse bool) axis {
	a := axis{Type: "category", Inverse: inverse}
	for i := range count {
		a.Data = append(a.Data, strconv.Itoa(i))
	}
	return a
}

// steps are the least counts of each of up to four tones.
type steps []int

func stepsTo(most int) steps {
	all := steps{1, 2, 3, 5}
	if most > 8 {
		all = steps{1, (most + 3) / 4, (most + 1) / 2, (3*most + 3) / 4}
	}
	for len(all) > 1 && all[len(all)-1] > most {
		all = all[:len(all)-1]
	}
	return all
}

func (s steps) tone(n int) Tone {
	tones := []Tone{Lightest, Light, Dark, Darkest}
	at := 0
	for i, from := range s {
		if n >= from {
			at = i
		}
	}
	return tones[at]
}

// name is a step's counts: 1, 2, 3–4, «5 o més».
func (s steps) name(c *Charts, i int) string {
	switch {
	case i == len(s)-1:
		return c.words.Integer(s[i]) + " " + c.words.Say(words.ChartOrMore)
	case s[i+1]-1 == s[i]:
		return c.words.Integer(s[i])
	}
	return c.words.Integer(s[i]) + "–" + c.words.Integer(s[i+1]-1)
}

// dayPaint is a day's: below nought, of a day with nothing.
func dayPaint(tone Tone) *paintStyle {
	if tone < 0 {
		return &paintStyle{Color: palette.Tint, BorderColor: white, BorderWidth: 1}
	}
	return &paintStyle{Color: tone.paint().Color, BorderColor: white, BorderWidth: 1}
}

func (c *Charts) calendarText(months [12]int) string {
	var parts []string
	for i, count := range months {
		parts = append(parts, c.words.Say(words.ChartMonths[i])+" "+c.words.Integer(count))
	}
	return c.sentence(c.words.Say(words.ChartCalendar), parts)
}

func (c *Charts) calendarData(months [12]int) Data {
	data := Data{Names: 1, Head: []string{c.words.Say(words.ChartMonth), c.words.Say(words.HeadActions)}}
	for i, count := range months {
		data.Rows = append(data.Rows, []string{c.words.Say(words.ChartMonths[i]), c.words.Integer(count)})
	}
	return data
}
