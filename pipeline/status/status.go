package status

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"slices"
	"time"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/outbox"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/store"
)

// Read tells how the collecting of a year stands, by the database and what lies in the drop folder, and
// writes the year's page there. It loads nothing. The error is judging.ErrNoPlan where nobody is expected yet, and
// wraps fs.ErrNotExist where no pass was ever made.
func Read(ctx context.Context, settings setup.Settings) (status feedback.Status, err error) {
	settings = settings.WithDefaults()
	folder, err := settings.OpenFolder()
	if err != nil {
		return feedback.Status{}, err
	}
	defer func() { err = errors.Join(err, folder.Close()) }()
	db, err := settings.OpenStore(ctx, true)
	if err != nil {
		return feedback.Status{}, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	g, err := Look(ctx, db, settings)
	if err != nil {
		return feedback.Status{}, err
	}
	if inForce, _, _, err := g.plans.Of(settings.Year); err != nil || len(inForce.Members) == 0 {
		return feedback.Status{}, cmp.Or(err, judging.ErrNoPlan)
	}
	if err := g.findLying(ctx, folder); err != nil {
		return feedback.Status{}, err
	}
	returns, err := g.Returns(ctx)
	if err != nil {
		return feedback.Status{}, err
	}
	into, err := outbox.Open(settings.Folder)
	if err != nil {
		return feedback.Status{}, err
	}
	defer func() { err = errors.Join(err, into.Close()) }()
	status, errPage := g.writePage(ctx, into, returns, settings.Year)
	if errPage != nil && len(status.Members) == 0 {
		return feedback.Status{}, errPage
	}
	if errPage != nil {
		settings.Log.Warn("the status page could not be written", "error", errPage)
	}
	return status, nil
}

// writePage writes the status page of a year, where anybody is expected in it. It gives the status even
// where the page cannot be written.
func (g Overview) writePage(ctx context.Context, folder *outbox.Folder, returns []Returned, year int) (feedback.Status, error) {
	status, err := g.status(ctx, folder, returns, year)
	if err != nil || len(status.Members) == 0 {
		return status, err
	}
	var page bytes.Buffer
	if err := feedback.WriteStatusPage(&page, status, g.settings.Lang); err != nil {
		return status, err
	}
	return status, folder.Write(feedback.StatusPageName(year), page.Bytes())
}

func (g Overview) status(ctx context.Context, folder *outbox.Folder, returns []Returned, year int) (feedback.Status, error) {
	deliveries, deadline, err := g.db.Deliveries(ctx, year)
	if err != nil {
		return feedback.Status{}, err
	}
	addresses, err := g.db.Addresses(ctx)
	if err != nil {
		return feedback.Status{}, err
	}
	inForce, _, _, err := g.plans.Of(year)
	if err != nil {
		return feedback.Status{}, err
	}
	s := feedback.Status{Year: year, AsOf: g.settings.Now(), Deadline: deadline, Network: setting(inForce, "xarxa"),
		Acronym: setting(inForce, "sigles"), Demo: setting(inForce, "demostracio") == "sí"}
	copies := map[int]string{}
	rejected := map[string][]feedback.Stray{}
	s.Strays = g.strays
	for _, r := range returns {
		copied := ""
		if folder.Has(r.Path()) {
			copied = r.Path()
		}
		if !r.rejected {
			copies[r.ID] = copied
			continue
		}
		stray := stray(r.Name, r.ReceivedAt, why(r.Problems), g.settings.Lang)
		stray.Copy = copied
		switch {
		case r.MemberCode == "":
			s.Strays = append(s.Strays, stray)
		case r.Year == year:
			rejected[r.MemberCode] = append(rejected[r.MemberCode], stray)
		}
	}
	for _, d := range deliveries {
		m := memberStatus(d)
		member, err := g.plans.Member(year, d.MemberCode)
		if err != nil {
			return s, err
		}
		m.Email = cmp.Or(member.Email, addresses[d.MemberCode])
		m.Copy, m.Rejected = copies[d.WorkbookID], rejected[d.MemberCode]
		changed, err := g.Changes(ctx, d.WorkbookID)
		if err != nil {
			return s, err
		}
		m.Changes, m.MoreChanges = changed.Listed, changed.More
		s.Members = append(s.Members, m)
	}
	return s.Complete(g.settings.Lang), nil
}

func memberStatus(d store.Delivery) feedback.MemberStatus {
	m := feedback.MemberStatus{Code: d.MemberCode, Name: d.Name, Type: d.Type, Comarca: d.Comarca, Demarcacio: d.Demarcacio,
		State: feedback.State(d.State), Version: d.Version, FileName: d.FileName, Expected: d.Expected, Reported: d.Reported,
		NotApplicable: d.NotApplicable, Errors: d.Errors, Warnings: d.Warnings}
	if m.State != feedback.Absent {
		m.ReceivedAt = &d.ReceivedAt
	}
	return m
}

// changes gives what a version of a return changes from the one before it; nothing for a first version. A pass tells it, and
// the page of its year.
func (g Overview) Changes(ctx context.Context, workbookID int) (c Comparison, err error) {
	if c, known := g.compared[workbookID]; known {
		return c, nil
	}
	after, _ := g.Entry(workbookID)
	if after.Version < 2 {
		return c, nil
	}
	at := slices.IndexFunc(g.ledger, func(e store.Entry) bool {
		return e.MemberCode == after.MemberCode && e.Year == after.Year && e.Version == after.Version-1
	})
	if at < 0 {
		return c, nil
	}
	old, err := g.version(ctx, g.ledger[at])
	if err != nil {
		return c, err
	}
	recent, err := g.version(ctx, after)
	if err != nil {
		return c, err
	}
	inForce, _, _, err := g.plans.Of(after.Year)
	if err != nil {
		return c, err
	}
	c.Listed, c.More = feedback.Changes(old, recent, inForce, g.settings.Lang)
	g.compared[workbookID] = c
	return c, nil
}

func (g Overview) version(ctx context.Context, e store.Entry) (feedback.Version, error) {
	sub, cells, err := g.db.Submission(ctx, e.ID)
	return feedback.Version{Number: e.Version, FileName: e.FileName, ReceivedAt: e.ReceivedAt, Submission: sub, Cells: cells}, err
}

// findLying finds the workbooks that lie in the folder as they were last seen, and the files that were never
// workbooks.
func (g *Overview) findLying(ctx context.Context, folder *inbox.Folder) error {
	files, err := folder.Find(ctx, g.settings.Now(), 0)
	if err != nil {
		return err
	}
	seen, err := g.db.Sightings(ctx)
	if err != nil {
		return err
	}
	for _, file := range files {
		if last, ok := seen[file.Name()]; ok && last.Size == file.Size && last.Modified.Equal(file.Modified) {
			g.Lying[last.WorkbookID] = true
		}
		g.AddStray(file)
	}
	return nil
}

// AddStray lists a file that nothing could be read from, whatever it holds.
func (g *Overview) AddStray(file inbox.File) {
	if file.State == inbox.Refused && len(file.Problems) > 0 {
		g.strays = append(g.strays, stray(file.Name(), time.Time{}, why(file.Problems), g.settings.Lang))
	}
}

// setting is one of the plan's, or its default.
func setting(p plan.Plan, key string) string {
	for _, x := range p.Parameters {
		if x.Key == key {
			return x.Value
		}
	}
	for _, d := range form.Parameters() {
		if d.Key == key {
			return d.Default
		}
	}
	return ""
}
