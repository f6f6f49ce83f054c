package pipeline

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/store"
)

// known is what a command that loads nothing reads workbooks against.
type known struct {
	plans    *judging.Plans
	previous judging.Previous
	close    func()
}

// lookUp gathers the plans that would hold once those in the folder and those given were loaded
// too, and what members reported before. A database that does not exist is no error.
func lookUp(ctx context.Context, settings setup.Settings, given []judging.Reading) (known, error) {
	none := func(string, int) []plan.Observation { return nil }
	k := known{previous: none, close: func() {}}
	db, err := settings.OpenStore(ctx, true)
	switch {
	case err == nil:
		k.close = func() { _ = db.Close() } // read-only: nothing can be lost
		k.previous = judging.Stored(ctx, db, settings.Log)
	case !errors.Is(err, fs.ErrNotExist):
		return known{}, err
	}
	lying, err := plansInFolder(ctx, settings, db)
	if err == nil {
		k.plans, err = judging.PlansWith(ctx, db, settings.Now(), lying, given)
	}
	if err != nil {
		k.close()
		return known{}, err
	}
	return k, nil
}

// plansInFolder reads the plans of the folder that the database, which may be nil, does not know.
func plansInFolder(ctx context.Context, settings setup.Settings, db *store.Store,
) (plans []judging.Reading, err error) {
	seen := map[string]store.Sighting{}
	if db != nil {
		if seen, err = db.Sightings(ctx); err != nil {
			return nil, err
		}
	}
	folder, err := settings.OpenFolder()
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, folder.Close()) }()
	files, err := folder.Find(ctx, settings.Now(), 0)
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		known := file.State != inbox.Readable || sameSighting(seen[file.Name()], file)
		if known || !judging.LooksLikePlan(folder, file) {
			continue
		}
		copied, _, ok := folder.Read(file)
		if !ok {
			continue
		}
		book, problems, err := settings.Read(ctx, file.Name(), copied.Content)
		if err != nil {
			return nil, fmt.Errorf("reading %s: %w", file.Name(), err)
		}
		plans = append(plans, judging.Reading{File: file, OK: true, Hash: copied.Hash, Book: book,
			Problems: problems})
	}
	return plans, nil
}
