package reports

import (
	"context"
	"slices"

	"xmess.cat/memoria/reports/logo"
	"xmess.cat/memoria/reports/memoria"
	"xmess.cat/memoria/reports/proof"
	"xmess.cat/memoria/reports/result"
)

// yearInputs are what a memòria is made from.
type yearInputs struct {
	facts       memoria.Facts
	logo        *logo.Picture     // nil if the plan has none
	logoFault   string            // why the plan's logo cannot be used; empty if it can
	attachments proof.Attachments // data to attach to the PDF; empty for a closed year
	archived    []result.Printed  // formats of a closed year, as printed
	summary     string            // archivedSummary of a closed year
}

// read reads a year from its database.
func read(ctx context.Context, ask Request) (in yearInputs, err error) {
	db, err := result.OpenYear(ctx, ask.Database, ask.Year)
	if err != nil {
		return in, err
	}
	defer func() { _ = db.Close() }()
	return readFrom(ctx, db, ask)
}

// readFrom reads a year. The data of an open year must pass the checks.
func readFrom(ctx context.Context, db *result.Database, ask Request) (in yearInputs, err error) {
	closings, err := db.Closings(ctx)
	if err != nil {
		return in, err
	}
	in.facts.Rules = ask.Rules
	if holding := result.Holding(closings, ask.Year); holding != nil {
		err = in.readClosed(ctx, db, closings, *holding, ask)
	} else {
		err = in.readOpen(ctx, db, closings, ask)
	}
	return in, err
}

func (in *yearInputs) readOpen(ctx context.Context, db *result.Database, closings []result.Closing,
	ask Request) error {
	offences, err := db.Check(ctx)
	if err != nil {
		return err
	}
	if len(offences) > 0 {
		return &ChecksError{Offences: offences}
	}
	if in.facts.Comparisons, err = comparisons(ctx, db, closings, ask); err != nil {
		return err
	}
	known, err := db.Years(ctx)
	if err != nil {
		return err
	}
	if !slices.Contains(known, ask.Year) {
		return &UnknownYearError{Year: ask.Year, Known: known}
	}
	if err := in.readYear(ctx, db, closings, ask.Year); err != nil {
		return err
	}
	if ask.Logo != nil {
		if in.logo, err = logo.Flat(ask.Logo); err != nil {
			return err
		}
	}
	if in.attachments, err = proof.Gather(ctx, db, ask.Year); err != nil {
		return err
	}
	if in.logo != nil {
		in.attachments.Logo = in.logo.PNG
	}
	in.facts.Fingerprint = in.attachments.Fingerprint(ask.Year, ask.Version)
	return nil
}

// readClosed reads a closed year as approved, and compares it with today's data.
func (in *yearInputs) readClosed(ctx context.Context, db *result.Database,
	closings []result.Closing, closing result.Closing, ask Request) (err error) {
	if in.archived, err = db.Printed(ctx, closing, ask.Words.Language); err != nil {
		return err
	}
	in.summary, in.facts.Fingerprint = closing.Summary, closing.Fingerprint
	approval := memoria.Approval{On: closing.ApprovedOn}
	in.facts.Approval = &approval
	if approval.Arrivals, err = db.ArrivedAfter(ctx, closing); err != nil {
		return err
	}
	if approval.Drift, err = diffAgainstToday(ctx, db, closing, ask.Version); err != nil {
		return err
	}
	if err := db.Show(ctx, closing); err != nil {
		return err
	}
	return in.readYear(ctx, db, closings, closing.Year)
}

// readYear reads a year's figures, their trace, the logo, and the year before.
func (in *yearInputs) readYear(ctx context.Context, db *result.Database, closings []result.Closing,
	year int) (err error) {
	if in.facts.Year, err = db.Year(ctx, year); err != nil {
		return err
	}
	trace, err := db.Trace(ctx, year)
	if err != nil {
		return err
	}
	in.facts.Trace = &trace
	if in.facts.Approval != nil {
		countVersionsThen(trace.Workbooks, in.facts.Year.Coverage)
	}
	plan, err := db.PlanBytes(ctx, year)
	if err != nil {
		return err
	}
	var fault error
	if in.logo, fault = logo.In(plan); fault != nil {
		in.logoFault = fault.Error()
	}
	in.facts.Past, err = readPast(ctx, db, closings, &in.facts.Year)
	return err
}

// countVersionsThen sets the version counts to those of the closing: later versions are not part of
// it.
func countVersionsThen(books []result.Workbook, then []result.Coverage) {
	for i, book := range books {
		books[i].VersionCount = book.Version
		for _, c := range then {
			if c.FileName == book.FileName && c.VersionCount > book.Version {
				books[i].VersionCount = c.VersionCount
			}
		}
	}
}

// readPast reads the year before; nil if there is none. If that year is closed, its published
// figures replace today's in year, so that a memòria never contradicts the one before. It leaves
// the database as of today.
func readPast(
	ctx context.Context, db *result.Database, closings []result.Closing, year *result.Year,
) (p *memoria.Past, err error) {
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
