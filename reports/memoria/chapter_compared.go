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

// compared compares the year with the last memòria: the whole, the lines, the activities, the objectives, the
// indicators that moved most, and the targets. There is none if the year before has no rate.
func (t *chapterBuilder) compared() []document.Block {
	if t.past == nil || !slices.ContainsFunc(t.past.Year.Indicators, isRated) {
		return nil
	}
	source := t.say(words.CompareComputed, "year", t.lastYear())
	if c := t.past.Closing; c != nil {
		source = t.w.Elided(t.say(words.CompareApproved, "year", t.lastYear(), "date", t.w.Date(c.ApprovedOn)))
	}
	return slices.Concat(lead(t.comparedLead()), note(source), t.figureOfChanges(), one(t.comparedTable()),
		t.movers(), t.statusChanges(), t.changedTargets())
}

func isRated(i result.Indicator) bool { return i.Rate != nil }

func (t *chapterBuilder) comparedLead() string {
	total := t.year.Total
	said := t.say(words.CompareNoRate)
	if total.Rate != nil && total.PreviousRate != nil {
		form := words.CompareSame
		points := math.Abs(*total.Rate - *total.PreviousRate)
		if moved := t.w.Number(points, 1); moved != t.w.Number(0, 1) {
			form = words.CompareUp
			if *total.Rate < *total.PreviousRate {
				form = words.CompareDown
			}
		}
		said = t.say(form, "lastYear", t.lastYear(), "year", t.thisYear(),
			"before", t.w.OfFigure(t.w.Rate(total.PreviousRate)), "now", t.w.OfFigure(t.w.Rate(total.Rate)),
			"points", t.w.Points(points))
	}
	better, worse, level := t.objectivesMoved()
	var parts []string
	for _, part := range []struct {
		form words.Plural
		n    int
	}{{words.CompareBetter, better}, {words.CompareWorse, worse}, {words.CompareLevel, level}} {
		if part.n > 0 {
			parts = append(parts, t.w.Count(part.form, part.n))
		}
	}
	if len(parts) > 0 {
		said += " " + t.say(words.CompareObjectives, "changes", t.w.List(parts))
	}
	return said
}

// objectivesMoved counts the objectives that have a rate in both years. What reads the same is the same.
func (t *chapterBuilder) objectivesMoved() (better, worse, level int) {
	for _, o := range t.year.Objectives {
		switch by, known := t.movedBy(o.PreviousRate, o.Rate); {
		case !known:
		case by > 0:
			better++
		case by < 0:
			worse++
		default:
			level++
		}
	}
	return better, worse, level
}

// movedBy is the difference of two rates, nought where it would be written so.
func (t *chapterBuilder) movedBy(from, to *float64) (by float64, known bool) {
	if from == nil || to == nil {
		return 0, false
	}
	if by = *to - *from; math.Abs(by) < 0.05 {
		by = 0
	}
	return by, true
}

func (t *chapterBuilder) figureOfChanges() []document.Block {
	better, worse, level := t.objectivesMoved()
	if better+worse+level == 0 {
		return nil
	}
	var rows []chart.Moved
	for _, o := range t.year.Objectives {
		rows = append(rows, chart.Moved{
			Code: o.Code, Name: o.Name, From: o.PreviousRate, To: o.Rate, Status: o.Status,
		})
	}
	figure, err := t.charts.Changes(rows, t.lastYear(), t.thisYear(), figureWidth)
	title := t.w.PartOf(words.CompareFigureTitle, better, better+worse+level)
	caption := t.say(words.CompareFigureCaption, "lastYear", t.lastYear(), "year", t.thisYear())
	return t.draw("canvis-objectius", title, caption, figure, err)
}

func (t *chapterBuilder) comparedTable() document.Table {
	columns := []column[ratedLine]{
		{code(t.say(words.HeadCode)), func(l ratedLine) cell { return strong(l.code) }},
		{named(t.say(words.HeadLine)), func(l ratedLine) cell { return text(l.name) }},
		{decimal(t.lastYear()), func(l ratedLine) cell { return text(t.w.Rate(l.PreviousRate)) }},
		{decimal(t.thisYear()), func(l ratedLine) cell { return strong(t.w.Rate(l.Rate)) }},
		{decimal(t.say(words.ChangeBy)), func(l ratedLine) cell { return t.pointsMoved(l.PreviousRate, l.Rate) }},
		{left(t.say(words.HeadStatus)), func(l ratedLine) cell { return cell{Status: t.mark(l.Status)} }},
		{decimal(t.say(words.HeadCoverage)), func(l ratedLine) cell { return t.covered(l.Counts) }},
	}
	var lines, activities []ratedLine
	for _, l := range t.year.Lines {
		lines = append(lines, ratedLine{code: l.Code, name: l.Name, Counts: l.Counts})
	}
	for _, a := range t.year.Activities {
		activities = append(activities, ratedLine{code: a.Code, name: a.Name, Counts: a.Counts})
	}
	total := totalOf(columns, ratedLine{name: t.say(words.HeadTotal), Counts: t.year.Total.Counts})
	table := document.Table{
		ID: "taula-comparacio", Caption: t.say(words.CompareGroupsTitle), Tight: true, Columns: headsOf(columns),
		Groups: []document.Group{{
			Title: t.say(words.HeadStrategicLines), Rows: append(rowsOf(columns, lines...), total),
		}},
	}
	if len(activities) > 0 {
		table.Groups = append(table.Groups, document.Group{
			Title: t.say(words.HeadStatutoryActivities), Rows: rowsOf(columns, activities...),
		})
	}
	return table
}

func (t *chapterBuilder) pointsMoved(from, to *float64) cell {
	if from == nil || to == nil {
		return text(words.Dash)
	}
	return text(t.w.Change(*to-*from, 1))
}

// moversOfEach is how many indicators are named that rose, and that fell.
const moversOfEach = 5

func (t *chapterBuilder) movers() []document.Block {
	by := func(i result.Indicator) float64 {
		moved, _ := t.movedBy(i.PreviousRate, i.Rate)
		return moved
	}
	most := func(found []result.Indicator) []result.Indicator { return found[:min(moversOfEach, len(found))] }
	rose := filter(t.year.Indicators, func(i result.Indicator) bool { return by(i) > 0 })
	fell := filter(t.year.Indicators, func(i result.Indicator) bool { return by(i) < 0 })
	slices.SortStableFunc(rose, func(a, b result.Indicator) int { return cmp.Compare(by(b), by(a)) })
	slices.Reverse(fell) // of equals, the last first
	slices.SortStableFunc(fell, func(a, b result.Indicator) int { return cmp.Compare(by(a), by(b)) })
	return slices.Concat(
		one(document.Heading{
			ID: "mes-moguts", Level: 1, Text: t.say(words.CompareMoved), Detail: t.say(words.CompareMovedLead),
		}),
		t.moversTable(words.CompareRisersTitle, words.CompareNoRisers, most(rose)),
		t.moversTable(words.CompareFallersTitle, words.CompareNoFallers, most(fell)))
}

func (t *chapterBuilder) moversTable(caption, none words.Message, moved []result.Indicator) []document.Block {
	if len(moved) == 0 {
		return body(t.say(none))
	}
	rate := t.say(words.HeadRate) + " "
	return one(tableOf(document.Table{
		Caption: t.say(caption), Tight: true, Whole: true, Family: "moguts",
	}, []column[result.Indicator]{
		{named(t.say(words.HeadIndicator)), withUnit},
		{decimal(t.lastYear()), func(i result.Indicator) cell { return text(t.figure(i, i.PreviousValue)) }},
		{decimal(t.thisYear()), func(i result.Indicator) cell { return strong(t.figure(i, i.Value)) }},
		{decimal(rate + t.lastYear()), func(i result.Indicator) cell { return text(t.w.Rate(i.PreviousRate)) }},
		{decimal(rate + t.thisYear()), func(i result.Indicator) cell { return text(t.w.Rate(i.Rate)) }},
		{decimal(t.say(words.ChangeBy)), func(i result.Indicator) cell { return t.pointsMoved(i.PreviousRate, i.Rate) }},
		{left(t.say(words.HeadStatus)), func(i result.Indicator) cell { return cell{Status: t.mark(i.Status)} }},
	}, moved))
}

// statusChanges lists the targets that are met now and were not, and the reverse.
func (t *chapterBuilder) statusChanges() []document.Block {
	list := func(title, none words.Message, isMet bool) []document.Block {
		found := filter(t.year.Indicators, func(i result.Indicator) bool {
			return document.Status(i.PreviousStatus).Rated() && document.Status(i.Status).Rated() &&
				(i.PreviousStatus == "met") != isMet && (i.Status == "met") == isMet
		})
		blocks := heading("", 2, t.say(title, "n", t.w.Integer(len(found))))
		if len(found) == 0 {
			return append(blocks, note(t.say(none))...)
		}
		list := document.List{Compact: true}
		for _, i := range found {
			said := item(i.Code + "  " + i.Name)
			said.Status = t.mark(i.Status)
			list.Items = append(list.Items, said)
		}
		return append(blocks, list)
	}
	return sideBySide(
		list(words.CompareNewlyMet, words.CompareNoneMet, true), list(words.CompareLost, words.CompareNoneLost, false))
}
