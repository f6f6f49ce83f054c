package reports

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"xmess.cat/memoria/reports/change"
	"xmess.cat/memoria/reports/memoria"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// DiffRequest asks which figures of a year changed.
type DiffRequest struct {
	Database    string
	Year        int
	From        int    // ID of a closing; 0 for the last of the year
	To          int    // ID of a closing; 0 for today
	Against     string // compare with this database as of today; empty for Database
	AgainstName string // name of Against in the output; empty for its path
	Version     string // of the program
	Rules       memoria.RuleWords
}

// Difference lists the figures of a year that changed.
type Difference struct {
	Year int      `json:"year"`
	From Snapshot `json:"from"`
	To   Snapshot `json:"to"`
	// Approved is the day of approval, if the year is closed and the comparison is not with its
	// closing.
	Approved string           `json:"approved_on,omitempty"`
	Arrivals []result.Arrival `json:"received_after_closing"`
	Changes  []change.Change  `json:"changes"`
	// Unfit is what Against leaves out of returns that count in Database.
	Unfit []Unfit `json:"unfit,omitempty"`
	rules memoria.RuleWords
}

// Snapshot is one side of a comparison: a closing, or a database as of today.
type Snapshot struct {
	Closing    int    `json:"closing,omitempty"`
	ApprovedOn string `json:"approved_on,omitempty"`
	Database   string `json:"database,omitempty"`
	closing    *result.Closing
}

// NoClosingError: there is no such closing.
type NoClosingError struct {
	Year, ID int // ID is 0 if the year was never closed
}

func (e *NoClosingError) Error() string {
	if e.ID == 0 {
		return fmt.Sprintf("%d was never closed: there is no memòria to compare with", e.Year)
	}
	return fmt.Sprintf("there is no closing %d of %d", e.ID, e.Year)
}

// Diff finds the figures of a year that differ between two closings, or a closing and today, and
// why. With Against it compares both databases as of today, unless From names a closing. The errors
// are those of result.Open, a *NoClosingError, and an *UnknownYearError.
func Diff(ctx context.Context, ask DiffRequest) (d Difference, err error) {
	d.Year, d.rules = ask.Year, ask.Rules
	db, err := result.Open(ctx, ask.Database)
	if err != nil {
		return d, err
	}
	defer func() { _ = db.Close() }()
	closings, err := db.Closings(ctx)
	if err != nil {
		return d, err
	}
	if ask.Against == "" || ask.From != 0 {
		if d.From, err = snapshotOf(closings, ask.Year, ask.From); err != nil {
			return d, err
		}
	} else {
		d.From.Database = ask.Database
	}
	if ask.To != 0 {
		if d.To, err = snapshotOf(closings, ask.Year, ask.To); err != nil {
			return d, err
		}
	}
	if holding := result.Holding(closings, ask.Year); holding != nil && d.From.closing == nil {
		d.Approved = holding.ApprovedOn.Format(time.DateOnly)
	}
	if d.From.closing != nil {
		if d.Arrivals, err = db.ArrivedAfter(ctx, *d.From.closing); err != nil {
			return d, err
		}
	}
	before, err := d.From.read(ctx, db, ask)
	if err != nil {
		return d, err
	}
	other := db
	if ask.Against != "" {
		if other, err = result.Open(ctx, ask.Against); err != nil {
			return d, err
		}
		defer func() { _ = other.Close() }()
		d.To.Database = cmp.Or(ask.AgainstName, ask.Against)
		if d.Unfit, err = unfit(ctx, db, other, ask.Year); err != nil {
			return d, err
		}
	}
	after, err := d.To.read(ctx, other, ask)
	if err != nil {
		return d, err
	}
	if len(before.Year.Indicators)+len(after.Year.Indicators) == 0 {
		known, err := db.Years(ctx)
		if err != nil {
			return d, err
		}
		return d, &UnknownYearError{Year: ask.Year, Known: known}
	}
	d.Changes = change.Between(before, after)
	return d, nil
}

// DiffYears is Diff for each year that either database has, up to ask.Year, in order. It shows what
// another plan would change in past years.
func DiffYears(ctx context.Context, ask DiffRequest) (all []Difference, err error) {
	var years []int
	for _, path := range []string{ask.Database, ask.Against} {
		known, err := yearsOf(ctx, path)
		if err != nil {
			return nil, err
		}
		years = append(years, known...)
	}
	slices.Sort(years)
	last := ask.Year
	for _, year := range slices.Compact(years) {
		if year > last {
			break
		}
		ask.Year = year
		d, err := Diff(ctx, ask)
		if err != nil {
			return all, err
		}
		all = append(all, d)
	}
	return all, nil
}

func yearsOf(ctx context.Context, path string) (known []int, err error) {
	db, err := result.Open(ctx, path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	return db.Years(ctx)
}

func (m Snapshot) read(
	ctx context.Context, db *result.Database, ask DiffRequest,
) (change.Snapshot, error) {
	if m.closing == nil {
		return readSnapshot(ctx, db, ask.Year, ask.Version)
	}
	return readSnapshot(ctx, db, ask.Year, m.closing.Program, *m.closing)
}

// snapshotOf finds a closing of a year by its ID; the last one for 0.
func snapshotOf(closings []result.Closing, year, id int) (Snapshot, error) {
	for _, c := range slices.Backward(closings) {
		if c.Year == year && (id == 0 || id == c.ID) {
			on := c.ApprovedOn.Format(time.DateOnly)
			return Snapshot{Closing: c.ID, ApprovedOn: on, closing: &c}, nil
		}
	}
	return Snapshot{}, &NoClosingError{Year: year, ID: id}
}

// WriteDifference writes a difference as text: a paragraph for each result, a line for each figure
// and reason.
func WriteDifference(out io.Writer, d Difference, w *words.Words) error {
	var text strings.Builder
	line := func(said string) { text.WriteString(said + "\n") }
	line(w.Say(words.ChangeCompared,
		"year", strconv.Itoa(d.Year), "from", d.From.said(w), "to", d.To.said(w)))
	if on, err := time.Parse(time.DateOnly, d.Approved); err == nil {
		line(w.Elided(w.Say(words.ChangeStaysApproved, "date", w.Date(on))))
	}
	for _, a := range d.Arrivals {
		line(w.Say(words.ChangeArrived, "member", cmp.Or(a.MemberName, a.MemberCode),
			"file", a.FileName, "date", w.ShortDate(a.ReceivedAt)))
	}
	if len(d.Changes) == 0 {
		line(w.Say(words.ChangeNone))
	} else {
		line(w.Count(words.ChangeCount, len(d.Changes)))
	}
	for _, one := range d.Changes {
		line("")
		line(strings.TrimSpace(memoria.ChangeTitle(w, one) + "  " + one.Name))
		for _, m := range one.Figures {
			line("  " + memoria.FigureLine(w, m))
		}
		for _, said := range memoria.Reasons(w, one, 0) {
			line("  · " + said)
		}
	}
	for _, said := range unfitLines(d.Unfit, d.rules, w) {
		line(said)
	}
	_, err := io.WriteString(out, text.String())
	return err
}

func (m Snapshot) said(w *words.Words) string {
	switch {
	case m.closing != nil:
		return w.Elided(w.Say(words.ChangeAsClosed,
			"date", w.Date(m.closing.ApprovedOn), "closing", strconv.Itoa(m.Closing)))
	case m.Database != "":
		return w.Say(words.ChangeAsHeld, "database", m.Database)
	}
	return w.Say(words.ChangeAsOfToday)
}

// SayClosed reports that a year was closed, and who signed the memòria that is kept.
func SayClosed(c Closed, w *words.Words) string {
	said := w.Elided(w.Say(words.ChangeApproved,
		"year", strconv.Itoa(c.Year), "date", w.Date(c.ApprovedOn)))
	return strings.Join(append([]string{said}, sayWhoSigned(c.Signed, w)...), "\n")
}

// SayReopened reports that a year was reopened, and why.
func SayReopened(c result.Closing, w *words.Words) string {
	return w.Say(words.ChangeReopened,
		"year", strconv.Itoa(c.Year), "reason", strings.TrimRight(c.Reopened.Reason, ". "))
}
