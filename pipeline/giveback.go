package pipeline

import (
	"cmp"
	"context"
	"errors"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/outbox"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
)

// ReturnsFolder is where what goes back to members lies in the drop folder; it is never read from.
const ReturnsFolder = "retorns"

// AnnotateFunc makes the copy of a workbook that goes back to its member. Where it fails, a small workbook
// that explains goes back instead.
type AnnotateFunc func(context.Context, feedback.Returned, feedback.Language) ([]byte, error)

// ground is what the database and the drop folder say together: what the status is told from.
type ground struct {
	db       *store.Store
	settings Settings
	plans    *plans
	ledger   []store.Entry
	claims   map[int]store.Claim
	lying    map[int]bool // workbooks that lie in the folder now
	strays   []feedback.Stray
	compared map[int]comparison // what was found of versions that were asked for
}

// comparison is what a version of a return changes, and how many changes there are beside those that are listed.
type comparison struct {
	listed []feedback.Change
	more   int
}

// entry is the ledger's line of a workbook; the ledger is in the order of their numbers.
func (g ground) entry(workbookID int) (e store.Entry, known bool) {
	at, known := slices.BinarySearchFunc(g.ledger, workbookID, func(e store.Entry, id int) int { return cmp.Compare(e.ID, id) })
	if known {
		e = g.ledger[at]
	}
	return e, known
}

// returned is a workbook with something to mend; the content is not read yet.
type returned struct {
	feedback.Returned
	id       int
	rejected bool
}

func (r returned) path() string { return path.Join(ReturnsFolder, feedback.CopyName(r.Returned)) }

// giveBack writes, into the drop folder, the annotated copy of each workbook with something to mend and the
// status page of each year. Where that fails, what was loaded stands all the same: it is told and logged.
func (g ground) giveBack(ctx context.Context, years []int) (given feedback.Given) {
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

func (g ground) writeInto(ctx context.Context, folder *outbox.Folder, years []int) (given feedback.Given, err error) {
	returns, err := g.returns(ctx)
	if err != nil {
		return given, err
	}
	var files []outbox.File
	for _, r := range returns {
		files = append(files, outbox.File{Path: r.path(), Stamp: feedback.CopyStamp(r.Returned, g.settings.Lang),
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
func (g ground) returns(ctx context.Context) ([]returned, error) {
	received := map[store.Claim]time.Time{} // of the version that counts
	for _, e := range g.ledger {
		if e.Current {
			received[store.Claim{MemberCode: e.MemberCode, Year: e.Year}] = e.ReceivedAt
		}
	}
	var out []returned
	for _, e := range g.ledger {
		owner, err := g.owner(e)
		if err != nil {
			return nil, err
		}
		rejected := e.Verdict == store.Rejected
		switch {
		case rejected && (!g.lying[e.ID] || received[owner].After(e.ReceivedAt)):
			continue
		case !rejected && (!e.Current || e.Warnings+e.Errors == 0):
			continue
		}
		problems, err := g.db.Problems(ctx, e.ID)
		if err != nil {
			return nil, err
		}
		member, err := g.plans.member(owner.Year, owner.MemberCode)
		if err != nil {
			return nil, err
		}
		out = append(out, returned{id: e.ID, rejected: rejected, Returned: feedback.Returned{
			Workbook: feedback.Workbook{Name: e.FileName, Kind: kinds()[e.Kind], Standing: outcomes()[e.Verdict],
				MemberCode: owner.MemberCode, MemberName: member.Name, Year: owner.Year,
				Version: e.Version, Problems: problems},
			ReceivedAt: e.ReceivedAt.In(g.settings.Now().Location()), Hash: e.Hash}})
	}
	slices.SortStableFunc(out, func(a, b returned) int {
		return cmp.Or(a.ReceivedAt.Compare(b.ReceivedAt), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Hash, b.Hash))
	})
	return out, nil
}

// templateName is how the files that `ingest template` writes are called; members are asked to keep the name.
var templateName = regexp.MustCompile(`(?i)^tramesa-([0-9]{4})-([0-9]{5}|cc-[0-9]{2}|xarxa)\b`)

// owner is whose workbook it is, and of which year: what was loaded from it, else what its cover says, else
// what the name of its file does.
func (g ground) owner(e store.Entry) (store.Claim, error) {
	if e.MemberCode != "" {
		return store.Claim{MemberCode: e.MemberCode, Year: e.Year}, nil
	}
	if claim, ok := g.claims[e.ID]; ok {
		return claim, nil
	}
	said := templateName.FindStringSubmatch(path.Base(e.FileName))
	if e.Verdict != store.Rejected || said == nil {
		return store.Claim{}, nil
	}
	year, err := strconv.Atoi(said[1])
	if err != nil {
		return store.Claim{}, nil
	}
	member, err := g.plans.member(year, strings.ToUpper(said[2]))
	if err != nil || member.Code == "" || !member.ActiveIn(year) {
		return store.Claim{}, err
	}
	return store.Claim{MemberCode: member.Code, Year: year}, nil
}

// copyOf makes the copy that goes back.
func (g ground) copyOf(ctx context.Context, r returned) ([]byte, error) {
	content, err := g.db.Content(ctx, r.id)
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

// lookAround gathers what the status is told from.
func lookAround(ctx context.Context, db *store.Store, settings Settings) (g ground, err error) {
	g = ground{db: db, settings: settings, lying: map[int]bool{}, compared: map[int]comparison{}}
	if g.plans, err = plansOf(ctx, db); err != nil {
		return g, err
	}
	if g.ledger, err = db.Ledger(ctx); err != nil {
		return g, err
	}
	g.claims, err = db.Claims(ctx)
	return g, err
}

// annotateHere makes the copy in this process.
func annotateHere(_ context.Context, r feedback.Returned, lang feedback.Language) ([]byte, error) {
	return feedback.Annotated(r, lang)
}
