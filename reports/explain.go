package reports

import (
	"context"
	"slices"

	"xmess.cat/memoria/reports/explain"
	"xmess.cat/memoria/reports/result"
)

// Explain tells how the figure of a code was computed, or only the part of one member. The errors
// are those of result.Open, an *UnknownYearError, and an *explain.UnknownError for an unknown code
// or member.
func Explain(
	ctx context.Context, ask Request, code, member string,
) (story explain.Story, err error) {
	db, err := result.Open(ctx, ask.Database)
	if err != nil {
		return explain.Story{}, err
	}
	defer func() { _ = db.Close() }()
	years, err := db.Years(ctx)
	if err != nil {
		return explain.Story{}, err
	}
	if !slices.Contains(years, ask.Year) {
		return explain.Story{}, &UnknownYearError{Year: ask.Year, Known: years}
	}
	year, err := db.Figures(ctx, ask.Year)
	if err != nil {
		return explain.Story{}, err
	}
	only := "" // an indicator is told without the figures of all others
	if slices.ContainsFunc(year.Indicators, func(i result.Indicator) bool { return i.Code == code }) {
		only = code
	}
	trace, err := db.TraceOf(ctx, ask.Year, only)
	if err != nil {
		return explain.Story{}, err
	}
	return explain.New(year, trace, ask.Words).Explain(code, member)
}
