package forgetting

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/pipeline/workbook"
)

// collect finds the member's workbooks whose contact still stands, and what the contact says.
func (r *run) collect(ctx context.Context, named []string) error {
	unknown := slices.Clone(named)
	var unowned []store.Entry // rejected, of no known member
	for done, e := range r.ledger {
		r.settings.Progress(done, len(r.ledger))
		before, again := r.forgotten[e.ID]
		switch owner := r.owner(e); {
		case again && before.MemberCode == r.member.Code:
			r.told.Before++
		case again || e.Kind == store.KindPlan && e.Verdict != store.Rejected:
		case owner == r.member.Code:
			book, err := r.read(ctx, e)
			if err != nil {
				return err
			}
			if err := r.add(ctx, e, book); err != nil {
				return err
			}
		case owner == "" && e.Verdict == store.Rejected:
			unknown = slices.DeleteFunc(unknown, func(name string) bool { return name == e.FileName })
			unowned = append(unowned, e)
		}
	}
	if len(unknown) > 0 {
		return &NotUnownedError{Name: unknown[0]}
	}
	for _, e := range unowned { // last: by now all words of the contact are known
		book, err := r.read(ctx, e)
		if err != nil {
			return err
		}
		switch {
		case slices.Contains(named, e.FileName) || book != nil && r.isTheirs(book):
			if err := r.add(ctx, e, book); err != nil {
				return err
			}
		case book == nil:
			r.told.Unread = append(r.told.Unread, e.FileName)
		}
	}
	return ctx.Err()
}

// owner is the member of a workbook: as loaded, else by its cover or file name; empty for none.
func (r *run) owner(e store.Entry) string {
	switch {
	case e.MemberCode != "":
		return e.MemberCode
	case r.claims[e.ID].MemberCode != "":
		return r.claims[e.ID].MemberCode
	}
	return judging.ClaimOfName(e.FileName).MemberCode
}

// isTheirs decides by the code or contact on its cover whether a rejected workbook is the member's.
func (r *run) isTheirs(book *workbook.Book) bool {
	if code := form.CoverCode(book); code != "" {
		return code == r.member.Code
	}
	return slices.ContainsFunc(form.ContactOf(book).Values, func(text string) bool {
		same := func(known string) bool { return strings.EqualFold(known, text) }
		return form.Distinctive(text) && slices.ContainsFunc(r.texts, same)
	})
}

// read reads the stored bytes of a workbook; the book is nil where they cannot be read.
func (r *run) read(ctx context.Context, e store.Entry) (*workbook.Book, error) {
	content, err := r.db.Content(ctx, e.ID)
	if err != nil {
		return nil, err
	}
	book, _, err := r.settings.Read(ctx, e.FileName, content)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", e.FileName, err)
	}
	return book, nil
}

// add notes what to take out of a workbook. The loaded return is asked too: a later program may no
// longer read the bytes.
func (r *run) add(ctx context.Context, e store.Entry, book *workbook.Book) error {
	due := store.Forgetting{WorkbookID: e.ID, MemberCode: r.member.Code}
	if e.Version > 0 {
		submission, _, err := r.db.Submission(ctx, e.ID)
		if err != nil {
			return err
		}
		due.Said = append(due.Said, submission.Contact, submission.Email)
	}
	if book != nil {
		contact := form.ContactOf(book)
		due.Cells = contact.Cells
		due.Said = append(due.Said, contact.Values...)
	}
	due.Said = slices.DeleteFunc(due.Said, func(text string) bool { return text == "" })
	for _, text := range due.Said {
		if !slices.Contains(r.texts, text) {
			r.texts = append(r.texts, text)
		}
	}
	r.due = append(r.due, due)
	r.told.Workbooks++
	if year := max(e.Year, r.claims[e.ID].Year); year > 0 {
		r.told.Years = append(r.told.Years, year)
	}
	return nil
}
