package judging

import (
	"cmp"
	"context"
	"slices"
	"time"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/store"
)

// PlansWith gives the plans as they would hold once the plans among the readings had come too:
// those lying in the folder first, then those given, each in the order of the file times. The
// database may
// be nil. Readings that are no sound plan, or whose bytes the database knows, are left out.
func PlansWith(ctx context.Context, db *store.Store, now time.Time, lying, given []Reading,
) (*Plans, error) {
	plans := &Plans{known: map[int]plan.Plan{}, members: map[int]map[string]plan.Member{}}
	if db != nil {
		stored, err := PlansOf(ctx, db)
		if err != nil {
			return nil, err
		}
		plans = stored
	}
	offered, hashes, err := offeredBy(ctx, db)
	if err != nil {
		return nil, err
	}
	next := 1
	for _, o := range offered {
		next = max(next, o.ID+1)
	}
	sound := func(readings []Reading) (found []store.OfferedPlan) {
		for _, read := range slices.SortedStableFunc(slices.Values(readings), byReceipt) {
			content, ok := planIn(read)
			if !ok || hashes[read.Hash] {
				continue
			}
			hashes[read.Hash] = true
			found = append(found, store.OfferedPlan{ID: next, Hash: read.Hash,
				FileName: read.File.Name(), ReceivedAt: now, Parameters: content.Parameters})
			plans.known[next] = content
			next++
		}
		return found
	}
	last := sound(given) // before those lying: the same file may be lying in the folder too
	fresh := append(sound(lying), last...)
	if len(fresh) > 0 {
		plans.holding, plans.last, err = store.YearsOfPlans(ctx, append(offered, fresh...))
	}
	return plans, err
}

// offeredBy gives the plans of a database, and the hashes of all its workbooks, rejected ones too.
func offeredBy(ctx context.Context, db *store.Store) ([]store.OfferedPlan, map[string]bool, error) {
	hashes := map[string]bool{}
	if db == nil {
		return nil, hashes, nil
	}
	ledger, err := db.Ledger(ctx)
	if err != nil {
		return nil, nil, err
	}
	for _, entry := range ledger {
		hashes[entry.Hash] = true
	}
	entries, err := db.PlanEntries(ctx)
	if err != nil {
		return nil, nil, err
	}
	var offered []store.OfferedPlan
	for _, entry := range entries {
		parameters, err := db.PlanParameters(ctx, entry.ID)
		if err != nil {
			return nil, nil, err
		}
		offered = append(offered, store.OfferedPlan{ID: entry.ID, Hash: entry.Hash,
			FileName: entry.FileName, ReceivedAt: entry.ReceivedAt, Parameters: parameters})
	}
	return offered, hashes, nil
}

// planIn gives the plan that a workbook holds, unless it is rejected.
func planIn(read Reading) (plan.Plan, bool) {
	if read.Book == nil {
		return plan.Plan{}, false
	}
	none := func(int) (plan.Plan, int, bool, error) { return plan.Plan{}, 0, false, nil }
	w, _, err := Judge(read, none, nil)
	if err != nil || w.Plan == nil || w.Verdict == store.Rejected {
		return plan.Plan{}, false
	}
	return *w.Plan, true
}

// byReceipt is the order in which a pass would load files.
func byReceipt(a, b Reading) int {
	return cmp.Or(a.File.Modified.Compare(b.File.Modified), cmp.Compare(a.File.Name(), b.File.Name()))
}

// Without gives the plan that would hold in each year if the plan of a workbook did not count.
func Without(ctx context.Context, db *store.Store, workbookID int) (map[int]int, error) {
	offered, _, err := offeredBy(ctx, db)
	if err != nil {
		return nil, err
	}
	holding, _, err := store.YearsOfPlans(ctx, slices.DeleteFunc(offered,
		func(o store.OfferedPlan) bool { return o.ID == workbookID }))
	return holding, err
}
