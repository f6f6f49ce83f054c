package chart

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"

	"xmess.cat/memoria/queries/palette"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

// Sent counts a territory's members by how they sent their return.
type Sent struct {
	Name                  string
	OnTime, Late, Missing int
}

// Coverage draws a row for each territory, as long as its number of members and divided by how they
// sent their return. At the right stand the received and the expected returns.
func (c *Charts) Coverage(rows []Sent, width float64) (Figure, error) {
	parts := []part{
		{c.say(words.ChartOnTime), fill(accent), white},
		{c.say(words.ChartLate), fill(palette.Amber), ink}, {c.say(words.ChartMissing), missing(), ink},
	}
	longest := 1.0
	stacked := make([]stackedRow, len(rows))
	for i, row := range rows {
		expected := row.OnTime + row.Late + row.Missing
		longest = max(longest, float64(expected))
		received := c.words.Integer(row.OnTime + row.Late)
		stacked[i] = stackedRow{name: row.Name,
			end: received + " " + c.say(words.ChartOf) + " " + c.words.Integer(expected)}
		for _, count := range []int{row.OnTime, row.Late, row.Missing} {
			stacked[i].lengths = append(stacked[i].lengths, float64(count))
			stacked[i].texts = append(stacked[i].texts, c.words.Integer(count))
		}
	}
	return c.stacked(words.ChartCoverage, stacked, parts, longest, width)
}

// Participation counts the people who took part in something, by sex. A count is nil where it is
// not known.
type Participation struct {
	Code, Name                      string
	Women, Men, NonBinary, Unstated *float64
}

// Sexes draws rows of equal length, divided by sex. Shares are written where they fit, and the
// number of all people at the right. A row without any count is hatched.
func (c *Charts) Sexes(rows []Participation, width float64) (Figure, error) {
	unstated := &paintStyle{Color: palette.Unstated, BorderColor: palette.Faint, BorderWidth: 0.4}
	parts := []part{
		{c.say(words.ChartWomen), fill(palette.Women), white},
		{c.say(words.ChartMen), fill(palette.Men), ink},
		{c.say(words.ChartNonBinary), fill(palette.NonBinary), white},
		{c.say(words.ChartUnstated), unstated, ink},
	}
	stacked := make([]stackedRow, len(rows))
	for i, row := range rows {
		counts := []*float64{row.Women, row.Men, row.NonBinary, row.Unstated}
		total := 0.0
		for _, count := range counts {
			if count != nil {
				total += *count
			}
		}
		stacked[i] = stackedRow{name: labelOf(row.Code, row.Name), end: words.Dash}
		if total <= 0 {
			continue
		}
		stacked[i].end = c.words.Number(total, 0)
		for _, count := range counts {
			share, text := 0.0, c.say(words.ChartNoData)
			if count != nil {
				share = 100 * *count / total
				text = c.words.Rate(&share)
			}
			stacked[i].lengths = append(stacked[i].lengths, share)
			stacked[i].texts = append(stacked[i].texts, text)
		}
	}
	return c.stacked(words.PeopleTitle, stacked, parts, 100, width)
}

// part is one part of every row: its name, its paint, and the colour of text on it.
type part struct {
	name  string
	paint *paintStyle
	text  string
}

// stackedRow has a length and a text for each part, or none at all where nothing is known.
type stackedRow struct {
	name, end string
	lengths   []float64
	texts     []string
}

func (c *Charts) stacked(
	head words.Message, rows []stackedRow, parts []part, longest, width float64,
) (Figure, error) {
	if len(rows) == 0 {
		return c.empty(width)
	}
	names, ends := []string{}, []string{}
	for _, row := range rows {
		names, ends = append(names, row.name), append(ends, row.end)
	}
	right := math.Ceil(c.widest(regular(ink, "right"), ends)) + 9
	v := c.canvas(width, 1)
	keys := make([]key, len(parts))
	for i, p := range parts {
		keys[i] = key{p.name, "rect", 8, p.paint}
	}
	l := c.layRows(names, width, right, v.legend(0, 0, width, keys))
	v.height = l.top + l.height + 2
	plot := v.plot(l, axis{Type: "value", Min: new(0.0), Max: &longest})
	data, unknown := make([][]datum, len(parts)), make([]datum, len(rows))
	for i, row := range rows {
		v.text(width, l.middle(i), regular(ink, "right"), row.end)
		if len(row.lengths) == 0 {
			unknown[i] = datum{Value: longest, Style: missing(), Tip: c.stackedText(row, nil)}
			v.plaque(l.left+6, l.middle(i), c.say(words.ChartNoData))
		}
		x := l.left
		for j, p := range parts {
			item := datum{}
			if len(row.lengths) > 0 && row.lengths[j] != 0 {
				tip := clean(row.name) + ": " + p.name + " " + row.texts[j] + " (" + row.end + ")"
				item = datum{Value: row.lengths[j], Style: p.paint, Tip: tip}
				long := l.width * row.lengths[j] / longest
				v.partText(x, l.middle(i), long, p, row.texts[j])
				x += long
			}
			data[j] = append(data[j], item)
		}
	}
	bars := func(name string, data []datum) {
		v.series(plot, charts.SingleSeries{
			Name: name, Type: "bar", Stack: "parts", Data: data, BarWidth: plain(thick),
		})
	}
	for j, p := range parts {
		bars(p.name, data[j])
	}
	bars(c.say(words.ChartNoData), unknown)
	text := func(row stackedRow) string { return c.stackedText(row, parts) }
	return v.figure(sentence(c, head, rows, text), c.stackedData(rows, parts))
}

const thick = 10.0 // of a stacked bar

// partText writes a text in its part of a bar, where it fits.
func (v *canvas) partText(x, y, long float64, p part, text string) {
	set := pen{typeface.Regular, textSize, p.text, "center"}
	wide := v.textWidth(set, text)
	if wide+4 > long {
		return
	}
	if p.paint.Decal != nil {
		v.mark(x+long/2, y, "rect", wide+3, thick-2, fill(white))
	}
	v.text(x+long/2, y, set, text)
	v.ofSeries(anySeries)
}

func (c *Charts) stackedText(row stackedRow, parts []part) string {
	said := clean(row.name) + ": "
	if len(row.lengths) == 0 {
		return said + c.say(words.ChartNoData)
	}
	for j, p := range parts {
		if j > 0 {
			said += ", "
		}
		said += p.name + " " + row.texts[j]
	}
	return said + " (" + row.end + ")"
}

func (c *Charts) stackedData(rows []stackedRow, parts []part) Data {
	data := Data{Names: 1, Head: []string{c.say(words.ChartName)}}
	for _, p := range parts {
		data.Head = append(data.Head, p.name)
	}
	data.Head = append(data.Head, c.say(words.HeadTotal))
	for _, row := range rows {
		line := []string{clean(row.name)}
		for i := range parts {
			text := words.Dash
			if len(row.texts) > 0 {
				text = row.texts[i]
			}
			line = append(line, text)
		}
		data.Rows = append(data.Rows, append(line, row.end))
	}
	return data
}
