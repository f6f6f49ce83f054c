package pipeline

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"time"

	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/store"
)

// known is what a command that loads nothing goes by: the plans that would hold if what lies in the folder
// were loaded, and what members said before.
type known struct {
	plans    *plans
	previous func(member string, year int) []plan.Observation
	close    func()
}

// lookUp gathers what is known. The plans are those of the database, those in the folder that it does not have
// yet, and those that are given, as if they had just come. Nothing is written; a database that is not there is
// no error.
func lookUp(ctx context.Context, settings Settings, given []reading) (known, error) {
	k := known{plans: &plans{}, close: func() {}, previous: func(string, int) []plan.Observation { return nil }}
	db, err := settings.openStore(ctx, true)
	switch {
	case err == nil:
		k.close = func() { _ = db.Close() } // only read from
		k.previous = previousOf(ctx, db, settings)
	case !errors.Is(err, fs.ErrNotExist):
		return known{}, err
	}
	lying, err := plansInFolder(ctx, settings, db)
	if err == nil {
		k.plans, err = weighed(ctx, db, settings.Now(), lying, given)
	}
	if err != nil {
		k.close()
		return known{}, err
	}
	return k, nil
}

func previousOf(ctx context.Context, db *store.Store, settings Settings) func(string, int) []plan.Observation {
	return func(member string, year int) []plan.Observation {
		said, err := db.Observations(ctx, member, year)
		if err != nil && ctx.Err() == nil {
			settings.Log.Warn("comparing with another year", "member", member, "year", year, "error", err)
		}
		return said
	}
}

// weighed says which plan holds in which year of those of a database, which may be nil, those lying in the
// folder, and those given.
func weighed(ctx context.Context, db *store.Store, now time.Time, lying, given []reading) (*plans, error) {
	p := &plans{known: map[int]plan.Plan{}, members: map[int]map[string]plan.Member{}}
	if db != nil {
		kept, err := plansOf(ctx, db)
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
	weigh := func(read reading, received time.Time) {
		content, ok := planIn(read)
		if !ok || has[read.hash] {
			return
		}
		has[read.hash] = true
		offered = append(offered, store.OfferedPlan{ID: next, Hash: read.hash, FileName: read.file.Name(), ReceivedAt: received,
			Parameters: content.Parameters})
		p.known[next] = content
		next++
	}
	fromDatabase := len(offered)
	for i, read := range byReceipt(given) { // before those lying: the same file may be among both
		weigh(read, now.Add(time.Duration(i+1)*time.Millisecond))
	}
	for _, read := range lying {
		weigh(read, earlier(read.file.Modified, now))
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
func planIn(read reading) (plan.Plan, bool) {
	if read.book == nil {
		return plan.Plan{}, false
	}
	kept, _, err := judge(read, func(int) (plan.Plan, int, bool, error) { return plan.Plan{}, 0, false, nil }, nil)
	if err != nil || kept.Plan == nil || kept.Verdict == store.Rejected {
		return plan.Plan{}, false
	}
	return *kept.Plan, true
}

// byReceipt puts what was read in the order in which a pass would load it.
func byReceipt(read []reading) []reading {
	return slices.SortedStableFunc(slices.Values(read), func(a, b reading) int {
		return cmp.Or(a.file.Modified.Compare(b.file.Modified), cmp.Compare(a.file.Name(), b.file.Name()))
	})
}

// plansInFolder reads the plans of the folder but for files that the database, which may be nil, knows: it has
// what they are.
func plansInFolder(ctx context.Context, settings Settings, db *store.Store) (readings []reading, err error) {
	seen := map[string]store.Sighting{}
	if db != nil {
		if seen, err = db.Sightings(ctx); err != nil {
			return nil, err
		}
	}
	folder, err := settings.openFolder()
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, folder.Close()) }()
	files, err := folder.Find(ctx, settings.Now(), 0)
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		if file.State != inbox.Readable || sameSighting(seen[file.Name()], file) || !looksLikePlan(folder, file) {
			continue
		}
		if copied, _, ok := folder.Read(file); ok {
			book, problems, err := settings.Read(ctx, file.Name(), copied.Content)
			if err != nil {
				return nil, fmt.Errorf("reading %s: %w", file.Name(), err)
			}
			readings = append(readings, reading{file: file, ok: true, hash: copied.Hash, book: book, problems: problems})
		}
	}
	return readings, nil
}
