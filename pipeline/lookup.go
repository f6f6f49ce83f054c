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

// known is what a command that loads nothing goes by: the plans that would hold if what lies in the folder
// were loaded, and what members said before.
type known struct {
	plans    *judging.Plans
	previous judging.Previous
	close    func()
}

// lookUp gathers what is known. The plans are those of the database, those in the folder that it does not have
// yet, and those that are given, as if they had just come. Nothing is written; a database that is not there is
// no error.
func lookUp(ctx context.Context, settings setup.Settings, given []judging.Reading) (known, error) {
	k := known{plans: &judging.Plans{}, close: func() {}, previous: func(string, int) []plan.Observation { return nil }}
	db, err := settings.OpenStore(ctx, true)
	switch {
	case err == nil:
		k.close = func() { _ = db.Close() } // only read from
		k.previous = judging.Stored(ctx, db, settings.Log)
	case !errors.Is(err, fs.ErrNotExist):
		return known{}, err
	}
	lying, err := plansInFolder(ctx, settings, db)
	if err == nil {
		k.plans, err = judging.Weigh(ctx, db, settings.Now(), lying, given)
	}
	if err != nil {
		k.close()
		return known{}, err
	}
	return k, nil
}

// plansInFolder reads the plans of the folder but for files that the database, which may be nil, knows: it has
// what they are.
func plansInFolder(ctx context.Context, settings setup.Settings, db *store.Store) (readings []judging.Reading, err error) {
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
		if file.State != inbox.Readable || sameSighting(seen[file.Name()], file) || !judging.LooksLikePlan(folder, file) {
			continue
		}
		if copied, _, ok := folder.Read(file); ok {
			book, problems, err := settings.Read(ctx, file.Name(), copied.Content)
			if err != nil {
				return nil, fmt.Errorf("reading %s: %w", file.Name(), err)
			}
			readings = append(readings, judging.Reading{File: file, OK: true, Hash: copied.Hash, Book: book, Problems: problems})
		}
	}
	return readings, nil
}
