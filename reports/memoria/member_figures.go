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
		return t.say(words.MemberNotApplicable)
	}
	return t.memberValue(i, v.Value)
}

func (t *chapterBuilder) memberValue(i result.Indicator, value *float64) string {
	if value != nil && i.Kind == "si_no" {
		if *value > 0 {
			return t.say(words.SheetValues["yes"])
		}
		return t.say(words.SheetValues["no"])
	}
	return t.w.Figure(value, t.memberDecimals(i))
}

// memberFigures is the table of what a member is asked for: with the Network's figures if the member is one of
// many, its share if something is added up, and its own targets if the plan has some.
func (t *chapterBuilder) memberFigures(c result.Coverage) []document.Block {
	var asked []result.Indicator
	var network, share, own, minimum bool
	value := func(i result.Indicator) result.MemberValue {
		v, _ := t.valueOf(i.Code, c.Code)
		return v
	}
	many := func(i result.Indicator) bool { return i.ExpectedCount+i.NotApplicableCount > 1 }
	for _, i := range t.year.Indicators {
		v, is := t.valueOf(i.Code, c.Code)
		if !is {
			continue
		}
		asked = append(asked, i)
		network = network || many(i)
		share = share || many(i) && v.Share != nil
		own = own || v.Target != nil
		minimum = minimum || i.Minimal && many(i)
	}
	if len(asked) == 0 {
		return nil
	}
	type row = result.Indicator
	columns := []column[row]{
		{named(t.say(words.HeadIndicator)), func(i row) cell {
			if i.Unit != "" {
				return text(i.Code + "  " + i.Name + " ·\u00a0" + i.Unit)
			}
			return text(i.Code + "  " + i.Name)
		}},
		{decimal(t.lastYear()), func(i row) cell { return text(t.memberValue(i, value(i).Previous)) }},
		{decimal(t.thisYear()), func(i row) cell {
			v := value(i)
			given := cell{Text: t.memberFigure(i, v), Strong: v.Value != nil}
			if v.State == "carried" {
				given.Detail = t.say(words.MemberCarried)
			}
			return given
		}},
	}
	notes := []string{t.say(words.MemberFiguresNote)}
	if own {
		columns = append(columns,
			column[row]{decimal(t.say(words.MemberOwnTarget)), func(i row) cell { return t.ownTarget(i, value(i)) }},
			column[row]{bars(t.say(words.HeadRate)), func(i row) cell { return t.ownRate(value(i)) }})
		notes = append(notes, t.say(words.MemberOwnNote))
	}
	if share {
		columns = append(columns, column[row]{decimal(t.say(words.MemberShare)), func(i row) cell {
			if v := value(i); v.Share != nil && many(i) {
				return text(t.w.Percent(v.Share))
			}
			return text("")
		}})
		notes = append(notes, t.say(words.MemberShareNote))
	}
	title := words.MemberFiguresOwn
	if network {
		title = words.MemberFigures
		columns = append(columns,
			column[row]{decimal(t.say(words.MemberNetwork, "year", t.thisYear())), func(i row) cell {
				return text(t.atLeast(i, t.w.Figure(i.Value, t.memberDecimals(i))))
			}},
			column[row]{left(t.say(words.HeadStatus)), func(i row) cell { return cell{Status: t.mark(i.Status)} }})
		if minimum {
			notes = append(notes, t.say(words.MemberMinimumNote))
		}
	} else {
		columns = append(columns,
			column[row]{decimal(t.say(words.HeadTarget)), func(i row) cell { return text(t.target(i)) }},
			column[row]{bars(t.say(words.HeadRate)), func(i row) cell {
				return cell{Bar: t.bar(i.Rate, i.RateLow, i.RateHigh, i.Status), Status: t.mark(i.Status)}
			}})
	}
	table := tableOf(document.Table{ID: memberID(c.Code) + "-xifres", Tight: true, Notes: notes}, columns, asked)
	return append(heading(memberID(c.Code)+"-les-xifres", 2, t.say(title)), table)
}

// atLeast marks a sum that lacks members.
func (t *chapterBuilder) atLeast(i result.Indicator, figure string) string {
	if i.Minimal && i.Value != nil {
		return t.w.AtLeast(figure)
	}
	return figure
}

func (t *chapterBuilder) ownTarget(i result.Indicator, v result.MemberValue) cell {
	if v.Target == nil {
		return text("")
	}
	target := text(t.memberValue(i, v.Target))
	if v.Baseline != nil {
		target.Detail = t.say(words.MemberOwnBaseline, "baseline", t.memberValue(i, v.Baseline))
	}
	return target
}

func (t *chapterBuilder) ownRate(v result.MemberValue) cell {
	if v.Target == nil {
		return text("")
	}
	rate := cell{Bar: t.bar(v.Rate, nil, nil, v.Status)}
	if v.Status != "" {
		rate.Status = t.mark(v.Status)
	}
	return rate
}
