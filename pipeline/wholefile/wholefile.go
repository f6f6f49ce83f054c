// Package wholefile writes files so that nobody ever sees half of one: a file appears with all of
// its content, or what was there before stays.
package wholefile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Replace writes a file, over any file of that name.
func Replace(path string, content []byte) error { return write(path, content, os.Rename) }

// WriteNew writes a file where there is none, and makes its folder. existed tells that there was
// one already; it stays as it is.
func WriteNew(path string, content []byte) (existed bool, err error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		return false, fmt.Errorf("making the folder of %s: %w", path, err)
	}
	if _, err := os.Lstat(path); err == nil {
		return true, nil
	}
	err = write(path, content, Rename)
	if errors.Is(err, fs.ErrExist) { // another program wrote it meanwhile
		return true, nil
	}
	return false, err
}

// Rename gives a finished file its name unless the name is taken. A link refuses a taken name; a
// file system without links can only rename.
func Rename(from, to string) error {
	err := os.Link(from, to)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	return os.Rename(from, to)
}

// write writes a temporary file beside the path, on disk, and then has it renamed.
func write(path string, content []byte, rename func(from, to string) error) error {
	temporary, err := os.CreateTemp(filepath.Dir(path), ".memoria-*.tmp")
	if err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	_, err = temporary.Write(content)
	err = errors.Join(err, temporary.Chmod(0o640), temporary.Sync(), temporary.Close())
	if err == nil {
		err = rename(temporary.Name(), path)
	}
	if gone := os.Remove(temporary.Name()); !errors.Is(gone, fs.ErrNotExist) {
		err = errors.Join(err, gone)
	}
	if err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	return nil
}
