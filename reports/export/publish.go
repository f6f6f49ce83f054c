package export

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// publish moves the files from the stage into the folder. It removes the old description first and
// moves the new one last, so that a folder with a description is complete even after a power
// failure. If a move fails, it undoes the earlier moves.
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
