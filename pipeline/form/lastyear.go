package form

import (
	"strconv"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

// smallest is the figure below which a jump is no surprise: from 1 to 10 is a good year, no
// mistake.
const smallest = 20

// yearBefore gives the member's figures of the whole previous year, by indicator.
func yearBefore(against *criteria) map[string]plan.Observation {
	if against.Previous == nil || against.member == nil || against.year == 0 {
		return nil
	}
	before := map[string]plan.Observation{}
	for _, o := range against.Previous(against.member.Code, against.year-1) {
		if p, ok := parsePeriod(o.Period, against.year-1); ok && p.parts == 1 && !o.NotApplicable {
			before[o.IndicatorCode] = o
		}
	}
	return before
}

// checkLastYear compares each figure of a whole year with the member's figure of the year before.
func checkLastYear(answers []*answer, before map[string]plan.Observation) {
	for _, e := range answers {
		old, ok := before[e.IndicatorCode]
		if ok && e.sound && !e.NotApplicable && e.period.parts == 1 && e.indicator.Kind != "si_no" {
			e.compare(old)
		}
	}
}

// compare reports a figure that jumped or, if cumulative, fell. Ratios are compared by their parts.
func (e *answer) compare(old plan.Observation) {
	now, was, field := e.Value.Float(), old.Value.Float(), "value"
	if e.indicator.Kind == "rati" {
		if e.Denominator.Millionths == 0 || old.Denominator.Millionths == 0 {
			return
		}
		field = "numerator"
		now = e.Numerator.Float() / e.Denominator.Float() * e.indicator.Multiplier()
		was = old.Numerator.Float() / old.Denominator.Float() * e.indicator.Multiplier()
	}
	raise := func(rule source.Rule) {
		e.raise(rule, field, twoDecimals(now), twoDecimals(was))
	}
	ratio := max(now, was) / min(now, was)
	switch {
	case e.indicator.Kind == "acumulat" && now < was:
		raise(source.CumulativeFell)
	case now <= 0 || was <= 0:
	case isPercent(e.indicator.Unit) && ratio > 80 && ratio < 125:
		raise(source.HundredTimesLastYear)
	case ratio >= 10 && (isPercent(e.indicator.Unit) || max(now, was) >= smallest):
		raise(source.TenTimesLastYear)
	}
}

// twoDecimals is a figure with a decimal comma, rounded to hundredths, without trailing zeros.
func twoDecimals(f float64) string {
	n, _ := plan.ParseDecimal(strconv.FormatFloat(f, 'f', 2, 64))
	return comma(n)
}
