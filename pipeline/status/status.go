package status

import (
	"bytes"
	"cmp"
	"context"
	"errors"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/outbox"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/store"
)

// Read tells how the collecting of a year stands, by the database and the drop folder, and writes
// the year's page there. The error is judging.ErrNoPlan where nobody is expected yet, and wraps
// fs.ErrNotExist where there is no database.
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
	overview, err := Look(ctx, db, settings)
	if err != nil {
		return feedback.Status{}, err
	}
	planOfYear, _, _, err := overview.plans.Of(settings.Year)
	if err != nil || len(planOfYear.Members) == 0 {
		return feedback.Status{}, cmp.Or[error](err, judging.ErrNoPlan)
	}
	if len(planOfYear.MembersOf(settings.Year)) == 0 {
		return feedback.Status{}, judging.Nobody(planOfYear, settings.Year)
	}
	if err := overview.scanFolder(ctx, folder); err != nil {
		return feedback.Status{}, err
	}
	returns, err := overview.Returns(ctx)
	if err != nil {
		return feedback.Status{}, err
	}
	out, err := outbox.Open(settings.Folder)
	if err != nil {
		return feedback.Status{}, err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	status, errPage := overview.writePage(ctx, out, returns, settings.Year)
	if errPage != nil && len(status.Members) == 0 {
		return feedback.Status{}, errPage
	}
	if errPage != nil {
		settings.Log.Warn("the status page could not be written", "error", errPage)
	}
	return status, nil
}

// writePage writes the status page of a year in which somebody is expected. It gives the status
// even where the page cannot be written.
func (o Overview) writePage(ctx context.Context, folder *outbox.Folder, returns []Returned,
	year int) (feedback.Status, error) {
	status, err := o.status(ctx, folder, returns, year)
	if err != nil || len(status.Members) == 0 {
		return status, err
	}
	var page bytes.Buffer
	if err := feedback.WriteStatusPage(&page, status, o.settings.Lang); err != nil {
		return status, err
	}
	return status, folder.Write(feedback.StatusPageName(year), page.Bytes())
}

func (o Overview) status(ctx context.Context, folder *outbox.Folder, returns []Returned, year int,
) (feedback.Status, error) {
	deliveries, deadline, err := o.db.Deliveries(ctx, year)
	if err != nil {
		return feedback.Status{}, err
	}
	addresses, err := o.db.Addresses(ctx)
	if err != nil {
		return feedback.Status{}, err
	}
	planOfYear, _, _, err := o.plans.Of(year)
	if err != nil {
		return feedback.Status{}, err
	}
	s := feedback.Status{Year: year, AsOf: o.settings.Now(), Deadline: deadline,
		Network: form.Setting(planOfYear, "xarxa"), Acronym: form.Setting(planOfYear, "sigles"),
		Demo: form.Setting(planOfYear, "demostracio") == "sí", Strays: o.strays}
	copies := map[int]string{}
	rejected := map[string][]feedback.Stray{}
	for _, r := range returns {
		copied := ""
		if folder.Has(r.Path()) {
			copied = r.Path()
		}
		if !r.rejected {
			copies[r.ID] = copied
			continue
		}
		stray := o.stray(r.Name, r.ReceivedAt, r.Problems)
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
		member, err := o.plans.Member(year, d.MemberCode)
		if err != nil {
			return s, err
		}
		m.Email = cmp.Or(member.Email, addresses[d.MemberCode])
		m.Copy, m.Rejected = copies[d.WorkbookID], rejected[d.MemberCode]
		changes, err := o.Changes(ctx, d.WorkbookID)
		if err != nil {
			return s, err
		}
		m.Changes, m.MoreChanges = changes.Listed, changes.More
		s.Members = append(s.Members, m)
	}
	return s.Complete(o.settings.Lang), nil
}

func memberStatus(d store.Delivery) feedback.MemberStatus {
	m := feedback.MemberStatus{Code: d.MemberCode, Name: d.Name, Type: d.Type, Comarca: d.Comarca,
		Demarcacio: d.Demarcacio, State: feedback.State(d.State), Version: d.Version,
		FileName: d.FileName, Expected: d.Expected, Reported: d.Reported,
		NotApplicable: d.NotApplicable, Errors: d.Errors, Warnings: d.Warnings}
	if m.State != feedback.Absent {
		m.ReceivedAt = &d.ReceivedAt
	}
	return m
}
