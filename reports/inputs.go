package reports

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"xmess.cat/memoria/reports/change"
	"xmess.cat/memoria/reports/logo"
	"xmess.cat/memoria/reports/memoria"
	"xmess.cat/memoria/reports/proof"
	"xmess.cat/memoria/reports/result"
)

// yearInputs are what a memòria is made from.
type yearInputs struct {
	facts     memoria.Facts
	logo      *logo.Picture    // nil where the plan has none
	logoFault string           // why the plan's picture cannot be used; empty where it can
	evidence  proof.Evidence   // attached to the PDF; empty for a closed year
	archived  []result.Printed // the memòries of a closed year as they were printed
	summary   string           // of a closed year: what the command says of it
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

// readFrom reads a year. An open year must pass the checks of the data.
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

func (in *yearInputs) readOpen(
	ctx context.Context, db *result.Database, closings []result.Closing, ask Request,
) error {
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
	inputs, err := proof.GatherInputs(ctx, db)
	if err != nil {
		return err
	}
	if in.evidence, err = proof.Gather(ctx, db, ask.Year, inputs); err != nil {
		return err
	}
	if in.logo != nil {
		in.evidence.Logo = in.logo.PNG
	}
	in.facts.Fingerprint = in.evidence.Fingerprint(ask.Year, ask.Version)
	return nil
}

// readClosed reads a closed year as it was approved, and compares it with today's data.
func (in *yearInputs) readClosed(
	ctx context.Context, db *result.Database, closings []result.Closing, closing result.Closing, ask Request,
) (err error) {
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

// readYear reads a year's figures, what they were computed from, the logo, and the year before.
func (in *yearInputs) readYear(
	ctx context.Context, db *result.Database, closings []result.Closing, year int,
) (err error) {
	if in.facts.Year, err = db.Year(ctx, year); err != nil {
		return err
	}
	trace, err := db.Trace(ctx, year)
	if err != nil {
		return err
	}
	in.facts.Trace = &trace
	if in.facts.Approval != nil {
		versionsThen(trace.Workbooks, in.facts.Year.Coverage)
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

// part is a memòria in one format.
type part struct {
	format  string
	content *[]byte
}

// parts are the formats that a memòria is printed in.
func (m *Memoria) parts() []part {
	return []part{{"pdf", &m.PDF}, {"html", &m.HTML}, {"xlsx", &m.XLSX}}
}

// summary is what the command says of a memòria; its bytes are kept apart.
func (m Memoria) summary() (string, error) {
	for _, p := range m.parts() {
		*p.content = nil
	}
	m.Approval = nil
	text, err := json.Marshal(m)
	return string(text), err
}

// archivedMemoria is the memòria of a closed year as it was printed. It is not complete where the year is
// open, or where it was not printed in every format.
func (in yearInputs) archivedMemoria() (m Memoria, complete bool, err error) {
	if in.facts.Approval == nil {
		return m, false, nil
	}
	if err := json.Unmarshal([]byte(in.summary), &m); err != nil {
		return m, false, fmt.Errorf("reading what was approved: %w", err)
	}
	m = in.replaceWithArchived(m)
	for _, p := range m.parts() {
		if *p.content == nil {
			return m, false, nil
		}
	}
	return m, true, nil
}

// replaceWithArchived puts the archived formats of a closed year in the place of those printed today.
func (in yearInputs) replaceWithArchived(m Memoria) Memoria {
	m.Approval = in.facts.Approval
	for _, p := range m.parts() {
		for _, archived := range in.archived {
			if archived.Format == p.format {
				*p.content = archived.Content
			}
		}
	}
	return m
}

// versionsThen counts the versions of each return as they were when a year was closed: what came later is not of it.
func versionsThen(books []result.Workbook, then []result.Coverage) {
	for i, book := range books {
		books[i].VersionCount = book.Version
		for _, c := range then {
			if c.FileName == book.FileName && c.VersionCount > book.Version {
				books[i].VersionCount = c.VersionCount
			}
		}
	}
}

// diffAgainstToday tells what today's data and rules give differently than a closing did. A year that is no
// longer known has nothing to compare.
func diffAgainstToday(ctx context.Context, db *result.Database, closing result.Closing, version string) ([]change.Change, error) {
	before, err := readSnapshot(ctx, db, closing.Year, closing.Program, closing)
	if err != nil {
		return nil, err
	}
	after, err := readSnapshot(ctx, db, closing.Year, version)
	if err != nil {
		return nil, err
	}
	return change.Between(before, after), nil
}

// readSnapshot reads a year as of some closings, or as of today.
func readSnapshot(
	ctx context.Context, db *result.Database, year int, program string, as ...result.Closing,
) (a change.Account, err error) {
	a.Program = program
	if err = db.Show(ctx, as...); err != nil {
		return a, err
	}
	if a.Year, err = db.Year(ctx, year); err != nil {
		return a, err
	}
	a.Trace, err = db.Trace(ctx, year)
	return a, err
}

// comparisons compares what was approved before with today: the year's own last memòria where the year was
// reopened, and the last one of the years before it. It leaves the database as of today.
func comparisons(
	ctx context.Context, db *result.Database, closings []result.Closing, ask Request,
) (out []memoria.Comparison, err error) {
	var own, earlier *result.Closing
	for i, c := range closings {
		switch {
		case c.Year == ask.Year:
			own = &closings[i]
		case c.Year < ask.Year && c.Reopened == nil && (earlier == nil || earlier.Year <= c.Year):
			earlier = &closings[i]
		}
	}
	for _, closing := range []*result.Closing{own, earlier} {
		if closing == nil {
			continue
		}
		changes, err := diffAgainstToday(ctx, db, *closing, ask.Version)
		if err != nil {
			return nil, err
		}
		arrivals, err := db.ArrivedAfter(ctx, *closing)
		if err != nil {
			return nil, err
		}
		out = append(out, memoria.Comparison{Closing: *closing, Changes: changes, Arrivals: arrivals})
	}
	return out, db.Show(ctx)
}
