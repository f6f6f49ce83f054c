package judging

import (
	"context"
	"errors"
	"fmt"
	"time"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/store"
)

// ChoosePlan gives the plan that a return of a year is checked against, with its workbook. A year
// of 0 is one that cannot be told. ok is false where there is no plan at all.
type ChoosePlan func(year int) (p plan.Plan, workbookID int, ok bool, err error)

// ErrNoPlan is given where a command needs the plan and there is none.
var ErrNoPlan = errors.New("no plan workbook in the folder or in the database")

// Plans are those that hold, each in its years, as the database's own rule says (int_plan_years):
// what a return is checked against is what its year is read by. Each is read once, when it is first
// asked for.
type Plans struct {
	holding  map[int]int // workbook, by year
	last     int         // the last received: for what has no year, and for years beyond all telling
	LoadedAt time.Time   // when the last of them was loaded
	read     func(workbookID int) (plan.Plan, error)
	known    map[int]plan.Plan
	members  map[int]map[string]plan.Member // of those plans that a member was asked of, by code
}

// PlansOf gives the plans of a database, as they are now.
func PlansOf(ctx context.Context, db *store.Store) (*Plans, error) {
	holding, err := db.PlanYears(ctx)
	if err != nil {
		return nil, err
	}
	loaded, err := db.PlanEntries(ctx)
	if err != nil {
		return nil, err
	}
	p := &Plans{holding: holding, known: map[int]plan.Plan{}, members: map[int]map[string]plan.Member{}}
	for _, entry := range loaded {
		p.last = entry.ID
		if entry.LoadedAt.After(p.LoadedAt) {
			p.LoadedAt = entry.LoadedAt
		}
	}
	p.read = func(id int) (plan.Plan, error) { return db.PlanOf(ctx, id) }
	return p, nil
}

// Any tells whether there is a plan at all.
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

// Member is the member of a code as the plan of a year has it, the last where it has several;
// without a code where it has none.
func (p *Plans) Member(year int, code string) (found plan.Member, err error) {
	inForce, id, ok, err := p.Of(year)
	if err != nil || !ok {
		return found, err
	}
	members, known := p.members[id]
	if !known {
		members = map[string]plan.Member{}
		for _, m := range inForce.Members {
			members[m.Code] = m
		}
		p.members[id] = members
	}
	return members[code], nil
}
