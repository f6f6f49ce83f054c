package forgetting

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// gather finds the member's workbooks that were not forgotten yet, and makes what is to be kept of
// each.
func (f *forgetting) gather(ctx context.Context, named []string) error {
	left := slices.Clone(named)
	var unowned []store.Entry // rejected, and nobody knows whose
	for done, e := range f.ledger {
		f.settings.Progress(done, len(f.ledger))
		before, is := f.forgotten[e.ID]
		switch owner := f.owner(e); {
		case is && before.MemberCode == f.member.Code:
			f.told.Before++
		case is || e.Kind == store.KindPlan && e.Verdict != store.Rejected:
		case owner == f.member.Code:
			k, err := f.open(ctx, e)
			if err != nil {
				return err
			}
			if err := f.thin(ctx, k); err != nil {
				return err
			}
		case owner == "" && e.Verdict == store.Rejected:
			left = slices.DeleteFunc(left, func(name string) bool { return name == e.FileName })
			unowned = append(unowned, e)
		}
	}
	if len(left) > 0 {
		return &NotUnownedError{Name: left[0]}
	}
	for _, e := range unowned { // once all that the contact says is known
		k, err := f.open(ctx, e)
		if err != nil {
			return err
		}
		switch {
		case slices.Contains(named, e.FileName) || k.Book != nil && f.isTheirs(k.Book):
			if err := f.thin(ctx, k); err != nil {
				return err
			}
		case k.Book == nil:
			f.told.Unread = append(f.told.Unread, k.FileName)
		}
	}
	return ctx.Err()
}

// kept is a workbook of the ledger with what its bytes read to; the book is nil where they cannot
// be read.
type kept struct {
	store.Entry
	judging.Reading
}

// owner is whose workbook it is: what was loaded from it, else what its cover says, else what the
// name of its file does; empty where none tells.
func (f *forgetting) owner(e store.Entry) string {
	if e.MemberCode != "" {
		return e.MemberCode
	}
	if claim := f.claims[e.ID]; claim.MemberCode != "" {
		return claim.MemberCode
	}
	return judging.ClaimOfName(e.FileName).MemberCode
}

// isTheirs tells by the cover of a rejected workbook whether it is the member's: by the code, or by
// the contact.
func (f *forgetting) isTheirs(book *workbook.Book) bool {
	if code := form.CoverCode(book); code != "" {
		return code == f.member.Code
	}
	return slices.ContainsFunc(form.ContactOf(book).Said, func(text string) bool {
		return form.Distinctive(text) && slices.ContainsFunc(f.said, func(known string) bool { return strings.EqualFold(known, text) })
	})
}

// open reads the bytes that are kept of a workbook.
func (f *forgetting) open(ctx context.Context, e store.Entry) (kept, error) {
	content, err := f.db.Content(ctx, e.ID)
	if err != nil {
		return kept{}, err
	}
	read, err := f.read(ctx, e, content)
	return kept{Entry: e, Reading: read}, err
}

func (f *forgetting) read(ctx context.Context, e store.Entry, content []byte) (judging.Reading, error) {
	book, problems, err := f.settings.Read(ctx, e.FileName, content)
	if err != nil {
		return judging.Reading{}, fmt.Errorf("reading %s: %w", e.FileName, err)
	}
	return judging.Reading{File: inbox.File{Path: e.FileName}, OK: true, Content: content, Hash: e.Hash, Book: book, Problems: problems}, nil
}

// thin makes what is to be kept of a workbook, and counts it.
func (f *forgetting) thin(ctx context.Context, k kept) error {
	due := store.Forgetting{WorkbookID: k.ID, MemberCode: f.member.Code}
	if k.Version > 0 { // what this program cannot read any more was read once
		sub, _, err := f.db.Submission(ctx, k.ID)
		if err != nil {
			return err
		}
		due.Said = append(due.Said, sub.Contact, sub.Email)
	}
	if k.Book != nil {
		contact := form.ContactOf(k.Book)
		due.Cells = contact.Cells
		due.Said = append(due.Said, contact.Said...)
		if kind, _ := form.Recognise(k.Book); kind == form.SubmissionKind {
			copied, err := write.Rewrite(form.WithoutContact(k.Book))
			if err == nil {
				due.Content = copied
				due.Reread, err = f.readsTheSame(ctx, k, copied)
			}
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if err != nil {
				f.settings.Log.Info("no copy without the contact can be proved", "name", k.FileName, "reason", err)
			}
		}
	}
	due.Said = slices.DeleteFunc(due.Said, func(text string) bool { return text == "" })
	for _, text := range due.Said {
		if !slices.Contains(f.said, text) {
			f.said = append(f.said, text)
		}
	}
	f.due = append(f.due, due)
	f.told.Workbooks++
	if year := max(k.Year, f.claims[k.ID].Year); year > 0 {
		f.told.Years = append(f.told.Years, year)
	}
	switch {
	case len(due.Content) == 0:
		f.told.Dropped = append(f.told.Dropped, k.FileName)
	case !due.Reread:
		f.told.Carried++
	}
	return nil
}

// readsTheSame reads a copy without the contact as the original is read, and compares what would be
// loaded of both, row for row: all must be equal, but for what the contact says.
func (f *forgetting) readsTheSame(ctx context.Context, k kept, copied []byte) (bool, error) {
	again, err := f.read(ctx, k.Entry, copied)
	if err != nil || again.Book == nil {
		return false, err
	}
	previous := judging.Stored(ctx, f.db, f.settings.Log)
	was, waits, err := judging.Judge(k.Reading, f.choose(ctx, k.ID), previous)
	if err != nil || waits {
		return false, err
	}
	is, waits, err := judging.Judge(again, f.choose(ctx, k.ID), previous)
	if err != nil || waits {
		return false, err
	}
	contact := form.ContactOf(k.Book)
	for i, c := range was.Cells {
		for _, at := range contact.Cells {
			if c.Sheet == at.Sheet && c.Row == at.Row && c.Column == at.Column {
				was.Cells[i].Text = form.ForgottenContact
			}
		}
	}
	if was.Submission != nil {
		was.Submission.Contact, was.Submission.Email = "", ""
	}
	return sameRows(was, is), nil
}

// choose gives the plan that a workbook was judged against; where that is not known, the one that
// holds in its year.
func (f *forgetting) choose(ctx context.Context, workbookID int) judging.ChoosePlan {
	return func(year int) (plan.Plan, int, bool, error) {
		id := f.judged[workbookID].PlanID
		if id == 0 {
			return f.plans.Of(year)
		}
		p, err := f.db.PlanOf(ctx, id)
		return p, id, err == nil, err
	}
}

// sameRows tells whether the same would be loaded of two workbooks.
func sameRows(a, b store.Workbook) bool {
	rows := func(w store.Workbook) string {
		said := fmt.Sprintf("%v %v %v %d\n", w.Kind, w.Verdict, w.Claim, w.PlanID)
		for _, p := range w.Problems {
			said += fmt.Sprintf("%q %v %q %q %q\n", p.Rule.ID, p.Rule.Severity, p.At, p.Found, p.Wanted)
		}
		if w.Submission != nil {
			said += fmt.Sprintf("%#v\n", *w.Submission)
		}
		return said
	}
	return rows(a) == rows(b) && slices.EqualFunc(a.Cells, b.Cells, plan.TypedCell.Equal)
}
