package judging

import (
	"context"
	"errors"
	"fmt"
	"time"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/store"
)

// ErrNoPlan says that a command needs a plan and there is none.
var ErrNoPlan = errors.New("no plan workbook in the folder or in the database")

// ChoosePlan gives the plan that a return of a year is checked against, with the workbook of the
// plan. The year is 0 where it cannot be read. Without ok there is no plan at all.
type ChoosePlan func(year int) (p plan.Plan, workbookID int, ok bool, err error)

// Plans has the plan of each year, as the view int_plan_years decides. A plan is read when it is
// first needed.
type Plans struct {
	LoadedAt time.Time // of the last one loaded

	holding map[int]int // workbook by year
	last    int         // the last one received: for years that no plan covers; 0 for none
	read    func(workbookID int) (plan.Plan, error)
	known   map[int]plan.Plan
	members map[int]map[string]plan.Member // by workbook and code, as far as asked for
}

// PlansOf gives the plans of a database, as they are now.
func PlansOf(ctx context.Context, db *store.Store) (*Plans, error) {
	holding, err := db.PlanYears(ctx)
	if err != nil {
		return nil, err
	}
	entries, err := db.PlanEntries(ctx)
	if err != nil {
		return nil, err
	}
	p := &Plans{holding: holding, known: map[int]plan.Plan{},
		members: map[int]map[string]plan.Member{}}
	for _, entry := range entries {
		p.last = entry.ID
		if entry.LoadedAt.After(p.LoadedAt) {
			p.LoadedAt = entry.LoadedAt
		}
	}
	p.read = func(id int) (plan.Plan, error) { return db.PlanOf(ctx, id) }
	return p, nil
}

// Any reports whether there is a plan at all.
func (p *Plans) Any() bool { return p != nil && p.last != 0 }

// Of is a ChoosePlan.
func (p *Plans) Of(year int) (found plan.Plan, workbookID int, ok bool, err error) {
	if !p.Any() {
		return plan.Plan{}, 0, false, nil
	}
	id, holds := p.holding[year]
	if !holds {
		id = p.last
	}
	if found, ok = p.known[id]; ok {
		return found, id, true, nil
	}
	if found, err = p.read(id); err != nil {
		return plan.Plan{}, 0, false, fmt.Errorf("choosing the plan of %d: %w", year, err)
	}
	p.known[id] = found
	return found, id, true, nil
}

// Member gives a member by code from the plan of a year: the last row where there are several, the
// zero Member where there is none.
func (p *Plans) Member(year int, code string) (found plan.Member, err error) {
	planOfYear, id, ok, err := p.Of(year)
	if err != nil || !ok {
		return found, err
	}
	members, known := p.members[id]
	if !known {
		members = map[string]plan.Member{}
		for _, m := range planOfYear.Members {
			members[m.Code] = m
		}
		p.members[id] = members
	}
	return members[code], nil
}
