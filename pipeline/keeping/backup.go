// Package keeping keeps the database safe: it backs it up, restores it, rebuilds it from the
// workbooks in it, and writes those workbooks out. Every new database is verified before it
// replaces another.
package keeping

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/pipeline/wholefile"
	"xmess.cat/memoria/queries"
)

// Backup copies the database into one file, while no other run holds it, and gives the number of
// workbooks. The copy is read back whole and compared with its ledger before it gets its name. An
// existing file is replaced only on demand.
func Backup(ctx context.Context, settings setup.Settings, to string, replace bool) (
	workbooks int, err error) {
	settings = settings.WithDefaults()
	if err := store.Look(settings.Database); err != nil {
		return 0, fmt.Errorf("opening the database: %w", err)
	}
	if _, err := os.Lstat(to); err == nil && !replace {
		return 0, source.Word(fs.ErrExist, source.Text{
			Ca: "«{path}» ja existeix i no s'ha tocat. Trieu un altre nom, o afegiu --replace.",
			Es: "«{path}» ya existe y no se ha tocado. Elija otro nombre, o añada --replace.",
			En: "“{path}” is there already and was left as it is. Choose another name, or add --replace.",
		}, "path", to)
	}
	db, err := settings.OpenStore(ctx, false)
	if err != nil {
		return 0, err
	}
	seal := db.Seal()
	work, err := os.MkdirTemp(filepath.Dir(to), ".memoria-*.tmp")
	if err != nil {
		return 0, errors.Join(fmt.Errorf("writing the backup: %w", err), db.Close())
	}
	defer func() { err = errors.Join(err, os.RemoveAll(work)) }()
	copied := filepath.Join(work, filepath.Base(to))
	if err := db.CopyTo(ctx, copied); err != nil {
		return 0, err
	}
	workbooks, err = verify(ctx, settings, copied, true, func(db *store.Store) error {
		if db.Seal() == seal {
			return nil
		}
		return &queries.DamagedError{Database: copied,
			What: "its ledger is not that of the database it was copied from"}
	})
	if err != nil {
		var damaged *queries.DamagedError
		if errors.As(err, &damaged) { // a bad copy comes of a bad database
			damaged.Database = settings.Database
		}
		return 0, fmt.Errorf("reading the backup back: %w", err)
	}
	if replace {
		err = os.Rename(copied, to)
	} else {
		err = wholefile.Rename(copied, to)
	}
	if err != nil {
		return 0, fmt.Errorf("writing the backup %s: %w", to, err)
	}
	return workbooks, nil
}

// verify reads a whole database back, counts its workbooks, and then does something with it.
func verify(ctx context.Context, settings setup.Settings, path string, readOnly bool,
	then func(*store.Store) error) (workbooks int, err error) {
	db, err := settings.OpenDatabase(ctx, path, readOnly)
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
	return len(ledger), then(db)
}
