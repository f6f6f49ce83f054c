package memoria

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/explain"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// board is the year on one page: what the board must know before it reads anything else.
func (t *chapterBuilder) board() []document.Block {
	top := append(lead(t.boardLead()), t.boardTiles())
	if ring := t.figureOfTotal(); len(ring) > 0 {
		top = one(document.Columns{Shares: []int{25, 75}, Columns: [][]document.Block{ring, top}})
	}
	return append(top, t.linesTable(), document.Columns{Shares: []int{62, 38}, Columns: [][]document.Block{
		{t.activitiesInShort()}, t.indicatorHighlights(),
	}})
}

// boardLead is what the year's figures say, in sentences.
func (t *chapterBuilder) boardLead() string {
	return t.rateSentence() + " " + t.statusSentence() + " " + t.sentSentence()
}

func (t *chapterBuilder) rateSentence() string {
	total := t.year.Total
	if total.Rate == nil {
		return t.say(words.BoardLeadNone, "year", t.thisYear())
	}
	rate := t.w.OfFigure(t.w.Rate(total.Rate))
	if total.PreviousRate == nil {
		return t.say(words.BoardLead, "year", t.thisYear(), "rate", rate)
	}
	points := math.Abs(*total.Rate - *total.PreviousRate)
	form, said := words.BoardLeadWorse, t.w.Number(points, 1)
	switch {
	case said == t.w.Number(0, 1):
		return t.say(words.BoardLeadSame, "year", t.thisYear(), "rate", rate, "lastYear", t.lastYear())
	case *total.Rate > *total.PreviousRate:
		form = words.BoardLeadBetter
	}
	return t.say(form, "year", t.thisYear(), "rate", rate, "points", t.w.Points(points),
		"lastYear", t.lastYear())
}

// statusSentence counts the indicators by status; statuses that none has are left out.
func (t *chapterBuilder) statusSentence() string {
	counts := t.statusCounts()
	if len(t.year.Indicators) == 0 {
		return t.say(words.BoardNoIndicators)
	}
	var said []string
	unknown := len(t.year.Indicators)
	for _, status := range []string{"met", "advancing", "at_risk", "behind"} {
		if n := counts[status]; n > 0 {
			said = append(said, t.w.Count(words.BoardStatusCounts[status], n))
		}
		unknown -= counts[status]
	}
	if unknown > 0 {
		said = append(said, t.w.Count(words.BoardNotKnown, unknown))
	}
	return t.say(words.BoardStatuses, "indicators", t.w.Count(words.Indicators, len(t.year.Indicators)), "counts", t.w.List(said))
}

func (t *chapterBuilder) sentSentence() string {
	sent, _, expected := SentCounts(t.year)
	if expected == 0 {
		return t.say(words.BoardNoMembers)
	}
	return t.w.PartOf(words.BoardSent, sent, expected)
}

// boardTiles are what is met, at risk and not known, and how that compares.
func (t *chapterBuilder) boardTiles() document.Tiles {
	total := t.year.Total
	counts := t.statusCounts()
	risk, behind := counts["at_risk"], counts["behind"]
	unknown := len(t.year.Indicators) - counts["met"] - counts["advancing"] - risk - behind
	all := t.w.Count(words.BoardOfIndicators, len(t.year.Indicators))
	change := document.Tile{Label: t.say(words.BoardSince, "year", t.lastYear()), Value: words.Dash, Detail: t.say(words.BoardTileChangeNone)}
	if total.Rate != nil && total.PreviousRate != nil {
		change.Value = t.w.Change(*total.Rate-*total.PreviousRate, 1)
		change.Detail = t.say(words.BoardSinceDetail, "rate", t.w.OfFigure(t.w.Rate(total.PreviousRate)))
	}
	missing := document.Tile{Label: t.say(words.BoardUnknown), Value: t.w.Integer(unknown), Detail: all}
	if unknown == 0 {
		missing.Detail = t.say(words.BoardUnknownNone)
	}
	return document.Tiles{Tiles: []document.Tile{
		change,
		{Label: t.say(words.BoardMet), Value: t.w.Integer(counts["met"]), Detail: all},
		{Label: t.say(words.BoardRisk), Value: t.w.Integer(risk + behind),
			Detail: t.w.Count(words.BoardAtRisk, risk) + ", " + t.w.Count(words.BoardBehind, behind)},
		missing,
	}}
}

func (t *chapterBuilder) statusCounts() map[string]int {
	counts := map[string]int{}
	for _, i := range t.year.Indicators {
		counts[i.Status]++
	}
	return counts
}

// ratedLine is a row of the table of lines.
type ratedLine struct {
	code, name, target, origin string
	result.Counts
}

func (t *chapterBuilder) linesTable() document.Table {
	columns := []column[ratedLine]{
		{code(t.say(words.HeadCode)), func(l ratedLine) cell { return strong(l.code) }},
		{named(t.say(words.HeadLine)), func(l ratedLine) cell { return cell{Text: l.name, Target: l.target} }},
		{bars(t.say(words.HeadRate)), func(l ratedLine) cell {
			bar := t.barOf(l.Counts)
			bar.Last = l.PreviousRate
			return cell{Bar: bar, Origin: t.origin(l.origin)}
		}},
		{left(t.say(words.HeadStatus)), func(l ratedLine) cell { return cell{Status: t.mark(l.Status)} }},
		{right(t.say(words.HeadRange)), func(l ratedLine) cell { return t.rangeOf(l.Counts) }},
		{right(t.say(words.HeadTargetsMet)), func(l ratedLine) cell { return t.met(l.Counts) }},
		{decimal(t.say(words.HeadCoverage)), func(l ratedLine) cell { return t.covered(l.Counts) }},
		{decimal(t.lastYear()), func(l ratedLine) cell { return text(t.w.Rate(l.PreviousRate)) }},
	}
	var lines []ratedLine
	for _, l := range t.year.Lines {
		lines = append(lines, ratedLine{l.Code, l.Name, lineID(l.Code), l.Code, l.Counts})
	}
	table := tableOf(document.Table{
		ID: "taula-linies", Caption: t.say(words.BoardLinesCaption), Tight: true,
	}, columns, lines)
	if total := t.year.Total; total.IndicatorCount > 0 {
		row := totalOf(columns, ratedLine{"", t.say(words.HeadTotal), "", explain.Total, total.Counts})
		table.Groups[0].Rows = append(table.Groups[0].Rows, row)
	}
	var signs []string // in one note: the page has no line to spare
	if t.anyRange() {
		signs = append(signs, t.say(words.BoardLinesNote))
	}
	if t.year.Total.PreviousRate != nil {
		signs = append(signs, t.say(words.BoardNotch, "year", t.lastYear()))
	}
	if len(signs) > 0 {
		table.Notes = []string{strings.Join(signs, " ")}
	}
	return table
}

// anyRange tells whether something is not yet known, so that some bar shows a range.
func (t *chapterBuilder) anyRange() bool {
	all := []result.Counts{t.year.Total.Counts}
	for _, line := range t.year.Lines {
		all = append(all, line.Counts)
	}
	return slices.ContainsFunc(all, func(c result.Counts) bool {
		return c.RateLow != nil && c.RateHigh != nil && *c.RateLow < *c.RateHigh
	})
}

// listedAtMost is how many indicators the page names, shared among those at risk, unknown and met.
const listedAtMost = 9

// indicatorHighlights names what is at risk, what is unknown and what is met, the furthest from its target
// first.
func (t *chapterBuilder) indicatorHighlights() []document.Block {
	lists := []struct {
		title   words.Message
		belongs func(status string) bool
		found   []result.Indicator
		room    int
	}{
		{title: words.BoardListRisk, belongs: func(s string) bool { return s == "at_risk" || s == "behind" }},
		{title: words.BoardUnknown, belongs: func(s string) bool { return !document.Status(s).Rated() }},
		{title: words.BoardListMet, belongs: func(s string) bool { return s == "met" }},
	}
	all := 0
	for i := range lists {
		lists[i].found = t.furthestFirst(lists[i].belongs)
		all += len(lists[i].found)
	}
	for rest := min(listedAtMost, all); rest > 0; {
		for i := range lists {
			if rest > 0 && lists[i].room < len(lists[i].found) {
				lists[i].room++
				rest--
			}
		}
	}
	var blocks []document.Block
	for _, list := range lists {
		title := fmt.Sprintf("%s (%s)", t.say(list.title), t.w.Integer(len(list.found)))
		blocks = append(blocks, document.Heading{Level: 3, Text: title})
		if len(list.found) == 0 {
			blocks = append(blocks, document.Text(document.Note, t.say(words.BoardListNone)))
			continue
		}
		blocks = append(blocks, t.highlightList(list.found[:list.room]))
		if more := len(list.found) - list.room; more > 0 {
			blocks = append(blocks, document.Text(document.Note, t.w.Count(words.BoardListMore, more)))
		}
	}
	return blocks
}

func (t *chapterBuilder) furthestFirst(belongs func(status string) bool) []result.Indicator {
	found := filter(t.year.Indicators, func(i result.Indicator) bool { return belongs(i.Status) })
	slices.SortStableFunc(found, func(a, b result.Indicator) int {
		if a.Status == "met" || a.Rate == nil || b.Rate == nil {
			return 0
		}
		return cmp.Compare(*a.Rate, *b.Rate)
	})
	return found
}

func (t *chapterBuilder) highlightList(found []result.Indicator) document.List {
	list := document.List{Compact: true}
	for _, i := range found {
		said := item(i.Name)
		if i.Rate != nil && i.Status != "met" {
			said = item(i.Name + " (" + t.w.Rate(i.Rate) + ")")
		}
		said.Status, said.Origin = t.mark(i.Status), t.origin(i.Code)
		list.Items = append(list.Items, said)
	}
	return list
}
