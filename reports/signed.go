package reports

import (
	"bytes"
	"context"
	"fmt"
	"time"

	"xmess.cat/memoria/reports/proof"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// Closed is a closing, with who signed the memòria that it keeps.
type Closed struct {
	result.Closing
	Signed proof.Signed
}

// EarlyError: the memòria has data that came after the day on which it is said to be approved.
type EarlyError struct {
	Year             int
	ApprovedOn, AsOf time.Time
}

func (e *EarlyError) Error() string {
	return fmt.Sprintf("%d cannot have been approved on %s: it has data of %s",
		e.Year, e.ApprovedOn.Format(time.DateOnly), e.AsOf.Format(time.DateOnly))
}

// early gives an *EarlyError where data came after the day of the approval and nobody says why.
func (ask CloseRequest) early(asOf time.Time) error {
	if asOf.Before(ask.ApprovedOn.AddDate(0, 0, 1)) || ask.Reason != "" {
		return nil
	}
	return &EarlyError{Year: ask.Year, ApprovedOn: ask.ApprovedOn, AsOf: asOf}
}

// SignedError: a file is not the signed memòria of the year.
type SignedError struct {
	Year     int
	Unsigned bool            // it is the memòria, but has no signature
	Findings []proof.Finding // what else it has; none where it is another file
}

func (e *SignedError) Error() string {
	return fmt.Sprintf("the file is not the signed memòria of %d", e.Year)
}

// placeOfSigned is the index of the printed PDF that a signed file begins with. What follows it may
// be signatures alone.
func placeOfSigned(printed []result.Printed, ask CloseRequest) (int, proof.Signed, error) {
	for at, one := range printed {
		if one.Format != "pdf" || !bytes.HasPrefix(ask.Signed, one.Content) {
			continue
		}
		signed, found, err := proof.ReadSigned(ask.Signed)
		if err != nil {
			return 0, signed, err
		}
		if len(found) > 0 || len(signed.Signatures) == 0 {
			return 0, signed, &SignedError{Year: ask.Year, Findings: found, Unsigned: len(found) == 0}
		}
		return at, signed, nil
	}
	return 0, proof.Signed{}, &SignedError{Year: ask.Year}
}

// addSigned keeps a signed PDF of a closed year, in the place of the PDF that it begins with. As a
// closing is never changed, a new one takes its place, with the same figures.
func addSigned(
	ctx context.Context, db *result.Database, holding result.Closing, ask CloseRequest,
) (closed Closed, err error) {
	var printed []result.Printed
	for _, language := range words.Languages() {
		some, err := db.Printed(ctx, holding, language)
		if err != nil {
			return closed, err
		}
		printed = append(printed, some...)
	}
	at, signed, err := placeOfSigned(printed, ask)
	if err != nil {
		return closed, err
	}
	one := printed[at]
	one.Content = ask.Signed
	w, _ := words.In(one.Language)
	again := result.Reopening{At: ask.Now, By: ask.By, Reason: w.Say(words.ChangeSigned)}
	closed.Signed = signed
	closed.Closing, err = db.KeepAlso(ctx, holding, again, one)
	return closed, err
}
