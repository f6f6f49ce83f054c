package pipeline

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/queries"
)

const (
	diskScarce = 1 << 30   // bytes free below which somebody should make room
	diskNone   = 100 << 20 // below which a pass may not end well
	clockSlack = 24 * time.Hour
)

// Examine looks at all that a run needs, changes nothing that stays, and says what is sound and
// what is not. It goes on after what is wrong, so that all is said at once.
func Examine(ctx context.Context, settings setup.Settings, program string) feedback.Health {
	settings = settings.WithDefaults()
	e := examination{settings: settings, health: feedback.Health{Program: program, At: settings.Now()}}
	e.folder(ctx)
	e.disk()
	last := e.database(ctx)
	e.clock(last)
	return e.health
}

type examination struct {
	settings setup.Settings
	health   feedback.Health
}

func (e *examination) say(organ feedback.Organ, grade feedback.Grade, is string, args ...any) {
	e.health.Found = append(e.health.Found, feedback.Symptom{Organ: organ, Grade: grade, Is: is, Args: args})
}

func (e *examination) folder(ctx context.Context) {
	folder := e.settings.Folder
	opened, err := e.settings.OpenFolder()
	if err != nil {
		e.say(feedback.FolderOrgan, feedback.Bad, "unread", folder, plainly(err))
		return
	}
	files, err := opened.Find(ctx, e.settings.Now(), 0)
	if err := errors.Join(err, opened.Close()); err != nil {
		e.say(feedback.FolderOrgan, feedback.Bad, "unread", folder, plainly(err))
		return
	}
	if err := tryWriting(folder); err != nil {
		e.say(feedback.FolderOrgan, feedback.Bad, "unwritable", folder, plainly(err))
		return
	}
	e.say(feedback.FolderOrgan, feedback.Sound, "sound", folder, len(files))
}

// tryWriting writes a file and takes it away again.
func tryWriting(folder string) error {
	file, err := os.CreateTemp(folder, ".memoria-*.tmp")
	if err != nil {
		return fmt.Errorf("writing into it: %w", err)
	}
	_, err = file.WriteString("memoria\n")
	return errors.Join(err, file.Close(), os.Remove(file.Name()))
}

func (e *examination) disk() {
	place := filepath.Dir(e.settings.Database)
	if err := tryWriting(place); err != nil {
		e.say(feedback.DiskOrgan, feedback.Bad, "unwritable", place, plainly(err))
		return
	}
	free, err := freeBytes(place)
	switch {
	case err != nil:
		e.say(feedback.DiskOrgan, feedback.Doubtful, "unknown", place, plainly(err))
	case free < diskNone:
		e.say(feedback.DiskOrgan, feedback.Bad, "full", place, free)
	case free < diskScarce:
		e.say(feedback.DiskOrgan, feedback.Doubtful, "scarce", place, free)
	default:
		e.say(feedback.DiskOrgan, feedback.Sound, "sound", place, free)
	}
}

// database looks into the database, and gives when something was last loaded into it.
func (e *examination) database(ctx context.Context) (last time.Time) {
	path := e.settings.Database
	db, err := e.settings.OpenStore(ctx, true)
	var held *store.LockedError
	var older *queries.OlderSchemaError
	var newer *queries.NewerSchemaError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		e.say(feedback.DatabaseOrgan, feedback.Doubtful, "none", path)
		return last
	case errors.As(err, &held):
		e.say(feedback.DatabaseOrgan, feedback.Doubtful, "held", path, held.Holder)
		return last
	case errors.As(err, &older): // after an update of the program
		e.say(feedback.DatabaseOrgan, feedback.Doubtful, "older", path, older.Database, older.Program)
		return last
	case errors.As(err, &newer):
		e.say(feedback.DatabaseOrgan, feedback.Bad, "newer", path, newer.Database, newer.Program)
		return last
	case err != nil:
		e.say(feedback.DatabaseOrgan, feedback.Bad, "unread", path, plainly(err))
		return last
	}
	defer func() {
		if err := db.Close(); err != nil {
			e.say(feedback.DatabaseOrgan, feedback.Bad, "unread", path, plainly(err))
		}
	}()
	ledger, err := db.Ledger(ctx)
	if err != nil {
		e.say(feedback.DatabaseOrgan, feedback.Bad, "unread", path, plainly(err))
		return last
	}
	engine, err := db.Engine(ctx)
	if err != nil {
		e.say(feedback.DatabaseOrgan, feedback.Bad, "unread", path, plainly(err))
		return last
	}
	e.health.Engine = engine
	for _, entry := range ledger {
		if entry.LoadedAt.After(last) {
			last = entry.LoadedAt
		}
	}
	e.say(feedback.DatabaseOrgan, feedback.Sound, "sound", path, len(ledger))
	e.plan(ctx, db)
	return last
}

func (e *examination) plan(ctx context.Context, db *store.Store) {
	inForce, entry, ok, err := db.CurrentPlan(ctx)
	year := e.settings.Year
	switch {
	case err != nil:
		e.say(feedback.PlanOrgan, feedback.Bad, "unread", plainly(err))
	case !ok:
		e.say(feedback.PlanOrgan, feedback.Bad, "none")
	case len(inForce.MembersOf(year)) == 0:
		e.say(feedback.PlanOrgan, feedback.Bad, "nobody", entry.FileName, year)
	default:
		e.say(feedback.PlanOrgan, feedback.Sound, "sound", entry.FileName, len(inForce.MembersOf(year)), year, len(inForce.Indicators))
	}
}

// clock compares the time with what was loaded: a clock that stands before it is wrong, or was.
func (e *examination) clock(last time.Time) {
	now := e.settings.Now()
	zone, _ := now.Zone()
	switch {
	case now.Add(clockSlack).Before(last):
		e.say(feedback.ClockOrgan, feedback.Bad, "behind", now, zone, last)
	default:
		e.say(feedback.ClockOrgan, feedback.Sound, "sound", now, zone)
	}
}

// plainly is the system's own reason, without the way to it.
func plainly(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}
