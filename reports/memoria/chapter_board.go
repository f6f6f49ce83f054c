package memoria

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/explain"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// board is the year on one page: what the board must know before it reads anything else.
func (b *chapterBuilder) board() []document.Block {
	top := append(lead(b.boardLead()), b.boardTiles())
	if ring := b.figureOfTotal(); len(ring) > 0 {
		top = one(document.Columns{Shares: []int{25, 75}, Columns: [][]document.Block{ring, top}})
	}
	return append(top, b.linesTable(), document.Columns{
		Shares:  []int{62, 38},
		Columns: [][]document.Block{{b.activitiesInShort()}, b.indicatorHighlights()},
	})
}

// boardLead is what the year's figures say, in sentences.
func (b *chapterBuilder) boardLead() string {
	return b.rateSentence() + " " + b.statusSentence() + " " + b.sentSentence()
}

func (b *chapterBuilder) rateSentence() string {
	total := b.year.Total
	if total.Rate == nil {
		return b.say(words.BoardLeadNone, "year", b.thisYear())
	}
	rate := b.w.OfFigure(b.w.Rate(total.Rate))
	if total.PreviousRate == nil {
		return b.say(words.BoardLead, "year", b.thisYear(), "rate", rate)
	}
	form := words.BoardLeadSame
	switch by, _ := movedBy(total.PreviousRate, total.Rate); {
	case by > 0:
		form = words.BoardLeadBetter
	case by < 0:
		form = words.BoardLeadWorse
	}
	said := b.say(form, "year", b.thisYear(), "rate", rate,
		"points", b.w.Points(*total.PreviousRate, *total.Rate), "lastYear", b.lastYear())
	if !total.ChangeCertain {
		said += " " + b.say(words.ChangeNotCertain)
	}
	return said
}

// statusSentence counts the indicators by status. It leaves out statuses that no indicator has.
func (b *chapterBuilder) statusSentence() string {
	counts := b.statusCounts()
	if len(b.year.Indicators) == 0 {
		return b.say(words.BoardNoIndicators)
	}
	var said []string
	unknown := len(b.year.Indicators)
	for _, status := range []string{"met", "advancing", "at_risk", "behind"} {
		if n := counts[status]; n > 0 {
			said = append(said, b.w.Count(words.BoardStatusCounts[status], n))
		}
		unknown -= counts[status]
	}
	if unknown > 0 {
		said = append(said, b.w.Count(words.BoardNotKnown, unknown))
	}
	all := b.w.Count(words.Indicators, len(b.year.Indicators))
	return b.say(words.BoardStatuses, "indicators", all, "counts", b.w.List(said))
}

func (b *chapterBuilder) sentSentence() string {
	sent, _, expected := SentCounts(b.year)
	if expected == 0 {
		return b.say(words.BoardNoMembers)
	}
	return b.w.PartOf(words.BoardSent, sent, expected)
}

// boardTiles compare with last year, and count what is met, what is at risk and what was received.
func (b *chapterBuilder) boardTiles() document.Tiles {
	total := b.year.Total
	counts := b.statusCounts()
	risk, behind := counts["at_risk"], counts["behind"]
	all := b.w.Count(words.BoardOfIndicators, len(b.year.Indicators))
	change := document.Tile{
		Label: b.say(words.BoardSince, "year", b.lastYear()), Value: words.Dash,
		Detail: b.say(words.BoardTileChangeNone),
	}
	if by, known := movedBy(total.PreviousRate, total.Rate); known {
		change.Value = b.w.Change(by, 1)
		change.Detail = b.say(words.BoardSinceDetail, "rate", b.w.OfFigure(b.w.Rate(total.PreviousRate)))
		if !total.ChangeCertain {
			change.Detail += "; " + b.say(words.NotCertain)
		}
	} else if total.NotCompared != "" {
		change.Detail = b.w.NotCompared("", b.lastYear(), total.NotCompared)
	}
	sent, _, expected := SentCounts(b.year)
	received := b.tile(words.BoardReceived, b.w.Rate(total.Coverage), b.say(words.BoardReceivedDetail,
		"members", b.w.PartOf(words.BoardReceivedFrom, sent, expected),
		"range", b.w.Range(total.RateLow, total.RateHigh)))
	return document.Tiles{Tiles: []document.Tile{
		change,
		b.tile(words.BoardMet, b.w.Integer(counts["met"]), all),
		b.tile(words.BoardRisk, b.w.Integer(risk+behind),
			b.w.Count(words.BoardAtRisk, risk)+", "+b.w.Count(words.BoardBehind, behind)),
		received,
	}}
}

func (b *chapterBuilder) statusCounts() map[string]int {
	counts := map[string]int{}
	for _, i := range b.year.Indicators {
		counts[i.Status]++
	}
	return counts
}

// ratedLine is a row of the table of lines.
type ratedLine struct {
	code, name, target, origin string
	result.Counts
}

func (b *chapterBuilder) linesTable() document.Table {
	columns := []column[ratedLine]{
		{b.code(words.HeadCode), func(l ratedLine) cell { return strong(l.code) }},
		{b.named(words.HeadLine), func(l ratedLine) cell { return cell{Text: l.name, Target: l.target} }},
		{b.bars(words.HeadRate), func(l ratedLine) cell {
			bar := b.barOf(l.Counts)
			bar.Last = l.PreviousRate
			return cell{Bar: bar, Origin: b.origin(l.origin)}
		}},
		{b.left(words.HeadStatus), func(l ratedLine) cell { return b.status(l.Status) }},
		{b.right(words.HeadRange), func(l ratedLine) cell { return b.rangeOf(l.Counts) }},
		{b.right(words.HeadTargetsMet), func(l ratedLine) cell { return b.met(l.Counts) }},
		{b.decimal(words.HeadCoverage), func(l ratedLine) cell { return b.covered(l.Counts) }},
		{decimal(b.lastYear()), func(l ratedLine) cell { return b.rate(l.PreviousRate) }},
	}
	var lines []ratedLine
	for _, l := range b.year.Lines {
		lines = append(lines, ratedLine{l.Code, l.Name, lineID(l.Code), l.Code, l.Counts})
	}
	table := tableOf(document.Table{
		ID: "taula-linies", Caption: b.say(words.BoardLinesCaption), Tight: true,
	}, columns, lines)
	if total := b.year.Total; total.IndicatorCount > 0 {
		addTotal(&table, columns, ratedLine{"", b.say(words.HeadTotal), "", explain.Total, total.Counts})
	}
	var signs []string // in one note: the page has no line to spare
	if b.anyRange() {
		signs = append(signs, b.say(words.BoardLinesNote))
	}
	if b.year.Total.PreviousRate != nil {
		signs = append(signs, b.say(words.BoardNotch, "year", b.lastYear()))
	}
	if len(signs) > 0 {
		table.Notes = []string{strings.Join(signs, " ")}
	}
	return table
}

// anyRange reports whether some bar shows a range, because data is missing.
func (b *chapterBuilder) anyRange() bool {
	all := []result.Counts{b.year.Total.Counts}
	for _, line := range b.year.Lines {
		all = append(all, line.Counts)
	}
	return slices.ContainsFunc(all, func(c result.Counts) bool {
		return c.RateLow != nil && c.RateHigh != nil && *c.RateLow < *c.RateHigh
	})
}

// listedAtMost is how many indicators the page names, shared among those at risk, unknown and met.
const listedAtMost = 9

// indicatorHighlights lists the indicators at risk, unknown and met, the furthest from its target
// first.
func (b *chapterBuilder) indicatorHighlights() []document.Block {
	lists := []struct {
		title words.Message
		found []result.Indicator
		room  int
	}{
		{title: words.BoardListRisk, found: b.furthestFirst("at_risk", "behind")},
		{title: words.BoardUnknown, found: filter(b.year.Indicators, func(i result.Indicator) bool {
			return !document.Status(i.Status).Rated()
		})},
		{title: words.BoardListMet, found: b.furthestFirst("met")},
	}
	all := 0
	for _, list := range lists {
		all += len(list.found)
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
		title := fmt.Sprintf("%s (%s)", b.say(list.title), b.w.Integer(len(list.found)))
		blocks = append(blocks, document.Heading{Level: 3, Text: title})
		if len(list.found) == 0 {
			blocks = append(blocks, document.Text(document.Note, b.say(words.BoardListNone)))
			continue
		}
		blocks = append(blocks, b.highlightList(list.found[:list.room]))
		if more := len(list.found) - list.room; more > 0 {
			blocks = append(blocks, document.Text(document.Note, b.w.Count(words.BoardListMore, more)))
		}
	}
	return blocks
}

// furthestFirst are the indicators with those statuses, by rate unless they are met.
func (b *chapterBuilder) furthestFirst(statuses ...string) []result.Indicator {
	found := filter(b.year.Indicators, func(i result.Indicator) bool {
		return slices.Contains(statuses, i.Status)
	})
	slices.SortStableFunc(found, func(a, b result.Indicator) int {
		if a.Status == "met" || a.Rate == nil || b.Rate == nil {
			return 0
		}
		return cmp.Compare(*a.Rate, *b.Rate)
	})
	return found
}

func (b *chapterBuilder) highlightList(found []result.Indicator) document.List {
	list := document.List{Compact: true}
	for _, i := range found {
		said := item(i.Name)
		if i.Rate != nil && i.Status != "met" {
			said = item(i.Name + " (" + b.w.Rate(i.Rate) + ")")
		}
		said.Status, said.Origin = b.mark(i.Status), b.origin(i.Code)
		list.Items = append(list.Items, said)
	}
	return list
}
