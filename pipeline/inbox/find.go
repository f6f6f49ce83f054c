package inbox

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/source"
)

// Find lists everything in the folder once, without opening it, in the order in which it was
// received: by time of modification, then by name. Folders are listed only where Find does not
// enter them.
//
// A file changed less than settle before now is Moving. A time in the future counts as long ago,
// because a share's clock may be wrong for ever.
func (f *Folder) Find(ctx context.Context, now time.Time, settle time.Duration) ([]File, error) {
	scan := &folderScan{folder: f, tree: f.root.FS(), now: now, settle: settle}
	if err := scan.into(ctx, ".", 0); err != nil {
		return nil, err
	}
	scan.noteLocks()
	slices.SortFunc(scan.found, func(a, b File) int {
		return cmp.Or(a.Modified.Compare(b.Modified), cmp.Compare(a.Path, b.Path))
	})
	return scan.found, nil
}

type folderScan struct {
	folder *Folder
	tree   fs.FS
	now    time.Time
	settle time.Duration
	found  []File
	locks  []string
}

func (s *folderScan) into(ctx context.Context, dir string, depth int) error {
	entries, err := fs.ReadDir(s.tree, dir)
	if err != nil && dir == "." {
		return fmt.Errorf("looking through the folder: %w", err)
	}
	if err != nil {
		s.refuse(File{Path: dir}, source.FileUnreadable)
	}
	for _, entry := range entries {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("looking through the folder: %w", err)
		}
		if len(s.found) >= s.folder.limits.Files {
			s.refuse(File{Path: dir}, source.FolderTooFull)
			return nil
		}
		if err := s.at(ctx, path.Join(dir, entry.Name()), entry, depth); err != nil {
			return err
		}
	}
	return nil
}

func (s *folderScan) at(ctx context.Context, name string, entry fs.DirEntry, depth int) error {
	if s.folder.skip[name] || ignored(name) || ownPage(name) {
		s.ignore(name, entry)
		return nil
	}
	info, err := s.stat(name, entry)
	if err != nil { // gone, or not ours to see
		s.refuse(File{Path: name}, source.FileUnreadable)
		return nil //nolint:nilerr // a problem of the file, and no error of the search
	}
	file := File{Path: name, Size: info.Size(), Modified: info.ModTime(), info: info}
	if info.IsDir() {
		return s.folderAt(ctx, file, entry, depth)
	}
	s.regular(file)
	return nil
}

// stat describes an entry. On Windows only a file's own description can identify it later;
// elsewhere the one in the folder's listing is enough.
func (s *folderScan) stat(name string, entry fs.DirEntry) (fs.FileInfo, error) {
	if runtime.GOOS == "windows" {
		return s.folder.root.Lstat(name)
	}
	return entry.Info()
}

// regular lists what is no folder. It is to be read if it is a settled file of a sound size.
func (s *folderScan) regular(file File) {
	switch mode := file.info.Mode(); {
	case mode&fs.ModeSymlink != 0:
		s.refuse(file, source.FileLinked)
	case !mode.IsRegular():
		s.refuse(file, source.FileNotRegular)
	case file.Size > s.folder.limits.FileBytes:
		s.refuse(file, source.FileTooBig)
	case s.settle > 0 && s.age(file) < s.settle:
		file.State = Moving
		file.Problems = []source.Problem{file.problem(source.FileMoving)}
		s.found = append(s.found, file)
	default:
		s.found = append(s.found, file)
	}
}

// age is the time since a file changed; a time in the future counts as long ago.
func (s *folderScan) age(file File) time.Duration {
	age := s.now.Sub(file.Modified)
	if age < 0 {
		return s.settle
	}
	return age
}

func (s *folderScan) folderAt(ctx context.Context, file File, entry fs.DirEntry, depth int) error {
	switch {
	case depth == 0 && slices.Contains(OwnFolders(), file.Path):
		s.ignore(file.Path, entry)
	case bookName(file.Path):
		s.refuse(file, source.FileNotRegular)
	case depth >= s.folder.limits.Depth:
		s.refuse(file, source.FolderTooDeep)
	default:
		return s.into(ctx, file.Path, depth+1)
	}
	return nil
}

func (s *folderScan) refuse(file File, rule source.Rule) {
	file.State = Refused
	file.Problems = append(file.Problems, file.problem(rule))
	s.found = append(s.found, file)
}

func (s *folderScan) ignore(name string, entry fs.DirEntry) {
	file := File{Path: name, State: Ignored}
	if info, err := entry.Info(); err == nil {
		file.Size, file.Modified = info.Size(), info.ModTime()
	}
	s.found = append(s.found, file)
	if locked := lockedBook(name); locked != "" {
		s.locks = append(s.locks, path.Join(path.Dir(name), locked))
	}
}

// noteLocks warns of workbooks that somebody has open: changes that were not saved are missing.
func (s *folderScan) noteLocks() {
	for _, lock := range s.locks {
		for i, file := range s.found {
			same := file.Path == lock ||
				path.Dir(file.Path) == path.Dir(lock) && len(path.Base(lock)) > 4 &&
					len(file.Path) == len(lock)+2 && strings.HasSuffix(file.Path, path.Base(lock))
			if same && file.State != Ignored {
				s.found[i].Problems = append(s.found[i].Problems,
					file.problem(source.FileOpenElsewhere))
			}
		}
	}
}

// File describes one file of the folder by its name. The error is the system's if there is none.
func (f *Folder) File(name string) (File, error) {
	info, err := f.root.Lstat(name)
	if err != nil {
		return File{}, fmt.Errorf("looking at %s: %w", Printable(name), err)
	}
	scan := &folderScan{folder: f}
	scan.regular(File{Path: name, Size: info.Size(), Modified: info.ModTime(), info: info})
	return scan.found[0], nil
}
