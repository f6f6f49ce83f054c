package status

import (
	"cmp"
	"context"
	"errors"
	"path"
	"slices"
	"time"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/outbox"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
)

// ReturnsFolder is where what goes back to members lies in the drop folder; it is never read from.
const ReturnsFolder = "retorns"

// Overview is what the database and the drop folder say together: what the status is told from.
type Overview struct {
	db       *store.Store
	settings setup.Settings
	plans    *judging.Plans
	ledger   []store.Entry
	claims   map[int]store.Claim
	Lying    map[int]bool // workbooks that lie in the folder now
	strays   []feedback.Stray
	compared map[int]Comparison // what was found of versions that were asked for
}

// Comparison is what a version of a return changes, and how many changes there are beside those that are listed.
type Comparison struct {
	Listed []feedback.Change
	More   int
}

// New gives an overview of what is known already. The plans may be nil.
func New(db *store.Store, settings setup.Settings, plans *judging.Plans, ledger []store.Entry, claims map[int]store.Claim) Overview {
	return Overview{db: db, settings: settings, plans: plans, ledger: ledger, claims: claims,
		Lying: map[int]bool{}, compared: map[int]Comparison{}}
}

// Entry is the ledger's line of a workbook; the ledger is in the order of their numbers.
func (g Overview) Entry(workbookID int) (e store.Entry, known bool) {
	at, known := slices.BinarySearchFunc(g.ledger, workbookID, func(e store.Entry, id int) int { return cmp.Compare(e.ID, id) })
	if known {
		e = g.ledger[at]
	}
	return e, known
}

// returned is a workbook with something to mend; the content is not read yet.
type Returned struct {
	feedback.Returned
	ID       int
	rejected bool
}

func (r Returned) Path() string { return path.Join(ReturnsFolder, feedback.CopyName(r.Returned)) }

// giveBack writes, into the drop folder, the annotated copy of each workbook with something to mend and the
// status page of each year. Where that fails, what was loaded stands all the same: it is told and logged.
func (g Overview) Write(ctx context.Context, years []int) (given feedback.Given) {
	folder, err := outbox.Open(g.settings.Folder)
	if err == nil {
		given, err = g.writeInto(ctx, folder, years)
		err = errors.Join(err, folder.Close())
	}
	if err != nil && ctx.Err() == nil {
		g.settings.Log.Warn("not everything could be written into the drop folder", "error", err)
	}
	return given
}

func (g Overview) writeInto(ctx context.Context, folder *outbox.Folder, years []int) (given feedback.Given, err error) {
	returns, err := g.Returns(ctx)
	if err != nil {
		return given, err
	}
	var files []outbox.File
	for _, r := range returns {
		files = append(files, outbox.File{Path: r.Path(), Stamp: feedback.CopyStamp(r.Returned, g.settings.Lang),
			Content: func(ctx context.Context) ([]byte, error) { return g.copyOf(ctx, r) }})
	}
	results, err := folder.Sync(ctx, ReturnsFolder, files)
	for _, r := range results {
		switch r.Outcome {
		case outbox.Written:
			given.Copies, given.New = given.Copies+1, given.New+1
		case outbox.Kept:
			given.Copies++
		case outbox.Changed:
			given.Changed = append(given.Changed, r.Path)
		}
	}
	errs := []error{err}
	for _, year := range years {
		_, err := g.writePage(ctx, folder, returns, year)
		errs = append(errs, err)
	}
	return given, errors.Join(errs...)
}

// returns lists the workbooks that go back to somebody: returns that count and have a warning or worse, and
// what was rejected, still lies in the folder and was not mended since. They are in order of receipt.
func (g Overview) Returns(ctx context.Context) ([]Returned, error) {
	received := map[store.Claim]time.Time{} // of the version that counts
	for _, e := range g.ledger {
		if e.Current {
			received[store.Claim{MemberCode: e.MemberCode, Year: e.Year}] = e.ReceivedAt
		}
	}
	var out []Returned
	for _, e := range g.ledger {
		owner, err := g.owner(e)
		if err != nil {
			return nil, err
		}
		rejected := e.Verdict == store.Rejected
		switch {
		case rejected && (!g.Lying[e.ID] || received[owner].After(e.ReceivedAt)):
			continue
		case !rejected && (!e.Current || e.Warnings+e.Errors == 0):
			continue
		}
		problems, err := g.db.Problems(ctx, e.ID)
		if err != nil {
			return nil, err
		}
		member, err := g.plans.Member(owner.Year, owner.MemberCode)
		if err != nil {
			return nil, err
		}
		out = append(out, Returned{ID: e.ID, rejected: rejected, Returned: feedback.Returned{
			Workbook: feedback.Workbook{Name: e.FileName, Kind: KindOf(e.Kind), Standing: OutcomeOf(e.Verdict),
				MemberCode: owner.MemberCode, MemberName: member.Name, Year: owner.Year,
				Version: e.Version, Problems: problems},
			ReceivedAt: e.ReceivedAt.In(g.settings.Now().Location()), Hash: e.Hash}})
	}
	slices.SortStableFunc(out, func(a, b Returned) int {
		return cmp.Or(a.ReceivedAt.Compare(b.ReceivedAt), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Hash, b.Hash))
	})
	return out, nil
}

// owner is whose workbook it is, and of which year: what was loaded from it, else what its cover says, else
// what the name of its file does.
func (g Overview) owner(e store.Entry) (store.Claim, error) {
	if e.MemberCode != "" {
		return store.Claim{MemberCode: e.MemberCode, Year: e.Year}, nil
	}
	if claim, ok := g.claims[e.ID]; ok {
		return claim, nil
	}
	claim := judging.ClaimOfName(e.FileName)
	if e.Verdict != store.Rejected || claim.MemberCode == "" {
		return store.Claim{}, nil
	}
	member, err := g.plans.Member(claim.Year, claim.MemberCode)
	if err != nil || member.Code == "" || !member.ActiveIn(claim.Year) {
		return store.Claim{}, err
	}
	return claim, nil
}

// copyOf makes the copy that goes back.
func (g Overview) copyOf(ctx context.Context, r Returned) ([]byte, error) {
	content, err := g.db.Content(ctx, r.ID)
	if err != nil {
		return nil, err
	}
	r.Content = content
	copied, err := g.settings.Annotate(ctx, r.Returned, g.settings.Lang)
	if err == nil || ctx.Err() != nil {
		return copied, err
	}
	g.settings.Log.Warn("a workbook could not be annotated", "name", r.Name, "reason", err)
	return feedback.Explained(r.Returned, g.settings.Lang)
}

// why is the first of the gravest problems, which is what keeps a file from being read.
func why(problems []source.Problem) (worst source.Problem) {
	for i, p := range problems {
		if i == 0 || p.Rule.Severity > worst.Rule.Severity {
			worst = p
		}
	}
	return worst
}

func stray(name string, received time.Time, p source.Problem, lang feedback.Language) feedback.Stray {
	out := feedback.Stray{FileName: name, Says: p.Says(string(lang)), Do: p.Do(string(lang)), Rule: p.Rule.ID}
	if !received.IsZero() {
		out.ReceivedAt = &received
	}
	return out
}

// Look gathers what the status is told from.
func Look(ctx context.Context, db *store.Store, settings setup.Settings) (g Overview, err error) {
	g = New(db, settings, nil, nil, nil)
	if g.plans, err = judging.PlansOf(ctx, db); err != nil {
		return g, err
	}
	if g.ledger, err = db.Ledger(ctx); err != nil {
		return g, err
	}
	g.claims, err = db.Claims(ctx)
	return g, err
}

// OutcomeOf gives what a run did with a workbook of a verdict.
func OutcomeOf(verdict store.Verdict) feedback.Outcome {
	switch verdict {
	case store.Accepted:
		return feedback.Loaded
	case store.Partial:
		return feedback.Partly
	}
	return feedback.Rejected
}

// OfFile gives what a run did with a file that was not read.
func OfFile(file inbox.File) feedback.Outcome {
	switch file.State {
	case inbox.Ignored:
		return feedback.Ignored
	case inbox.Refused:
		return feedback.Rejected
	}
	return feedback.Later
}

// KindOf gives the kind of a workbook that people are told.
func KindOf(kind store.Kind) feedback.Kind {
	switch kind {
	case store.KindPlan:
		return feedback.Plan
	case store.KindSubmission:
		return feedback.Return
	}
	return feedback.Unknown
}
