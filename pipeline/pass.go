package pipeline

import (
	"context"
	"maps"
	"sync/atomic"
	"time"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/status"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/queries"
)

type pass struct {
	settings setup.Settings
	folder   *inbox.Folder
	db       *store.Store

	seen      map[string]store.Sighting
	stored    map[string]store.Entry // by hash, as the pass began; workers read it
	byHash    map[string]store.Entry // stored, and what this pass loaded
	byID      map[int]store.Entry
	forgotten map[int]store.Forgotten // workbooks whose contact must not come back
	decided   map[string]queries.Decision
	reported  reported
	counted   map[store.Claim]bool // returns that counted as the pass began

	closedYears map[int]bool
	held        []held

	number   int                  // of this pass
	looked   time.Time            // when the folder was listed
	lastLook time.Time            // of the pass before; zero for none
	back     map[int][]inbox.File // files of workbooks that earlier passes loaded, by workbook

	plans    *judging.Plans // nil until those in the folder are loaded
	rejudged map[int]rejudged
	kept     map[int]bool // returns that could not be judged again

	results []result
	total   int
	reads   atomic.Int64
}

// result is what became of one file, with the problems to report of it. A pass makes one for each
// file that it finds.
type result struct {
	file       inbox.File
	outcome    feedback.Outcome
	workbookID int // 0 for what never became a workbook
	problems   []source.Problem
}

func newPass(ctx context.Context, settings setup.Settings, folder *inbox.Folder, db *store.Store,
) (*pass, error) {
	p := &pass{settings: settings, folder: folder, db: db, stored: map[string]store.Entry{},
		byHash: map[string]store.Entry{}, byID: map[int]store.Entry{},
		rejudged: map[int]rejudged{}, kept: map[int]bool{}, back: map[int][]inbox.File{},
		number: db.NextPass(), looked: settings.Now()}
	ledger, err := db.Ledger(ctx)
	if err != nil {
		return nil, err
	}
	for _, entry := range ledger {
		p.stored[entry.Hash], p.byHash[entry.Hash], p.byID[entry.ID] = entry, entry, entry
	}
	p.reported = newReported(ledger)
	p.counted = maps.Clone(p.reported.stored)
	if p.closedYears, err = p.closed(ctx); err != nil {
		return nil, err
	}
	if p.forgotten, err = db.Forgotten(ctx); err != nil {
		return nil, err
	}
	decisions, err := db.Decisions(ctx)
	if err != nil {
		return nil, err
	}
	p.decided = queries.InForce(decisions)
	if p.lastLook, err = db.LastLook(ctx); err != nil {
		return nil, err
	}
	p.seen, err = db.Sightings(ctx)
	return p, err
}

func (p *pass) split(files []inbox.File) (plans, others []inbox.File) {
	p.total = len(files)
	for _, file := range files {
		_, same := p.sameAsBefore(file)
		if file.State == inbox.Readable && !same && judging.LooksLikePlan(p.folder, file) {
			plans = append(plans, file)
		} else {
			others = append(others, file)
		}
	}
	return plans, others
}

// changed gives the files that have to be read, and notes the result of all others.
func (p *pass) changed(files []inbox.File) (changed []inbox.File) {
	for _, file := range files {
		entry, same := p.sameAsBefore(file)
		switch {
		case file.State != inbox.Readable:
			p.note(result{file: file, outcome: status.OfFile(file)})
		case same && !p.judgeAgain(entry):
			p.note(result{file: file, outcome: feedback.Unchanged, workbookID: entry.ID})
		default:
			changed = append(changed, file)
		}
	}
	return changed
}

// sameAsBefore gives the workbook of a file whose size and time are as they were when last seen.
func (p *pass) sameAsBefore(file inbox.File) (store.Entry, bool) {
	seen := p.seen[file.Name()]
	if !sameSighting(seen, file) {
		return store.Entry{}, false
	}
	entry, ok := p.byID[seen.WorkbookID]
	return entry, ok
}

// sameSighting reports whether a file has the size and time at which it became a workbook.
func sameSighting(seen store.Sighting, file inbox.File) bool {
	return seen.WorkbookID > 0 && seen.Size == file.Size && seen.Modified.Equal(file.Modified)
}

// judgeAgain reports whether a newer plan, of other members or years, may accept a rejected return.
func (p *pass) judgeAgain(entry store.Entry) bool {
	return entry.Verdict == store.Rejected && entry.Kind == store.KindSubmission &&
		p.plans.Any() && p.plans.LoadedAt.After(entry.LoadedAt)
}

// remember enters a loaded workbook, so that its bytes are not loaded again under another name.
func (p *pass) remember(id int, w store.Workbook) {
	entry := store.Entry{ID: id, Hash: w.Hash, Kind: w.Kind, Verdict: w.Verdict, FileName: w.FileName,
		ReceivedAt: w.ReceivedAt, LoadedAt: w.LoadedAt.UTC().Truncate(time.Microsecond)}
	p.byHash[w.Hash], p.byID[id] = entry, entry
	if len(w.Came.Doubts) == 0 {
		p.reported.add(w.Submission)
	}
}

// previous looks among the returns of this pass first, then in the database.
func (p *pass) previous(ctx context.Context) judging.Previous {
	stored := judging.Stored(ctx, p.db, p.settings.Log)
	return func(member string, year int) []plan.Observation {
		if observations, known := p.reported.of(member, year); known {
			return observations
		}
		return stored(member, year)
	}
}

func (p *pass) note(r result) {
	p.results = append(p.results, r)
	p.settings.Log.Debug("file", "name", r.file.Name(), "outcome", int(r.outcome),
		"workbook", r.workbookID)
	p.settings.Progress(len(p.results), p.total)
}

// repeated is the result of a file whose bytes are in the ledger, under its own name or another.
func repeated(file inbox.File, entry store.Entry) result {
	r := result{file: file, outcome: feedback.Unchanged, workbookID: entry.ID}
	if entry.FileName != file.Name() {
		r.problems = []source.Problem{{Rule: source.SameBytes,
			At: source.Cell{Book: file.Name()}, Found: entry.FileName}}
	}
	return r
}

func waiting(file inbox.File) result {
	return result{file: file, outcome: feedback.Later,
		problems: []source.Problem{{Rule: source.PlanMissing, At: source.Cell{Book: file.Name()}}}}
}
