package chart

import (
	"strconv"
	"time"

	"github.com/go-echarts/go-echarts/v2/charts"

	"xmess.cat/memoria/queries/palette"
	"xmess.cat/memoria/reports/words"
)

// Calendar draws a year's days in columns of weeks, which begin on Monday. The greater a day's
// count, the darker it is. Each month's total stands below it. Days without a count have none.
func (c *Charts) Calendar(year int, counts map[time.Time]int, width float64) (Figure, error) {
	cal := calendar{first: time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC), left: 20, top: 14}
	most := 0
	months := [12]int{}
	days := time.Date(year, 12, 31, 0, 0, 0, 0, time.UTC).YearDay()
	for i := range days {
		day := cal.first.AddDate(0, 0, i)
		months[day.Month()-1] += counts[day]
		most = max(most, counts[day])
	}
	if most == 0 {
		return c.empty(width)
	}
	weeks := (days-1+weekday(cal.first))/7 + 1
	cal.cell = (width - cal.left - 1) / float64(weeks)
	bottom := cal.top + 7*cal.cell
	v := c.canvas(width, bottom+2*leading+26)

	steps := stepsTo(most)
	data := make([]datum, days)
	for i := range days {
		day := cal.first.AddDate(0, 0, i)
		paint, said := dayPaint(palette.Tint), c.say(words.ChartNone)
		if n := counts[day]; n > 0 {
			paint, said = steps.paint(n), c.words.Integer(n)
		}
		week := (i + weekday(cal.first)) / 7
		data[i] = datum{Value: []any{week, weekday(day), counts[day]}, Style: paint,
			Tip: c.words.Date(day) + ": " + said}
	}
	plot := v.grid(cal.left, cal.top, cal.cell*float64(weeks), 7*cal.cell,
		cells(weeks, false), cells(7, true))
	v.series(plot, charts.SingleSeries{Type: "heatmap", Data: data})
	for i, name := range words.ChartWeekdays {
		p := pen{size: textSize, colour: quiet, align: "right"}
		v.text(cal.left-5, cal.top+(float64(i)+0.5)*cal.cell, p, c.say(name))
	}
	for month, count := range months {
		cal.month(v, month, count)
	}
	keys := []key{{c.say(words.ChartNone), "rect", 8, dayPaint(palette.Tint)}}
	for i, least := range steps {
		keys = append(keys, key{steps.name(c, i), "rect", 8, steps.paint(least)})
	}
	bottom += 2 * leading
	v.height = bottom + v.legend(cal.left, bottom+2, width-cal.left, keys) + 2
	return v.figure(c.calendarText(months))
}

// calendar is the layout of a year. Measures are points.
type calendar struct {
	first           time.Time // of January
	left, top, cell float64
}

// month writes a month's name above its days and its count below, and draws a line before it.
func (cal calendar) month(v *canvas, month, count int) {
	day := cal.first.AddDate(0, month, 0)
	offset := weekday(cal.first)
	at := day.YearDay() - 1 + offset
	last := day.AddDate(0, 1, 0).AddDate(0, 0, -1).YearDay() - 1 + offset
	middle := cal.left + (float64(at)/7+float64(last)/7+0.5)/2*cal.cell + cal.cell/4
	bottom := cal.top + 7*cal.cell
	v.text(middle, cal.top-8, regular(ink, "center"), v.say(words.ChartMonths[month]))
	v.text(middle, bottom+leading/2+2, strong(ink, "center"), v.words.Integer(count))
	if month == 0 {
		return
	}
	x, y := cal.left+float64(at/7)*cal.cell, cal.top+float64(at%7)*cal.cell
	v.stroke(x, y, x, bottom, quiet, 0.8)
	if at%7 > 0 {
		v.stroke(x, y, x+cal.cell, y, quiet, 0.8)
		v.stroke(x+cal.cell, cal.top, x+cal.cell, y, quiet, 0.8)
	}
}

// weekday counts from Monday, 0.
func weekday(day time.Time) int { return (int(day.Weekday()) + 6) % 7 }

// cells is an axis of that many cells, without words.
func cells(count int, inverse bool) axis {
	a := axis{Type: "category", Inverse: inverse}
	for i := range count {
		a.Data = append(a.Data, strconv.Itoa(i))
	}
	return a
}

// steps are the least counts of up to four shades.
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

func (s steps) paint(count int) *paintStyle {
	colours := []string{palette.Blue4, palette.Blue2, palette.Blue1, accent}
	colour := colours[0]
	for i, least := range s {
		if count >= least {
			colour = colours[i]
		}
	}
	return dayPaint(colour)
}

func dayPaint(colour string) *paintStyle {
	return &paintStyle{Color: colour, BorderColor: white, BorderWidth: 1}
}

// name gives a step's counts: 1, 2, 3–4, «5 o més».
func (s steps) name(c *Charts, i int) string {
	switch {
	case i == len(s)-1:
		return c.words.Integer(s[i]) + " " + c.say(words.ChartOrMore)
	case s[i+1]-1 == s[i]:
		return c.words.Integer(s[i])
	}
	return c.words.Integer(s[i]) + "–" + c.words.Integer(s[i+1]-1)
}

// calendarText gives the months' totals as a sentence and as a table.
func (c *Charts) calendarText(months [12]int) (string, Data) {
	data := Data{Names: 1, Head: []string{c.say(words.ChartMonth), c.say(words.HeadActions)}}
	for i, count := range months {
		row := []string{c.say(words.ChartMonths[i]), c.words.Integer(count)}
		data.Rows = append(data.Rows, row)
	}
	text := func(row []string) string { return row[0] + " " + row[1] }
	return sentence(c, words.ChartCalendar, data.Rows, text), data
}
