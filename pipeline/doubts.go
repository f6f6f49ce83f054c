package pipeline

import (
	"context"

	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
)

// held is a return whose doubts depend on what else this pass finds of its member.
type held struct {
	read judging.Reading
	w    store.Workbook
}

// mustWait reports whether a return is of another year than the one collected, which counts or not
// depending on whether the member's return of that year comes in this pass.
func (p *pass) mustWait(w store.Workbook) bool {
	if w.Submission == nil || w.Submission.Year == p.settings.Year {
		return false
	}
	claim := store.Claim{MemberCode: w.Submission.MemberCode, Year: w.Submission.Year}
	return p.counted[claim] || claim.Year > p.settings.Year && p.looked.Year() <= claim.Year
}

// doubts are the reasons why a new return waits for a decision.
func (p *pass) doubts(ctx context.Context, h held) ([]source.Problem, error) {
	return judging.Doubts(h.read, h.w, judging.Season{Year: p.settings.Year, Looked: p.looked,
		Closed: p.closedYears, Plans: p.plans, Previous: p.previous(ctx),
		Before: func(claim store.Claim) bool { return p.counted[claim] },
		Now: func(claim store.Claim) bool {
			_, known := p.reported.of(claim.MemberCode, claim.Year)
			return p.counted[claim] || !known || p.reported.has(claim)
		}})
}
