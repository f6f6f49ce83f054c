package keeping

import (
	"context"

	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/store"
)

// judged judges a workbook again. One whose contact was forgotten has no bytes to read: its rows are
// handed over from the old database.
func (r *rebuild) judged(ctx context.Context, s step, read judging.Reading) (
	w store.Workbook, waits bool, err error) {
	without, forgotten := r.without[s.as.WorkbookID]
	if !forgotten {
		previous := judging.Stored(ctx, r.fresh, r.settings.Log)
		return judging.Judge(read, r.choose(ctx, s.as), previous)
	}
	r.asking.Lock()
	defer r.asking.Unlock()
	w, err = r.asJudged(ctx, s)
	w.Content, w.Sent = read.Content, without.Sent
	return w, false, err
}

// asJudged gives a workbook as the old database holds it.
func (r *rebuild) asJudged(ctx context.Context, s step) (w store.Workbook, err error) {
	id := s.as.WorkbookID
	w = store.Workbook{Kind: store.Kind(s.as.Kind), Verdict: store.Verdict(s.as.Verdict)}
	if w.Problems, err = r.old.Problems(ctx, id); err != nil {
		return w, err
	}
	claims, err := r.old.Claims(ctx)
	if err != nil {
		return w, err
	}
	w.Claim = claims[id]
	if w.Verdict == store.Rejected {
		return w, nil
	}
	submission, cells, err := r.old.Submission(ctx, id)
	w.Submission, w.Cells = &submission, cells
	return w, err
}
