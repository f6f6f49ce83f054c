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
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/queries"
)

// Errors of a backup that cannot be restored.
var (
	ErrSameFile  = errors.New("it is the database itself")
	ErrBadBackup = errors.New("the backup is damaged")
)

// Restore puts a copy of a backup in the place of the database, after it verified the whole copy.
// It migrates the backup of an earlier program. No workbook tells of closings or decisions, so
// those since the backup are carried over from the database, unless that is damaged or has others.
func Restore(ctx context.Context, settings setup.Settings, from string) (
	restored feedback.Restored, err error) {
	settings = settings.WithDefaults()
	if err := apart(from, settings.Database); err != nil {
		return restored, source.Word(err, source.Text{
			Ca: "«{path}» és la base de dades mateixa, no una còpia. Digueu quina còpia s'ha de recuperar.",
			Es: "«{path}» es la propia base de datos, no una copia. Diga qué copia hay que recuperar.",
			En: "“{path}” is the database itself, not a backup. Say which backup to put back.",
		}, "path", from)
	}
	held, err := hold(ctx, settings)
	if err != nil {
		return restored, err
	}
	if held != nil {
		defer func() { err = errors.Join(err, held.Close()) }()
	}
	work, err := os.MkdirTemp(filepath.Dir(settings.Database), ".memoria-*.tmp")
	if err != nil {
		return restored, fmt.Errorf("copying the backup: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(work)) }()
	copied := filepath.Join(work, filepath.Base(settings.Database))
	for _, suffix := range []string{"", ".wal", ".ledger"} { // the last two where people copied them
		err := store.Copy(from+suffix, copied+suffix)
		if err != nil && (suffix == "" || !errors.Is(err, fs.ErrNotExist)) {
			return restored, fmt.Errorf("copying the backup: %w", err)
		}
	}
	checkpoint := func(db *store.Store) error { return db.Checkpoint(ctx) }
	// Opening it to write migrates it.
	if restored.Workbooks, err = verify(ctx, settings, copied, false, checkpoint); err != nil {
		var damaged *queries.DamagedError
		if errors.As(err, &damaged) { // names the copy; the backup is meant
			err = source.Word(fmt.Errorf("%w: %s", ErrBadBackup, damaged.Says()), source.Text{
				Ca: "La còpia de seguretat «{path}» està malmesa. No s'ha canviat res: proveu-ho amb una " +
					"altra.",
				Es: "La copia de seguridad «{path}» está dañada. No se ha cambiado nada: pruebe con otra.",
				En: "The backup “{path}” is damaged. Nothing was changed: try another one.",
			}, "path", from)
		}
		return feedback.Restored{}, fmt.Errorf("restoring %s: nothing was changed: %w", from, err)
	}
	if err := carryOver(ctx, settings, held, copied, &restored); err != nil {
		return feedback.Restored{}, fmt.Errorf("restoring %s: nothing was changed: %w", from, err)
	}
	restored.Kept, err = store.Replace(settings.Database, copied)
	return restored, err
}

// carryOver carries closings and decisions since the backup from the database into the copy of the
// backup. The database is nil where it is damaged or does not exist. It tells which of them
// are lost, and whose contact, forgotten since the backup, is back.
func carryOver(ctx context.Context, settings setup.Settings, from *store.Store, to string,
	restored *feedback.Restored) (err error) {
	sealed, err := queries.ReadSeals(settings.Database)
	if err != nil {
		return err
	}
	var forgotten map[int]store.Forgotten
	if from != nil {
		carried, err := from.CarryClosings(ctx, to)
		if err != nil && !errors.Is(err, store.ErrOtherClosings) {
			return err
		}
		for _, d := range carried {
			restored.Carried = append(restored.Carried, d.Year)
		}
		if forgotten, err = from.Forgotten(ctx); err != nil {
			return err
		}
	}
	made, err := settings.OpenDatabase(ctx, to, false) // checks and seals the closings
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, made.Close()) }()
	known, err := made.ClosingEvents(ctx)
	if err != nil {
		return err
	}
	lost := sealed.LostClosings(known)
	restored.Absent = slices.Compact(slices.Sorted(slices.Values(lost)))
	if err := carryHistory(ctx, settings, from, made, sealed, restored); err != nil {
		return err
	}
	if restored.Forgotten, err = contactsBack(ctx, made, forgotten); err != nil {
		return err
	}
	return made.Checkpoint(ctx)
}

// contactsBack gives the members whose contact was forgotten, and is there again in a restored
// database.
func contactsBack(ctx context.Context, made *store.Store, forgotten map[int]store.Forgotten) (
	back []string, err error) {
	again, err := made.Forgotten(ctx)
	if err != nil {
		return nil, err
	}
	member := map[string]string{} // by hash of the bytes as sent
	for _, f := range forgotten {
		member[f.Sent.Hash] = f.MemberCode
	}
	for _, f := range again {
		delete(member, f.Sent.Hash)
	}
	ledger, err := made.Ledger(ctx)
	if err != nil {
		return nil, err
	}
	for _, e := range ledger {
		if code, was := member[e.Hash]; was {
			back = append(back, code)
		}
	}
	return slices.Compact(slices.Sorted(slices.Values(back))), nil
}

// hold opens the database, so that no other run can until it is closed. It gives nil where the
// database is damaged or does not exist: then no run can load into it.
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
