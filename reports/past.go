package reports

import (
	"context"
	"slices"

	"xmess.cat/memoria/reports/memoria"
	"xmess.cat/memoria/reports/result"
)

// readPast gives nil where nothing is known of the year before. What the year says of the year before is made to
// agree with it, so that one memòria never tells two. Reads answer as of today when it is done.
func readPast(ctx context.Context, db *result.Database, closings []result.Closing, year *result.Year) (p *memoria.Past, err error) {
	known, err := db.Years(ctx)
	if err != nil || !slices.Contains(known, year.Year-1) {
		return nil, err
	}
	p = &memoria.Past{Closing: result.Holding(closings, year.Year-1)}
	var shown []result.Closing
	if p.Closing != nil {
		shown = append(shown, *p.Closing)
	}
	if err := db.Show(ctx, shown...); err != nil {
		return nil, err
	}
	if p.Year, err = db.Past(ctx, year.Year-1); err != nil {
		return nil, err
	}
	if err := db.Show(ctx); err != nil {
		return nil, err
	}
	if p.Year.Total.IndicatorCount == 0 {
		return nil, nil //nolint:nilnil // no past is no error
	}
	if p.Closing != nil {
		p.UsePublishedFigures(year)
	}
	return p, nil
}
