package status

import (
	"context"
	"errors"
	"path"
	"slices"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/outbox"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
)

// ReturnsFolder holds the annotated copies in the drop folder. A pass never reads it.
const ReturnsFolder = "retorns"

// Returned is a workbook with something to mend. Its content is not read yet.
type Returned struct {
	feedback.Returned
	ID       int
	rejected bool
}

// Path is where the annotated copy lies, relative to the drop folder.
func (r Returned) Path() string { return path.Join(ReturnsFolder, feedback.CopyName(r.Returned)) }

// Feedback is what a pass wrote into the drop folder, and the status of its year.
type Feedback struct {
	Given  feedback.Given
	Copies map[int]string  // the path of the annotated copy by workbook, relative to the drop folder
	Status feedback.Status // of the year of the settings
	Page   string          // where its page is; empty where it was not written
}

// Write writes the annotated copies and the status pages of the years into the drop folder. What
// cannot be written is logged: what was loaded stands all the same.
func (o Overview) Write(ctx context.Context, years []int) (done Feedback, err error) {
	returns, err := o.Returns(ctx)
	if err != nil {
		return done, err
	}
	folder, failed := outbox.Open(o.settings.Folder)
	if failed == nil {
		done.Given, done.Copies, failed = o.writeCopies(ctx, folder, returns)
		defer func() { err = errors.Join(err, folder.Close()) }()
	}
	errs := []error{failed}
	for _, year := range slices.Compact(slices.Sorted(slices.Values(years))) {
		status, err := o.status(ctx, done.Copies, returns, year)
		if err != nil {
			return done, err
		}
		written := ""
		if folder != nil {
			written, failed = o.writePage(folder, status)
			errs = append(errs, failed)
		}
		if year == o.settings.Year {
			done.Status, done.Page = status, written
		}
	}
	if failed := errors.Join(errs...); failed != nil && ctx.Err() == nil {
		o.settings.Log.Warn("not everything could be written into the drop folder", "error", failed)
	}
	return done, nil
}

func (o Overview) writeCopies(ctx context.Context, folder *outbox.Folder, returns []Returned) (
	given feedback.Given, copies map[int]string, err error) {
	var files []outbox.File
	for _, r := range returns {
		if r.isOfficers() {
			continue
		}
		files = append(files, outbox.File{
			Path: r.Path(), Stamp: feedback.CopyStamp(r.Returned, o.settings.Lang),
			Content: func(ctx context.Context) ([]byte, error) { return o.annotated(ctx, r) }})
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
	return given, lyingCopies(folder, returns), err
}

// isOfficers tells whether a file is for the officer to unpack or to fetch: nothing goes back.
func (r Returned) isOfficers() bool {
	return r.MemberCode == "" && slices.ContainsFunc(r.Problems, func(p source.Problem) bool {
		return slices.Contains([]string{source.IsMail.ID, source.IsShortcut.ID, source.IsArchive.ID,
			source.IsArchiveOfBooks.ID}, p.Rule.ID)
	})
}

// lyingCopies gives the paths of the annotated copies that lie in the drop folder, by workbook.
func lyingCopies(folder *outbox.Folder, returns []Returned) map[int]string {
	copies := map[int]string{}
	for _, r := range returns {
		if folder.Has(r.Path()) {
			copies[r.ID] = r.Path()
		}
	}
	return copies
}

// Returns lists the workbooks that go back to a member, in the order in which they came: returns
// that count and have a warning or worse, and rejected ones that lie in the folder, are not retired
// and have no answer.
func (o Overview) Returns(ctx context.Context) ([]Returned, error) {
	var out []Returned
	for _, e := range slices.SortedFunc(slices.Values(o.ledger), store.ByPlace) {
		owner, err := o.owner(e)
		if err != nil {
			return nil, err
		}
		answer, err := o.answer(e, owner)
		if err != nil {
			return nil, err
		}
		rejected := e.Verdict == store.Rejected
		switch {
		case rejected && (o.Lying[e.ID] == "" || answer != "" || e.Retired):
			continue
		case !rejected && (!e.Current || e.Warnings+e.Errors == 0):
			continue
		}
		problems, err := o.db.Problems(ctx, []int{e.ID})
		if err != nil {
			return nil, err
		}
		member, err := o.plans.Member(owner.Year, owner.MemberCode)
		if err != nil {
			return nil, err
		}
		planOfYear, _, _, err := o.plans.Of(owner.Year)
		if err != nil {
			return nil, err
		}
		kind, err := o.Kind(e)
		if err != nil {
			return nil, err
		}
		out = append(out, Returned{ID: e.ID, rejected: rejected, Returned: feedback.Returned{
			Workbook: feedback.Workbook{Name: e.FileName, Kind: kind,
				Standing: OutcomeOf(e.Verdict), MemberCode: owner.MemberCode,
				MemberName: member.Name, Year: owner.Year, Version: e.Version,
				Problems: problems[e.ID]},
			ReceivedAt: e.ReceivedAt.In(form.Zone(planOfYear)), Hash: e.Hash}})
	}
	return out, nil
}

// owner is the member and year of a workbook: as loaded, else as its cover says, else as its file
// name says.
func (o Overview) owner(e store.Entry) (store.Claim, error) {
	if e.MemberCode != "" {
		return store.Claim{MemberCode: e.MemberCode, Year: e.Year}, nil
	}
	if claim, ok := o.claims[e.ID]; ok {
		return claim, nil
	}
	claim := judging.ClaimOfName(e.FileName)
	if e.Verdict != store.Rejected || claim.MemberCode == "" {
		return store.Claim{}, nil
	}
	member, err := o.plans.Member(claim.Year, claim.MemberCode)
	if err != nil || member.Code == "" || !member.ActiveIn(claim.Year) {
		return store.Claim{}, err
	}
	return claim, nil
}

// annotated makes the copy that goes back. Where the workbook cannot be annotated, a small workbook
// explains.
func (o Overview) annotated(ctx context.Context, r Returned) ([]byte, error) {
	content, err := o.db.Content(ctx, r.ID)
	if err != nil {
		return nil, err
	}
	if len(content) == 0 { // dropped when its contact was forgotten
		return feedback.Explained(r.Returned, o.settings.Lang)
	}
	r.Content = content
	copied, err := o.settings.Annotate(ctx, r.Returned, o.settings.Lang)
	if err == nil || ctx.Err() != nil {
		return copied, err
	}
	o.settings.Log.Warn("a workbook could not be annotated", "name", r.Name, "reason", err)
	return feedback.Explained(r.Returned, o.settings.Lang)
}
