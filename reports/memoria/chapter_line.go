package memoria

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// line tells a strategic line: what the figures say, its objectives with their indicators, what members
// wrote about it.
func (t *chapterBuilder) line(line result.Line) document.Chapter {
	chapter := document.Chapter{
		ID: lineID(line.Code), Number: line.Code, Kicker: t.w.Say(words.LineKicker, "code", line.Code), Title: line.Name,
	}
	objectives := t.objectivesOf(line.Code)
	t.notched = false
	chapter.Blocks = append(chapter.Blocks, document.Text(document.Lead, t.lineSummary(line, objectives)))
	if line.Description != "" {
		chapter.Blocks = append(chapter.Blocks, document.Text(document.Body, line.Description))
	}
	chapter.Blocks = append(chapter.Blocks, t.figureOfObjectives(line, objectives)...)
	if len(objectives) == 0 {
		chapter.Blocks = append(chapter.Blocks, document.Text(document.Body, t.w.Say(words.LineNoObjectives)))
	}
	for _, objective := range objectives {
		chapter.Blocks = append(chapter.Blocks, t.objective(objective)...)
	}
	chapter.Blocks = append(chapter.Blocks, t.voices(line.Code)...)
	chapter.Blocks = append(chapter.Blocks, t.evolution(line.Code, objectives)...)
	return chapter
}

func (t *chapterBuilder) objectivesOf(line string) []result.Objective {
	var out []result.Objective
	for _, o := range t.year.Objectives {
		if o.LineCode == line {
			out = append(out, o)
		}
	}
	return out
}

func (t *chapterBuilder) indicatorsOf(objective string) []result.Indicator {
	var out []result.Indicator
	for _, i := range t.year.Indicators {
		if i.ObjectiveCode == objective {
			out = append(out, i)
		}
	}
	return out
}

// lineSummary is the line's year in a few sentences, made from its figures.
func (t *chapterBuilder) lineSummary(line result.Line, objectives []result.Objective) string {
	if line.Rate == nil {
		return t.w.Say(words.LineSummaryNone, "year", t.thisYear())
	}
	said := t.w.Say(words.LineSummary, "year", t.thisYear(), "rate", t.w.OfFigure(t.w.Rate(line.Rate)))
	said += " " + t.w.PartOf(words.LineMet, line.MetCount, line.RatedCount)
	best, worst := extremes(objectives)
	if best != nil && worst != nil && *best.Rate > *worst.Rate {
		said += " " + t.w.Say(words.LineSummaryBest, "best", best.Code, "bestRate", t.w.Rate(best.Rate), "worst", worst.Code, "worstRate", t.w.Rate(worst.Rate))
	}
	if line.PreviousRate != nil {
		said += " " + t.w.Say(words.LineSummaryChange, "lastYear", t.lastYear(), "rate", t.w.OfFigure(t.w.Rate(line.PreviousRate)))
	}
	return said
}

// extremes are the objectives with the highest and the lowest rate, the first of equals; nil without any.
func extremes(objectives []result.Objective) (best, worst *result.Objective) {
	for i := range objectives {
		o := &objectives[i]
		if o.Rate == nil {
			continue
		}
		if best == nil || *o.Rate > *best.Rate {
			best = o
		}
		if worst == nil || *o.Rate < *worst.Rate {
			worst = o
		}
	}
	return best, worst
}

func (t *chapterBuilder) objective(o result.Objective) []document.Block {
	detail := t.w.Say(words.LineDetail, "activity", o.ActivityCode)
	if o.Weight != nil {
		detail += " · " + t.w.Say(words.LineDetailWeight, "weight", t.w.Number(*o.Weight, words.Decimals(o.Weight)))
	}
	if o.RateLow != nil && o.RateHigh != nil {
		detail += " · " + t.w.Say(words.LineDetailRange, "range", t.w.Range(o.RateLow, o.RateHigh))
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
		return append(blocks, document.Text(document.Note, t.w.Say(words.LineNoIndicators)))
	}
	return append(blocks, t.indicatorTable(indicators))
}

// indicatorTable has a row an indicator: its figures as they stand, its rate with its status, its coverage.
func (t *chapterBuilder) indicatorTable(indicators []result.Indicator) document.Table {
	table := document.Table{Family: "indicadors", Columns: []document.Column{
		{Head: t.w.Say(words.HeadIndicator), Weight: 1, Header: true},
		{Head: t.w.Say(words.HeadBaseline), Align: document.Decimal},
		{Head: t.lastYear(), Align: document.Decimal},
		{Head: t.thisYear(), Align: document.Decimal},
		{Head: t.w.Say(words.HeadTarget), Align: document.Decimal},
		{Head: t.w.Say(words.HeadRate), Bars: true},
		{Head: t.w.Say(words.HeadCoverage), Align: document.Right},
	}}
	var rows []document.Row
	notched := false
	for _, i := range indicators {
		notched = notched || i.Rate != nil && i.PreviousRate != nil
		base := document.Cell{Text: t.figure(i, i.Baseline)}
		if i.Baseline != nil && i.BaselineYear != nil {
			base.Detail = strconv.Itoa(*i.BaselineYear)
		}
		value := document.Cell{Text: t.figure(i, i.Value), Strong: i.Value != nil, Detail: t.w.Say(words.Trends[i.Trend]), Origin: t.origin(i.Code)}
		rows = append(rows, document.Row{ID: rowID(i.Code), Cells: []document.Cell{
			{Text: i.Code + "  " + i.Name, Detail: t.indicatorDetail(i), Target: ""},
			base,
			text(t.figure(i, i.PreviousValue)),
			value,
			t.targetCell(i),
			{Bar: t.barSince(i), Status: t.mark(i.Status), Origin: t.origin(i.Code)},
			t.coverage(i.Coverage, i.ReportedCount, i.ExpectedCount),
		}})
		if i.Implausible && i.RawRate != nil {
			table.Notes = append(table.Notes, t.w.Say(words.LineImplausible, "indicator", i.Code, "rate", t.w.Rate(i.RawRate)))
		}
	}
	for _, i := range indicators {
		if targetChanged(i) {
			table.Notes = append(table.Notes, t.w.Say(words.LineTargetChanged, "indicator", i.Code,
				"year", t.thisYear(), "first", t.figure(i, i.OriginalTarget), "now", t.figure(i, i.Target)))
		}
	}
	if notched && !t.notched {
		t.notched = true
		table.Notes = append(table.Notes, t.w.Say(words.BoardNotch, "year", t.lastYear()))
	}
	table.Groups = []document.Group{{Rows: rows}}
	return table
}

// barSince is an indicator's rate with last year's.
func (t *chapterBuilder) barSince(i result.Indicator) *document.Bar {
	made := t.bar(i.Rate, i.RateLow, i.RateHigh, i.Status)
	made.Last = i.PreviousRate
	return made
}

// indicatorDetail is the unit, and that a sum lacks members where it does.
func (t *chapterBuilder) indicatorDetail(i result.Indicator) string {
	detail := i.Unit
	if i.Minimal && i.Value != nil {
		detail += " · " + t.w.Say(words.LineMinimum, "reported", t.w.Integer(i.ReportedCount), "expected", t.w.Integer(i.ExpectedCount))
	}
	return detail
}

// targetCell is the year's target, and beneath it what it was in the first plan that had one, if that was
// another.
func (t *chapterBuilder) targetCell(i result.Indicator) document.Cell {
	cell := text(t.target(i))
	if targetChanged(i) {
		cell.Detail = t.w.Say(words.LineTargetBefore, "target", t.figure(i, i.OriginalTarget))
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
	var said []result.Assessment
	for _, a := range t.year.Assessments {
		if a.LineCode == line {
			said = append(said, a)
		}
	}
	var columns [][]document.Block
	left := 0
	heard := map[string]bool{}
	for _, part := range []struct {
		label string
		text  func(result.Assessment) string
	}{
		{t.w.Say(words.LineWorked), func(a result.Assessment) string { return a.Worked }},
		{t.w.Say(words.LineDifficulties), func(a result.Assessment) string { return a.Difficulties }},
		{t.w.Say(words.LineProposals), func(a result.Assessment) string { return a.Proposals }},
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
	lead := document.Text(document.Body, t.w.Say(words.LineVoicesLead))
	lead.Keep = true
	blocks := []document.Block{document.Heading{ID: "veus-" + line, Level: 1, Text: t.w.Say(words.LineVoices)}, lead}
	if len(columns) > 0 {
		blocks = append(blocks, document.Columns{Columns: columns})
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
