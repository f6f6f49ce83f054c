// Package whole writes files atomically: a reader sees the old content or the new, never a part.
package whole

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// File is a file to write.
type File struct {
	Path    string
	Content []byte
}

var errFolder = errors.New("a folder of that name is in the way")

// Write writes all files or none. If one fails it restores the files that it had replaced. It makes
// missing folders. Owner and group may read the files. An error names the file that could not be
// written.
func Write(files ...File) (err error) {
	var parts, undo []func()
	defer func() {
		for _, back := range undo {
			if err != nil {
				back()
			}
		}
		for _, clean := range parts {
			clean()
		}
	}()
	staged := make([]string, len(files))
	for i, f := range files {
		if staged[i], err = stage(f); err != nil {
			return fmt.Errorf("writing %s: %w", f.Path, err)
		}
		parts = append(parts, func() { _ = os.Remove(staged[i]) })
	}
	for i, f := range files {
		before := staged[i] + ".before"
		if info, is := os.Stat(f.Path); is == nil && info.IsDir() {
			return fmt.Errorf("writing %s: %w", f.Path, errFolder)
		}
		switch linked := os.Link(f.Path, before); {
		case linked == nil:
			parts = append(parts, func() { _ = os.Remove(before) })
			undo = append(undo, func() { _ = os.Rename(before, f.Path) })
		case errors.Is(linked, os.ErrNotExist):
			undo = append(undo, func() { _ = os.Remove(f.Path) })
		}
		// On a file system without links a failure cannot be undone, but each file is still whole.
		if err = os.Rename(staged[i], f.Path); err != nil {
			return fmt.Errorf("writing %s: %w", f.Path, err)
		}
	}
	return nil
}

// stage writes the content to a temporary file in the same folder and returns its name.
func stage(f File) (name string, err error) {
	folder := filepath.Dir(f.Path)
	if err := os.MkdirAll(folder, 0o750); err != nil {
		return "", fmt.Errorf("making the output folder: %w", err)
	}
	part, err := os.CreateTemp(folder, ".memoria-*.part")
	if err != nil {
		return "", err
	}
	defer func() {
		if err != nil {
			_ = part.Close()
			_ = os.Remove(part.Name())
		}
	}()
	if _, err = part.Write(f.Content); err != nil {
		return "", err
	}
	if err = part.Chmod(0o640); err != nil {
		return "", err
	}
	if err = part.Sync(); err != nil {
		return "", err
	}
	return part.Name(), part.Close()
}
