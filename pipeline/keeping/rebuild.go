package keeping

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"sync"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/queries"
)

// Rebuild makes the database again from the workbooks' bytes that it holds, in the order in which
// they were judged, with the same numbers and times, and puts it in the place of the old one, which
// is kept beside it. The same program gives an equal database; a later one may read a workbook
// otherwise, and what it does is told. Without salvage, nothing is done unless all can be read.
//
// With salvage, what can still be read of a damaged database is kept, and what cannot is told: it
// is lost unless it still lies in the drop folder, where the next pass finds it.
func Rebuild(ctx context.Context, settings setup.Settings, salvage bool) (told feedback.Rebuilt, err error) {
	settings = settings.WithDefaults()
	if _, err := os.Stat(settings.Database); err != nil {
		return told, fmt.Errorf("opening the database: %w", err)
	}
	work, err := os.MkdirTemp(filepath.Dir(settings.Database), ".memoria-*.tmp")
	if err != nil {
		return told, fmt.Errorf("making the new database: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(work)) }()
	old, err := openOld(ctx, settings, salvage, filepath.Join(work, "old"))
	if err != nil {
		return told, err
	}
	defer func() { err = errors.Join(err, old.Close()) }()

	made := filepath.Join(work, filepath.Base(settings.Database))
	r := &rebuild{settings: settings, old: old, salvage: salvage, plan: map[int]plan.Plan{}}
	if err := r.into(ctx, made); err != nil {
		return r.told, err
	}
	if err := old.Checkpoint(ctx); err != nil && !salvage {
		return r.told, err
	}
	r.told.Kept, err = store.Replace(settings.Database, made)
	return r.told, err
}

// openOld opens the database to rebuild: as it stands, so that no other run loads into it
// meanwhile, or, to salvage, a copy, so that the damaged one stays as it is.
func openOld(ctx context.Context, settings setup.Settings, salvage bool, dir string) (*store.Store, error) {
	if !salvage {
		return settings.OpenStore(ctx, false)
	}
	held, err := hold(ctx, settings)
	if err != nil {
		return nil, err
	}
	if held != nil {
		if err := held.Close(); err != nil {
			return nil, err
		}
	}
	return store.Salvage(ctx, settings.Database, dir)
}

// rebuild is the making of one database from another.
type rebuild struct {
	settings setup.Settings
	salvage  bool
	old      *store.Store
	asking   sync.Mutex // the old database is asked by one reader at a time

	fresh   *store.Store
	entries map[int]store.Entry
	without map[int]store.Forgotten // what a contact was taken out of
	plans   *judging.Plans          // of the new database; nil where another plan was loaded since they were chosen
	plan    map[int]plan.Plan       // every plan that was asked for until now
	told    feedback.Rebuilt
}

// into makes the new database at a path, and lets go of it.
func (r *rebuild) into(ctx context.Context, path string) (err error) {
	steps, err := r.steps(ctx)
	if err != nil {
		return err
	}
	if r.fresh, err = store.Open(ctx, path, store.Options{Memory: r.settings.Memory}); err != nil {
		return err
	}
	if err := errors.Join(r.replay(ctx, steps), r.fresh.Close()); err != nil {
		return err
	}
	if err := r.old.HandOver(ctx, path); err != nil && !r.salvage {
		return err
	}
	if r.salvage {
		if err := r.keepSoundClosings(ctx, path); err != nil {
			return err
		}
	}
	if r.fresh, err = store.Open(ctx, path, store.Options{Memory: r.settings.Memory}); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, r.fresh.Close()) }()
	if _, err := r.fresh.Finish(ctx); err != nil {
		return err
	}
	return r.fresh.Verify(ctx)
}

// keepSoundClosings takes out of a saved database what is left of damaged closings.
func (r *rebuild) keepSoundClosings(ctx context.Context, path string) (err error) {
	sealed, err := queries.ReadSeals(r.settings.Database)
	if err != nil {
		return err
	}
	saved, err := store.Open(ctx, path, store.Options{Unchecked: true, Memory: r.settings.Memory})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, saved.Close()) }()
	r.told.Closings, err = saved.KeepSound(ctx, sealed)
	return err
}

// step is a judgement to make again; one that a later one took the place of is only entered.
type step struct {
	as   queries.Judgement
	last bool
}

// size is as much as there may be of what is not known before it is read.
func (s step) size() int64 {
	if s.last {
		return int64(math.MaxInt64)
	}
	return 0
}

// steps gives the judgements of the old database in order. What its ledger does not know of, as may
// be in a damaged one, comes at the end.
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
	if r.without, err = r.old.Forgotten(ctx); err != nil && !r.salvage {
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
	for _, entry := range ledger {
		if _, known := last[entry.ID]; !known {
			steps = append(steps, step{last: true, as: queries.Judgement{WorkbookID: entry.ID, Hash: entry.Hash,
				FileName: entry.FileName, Kind: string(entry.Kind), Verdict: string(entry.Verdict), LoadedAt: entry.LoadedAt}})
		}
	}
	return steps, nil
}

func (r *rebuild) replay(ctx context.Context, steps []step) error {
	i := 0
	for read := range judging.InOrder(ctx, r.settings.Readers, steps, step.size, r.read) {
		if err := r.take(ctx, steps[i], read); err != nil {
			return err
		}
		i++
		r.settings.Progress(i, len(steps))
	}
	return ctx.Err()
}

// read takes a workbook's bytes from the old database and reads its cells.
func (r *rebuild) read(ctx context.Context, s step) judging.Reading {
	out := judging.Reading{File: inbox.File{Path: s.as.FileName}}
	if !s.last {
		return out
	}
	r.asking.Lock()
	content, err := r.old.Content(ctx, s.as.WorkbookID)
	r.asking.Unlock()
	without, forgotten := r.without[s.as.WorkbookID]
	if expected := cmp.Or(without.Kept, s.as.Hash); err == nil && store.Hash(content) != expected {
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
	book, problems, err := r.settings.Read(ctx, s.as.FileName, content)
	if err != nil {
		return judging.Reading{Err: &stoppedReading{fmt.Errorf("reading %s: %w", s.as.FileName, err)}}
	}
	out.Book, out.Problems = book, problems
	return out
}

// stoppedReading is an error that is no fault of the old database.
type stoppedReading struct{ error }

func (e *stoppedReading) Unwrap() error { return e.error }

// take makes one judgement again.
func (r *rebuild) take(ctx context.Context, s step, read judging.Reading) error {
	var stopped *stoppedReading
	switch {
	case !s.last && r.salvage: // a damaged ledger is begun anew
		return nil
	case !s.last:
		return r.fresh.Recall(ctx, s.as)
	case read.Err != nil && r.salvage && ctx.Err() == nil && !errors.As(read.Err, &stopped):
		r.told.Lost = append(r.told.Lost, s.as.FileName)
		return nil
	case read.Err != nil:
		return read.Err
	}
	entry, known := r.entries[s.as.WorkbookID]
	if !known {
		return fmt.Errorf("loading %s again: it is not in the ledger", s.as.FileName)
	}
	kept, waits, err := r.judged(ctx, s, read)
	if err != nil {
		return err
	}
	if waits { // its plan is among what was lost: the next one gives it another look
		kept = store.Workbook{Kind: store.KindSubmission, Verdict: store.Rejected, Content: read.Content,
			Problems: []source.Problem{{Rule: source.PlanMissing, At: source.Cell{Book: s.as.FileName}}}}
	}
	kept.FileName, kept.ReceivedAt, kept.LoadedAt = entry.FileName, entry.ReceivedAt, s.as.LoadedAt
	if kept.Kind == store.KindSubmission {
		kept.PlanID = s.as.PlanID
	}
	if kept.Plan != nil {
		r.plans = nil
	}
	judged, err := r.fresh.Replay(ctx, s.as, kept)
	if err != nil {
		return err
	}
	r.told.Workbooks++
	if judged.Kind != s.as.Kind || judged.Verdict != s.as.Verdict || judged.Rows != s.as.Rows {
		r.told.Otherwise = append(r.told.Otherwise, s.as.FileName)
	}
	return nil
}

// choose gives the plan that a workbook was judged against; where that is not known, or among what
// was lost, the one that holds in its year among those loaded until then.
func (r *rebuild) choose(ctx context.Context, as queries.Judgement) judging.ChoosePlan {
	return func(year int) (plan.Plan, int, bool, error) {
		if as.PlanID != 0 {
			named, known := r.plan[as.PlanID]
			if !known {
				var err error
				if named, err = r.fresh.PlanOf(ctx, as.PlanID); err != nil {
					return plan.Plan{}, 0, false, err
				}
			}
			if len(named.Parameters)+len(named.Indicators)+len(named.Members) > 0 { // else it is among what was lost
				r.plan[as.PlanID] = named
				return named, as.PlanID, true, nil
			}
		}
		if r.plans == nil {
			chosen, err := judging.PlansOf(ctx, r.fresh)
			if err != nil {
				return plan.Plan{}, 0, false, err
			}
			r.plans = chosen
		}
		return r.plans.Of(year)
	}
}
