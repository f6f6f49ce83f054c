package memoria

import (
	"fmt"
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
	w := t.w.Line
	chapter := document.Chapter{
		ID: lineID(line.Code), Number: line.Code, Kicker: fmt.Sprintf(w.Kicker, line.Code), Title: line.Name,
	}
	objectives := t.objectivesOf(line.Code)
	t.notched = false
	chapter.Blocks = append(chapter.Blocks, document.Text(document.Lead, t.lineSummary(line, objectives)))
	if line.Description != "" {
		chapter.Blocks = append(chapter.Blocks, document.Text(document.Body, line.Description))
	}
	chapter.Blocks = append(chapter.Blocks, t.figureOfObjectives(line, objectives)...)
	if len(objectives) == 0 {
		chapter.Blocks = append(chapter.Blocks, document.Text(document.Body, w.NoObjectives))
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
	w := t.w.Line
	if line.Rate == nil {
		return fmt.Sprintf(w.SummaryNone, t.thisYear())
	}
	said := fmt.Sprintf(w.Summary, t.thisYear(), t.w.OfFigure(t.w.Rate(line.Rate)))
	said += " " + t.w.PartOf(w.Met, line.MetCount, line.RatedCount)
	best, worst := extremes(objectives)
	if best != nil && worst != nil && *best.Rate > *worst.Rate {
		said += " " + fmt.Sprintf(w.SummaryBest, best.Code, t.w.Rate(best.Rate), worst.Code, t.w.Rate(worst.Rate))
	}
	if line.PreviousRate != nil {
		said += " " + fmt.Sprintf(w.SummaryChange, t.lastYear(), t.w.OfFigure(t.w.Rate(line.PreviousRate)))
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
	w := t.w.Line
	detail := fmt.Sprintf(w.Detail, o.ActivityCode)
	if o.Weight != nil {
		detail += " · " + fmt.Sprintf(w.DetailWeight, t.w.Number(*o.Weight, words.Decimals(o.Weight)))
	}
	if o.RateLow != nil && o.RateHigh != nil {
		detail += " · " + fmt.Sprintf(w.DetailRange, t.w.Range(o.RateLow, o.RateHigh))
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
		return append(blocks, document.Text(document.Note, w.NoIndicators))
	}
	return append(blocks, t.indicatorTable(indicators))
}

// indicatorTable has a row an indicator: its figures as they stand, its rate with its status, its coverage.
func (t *chapterBuilder) indicatorTable(indicators []result.Indicator) document.Table {
	h := t.w.Head
	table := document.Table{Family: "indicadors", Columns: []document.Column{
		{Head: h.Indicator, Weight: 1, Header: true},
		{Head: h.Baseline, Align: document.Decimal},
		{Head: t.lastYear(), Align: document.Decimal},
		{Head: t.thisYear(), Align: document.Decimal},
		{Head: h.Target, Align: document.Decimal},
		{Head: h.Rate, Bars: true},
		{Head: h.Coverage, Align: document.Right},
	}}
	var rows []document.Row
	notched := false
	for _, i := range indicators {
		notched = notched || i.Rate != nil && i.PreviousRate != nil
		base := document.Cell{Text: t.figure(i, i.Baseline)}
		if i.Baseline != nil && i.BaselineYear != nil {
			base.Detail = strconv.Itoa(*i.BaselineYear)
		}
		value := document.Cell{Text: t.figure(i, i.Value), Strong: i.Value != nil, Detail: t.trend(i), Origin: t.origin(i.Code)}
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
			table.Notes = append(table.Notes, fmt.Sprintf(t.w.Line.Implausible, i.Code, t.w.Rate(i.RawRate)))
		}
	}
	for _, i := range indicators {
		if targetChanged(i) {
			table.Notes = append(table.Notes, t.w.TargetChanged(i.Code, t.thisYear(), t.figure(i, i.OriginalTarget), t.figure(i, i.Target)))
		}
	}
	if notched && !t.notched {
		t.notched = true
		table.Notes = append(table.Notes, fmt.Sprintf(t.w.BoardPage().Notch, t.lastYear()))
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
		detail += " · " + fmt.Sprintf(t.w.Line.Minimum, t.w.Integer(i.ReportedCount), t.w.Integer(i.ExpectedCount))
	}
	return detail
}

// targetCell is the year's target, and beneath it what it was in the first plan that had one, if that was
// another.
func (t *chapterBuilder) targetCell(i result.Indicator) document.Cell {
	cell := text(t.target(i))
	if targetChanged(i) {
		cell.Detail = t.w.TargetBefore(t.figure(i, i.OriginalTarget))
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

func (t *chapterBuilder) trend(i result.Indicator) string {
	switch i.Trend {
	case "better":
		return t.w.Line.Better
	case "worse":
		return t.w.Line.Worse
	case "same":
		return t.w.Line.Same
	}
	return ""
}

const (
	voicesOfEach   = 2 // of what worked, of difficulties, of proposals
	voiceMaxLength = 420
)

// voices are what members wrote about the line, as they wrote it, each member once where that can be.
// What is left out is counted.
func (t *chapterBuilder) voices(line string) []document.Block {
	w := t.w.Line
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
		{w.Worked, func(a result.Assessment) string { return a.Worked }},
		{w.Difficulties, func(a result.Assessment) string { return a.Difficulties }},
		{w.Proposals, func(a result.Assessment) string { return a.Proposals }},
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
	lead := document.Text(document.Body, w.VoicesLead)
	lead.Keep = true
	blocks := []document.Block{document.Heading{ID: "veus-" + line, Level: 1, Text: w.Voices}, lead}
	if len(columns) > 0 {
		blocks = append(blocks, document.Columns{Columns: columns})
	}
	if left > 0 {
		blocks = append(blocks, document.Text(document.Note, t.w.Count(w.VoicesMore, left)))
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
