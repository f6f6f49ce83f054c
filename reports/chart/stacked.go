package chart

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"

	"xmess.cat/memoria/queries/palette"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

// Sent is how many members of a comarca (or demarcació, or type) sent their return.
type Sent struct {
	Name                  string
	OnTime, Late, Missing int
}

// Coverage draws a row a territory, as long as its number of members, parted by how their return
// came; at the right, those received of those expected.
func (c *Charts) Coverage(rows []Sent, width float64) (Figure, error) {
	parts := []part{
		{c.words.Say(words.ChartOnTime), &paintStyle{Color: accent}, white},
		{c.words.Say(words.ChartLate), &paintStyle{Color: palette.Amber}, ink},
		{c.words.Say(words.ChartMissing), missing(), ink},
	}
	longest := 1.0
	stacked := make([]stackedRow, len(rows))
	for i, row := range rows {
		expected := row.OnTime + row.Late + row.Missing
		longest = max(longest, float64(expected))
		stacked[i] = stackedRow{
			name: row.Name,
			end:  c.words.Integer(row.OnTime+row.Late) + " " + c.words.Say(words.ChartOf) + " " + c.words.Integer(expected),
		}
		for _, count := range []int{row.OnTime, row.Late, row.Missing} {
			stacked[i].lengths = append(stacked[i].lengths, float64(count))
			stacked[i].texts = append(stacked[i].texts, c.words.Integer(count))
		}
	}
	return c.stacked(c.words.Say(words.ChartCoverage), stacked, parts, longest, width)
}

// Participation is how many people took part in something, by sex. Nil is a figure that nobody gave.
type Participation struct {
	Code, Name                      string
	Women, Men, NonBinary, Unstated *float64
}

// Sexes draws a row each, always of the same length, parted by sex; the share is written where it
// fits, and the people in all at the right. A row in which nothing is known is hatched.
func (c *Charts) Sexes(rows []Participation, width float64) (Figure, error) {
	parts := []part{
		{c.words.Say(words.ChartWomen), &paintStyle{Color: palette.Women}, white},
		{c.words.Say(words.ChartMen), &paintStyle{Color: palette.Men}, ink},
		{c.words.Say(words.ChartNonBinary), &paintStyle{Color: palette.NonBinary}, white},
		{c.words.Say(words.ChartUnstated), &paintStyle{Color: palette.Unstated, BorderColor: palette.Faint, BorderWidth: 0.4}, ink},
	}
	stacked := make([]stackedRow, len(rows))
	for i, row := range rows {
		counts := []*float64{row.Women, row.Men, row.NonBinary, row.Unstated}
		stacked[i].name = Rated{Code: row.Code, Name: row.Name}.label()
		total := 0.0
		for _, count := range counts {
			if count != nil {
				total += *count
			}
		}
		if total <= 0 {
			stacked[i].end = "—"
			continue
		}
		stacked[i].end = c.words.Number(total, 0)
		for _, count := range counts {
			share, text := 0.0, c.words.Say(words.ChartNoData)
			if count != nil {
				share = 100 * *count / total
				text = c.words.Percent(&share)
			}
			stacked[i].lengths = append(stacked[i].lengths, share)
			stacked[i].texts = append(stacked[i].texts, text)
		}
	}
	return c.stacked(c.words.Say(words.PeopleTitle), stacked, parts, 100, width)
}

// part is one part of every row: its name, how it is painted, and the colour of text on it.
type part struct {
	name  string
	paint *paintStyle
	text  string
}

// stackedRow has a length and a text a part, or no lengths at all where nothing is known.
type stackedRow struct {
	name, end string
	lengths   []float64
	texts     []string
}

func (c *Charts) stacked(head string, rows []stackedRow, parts []part, longest, width float64) (Figure, error) {
	if len(rows) == 0 {
		return c.nothing(width)
	}
	names, ends := []string{}, []string{}
	for _, row := range rows {
		names, ends = append(names, row.name), append(ends, row.end)
	}
	right := math.Ceil(c.widest(typeface.Regular, textSize, ends...)) + 9
	v := c.canvas(width, 1)
	keys := make([]key, len(parts))
	for i, p := range parts {
		keys[i] = key{p.name, "rect", []float64{8, 8}, p.paint}
	}
	l := c.lay(names, width, right, v.legend(0, 0, width, keys))
	v.height = l.top + l.height + 2
	zero := 0.0
	plot := v.grid(l.left, l.top, l.width, l.height, axis{Type: "value", Min: &zero, Max: &longest}, l.categories())

	const thick = 10.0
	data := make([][]map[string]any, len(parts)+1) // the last: rows of which nothing is known
	for i, row := range rows {
		y, x := l.middle(i), l.left
		v.text(width, y, small(ink, "right"), row.end)
		unknown := map[string]any{"value": nil}
		if len(row.lengths) == 0 {
			unknown = map[string]any{"value": longest, "itemStyle": missing(), "tip": clean(row.name) + ": " + c.words.Say(words.ChartNoData)}
			v.plaque(l.left+6, y, c.words.Say(words.ChartNoData))
		}
		data[len(parts)] = append(data[len(parts)], unknown)
		for j := range parts {
			if len(row.lengths) == 0 || row.lengths[j] == 0 {
				data[j] = append(data[j], map[string]any{"value": nil})
				continue
			}
			data[j] = append(data[j], map[string]any{
				"value": row.lengths[j], "itemStyle": parts[j].paint,
				"tip": clean(row.name) + ": " + parts[j].name + " " + row.texts[j] + " (" + row.end + ")",
			})
			long := l.width * row.lengths[j] / longest
			wide := c.faces.Width(typeface.Regular, row.texts[j], textSize-0.5)
			if wide+4 <= long {
				if parts[j].paint.Decal != nil {
					v.mark(x+long/2, y, "rect", wide+3, thick-2, &paintStyle{Color: white})
				}
				v.text(x+long/2, y, pen{typeface.Regular, textSize - 0.5, parts[j].text, "center"}, row.texts[j])
				v.ofSeries(anySeries)
			}
			x += long
		}
	}
	for j, items := range data {
		name := c.words.Say(words.ChartNoData)
		if j < len(parts) {
			name = parts[j].name
		}
		v.series(plot, charts.SingleSeries{Name: name, Type: "bar", Stack: "parts", Data: items, BarWidth: plain(thick)})
	}
	return v.figure(c.stackedText(head, rows, parts), c.stackedData(rows, parts))
}

func (c *Charts) stackedText(head string, rows []stackedRow, parts []part) string {
	said := make([]string, len(rows))
	for i, row := range rows {
		said[i] = clean(row.name) + ": "
		if len(row.lengths) == 0 {
			said[i] += c.words.Say(words.ChartNoData)
			continue
		}
		for j, p := range parts {
			if j > 0 {
				said[i] += ", "
			}
			said[i] += p.name + " " + row.texts[j]
		}
		said[i] += " (" + row.end + ")"
	}
	return c.sentence(head, said)
}
