package judging

import (
	"cmp"
	"context"
	"slices"
	"time"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/store"
)

// Weigh says which plan holds in which year of those of a database, which may be nil, those lying in the
// folder, and those given.
func Weigh(ctx context.Context, db *store.Store, now time.Time, lying, given []Reading) (*Plans, error) {
	p := &Plans{known: map[int]plan.Plan{}, members: map[int]map[string]plan.Member{}}
	if db != nil {
		kept, err := PlansOf(ctx, db)
		if err != nil {
			return nil, err
		}
		p = kept
	}
	offered, has, err := offeredOf(ctx, db)
	if err != nil {
		return nil, err
	}
	next := 1
	for _, o := range offered {
		next = max(next, o.ID+1)
	}
	weigh := func(read Reading, received time.Time) {
		content, ok := planIn(read)
		if !ok || has[read.Hash] {
			return
		}
		has[read.Hash] = true
		offered = append(offered, store.OfferedPlan{ID: next, Hash: read.Hash, FileName: read.File.Name(), ReceivedAt: received,
			Parameters: content.Parameters})
		p.known[next] = content
		next++
	}
	fromDatabase := len(offered)
	for i, read := range byReceipt(given) { // before those lying: the same file may be among both
		weigh(read, now.Add(time.Duration(i+1)*time.Millisecond))
	}
	for _, read := range lying {
		weigh(read, Earlier(read.File.Modified, now))
	}
	if len(offered) == fromDatabase {
		return p, nil
	}
	if p.holding, err = store.YearsOfPlans(ctx, offered); err != nil {
		return nil, err
	}
	p.last = slices.MaxFunc(offered, func(a, b store.OfferedPlan) int {
		return cmp.Or(a.ReceivedAt.Compare(b.ReceivedAt), cmp.Compare(a.FileName, b.FileName), cmp.Compare(a.Hash, b.Hash))
	}).ID
	return p, nil
}

// offeredOf gives the plans of a database, and the hashes of all its workbooks: what it rejected once is no plan.
func offeredOf(ctx context.Context, db *store.Store) (offered []store.OfferedPlan, has map[string]bool, err error) {
	has = map[string]bool{}
	if db == nil {
		return nil, has, nil
	}
	ledger, err := db.Ledger(ctx)
	if err != nil {
		return nil, nil, err
	}
	for _, entry := range ledger {
		has[entry.Hash] = true
		if entry.Kind != store.KindPlan || entry.Verdict == store.Rejected {
			continue
		}
		settings, err := db.PlanParameters(ctx, entry.ID)
		if err != nil {
			return nil, nil, err
		}
		offered = append(offered, store.OfferedPlan{ID: entry.ID, Hash: entry.Hash, FileName: entry.FileName,
			ReceivedAt: entry.ReceivedAt, Parameters: settings})
	}
	return offered, has, nil
}

// planIn is the plan that a read workbook is; ok is false where it is none, or is rejected.
func planIn(read Reading) (plan.Plan, bool) {
	if read.Book == nil {
		return plan.Plan{}, false
	}
	kept, _, err := Judge(read, func(int) (plan.Plan, int, bool, error) { return plan.Plan{}, 0, false, nil }, nil)
	if err != nil || kept.Plan == nil || kept.Verdict == store.Rejected {
		return plan.Plan{}, false
	}
	return *kept.Plan, true
}

// byReceipt puts what was read in the order in which a pass would load it.
func byReceipt(read []Reading) []Reading {
	return slices.SortedStableFunc(slices.Values(read), func(a, b Reading) int {
		return cmp.Or(a.File.Modified.Compare(b.File.Modified), cmp.Compare(a.File.Name(), b.File.Name()))
	})
}
