package pipeline

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/queries"
)

// Doing is what a watch is doing.
type Doing int

const (
	Watching Doing = iota // nothing changed since the last pass
	Settling              // files are being copied
	Passing               // a pass has begun
	Passed                // a pass has ended; Run is what it did
	Absent                // the folder does not exist
	Empty                 // the folder is empty, as when a share is not mounted
	Held                  // another run holds the database
	Failed                // a pass failed; it is retried
)

// State is what a watch is doing.
type State struct {
	Doing Doing
	Files int // in the folder; for Settling, those being copied
	Run   feedback.Run
	Err   error // for Absent, Held and Failed
}

const (
	// patience is how many settling times files at rest wait for one that keeps changing.
	patience = 6
	// A failed pass is retried after a pause that doubles each time, between these two.
	firstRetry, longestRetry = 30 * time.Second, 15 * time.Minute
)

// Watch lists the folder again and again, and makes a pass when something changed and came to rest.
// Files dropped together are read together, and a file that keeps changing does not hold up others
// for long. Listing is enough, so a network share will do. Where the folder disappears, it waits.
//
// It tells its state at every look. It returns nil when the context ends, in the middle of a pass
// too: the batches committed until then are kept. A damaged database, or one of a later program,
// ends it with that error. Any other failed pass is told and retried.
func Watch(ctx context.Context, settings setup.Settings, every time.Duration, tell func(State),
) error {
	w := &watch{raw: settings, settings: settings.WithDefaults(), tell: tell,
		complete: map[string]bool{}}
	waited := true
	for waited {
		if err := w.turn(ctx); err != nil && ctx.Err() == nil {
			return err
		}
		waited = w.settings.Wait(ctx, every) == nil // else the context has ended
	}
	return nil
}

type watch struct {
	raw      setup.Settings // as given: each pass takes its own defaults, such as the year
	settings setup.Settings
	tell     func(State)

	complete map[string]bool // files seen whole, by their line in a listing
	passed   string          // the listing of the last pass
	last     string          // the last listing
	changed  time.Time       // since when something is to be done; zero for nothing
	retryAt  time.Time
	retry    time.Duration
}

// turn lists the folder once, and makes a pass where it is time for one.
func (w *watch) turn(ctx context.Context) error {
	files, err := w.list(ctx)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		w.tell(State{Doing: Absent, Err: err})
		return nil //nolint:nilerr // told; the next turn looks again
	}
	if len(files) == 0 {
		w.tell(State{Doing: Empty})
		return nil
	}
	now, listing := w.settings.Now(), listing(files)
	before := w.last
	w.last = listing
	switch {
	case listing == w.passed:
		w.changed = time.Time{}
		w.tell(State{Doing: Watching, Files: len(files)})
		return nil
	case w.retry > 0 && listing == before && now.Before(w.retryAt):
		return nil
	}
	if w.changed.IsZero() {
		w.changed = now
	}
	moving := movingIn(files)
	atRest := moving == 0 && (before == "" || before == listing)
	if !atRest && now.Sub(w.changed) < patience*w.settings.Settle {
		w.tell(State{Doing: Settling, Files: max(moving, 1)})
		return nil
	}
	return w.pass(ctx, listing, len(files))
}

// pass makes a pass. It counts for the listing only where that is still true afterwards: files that
// changed meanwhile, or could not be read because the folder had gone, are looked at again.
func (w *watch) pass(ctx context.Context, over string, files int) error {
	w.tell(State{Doing: Passing, Files: files})
	settings := w.raw
	settings.Wait = func(ctx context.Context, _ time.Duration) error { return ctx.Err() }
	run, err := Pass(ctx, settings)
	if err != nil && ctx.Err() != nil {
		return ctx.Err()
	}
	var held *store.LockedError
	var damaged *queries.DamagedError
	var newer *queries.NewerSchemaError
	switch {
	case errors.As(err, &damaged), errors.As(err, &newer):
		return err
	case errors.As(err, &held):
		w.tell(State{Doing: Held, Err: held})
		return nil
	case err != nil:
		w.retry = min(max(2*w.retry, firstRetry), longestRetry)
		w.retryAt = w.settings.Now().Add(w.retry)
		w.tell(State{Doing: Failed, Err: err, Run: run})
		return nil //nolint:nilerr // told, and retried
	}
	w.retry, w.changed = 0, time.Time{}
	w.tell(State{Doing: Passed, Files: files, Run: run})
	if after, err := w.list(ctx); err == nil && listing(after) == over {
		w.passed = over
	}
	return nil
}

func (w *watch) list(ctx context.Context) (files []inbox.File, err error) {
	folder, err := w.settings.OpenFolder()
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, folder.Close()) }()
	seen := map[string]bool{}
	all, _, err := scan(ctx, folder, w.settings, func(file inbox.File) bool {
		return w.complete[line(file)]
	})
	if err != nil {
		return nil, err
	}
	for _, file := range all {
		if file.State == inbox.Ignored {
			continue
		}
		if file.State == inbox.Readable {
			seen[line(file)] = true
		}
		files = append(files, file)
	}
	w.complete = seen
	return files, nil
}

// listing is text that is equal for two looks between which nothing changed.
func listing(files []inbox.File) string {
	var out strings.Builder
	for _, file := range files {
		_, _ = fmt.Fprintf(&out, "%s %d\n", line(file), file.State)
	}
	return out.String()
}

func line(file inbox.File) string {
	return fmt.Sprintf("%q %d %d", file.Path, file.Size, file.Modified.UnixNano())
}

func movingIn(files []inbox.File) (n int) {
	for _, file := range files {
		if file.State == inbox.Moving {
			n++
		}
	}
	return n
}
