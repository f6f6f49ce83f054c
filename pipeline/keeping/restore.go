package keeping

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/queries"
)

// What keeps a backup from being restored.
var (
	ErrSameFile  = errors.New("it is the database itself")
	ErrBadBackup = errors.New("the backup is damaged")
)

// Restore puts a backup in the place of the database, once it has been read whole and found as it
// was written. The backup is only read. A backup of an earlier program is brought up to this one.
// What was decided about closings since the backup is carried over, as no workbook tells of it,
// unless the database that is replaced is damaged or has other closings.
func Restore(ctx context.Context, settings setup.Settings, from string) (restored feedback.Restored, err error) {
	settings = settings.WithDefaults()
	if err := apart(from, settings.Database); err != nil {
		return restored, fmt.Errorf("restoring %s: %w", from, err)
	}
	held, err := hold(ctx, settings)
	if err != nil {
		return restored, err
	}
	if held != nil {
		defer func() { err = errors.Join(err, held.Close()) }()
	}
	part, err := os.MkdirTemp(filepath.Dir(settings.Database), ".memoria-*.tmp")
	if err != nil {
		return restored, fmt.Errorf("copying the backup: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(part)) }()
	copied := filepath.Join(part, filepath.Base(settings.Database))
	for _, beside := range []string{"", ".wal", ".ledger"} { // all but the first only where somebody copied them by hand
		err := store.Copy(from+beside, copied+beside)
		if err != nil && (beside == "" || !errors.Is(err, fs.ErrNotExist)) {
			return restored, fmt.Errorf("copying the backup: %w", err)
		}
	}
	if restored.Workbooks, err = sound(ctx, settings, copied); err != nil {
		var damaged *queries.DamagedError
		if errors.As(err, &damaged) { // the backup is, not the database
			err = fmt.Errorf("%w: %s", ErrBadBackup, damaged.Says())
		}
		return feedback.Restored{}, fmt.Errorf("restoring %s: nothing was changed: %w", from, err)
	}
	if err := carryClosings(ctx, settings, held, copied, &restored); err != nil {
		return feedback.Restored{}, fmt.Errorf("restoring %s: nothing was changed: %w", from, err)
	}
	restored.Kept, err = store.Replace(settings.Database, copied)
	return restored, err
}

// carryClosings carries what was decided about closings since the backup from the database, which
// is nil where it is damaged or not there, into the copy of the backup that takes its place. What
// it cannot carry it tells.
func carryClosings(ctx context.Context, settings setup.Settings, from *store.Store, to string, restored *feedback.Restored) error {
	sealed, err := queries.ReadSeals(settings.Database)
	if err != nil {
		return err
	}
	if from != nil {
		carried, err := from.CarryClosings(ctx, to)
		if err != nil && !errors.Is(err, store.ErrOtherClosings) {
			return err
		}
		for _, d := range carried {
			restored.Carried = append(restored.Carried, d.Year)
		}
	}
	forgotten, err := contactsForgotten(ctx, from)
	if err != nil {
		return err
	}
	made, err := settings.OpenDatabase(ctx, to, false) // checks and seals what was carried
	if err != nil {
		return err
	}
	known, err := made.Decisions(ctx)
	if err != nil {
		return errors.Join(err, made.Close())
	}
	restored.Absent = slices.Compact(slices.Sorted(slices.Values(sealed.LostClosings(known))))
	if restored.Forgotten, err = contactsBack(ctx, made, forgotten); err != nil {
		return errors.Join(err, made.Close())
	}
	return errors.Join(made.Checkpoint(ctx), made.Close())
}

// sound opens a copy of a backup, brings it up to this program, and reads all of it.
func sound(ctx context.Context, settings setup.Settings, path string) (workbooks int, err error) {
	db, err := settings.OpenDatabase(ctx, path, false)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := db.Verify(ctx); err != nil {
		return 0, err
	}
	ledger, err := db.Ledger(ctx)
	if err != nil {
		return 0, err
	}
	return len(ledger), db.Checkpoint(ctx)
}

// hold keeps other runs from the database until what it gives is closed; nil where it is damaged or
// not there: then it needs no holding, as nobody can load anything into it.
func hold(ctx context.Context, settings setup.Settings) (held *store.Store, err error) {
	if _, err := os.Stat(settings.Database); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	db, err := settings.OpenStore(ctx, false)
	var damaged *queries.DamagedError
	switch {
	case errors.As(err, &damaged):
		return nil, nil
	case err != nil:
		return nil, err
	}
	if err := db.Checkpoint(ctx); err != nil && !errors.As(err, &damaged) {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// apart refuses two names of one file.
func apart(a, b string) error {
	infoA, errA := os.Stat(a)
	if errA != nil {
		return errA
	}
	if infoB, err := os.Stat(b); err == nil && os.SameFile(infoA, infoB) {
		return ErrSameFile
	}
	return nil
}
