package status

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"path/filepath"
	"strconv"
	"strings"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/outbox"
	"xmess.cat/memoria/pipeline/plan"
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
	if err := overview.ScanFolder(ctx, folder); err != nil {
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
	status, err = overview.status(ctx, lyingCopies(out, returns), returns, settings.Year)
	if err != nil {
		return feedback.Status{}, err
	}
	if _, err := overview.writePage(out, status); err != nil {
		settings.Log.Warn("the status page could not be written", "error", err)
	}
	return status, nil
}

// writePage writes the status page of a year in which somebody is expected, and gives its path.
func (o Overview) writePage(folder *outbox.Folder, status feedback.Status) (string, error) {
	if len(status.Members) == 0 {
		return "", nil
	}
	var page bytes.Buffer
	if err := feedback.WriteStatusPage(&page, status, o.settings.Lang); err != nil {
		return "", err
	}
	name := feedback.StatusPageName(status.Year)
	if err := folder.Write(name, page.Bytes()); err != nil {
		return "", err
	}
	return filepath.Join(o.settings.Folder, name), nil
}

// status tells how a year stands. The copies are by workbook.
func (o Overview) status(ctx context.Context, copies map[int]string, returns []Returned, year int,
) (feedback.Status, error) {
	deliveries, deadline, err := o.db.Deliveries(ctx, year)
	if err != nil {
		return feedback.Status{}, err
	}
	typed, before, err := o.db.Addresses(ctx, year)
	if err != nil {
		return feedback.Status{}, err
	}
	gaps, err := o.db.Gaps(ctx, year)
	if err != nil {
		return feedback.Status{}, err
	}
	planOfYear, _, _, err := o.plans.Of(year)
	if err != nil {
		return feedback.Status{}, err
	}
	s := feedback.Status{
		Year: year, AsOf: o.settings.Now().In(form.Zone(planOfYear)), Deadline: deadline,
		Network: form.Setting(planOfYear, "xarxa"), Acronym: form.Setting(planOfYear, "sigles"),
		Demo: form.Setting(planOfYear, "demostracio") == "sí", Strays: o.strays}
	if s.Plan, err = o.planInForce(ctx, year); err != nil {
		return s, err
	}
	rejected := map[string][]feedback.Stray{}
	for _, r := range returns {
		if !r.rejected {
			continue
		}
		stray := o.stray(r.Name, r.ReceivedAt, r.Problems)
		stray.Copy = copies[r.ID]
		switch {
		case r.MemberCode == "":
			s.Strays = append(s.Strays, stray)
		case r.Year == year:
			rejected[r.MemberCode] = append(rejected[r.MemberCode], stray)
			typed[r.MemberCode] = cmp.Or(usable(o.addressIn(ctx, r)), typed[r.MemberCode])
		}
	}
	for _, d := range deliveries {
		m := memberStatus(d)
		member, err := o.plans.Member(year, d.MemberCode)
		if err != nil {
			return s, err
		}
		// The form says that the address on the cover is the one that is written to.
		m.Email = cmp.Or(usable(typed[d.MemberCode]), usable(member.Email), usable(before[d.MemberCode]))
		for _, gap := range gaps[d.MemberCode] {
			m.Gaps = append(m.Gaps, feedback.Gap(gap))
		}
		m.Waiting = o.waiting(d.MemberCode, year, m.State == feedback.Absent)
		m.Copy, m.Rejected = copies[d.WorkbookID], rejected[d.MemberCode]
		changes, err := o.Changes(ctx, d.WorkbookID)
		if err != nil {
			return s, err
		}
		m.Changes, m.MoreChanges = changes.Listed, changes.More
		m.Lost, m.Before = changes.Lost, changes.Before
		if len(m.Lost) > 0 {
			m.Warnings++
		}
		s.Members = append(s.Members, m)
	}
	return s.Complete(o.settings.Lang), nil
}

// waiting gives the returns of a member that wait for a decision and are, or may be, of a year: any
// where that year has none.
func (o Overview) waiting(member string, year int, isAbsent bool) (all []feedback.Waiting) {
	for _, e := range o.ledger {
		if !e.Waits || e.MemberCode != member {
			continue
		}
		w := feedback.Waiting{Number: e.ID, FileName: e.FileName, Year: e.Year}
		for _, doubt := range e.Doubts {
			w.Why = append(w.Why, doubt.Says(string(o.settings.Lang)))
		}
		if isAbsent || e.Year == year || SupposedYear(e) == year {
			all = append(all, w)
		}
	}
	return all
}

// SupposedYear is the year that most of the doubts about a workbook point to; 0 for none.
func SupposedYear(e store.Entry) (supposed int) {
	votes := map[int]int{}
	for _, doubt := range e.Doubts {
		year, err := strconv.Atoi(doubt.Wanted)
		if err != nil || year == e.Year {
			continue
		}
		if votes[year]++; votes[year] > votes[supposed] {
			supposed = year
		}
	}
	return supposed
}

// usable gives the e-mail addresses in a text that can be written to.
func usable(text string) string {
	addresses, _ := plan.Addresses(text)
	return strings.Join(addresses, ", ")
}

// addressIn gives the e-mail address on the cover of a rejected return, which is not stored.
func (o Overview) addressIn(ctx context.Context, r Returned) string {
	if r.Kind != feedback.Return {
		return ""
	}
	content, err := o.db.Content(ctx, r.ID)
	if err != nil || len(content) == 0 {
		return ""
	}
	book, _, err := o.settings.Read(ctx, r.Name, content)
	if err != nil || book == nil {
		return ""
	}
	return form.CoverEmail(book)
}

func memberStatus(d store.Delivery) feedback.MemberStatus {
	m := feedback.MemberStatus{Code: d.MemberCode, Name: d.Name, Type: d.Type, Comarca: d.Comarca,
		Demarcacio: d.Demarcacio, State: feedback.State(d.State), Version: d.Version,
		Workbook: d.WorkbookID,
		FileName: d.FileName, Expected: d.Expected, Reported: d.Reported,
		NotApplicable: d.NotApplicable, Errors: d.Errors, Warnings: d.Warnings}
	if m.State != feedback.Absent {
		m.ReceivedAt = &d.ReceivedAt
	}
	return m
}
