package reports

import (
	"context"
	"fmt"
	"time"

	"xmess.cat/memoria/reports/memoria"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// ClosedError says that a year is closed already.
type ClosedError struct{ Closing result.Closing }

func (e *ClosedError) Error() string {
	c := e.Closing
	return fmt.Sprintf("%d is closed: its memòria was approved on %s. To close it anew, reopen it first: "+
		"report close --year %d --reopen --reason \"…\"", c.Year, c.ApprovedOn.Format(time.DateOnly), c.Year)
}

// OpenError says that a year is not closed, so that it cannot be reopened.
type OpenError struct{ Year int }

func (e *OpenError) Error() string { return fmt.Sprintf("%d is not closed", e.Year) }

// CloseRequest is what a year is closed with.
type CloseRequest struct {
	Database   string
	Year       int
	ApprovedOn time.Time
	Now        time.Time
	By         string // who closes it
	Version    string // of the program
	Rules      memoria.RuleWords
}

// Close freezes a year: its memòria as it is printed now, in every language and format; the figures that it
// says and what they were made of; and which workbooks they came from. Later the approved memòria is given
// from what was kept, and not printed again, so that neither other data nor another program changes it.
//
// It gives the errors of Make and of result.OpenToClose, and a *ClosedError.
func Close(ctx context.Context, ask CloseRequest) (closed result.Closing, err error) {
	db, err := result.OpenToClose(ctx, ask.Database)
	if err != nil {
		return closed, err
	}
	defer func() {
		if closing := db.Close(); err == nil {
			err = closing
		}
	}()
	closings, err := db.Closings(ctx)
	if err != nil {
		return closed, err
	}
	if holding := result.Holding(closings, ask.Year); holding != nil {
		return closed, &ClosedError{Closing: *holding}
	}
	closed = result.Closing{
		Year: ask.Year, ApprovedOn: ask.ApprovedOn, ClosedAt: ask.Now, ClosedBy: ask.By, Program: ask.Version,
	}
	var in yearInputs
	var printed []result.Printed
	for _, language := range words.Languages() {
		w, _ := words.In(language)
		request := Request{Database: ask.Database, Year: ask.Year, Words: w, Version: ask.Version, Rules: ask.Rules}
		if len(printed) == 0 {
			if in, err = readToClose(ctx, db, request); err != nil {
				return closed, err
			}
		}
		made, err := render(ctx, in, request)
		if err != nil {
			return closed, err
		}
		for _, p := range made.parts() {
			printed = append(printed, result.Printed{Language: language, Format: p.format, Content: *p.content})
		}
		closed.Fingerprint = made.Fingerprint
		if closed.Summary, err = made.summary(); err != nil {
			return closed, fmt.Errorf("closing %d: %w", ask.Year, err)
		}
	}
	return db.Keep(ctx, closed, in.facts.Year.Inputs, printed)
}

// readToClose reads a year as Make does, beside the database that will keep it.
func readToClose(ctx context.Context, db *result.Database, ask Request) (in yearInputs, err error) {
	of, err := db.OfYear(ctx, ask.Year)
	if err != nil {
		return in, err
	}
	defer func() {
		if closing := of.Close(); err == nil {
			err = closing
		}
	}()
	return readFrom(ctx, of, ask)
}

// ReopenRequest is what a closed year is reopened with.
type ReopenRequest struct {
	Database string
	Year     int
	Reason   string
	Now      time.Time
	By       string
}

// Reopen takes the closing of a year back; what it kept stays, to be compared with. It gives the errors of
// result.OpenToClose, and an *OpenError.
func Reopen(ctx context.Context, ask ReopenRequest) (reopened result.Closing, err error) {
	db, err := result.OpenToClose(ctx, ask.Database)
	if err != nil {
		return reopened, err
	}
	defer func() {
		if closing := db.Close(); err == nil {
			err = closing
		}
	}()
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
