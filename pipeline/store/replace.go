package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"xmess.cat/memoria/queries"
)

// Replace puts a finished database, which nobody has open, in the place of the one at path, with its seals.
// What stood there is kept beside it, with its log and its seals, under the name that it gives; empty where
// nothing did. A run killed meanwhile leaves the one, or the other, or what the next opening calls damaged:
// never one without a part of itself unnoticed.
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
	// The old seals stay until the new database is in place: without its log, the old one is not whole.
	if err := os.Rename(fresh, path); err != nil {
		back := os.Rename(logOf(kept), logOf(path))
		if errors.Is(back, fs.ErrNotExist) {
			back = nil
		}
		return "", fmt.Errorf("putting the database in place: %w", errors.Join(err, back))
	}
	err = os.Rename(queries.SealsBeside(fresh), seals)
	if errors.Is(err, fs.ErrNotExist) { // a database without any workbook has none
		if err = os.Remove(seals); errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
	}
	if err = errors.Join(err, syncFolder(filepath.Dir(path))); err != nil {
		return kept, fmt.Errorf("putting the database in place: %w", err)
	}
	return kept, nil
}

// setAside gives what stands at path a second name, and moves its log under it.
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
	err := os.Rename(logOf(path), logOf(kept))
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	return kept, err
}

func syncFolder(dir string) error {
	folder, err := os.Open(dir)
	if err != nil {
		return err
	}
	_ = folder.Sync() // not every system can
	return folder.Close()
}
