package reports

import (
	"fmt"
	"math"
	"slices"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/explain"
	"xmess.cat/memoria/reports/result"
)

// board is the year on two pages: what the board must know before it reads anything else.
func (t *teller) board() document.Chapter {
	w := t.w.Board
	chapter := document.Chapter{ID: boardID, Number: "1", Title: w.Title}
	chapter.Blocks = append(chapter.Blocks,
		document.Text(document.Lead, t.boardLead()),
		t.boardTiles(),
		t.linesTable(),
	)
	chapter.Blocks = append(chapter.Blocks, t.figureOfLines()...)
	chapter.Blocks = append(chapter.Blocks, t.activitiesTable(w.ActivityCaption, true))
	chapter.Blocks = append(chapter.Blocks, t.stateOfThings()...)
	return chapter
}

// boardLead is what the year's figures say, in sentences.
func (t *teller) boardLead() string {
	return t.rateSentence() + " " + t.statusSentence() + " " + t.sentSentence()
}

func (t *teller) rateSentence() string {
	w, total := t.w.Board, t.year.Total
	if total.Rate == nil {
		return fmt.Sprintf(w.LeadNone, t.thisYear())
	}
	rate := t.w.Rate(total.Rate)
	if total.PreviousRate == nil {
		return fmt.Sprintf(w.Lead, t.thisYear(), t.w.OfFigure(rate))
	}
	points := math.Abs(*total.Rate - *total.PreviousRate)
	said := t.w.Number(points, 1)
	switch {
	case said == t.w.Number(0, 1):
		return fmt.Sprintf(w.LeadSame, t.thisYear(), t.w.OfFigure(rate), t.lastYear())
	case *total.Rate > *total.PreviousRate:
		return fmt.Sprintf(w.LeadBetter, t.thisYear(), t.w.OfFigure(rate), t.w.Points(points), t.lastYear())
	}
	return fmt.Sprintf(w.LeadWorse, t.thisYear(), t.w.OfFigure(rate), t.w.Points(points), t.lastYear())
}

// statusSentence counts the indicators by status; statuses that none has are left out.
func (t *teller) statusSentence() string {
	w := t.w.Board
	counts := map[string]int{}
	for _, i := range t.year.Indicators {
		counts[i.Status]++
	}
	if len(t.year.Indicators) == 0 {
		return w.NoIndicators
	}
	var said []string
	for _, one := range []struct {
		status string
		form   int
	}{{"met", 0}, {"advancing", 1}, {"at_risk", 2}, {"behind", 3}} {
		if n := counts[one.status]; n > 0 {
			said = append(said, t.w.Count(w.StatusCounts[one.form], n))
		}
	}
	rated := counts["met"] + counts["advancing"] + counts["at_risk"] + counts["behind"]
	if unknown := len(t.year.Indicators) - rated; unknown > 0 {
		said = append(said, t.w.Count(w.NotKnown, unknown))
	}
	return fmt.Sprintf(w.Statuses, t.w.Count(t.w.Noun.Indicator, len(t.year.Indicators)), t.w.List(said))
}

func (t *teller) sentSentence() string {
	sent, _, expected := t.sentCounts()
	if expected == 0 {
		return t.w.Board.NoMembers
	}
	return t.w.PartOf(t.w.Board.Sent, sent, expected)
}

func (t *teller) boardTiles() document.Tiles {
	w, total := t.w.Board, t.year.Total
	sent, late, expected := t.sentCounts()
	change := document.Tile{Label: fmt.Sprintf(w.TileChange, t.lastYear()), Value: "—", Detail: w.TileChangeNone}
	if total.Rate != nil && total.PreviousRate != nil {
		difference := *total.Rate - *total.PreviousRate
		change.Value = t.w.Change(difference, 1)
		change.Detail = fmt.Sprintf(w.TileChangeDetail, t.lastYear(), t.w.OfFigure(t.w.Rate(total.PreviousRate)))
	}
	rate := document.Tile{Origin: t.origin(explain.Total), Label: w.TileRate, Value: t.w.Rate(total.Rate), Detail: w.TileRangeNone, Rate: t.barOf(total.Counts)}
	switch {
	case total.RateLow == nil || total.RateHigh == nil:
	case *total.RateLow == *total.RateHigh:
		rate.Detail = w.TileRangeFull
	default:
		rate.Detail = fmt.Sprintf(w.TileRange, t.w.Range(total.RateLow, total.RateHigh))
	}
	return document.Tiles{Tiles: []document.Tile{
		rate,
		{
			Label:  w.TileMet,
			Value:  fmt.Sprintf(w.OfCount, t.w.Integer(total.MetCount), t.w.Integer(total.IndicatorCount)),
			Detail: t.w.Count(w.TileMetDetail, total.RatedCount),
		},
		{
			Label:  w.TileSent,
			Value:  fmt.Sprintf(w.OfCount, t.w.Integer(sent), t.w.Integer(expected)),
			Detail: t.w.Count(w.TileSentDetail, late),
		},
		change,
	}}
}

func (t *teller) linesTable() document.Table {
	w := t.w.Board
	table := document.Table{ID: "taula-linies", Caption: w.LinesCaption, Columns: t.rollUpColumns(t.w.Head.Line)}
	var rows []document.Row
	for _, line := range t.year.Lines {
		rows = append(rows, document.Row{Cells: t.rollUpCells(line.Code, line.Name, lineID(line.Code), line.Counts)})
	}
	if total := t.year.Total; total.IndicatorCount > 0 {
		cells := t.rollUpCells("", t.w.Head.Total, "", total.Counts)
		cells[2].Origin = t.origin(explain.Total)
		rows = append(rows, document.Row{Total: true, Cells: cells})
	}
	table.Groups = []document.Group{{Rows: rows}}
	if t.anyRange() {
		table.Notes = []string{w.LinesNote}
	}
	return table
}

// anyRange tells whether something is not yet known, so that some bar shows a range.
func (t *teller) anyRange() bool {
	all := []result.Counts{t.year.Total.Counts}
	for _, line := range t.year.Lines {
		all = append(all, line.Counts)
	}
	return slices.ContainsFunc(all, func(c result.Counts) bool {
		return c.RateLow != nil && c.RateHigh != nil && *c.RateLow < *c.RateHigh
	})
}

// stateOfThings lists what is met, what is at risk and what is not known, the furthest from its target
// first where there is a rate.
func (t *teller) stateOfThings() []document.Block {
	w := t.w.Board
	return []document.Block{
		document.Heading{ID: "estat", Level: 1, Text: w.StateTitle},
		document.Columns{Columns: [][]document.Block{
			t.stateList(w.ListMet, func(s string) bool { return s == "met" }),
			t.stateList(w.ListRisk, func(s string) bool { return s == "at_risk" || s == "behind" }),
			t.stateList(w.ListUnknown, func(s string) bool { return !document.Status(s).Rated() }),
		}},
	}
}

const listedAtMost = 7

func (t *teller) stateList(title string, belongs func(status string) bool) []document.Block {
	var found []result.Indicator
	for _, i := range t.year.Indicators {
		if belongs(i.Status) {
			found = append(found, i)
		}
	}
	slices.SortStableFunc(found, func(a, b result.Indicator) int {
		switch {
		case a.Status == "met" || a.Rate == nil || b.Rate == nil || *a.Rate == *b.Rate:
			return 0
		case *a.Rate < *b.Rate:
			return -1
		}
		return 1
	})
	blocks := []document.Block{document.Heading{Level: 2, Text: fmt.Sprintf("%s (%s)", title, t.w.Integer(len(found)))}}
	if len(found) == 0 {
		return append(blocks, document.Text(document.Note, t.w.Board.ListNone))
	}
	var list document.List
	for n, i := range found {
		if n == listedAtMost {
			break
		}
		said := i.Name
		if i.Rate != nil && i.Status != "met" {
			said += " (" + t.w.Rate(i.Rate) + ")"
		}
		list.Items = append(list.Items, document.Item{
			Status: t.mark(i.Status), Spans: []document.Span{{Text: said}}, Origin: t.origin(i.Code),
		})
	}
	blocks = append(blocks, list)
	if more := len(found) - listedAtMost; more > 0 {
		blocks = append(blocks, document.Text(document.Note, t.w.Count(t.w.Board.ListMore, more)))
	}
	return blocks
}
