// Package status tells how the collecting of a year stands, and writes what follows from it into
// the drop folder: an annotated copy of each workbook with something to mend, and the status page
// of each year. It reads the ledger and loads nothing.
package status

import (
	"cmp"
	"context"
	"slices"
	"time"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
)

// Overview is what the database and the drop folder say together.
type Overview struct {
	// Lying has the workbooks whose file lies in the folder now, with its name.
	Lying map[int]string

	db       *store.Store
	settings setup.Settings
	plans    *judging.Plans
	ledger   []store.Entry // by workbook
	claims   map[int]store.Claim
	strays   []feedback.Stray
	compared map[int]Comparison // of the versions asked for so far
	answers  *answers
}

// Comparison is what a version changes. More counts the changes that are not listed. Lost has the
// indicators that the version of the file Before had, and this one has not.
type Comparison struct {
	Listed []feedback.Change
	More   int
	Lost   []string
	Before string
}

// New makes an overview from what a pass has read already.
func New(db *store.Store, settings setup.Settings, plans *judging.Plans, ledger []store.Entry,
	claims map[int]store.Claim) Overview {
	return Overview{db: db, settings: settings, plans: plans, ledger: ledger, claims: claims,
		Lying: map[int]string{}, compared: map[int]Comparison{}, answers: &answers{}}
}

// Look makes an overview from the database.
func Look(ctx context.Context, db *store.Store, settings setup.Settings) (Overview, error) {
	plans, err := judging.PlansOf(ctx, db)
	if err != nil {
		return Overview{}, err
	}
	ledger, err := db.Ledger(ctx)
	if err != nil {
		return Overview{}, err
	}
	claims, err := db.Claims(ctx)
	return New(db, settings, plans, ledger, claims), err
}

// Entry gives the ledger's entry of a workbook.
func (o Overview) Entry(workbookID int) (entry store.Entry, known bool) {
	at, known := slices.BinarySearchFunc(o.ledger, workbookID, func(e store.Entry, id int) int {
		return cmp.Compare(e.ID, id)
	})
	if known {
		entry = o.ledger[at]
	}
	return entry, known
}

// ScanFolder marks the workbooks whose file still lies unchanged in the folder. It lists the files
// that the scan refused, such as links and files that are too big.
func (o *Overview) ScanFolder(ctx context.Context, folder *inbox.Folder) error {
	files, err := folder.Find(ctx, o.settings.Now(), 0)
	if err != nil {
		return err
	}
	seen, err := o.db.Sightings(ctx)
	if err != nil {
		return err
	}
	for _, file := range files {
		last, ok := seen[file.Name()]
		if ok && last.Size == file.Size && last.Modified.Equal(file.Modified) {
			o.Lying[last.WorkbookID] = file.Name()
		}
		if err := o.AddStray(file); err != nil {
			return err
		}
	}
	return nil
}

// AddStray lists a file that was refused, unless another came in its place: nothing could be read
// from it.
func (o *Overview) AddStray(file inbox.File) error {
	if file.State != inbox.Refused || len(file.Problems) == 0 {
		return nil
	}
	answer, err := o.Answer(Unread(file))
	if answer == "" {
		o.strays = append(o.strays, o.stray(file.Name(), time.Time{}, file.Problems))
	}
	return err
}

// stray tells of a file by its worst problem, the first of them.
func (o Overview) stray(name string, received time.Time, problems []source.Problem) feedback.Stray {
	var worst source.Problem
	for i, p := range problems {
		if i == 0 || p.Rule.Severity > worst.Rule.Severity {
			worst = p
		}
	}
	lang := string(o.settings.Lang)
	stray := feedback.Stray{FileName: name, Rule: worst.Rule.ID,
		Says: worst.Says(lang), Do: worst.Do(lang)}
	if !received.IsZero() {
		stray.ReceivedAt = &received
	}
	return stray
}

// Changes gives what a plan or a version of a return changes from the one before; nothing for a
// first one.
func (o Overview) Changes(ctx context.Context, workbookID int) (Comparison, error) {
	if known, ok := o.compared[workbookID]; ok {
		return known, nil
	}
	after, _ := o.Entry(workbookID)
	if after.Kind == store.KindPlan {
		c, err := o.planChanges(ctx, after)
		o.compared[workbookID] = c
		return c, err
	}
	before := slices.IndexFunc(o.ledger, func(e store.Entry) bool {
		return e.MemberCode == after.MemberCode && e.Year == after.Year && e.Version == after.Version-1
	})
	if after.Version < 2 || before < 0 {
		return Comparison{}, nil
	}
	older, err := o.version(ctx, o.ledger[before])
	if err != nil {
		return Comparison{}, err
	}
	newer, err := o.version(ctx, after)
	if err != nil {
		return Comparison{}, err
	}
	planOfYear, _, _, err := o.plans.Of(after.Year)
	if err != nil {
		return Comparison{}, err
	}
	c := Comparison{Lost: feedback.Lost(older, newer), Before: o.ledger[before].FileName}
	c.Listed, c.More = feedback.Changes(older, newer, planOfYear, o.settings.Lang)
	o.compared[workbookID] = c
	return c, nil
}

func (o Overview) version(ctx context.Context, e store.Entry) (feedback.Version, error) {
	submission, cells, err := o.db.Submission(ctx, e.ID)
	return feedback.Version{Submission: submission, Cells: cells}, err
}
