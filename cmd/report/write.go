package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// output is a file to write.
type output struct {
	path    string
	content []byte
}

var errFolder = errors.New("a folder of that name is in the way")

// writeTogether writes files so that each appears whole, and all of them or none: what stood there before is put
// back where one cannot be written.
func writeTogether(outputs ...output) (err error) {
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
	staged := make([]string, len(outputs))
	for i, o := range outputs {
		if staged[i], err = stage(o); err != nil {
			return fmt.Errorf("writing %s: %w", o.path, err)
		}
		parts = append(parts, func() { _ = os.Remove(staged[i]) })
	}
	for i, o := range outputs {
		before := staged[i] + ".before"
		if info, is := os.Stat(o.path); is == nil && info.IsDir() {
			return fmt.Errorf("writing %s: %w", o.path, errFolder)
		}
		switch linked := os.Link(o.path, before); {
		case linked == nil:
			parts = append(parts, func() { _ = os.Remove(before) })
			undo = append(undo, func() { _ = os.Rename(before, o.path) })
		case errors.Is(linked, os.ErrNotExist):
			undo = append(undo, func() { _ = os.Remove(o.path) })
		}
		// Where the folder's kind knows no links there is no way back, but each file is still whole.
		if err = os.Rename(staged[i], o.path); err != nil {
			return fmt.Errorf("writing %s: %w", o.path, err)
		}
	}
	return nil
}

// stage writes a file's content beside it and gives that file's name.
func stage(o output) (name string, err error) {
	folder := filepath.Dir(o.path)
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
	if _, err = part.Write(o.content); err != nil {
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
