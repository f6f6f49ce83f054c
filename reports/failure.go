package reports

import (
	"errors"
	"fmt"
	"strings"

	"xmess.cat/memoria/reports/explain"
	"xmess.cat/memoria/reports/proof"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// SayFailure tells in words why something could not be done, and what to do. is is false for an
// error that this package does not know: one of the machine, or a fault of the program.
func SayFailure(err error, w *words.Words) (said string, is bool) {
	var missing *result.MissingError
	var locked *result.LockedError
	var lost *result.LostError
	var checks *ChecksError
	var unknownYear *UnknownYearError
	var unknown *explain.UnknownError
	var memberless *NoMembersError
	var closed *ClosedError
	var open *OpenError
	var closing *NoClosingError
	var early *EarlyError
	var signed *SignedError
	var unproven *proof.Failure
	switch {
	case errors.As(err, &missing):
		return w.Say(words.FailureMissing, "file", missing.Path), true
	case errors.As(err, &locked):
		return w.Say(words.FailureLocked, "file", locked.Path), true
	case errors.As(err, &lost):
		return w.Say(words.FailureLost, "closing", fmt.Sprint(lost.Closing)), true
	case errors.As(err, &checks):
		lines := []string{w.Count(words.FailureChecks, len(checks.Offences))}
		for _, offence := range checks.Offences {
			lines = append(lines, "  "+offence.String())
		}
		return strings.Join(lines, "\n"), true
	case errors.As(err, &unknownYear):
		return unknownYear.said(w), true
	case errors.As(err, &unknown):
		return sayUnknown(unknown, w), true
	case errors.As(err, &memberless):
		return w.Say(words.FailureNoMembers, "year", fmt.Sprint(memberless.Year)), true
	case errors.As(err, &closed):
		return w.Elided(w.Say(words.FailureClosed, "year", fmt.Sprint(closed.Closing.Year),
			"date", w.Date(closed.Closing.ApprovedOn))), true
	case errors.As(err, &open) && open.ToSign:
		return w.Say(words.FailureOpenToSign, "year", fmt.Sprint(open.Year)), true
	case errors.As(err, &open):
		return w.Say(words.FailureOpen, "year", fmt.Sprint(open.Year)), true
	case errors.As(err, &closing) && closing.ID == 0:
		return w.Say(words.FailureNeverClosed, "year", fmt.Sprint(closing.Year)), true
	case errors.As(err, &closing):
		return w.Say(words.FailureNoClosing, "year", fmt.Sprint(closing.Year),
			"closing", fmt.Sprint(closing.ID)), true
	case errors.As(err, &early):
		return w.Elided(w.Say(words.FailureEarly, "year", fmt.Sprint(early.Year),
			"day", w.Date(early.ApprovedOn), "came", w.Date(early.AsOf))), true
	case errors.As(err, &signed):
		return signed.said(w), true
	case errors.As(err, &unproven):
		return w.Say(words.ProofFailures[unproven.Code], "file", plain(unproven.File),
			"detail", plain(unproven.Detail)), true
	}
	return "", false
}

func (e *UnknownYearError) said(w *words.Words) string {
	if len(e.Known) == 0 {
		return w.Say(words.FailureNoPlan)
	}
	return w.Say(words.FailureUnknownYear, "year", fmt.Sprint(e.Year),
		"first", fmt.Sprint(e.Known[0]), "last", fmt.Sprint(e.Known[len(e.Known)-1]))
}

func (e *SignedError) said(w *words.Words) string {
	year := fmt.Sprint(e.Year)
	switch {
	case e.Unsigned:
		return w.Say(words.FailureUnsigned, "year", year)
	case len(e.Findings) == 0:
		return w.Say(words.FailureOtherSigned, "year", year)
	}
	lines := []string{w.Say(words.FailureMoreThanSigned)}
	for _, one := range e.Findings[:min(mostFindings, len(e.Findings))] {
		lines = append(lines, "  "+describe(w, one))
	}
	return strings.Join(lines, "\n")
}

// sayUnknown names a code or a member that does not exist, and those of a similar name.
func sayUnknown(e *explain.UnknownError, w *words.Words) string {
	text := w.Say(words.FailureUnknownCode, "asked", w.Quoted(e.Asked))
	if e.Year != 0 {
		text = w.Say(words.FailureUnknownMember, "asked", w.Quoted(e.Asked), "year", fmt.Sprint(e.Year))
	}
	if len(e.Nearest) > 0 {
		text += w.Say(words.FailureNearest, "names", strings.Join(e.Nearest, ", "))
	}
	return text
}
