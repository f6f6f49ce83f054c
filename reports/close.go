package reports

import (
	"context"
	"errors"
	"fmt"
	"time"

	"xmess.cat/memoria/reports/memoria"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// ClosedError: the year is closed already.
type ClosedError struct{ Closing result.Closing }

func (e *ClosedError) Error() string {
	c := e.Closing
	return fmt.Sprintf("%d is closed: its memòria was approved on %s. To close it anew, reopen it "+
		"first: report close --year %[1]d --reopen --reason \"…\"",
		c.Year, c.ApprovedOn.Format(time.DateOnly))
}

// OpenError: the year is not closed, so that it cannot be reopened, or a signed file be added.
type OpenError struct {
	Year   int
	ToSign bool
}

func (e *OpenError) Error() string { return fmt.Sprintf("%d is not closed", e.Year) }

// CloseRequest asks to close a year.
type CloseRequest struct {
	Database   string
	Year       int
	ApprovedOn time.Time // zero where a signed file is added to a closed year
	Signed     []byte    // the signed PDF to keep in the place of that which is printed; nil for none
	Reason     string    // why it was approved before its data came; empty where it was not
	Now        time.Time
	By         string // name of the user
	Version    string // of the program
	Rules      memoria.RuleWords
}

// Close stores a year as approved: the memòria in every language and format, its figures with their
// trace, and the list of workbooks. From then on Make returns the stored memòria, so that neither
// new data nor another version of the program changes it. A signed PDF is kept in the place of the
// printed one that it begins with; it may also be added to a closed year. The errors are those of
// Make and of result.OpenToClose, a *ClosedError, an *EarlyError, and a *SignedError.
func Close(ctx context.Context, ask CloseRequest) (closed Closed, err error) {
	db, err := result.OpenToClose(ctx, ask.Database)
	if err != nil {
		return closed, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	closings, err := db.Closings(ctx)
	if err != nil {
		return closed, err
	}
	if holding := result.Holding(closings, ask.Year); holding != nil {
		sameDay := ask.ApprovedOn.IsZero() || ask.ApprovedOn.Equal(holding.ApprovedOn)
		if len(ask.Signed) == 0 || !sameDay {
			return closed, &ClosedError{Closing: *holding}
		}
		return addSigned(ctx, db, *holding, ask)
	}
	if ask.ApprovedOn.IsZero() {
		return closed, &OpenError{Year: ask.Year, ToSign: true}
	}
	closed.Closing = result.Closing{
		Year: ask.Year, ApprovedOn: ask.ApprovedOn, ClosedAt: ask.Now, ClosedBy: ask.By,
		Program: ask.Version,
	}
	with, err := newPrinter()
	if err != nil {
		return closed, err
	}
	var in yearInputs
	var printed []result.Printed
	for _, language := range words.Languages() {
		w, _ := words.In(language)
		request := Request{Year: ask.Year, Words: w, Version: ask.Version, Rules: ask.Rules}
		if len(printed) == 0 {
			if in, err = readToClose(ctx, db, request); err != nil {
				return closed, err
			}
			if err := ask.early(memoria.AsOf(in.facts.Year)); err != nil {
				return closed, err
			}
		}
		made, err := with.render(ctx, in, request)
		if err != nil {
			return closed, err
		}
		for _, p := range made.parts() {
			one := result.Printed{Language: language, Format: p.format, Content: *p.content}
			printed = append(printed, one)
		}
		closed.Fingerprint = made.Fingerprint
		if closed.Summary, err = made.summary(ask.Reason); err != nil {
			return closed, fmt.Errorf("closing %d: %w", ask.Year, err)
		}
	}
	if len(ask.Signed) > 0 {
		at, signed, err := placeOfSigned(printed, ask)
		if err != nil {
			return closed, err
		}
		printed[at].Content, closed.Signed = ask.Signed, signed
	}
	closed.Closing, err = db.Keep(ctx, closed.Closing, in.facts.Year.Inputs, printed)
	return closed, err
}

// readToClose reads a year as Make does, on a second connection to the database that will store it.
func readToClose(ctx context.Context, db *result.Database, ask Request) (in yearInputs, err error) {
	of, err := db.OfYear(ctx, ask.Year)
	if err != nil {
		return in, err
	}
	defer func() { err = errors.Join(err, of.Close()) }()
	return readFrom(ctx, of, ask)
}

// ReopenRequest asks to reopen a closed year.
type ReopenRequest struct {
	Database string
	Year     int
	Reason   string
	Now      time.Time
	By       string
}

// Reopen ends the closing of a year. The stored memòria stays, for comparisons. The errors are
// those of result.OpenToClose, and an *OpenError.
func Reopen(ctx context.Context, ask ReopenRequest) (reopened result.Closing, err error) {
	db, err := result.OpenToClose(ctx, ask.Database)
	if err != nil {
		return reopened, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	closings, err := db.Closings(ctx)
	if err != nil {
		return reopened, err
	}
	holding := result.Holding(closings, ask.Year)
	if holding == nil {
		return reopened, &OpenError{Year: ask.Year}
	}
	taken := result.Reopening{At: ask.Now, By: ask.By, Reason: ask.Reason}
	holding.Reopened = &taken
	return *holding, db.Reopen(ctx, *holding, taken)
}
