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

// What a watch may be doing.
const (
	Watching Doing = iota // nothing has changed since the last pass
	Settling              // files are on their way
	Passing               // a pass is under way
	Passed                // a pass has ended; Run is what it did
	Absent                // the folder is not there
	Empty                 // nothing lies in it, as when a share is not mounted
	Held                  // another run holds the database
	Failed                // a pass could not be done; it is tried again
)

// Sight is what a watch is doing, and of how many files.
type Sight struct {
	Doing Doing
	Files int // in the folder; on their way for Settling
	Run   feedback.Run
	Err   error // for Absent, Held and Failed
}

// How a watch takes its time.
const (
	// patience is how many times as long as a file takes to settle others wait for it.
	patience = 6
	// firstRetry and longestRetry bound the pause after a pass that failed; it doubles each time.
	firstRetry, longestRetry = 30 * time.Second, 15 * time.Minute
)

// Watch looks at the folder again and again, every so often, and does a pass when something in it
// has changed and come to rest: files that are dropped together are read together, and one that
// never comes to rest does not hold up the others for long. It needs nothing of the folder but that
// it can be listed, so a network share will do, and it waits where the folder disappears.
//
// It tells what it is doing whenever it looks. It ends without an error when the context does, in
// the middle of a pass too: what was loaded until then is kept. A database that is damaged, or of a
// later program, ends it with that error; what else keeps a pass from being done is told, and tried
// again.
func Watch(ctx context.Context, settings setup.Settings, every time.Duration, tell func(Sight)) error {
	w := &watch{raw: settings, settings: settings.WithDefaults(), tell: tell, whole: map[string]bool{}}
	for {
		if err := w.turn(ctx); err != nil {
			if ctx.Err() != nil {
				return nil
			}
			return err
		}
		if err := w.settings.Wait(ctx, every); err != nil {
			return nil // only the context's end cuts a wait short
		}
	}
}

type watch struct {
	raw      setup.Settings // as given: a pass takes its own defaults, the year among them
	settings setup.Settings
	tell     func(Sight)

	whole   map[string]bool // of files seen whole, by their line in a picture
	passed  string          // the picture that the last pass was done over
	last    string          // the last picture
	changed time.Time       // since when there is something to do; zero where there is not
	retryAt time.Time
	retry   time.Duration
}

// turn looks once, and does a pass where it is time for one.
func (w *watch) turn(ctx context.Context) error {
	files, err := w.look(ctx)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		w.tell(Sight{Doing: Absent, Err: err})
		return nil
	}
	if len(files) == 0 {
		w.tell(Sight{Doing: Empty})
		return nil
	}
	now, picture := w.settings.Now(), picture(files)
	before := w.last
	w.last = picture
	switch {
	case picture == w.passed:
		w.changed = time.Time{}
		w.tell(Sight{Doing: Watching, Files: len(files)})
		return nil
	case w.retry > 0 && picture == before && now.Before(w.retryAt):
		return nil
	}
	if w.changed.IsZero() {
		w.changed = now
	}
	moving := movingIn(files)
	atRest := moving == 0 && (before == "" || before == picture)
	if !atRest && now.Sub(w.changed) < patience*w.settings.Settle {
		w.tell(Sight{Doing: Settling, Files: max(moving, 1)})
		return nil
	}
	return w.pass(ctx, picture, len(files))
}

// pass does a pass. It counts for the picture only if that is still what there is: what has changed
// meanwhile, or could not be read because the folder had gone, is looked at again.
func (w *watch) pass(ctx context.Context, over string, files int) error {
	w.tell(Sight{Doing: Passing, Files: files})
	settings := w.raw
	settings.Wait = func(ctx context.Context, _ time.Duration) error { return ctx.Err() } // it has been waited
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
		w.tell(Sight{Doing: Held, Err: held})
		return nil
	case err != nil:
		w.retry = min(max(2*w.retry, firstRetry), longestRetry)
		w.retryAt = w.settings.Now().Add(w.retry)
		w.tell(Sight{Doing: Failed, Err: err, Run: run})
		return nil
	}
	w.retry, w.changed = 0, time.Time{}
	w.tell(Sight{Doing: Passed, Files: files, Run: run})
	if after, err := w.look(ctx); err == nil && picture(after) == over {
		w.passed = over
	}
	return nil
}

// look gives what lies in the folder and may concern a pass.
func (w *watch) look(ctx context.Context) (files []inbox.File, err error) {
	folder, err := w.settings.OpenFolder()
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, folder.Close()) }()
	seen := map[string]bool{}
	all, _, err := scan(ctx, folder, w.settings, func(file inbox.File) bool {
		return w.whole[line(file)]
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
	w.whole = seen
	return files, nil
}

// picture is what a folder looks like: equal for two looks between which nothing has changed.
func picture(files []inbox.File) string {
	var out strings.Builder
	for _, file := range files {
		out.WriteString(line(file))
		_, _ = fmt.Fprintf(&out, " %d\n", file.State)
	}
	return out.String()
}

func line(file inbox.File) string {
	return fmt.Sprintf("%q %d %d", file.Path, file.Size, file.Modified.UnixNano())
}

func movingIn(files []inbox.File) int {
	n := 0
	for _, file := range files {
		if file.State == inbox.Moving {
			n++
		}
	}
	return n
}
