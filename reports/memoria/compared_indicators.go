package memoria

import (
	"slices"

	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// trend says whether a value is better than last year's, and over how many members; or that the two
// years are not compared.
func (b *chapterBuilder) trend(i result.Indicator) string {
	switch {
	case i.Trend != "" && i.SharedCount != nil:
		return b.say(words.Trends[i.Trend]) + " (" + b.w.Count(words.SharedMembers, *i.SharedCount) + ")"
	case i.Trend != "":
		return b.say(words.Trends[i.Trend])
	case i.Value != nil && i.NotCompared != "":
		return b.say(words.NotComparedShort)
	}
	return ""
}

// comparisonNotes say under a table why indicators are not compared with last year, and over which
// members the others are.
func (b *chapterBuilder) comparisonNotes(indicators []result.Indicator) []string {
	var notes, reasons []string
	codes := map[string][]string{} // by reason
	shared := false
	for _, i := range indicators {
		before := result.Indicator{}
		if b.past != nil {
			before = b.past.indicator(i.Code)
		}
		switch {
		case i.Trend != "" && i.SharedCount != nil:
			shared = true
			if b.isAgainst(i) {
				places := words.Apart(decimals(i), i.PreviousShared, i.SharedValue)
				notes = append(notes, b.say(words.SharedAgainst, "indicator", i.Code,
					"before", b.w.Figure(i.PreviousShared, places),
					"after", b.w.Figure(i.SharedValue, places)))
			}
		case i.NotCompared == "unit" && before.Code != "":
			notes = append(notes, b.say(words.UnitChanged, "indicator", i.Code, "lastYear", b.lastYear(),
				"before", before.Unit, "after", i.Unit))
		case i.NotCompared != "" && (i.Value != nil || words.MeasureChanged(i.NotCompared)):
			if !slices.Contains(reasons, i.NotCompared) {
				reasons = append(reasons, i.NotCompared)
			}
			codes[i.NotCompared] = append(codes[i.NotCompared], i.Code)
		}
	}
	for _, reason := range reasons {
		notes = append(notes, b.w.NotCompared(b.w.List(codes[reason]), b.lastYear(), reason))
	}
	if shared && !b.sharing {
		b.sharing = true
		notes = append(notes, b.say(words.SharedNote, "lastYear", b.lastYear(), "year", b.thisYear()))
	}
	return notes
}

// isAgainst reports whether the printed values of both years go another way than the members that
// gave both.
func (b *chapterBuilder) isAgainst(i result.Indicator) bool {
	if i.Value == nil || i.PreviousValue == nil || i.SharedValue == nil || i.PreviousShared == nil {
		return false
	}
	return sign(*i.Value-*i.PreviousValue) != sign(*i.SharedValue-*i.PreviousShared)
}

func sign(v float64) int {
	switch {
	case v > 0:
		return 1
	case v < 0:
		return -1
	}
	return 0
}
