package export

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// ForeignError: a folder that an export would replace holds a file that no export wrote.
type ForeignError struct{ Path string }

func (e *ForeignError) Error() string { return "no export wrote " + e.Path }

// ours gives a *ForeignError unless a folder holds nothing but what an export writes into one.
func ours(folder string) error {
	return filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist) || err == nil && path == folder:
			return nil
		case err != nil:
			return err
		}
		isYear := entry.IsDir() && strings.HasPrefix(entry.Name(), "year=")
		isData := entry.Type().IsRegular() && entry.Name() == parquetFile
		if !isYear && !isData {
			return &ForeignError{Path: path}
		}
		return nil
	})
}

// publish moves the files from the stage into the folder. It removes the old description first and
// moves the new one last, so that a folder with a description is complete even after a power
// failure. If a move fails, it undoes the earlier moves. It replaces no folder with files of others
// (*ForeignError).
func publish(stage, folder string) (err error) {
	entries, err := os.ReadDir(stage)
	if err != nil {
		return err
	}
	var names []string
	for _, entry := range entries {
		if entry.Name() != packageFile {
			names = append(names, entry.Name())
		}
	}
	for _, name := range names {
		if err := ours(filepath.Join(folder, name)); err != nil {
			return err
		}
	}
	names = append(names, packageFile)
	old, err := os.MkdirTemp(folder, ".memoria-data-*.old")
	if err != nil {
		return err
	}
	var undo []func()
	defer func() {
		if err != nil {
			for at := len(undo) - 1; at >= 0; at-- {
				undo[at]()
			}
		}
		_ = os.RemoveAll(old)
	}()
	move := func(from, to string) error {
		if err := os.Rename(from, to); err != nil {
			return err
		}
		undo = append(undo, func() { _ = os.Rename(to, from) })
		return nil
	}
	for at := len(names) - 1; at >= 0; at-- {
		err = move(filepath.Join(folder, names[at]), filepath.Join(old, names[at]))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	for _, name := range names {
		if err = move(filepath.Join(stage, name), filepath.Join(folder, name)); err != nil {
			return err
		}
	}
	return nil
}
