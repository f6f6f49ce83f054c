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
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/queries"
)

const (
	scarceBytes = 1 << 30   // with less free space, somebody should make room
	fullBytes   = 100 << 20 // with less free space, a pass may fail
	clockSlack  = 24 * time.Hour
)

// Examine checks all that a run needs: the folder, the disk, the database, the plan and the clock.
// It reports every area, also after a bad one. Files that it writes as a test are deleted.
func Examine(ctx context.Context, settings setup.Settings, program string) feedback.Health {
	settings = settings.WithDefaults()
	e := examination{settings: settings, health: feedback.Health{Program: program, At: settings.Now()}}
	e.folder(ctx)
	e.disk()
	e.engine(ctx)
	last := e.database(ctx)
	e.clock(last)
	return e.health
}

type examination struct {
	settings setup.Settings
	health   feedback.Health
}

// say records the result of an area, with the names and values of its text in turn.
func (e *examination) say(area feedback.Area, grade feedback.Grade, result string, args ...any) {
	e.health.Checks = append(e.health.Checks,
		feedback.Check{Area: area, Grade: grade, Result: result, Args: args})
}

func (e *examination) bad(area feedback.Area, result, place string, err error) {
	e.say(area, feedback.Bad, result, "path", place, "reason", plainly(err))
}

func (e *examination) folder(ctx context.Context) {
	folder := e.settings.Folder
	opened, err := e.settings.OpenFolder()
	if err != nil {
		e.bad(feedback.FolderArea, "unread", folder, err)
		return
	}
	files, err := opened.Find(ctx, e.settings.Now(), 0)
	if err := errors.Join(err, opened.Close()); err != nil {
		e.bad(feedback.FolderArea, "unread", folder, err)
		return
	}
	if err := tryWriting(folder); err != nil {
		e.bad(feedback.FolderArea, "unwritable", folder, err)
		return
	}
	e.say(feedback.FolderArea, feedback.Sound, "sound", "path", folder, "files", len(files))
}

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
		e.bad(feedback.DiskArea, "unwritable", place, err)
		return
	}
	free, err := freeBytes(place)
	grade, result := feedback.Sound, "sound"
	switch {
	case err != nil:
		e.say(feedback.DiskArea, feedback.Doubtful, "unknown", "path", place, "reason", plainly(err))
		return
	case free < fullBytes:
		grade, result = feedback.Bad, "full"
	case free < scarceBytes:
		grade, result = feedback.Doubtful, "scarce"
	}
	e.say(feedback.DiskArea, grade, result, "path", place, "free", free)
}

// engine asks the database engine for known answers. It adds a line only where one is wrong.
func (e *examination) engine(ctx context.Context) {
	if err := store.SelfTest(ctx); err != nil {
		e.say(feedback.EngineArea, feedback.Bad, "wrong", "reason", plainly(err))
	}
}

// database checks the database, and gives the time of the last load.
func (e *examination) database(ctx context.Context) (last time.Time) {
	path := e.settings.Database
	db, err := e.settings.OpenStore(ctx, true)
	var held *store.LockedError
	var older *queries.OlderSchemaError
	var newer *queries.NewerSchemaError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		e.say(feedback.DatabaseArea, feedback.Doubtful, "none", "path", path)
		return last
	case errors.As(err, &held):
		e.say(feedback.DatabaseArea, feedback.Doubtful, "held", "path", path, "holder", held.Holder)
		return last
	case errors.As(err, &older): // after an update of the program
		e.say(feedback.DatabaseArea, feedback.Doubtful, "older", "path", path,
			"tables", older.Database, "known", older.Program)
		return last
	case errors.As(err, &newer):
		e.say(feedback.DatabaseArea, feedback.Bad, "newer", "path", path,
			"tables", newer.Database, "known", newer.Program)
		return last
	case err != nil:
		e.bad(feedback.DatabaseArea, "unread", path, err)
		return last
	}
	defer func() {
		if err := db.Close(); err != nil {
			e.bad(feedback.DatabaseArea, "unread", path, err)
		}
	}()
	ledger, err := db.Ledger(ctx)
	if err != nil {
		e.bad(feedback.DatabaseArea, "unread", path, err)
		return last
	}
	engine, err := db.Engine(ctx)
	if err != nil {
		e.bad(feedback.DatabaseArea, "unread", path, err)
		return last
	}
	e.health.Engine = engine
	for _, entry := range ledger {
		if entry.LoadedAt.After(last) {
			last = entry.LoadedAt
		}
	}
	e.say(feedback.DatabaseArea, feedback.Sound, "sound", "path", path, "workbooks", len(ledger))
	e.plan(ctx, db)
	return last
}

func (e *examination) plan(ctx context.Context, db *store.Store) {
	inForce, entry, ok, err := db.CurrentPlan(ctx)
	year := e.settings.Year
	expected := inForce.MembersOf(year)
	members := 0 // the Network's office is none
	for _, m := range expected {
		if m.Type != plan.Xarxa {
			members++
		}
	}
	switch {
	case err != nil:
		e.say(feedback.PlanArea, feedback.Bad, "unread", "reason", plainly(err))
	case !ok:
		e.say(feedback.PlanArea, feedback.Bad, "none")
	case len(expected) == 0:
		e.say(feedback.PlanArea, feedback.Bad, "nobody", "file", entry.FileName, "year", year)
	default:
		e.say(feedback.PlanArea, feedback.Sound, "sound", "file", entry.FileName, "members", members,
			"year", year, "indicators", len(inForce.Indicators))
	}
}

// clock compares the time with that of the last load: a clock before it is wrong, or was.
func (e *examination) clock(last time.Time) {
	now := e.settings.Now()
	zone, _ := now.Zone()
	switch {
	case now.Add(clockSlack).Before(last):
		e.say(feedback.ClockArea, feedback.Bad, "behind", "now", now, "zone", zone, "loaded", last)
	default:
		e.say(feedback.ClockArea, feedback.Sound, "sound", "now", now, "zone", zone)
	}
}

// plainly gives the reason of the system without the context of the error.
func plainly(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}
