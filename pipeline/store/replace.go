package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"xmess.cat/memoria/queries"
)

// Replace puts a finished database with its seals in the place of the one at path. No process may
// have it open. The old database stays beside it with its log and seals; kept is its new name,
// empty if there was none. After a crash, path has the old database, or the new one, or a database
// that Open reports as damaged.
func Replace(path, fresh string) (kept string, err error) {
	if path, err = usable(path); err != nil {
		return "", err
	}
	seals := queries.SealsBeside(path)
	if exists(path) || exists(logOf(path)) || exists(seals) {
		if kept, err = setAside(path); err != nil {
			return "", fmt.Errorf("setting the database aside: %w", err)
		}
	}
	// The old seals stay until the new database is in place: they show that the old one has no log.
	if err := os.Rename(fresh, path); err != nil {
		back := ignoreMissing(os.Rename(logOf(kept), logOf(path)))
		return "", fmt.Errorf("putting the database in place: %w", errors.Join(err, back))
	}
	err = os.Rename(queries.SealsBeside(fresh), seals)
	if errors.Is(err, fs.ErrNotExist) { // a database without workbooks has no seals
		err = ignoreMissing(os.Remove(seals))
	}
	if err = errors.Join(err, syncFolder(filepath.Dir(path))); err != nil {
		return kept, fmt.Errorf("putting the database in place: %w", err)
	}
	return kept, nil
}

// setAside links the database at path and its seals to a new name, and moves its log there.
func setAside(path string) (string, error) {
	kept := path + ".anterior"
	for n := 2; exists(kept) || exists(logOf(kept)) || exists(queries.SealsBeside(kept)); n++ {
		kept = fmt.Sprintf("%s.anterior-%d", path, n)
	}
	for _, pair := range [][2]string{
		{queries.SealsBeside(path), queries.SealsBeside(kept)}, {path, kept},
	} {
		err := os.Link(pair[0], pair[1])
		if err != nil && !errors.Is(err, fs.ErrNotExist) { // a file system without links
			err = Copy(pair[0], pair[1])
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
	}
	return kept, ignoreMissing(os.Rename(logOf(path), logOf(kept)))
}

func ignoreMissing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

func syncFolder(dir string) error {
	folder, err := os.Open(dir)
	if err != nil {
		return err
	}
	_ = folder.Sync() // not every system can do it
	return folder.Close()
}
