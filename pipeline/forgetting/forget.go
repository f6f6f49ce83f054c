package forgetting

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/queries"
)

// UnknownMemberError says that no plan and no return knows a member. Nearest is who was probably
// meant; may be empty.
type UnknownMemberError struct{ Typed, Nearest string }

// Error says what was typed and what may have been meant.
func (e *UnknownMemberError) Error() string {
	said := fmt.Sprintf("no plan and no return knows the member %q", e.Typed)
	if e.Nearest != "" {
		said += fmt.Sprintf(": was %s meant?", e.Nearest)
	}
	return said
}

// NotUnownedError says that a workbook which was named is none of the rejected ones that nobody's
// are known to be.
type NotUnownedError struct{ Name string }

// Error names the workbook.
func (e *NotUnownedError) Error() string {
	return fmt.Sprintf("%q is no rejected workbook of which it is not known whose it is", e.Name)
}

// Forget takes a member's contact, who may be asked and where to write to, out of all that the
// database holds: of every year and version, rejected returns and closed years included. Each row
// stays, and each figure, status, problem and seal; in the cells of the contact stands
// form.ForgottenContact. The bytes that were sent give way to a workbook of the same values without
// it, or, where they cannot be read, to nothing. Rejected workbooks of which nobody knows whose
// they are may be named as the member's.
//
// The database is written anew, so that nothing of the contact is left in the file, and put in the
// place of the old one, of which nothing is kept; a run that is killed leaves the one or the other.
// The member is a code or a name; the error is an *UnknownMemberError where there is none such.
// Dry, it only tells what it would do.
func Forget(ctx context.Context, settings setup.Settings, member string, named []string, dry bool) (told feedback.Forgotten, err error) {
	settings = settings.WithDefaults()
	if _, err := os.Stat(settings.Database); err != nil {
		return told, fmt.Errorf("opening the database: %w", err)
	}
	db, err := settings.OpenStore(ctx, false)
	if err != nil {
		return told, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	f := &forgetting{settings: settings, db: db, told: feedback.Forgotten{Dry: dry}}
	if err := f.lookUp(ctx, member); err != nil {
		return told, err
	}
	if err := f.gather(ctx, named); err != nil {
		return f.told, err
	}
	if err := f.look(ctx); err != nil || len(f.due) == 0 {
		return f.told, err
	}
	if dry {
		return f.told, f.quoted(ctx, db)
	}
	return f.told, f.rewrite(ctx)
}

// forgetting is what is known while a contact is forgotten.
type forgetting struct {
	settings  setup.Settings
	db        *store.Store
	member    plan.Member
	ledger    []store.Entry
	claims    map[int]store.Claim
	judged    map[int]queries.Judgement // the last of each workbook
	forgotten map[int]store.Forgotten   // before this run
	plans     *judging.Plans

	due  []store.Forgetting
	said []string // by the contact, each once
	told feedback.Forgotten
}

// lookUp gathers what the database knows of a member.
func (f *forgetting) lookUp(ctx context.Context, typed string) (err error) {
	if f.ledger, err = f.db.Ledger(ctx); err != nil {
		return err
	}
	if f.claims, err = f.db.Claims(ctx); err != nil {
		return err
	}
	if f.forgotten, err = f.db.Forgotten(ctx); err != nil {
		return err
	}
	if f.plans, err = judging.PlansOf(ctx, f.db); err != nil {
		return err
	}
	judgements, err := f.db.Judgements(ctx)
	if err != nil {
		return err
	}
	f.judged = map[int]queries.Judgement{}
	for _, j := range judgements {
		f.judged[j.WorkbookID] = j
	}
	entries, err := f.db.PlanEntries(ctx)
	if err != nil {
		return err
	}
	var all []plan.Plan
	for _, e := range entries {
		p, err := f.db.PlanOf(ctx, e.ID)
		if err != nil {
			return err
		}
		all = append(all, p)
	}
	var ok bool
	if f.member, ok = form.FindMember(all, typed); !ok {
		unknown := &UnknownMemberError{Typed: typed}
		if len(all) > 0 {
			unknown.Nearest = form.NearestMember(all[len(all)-1], typed)
		}
		return unknown
	}
	f.told.MemberCode, f.told.MemberName = f.member.Code, f.member.Name
	return nil
}

// rewrite writes the database anew without what is due, reads it back whole, and puts it in place.
func (f *forgetting) rewrite(ctx context.Context) (err error) {
	work, err := os.MkdirTemp(filepath.Dir(f.settings.Database), ".memoria-*.tmp")
	if err != nil {
		return fmt.Errorf("making the new database: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(work)) }()
	if err := f.db.Checkpoint(ctx); err != nil {
		return err
	}
	made := filepath.Join(work, filepath.Base(f.settings.Database))
	if err := f.db.WriteForgetting(ctx, made, f.due, form.ForgottenContact, f.settings.Now()); err != nil {
		return err
	}
	if err := f.readBack(ctx, made); err != nil {
		return fmt.Errorf("reading the new database back: nothing was changed: %w", err)
	}
	return store.Supersede(f.settings.Database, made)
}

// readBack reads all of the new database, and looks for where the contact still stands in it.
func (f *forgetting) readBack(ctx context.Context, path string) (err error) {
	fresh, err := f.settings.OpenDatabase(ctx, path, false)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, fresh.Close()) }()
	if _, err := fresh.Finish(ctx); err != nil {
		return err
	}
	if err := fresh.Verify(ctx); err != nil {
		return err
	}
	if fresh.Seal() != f.db.Seal() {
		return &queries.DamagedError{Database: path, What: "its ledger is not that of the database it was made from"}
	}
	return f.quoted(ctx, fresh)
}

// quoted tells where else in the database the contact is spoken of: that is no contact of a return,
// and stays.
func (f *forgetting) quoted(ctx context.Context, in *store.Store) error {
	said := slices.DeleteFunc(slices.Clone(f.said), func(text string) bool { return !form.Distinctive(text) })
	found, err := in.Quoting(ctx, said)
	if err != nil {
		return err
	}
	for _, at := range found.Cells {
		if !f.isDue(at) {
			f.told.Quoted = append(f.told.Quoted, at.String())
		}
	}
	for _, at := range found.Plans {
		f.told.Plans = append(f.told.Plans, at.String())
	}
	f.told.Shared = slices.DeleteFunc(found.Shared, func(code string) bool { return code == f.member.Code })
	f.told.Closings, f.told.Names = found.Years, found.Names
	return nil
}

// isDue tells whether a cell is one of the contact that is to be forgotten.
func (f *forgetting) isDue(at source.Cell) bool {
	return slices.ContainsFunc(f.due, func(due store.Forgetting) bool { return slices.Contains(due.Cells, at) })
}
