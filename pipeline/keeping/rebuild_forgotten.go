package keeping

import (
	"context"

	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/store"
)

// judged judges a workbook again. What a contact was taken out of, and does not read to the same
// rows since, is handed over as it was judged.
func (r *rebuild) judged(ctx context.Context, s step, read judging.Reading) (w store.Workbook, waits bool, err error) {
	without, forgotten := r.without[s.as.WorkbookID]
	if !forgotten || without.Reread {
		w, waits, err = judging.Judge(read, r.choose(ctx, s.as), judging.Stored(ctx, r.fresh, r.settings.Log))
	} else {
		r.asking.Lock()
		w, err = r.asJudged(ctx, s)
		r.asking.Unlock()
		w.Content = read.Content
	}
	w.Sent = without.Sent
	return w, waits, err
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
	sub, cells, err := r.old.Submission(ctx, id)
	w.Submission, w.Cells = &sub, cells
	return w, err
}
