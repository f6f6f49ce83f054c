// Package forgetting takes a member's contact out of the database: the person who may be asked and
// the address. The rows of the member's workbooks stay, with a mark in the cells of the contact;
// their bytes are dropped. The database is written anew, so that nothing of the contact is left in
// its file.
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
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/queries"
)

// UnknownMemberError says that no plan has a member. Nearest is the member probably meant, or
// empty.
type UnknownMemberError struct{ Typed, Nearest string }

// Error says what was typed and what may have been meant.
func (e *UnknownMemberError) Error() string {
	text := fmt.Sprintf("no plan has the member %q", e.Typed)
	if e.Nearest != "" {
		text += fmt.Sprintf(": was %s meant?", e.Nearest)
	}
	return text
}

// NotUnownedError says that a named workbook is not a rejected one without a known member.
type NotUnownedError struct{ Name string }

func (e *NotUnownedError) Error() string {
	return fmt.Sprintf("%q is not a rejected workbook without a known member", e.Name)
}

// Forget takes a member's contact out of every year and version, rejected returns and closed years
// included. Figures, statuses, problems and seals stay as they are. The member is a code or a name;
// the error is an *UnknownMemberError where no plan has it. Rejected workbooks without a known
// member may be named as the member's. Dry only tells what would be done.
//
// The new database replaces the old one, of which nothing is kept. A killed run leaves one of the
// two.
func Forget(ctx context.Context, settings setup.Settings, member string, named []string, dry bool) (
	told feedback.Forgotten, err error) {
	settings = settings.WithDefaults()
	if err := store.Look(settings.Database); err != nil {
		return told, fmt.Errorf("opening the database: %w", err)
	}
	db, err := settings.OpenStore(ctx, false)
	if err != nil {
		return told, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	r := &run{settings: settings, db: db, told: feedback.Forgotten{Dry: dry}}
	if err := r.find(ctx, member); err != nil {
		return told, err
	}
	if err := r.collect(ctx, named); err != nil {
		return r.told, err
	}
	if err := r.lookElsewhere(ctx); err != nil || len(r.due) == 0 {
		return r.told, err
	}
	if dry {
		return r.told, r.tellQuotes(ctx, db)
	}
	return r.told, r.rewrite(ctx)
}

type run struct {
	settings  setup.Settings
	db        *store.Store
	member    plan.Member
	ledger    []store.Entry
	claims    map[int]store.Claim
	forgotten map[int]store.Forgotten // before this run

	due   []store.Forgetting
	texts []string // of the contact, each once
	told  feedback.Forgotten
}

func (r *run) find(ctx context.Context, typed string) (err error) {
	if r.ledger, err = r.db.Ledger(ctx); err != nil {
		return err
	}
	if r.claims, err = r.db.Claims(ctx); err != nil {
		return err
	}
	if r.forgotten, err = r.db.Forgotten(ctx); err != nil {
		return err
	}
	entries, err := r.db.PlanEntries(ctx)
	if err != nil {
		return err
	}
	var plans []plan.Plan
	for _, e := range entries {
		p, err := r.db.PlanOf(ctx, e.ID)
		if err != nil {
			return err
		}
		plans = append(plans, p)
	}
	var ok bool
	if r.member, ok = form.FindMember(plans, typed); !ok {
		unknown := &UnknownMemberError{Typed: typed}
		if len(plans) > 0 {
			unknown.Nearest = form.NearestMember(plans[len(plans)-1], typed)
		}
		return unknown
	}
	r.told.MemberCode, r.told.MemberName = r.member.Code, r.member.Name
	return nil
}

// rewrite writes the database anew without the contact, reads it back whole, and puts it in place.
func (r *run) rewrite(ctx context.Context) (err error) {
	work, err := os.MkdirTemp(filepath.Dir(r.settings.Database), ".memoria-*.tmp")
	if err != nil {
		return fmt.Errorf("making the new database: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(work)) }()
	if err := r.db.Checkpoint(ctx); err != nil {
		return err
	}
	path := filepath.Join(work, filepath.Base(r.settings.Database))
	now := r.settings.Now()
	if err := r.db.WriteForgetting(ctx, path, r.due, form.ForgottenContact, now); err != nil {
		return err
	}
	if err := r.readBack(ctx, path); err != nil {
		return fmt.Errorf("reading the new database back: nothing was changed: %w", err)
	}
	return store.Supersede(r.settings.Database, path)
}

// readBack computes and verifies the new database, and tells where the contact is quoted in it.
func (r *run) readBack(ctx context.Context, path string) (err error) {
	fresh, err := r.settings.OpenDatabase(ctx, path, false)
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
	if fresh.Seal() != r.db.Seal() {
		return &queries.DamagedError{Database: path,
			What: "its ledger is not that of the database it was made from"}
	}
	return r.tellQuotes(ctx, fresh)
}

// tellQuotes tells where else a database has the words of the contact. Those places stay as they
// are.
func (r *run) tellQuotes(ctx context.Context, db *store.Store) error {
	texts := slices.DeleteFunc(slices.Clone(r.texts),
		func(text string) bool { return !form.Distinctive(text) })
	found, err := db.Quoting(ctx, texts)
	if err != nil {
		return err
	}
	for _, cell := range found.Cells {
		if !r.isDue(cell) {
			r.told.Quoted = append(r.told.Quoted, cell.String())
		}
	}
	for _, cell := range found.Plans {
		r.told.Plans = append(r.told.Plans, cell.String())
	}
	r.told.Shared = slices.DeleteFunc(found.Shared, func(code string) bool {
		return code == r.member.Code
	})
	r.told.Closings, r.told.Names = found.Years, found.Names
	return nil
}

// isDue reports whether a cell is one of the contact that is taken out.
func (r *run) isDue(cell source.Cell) bool {
	return slices.ContainsFunc(r.due, func(due store.Forgetting) bool {
		return slices.Contains(due.Cells, cell)
	})
}
