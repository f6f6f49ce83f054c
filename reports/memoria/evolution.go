package memoria

import (
	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// trendColumns is how many small panels stand side by side, and trendsOfEach how many a figure has room for:
// the panels of whole objectives, as long as they fit.
const (
	trendColumns = 4
	trendsOfEach = 2 * trendColumns
)

// evolution shows how a line's indicators move, beside the plan's targets; only those with a figure in two years
// or more.
func (t *chapterBuilder) evolution(line string, objectives []result.Objective) []document.Block {
	var blocks []document.Block
	var trends []chart.Trend
	var codes []string
	met := 0
	flush := func() {
		if len(trends) > 0 {
			blocks = append(blocks, t.figureOfTrends(codes, trends, met)...)
		}
		trends, codes, met = nil, nil, 0
	}
	for _, o := range objectives {
		own := t.movingIndicators(o.Code)
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
			trend, _ := t.trendOf(i)
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
	heading := document.Heading{ID: "evolucio-" + line, Level: 1, Text: t.say(words.BoardEvolution)}
	return append([]document.Block{heading}, blocks...)
}

func (t *chapterBuilder) movingIndicators(objective string) []result.Indicator {
	var out []result.Indicator
	for _, i := range t.indicatorsOf(objective) {
		if _, known := t.trendOf(i); known >= 2 {
			out = append(out, i)
		}
	}
	return out
}

func (t *chapterBuilder) figureOfTrends(objectives []string, trends []chart.Trend, met int) []document.Block {
	width := figureWidth * float64(min(len(trends), trendColumns)) / trendColumns
	figure, err := t.charts.Trends(trends, trendColumns, width)
	said := t.w.PartOf(words.FigureTrends, met, len(trends))
	title := t.say(words.BoardEvolutionObjectives, "heading", t.w.List(objectives), "objectives", said)
	return t.draw("evolucio-"+trends[0].Code, title, "", figure, err)
}

// trendOf is an indicator over the years, and of how many of them its value is known.
func (t *chapterBuilder) trendOf(i result.Indicator) (trend chart.Trend, known int) {
	trend = chart.Trend{Code: i.Code, Name: i.Name, Unit: i.Unit}
	for _, p := range t.year.History {
		if p.Code != i.Code {
			continue
		}
		value := p.Value
		if p.Year > t.year.Year {
			value = nil // a memòria of a year does not tell what came later
		}
		if value != nil {
			known++
		}
		trend.Years = append(trend.Years, p.Year)
		trend.Values, trend.Targets = append(trend.Values, value), append(trend.Targets, p.Target)
		trend.ValueTexts = append(trend.ValueTexts, t.figure(i, value))
		trend.TargetTexts = append(trend.TargetTexts, t.figure(i, p.Target))
	}
	return trend, known
}
