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

// ErrFolder: a folder has the name of the file.
var ErrFolder = errors.New("a folder of that name is in the way")

// Error names the file that could not be written.
type Error struct {
	Path string
	Err  error
}

func (e *Error) Error() string { return fmt.Sprintf("writing %s: %v", e.Path, e.Err) }

func (e *Error) Unwrap() error { return e.Err }

// Write writes all files or none. If one fails it restores the files that it had replaced. It makes
// missing folders. Owner and group may read the files. The error is an *Error.
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
			return &Error{f.Path, err}
		}
		parts = append(parts, func() { _ = os.Remove(staged[i]) })
	}
	for i, f := range files {
		before := staged[i] + ".before"
		if info, is := os.Stat(f.Path); is == nil && info.IsDir() {
			return &Error{f.Path, ErrFolder}
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
			return &Error{f.Path, err}
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
