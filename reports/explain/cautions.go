package explain

import (
	"fmt"

	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// Cautions are sentences that a reader of an indicator needs before the figure is believed: what is
// missing, what is left out, and what looks wrong. say writes a figure of the indicator.
func Cautions(i result.Indicator, w *words.Words, say func(*float64) string) []string {
	var out []string
	switch {
	case i.PartialCount > 0 && i.ReportedBy == "xarxa":
		out = append(out, w.Say(words.LinePartialOffice, "indicator", i.Code))
	case i.PartialCount > 0:
		out = append(out, w.Count(words.LinePartial, i.PartialCount, "indicator", i.Code))
	}
	switch {
	case i.LeftOutCount > 0 && i.RatedValue == nil:
		out = append(out, w.Say(words.LineAllLeftOut, "indicator", i.Code))
	case i.LeftOutCount > 0:
		out = append(out, w.Count(words.LineLeftOut, i.LeftOutCount, "indicator", i.Code,
			"rated", say(i.RatedValue)))
	}
	if i.GoneCount > 0 {
		out = append(out, w.Count(words.LineGone, i.GoneCount, "indicator", i.Code,
			"gone", say(i.GoneValue)))
	}
	if isJudgedLow(i) {
		out = append(out, w.Say(words.LineJudgedLow, "indicator", i.Code,
			"rate", w.OfFigure(w.Rate(i.GivenRate))))
	}
	switch {
	case i.BaselineDoubtful && i.BaselineYear != nil:
		out = append(out, w.Say(words.LineBaselineDoubtful, "indicator", i.Code,
			"rate", w.Rate(i.RawRate), "baseline", say(i.Baseline),
			"year", fmt.Sprint(*i.BaselineYear), "found", say(i.BaseYearValue)))
	case i.Implausible && i.RawRate != nil:
		out = append(out, w.Say(words.LineImplausible, "indicator", i.Code,
			"rate", w.Rate(i.RawRate)))
	}
	return out
}

// isJudgedLow tells whether a lower rate is published than the data received gives, because what is
// missing could worsen it.
func isJudgedLow(i result.Indicator) bool {
	return i.Rate != nil && i.GivenRate != nil && *i.Rate < *i.GivenRate
}
