package chart

import (
	"strconv"

	"xmess.cat/memoria/reports/words"
)

// Data is what a figure shows, as a table: ready-made texts, a dash where there is none. The first Names
// columns name the rows.
type Data struct {
	Names int
	Head  []string
	Rows  [][]string
}

func (c *Charts) ratedData(rows []Rated) Data {
	data := Data{Names: 1, Head: []string{c.words.Say(words.ChartName), c.words.Say(words.HeadRate), c.words.Say(words.HeadRange), c.words.Say(words.HeadStatus)}}
	for _, row := range rows {
		data.Rows = append(data.Rows, []string{
			clean(row.label()), c.words.Rate(row.Rate), c.words.Range(row.Low, row.High), c.words.Status(row.Status),
		})
	}
	return data
}

func (c *Charts) heatData(rows, columns []string, cells []Cell) Data {
	data := Data{Names: 1, Head: []string{c.words.Say(words.HeadActivity)}}
	for _, column := range columns {
		data.Head = append(data.Head, clean(column))
	}
	for _, row := range rows {
		line := []string{clean(row)}
		for range columns {
			line = append(line, c.words.Say(words.ChartNoPair))
		}
		data.Rows = append(data.Rows, line)
	}
	for _, cell := range cells {
		said := c.words.Status(cell.Status)
		if cell.Rate != nil {
			said = c.words.Rate(cell.Rate)
		}
		data.Rows[cell.Row][cell.Column+1] = said
	}
	return data
}

func (c *Charts) trendsData(trends []Trend) Data {
	data := Data{Names: 2, Head: []string{c.words.Say(words.HeadIndicator), c.words.Say(words.ChartYear), c.words.Say(words.ChartValue), c.words.Say(words.ChartTarget)}}
	for _, trend := range trends {
		for i, year := range trend.Years {
			row := []string{clean(trend.title()), strconv.Itoa(year), words.Dash, words.Dash}
			if trend.Values[i] != nil {
				row[2] = trend.ValueTexts[i]
			}
			if trend.Targets[i] != nil {
				row[3] = trend.TargetTexts[i]
			}
			data.Rows = append(data.Rows, row)
		}
	}
	return data
}

func (c *Charts) stackedData(rows []stackedRow, parts []part) Data {
	data := Data{Names: 1, Head: []string{c.words.Say(words.ChartName)}}
	for _, p := range parts {
		data.Head = append(data.Head, p.name)
	}
	data.Head = append(data.Head, c.words.Say(words.HeadTotal))
	for _, row := range rows {
		line := []string{clean(row.name)}
		for i := range parts {
			if len(row.texts) == 0 {
				line = append(line, words.Dash)
				continue
			}
			line = append(line, row.texts[i])
		}
		data.Rows = append(data.Rows, append(line, row.end))
	}
	return data
}
