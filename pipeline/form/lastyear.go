package form

import (
	"math"
	"strconv"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

// smallest is the figure below which a jump is no surprise: from 1 to 10 is a good year, not a slip.
const smallest = 20

// yearBefore gives, by indicator, what the member said of the whole of the year before.
func yearBefore(against *yardstick) map[string]plan.Observation {
	if against.Previous == nil || against.member == nil || against.year == 0 {
		return nil
	}
	said := against.Previous(against.member.Code, against.year-1)
	before := make(map[string]plan.Observation, len(said))
	for _, o := range said {
		if p, ok := parsePeriod(o.Period, against.year-1); ok && p.parts == 1 && !o.NotApplicable {
			before[o.IndicatorCode] = o
		}
	}
	return before
}

// checkLastYear compares each figure of a whole year with the same member's of the year before.
func checkLastYear(answers []*answer, before map[string]plan.Observation) {
	for _, e := range answers {
		old, ok := before[e.IndicatorCode]
		if !ok || !e.sound || e.NotApplicable || e.period.parts != 1 || e.indicator.Kind == "si_no" {
			continue
		}
		e.compare(old)
	}
}

func (e *answer) compare(old plan.Observation) {
	now, was := e.Value.Float(), old.Value.Float()
	field := "value"
	if e.indicator.Kind == "rati" {
		if e.Denominator.Millionths == 0 || old.Denominator.Millionths == 0 {
			return
		}
		field = "numerator"
		now = e.Numerator.Float() / e.Denominator.Float() * factorOf(e.indicator)
		was = old.Numerator.Float() / old.Denominator.Float() * factorOf(e.indicator)
	}
	shown := func(f float64) string {
		n, _ := plan.ParseDecimal(strconv.FormatFloat(f, 'f', 2, 64))
		return comma(n)
	}
	ratio := math.Max(now, was) / math.Min(now, was)
	switch {
	case e.indicator.Kind == "acumulat" && now < was:
		e.raise(source.CumulativeFell, field, shown(now), shown(was))
	case now <= 0 || was <= 0:
	case isPercent(e.indicator.Unit) && ratio > 80 && ratio < 125:
		e.raise(source.HundredTimesLastYear, field, shown(now), shown(was))
	case ratio >= 10 && (isPercent(e.indicator.Unit) || math.Max(now, was) >= smallest):
		e.raise(source.TenTimesLastYear, field, shown(now), shown(was))
	}
}

func factorOf(i *plan.Indicator) float64 {
	if i.Factor.Known {
		return i.Factor.Float()
	}
	return 1
}
