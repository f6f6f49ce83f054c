package memoria

import (
	"cmp"
	"math"
	"slices"

	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// compared compares the year with the last memòria: the total, the lines, the activities, the
// objectives, the indicators that changed most, and the targets. It is empty if the year before has
// no rate. Of years that are not compared it has the changes of the plan only.
func (b *chapterBuilder) compared() []document.Block {
	if b.past == nil || !slices.ContainsFunc(b.past.Year.Indicators, isRated) {
		return nil
	}
	source := b.say(words.CompareComputed, "year", b.lastYear())
	if c := b.past.Closing; c != nil {
		source = b.w.Elided(b.say(words.CompareApproved, "year", b.lastYear(),
			"date", b.w.Date(c.ApprovedOn)))
	}
	if why := b.year.Total.NotCompared; why != "" {
		return slices.Concat(lead(b.w.NotCompared("", b.lastYear(), why)), b.changedTargets())
	}
	return slices.Concat(lead(b.comparedLead()), note(source), b.figureOfChanges(),
		one(b.comparedTable()),
		b.movers(), b.statusChanges(), b.changedTargets())
}

func isRated(i result.Indicator) bool { return i.Rate != nil }

func (b *chapterBuilder) comparedLead() string {
	total := b.year.Total
	said := b.say(words.CompareNoRate)
	if total.Rate != nil && total.PreviousRate != nil {
		form := words.CompareSame
		switch by, _ := movedBy(total.PreviousRate, total.Rate); {
		case by > 0:
			form = words.CompareUp
		case by < 0:
			form = words.CompareDown
		}
		said = b.say(form, "lastYear", b.lastYear(), "year", b.thisYear(),
			"before", b.w.OfFigure(b.w.Rate(total.PreviousRate)), "now", b.w.OfFigure(b.w.Rate(total.Rate)),
			"points", b.w.Points(*total.PreviousRate, *total.Rate))
		if !total.ChangeCertain {
			said += " " + b.say(words.ChangeNotCertain)
		}
	}
	better, worse, level, doubtful := b.objectivesMoved()
	var parts []string
	for _, part := range []struct {
		form words.Plural
		n    int
	}{{words.CompareBetter, better}, {words.CompareWorse, worse}, {words.CompareLevel, level},
		{words.CompareDoubtful, doubtful}} {
		if part.n > 0 {
			parts = append(parts, b.w.Count(part.form, part.n))
		}
	}
	if len(parts) > 0 {
		said += " " + b.say(words.CompareObjectives, "changes", b.w.List(parts))
	}
	return said
}

// objectivesMoved counts the objectives that have a rate in both years. Rates that print alike are
// level, and a change that is not certain is doubtful.
func (b *chapterBuilder) objectivesMoved() (better, worse, level, doubtful int) {
	for _, o := range b.year.Objectives {
		switch by, known := movedBy(o.PreviousRate, o.Rate); {
		case !known:
		case !o.ChangeCertain:
			doubtful++
		case by > 0:
			better++
		case by < 0:
			worse++
		default:
			level++
		}
	}
	return better, worse, level, doubtful
}

// movedBy is the difference of two rates as they read.
func movedBy(from, to *float64) (by float64, known bool) {
	if from == nil || to == nil {
		return 0, false
	}
	return words.RateChange(*from, *to, 1), true
}

func (b *chapterBuilder) figureOfChanges() []document.Block {
	better, worse, level, doubtful := b.objectivesMoved()
	all := better + worse + level + doubtful
	if all == 0 {
		return nil
	}
	var rows []chart.Moved
	for _, o := range b.year.Objectives {
		rows = append(rows, chart.Moved{
			Code: o.Code, Name: o.Name, From: o.PreviousRate, To: o.Rate, Status: o.Status,
			Doubtful: o.PreviousRate != nil && o.Rate != nil && !o.ChangeCertain,
		})
	}
	figure, err := b.charts.Changes(rows, b.lastYear(), b.thisYear(), figureWidth)
	title := b.w.PartOf(words.CompareFigureTitle, better, all)
	caption := b.say(words.CompareFigureCaption, "lastYear", b.lastYear(), "year", b.thisYear())
	if !fits(figure) {
		rows = mostMoved(rows)
		figure, err = b.charts.Changes(rows, b.lastYear(), b.thisYear(), figureWidth)
		caption += " " + b.w.Count(words.CompareFigureMost, len(rows))
	}
	if doubtful > 0 {
		caption += " " + b.say(words.CompareFigureDoubtful)
	}
	return b.draw("canvis-objectius", title, caption, figure, err)
}

// mostMoved keeps the rows that moved most, as many as fit a figure, in their own order.
func mostMoved(rows []chart.Moved) []chart.Moved {
	const most = 12
	by := func(m chart.Moved) float64 {
		moved, _ := movedBy(m.From, m.To)
		return math.Abs(moved)
	}
	sorted := slices.Clone(rows)
	slices.SortStableFunc(sorted, func(a, b chart.Moved) int { return cmp.Compare(by(b), by(a)) })
	least := by(sorted[min(most, len(sorted))-1])
	kept := filter(rows, func(m chart.Moved) bool { return by(m) >= least && by(m) > 0 })
	return kept[:min(most, len(kept))]
}

func (b *chapterBuilder) comparedTable() document.Table {
	columns := []column[ratedLine]{
		{b.code(words.HeadCode), func(l ratedLine) cell { return strong(l.code) }},
		{b.named(words.HeadLine), func(l ratedLine) cell { return text(l.name) }},
		{decimal(b.lastYear()), func(l ratedLine) cell { return b.rate(l.PreviousRate) }},
		{decimal(b.thisYear()), func(l ratedLine) cell { return strong(b.w.Rate(l.Rate)) }},
		{b.decimal(words.ChangeBy), func(l ratedLine) cell {
			return b.pointsMoved(l.PreviousRate, l.Rate, l.ChangeCertain)
		}},
		{b.left(words.HeadStatus), func(l ratedLine) cell { return b.status(l.Status) }},
		{b.decimal(words.HeadCoverage), func(l ratedLine) cell { return b.covered(l.Counts) }},
	}
	var lines, activities []ratedLine
	for _, l := range b.year.Lines {
		lines = append(lines, ratedLine{code: l.Code, name: l.Name, Counts: l.Counts})
	}
	for _, a := range b.year.Activities {
		activities = append(activities, ratedLine{code: a.Code, name: a.Name, Counts: a.Counts})
	}
	total := totalOf(columns, ratedLine{name: b.say(words.HeadTotal), Counts: b.year.Total.Counts})
	table := document.Table{
		ID: "taula-comparacio", Caption: b.say(words.CompareGroupsTitle), Tight: true,
		Columns: headsOf(columns),
		Groups: []document.Group{{
			Title: b.say(words.HeadStrategicLines), Rows: append(rowsOf(columns, lines...), total),
		}},
	}
	if len(activities) > 0 {
		table.Groups = append(table.Groups, document.Group{
			Title: b.say(words.HeadStatutoryActivities), Rows: rowsOf(columns, activities...),
		})
	}
	return table
}

func (b *chapterBuilder) pointsMoved(from, to *float64, certain bool) cell {
	by, known := movedBy(from, to)
	if !known {
		return text(words.Dash)
	}
	points := text(b.w.Change(by, 1))
	if !certain {
		points.Detail = b.say(words.NotCertain)
	}
	return points
}

// moversOfEach is how many indicators are listed that rose, and that fell.
const moversOfEach = 5

func (b *chapterBuilder) movers() []document.Block {
	by := func(i result.Indicator) float64 {
		if !i.ChangeCertain {
			return 0
		}
		moved, _ := movedBy(i.PreviousRate, i.Rate)
		return moved
	}
	doubtful := filter(b.year.Indicators, func(i result.Indicator) bool {
		moved, _ := movedBy(i.PreviousRate, i.Rate)
		return moved != 0 && !i.ChangeCertain
	})
	most := func(found []result.Indicator) []result.Indicator {
		return found[:min(moversOfEach, len(found))]
	}
	rose := filter(b.year.Indicators, func(i result.Indicator) bool { return by(i) > 0 })
	fell := filter(b.year.Indicators, func(i result.Indicator) bool { return by(i) < 0 })
	slices.SortStableFunc(rose, func(a, b result.Indicator) int { return cmp.Compare(by(b), by(a)) })
	slices.Reverse(fell) // of equals, the last first
	slices.SortStableFunc(fell, func(a, b result.Indicator) int { return cmp.Compare(by(a), by(b)) })
	return slices.Concat(
		one(document.Heading{
			ID: "mes-moguts", Level: 1, Text: b.say(words.CompareMoved),
			Detail: b.say(words.CompareMovedLead),
		}),
		b.moversTable(words.CompareRisersTitle, words.CompareNoRisers, most(rose)),
		b.moversTable(words.CompareFallersTitle, words.CompareNoFallers, most(fell)),
		b.moversLeftOut(len(doubtful)))
}

// moversLeftOut counts the indicators that are in no list because their change is not certain.
func (b *chapterBuilder) moversLeftOut(doubtful int) []document.Block {
	if doubtful == 0 {
		return nil
	}
	return note(b.w.Count(words.CompareMovedDoubtful, doubtful))
}

func (b *chapterBuilder) moversTable(caption, none words.Message,
	moved []result.Indicator) []document.Block {
	if len(moved) == 0 {
		return body(b.say(none))
	}
	rate := b.say(words.HeadRate) + " "
	return one(tableOf(document.Table{
		Caption: b.say(caption), Tight: true, Whole: true, Family: "moguts",
	}, []column[result.Indicator]{
		{b.named(words.HeadIndicator), withUnit},
		{decimal(b.lastYear()), func(i result.Indicator) cell {
			return text(b.figure(i, i.PreviousValue))
		}},
		{decimal(b.thisYear()), func(i result.Indicator) cell { return strong(b.figure(i, i.Value)) }},
		{decimal(rate + b.lastYear()), func(i result.Indicator) cell { return b.rate(i.PreviousRate) }},
		{decimal(rate + b.thisYear()), func(i result.Indicator) cell { return b.rate(i.Rate) }},
		{b.decimal(words.ChangeBy), func(i result.Indicator) cell {
			return b.pointsMoved(i.PreviousRate, i.Rate, i.ChangeCertain)
		}},
		{b.left(words.HeadStatus), func(i result.Indicator) cell { return b.status(i.Status) }},
	}, moved))
}

// statusChanges lists the targets that are newly met, and those no longer met.
func (b *chapterBuilder) statusChanges() []document.Block {
	list := func(title, none words.Message, isMet bool) []document.Block {
		found := filter(b.year.Indicators, func(i result.Indicator) bool {
			return document.Status(i.PreviousStatus).Rated() && document.Status(i.Status).Rated() &&
				(i.PreviousStatus == "met") != isMet && (i.Status == "met") == isMet
		})
		blocks := heading("", 2, b.say(title, "n", b.w.Integer(len(found))))
		if len(found) == 0 {
			return append(blocks, note(b.say(none))...)
		}
		list := document.List{Compact: true}
		for _, i := range found {
			said := item(i.Code + "  " + i.Name)
			said.Status = b.mark(i.Status)
			list.Items = append(list.Items, said)
		}
		return append(blocks, list)
	}
	return sideBySide(
		list(words.CompareNewlyMet, words.CompareNoneMet, true), list(words.CompareLost,
			words.CompareNoneLost, false))
}
