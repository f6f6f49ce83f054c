// Package outbox writes the program's files into the drop folder. A file appears with all of its
// content, never outside the folder, and never over a file that somebody has changed.
package outbox

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
)

// File is a file to write. Path is relative to the drop folder, with slashes. Stamp changes
// whenever Content would change, so that a file with the same stamp is not made again.
type File struct {
	Path    string
	Stamp   string
	Content func(context.Context) ([]byte, error)
}

// Outcome is what Sync did with a file.
type Outcome int

const (
	Kept    Outcome = iota // unchanged
	Written                // new, or replaced
	Removed                // no longer among the files
	Changed                // somebody changed it, so it stays
)

// Result is the outcome of one file.
type Result struct {
	Path    string
	Outcome Outcome
}

// Folder is a drop folder to write into.
type Folder struct{ root *os.Root }

// Open opens a drop folder.
func Open(dir string) (*Folder, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("opening the folder to write into: %w", err)
	}
	return &Folder{root: root}, nil
}

func (f *Folder) Close() error { return f.root.Close() }

// Sync writes the files into a folder of ours, such as retorns, and removes those that it wrote
// before and that are not among them. It returns the outcome of each, by path. A file that cannot
// be written does not stop the others; the error names each.
//
// A hidden file in that folder records what was written. A file that differs from its record is
// somebody's work: it is neither replaced nor removed.
func (f *Folder) Sync(ctx context.Context, dir string, files []File) ([]Result, error) {
	if len(files) == 0 && !f.Has(dir) {
		return nil, nil
	}
	notes, err := f.readNotes(dir)
	if err != nil {
		return nil, err
	}
	var results []Result
	var errs []error
	wanted := map[string]bool{}
	for _, file := range files {
		if err := ctx.Err(); err != nil {
			errs = append(errs, fmt.Errorf("writing %s: %w", dir, err))
			break
		}
		wanted[file.Path] = true
		outcome, err := f.put(ctx, notes, file)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		results = append(results, Result{file.Path, outcome})
	}
	if ctx.Err() == nil {
		gone, err := f.sweep(notes, wanted)
		results, errs = append(results, gone...), append(errs, err)
	}
	errs = append(errs, f.writeNotes(dir, notes))
	slices.SortFunc(results, func(a, b Result) int { return strings.Compare(a.Path, b.Path) })
	return results, errors.Join(errs...)
}

func (f *Folder) put(ctx context.Context, notes map[string]note, file File) (Outcome, error) {
	there, err := f.hash(file.Path)
	if err != nil {
		return 0, err
	}
	written, known := notes[file.Path]
	if known && there == written.Hash && written.Stamp == file.Stamp {
		return Kept, nil
	}
	content, err := file.Content(ctx)
	if err != nil {
		return 0, fmt.Errorf("making %s: %w", file.Path, err)
	}
	fresh := note{Stamp: file.Stamp, Hash: hashOf(content)}
	switch there {
	case fresh.Hash: // an interrupted run wrote it but did not note it
		notes[file.Path] = fresh
		return Kept, nil
	case "", written.Hash:
		if err := f.Write(file.Path, content); err != nil {
			return 0, err
		}
		notes[file.Path] = fresh
		return Written, nil
	}
	return Changed, nil
}

func (f *Folder) sweep(notes map[string]note, wanted map[string]bool) ([]Result, error) {
	var results []Result
	var errs []error
	for name, written := range notes {
		if wanted[name] {
			continue
		}
		there, err := f.hash(name)
		switch {
		case err != nil:
			errs = append(errs, err)
			continue
		case there == "":
		case there != written.Hash:
			results = append(results, Result{name, Changed})
			continue
		default:
			if err := f.root.Remove(name); err != nil {
				errs = append(errs, fmt.Errorf("removing %s: %w", name, err))
				continue
			}
			results = append(results, Result{name, Removed})
		}
		delete(notes, name)
	}
	return results, errors.Join(errs...)
}

// Write writes a file over any file of that name, unless that one has the same content. It makes
// missing folders, and does not follow one that is a link.
func (f *Folder) Write(name string, content []byte) error {
	if there, err := f.hash(name); err == nil && there == hashOf(content) {
		return nil
	}
	if err := f.write(name, content); err != nil {
		return fmt.Errorf("writing %s: %w", name, err)
	}
	return nil
}

func (f *Folder) write(name string, content []byte) error {
	if err := f.folders(path.Dir(name)); err != nil {
		return err
	}
	temporary := path.Join(path.Dir(name), "."+path.Base(name)+".tmp")
	if err := f.remove(temporary); err != nil { // an interrupted run left it
		return err
	}
	out, err := f.root.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o640)
	if err != nil {
		return err
	}
	_, err = out.Write(content)
	if err = errors.Join(err, out.Sync(), out.Close()); err == nil {
		err = f.root.Rename(temporary, name)
	}
	if err != nil {
		return errors.Join(err, f.remove(temporary))
	}
	return nil
}

func (f *Folder) remove(name string) error {
	if err := f.root.Remove(name); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// folders makes the folders of a path. It refuses a link to somewhere else.
func (f *Folder) folders(dir string) error {
	if dir == "." {
		return nil
	}
	if err := f.folders(path.Dir(dir)); err != nil {
		return err
	}
	info, err := f.root.Lstat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return f.root.Mkdir(dir, 0o750)
	case err != nil:
		return err
	case !info.IsDir():
		return fmt.Errorf("%s is not a folder", dir)
	}
	return nil
}

// Has tells whether there is anything at a path.
func (f *Folder) Has(name string) bool {
	_, err := f.root.Lstat(name)
	return err == nil
}
