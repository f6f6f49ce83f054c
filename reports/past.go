package reports

import (
	"context"
	"slices"

	"xmess.cat/memoria/reports/result"
)

// past is the Network's year before: as its memòria said it where that is closed, else as today's data give it.
type past struct {
	year    result.Year
	closing *result.Closing // nil where the year before is open
}

// readPast gives nil where nothing is known of the year before. What the year says of the year before is made to
// agree with it, so that one memòria never tells two. Reads answer as of today when it is done.
func readPast(ctx context.Context, db *result.Database, closings []result.Closing, year *result.Year) (p *past, err error) {
	known, err := db.Years(ctx)
	if err != nil || !slices.Contains(known, year.Year-1) {
		return nil, err
	}
	p = &past{closing: result.Holding(closings, year.Year-1)}
	var shown []result.Closing
	if p.closing != nil {
		shown = append(shown, *p.closing)
	}
	if err := db.Show(ctx, shown...); err != nil {
		return nil, err
	}
	if p.year, err = db.Past(ctx, year.Year-1); err != nil {
		return nil, err
	}
	if err := db.Show(ctx); err != nil {
		return nil, err
	}
	if p.year.Total.IndicatorCount == 0 {
		return nil, nil //nolint:nilnil // no past is no error
	}
	if p.closing != nil {
		p.agree(year)
	}
	return p, nil
}

// agree puts what was published of the year before in the place of what today's data give.
func (p *past) agree(year *result.Year) {
	year.Total.PreviousRate = p.year.Total.Rate
	for i := range year.Lines {
		year.Lines[i].PreviousRate = p.line(year.Lines[i].Code)
	}
	for i := range year.Activities {
		year.Activities[i].PreviousRate = p.activity(year.Activities[i].Code)
	}
	for i := range year.Objectives {
		year.Objectives[i].PreviousRate = p.objective(year.Objectives[i].Code)
	}
	for i := range year.Indicators {
		one := &year.Indicators[i]
		before := p.indicator(one.Code)
		one.PreviousRate, one.PreviousValue, one.PreviousStatus = before.Rate, before.Value, before.Status
	}
}

func (p *past) line(code string) *float64 {
	for _, one := range p.year.Lines {
		if one.Code == code {
			return one.Rate
		}
	}
	return nil
}

func (p *past) activity(code string) *float64 {
	for _, one := range p.year.Activities {
		if one.Code == code {
			return one.Rate
		}
	}
	return nil
}

func (p *past) objective(code string) *float64 {
	for _, one := range p.year.Objectives {
		if one.Code == code {
			return one.Rate
		}
	}
	return nil
}

// indicator is the indicator of last year's plan with that code; one without a code where there is none.
func (p *past) indicator(code string) result.Indicator {
	for _, one := range p.year.Indicators {
		if one.Code == code {
			return one
		}
	}
	return result.Indicator{}
}

// target is an indicator's target for a year, as last year's plan had it.
func (p *past) target(code string, year int) *float64 {
	for _, point := range p.year.History {
		if point.Code == code && point.Year == year {
			return point.Target
		}
	}
	return nil
}
