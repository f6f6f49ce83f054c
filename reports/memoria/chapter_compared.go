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

// compared holds the year against the last memòria: the whole, the lines, the activities, the objectives, the
// indicators that moved most, and the targets themselves.
func (t *chapterBuilder) compared(number string) document.Chapter {
	source := t.w.Say(words.CompareComputed, "year", t.lastYear())
	if c := t.past.Closing; c != nil {
		source = t.w.Elided(t.w.Say(words.CompareApproved, "year", t.lastYear(), "date", t.w.Date(c.ApprovedOn)))
	}
	chapter := document.Chapter{ID: "comparacio", Number: number, Title: t.w.Say(words.CompareTitle), Blocks: []document.Block{
		document.Text(document.Lead, t.comparedLead()), document.Text(document.Note, source),
	}}
	chapter.Blocks = append(chapter.Blocks, t.figureOfChanges()...)
	chapter.Blocks = append(chapter.Blocks, t.comparedTable())
	chapter.Blocks = append(chapter.Blocks, t.movers()...)
	chapter.Blocks = append(chapter.Blocks, t.turned())
	return withBlocks(chapter, t.changedTargets())
}

// comparable tells whether something was said of the year before that can be held against this one.
func (t *chapterBuilder) comparable() bool {
	return t.past != nil && slices.ContainsFunc(t.past.Year.Indicators, func(i result.Indicator) bool { return i.Rate != nil })
}

func withBlocks(chapter document.Chapter, blocks []document.Block) document.Chapter {
	chapter.Blocks = append(chapter.Blocks, blocks...)
	return chapter
}

func (t *chapterBuilder) comparedLead() string {
	total := t.year.Total
	said := t.w.Say(words.CompareNoRate)
	if total.Rate != nil && total.PreviousRate != nil {
		form := words.CompareSame
		points := math.Abs(*total.Rate - *total.PreviousRate)
		if moved := t.w.Number(points, 1); moved != t.w.Number(0, 1) {
			form = words.CompareUp
			if *total.Rate < *total.PreviousRate {
				form = words.CompareDown
			}
		}
		said = t.w.Say(form, "lastYear", t.lastYear(), "year", t.thisYear(),
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
		said += " " + t.w.Say(words.CompareObjectives, "changes", t.w.List(parts))
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
	title := t.w.PartOf(words.CompareFigureTitle, better, better+worse+level)
	var rows []chart.Moved
	for _, o := range t.year.Objectives {
		rows = append(rows, chart.Moved{Code: o.Code, Name: o.Name, From: o.PreviousRate, To: o.Rate, Status: o.Status})
	}
	if better+worse+level == 0 {
		return nil
	}
	figure, err := t.charts.Changes(rows, t.lastYear(), t.thisYear(), figureWidth)
	return t.draw("canvis-objectius", title, t.w.Say(words.CompareFigureCaption, "lastYear", t.lastYear(), "year", t.thisYear()), figure, err)
}

func (t *chapterBuilder) comparedTable() document.Table {
	table := document.Table{ID: "taula-comparacio", Caption: t.w.Say(words.CompareGroupsTitle), Tight: true, Columns: []document.Column{
		{Head: t.w.Say(words.HeadCode), Header: true}, {Head: t.w.Say(words.HeadTotal), Weight: 1, Header: true},
		{Head: t.lastYear(), Align: document.Decimal}, {Head: t.thisYear(), Align: document.Decimal},
		{Head: t.w.Say(words.ChangeBy), Align: document.Decimal}, {Head: t.w.Say(words.HeadStatus)}, {Head: t.w.Say(words.HeadCoverage), Align: document.Decimal},
	}}
	table.Columns[1].Head = t.w.Say(words.HeadLine)
	row := func(code, name string, c result.Counts) document.Row {
		covered := words.Dash
		if c.ExpectedCount > 0 {
			covered = t.w.Rate(c.Coverage)
		}
		return document.Row{Cells: []document.Cell{
			{Text: code, Strong: true}, text(name), text(t.w.Rate(c.PreviousRate)), {Text: t.w.Rate(c.Rate), Strong: true},
			text(t.pointsMoved(c.PreviousRate, c.Rate)), {Status: t.mark(c.Status)}, text(covered),
		}}
	}
	lines := document.Group{Title: t.w.Say(words.HeadStrategicLines)}
	for _, one := range t.year.Lines {
		lines.Rows = append(lines.Rows, row(one.Code, one.Name, one.Counts))
	}
	total := row("", t.w.Say(words.HeadTotal), t.year.Total.Counts)
	total.Total = true
	lines.Rows = append(lines.Rows, total)
	table.Groups = append(table.Groups, lines)
	if len(t.year.Activities) > 0 {
		activities := document.Group{Title: t.w.Say(words.HeadStatutoryActivities)}
		for _, one := range t.year.Activities {
			activities.Rows = append(activities.Rows, row(one.Code, one.Name, one.Counts))
		}
		table.Groups = append(table.Groups, activities)
	}
	return table
}

func (t *chapterBuilder) pointsMoved(from, to *float64) string {
	if from == nil || to == nil {
		return words.Dash
	}
	return t.w.Change(*to-*from, 1)
}

// moversOfEach is how many indicators are named that rose, and that fell.
const moversOfEach = 5

func (t *chapterBuilder) movers() []document.Block {
	var moved []result.Indicator
	for _, i := range t.year.Indicators {
		if by, known := t.movedBy(i.PreviousRate, i.Rate); known && by != 0 {
			moved = append(moved, i)
		}
	}
	by := func(i result.Indicator) float64 { return *i.Rate - *i.PreviousRate }
	slices.SortStableFunc(moved, func(a, b result.Indicator) int { return cmp.Compare(by(b), by(a)) })
	rose := slices.IndexFunc(moved, func(i result.Indicator) bool { return by(i) < 0 })
	if rose < 0 {
		rose = len(moved)
	}
	fell := slices.Clone(moved[rose:])
	slices.Reverse(fell)
	blocks := []document.Block{document.Heading{ID: "mes-moguts", Level: 1, Text: t.w.Say(words.CompareMoved), Detail: t.w.Say(words.CompareMovedLead)}}
	for _, side := range []struct {
		title, none string
		found       []result.Indicator
	}{{t.w.Say(words.CompareRisersTitle), t.w.Say(words.CompareNoRisers), moved[:rose]}, {t.w.Say(words.CompareFallersTitle), t.w.Say(words.CompareNoFallers), fell}} {
		if len(side.found) == 0 {
			blocks = append(blocks, document.Text(document.Body, side.none))
			continue
		}
		blocks = append(blocks, t.moversTable(side.title, side.found[:min(moversOfEach, len(side.found))]))
	}
	return blocks
}

func (t *chapterBuilder) moversTable(caption string, indicators []result.Indicator) document.Table {
	table := document.Table{Caption: caption, Tight: true, Whole: true, Family: "moguts", Columns: []document.Column{
		{Head: t.w.Say(words.HeadIndicator), Weight: 1, Header: true},
		{Head: t.lastYear(), Align: document.Decimal}, {Head: t.thisYear(), Align: document.Decimal},
		{Head: t.w.Say(words.HeadRate) + " " + t.lastYear(), Align: document.Decimal}, {Head: t.w.Say(words.HeadRate) + " " + t.thisYear(), Align: document.Decimal},
		{Head: t.w.Say(words.ChangeBy), Align: document.Decimal}, {Head: t.w.Say(words.HeadStatus)},
	}}
	var rows []document.Row
	for _, i := range indicators {
		rows = append(rows, document.Row{Cells: []document.Cell{
			{Text: i.Code + "  " + i.Name, Detail: i.Unit}, text(t.figure(i, i.PreviousValue)),
			{Text: t.figure(i, i.Value), Strong: true}, text(t.w.Rate(i.PreviousRate)), text(t.w.Rate(i.Rate)),
			text(t.pointsMoved(i.PreviousRate, i.Rate)), {Status: t.mark(i.Status)},
		}})
	}
	table.Groups = []document.Group{{Rows: rows}}
	return table
}

// turned lists the targets that are met now and were not, and the reverse.
func (t *chapterBuilder) turned() document.Columns {
	list := func(title, none words.Message, belongs func(was, is string) bool) []document.Block {
		var found []result.Indicator
		for _, i := range t.year.Indicators {
			if document.Status(i.PreviousStatus).Rated() && document.Status(i.Status).Rated() && belongs(i.PreviousStatus, i.Status) {
				found = append(found, i)
			}
		}
		blocks := []document.Block{document.Heading{Level: 2, Text: t.w.Say(title, "n", t.w.Integer(len(found)))}}
		if len(found) == 0 {
			return append(blocks, document.Text(document.Note, t.w.Say(none)))
		}
		made := document.List{Compact: true}
		for _, i := range found {
			made.Items = append(made.Items, document.Item{
				Status: t.mark(i.Status), Spans: []document.Span{{Text: i.Code + "  " + i.Name}},
			})
		}
		return append(blocks, made)
	}
	return document.Columns{Columns: [][]document.Block{
		list(words.CompareNewlyMet, words.CompareNoneMet, func(was, is string) bool { return was != "met" && is == "met" }),
		list(words.CompareLost, words.CompareNoneLost, func(was, is string) bool { return was == "met" && is != "met" }),
	}}
}
