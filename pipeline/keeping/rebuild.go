package keeping

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/queries"
)

// Rebuild makes a new database from the workbooks' bytes in the old one, in the order in which they
// were judged, with the same numbers and times. The new database replaces the old one, which is
// kept beside it. The same program gives an equal database. A later program may judge a workbook
// otherwise, and that is told. Without salvage, any unreadable part stops it, and nothing changes.
//
// Salvage keeps all that can be read of a damaged database, and tells what is lost. A lost workbook
// that still lies in the drop folder is loaded by the next pass.
func Rebuild(ctx context.Context, settings setup.Settings, salvage bool) (
	told feedback.Rebuilt, err error) {
	settings = settings.WithDefaults()
	if err := store.Look(settings.Database); err != nil {
		return told, fmt.Errorf("opening the database: %w", err)
	}
	work, err := os.MkdirTemp(filepath.Dir(settings.Database), ".memoria-*.tmp")
	if err != nil {
		return told, fmt.Errorf("making the new database: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(work)) }()
	old, err := openOld(ctx, settings, salvage, filepath.Join(work, "old"))
	if err != nil {
		return told, err
	}
	defer func() { err = errors.Join(err, old.Close()) }()
	path := filepath.Join(work, filepath.Base(settings.Database))
	r := &rebuild{settings: settings, old: old, salvage: salvage, named: map[int]plan.Plan{}}
	if err := r.write(ctx, path); err != nil {
		return r.told, err
	}
	if err := old.Checkpoint(ctx); err != nil && !salvage {
		return r.told, err
	}
	r.told.Kept, err = store.Replace(settings.Database, path)
	return r.told, err
}

// openOld opens the database itself, so that no other run loads into it meanwhile. To salvage, it
// opens a copy, so that the damaged one stays as it is.
func openOld(ctx context.Context, settings setup.Settings, salvage bool, dir string) (
	*store.Store, error) {
	if !salvage {
		return settings.OpenStore(ctx, false)
	}
	held, err := hold(ctx, settings)
	if err != nil {
		return nil, err
	}
	if held != nil {
		if err := held.Close(); err != nil {
			return nil, err
		}
	}
	return store.Salvage(ctx, settings.Database, dir)
}

type rebuild struct {
	settings setup.Settings
	salvage  bool
	old      *store.Store
	oldLock  sync.Mutex // workers read from the old database one at a time

	fresh     *store.Store
	entries   map[int]store.Entry
	forgotten map[int]store.Forgotten
	arrivals  []queries.Arrival  // of the old database that are not entered yet
	decisions []queries.Decision // the same
	inForce   map[string]queries.Decision
	plans     *judging.Plans    // of the new database; nil after another plan was loaded
	named     map[int]plan.Plan // plans that judgements name
	told      feedback.Rebuilt
}

// write makes the new database at a path: the workbooks, then what no workbook tells, then the
// figures.
func (r *rebuild) write(ctx context.Context, path string) (err error) {
	steps, err := r.steps(ctx)
	if err != nil {
		return err
	}
	options := store.Options{Memory: r.settings.Memory}
	if r.fresh, err = store.Open(ctx, path, options); err != nil {
		return err
	}
	if err := errors.Join(r.replay(ctx, steps), r.fresh.Close()); err != nil {
		return err
	}
	if err := r.old.HandOver(ctx, path); err != nil && !r.salvage {
		return err
	}
	if r.salvage {
		if err := r.dropDamagedClosings(ctx, path); err != nil {
			return err
		}
	}
	if r.fresh, err = store.Open(ctx, path, options); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, r.fresh.Close()) }()
	if _, err := r.fresh.Finish(ctx); err != nil {
		return err
	}
	return r.fresh.Verify(ctx)
}

// dropDamagedClosings keeps only intact closings in a salvaged database.
func (r *rebuild) dropDamagedClosings(ctx context.Context, path string) (err error) {
	sealed, err := queries.ReadSeals(r.settings.Database)
	if err != nil {
		return err
	}
	options := store.Options{Unchecked: true, Memory: r.settings.Memory}
	salvaged, err := store.Open(ctx, path, options)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, salvaged.Close()) }()
	r.told.Closings, err = salvaged.KeepSound(ctx, sealed)
	return err
}
