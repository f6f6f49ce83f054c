// Package pipeline is the write half: it reads the workbooks that members send and loads them into
// the database that the memòria is made from. This file tells one pass in the order in which data
// flows: read, judge, load in batches, compute, check, give feedback. Each step is a package.
package pipeline

import (
	"context"
	"errors"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/status"
	"xmess.cat/memoria/pipeline/store"
)

// Pass looks once through the drop folder, loads the workbooks that are new or changed, and says
// what became of every file.
//
// What a later pass finds is later: it counts in the place of what earlier passes found of the same
// member and year, and so do bytes that are put back. Plans are loaded before returns. Each return
// is checked against the plan of its year; without any plan, returns are left for later. Problems
// of workbooks are in the
// run. An error stopped the pass: batches committed before it are kept. Where it stopped before
// every file was handled, the run lists no workbooks.
func Pass(ctx context.Context, settings setup.Settings) (run feedback.Run, err error) {
	settings = settings.WithDefaults()
	folder, err := settings.OpenFolder()
	if err != nil {
		return feedback.Run{}, err
	}
	defer func() { err = errors.Join(err, folder.Close()) }()
	db, err := settings.OpenStore(ctx, false)
	if err != nil {
		return feedback.Run{}, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()

	p, err := newPass(ctx, settings, folder, db)
	if err != nil {
		return feedback.Run{}, err
	}
	files, err := p.settled(ctx)
	if err != nil {
		return feedback.Run{}, err
	}
	plans, others := p.split(files)
	if err := errors.Join(p.load(ctx, plans), p.putBack(ctx, store.KindPlan)); err != nil {
		return feedback.Run{}, err
	}
	if err := p.adoptPlans(ctx); err != nil {
		return feedback.Run{}, err
	}
	if err := p.load(ctx, p.changed(others)); err != nil {
		return feedback.Run{}, err
	}
	if err := p.putBack(ctx, store.KindSubmission); err != nil {
		return feedback.Run{}, err
	}
	// What was put back may have been judged by another plan, and a plan may not look like one.
	if err := p.adoptPlans(ctx); err != nil {
		return feedback.Run{}, err
	}
	missing := gone(p.seen, files)
	if err := db.Looked(ctx, p.looked, missing); err != nil {
		return feedback.Run{}, err
	}
	ledger, err := db.Ledger(ctx)
	if err != nil {
		return feedback.Run{}, err
	}
	claims, err := db.Claims(ctx)
	if err != nil {
		return feedback.Run{}, err
	}
	overview := status.New(db, settings, p.plans, ledger, claims)
	if run, err = p.report(ctx, overview, ledger); err != nil {
		return feedback.Run{}, err
	}
	if run.Gone, err = p.goneAndCounting(ledger, missing); err != nil {
		return feedback.Run{}, err
	}
	offences, err := db.Finish(ctx) // computes, checks, writes a checkpoint
	for _, offence := range offences {
		run.Offences = append(run.Offences, offence.String())
	}
	if err != nil {
		return run, err
	}
	return run, p.giveFeedback(ctx, &run, overview)
}

// adoptPlans takes the plans that the database has now, and judges again the returns that were
// judged by others.
func (p *pass) adoptPlans(ctx context.Context) (err error) {
	if p.plans, err = judging.PlansOf(ctx, p.db); err != nil {
		return err
	}
	return p.rejudge(ctx)
}

// load reads files with several workers, and judges and loads them one by one in their order: the
// same files always give the same database.
func (p *pass) load(ctx context.Context, files []inbox.File) error {
	size := func(file inbox.File) int64 { return file.Size }
	for read := range judging.InOrder(ctx, p.settings.Readers, files, size, p.read) {
		if read.Err != nil {
			return read.Err
		}
		if err := p.loadOne(ctx, read); err != nil {
			return err
		}
	}
	for _, h := range p.held {
		if err := p.add(ctx, h); err != nil {
			return err
		}
	}
	p.held = nil
	return ctx.Err()
}

// loadOne judges a file that was read and adds it to the batch, unless its bytes are known.
func (p *pass) loadOne(ctx context.Context, read judging.Reading) error {
	if !read.OK {
		p.note(result{file: read.File, outcome: status.OfFile(read.File), problems: read.Problems})
		return nil
	}
	now := p.settings.Now()
	seen := store.Sighting{Path: read.File.Name(), Size: read.File.Size, Modified: read.File.Modified}
	if entry, known := p.byHash[read.Hash]; known && !p.judgeAgain(entry) {
		seen.WorkbookID = entry.ID
		p.note(repeated(read.File, entry))
		p.noteAgain(read.File, entry)
		return p.db.AddSighting(ctx, seen, now)
	}
	w, waits, err := judging.Judge(read, p.plans.Of, p.previous(ctx))
	if err != nil {
		return err
	}
	if waits {
		p.note(waiting(read.File))
		return nil
	}
	w.Hash, w.LoadedAt = read.Hash, now
	if h := (held{read, w}); !p.mustWait(w) {
		return p.add(ctx, h)
	}
	p.held = append(p.held, held{read, w})
	return nil
}

// add adds a workbook to the batch. A new return that contradicts itself waits for a decision.
func (p *pass) add(ctx context.Context, h held) (err error) {
	w, file := h.w, h.read.File
	seen := store.Sighting{Path: file.Name(), Size: file.Size, Modified: file.Modified}
	if entry, known := p.byHash[w.Hash]; known && !p.judgeAgain(entry) { // held twice
		seen.WorkbookID = entry.ID
		p.note(repeated(file, entry))
		return p.db.AddSighting(ctx, seen, w.LoadedAt)
	}
	w.ReceivedAt, w.Came = p.came(file, judging.YearOf(w))
	if _, known := p.byHash[w.Hash]; !known {
		if w.Came.Doubts, err = p.doubts(ctx, h); err != nil {
			return err
		}
	}
	id, err := p.db.Add(ctx, w, seen)
	if err != nil {
		return err
	}
	p.remember(id, w)
	r := result{file: file, outcome: status.OutcomeOf(w.Verdict), workbookID: id,
		problems: w.Problems}
	if len(w.Came.Doubts) > 0 {
		r.outcome, r.problems = feedback.Undecided, w.Came.Doubts
	}
	p.note(r)
	return nil
}

// giveFeedback writes annotated copies and status pages into the drop folder, and adds to the run
// what each new version changes, where its copy lies, and the status of the year.
func (p *pass) giveFeedback(ctx context.Context, run *feedback.Run, overview status.Overview,
) (err error) {
	changes, years := map[string]status.Comparison{}, []int{p.settings.Year}
	ids := map[string]int{}
	for _, r := range p.results {
		ids[r.file.Name()] = r.workbookID
		overview.Lying[r.workbookID] = r.file.Name()
		if err := overview.AddStray(r.file); err != nil {
			return err
		}
		entry, known := overview.Entry(r.workbookID)
		isNew := r.outcome == feedback.Loaded || r.outcome == feedback.Partly ||
			r.outcome == feedback.Again
		if entry.Kind == store.KindSubmission && isNew {
			years = append(years, entry.Year)
		}
		if !isNew || !known || entry.Kind == store.KindSubmission && !entry.Current {
			continue
		}
		if changes[r.file.Name()], err = overview.Changes(ctx, entry.ID); err != nil {
			return err
		}
	}
	done, err := overview.Write(ctx, years)
	if err != nil {
		return err
	}
	run.Given, run.Status, run.Page = done.Given, done.Status, done.Page
	for i, book := range run.Workbooks {
		changed := changes[book.Name]
		run.Workbooks[i].Changes, run.Workbooks[i].MoreChanges = changed.Listed, changed.More
		run.Workbooks[i].Copy = done.Copies[ids[book.Name]]
		run.Workbooks[i].Problems = withLost(book, changed)
	}
	return nil
}
