package memoria

import (
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// valueOf is what a member gave for an indicator. asked is false if the member is not asked for it.
func (b *chapterBuilder) valueOf(indicator, member string) (v result.MemberValue, asked bool) {
	if b.values == nil {
		b.values = map[[2]string]result.MemberValue{}
		for _, one := range b.year.Values {
			b.values[[2]string{one.IndicatorCode, one.MemberCode}] = one
		}
	}
	v, asked = b.values[[2]string{indicator, member}]
	return v, asked
}

// memberDecimals is how many decimals members' figures of an indicator have: those of the Network's
// figure, in a sum those of its parts, so that the printed parts add up, and as many as it takes to
// tell a member's figures apart.
func (b *chapterBuilder) memberDecimals(i result.Indicator) int {
	if b.places == nil {
		b.places = map[string]int{}
		most := map[string]int{} // of a member's figure for its own sake
		for _, i := range b.year.Indicators {
			b.places[i.Code], most[i.Code] = decimals(i), 1
			if i.Aggregation == "suma" {
				most[i.Code] = 2
			}
		}
		for _, v := range b.year.Values {
			own := min(most[v.IndicatorCode], words.Decimals(v.Value, v.Previous))
			b.places[v.IndicatorCode] = max(b.places[v.IndicatorCode],
				words.Apart(own, v.Value, v.Previous, v.Baseline, v.Target))
		}
	}
	return b.places[i.Code]
}

// memberFigure writes what a member gave: a figure, yes or no, or «no aplica».
func (b *chapterBuilder) memberFigure(i result.Indicator, v result.MemberValue) string {
	if v.State == "not_applicable" {
		return b.say(words.MemberNotApplicable)
	}
	isNone := v.Value == nil && v.Numerator != nil && v.Denominator != nil && *v.Denominator == 0
	if isNone { // nothing of nothing was given, which has no quotient
		return b.partOf(int(*v.Numerator), 0)
	}
	return b.memberValue(i, v.Value)
}

func (b *chapterBuilder) memberValue(i result.Indicator, value *float64) string {
	if value != nil && i.Kind == "si_no" {
		if *value > 0 {
			return b.say(words.SheetValues["yes"])
		}
		return b.say(words.SheetValues["no"])
	}
	return b.w.Figure(value, b.memberDecimals(i))
}

// memberFigures is the table of what a member is asked for: with the Network's figures if the
// member is one of many, its share if something is added up, and its own targets if the plan has
// some.
func (b *chapterBuilder) memberFigures(c result.Coverage) []document.Block {
	var asked []result.Indicator
	var network, share, own, minimum bool
	value := func(i result.Indicator) result.MemberValue {
		v, _ := b.valueOf(i.Code, c.Code)
		return v
	}
	many := func(i result.Indicator) bool { return i.ExpectedCount+i.NotApplicableCount > 1 }
	for _, i := range b.year.Indicators {
		v, is := b.valueOf(i.Code, c.Code)
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
		{b.named(words.HeadIndicator), func(i row) cell {
			if i.Unit != "" {
				return text(i.Code + "  " + i.Name + " ·\u00a0" + i.Unit)
			}
			return text(i.Code + "  " + i.Name)
		}},
		{decimal(b.lastYear()), func(i row) cell { return text(b.memberValue(i, value(i).Previous)) }},
		{decimal(b.thisYear()), func(i row) cell {
			v := value(i)
			given := cell{Text: b.memberFigure(i, v), Strong: v.Value != nil}
			if v.State == "carried" {
				given.Detail = b.say(words.MemberCarried)
			}
			return given
		}},
	}
	notes := []string{b.say(words.MemberFiguresNote)}
	if own {
		columns = append(columns,
			column[row]{b.decimal(words.MemberOwnTarget), func(i row) cell {
				return b.ownTarget(i, value(i))
			}},
			column[row]{b.bars(words.HeadRate), func(i row) cell { return b.ownRate(value(i)) }})
		notes = append(notes, b.say(words.MemberOwnNote))
	}
	if share {
		columns = append(columns, column[row]{b.decimal(words.MemberShare), func(i row) cell {
			if v := value(i); v.Share != nil && many(i) {
				return text(b.w.Rate(v.Share))
			}
			return text("")
		}})
		notes = append(notes, b.say(words.MemberShareNote))
	}
	title := words.MemberFiguresOwn
	if network {
		title = words.MemberFigures
		columns = append(columns,
			column[row]{decimal(b.say(words.MemberNetwork, "year", b.thisYear())), func(i row) cell {
				return text(b.atLeast(i, b.w.Figure(i.Value, b.memberDecimals(i))))
			}},
			column[row]{b.left(words.HeadStatus), func(i row) cell { return b.status(i.Status) }})
		if minimum {
			notes = append(notes, b.say(words.MemberMinimumNote))
		}
	} else {
		columns = append(columns,
			column[row]{b.decimal(words.HeadTarget), func(i row) cell { return text(b.target(i)) }},
			column[row]{b.bars(words.HeadRate), func(i row) cell {
				return cell{Bar: b.bar(i.Rate, i.RateLow, i.RateHigh, i.Status), Status: b.mark(i.Status)}
			}})
	}
	table := tableOf(document.Table{ID: memberID(c.Code) + "-xifres", Tight: true, Notes: notes},
		columns, asked)
	return append(heading(memberID(c.Code)+"-les-xifres", 2, b.say(title)), table)
}

// atLeast marks a sum that lacks members.
func (b *chapterBuilder) atLeast(i result.Indicator, figure string) string {
	if i.Minimal && i.Value != nil {
		return b.w.AtLeast(figure)
	}
	return figure
}

func (b *chapterBuilder) ownTarget(i result.Indicator, v result.MemberValue) cell {
	if v.Target == nil {
		return text("")
	}
	target := text(b.memberValue(i, v.Target))
	if v.Baseline != nil {
		target.Detail = b.say(words.MemberOwnBaseline, "baseline", b.memberValue(i, v.Baseline))
	}
	return target
}

func (b *chapterBuilder) ownRate(v result.MemberValue) cell {
	if v.Target == nil {
		return text("")
	}
	rate := cell{Bar: b.bar(v.Rate, nil, nil, v.Status)}
	if v.Status != "" {
		rate.Status = b.mark(v.Status)
	}
	return rate
}
