package outbox

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// WriteNew writes a file where there is none: whole or not at all, and never over another. It makes the
// folder of the file. Existed says that a file was there already; it is left as it is.
func WriteNew(path string, content []byte) (existed bool, err error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		return false, fmt.Errorf("making the folder of %s: %w", path, err)
	}
	if _, err := os.Lstat(path); err == nil {
		return true, nil
	}
	temporary, err := os.CreateTemp(filepath.Dir(path), ".ingest-*.tmp")
	if err != nil {
		return false, fmt.Errorf("writing %s: %w", path, err)
	}
	_, errWrite := temporary.Write(content)
	err = errors.Join(errWrite, temporary.Chmod(0o640), temporary.Sync(), temporary.Close())
	if err == nil {
		err = Rename(temporary.Name(), path)
	}
	if gone := os.Remove(temporary.Name()); gone != nil && !errors.Is(gone, fs.ErrNotExist) {
		err = errors.Join(err, gone)
	}
	if errors.Is(err, fs.ErrExist) { // another program wrote it meanwhile
		return true, nil
	}
	if err != nil {
		return false, fmt.Errorf("writing %s: %w", path, err)
	}
	return false, nil
}

// Rename gives a finished file its name unless the name is taken. A link refuses a taken name; a file
// system without links can only rename.
func Rename(from, to string) error {
	err := os.Link(from, to)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	return os.Rename(from, to)
}
