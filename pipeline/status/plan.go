package status

import (
	"context"
	"slices"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/store"
)

// planInForce tells which plan holds in a year, and which others lie in the folder.
func (o Overview) planInForce(ctx context.Context, year int) (p feedback.PlanInForce, err error) {
	planOfYear, id, ok, err := o.plans.Of(year)
	holds, known := o.Entry(id)
	if err != nil || !ok || !known {
		return p, err
	}
	received := holds.ReceivedAt.In(form.Zone(planOfYear))
	p.FileName, p.ReceivedAt = holds.FileName, &received
	if name, lies := o.Lying[id]; lies {
		p.FileName = name
	}
	for _, e := range slices.SortedFunc(slices.Values(o.ledger), store.ByPlace) {
		name, lies := o.Lying[e.ID]
		if !lies {
			continue
		}
		kind, err := o.Kind(e)
		if err != nil {
			return p, err
		}
		if kind != feedback.Plan || e.Waits || e.Retired {
			continue
		}
		answer, err := o.Answer(e)
		switch {
		case err != nil:
			return p, err
		case e.Verdict == store.Rejected && answer == "":
			p.Rejected = append(p.Rejected, name)
		case e.Verdict != store.Rejected && !o.plans.Holds(e.ID):
			p.Beside = append(p.Beside, name)
		}
	}
	changes, err := o.Changes(ctx, id)
	p.Changes, p.MoreChanges = changes.Listed, changes.More
	return p, err
}

// planChanges gives what a plan changes from the one that came before it; nothing where that is of
// another programme.
func (o Overview) planChanges(ctx context.Context, after store.Entry) (c Comparison, err error) {
	var before store.Entry
	for _, e := range o.ledger {
		counts := e.Kind == store.KindPlan && e.Verdict != store.Rejected && !e.Waits && !e.Retired
		if counts && e.Place < after.Place && e.Place > before.Place {
			before = e
		}
	}
	if before.ID == 0 {
		return c, nil
	}
	var years [2][2]string
	for i, e := range []store.Entry{before, after} {
		parameters, err := o.db.PlanParameters(ctx, e.ID)
		if err != nil {
			return c, err
		}
		p := plan.Plan{Parameters: parameters}
		years[i] = [2]string{form.Setting(p, "pla_inici"), form.Setting(p, "pla_final")}
	}
	if years[0][0] != years[1][0] && years[0][1] != years[1][1] {
		return c, nil
	}
	old, err := o.db.Cells(ctx, before.ID)
	if err != nil {
		return c, err
	}
	recent, err := o.db.Cells(ctx, after.ID)
	if err != nil {
		return c, err
	}
	c.Listed, c.More = feedback.PlanChanges(old, recent, o.settings.Lang)
	return c, nil
}

// Kind tells what a workbook is. One that could not be read is a plan where it is called like one.
func (o Overview) Kind(e store.Entry) (feedback.Kind, error) {
	kind := KindOf(e.Kind)
	if kind != feedback.Unknown {
		return kind, nil
	}
	if err := o.fillAnswers(); err != nil {
		return kind, err
	}
	isPlan := func(named store.Entry) bool { return named.Kind == store.KindPlan }
	if slices.ContainsFunc(o.answers.named[nameKey(stem(e.FileName))], isPlan) {
		kind = feedback.Plan
	}
	return kind, nil
}
