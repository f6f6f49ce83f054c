package memoria

import (
	"fmt"
	"math"

	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/territory"
	"xmess.cat/memoria/reports/words"
)

// chapterBuilder has what every chapter needs.
type chapterBuilder struct {
	explained

	year        result.Year
	past        *Past        // nil where nothing is known of the year before
	comparisons []Comparison // with what was approved before
	w           *words.Words
	fingerprint string
	charts      *chart.Charts
	figures     []Figure       // to draw, in the order of the document
	atlas       *territory.Map // nil until the first map
	notched     bool           // this chapter has explained the notch over a bar
	failed      error          // the first error of a figure

	rules    RuleWords                        // nil leaves findings without explanation
	approval *Approval                        // nil while the year is open
	values   map[[2]string]result.MemberValue // by indicator and member; nil until first used
	places   map[string]int                   // decimals of members' figures by indicator; likewise
}

func text(s string) document.Cell { return document.Cell{Text: s} }

func count(w *words.Words, n int) document.Cell { return document.Cell{Text: w.Integer(n)} }

// mark is a status in its word.
func (t *chapterBuilder) mark(status string) *document.Mark {
	return &document.Mark{Status: document.Status(status), Word: t.w.Status(status)}
}

// bar is a rate with the range it could take. Without a rate it says a dash.
func (t *chapterBuilder) bar(rate, low, high *float64, status string) *document.Bar {
	return &document.Bar{
		Text: t.w.Rate(rate), Rate: rate, Low: low, High: high, Status: document.Status(status),
	}
}

func (t *chapterBuilder) barOf(c result.Counts) *document.Bar {
	return t.bar(c.Rate, c.RateLow, c.RateHigh, c.Status)
}

// coverage is the share that was reported, with the counts it is of.
func (t *chapterBuilder) coverage(share *float64, reported, expected int) document.Cell {
	if expected == 0 {
		return text(words.Dash)
	}
	return document.Cell{
		Text:   t.w.Rate(share),
		Detail: t.w.Say(words.PartOfWhole, "part", t.w.Integer(reported), "whole", t.w.Integer(expected)),
	}
}

// met is how many targets are met, of those that have a rate.
func (t *chapterBuilder) met(c result.Counts) document.Cell {
	if c.RatedCount == 0 {
		return text(words.Dash)
	}
	return text(t.w.Say(words.PartOfWhole, "part", t.w.Integer(c.MetCount), "whole", t.w.Integer(c.RatedCount)))
}

// lastYear is the year before as text.
func (t *chapterBuilder) lastYear() string { return fmt.Sprint(t.year.Year - 1) }

func (t *chapterBuilder) thisYear() string { return fmt.Sprint(t.year.Year) }

// rollUpColumns are the columns of a table of lines, objectives or activities; rollUpCells their cells.
func (t *chapterBuilder) rollUpColumns(first string) []document.Column {
	return []document.Column{
		{Head: t.w.Say(words.HeadCode), Header: true},
		{Head: first, Weight: 1, Header: true},
		{Head: t.w.Say(words.HeadRate), Bars: true},
		{Head: t.w.Say(words.HeadRange), Align: document.Right},
		{Head: t.w.Say(words.HeadTargetsMet), Align: document.Right},
		{Head: t.w.Say(words.HeadCoverage), Align: document.Right},
		{Head: t.lastYear(), Align: document.Decimal},
	}
}

func (t *chapterBuilder) rollUpCells(code, name, target string, c result.Counts) []document.Cell {
	rate := document.Cell{Bar: t.barOf(c), Status: t.mark(c.Status), Origin: t.origin(code)}
	return []document.Cell{
		{Text: code, Strong: true},
		{Text: name, Target: target},
		rate,
		text(t.w.Range(c.RateLow, c.RateHigh)),
		t.met(c),
		t.coverage(c.Coverage, c.ReportedCount, c.ExpectedCount),
		text(t.w.Rate(c.PreviousRate)),
	}
}

// decimals is how many an indicator's figures are all written with: what its plan figures take, and one
// for what is not whole.
func decimals(i result.Indicator) int {
	plan := words.Decimals(i.Baseline, i.Target, i.OriginalTarget, i.PlanTarget, i.Minimum, i.Maximum)
	places := max(plan, min(1, words.Decimals(i.Value, i.PreviousValue)))
	for places < 4 && looksMet(i, places) {
		places++
	}
	return places
}

// looksMet tells whether a value would be written as its target although it is not: 2,4999 and 2,50.
func looksMet(i result.Indicator, places int) bool {
	if i.Value == nil || i.Target == nil || *i.Value == *i.Target {
		return false
	}
	scale := math.Pow10(places)
	return math.Round(*i.Value*scale) == math.Round(*i.Target*scale)
}

func (t *chapterBuilder) figure(i result.Indicator, v *float64) string {
	return t.w.Figure(v, decimals(i))
}

func lineID(code string) string { return "linia-" + code }

func objectiveID(code string) string { return "objectiu-" + code }
