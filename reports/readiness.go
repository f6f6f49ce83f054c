package reports

import (
	"context"
	"fmt"
	"strings"
	"time"

	"xmess.cat/memoria/reports/memoria"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// Readiness says what the memòria of a year would lack if it were made now.
type Readiness struct {
	Year       int
	ApprovedOn time.Time // zero if the year is open
	After      int       // returns that came after the closing

	Deadline             time.Time          // of the returns; zero once it has passed
	Sent, Late, Expected int                // members, without the office
	Office               string             // state of its return; empty without an office
	Inputs               int                // returns that count
	Missing              []string           // members without a return, by name
	Errors               int                // cells that do not count
	Unpublished          []result.Indicator // with a target but no percentage
}

// Ready reports what the memòria of a year would lack if it were made now. The errors are those of
// Make, which would stop it.
func Ready(ctx context.Context, ask Request, now time.Time) (Readiness, error) {
	in, err := read(ctx, ask)
	if err != nil {
		return Readiness{}, err
	}
	year := in.facts.Year
	ready := Readiness{Year: ask.Year}
	if approval := in.facts.Approval; approval != nil {
		ready.ApprovedOn, ready.After = approval.On, len(approval.Arrivals)
		return ready, nil
	}
	if deadline := year.Limits.Deadline; !deadline.Before(now.Truncate(24 * time.Hour)) {
		ready.Deadline = deadline
	}
	ready.Sent, ready.Late, ready.Expected = memoria.SentCounts(year)
	ready.Inputs, ready.Office = memoria.Submissions(year), memoria.OfficeState(year)
	for _, c := range memoria.ByName(year.Coverage, ask.Words) {
		if c.State == "missing" && c.Type != "xarxa" {
			ready.Missing = append(ready.Missing, ask.Words.Member(c.Name, c.Type))
		}
	}
	for _, f := range year.Findings {
		if f.Severity == "error" {
			ready.Errors++
		}
	}
	for _, i := range year.Indicators {
		if i.Status == "no_data" || i.Status == "low_coverage" {
			ready.Unpublished = append(ready.Unpublished, i)
		}
	}
	return ready, nil
}

// Lines describes it, one fact a line.
func (r Readiness) Lines(w *words.Words) []string {
	year := fmt.Sprint(r.Year)
	if !r.ApprovedOn.IsZero() {
		lines := []string{w.Elided(w.Say(words.ReadyClosed, "year", year, "date", w.Date(r.ApprovedOn)))}
		if r.After > 0 {
			lines = append(lines, w.Count(words.ReadyAfter, r.After))
		}
		return lines
	}
	lines := []string{w.PartOf(words.BoardSent, r.Sent, r.Expected)}
	if r.Expected == 0 {
		lines = []string{w.Say(words.BoardNoMembers)}
	}
	if r.Office != "" {
		lines = append(lines, w.Say(words.SentOffice[r.Office]))
	}
	if !r.Deadline.IsZero() {
		lines = append(lines, w.Elided(w.Say(words.ReadyDeadline, "date", w.Date(r.Deadline))))
	}
	if r.Late > 0 {
		lines = append(lines, w.Count(words.ReadyLate, r.Late))
	}
	if len(r.Missing) > 0 {
		lines = append(lines, w.Say(words.ReadyNames, "members", strings.Join(r.Missing, ", ")))
	}
	if r.Errors > 0 {
		lines = append(lines, w.Count(words.ReadyErrors, r.Errors))
	}
	if len(r.Unpublished) > 0 {
		lines = append(lines, w.Count(words.ReadyUnpublished, len(r.Unpublished)))
		for _, i := range r.Unpublished {
			lines = append(
				lines,
				"  "+i.Code+" "+i.Name+": "+w.Status(i.Status),
			)
		}
	}
	head := words.ReadyLacking
	switch {
	case r.Inputs == 0:
		head = words.ReadyNothing
	case r.Office != "missing" && len(r.Missing) == 0 && r.Errors == 0 && len(r.Unpublished) == 0:
		head = words.ReadyYes
	}
	return append([]string{w.Say(head, "year", year)}, lines...)
}
