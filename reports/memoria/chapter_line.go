package memoria

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// line is a strategic line: what its figures say, its objectives with their indicators, and what members
// wrote about it.
func (t *chapterBuilder) line(line result.Line) []document.Block {
	objectives := filter(t.year.Objectives, func(o result.Objective) bool { return o.LineCode == line.Code })
	t.notched = false
	blocks := lead(t.lineSummary(line, objectives))
	if line.Description != "" {
		blocks = append(blocks, document.Text(document.Body, line.Description))
	}
	blocks = append(blocks, t.figureOfObjectives(line, objectives)...)
	if len(objectives) == 0 {
		blocks = append(blocks, document.Text(document.Body, t.say(words.LineNoObjectives)))
	}
	for _, objective := range objectives {
		blocks = append(blocks, t.objective(objective)...)
	}
	return slices.Concat(blocks, t.voices(line.Code), t.evolution(line.Code, objectives))
}

func (t *chapterBuilder) indicatorsOf(objective string) []result.Indicator {
	return filter(t.year.Indicators, func(i result.Indicator) bool { return i.ObjectiveCode == objective })
}

// lineSummary is the line's year in a few sentences, made from its figures.
func (t *chapterBuilder) lineSummary(line result.Line, objectives []result.Objective) string {
	if line.Rate == nil {
		return t.say(words.LineSummaryNone, "year", t.thisYear())
	}
	said := t.say(words.LineSummary, "year", t.thisYear(), "rate", t.w.OfFigure(t.w.Rate(line.Rate)))
	said += " " + t.w.PartOf(words.LineMet, line.MetCount, line.RatedCount)
	best, worst := extremes(objectives, func(o result.Objective) *float64 { return o.Rate })
	if best != nil && worst != nil && *best.Rate > *worst.Rate {
		said += " " + t.say(words.LineSummaryBest, "best", best.Code, "bestRate", t.w.Rate(best.Rate), "worst", worst.Code, "worstRate", t.w.Rate(worst.Rate))
	}
	if line.PreviousRate != nil {
		said += " " + t.say(words.LineSummaryChange, "lastYear", t.lastYear(), "rate", t.w.OfFigure(t.w.Rate(line.PreviousRate)))
	}
	return said
}

func (t *chapterBuilder) objective(o result.Objective) []document.Block {
	detail := t.say(words.LineDetail, "activity", o.ActivityCode)
	if o.Weight != nil {
		detail += " · " + t.say(words.LineDetailWeight, "weight", t.w.Number(*o.Weight, words.Decimals(o.Weight)))
	}
	if o.RateLow != nil && o.RateHigh != nil {
		detail += " · " + t.say(words.LineDetailRange, "range", t.w.Range(o.RateLow, o.RateHigh))
	}
	if o.PreviousRate != nil {
		detail += " · " + t.lastYear() + ": " + t.w.Rate(o.PreviousRate)
	}
	blocks := []document.Block{document.Heading{
		ID: objectiveID(o.Code), Level: 1, Number: o.Code, Text: o.Name, Detail: detail,
		Rate: t.barOf(o.Counts), Status: t.mark(o.Status), Origin: t.origin(o.Code),
	}}
	indicators := t.indicatorsOf(o.Code)
	if len(indicators) == 0 {
		return append(blocks, document.Text(document.Note, t.say(words.LineNoIndicators)))
	}
	return append(blocks, t.indicatorTable(indicators))
}

// indicatorTable has a row an indicator: its figures, its rate with its status, and its coverage.
func (t *chapterBuilder) indicatorTable(indicators []result.Indicator) document.Table {
	table := tableOf(document.Table{Family: "indicadors"}, []column[result.Indicator]{
		{named(t.say(words.HeadIndicator)), func(i result.Indicator) cell {
			return cell{Text: i.Code + "  " + i.Name, Detail: t.indicatorDetail(i)}
		}},
		{decimal(t.say(words.HeadBaseline)), func(i result.Indicator) cell {
			base := text(t.figure(i, i.Baseline))
			if i.Baseline != nil && i.BaselineYear != nil {
				base.Detail = strconv.Itoa(*i.BaselineYear)
			}
			return base
		}},
		{decimal(t.lastYear()), func(i result.Indicator) cell { return text(t.figure(i, i.PreviousValue)) }},
		{decimal(t.thisYear()), func(i result.Indicator) cell {
			return cell{
				Text: t.figure(i, i.Value), Strong: i.Value != nil, Detail: t.say(words.Trends[i.Trend]),
				Origin: t.origin(i.Code),
			}
		}},
		{decimal(t.say(words.HeadTarget)), t.targetCell},
		{bars(t.say(words.HeadRate)), func(i result.Indicator) cell {
			bar := t.bar(i.Rate, i.RateLow, i.RateHigh, i.Status)
			bar.Last = i.PreviousRate
			return cell{Bar: bar, Status: t.mark(i.Status), Origin: t.origin(i.Code)}
		}},
		{right(t.say(words.HeadCoverage)), func(i result.Indicator) cell {
			return t.coverage(i.Coverage, i.ReportedCount, i.ExpectedCount)
		}},
	}, indicators)
	var changed []string
	notched := false
	for n, i := range indicators {
		table.Groups[0].Rows[n].ID = rowID(i.Code)
		notched = notched || i.Rate != nil && i.PreviousRate != nil
		if i.Implausible && i.RawRate != nil {
			table.Notes = append(table.Notes,
				t.say(words.LineImplausible, "indicator", i.Code, "rate", t.w.Rate(i.RawRate)))
		}
		if targetChanged(i) {
			changed = append(changed, t.say(words.LineTargetChanged, "indicator", i.Code, "year", t.thisYear(),
				"first", t.figure(i, i.OriginalTarget), "now", t.figure(i, i.Target)))
		}
	}
	table.Notes = append(table.Notes, changed...)
	if notched && !t.notched {
		t.notched = true
		table.Notes = append(table.Notes, t.say(words.BoardNotch, "year", t.lastYear()))
	}
	return table
}

// indicatorDetail is the unit, and that a sum lacks members where it does.
func (t *chapterBuilder) indicatorDetail(i result.Indicator) string {
	detail := i.Unit
	if i.Minimal && i.Value != nil {
		detail += " · " + t.say(words.LineMinimum, "reported", t.w.Integer(i.ReportedCount), "expected", t.w.Integer(i.ExpectedCount))
	}
	return detail
}

// targetCell is the year's target, and beneath it what it was in the first plan that had one, if that was
// another.
func (t *chapterBuilder) targetCell(i result.Indicator) cell {
	cell := text(t.target(i))
	if targetChanged(i) {
		cell.Detail = t.say(words.LineTargetBefore, "target", t.figure(i, i.OriginalTarget))
	}
	return cell
}

// targetChanged tells whether the year's target is another than that of the first plan that had one.
func targetChanged(i result.Indicator) bool {
	return i.Target != nil && i.OriginalTarget != nil && *i.Target != *i.OriginalTarget
}

// target is the year's target, or the band to stay in.
func (t *chapterBuilder) target(i result.Indicator) string {
	if i.Minimum != nil && i.Maximum != nil {
		return t.figure(i, i.Minimum) + "–" + t.figure(i, i.Maximum)
	}
	return t.figure(i, i.Target)
}

const (
	voicesOfEach   = 2 // of what worked, of difficulties, of proposals
	voiceMaxLength = 420
)

// voices are what members wrote about the line, as they wrote it, each member once where that can be.
// What is left out is counted.
func (t *chapterBuilder) voices(line string) []document.Block {
	said := filter(t.year.Assessments, func(a result.Assessment) bool { return a.LineCode == line })
	var columns [][]document.Block
	left := 0
	heard := map[string]bool{}
	for _, part := range []struct {
		label string
		text  func(result.Assessment) string
	}{
		{t.say(words.LineWorked), func(a result.Assessment) string { return a.Worked }},
		{t.say(words.LineDifficulties), func(a result.Assessment) string { return a.Difficulties }},
		{t.say(words.LineProposals), func(a result.Assessment) string { return a.Proposals }},
	} {
		chosen := choose(said, part.text, heard)
		for _, a := range said {
			if strings.TrimSpace(part.text(a)) != "" {
				left++
			}
		}
		left -= len(chosen)
		if len(chosen) == 0 {
			continue
		}
		column := []document.Block{document.Heading{Level: 2, Text: part.label}}
		for _, a := range chosen {
			column = append(column, document.Quote{Text: strings.TrimSpace(part.text(a)), Credit: t.credit(a)})
		}
		columns = append(columns, column)
	}
	if len(columns) == 0 && left == 0 {
		return nil
	}
	blocks := append(heading("veus-"+line, 1, t.say(words.LineVoices)), kept(t.say(words.LineVoicesLead))...)
	if len(columns) > 0 {
		blocks = append(blocks, sideBySide(columns...)...)
	}
	if left > 0 {
		blocks = append(blocks, document.Text(document.Note, t.w.Count(words.LineVoicesMore, left)))
	}
	return blocks
}

// choose takes a few that are not too long, those of members that have not been heard first.
func choose(said []result.Assessment, text func(result.Assessment) string, heard map[string]bool) []result.Assessment {
	var chosen []result.Assessment
	texts := map[string]bool{}
	for _, again := range []bool{false, true} {
		for _, a := range said {
			words := strings.TrimSpace(text(a))
			if len(chosen) == voicesOfEach || words == "" || utf8.RuneCountInString(words) > voiceMaxLength ||
				texts[words] || heard[a.MemberCode] != again {
				continue
			}
			chosen, texts[words] = append(chosen, a), true
		}
	}
	for _, a := range chosen {
		heard[a.MemberCode] = true
	}
	return chosen
}

func (t *chapterBuilder) credit(a result.Assessment) string {
	for _, c := range t.year.Coverage {
		if c.Code == a.MemberCode {
			return t.w.Member(c.Name, c.Type)
		}
	}
	return a.MemberName
}
