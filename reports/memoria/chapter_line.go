package memoria

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/explain"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// line is a strategic line: what its figures say, its objectives with their indicators, and what
// members wrote about it.
func (b *chapterBuilder) line(line result.Line) []document.Block {
	objectives := filter(b.year.Objectives, func(o result.Objective) bool {
		return o.LineCode == line.Code
	})
	b.notched, b.sharing = false, false
	blocks := lead(b.lineSummary(line, objectives))
	if line.Description != "" {
		blocks = append(blocks, document.Text(document.Body, line.Description))
	}
	blocks = append(blocks, b.figureOfObjectives(line, objectives)...)
	if len(objectives) == 0 {
		blocks = append(blocks, document.Text(document.Body, b.say(words.LineNoObjectives)))
	}
	var all []document.Block
	for _, objective := range objectives {
		all = append(all, b.objective(objective)...)
	}
	if b.isLarge() {
		return slices.Concat(blocks, only(document.Screen, all),
			only(document.Paper, b.lineInShort(line, objectives)), b.voices(line.Code))
	}
	return slices.Concat(blocks, all, b.voices(line.Code), b.evolution(line.Code, objectives))
}

func (b *chapterBuilder) indicatorsOf(objective string) []result.Indicator {
	if b.byObjective == nil {
		b.byObjective = map[string][]result.Indicator{}
		for _, i := range b.year.Indicators {
			b.byObjective[i.ObjectiveCode] = append(b.byObjective[i.ObjectiveCode], i)
		}
	}
	return b.byObjective[objective]
}

// lineSummary is the line's year in a few sentences.
func (b *chapterBuilder) lineSummary(line result.Line, objectives []result.Objective) string {
	if line.Rate == nil {
		return b.say(words.LineSummaryNone, "year", b.thisYear())
	}
	said := b.say(words.LineSummary, "year", b.thisYear(), "rate", b.w.OfFigure(b.w.Rate(line.Rate)))
	said += " " + b.w.PartOf(words.LineMet, line.MetCount, line.RatedCount)
	best, worst := extremes(objectives, func(o result.Objective) *float64 { return o.Rate })
	if best != nil && worst != nil && *best.Rate > *worst.Rate {
		said += " " + b.say(words.LineSummaryBest, "best", best.Code, "bestRate", b.w.Rate(best.Rate),
			"worst", worst.Code, "worstRate", b.w.Rate(worst.Rate))
	}
	if line.PreviousRate != nil {
		said += " " + b.say(words.LineSummaryChange, "lastYear", b.lastYear(),
			"rate", b.w.OfFigure(b.w.Rate(line.PreviousRate)))
	}
	return said
}

func (b *chapterBuilder) objective(o result.Objective) []document.Block {
	detail := b.say(words.LineDetail, "activity", o.ActivityCode)
	if o.Weight != nil {
		detail += " · " + b.say(words.LineDetailWeight,
			"weight", b.w.Number(*o.Weight, words.Decimals(o.Weight)))
	}
	if o.RateLow != nil && o.RateHigh != nil {
		detail += " · " + b.say(words.LineDetailRange, "range", b.w.Range(o.RateLow, o.RateHigh))
	}
	if o.PreviousRate != nil {
		detail += " · " + b.lastYear() + ": " + b.w.Rate(o.PreviousRate)
	}
	blocks := []document.Block{document.Heading{
		ID: objectiveID(o.Code), Level: 1, Number: o.Code, Text: o.Name, Detail: detail,
		Rate: b.barOf(o.Counts), Status: b.mark(o.Status), Origin: b.origin(o.Code),
	}}
	indicators := b.indicatorsOf(o.Code)
	if len(indicators) == 0 {
		return append(blocks, document.Text(document.Note, b.say(words.LineNoIndicators)))
	}
	return append(blocks, b.indicatorTable(indicators))
}

// indicatorTable has a row an indicator: its figures, its rate with its status, and its coverage.
func (b *chapterBuilder) indicatorTable(indicators []result.Indicator) document.Table {
	table := tableOf(document.Table{Family: "indicadors"}, []column[result.Indicator]{
		{b.named(words.HeadIndicator), func(i result.Indicator) cell {
			return cell{Text: i.Code + "  " + i.Name, Detail: b.indicatorDetail(i)}
		}},
		{b.decimal(words.HeadBaseline), func(i result.Indicator) cell {
			base := text(b.figure(i, i.Baseline))
			if i.Baseline != nil && i.BaselineYear != nil {
				base.Detail = strconv.Itoa(*i.BaselineYear)
			}
			return base
		}},
		{decimal(b.lastYear()), func(i result.Indicator) cell {
			return text(b.figure(i, i.PreviousValue))
		}},
		{decimal(b.thisYear()), func(i result.Indicator) cell {
			return cell{
				Text: b.figure(i, i.Value), Strong: i.Value != nil, Detail: b.trend(i),
				Origin: b.origin(i.Code),
			}
		}},
		{b.decimal(words.HeadTarget), b.targetCell},
		{b.bars(words.HeadRate), func(i result.Indicator) cell {
			bar := b.bar(i.Rate, i.RateLow, i.RateHigh, i.Status)
			bar.Last = i.PreviousRate
			return cell{Bar: bar, Status: b.mark(i.Status), Origin: b.origin(i.Code)}
		}},
		{b.right(words.HeadCoverage), func(i result.Indicator) cell {
			return b.coverage(i.Coverage, i.ReportedCount, i.ExpectedCount)
		}},
	}, indicators)
	var changed []string
	notched := false
	for n, i := range indicators {
		table.Groups[0].Rows[n].ID = rowID(i.Code)
		notched = notched || i.Rate != nil && i.PreviousRate != nil
		table.Notes = append(table.Notes, explain.Cautions(i, b.w,
			func(v *float64) string { return b.figure(i, v) })...)
		if said, special := words.LineRules[i.Rule]; special {
			table.Notes = append(table.Notes, b.say(said, "indicator", i.Code, "year", b.thisYear()))
		}
		if targetChanged(i) {
			changed = append(changed, b.say(words.LineTargetChanged,
				"indicator", i.Code, "year", b.thisYear(),
				"first", b.figure(i, i.OriginalTarget), "now", b.figure(i, i.Target)))
		}
	}
	table.Notes = append(table.Notes, changed...)
	table.Notes = append(table.Notes, b.comparisonNotes(indicators)...)
	if notched && !b.notched {
		b.notched = true
		table.Notes = append(table.Notes, b.say(words.BoardNotch, "year", b.lastYear()))
	}
	return table
}

// indicatorDetail is the unit, and how many members are in a sum that is not complete.
func (b *chapterBuilder) indicatorDetail(i result.Indicator) string {
	detail := i.Unit
	if lacks := b.w.Lacks(i.Minimal, i.Incomplete, i.ReportedCount, i.ExpectedCount); lacks != "" {
		detail += " · " + lacks
	}
	if i.Aggregation == "quota_dones" && i.Unstated != nil && *i.Unstated > 0 {
		detail += " · " + b.say(words.LineUnstated, "people", b.w.Figure(i.Unstated, 0))
	}
	return detail
}

// targetCell is the year's target, with the original one beneath if that was different.
func (b *chapterBuilder) targetCell(i result.Indicator) cell {
	cell := text(b.target(i))
	if targetChanged(i) {
		cell.Detail = b.say(words.LineTargetBefore, "target", b.figure(i, i.OriginalTarget))
	}
	return cell
}

// targetChanged reports whether the year's target differs from that of the first plan that set one.
func targetChanged(i result.Indicator) bool {
	return i.Target != nil && i.OriginalTarget != nil && *i.Target != *i.OriginalTarget
}

// target is the year's target, or the band to stay in.
func (b *chapterBuilder) target(i result.Indicator) string {
	switch {
	case i.Minimum != nil && i.Maximum != nil:
		return b.figure(i, i.Minimum) + "–" + b.figure(i, i.Maximum)
	case i.Minimum != nil:
		return "≥ " + b.figure(i, i.Minimum)
	case i.Maximum != nil:
		return "≤ " + b.figure(i, i.Maximum)
	}
	return b.figure(i, i.Target)
}

const (
	voicesOfEach   = 2 // of what worked, of difficulties, of proposals
	voiceMaxLength = 420
)

// voices quote what members wrote about the line, each member once if possible, and count what is
// left out.
func (b *chapterBuilder) voices(line string) []document.Block {
	said := filter(b.year.Assessments, func(a result.Assessment) bool { return a.LineCode == line })
	var columns [][]document.Block
	left := 0
	heard := map[string]bool{}
	for _, part := range []struct {
		label string
		text  func(result.Assessment) string
	}{
		{b.say(words.LineWorked), func(a result.Assessment) string { return a.Worked }},
		{b.say(words.LineDifficulties), func(a result.Assessment) string { return a.Difficulties }},
		{b.say(words.LineProposals), func(a result.Assessment) string { return a.Proposals }},
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
			column = append(column, document.Quote{Text: strings.TrimSpace(part.text(a)),
				Credit: b.credit(a)})
		}
		columns = append(columns, column)
	}
	if len(columns) == 0 && left == 0 {
		return nil
	}
	blocks := append(heading("veus-"+line, 1, b.say(words.LineVoices)),
		kept(b.say(words.LineVoicesLead))...)
	if len(columns) > 0 {
		blocks = append(blocks, sideBySide(columns...)...)
	}
	if left > 0 {
		blocks = append(blocks, document.Text(document.Note, b.w.Count(words.LineVoicesMore, left)))
	}
	return blocks
}

// choose takes a few texts that are short enough, first of members that are not quoted yet.
func choose(said []result.Assessment, text func(result.Assessment) string,
	heard map[string]bool) []result.Assessment {
	var chosen []result.Assessment
	texts := map[string]bool{}
	for _, again := range []bool{false, true} {
		for _, a := range said {
			words := strings.TrimSpace(text(a))
			if len(chosen) == voicesOfEach || words == "" ||
				utf8.RuneCountInString(words) > voiceMaxLength ||
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

func (b *chapterBuilder) credit(a result.Assessment) string {
	for _, c := range b.year.Coverage {
		if c.Code == a.MemberCode {
			return b.w.Member(c.Name, c.Type)
		}
	}
	return a.MemberName
}
