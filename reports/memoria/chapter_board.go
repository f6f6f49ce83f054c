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
func (t *chapterBuilder) board() document.Chapter {
	said := []document.Block{document.Text(document.Lead, t.boardLead()), t.boardTiles()}
	chapter := document.Chapter{ID: boardID, Number: "1", Title: t.w.Say(words.BoardTitle)}
	if ring := t.figureOfTotal(); len(ring) > 0 {
		chapter.Blocks = append(chapter.Blocks, document.Columns{Shares: []int{25, 75}, Columns: [][]document.Block{ring, said}})
	} else {
		chapter.Blocks = append(chapter.Blocks, said...)
	}
	chapter.Blocks = append(chapter.Blocks, t.linesTable(), document.Columns{Shares: []int{62, 38}, Columns: [][]document.Block{
		{t.activitiesInShort()}, t.stateOfThings(),
	}})
	return chapter
}

// boardLead is what the year's figures say, in sentences.
func (t *chapterBuilder) boardLead() string {
	return t.rateSentence() + " " + t.statusSentence() + " " + t.sentSentence()
}

func (t *chapterBuilder) rateSentence() string {
	total := t.year.Total
	if total.Rate == nil {
		return t.w.Say(words.BoardLeadNone, "year", t.thisYear())
	}
	rate := t.w.Rate(total.Rate)
	if total.PreviousRate == nil {
		return t.w.Say(words.BoardLead, "year", t.thisYear(), "rate", t.w.OfFigure(rate))
	}
	points := math.Abs(*total.Rate - *total.PreviousRate)
	said := t.w.Number(points, 1)
	switch {
	case said == t.w.Number(0, 1):
		return t.w.Say(words.BoardLeadSame, "year", t.thisYear(), "rate", t.w.OfFigure(rate), "lastYear", t.lastYear())
	case *total.Rate > *total.PreviousRate:
		return t.w.Say(words.BoardLeadBetter, "year", t.thisYear(), "rate", t.w.OfFigure(rate), "points", t.w.Points(points), "lastYear", t.lastYear())
	}
	return t.w.Say(words.BoardLeadWorse, "year", t.thisYear(), "rate", t.w.OfFigure(rate), "points", t.w.Points(points), "lastYear", t.lastYear())
}

// statusSentence counts the indicators by status; statuses that none has are left out.
func (t *chapterBuilder) statusSentence() string {
	counts := t.statusCounts()
	if len(t.year.Indicators) == 0 {
		return t.w.Say(words.BoardNoIndicators)
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
	return t.w.Say(words.BoardStatuses, "indicators", t.w.Count(words.Indicators, len(t.year.Indicators)), "counts", t.w.List(said))
}

func (t *chapterBuilder) sentSentence() string {
	sent, _, expected := SentCounts(t.year)
	if expected == 0 {
		return t.w.Say(words.BoardNoMembers)
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
	change := document.Tile{Label: t.w.Say(words.BoardSince, "year", t.lastYear()), Value: words.Dash, Detail: t.w.Say(words.BoardTileChangeNone)}
	if total.Rate != nil && total.PreviousRate != nil {
		change.Value = t.w.Change(*total.Rate-*total.PreviousRate, 1)
		change.Detail = t.w.Say(words.BoardSinceDetail, "rate", t.w.OfFigure(t.w.Rate(total.PreviousRate)))
	}
	missing := document.Tile{Label: t.w.Say(words.BoardUnknown), Value: t.w.Integer(unknown), Detail: all}
	if unknown == 0 {
		missing.Detail = t.w.Say(words.BoardUnknownNone)
	}
	return document.Tiles{Tiles: []document.Tile{
		change,
		{Label: t.w.Say(words.BoardMet), Value: t.w.Integer(counts["met"]), Detail: all},
		{Label: t.w.Say(words.BoardRisk), Value: t.w.Integer(risk + behind),
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

func (t *chapterBuilder) linesTable() document.Table {
	table := document.Table{ID: "taula-linies", Caption: t.w.Say(words.BoardLinesCaption), Tight: true, Columns: []document.Column{
		{Head: t.w.Say(words.HeadCode), Header: true},
		{Head: t.w.Say(words.HeadLine), Weight: 1, Header: true},
		{Head: t.w.Say(words.HeadRate), Bars: true},
		{Head: t.w.Say(words.HeadStatus)},
		{Head: t.w.Say(words.HeadRange), Align: document.Right},
		{Head: t.w.Say(words.HeadTargetsMet), Align: document.Right},
		{Head: t.w.Say(words.HeadCoverage), Align: document.Decimal},
		{Head: t.lastYear(), Align: document.Decimal},
	}}
	cells := func(code, name, target string, c result.Counts) []document.Cell {
		bar, covered := t.barOf(c), words.Dash
		bar.Last = c.PreviousRate
		if c.ExpectedCount > 0 {
			covered = t.w.Rate(c.Coverage)
		}
		return []document.Cell{
			{Text: code, Strong: true}, {Text: name, Target: target}, {Bar: bar, Origin: t.origin(code)}, {Status: t.mark(c.Status)},
			text(t.w.Range(c.RateLow, c.RateHigh)), t.met(c), text(covered), text(t.w.Rate(c.PreviousRate)),
		}
	}
	var rows []document.Row
	for _, line := range t.year.Lines {
		rows = append(rows, document.Row{Cells: cells(line.Code, line.Name, lineID(line.Code), line.Counts)})
	}
	if total := t.year.Total; total.IndicatorCount > 0 {
		last := cells("", t.w.Say(words.HeadTotal), "", total.Counts)
		last[2].Origin = t.origin(explain.Total)
		rows = append(rows, document.Row{Total: true, Cells: last})
	}
	table.Groups = []document.Group{{Rows: rows}}
	var signs []string // in one note: the page has no line to spare
	if t.anyRange() {
		signs = append(signs, t.w.Say(words.BoardLinesNote))
	}
	if t.year.Total.PreviousRate != nil {
		signs = append(signs, t.w.Say(words.BoardNotch, "year", t.lastYear()))
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

// listedAtMost is how many indicators the page names, shared among those at risk, those not known and those met.
const listedAtMost = 9

// stateOfThings names what is at risk, what is not known and what is met, the furthest from its target first.
func (t *chapterBuilder) stateOfThings() []document.Block {
	lists := []struct {
		title   string
		belongs func(status string) bool
		found   []result.Indicator
		room    int
	}{
		{title: t.w.Say(words.BoardListRisk), belongs: func(s string) bool { return s == "at_risk" || s == "behind" }},
		{title: t.w.Say(words.BoardUnknown), belongs: func(s string) bool { return !document.Status(s).Rated() }},
		{title: t.w.Say(words.BoardListMet), belongs: func(s string) bool { return s == "met" }},
	}
	for i := range lists {
		lists[i].found = t.furthestFirst(lists[i].belongs)
	}
	for left := listedAtMost; left > 0; {
		before := left
		for i := range lists {
			if left > 0 && lists[i].room < len(lists[i].found) {
				lists[i].room++
				left--
			}
		}
		if left == before {
			break
		}
	}
	var blocks []document.Block
	for _, list := range lists {
		blocks = append(blocks, document.Heading{Level: 3, Text: fmt.Sprintf("%s (%s)", list.title, t.w.Integer(len(list.found)))})
		if len(list.found) == 0 {
			blocks = append(blocks, document.Text(document.Note, t.w.Say(words.BoardListNone)))
			continue
		}
		blocks = append(blocks, t.stateList(list.found[:list.room]))
		if more := len(list.found) - list.room; more > 0 {
			blocks = append(blocks, document.Text(document.Note, t.w.Count(words.BoardListMore, more)))
		}
	}
	return blocks
}

func (t *chapterBuilder) furthestFirst(belongs func(status string) bool) []result.Indicator {
	var found []result.Indicator
	for _, i := range t.year.Indicators {
		if belongs(i.Status) {
			found = append(found, i)
		}
	}
	slices.SortStableFunc(found, func(a, b result.Indicator) int {
		switch {
		case a.Status == "met" || a.Rate == nil || b.Rate == nil:
			return 0
		}
		return cmp.Compare(*a.Rate, *b.Rate)
	})
	return found
}

func (t *chapterBuilder) stateList(found []result.Indicator) document.List {
	list := document.List{Compact: true}
	for _, i := range found {
		said := i.Name
		if i.Rate != nil && i.Status != "met" {
			said += " (" + t.w.Rate(i.Rate) + ")"
		}
		list.Items = append(list.Items, document.Item{
			Status: t.mark(i.Status), Spans: []document.Span{{Text: said}}, Origin: t.origin(i.Code),
		})
	}
	return list
}
