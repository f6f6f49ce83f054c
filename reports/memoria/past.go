package memoria

import "xmess.cat/memoria/reports/result"

// Past is the year before: as published if that year is closed, else from today's data.
type Past struct {
	Year    result.Year
	Closing *result.Closing // nil where the year before is open
}

// UsePublishedFigures replaces the figures of the year before in a year's results by the published
// ones.
func (p *Past) UsePublishedFigures(year *result.Year) {
	lines, activities := map[string]*float64{}, map[string]*float64{}
	objectives := map[string]*float64{}
	for _, l := range p.Year.Lines {
		lines[l.Code] = l.Rate
	}
	for _, a := range p.Year.Activities {
		activities[a.Code] = a.Rate
	}
	for _, o := range p.Year.Objectives {
		objectives[o.Code] = o.Rate
	}
	year.Total.PreviousRate = p.Year.Total.Rate
	for i, l := range year.Lines {
		year.Lines[i].PreviousRate = lines[l.Code]
	}
	for i, a := range year.Activities {
		year.Activities[i].PreviousRate = activities[a.Code]
	}
	for i, o := range year.Objectives {
		year.Objectives[i].PreviousRate = objectives[o.Code]
	}
	for i := range year.Indicators {
		one := &year.Indicators[i]
		before := p.indicator(one.Code)
		one.PreviousRate, one.PreviousValue, one.PreviousStatus = before.Rate, before.Value, before.Status
	}
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
