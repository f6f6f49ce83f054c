package store

import (
	"context"
	"fmt"
	"slices"

	"xmess.cat/memoria/queries"
)

// Decide enters a decision about a workbook in the ledger. judged is the workbook as it is judged
// from now on, in the same transaction; nil where that stays as it was.
func (s *Store) Decide(ctx context.Context, d queries.Decision, judged *Workbook) error {
	if err := s.Flush(ctx); err != nil {
		return err
	}
	var workbooks []pending
	if judged != nil {
		p := pending{Workbook: *judged, isRetry: true}
		p.hash, p.size = judged.sent()
		var err error
		if p.id, err = s.judgedBefore(ctx, p.hash); err != nil {
			return fmt.Errorf("judging %s again: %w", judged.FileName, err)
		}
		workbooks = append(workbooks, p)
	}
	c, err := s.commit(ctx, workbooks, nil, d)
	if err != nil {
		return fmt.Errorf("entering a decision: %w", err)
	}
	return s.seal(c)
}

// numbered gives decisions the next numbers, after the last judgement.
func (s *Store) numbered(decided []queries.Decision) []queries.Decision {
	decided = slices.Clone(decided)
	for i := range decided {
		d := &decided[i]
		d.ID, d.JudgementID = s.entries[queries.DecisionSeal]+i+1, s.entries[queries.JudgementSeal]
		d.At, d.By, d.Reason = utc(d.At), clean(d.By), clean(d.Reason)
	}
	return decided
}
