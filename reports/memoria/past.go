package memoria

import "xmess.cat/memoria/reports/result"

// Past is the year before: as published if that year is closed, else from today's data.
type Past struct {
	Year    result.Year
	Closing *result.Closing // nil where the year before is open
}

// UsePublishedFigures replaces the figures of the year before in a year's results by the published
// ones. What is not compared stays so. A change that was certain stays certain only if the
// published
// figures leave no doubt about it either. A trend is dropped where another value was published than
// it was told from.
func (p *Past) UsePublishedFigures(year *result.Year) {
	lines, activities := map[string]result.Counts{}, map[string]result.Counts{}
	objectives := map[string]result.Counts{}
	for _, l := range p.Year.Lines {
		lines[l.Code] = l.Counts
	}
	for _, a := range p.Year.Activities {
		activities[a.Code] = a.Counts
	}
	for _, o := range p.Year.Objectives {
		objectives[o.Code] = o.Counts
	}
	publish(&year.Total.Counts, p.Year.Total.Counts)
	for i, l := range year.Lines {
		publish(&year.Lines[i].Counts, lines[l.Code])
	}
	for i, a := range year.Activities {
		publish(&year.Activities[i].Counts, activities[a.Code])
	}
	for i, o := range year.Objectives {
		publish(&year.Objectives[i].Counts, objectives[o.Code])
	}
	for i := range year.Indicators {
		one := &year.Indicators[i]
		before := p.indicator(one.Code)
		if one.NotCompared != "" && one.NotCompared != "members" {
			continue
		}
		if !same(one.PreviousValue, before.Value) {
			one.Trend = ""
		}
		one.ChangeCertain = one.ChangeCertain &&
			isCertain(one.RateLow, one.RateHigh, before.RateLow, before.RateHigh)
		one.PreviousRate, one.PreviousValue, one.PreviousStatus = before.Rate, before.Value, before.Status
	}
}

func publish(now *result.Counts, before result.Counts) {
	if now.NotCompared != "" {
		return
	}
	now.PreviousRate = before.Rate
	now.ChangeCertain = now.ChangeCertain &&
		isCertain(now.RateLow, now.RateHigh, before.RateLow, before.RateHigh)
}

// isCertain reports whether two ranges do not overlap, or are one and the same point.
func isCertain(low, high, lowBefore, highBefore *float64) bool {
	if low == nil || high == nil || lowBefore == nil || highBefore == nil {
		return false
	}
	return *low > *highBefore || *high < *lowBefore || *low == *highBefore && *high == *lowBefore
}

// indicator is an indicator of last year's plan. Its code is empty if the plan does not have it.
func (p *Past) indicator(code string) result.Indicator {
	for _, one := range p.Year.Indicators {
		if one.Code == code {
			return one
		}
	}
	return result.Indicator{}
}

// target is an indicator's target for a year in last year's plan.
func (p *Past) target(code string, year int) *float64 {
	for _, point := range p.Year.History {
		if point.Code == code && point.Year == year {
			return point.Target
		}
	}
	return nil
}
