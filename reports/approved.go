package reports

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"xmess.cat/memoria/reports/change"
	"xmess.cat/memoria/reports/logo"
	"xmess.cat/memoria/reports/result"
)

// Approval is what is known of a closed year beside its memòria.
type Approval struct {
	On       time.Time // the day on which it was approved
	Drift    []change.Change
	Arrivals []result.Arrival // returns that came after the closing
}

// reading is what a memòria is made from.
type reading struct {
	year  result.Year
	trace *result.Trace // what the year was made from
	past  *past         // nil where nothing is known of the year before
	since []comparison
	logo  *logo.Picture // nil where the plan has none
	// logoFault says why the plan's picture cannot be used; empty where it can.
	logoFault string
	// evidence is what goes into the file.
	evidence evidence
	done     func() // lets go of what it was read from; may be called often
	// approval is of a closed year, and kept its memòries as they were printed; both nil while it is open.
	approval *Approval
	kept     []result.Printed
	summary  string
}

// readLogo takes the logo out of the plan of the year that was read.
func (r *reading) readLogo(ctx context.Context, db *result.Database) error {
	plan, err := db.PlanBytes(ctx, r.year.Year)
	if err != nil {
		return err
	}
	var fault error
	if r.logo, fault = logo.In(plan); fault != nil {
		r.logoFault = fault.Error()
	}
	return nil
}

// comparison is a closed memòria held against what is known today.
type comparison struct {
	closing  result.Closing
	changes  []change.Change
	arrivals []result.Arrival // returns of its year that came after it
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

// printed gives the memòria of a closed year as it was printed; ok is false where the year is open, or where
// some format was not printed then.
func (r reading) printed() (m Memoria, ok bool, err error) {
	if r.approval == nil {
		return m, false, nil
	}
	if err := json.Unmarshal([]byte(r.summary), &m); err != nil {
		return m, false, fmt.Errorf("reading what was approved: %w", err)
	}
	m.Approval = r.approval
	for _, p := range m.parts() {
		at := slices.IndexFunc(r.kept, func(k result.Printed) bool { return k.Format == p.format })
		if at < 0 {
			return m, false, nil
		}
		*p.content = r.kept[at].Content
	}
	return m, true, nil
}

// over puts what was printed at the closing in the place of what the program prints of it today, in the
// formats that were printed then.
func (r reading) over(m Memoria) Memoria {
	m.Approval = r.approval
	for _, p := range m.parts() {
		for _, k := range r.kept {
			if k.Format == p.format {
				*p.content = k.Content
			}
		}
	}
	return m
}

// readClosed reads a closed year as it was approved, and holds it against today.
func readClosed(ctx context.Context, db *result.Database, closing result.Closing, ask Request) (r reading, err error) {
	if r.kept, err = db.Printed(ctx, closing, ask.Words.Language); err != nil {
		return r, err
	}
	r.summary, r.approval = closing.Summary, &Approval{On: closing.ApprovedOn}
	r.evidence = published(closing.Fingerprint)
	if r.approval.Arrivals, err = db.ArrivedAfter(ctx, closing); err != nil {
		return r, err
	}
	if r.approval.Drift, err = drift(ctx, db, closing, ask.Version); err != nil {
		return r, err
	}
	if err = db.Show(ctx, closing); err != nil {
		return r, err
	}
	closings, err := db.Closings(ctx)
	if err != nil {
		return r, err
	}
	err = r.ofYear(ctx, db, closings, closing.Year)
	return r, err
}

// ofYear reads a year, what it was made from, its logo, and the year before.
func (r *reading) ofYear(ctx context.Context, db *result.Database, closings []result.Closing, year int) (err error) {
	if r.year, err = db.Year(ctx, year); err != nil {
		return err
	}
	trace, err := db.Trace(ctx, year)
	if err != nil {
		return err
	}
	r.trace = &trace
	if r.approval != nil {
		versionsThen(trace.Workbooks, r.year.Coverage)
	}
	if err := r.readLogo(ctx, db); err != nil {
		return err
	}
	r.past, err = readPast(ctx, db, closings, &r.year)
	return err
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

// drift is what the rules give today otherwise than at a closing. A year that is no longer known has nothing
// to compare.
func drift(ctx context.Context, db *result.Database, closing result.Closing, version string) ([]change.Change, error) {
	before, err := account(ctx, db, closing.Year, closing.Program, closing)
	if err != nil {
		return nil, err
	}
	after, err := account(ctx, db, closing.Year, version)
	if err != nil {
		return nil, err
	}
	return change.Between(before, after), nil
}

// account reads a year as of some closings, or as of today.
func account(
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

// since holds what was approved before against today: the year's own last memòria, where the year was
// reopened, and the last one of the years before it. All reads answer as of today when it is done.
func since(
	ctx context.Context, db *result.Database, closings []result.Closing, ask Request,
) (out []comparison, err error) {
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
		changes, err := drift(ctx, db, *closing, ask.Version)
		if err != nil {
			return nil, err
		}
		arrivals, err := db.ArrivedAfter(ctx, *closing)
		if err != nil {
			return nil, err
		}
		out = append(out, comparison{closing: *closing, changes: changes, arrivals: arrivals})
	}
	return out, db.Show(ctx)
}
