package pipeline

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/queries"
)

// What keeps a backup from being restored.
var (
	ErrSameFile  = errors.New("it is the database itself")
	ErrBadBackup = errors.New("the backup is damaged")
)

// Backup copies the database into a file, while no other run holds it, and gives how many workbooks are in
// the copy. The copy is one file, read back whole and compared with its ledger before it gets its name. A
// file that is there already is left alone, unless it may be replaced.
func Backup(ctx context.Context, settings Settings, to string, replace bool) (workbooks int, err error) {
	settings = settings.withDefaults()
	if _, err := os.Stat(settings.Database); err != nil {
		return 0, fmt.Errorf("opening the database: %w", err)
	}
	if _, err := os.Lstat(to); err == nil && !replace {
		return 0, fmt.Errorf("writing the backup %s: %w", to, fs.ErrExist)
	}
	db, err := settings.openStore(ctx, false)
	if err != nil {
		return 0, err
	}
	seal := db.Seal()
	part, err := os.MkdirTemp(filepath.Dir(to), ".memoria-*.tmp")
	if err != nil {
		return 0, errors.Join(fmt.Errorf("writing the backup: %w", err), db.Close())
	}
	defer func() { err = errors.Join(err, os.RemoveAll(part)) }()
	copied := filepath.Join(part, filepath.Base(to))
	if err := db.CopyTo(ctx, copied); err != nil {
		return 0, err
	}
	if workbooks, err = verify(ctx, settings, copied, seal); err != nil {
		var damaged *queries.DamagedError
		if errors.As(err, &damaged) { // the copy is as good as what it was copied from
			damaged.Database = settings.Database
		}
		return 0, fmt.Errorf("reading the backup back: %w", err)
	}
	if replace {
		err = os.Rename(copied, to)
	} else {
		err = place(copied, to)
	}
	if err != nil {
		return 0, fmt.Errorf("writing the backup %s: %w", to, err)
	}
	return workbooks, nil
}

// verify reads a whole database back, and counts its workbooks.
func verify(ctx context.Context, settings Settings, path, seal string) (workbooks int, err error) {
	db, err := settings.openDatabase(ctx, path, true)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := db.Verify(ctx); err != nil {
		return 0, err
	}
	if db.Seal() != seal {
		return 0, &queries.DamagedError{Database: path, What: "its ledger is not that of the database it was copied from"}
	}
	ledger, err := db.Ledger(ctx)
	return len(ledger), err
}

// Restore puts a backup in the place of the database, once it has been read whole and found as it was
// written. It gives how many workbooks are in it and where what it replaced is kept; empty where there was
// nothing. The backup is only read. A backup of an earlier program is brought up to this one.
func Restore(ctx context.Context, settings Settings, from string) (workbooks int, kept string, err error) {
	settings = settings.withDefaults()
	if err := apart(from, settings.Database); err != nil {
		return 0, "", fmt.Errorf("restoring %s: %w", from, err)
	}
	release, err := hold(ctx, settings)
	if err != nil {
		return 0, "", err
	}
	defer func() { err = errors.Join(err, release()) }()
	part, err := os.MkdirTemp(filepath.Dir(settings.Database), ".memoria-*.tmp")
	if err != nil {
		return 0, "", fmt.Errorf("copying the backup: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(part)) }()
	copied := filepath.Join(part, filepath.Base(settings.Database))
	for _, beside := range []string{"", ".wal", ".ledger"} { // all but the first only where somebody copied them by hand
		err := store.Copy(from+beside, copied+beside)
		if err != nil && (beside == "" || !errors.Is(err, fs.ErrNotExist)) {
			return 0, "", fmt.Errorf("copying the backup: %w", err)
		}
	}
	if workbooks, err = sound(ctx, settings, copied); err != nil {
		var damaged *queries.DamagedError
		if errors.As(err, &damaged) { // the backup is, not the database
			err = fmt.Errorf("%w: %s", ErrBadBackup, damaged.Says())
		}
		return 0, "", fmt.Errorf("restoring %s: nothing was changed: %w", from, err)
	}
	kept, err = store.Replace(settings.Database, copied)
	return workbooks, kept, err
}

// sound opens a copy of a backup, brings it up to this program, and reads all of it.
func sound(ctx context.Context, settings Settings, path string) (workbooks int, err error) {
	db, err := settings.openDatabase(ctx, path, false)
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

// hold keeps other runs from the database until it is released. One that is damaged or not there needs no
// holding: nobody can load anything into it.
func hold(ctx context.Context, settings Settings) (release func() error, err error) {
	if _, err := os.Stat(settings.Database); errors.Is(err, fs.ErrNotExist) {
		return func() error { return nil }, nil
	}
	db, err := settings.openStore(ctx, false)
	var damaged *queries.DamagedError
	switch {
	case errors.As(err, &damaged):
		return func() error { return nil }, nil
	case err != nil:
		return nil, err
	}
	if err := db.Checkpoint(ctx); err != nil && !errors.As(err, &damaged) {
		return nil, errors.Join(err, db.Close())
	}
	return db.Close, nil
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
