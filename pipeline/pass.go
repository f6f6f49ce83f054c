package pipeline

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/status"
	"xmess.cat/memoria/pipeline/store"
)

// pass is one pass over the folder: what it knew at its start, the plans that hold, and what became of
// each file so far.
type pass struct {
	settings setup.Settings
	folder   *inbox.Folder
	db       *store.Store

	seen   map[string]store.Sighting
	known  map[string]store.Entry // by hash, as the pass began: readers look at it while byHash grows
	byHash map[string]store.Entry
	byID   map[int]store.Entry
	said   *said

	forgotten map[int]store.Forgotten // workbooks whose bytes, where they still lie in the folder, have a contact to leave out

	plans *judging.Plans // nil until those in the folder are loaded

	mentions []mention
	total    int
	reads    atomic.Int64
}

// mention is what became of one file, and what is wrong in it beside the file's own problems. Each file found
// gets exactly one.
type mention struct {
	file       inbox.File
	outcome    feedback.Outcome
	workbookID int // 0 for what never became a workbook
	problems   []source.Problem
}

func newPass(ctx context.Context, settings setup.Settings, folder *inbox.Folder, db *store.Store) (*pass, error) {
	p := &pass{settings: settings, folder: folder, db: db,
		known: map[string]store.Entry{}, byHash: map[string]store.Entry{}, byID: map[int]store.Entry{}}
	ledger, err := db.Ledger(ctx)
	if err != nil {
		return nil, err
	}
	for _, entry := range ledger {
		p.known[entry.Hash], p.byHash[entry.Hash], p.byID[entry.ID] = entry, entry, entry
	}
	p.said = sayings(ledger)
	if p.forgotten, err = db.Forgotten(ctx); err != nil {
		return nil, err
	}
	p.seen, err = db.Sightings(ctx)
	return p, err
}

// split gives the new files that look like plans, and all the others.
func (p *pass) split(files []inbox.File) (plans, others []inbox.File) {
	p.total = len(files)
	isPlan := make([]bool, len(files))
	var looking sync.WaitGroup
	for first := range p.settings.Readers { // nothing else is done meanwhile
		looking.Go(func() {
			for i := first; i < len(files); i += p.settings.Readers {
				_, same := p.sameAsBefore(files[i])
				isPlan[i] = files[i].State == inbox.Readable && !same && judging.LooksLikePlan(p.folder, files[i])
			}
		})
	}
	looking.Wait()
	for i, file := range files {
		if isPlan[i] {
			plans = append(plans, file)
		} else {
			others = append(others, file)
		}
	}
	return plans, others
}

// fresh gives the files that have to be read, and mentions the rest.
func (p *pass) fresh(files []inbox.File) []inbox.File {
	var fresh []inbox.File
	for _, file := range files {
		entry, same := p.sameAsBefore(file)
		switch {
		case file.State != inbox.Readable:
			p.mention(mention{file: file, outcome: status.OfFile(file)})
		case same && !p.worthAnotherLook(entry):
			p.mention(mention{file: file, outcome: feedback.Unchanged, workbookID: entry.ID})
		default:
			fresh = append(fresh, file)
		}
	}
	return fresh
}

// sameAsBefore gives the workbook that a file was when last seen, if its size and time are still the same.
func (p *pass) sameAsBefore(file inbox.File) (store.Entry, bool) {
	seen := p.seen[file.Name()]
	if !sameSighting(seen, file) {
		return store.Entry{}, false
	}
	entry, ok := p.byID[seen.WorkbookID]
	return entry, ok
}

// sameSighting tells whether a file is as it was when it was seen, as far as can be told without opening it, and
// became a workbook of the ledger then.
func sameSighting(seen store.Sighting, file inbox.File) bool {
	return seen.WorkbookID > 0 && seen.Size == file.Size && seen.Modified.Equal(file.Modified)
}

// worthAnotherLook tells of a rejected return that a newer plan may read otherwise: its member may have
// been added to the plan since, or its year may be another plan's now.
func (p *pass) worthAnotherLook(entry store.Entry) bool {
	return entry.Verdict == store.Rejected && entry.Kind == store.KindSubmission &&
		p.plans.Any() && p.plans.LoadedAt.After(entry.LoadedAt)
}

// remember enters what was just loaded, so that the same bytes under another name are not loaded again.
func (p *pass) remember(id int, hash string, kept store.Workbook) {
	entry := store.Entry{ID: id, Hash: hash, Kind: kept.Kind, Verdict: kept.Verdict, FileName: kept.FileName,
		ReceivedAt: kept.ReceivedAt, LoadedAt: kept.LoadedAt.UTC().Truncate(time.Microsecond)}
	p.byHash[hash], p.byID[id] = entry, entry
	p.said.remember(kept.Submission)
}

func (p *pass) mention(m mention) {
	p.mentions = append(p.mentions, m)
	p.settings.Log.Debug("file", "name", m.file.Name(), "outcome", int(m.outcome), "workbook", m.workbookID)
	p.settings.Progress(len(p.mentions), p.total)
}

// repeated is a file whose very bytes are in the ledger already, under its own name or another.
func repeated(file inbox.File, entry store.Entry) mention {
	m := mention{file: file, outcome: feedback.Unchanged, workbookID: entry.ID}
	if entry.FileName != file.Name() {
		m.problems = []source.Problem{{
			Rule: source.SameBytes(), At: source.Cell{Book: file.Name()}, Found: entry.FileName}}
	}
	return m
}

// waiting is a return that there is no plan to read against.
func waiting(file inbox.File) mention {
	return mention{file: file, outcome: feedback.Later,
		problems: []source.Problem{{Rule: source.PlanMissing(), At: source.Cell{Book: file.Name()}}}}
}
