// Package outbox writes into the drop folder what the program has to give back: whole or not at all, never
// outside the folder, and never over a file that somebody has changed since.
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

// File is something to give back. Path is relative to the drop folder, with slashes. Stamp changes whenever
// Content would give something else, so that what is there already is not made again.
type File struct {
	Path    string
	Stamp   string
	Content func(context.Context) ([]byte, error)
}

// Outcome is what became of a file.
type Outcome int

// The outcomes.
const (
	Kept    Outcome = iota // as it was
	Written                // new, or in place of an earlier one
	Removed                // nothing to give back any more
	Changed                // somebody has changed it since it was written: left alone
)

// Result is what became of one file.
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

// Close lets go of the folder.
func (f *Folder) Close() error { return f.root.Close() }

// Sync makes a folder of ours (retorns) hold the files given and none that it wrote before and are not
// among them. It gives what became of each, by path; what is as it was is Kept. A file that cannot be
// written does not keep the others from being: the error names each.
//
// What was written is remembered in a hidden file of that folder. A file that is no longer as it was
// written is somebody's work: it is neither replaced nor removed.
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

// put writes one file where it is new or not as it should be.
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
	case fresh.Hash: // written by a run that was cut short before it noted it
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

// sweep removes what was written before and is not wanted any more.
func (f *Folder) sweep(notes map[string]note, wanted map[string]bool) (results []Result, err error) {
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

// Write puts a file in place, whole or not at all, over whatever has its name, unless the same is there
// already. Folders are made where there
// are none; one that is a link is not followed.
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
	half := path.Join(path.Dir(name), "."+path.Base(name)+".tmp")
	if err := f.root.Remove(half); err != nil && !errors.Is(err, fs.ErrNotExist) { // left by a run that was cut short
		return err
	}
	out, err := f.root.OpenFile(half, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o640)
	if err != nil {
		return err
	}
	_, err = out.Write(content)
	if err = errors.Join(err, out.Sync(), out.Close()); err == nil {
		err = f.root.Rename(half, name)
	}
	if err != nil {
		return errors.Join(err, ignoreMissing(f.root.Remove(half)))
	}
	return nil
}

// folders makes the folders of a path, and refuses one that is a link to somewhere else.
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

// Has tells whether something lies at a path.
func (f *Folder) Has(name string) bool {
	_, err := f.root.Lstat(name)
	return err == nil
}

func ignoreMissing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
