package memoria

import (
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// valueOf is what a member gave for an indicator; asked is false where it is not asked for it.
func (t *chapterBuilder) valueOf(indicator, member string) (v result.MemberValue, asked bool) {
	if t.values == nil {
		t.values = map[[2]string]result.MemberValue{}
		for _, one := range t.year.Values {
			t.values[[2]string{one.IndicatorCode, one.MemberCode}] = one
		}
	}
	v, asked = t.values[[2]string{indicator, member}]
	return v, asked
}

// memberDecimals is how many decimals all members' figures of an indicator are written with: those of the Network's,
// and for what is added up those that its parts take, so that they still add up.
func (t *chapterBuilder) memberDecimals(i result.Indicator) int {
	if t.places == nil {
		t.places = map[string]int{}
		for _, v := range t.year.Values {
			t.places[v.IndicatorCode] = max(t.places[v.IndicatorCode], words.Decimals(v.Value, v.Previous))
		}
	}
	own := t.places[i.Code]
	if i.Aggregation != "suma" {
		own = min(own, 1)
	}
	return max(decimals(i), own)
}

// memberFigure writes what a member gave: a figure, a yes or a no, or why there is none.
func (t *chapterBuilder) memberFigure(i result.Indicator, v result.MemberValue) string {
	if v.State == "not_applicable" {
		return t.w.Say(words.MemberNotApplicable)
	}
	return t.memberValue(i, v.Value)
}

func (t *chapterBuilder) memberValue(i result.Indicator, value *float64) string {
	if value != nil && i.Kind == "si_no" {
		if *value > 0 {
			return t.w.Say(words.SheetValues["yes"])
		}
		return t.w.Say(words.SheetValues["no"])
	}
	return t.w.Figure(value, t.memberDecimals(i))
}

// figureColumns are what a sheet's table of figures shows: the Network's figures where the member is one of many, its
// share where something is added up, and its own targets where the plan has some.
type figureColumns struct{ network, share, own bool }

// memberFigures is the table of what a member is asked for.
func (t *chapterBuilder) memberFigures(c result.Coverage) []document.Block {
	var asked []result.Indicator
	var show figureColumns
	minimum := false
	for _, i := range t.year.Indicators {
		v, is := t.valueOf(i.Code, c.Code)
		if !is {
			continue
		}
		asked = append(asked, i)
		many := i.ExpectedCount+i.NotApplicableCount > 1
		show.network = show.network || many
		show.share = show.share || many && v.Share != nil
		show.own = show.own || v.Target != nil
		minimum = minimum || i.Minimal && many
	}
	if len(asked) == 0 {
		return nil
	}
	table := document.Table{ID: memberID(c.Code) + "-xifres", Tight: true, Notes: []string{t.w.Say(words.MemberFiguresNote)},
		Columns: []document.Column{
			{Head: t.w.Say(words.HeadIndicator), Weight: 1, Header: true},
			{Head: t.lastYear(), Align: document.Decimal}, {Head: t.thisYear(), Align: document.Decimal},
		}}
	add := func(columns ...document.Column) { table.Columns = append(table.Columns, columns...) }
	if show.own {
		add(document.Column{Head: t.w.Say(words.MemberOwnTarget), Align: document.Decimal}, document.Column{Head: t.w.Say(words.HeadRate), Bars: true})
		table.Notes = append(table.Notes, t.w.Say(words.MemberOwnNote))
	}
	if show.share {
		add(document.Column{Head: t.w.Say(words.MemberShare), Align: document.Decimal})
		table.Notes = append(table.Notes, t.w.Say(words.MemberShareNote))
	}
	if minimum && show.network {
		table.Notes = append(table.Notes, t.w.Say(words.MemberMinimumNote))
	}
	if show.network {
		add(document.Column{Head: t.w.Say(words.MemberNetwork, "year", t.thisYear()), Align: document.Decimal}, document.Column{Head: t.w.Say(words.HeadStatus)})
	} else {
		add(document.Column{Head: t.w.Say(words.HeadTarget), Align: document.Decimal}, document.Column{Head: t.w.Say(words.HeadRate), Bars: true})
	}
	var rows []document.Row
	for _, i := range asked {
		v, _ := t.valueOf(i.Code, c.Code)
		rows = append(rows, document.Row{Cells: t.figureRow(i, v, show)})
	}
	table.Groups = []document.Group{{Rows: rows}}
	title := t.w.Say(words.MemberFiguresOwn)
	if show.network {
		title = t.w.Say(words.MemberFigures)
	}
	return []document.Block{document.Heading{ID: memberID(c.Code) + "-les-xifres", Level: 2, Text: title}, table}
}

func (t *chapterBuilder) figureRow(i result.Indicator, v result.MemberValue, show figureColumns) []document.Cell {
	given := document.Cell{Text: t.memberFigure(i, v), Strong: v.Value != nil}
	if v.State == "carried" {
		given.Detail = t.w.Say(words.MemberCarried)
	}
	name := i.Code + "  " + i.Name
	if i.Unit != "" {
		name += " ·\u00a0" + i.Unit
	}
	cells := []document.Cell{text(name), text(t.memberValue(i, v.Previous)), given}
	if show.own {
		target, rate := text(""), text("")
		if v.Target != nil {
			target = text(t.memberValue(i, v.Target))
			if v.Baseline != nil {
				target.Detail = t.w.Say(words.MemberOwnBaseline, "baseline", t.memberValue(i, v.Baseline))
			}
			rate = document.Cell{Bar: t.bar(v.Rate, nil, nil, v.Status)}
			if v.Status != "" {
				rate.Status = t.mark(v.Status)
			}
		}
		cells = append(cells, target, rate)
	}
	if show.share {
		share := text("")
		if v.Share != nil && i.ExpectedCount+i.NotApplicableCount > 1 {
			share = text(t.w.Percent(v.Share))
		}
		cells = append(cells, share)
	}
	if !show.network {
		return append(cells, text(t.target(i)), document.Cell{
			Bar: t.bar(i.Rate, i.RateLow, i.RateHigh, i.Status), Status: t.mark(i.Status),
		})
	}
	whole := text(t.w.Figure(i.Value, t.memberDecimals(i)))
	if i.Minimal && i.Value != nil {
		whole.Text = t.w.AtLeast(whole.Text)
	}
	return append(cells, whole, document.Cell{Status: t.mark(i.Status)})
}
