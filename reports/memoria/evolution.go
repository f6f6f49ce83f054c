package memoria

import (
	"slices"

	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// trendColumns is how many panels stand side by side at most, trendsOfEach how many a figure holds.
// The panels of an objective stay together if they fit.
const (
	trendColumns = 4
	trendsOfEach = 2 * trendColumns
	trendRows    = 4 // of panels in a figure, where years are many
)

// evolution shows a line's indicators over the years, with the plan's targets. Indicators with
// fewer than two values are left out.
func (b *chapterBuilder) evolution(line string, objectives []result.Objective) []document.Block {
	var blocks []document.Block
	var trends []chart.Trend
	var codes []string
	met := 0
	flush := func() {
		if len(trends) > 0 {
			blocks = append(blocks, b.figureOfTrends(codes, trends, met)...)
		}
		trends, codes, met = nil, nil, 0
	}
	for _, o := range objectives {
		own := b.movingIndicators(o.Code)
		if len(trends)+len(own) > trendsOfEach {
			flush()
		}
		for _, i := range own {
			if len(trends) == trendsOfEach {
				flush()
			}
			if len(codes) == 0 || codes[len(codes)-1] != o.Code {
				codes = append(codes, o.Code)
			}
			trend, _ := b.trendOf(i)
			trends = append(trends, trend)
			if i.Status == "met" {
				met++
			}
		}
	}
	flush()
	if len(blocks) == 0 {
		return nil
	}
	return append(heading("evolucio-"+line, 1, b.say(words.BoardEvolution)), blocks...)
}

func (b *chapterBuilder) movingIndicators(objective string) []result.Indicator {
	return filter(b.indicatorsOf(objective), func(i result.Indicator) bool {
		_, known := b.trendOf(i)
		return known >= 2
	})
}

func (b *chapterBuilder) figureOfTrends(
	objectives []string, trends []chart.Trend, met int,
) []document.Block {
	said := b.w.PartOf(words.FigureTrends, met, len(trends))
	title := b.w.List(objectives) + ". " + said
	columns := chart.TrendColumns(trends, trendColumns, figureWidth)
	width := figureWidth * float64(min(len(trends), columns)) / float64(columns)
	var blocks []document.Block
	for some := range slices.Chunk(trends, columns*trendRows) {
		figure, err := b.charts.Trends(some, columns, width)
		blocks = append(blocks, b.draw("evolucio-"+some[0].Code, title, "", figure, err)...)
		title = "" // of the first figure, which goes on in the next
	}
	return blocks
}

// trendOf is an indicator's history, with the number of years whose value is known. A year with too
// few reports is a gap, and what came before the measure changed is left out.
func (b *chapterBuilder) trendOf(i result.Indicator) (trend chart.Trend, known int) {
	trend = chart.Trend{Code: i.Code, Name: i.Name, Unit: i.Unit}
	for _, p := range b.year.History {
		if p.Code != i.Code {
			continue
		}
		value := p.Value
		if p.Year > b.year.Year || !p.Comparable {
			value = nil // a memòria of a year does not tell what came later
		}
		if words.MeasureChanged(p.NotCompared) && p.Year <= b.year.Year {
			trend.Otherwise, known = len(trend.Years), 0
		}
		if value != nil {
			known++
		}
		trend.Years = append(trend.Years, p.Year)
		trend.Values, trend.Targets = append(trend.Values, value), append(trend.Targets, p.Target)
		trend.ValueTexts = append(trend.ValueTexts, b.figure(i, value))
		trend.TargetTexts = append(trend.TargetTexts, b.figure(i, p.Target))
	}
	for n := range trend.Otherwise {
		trend.Values[n], trend.Targets[n] = nil, nil
	}
	return trend, known
}
