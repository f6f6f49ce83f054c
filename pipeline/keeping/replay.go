package keeping

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"

	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/queries"
)

// step is a judgement of the old ledger. Only the last one of a workbook is made again; the others
// are entered as they were.
type step struct {
	as   queries.Judgement
	last bool
}

// size bounds the bytes of a workbook, which are not known before they are read.
func (s step) size() int64 {
	if s.last {
		return math.MaxInt64
	}
	return 0
}

// steps gives the judgements of the old database in order. A damaged ledger may lack workbooks;
// those come at the end.
func (r *rebuild) steps(ctx context.Context) ([]step, error) {
	judgements, err := r.old.Judgements(ctx)
	if err != nil && !r.salvage {
		return nil, err
	}
	ledger, err := r.old.Ledger(ctx)
	if err != nil {
		return nil, err
	}
	r.entries = map[int]store.Entry{}
	for _, entry := range ledger {
		r.entries[entry.ID] = entry
	}
	if r.forgotten, err = r.old.Forgotten(ctx); err != nil && !r.salvage {
		return nil, err
	}
	if err := r.history(ctx); err != nil {
		return nil, err
	}
	last := map[int]int{}
	for i, j := range judgements {
		last[j.WorkbookID] = i
	}
	var steps []step
	for i, j := range judgements {
		steps = append(steps, step{as: j, last: last[j.WorkbookID] == i})
	}
	for _, e := range ledger {
		if _, known := last[e.ID]; !known {
			steps = append(steps, step{last: true, as: queries.Judgement{
				WorkbookID: e.ID, Hash: e.Hash, FileName: e.FileName, Kind: string(e.Kind),
				Verdict: string(e.Verdict), LoadedAt: e.LoadedAt}})
		}
	}
	return steps, nil
}

// history reads how the workbooks of the old database came, and what was decided about them.
func (r *rebuild) history(ctx context.Context) (err error) {
	if r.arrivals, err = r.old.Arrivals(ctx); err != nil && !r.salvage {
		return err
	}
	if r.decisions, err = r.old.Decisions(ctx); err != nil && !r.salvage {
		return err
	}
	r.inForce = queries.InForce(r.decisions)
	return nil
}

// replay reads workbooks with several workers, and judges and loads them one by one.
func (r *rebuild) replay(ctx context.Context, steps []step) error {
	i := 0
	for read := range judging.InOrder(ctx, r.settings.Readers, steps, step.size, r.read) {
		if err := r.take(ctx, steps[i], read); err != nil {
			return err
		}
		if err := r.followUp(ctx, steps[i].as.ID); err != nil {
			return err
		}
		i++
		r.settings.Progress(i, len(steps))
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return r.followUp(ctx, math.MaxInt)
}

// read takes the bytes of a workbook from the old database and reads its cells.
func (r *rebuild) read(ctx context.Context, s step) judging.Reading {
	out := judging.Reading{File: inbox.File{Path: s.as.FileName}, Year: r.inForce[s.as.Hash].Year}
	if !s.last {
		return out
	}
	r.oldLock.Lock()
	content, err := r.old.Content(ctx, s.as.WorkbookID)
	r.oldLock.Unlock()
	without, forgotten := r.forgotten[s.as.WorkbookID]
	stored := cmp.Or(without.Kept, s.as.Hash)
	if err == nil && store.Hash(content) != stored {
		err = fmt.Errorf("reading the bytes of %s: they are not those that were sent", s.as.FileName)
	}
	if err != nil {
		out.Err = err
		return out
	}
	out.OK, out.Content, out.Hash = true, content, s.as.Hash
	if forgotten { // its rows are handed over
		return out
	}
	out.Book, out.Problems, err = r.settings.Read(ctx, s.as.FileName, content)
	if err != nil {
		out.Err = &workerError{fmt.Errorf("reading %s: %w", s.as.FileName, err)}
	}
	return out
}

// workerError is an error that is not the fault of the old database: salvage stops at it.
type workerError struct{ error }

func (e *workerError) Unwrap() error { return e.error }

// followUp enters in the new ledger what the old one has up to a judgement: arrivals and decisions.
// Those of a lost workbook are entered too: it may come again.
func (r *rebuild) followUp(ctx context.Context, judgement int) error {
	var came []queries.Arrival
	for ; len(r.arrivals) > 0 && r.arrivals[0].JudgementID <= judgement; r.arrivals = r.arrivals[1:] {
		came = append(came, r.arrivals[0])
	}
	var decided []queries.Decision
	for len(r.decisions) > 0 && r.decisions[0].JudgementID <= judgement {
		decided = append(decided, r.decisions[0])
		r.decisions = r.decisions[1:]
	}
	if len(came)+len(decided) == 0 {
		return nil
	}
	return r.fresh.Enter(ctx, came, decided)
}

// take makes one judgement again and loads its workbook.
func (r *rebuild) take(ctx context.Context, s step, read judging.Reading) error {
	var failed *workerError
	name := s.as.FileName
	switch {
	case !s.last && r.salvage: // a damaged ledger is begun anew
		return nil
	case !s.last:
		return r.fresh.Recall(ctx, s.as)
	case read.Err != nil && r.salvage && ctx.Err() == nil && !errors.As(read.Err, &failed):
		r.told.Lost = append(r.told.Lost, name)
		return nil
	case read.Err != nil:
		return read.Err
	}
	entry, known := r.entries[s.as.WorkbookID]
	if !known {
		return fmt.Errorf("loading %s again: it is not in the ledger", name)
	}
	w, waits, err := r.judge(ctx, s, read)
	if err != nil {
		return err
	}
	if waits { // its plan is lost; the next plan judges it again
		w = store.Workbook{Kind: store.KindSubmission, Verdict: store.Rejected, Content: read.Content,
			Problems: []source.Problem{{Rule: source.PlanMissing, At: source.Cell{Book: name}}}}
	}
	w.FileName, w.ReceivedAt, w.LoadedAt = entry.FileName, entry.ReceivedAt, s.as.LoadedAt
	if w.Kind == store.KindSubmission {
		w.PlanID = s.as.PlanID
	}
	if w.Plan != nil {
		r.plans = nil
	}
	judged, err := r.fresh.Replay(ctx, s.as, w)
	if err != nil {
		return err
	}
	r.told.Workbooks++
	if judged.Kind != s.as.Kind || judged.Verdict != s.as.Verdict || judged.Rows != s.as.Rows {
		r.told.Otherwise = append(r.told.Otherwise, name)
	}
	return nil
}

// judge judges a workbook again. One whose contact was forgotten has no bytes to read: its rows are
// handed over from the old database.
func (r *rebuild) judge(ctx context.Context, s step, read judging.Reading) (
	w store.Workbook, waits bool, err error) {
	without, forgotten := r.forgotten[s.as.WorkbookID]
	if !forgotten {
		previous := judging.Stored(ctx, r.fresh, r.settings.Log)
		return judging.Judge(read, r.choose(ctx, s.as), previous)
	}
	r.oldLock.Lock()
	defer r.oldLock.Unlock()
	w, err = r.stored(ctx, s)
	w.Content, w.Sent = read.Content, without.Sent
	return w, false, err
}

func (r *rebuild) stored(ctx context.Context, s step) (w store.Workbook, err error) {
	id := s.as.WorkbookID
	w = store.Workbook{Kind: store.Kind(s.as.Kind), Verdict: store.Verdict(s.as.Verdict)}
	problems, err := r.old.Problems(ctx, []int{id})
	if err != nil {
		return w, err
	}
	w.Problems = problems[id]
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

// choose gives the plan that a judgement names. Where it names none, or that plan is lost, it gives
// the plan that holds in the year among those loaded so far.
func (r *rebuild) choose(ctx context.Context, as queries.Judgement) judging.ChoosePlan {
	return func(year int) (plan.Plan, int, bool, error) {
		if as.PlanID != 0 {
			named, known := r.named[as.PlanID]
			if !known {
				var err error
				if named, err = r.fresh.PlanOf(ctx, as.PlanID); err != nil {
					return plan.Plan{}, 0, false, err
				}
			}
			isLost := len(named.Parameters)+len(named.Indicators)+len(named.Members) == 0
			if !isLost {
				r.named[as.PlanID] = named
				return named, as.PlanID, true, nil
			}
		}
		if r.plans == nil {
			plans, err := judging.PlansOf(ctx, r.fresh)
			if err != nil {
				return plan.Plan{}, 0, false, err
			}
			r.plans = plans
		}
		return r.plans.Of(year)
	}
}
