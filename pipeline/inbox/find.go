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

// Find looks through the folder and gives everything in it exactly once, opened by nothing, ordered
// by time of modification and then by name: the order in which it was received. Folders are not
// files; they are mentioned where they are not gone into.
//
// A file changed less than settle before now is Moving; a time in the future counts as long ago,
// because a share's clock may be wrong for ever.
func (f *Folder) Find(ctx context.Context, now time.Time, settle time.Duration) ([]File, error) {
	look := &look{folder: f, tree: f.root.FS(), now: now, settle: settle}
	if err := look.into(ctx, ".", 0); err != nil {
		return nil, err
	}
	look.noteLocks()
	slices.SortFunc(look.found, func(a, b File) int {
		return cmp.Or(a.Modified.Compare(b.Modified), cmp.Compare(a.Path, b.Path))
	})
	return look.found, nil
}

// look is one look through a folder.
type look struct {
	folder *Folder
	tree   fs.FS
	now    time.Time
	settle time.Duration
	found  []File
	locks  []string
}

func (l *look) into(ctx context.Context, dir string, depth int) error {
	entries, err := fs.ReadDir(l.tree, dir)
	if err != nil && dir == "." {
		return fmt.Errorf("looking through the folder: %w", err)
	}
	if err != nil {
		l.refuse(File{Path: dir}, source.FileUnreadable)
	}
	for _, entry := range entries {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("looking through the folder: %w", err)
		}
		if len(l.found) >= l.folder.limits.Files {
			l.refuse(File{Path: dir}, source.FolderTooFull)
			return nil
		}
		if err := l.at(ctx, path.Join(dir, entry.Name()), entry, depth); err != nil {
			return err
		}
	}
	return nil
}

func (l *look) at(ctx context.Context, name string, entry fs.DirEntry, depth int) error {
	if l.folder.skip[name] || ignored(name) || ownPage(name) {
		l.ignore(name, entry)
		return nil
	}
	info, err := l.info(name, entry)
	if err != nil { // gone, or not ours to see
		l.refuse(File{Path: name}, source.FileUnreadable)
		return nil
	}
	file := File{Path: name, Size: info.Size(), Modified: info.ModTime(), info: info}
	if info.IsDir() {
		return l.folderAt(ctx, file, entry, depth)
	}
	l.regular(file)
	return nil
}

// info is what the system says of an entry. On Windows what a folder's listing says does not identify a file, so it is
// looked at by its name; elsewhere that would only cost time.
func (l *look) info(name string, entry fs.DirEntry) (fs.FileInfo, error) {
	if runtime.GOOS == "windows" {
		return l.folder.root.Lstat(name)
	}
	return entry.Info()
}

// regular mentions what is no folder: to be read where it is a settled file of a sound size.
func (l *look) regular(file File) {
	switch mode := file.info.Mode(); {
	case mode&fs.ModeSymlink != 0:
		l.refuse(file, source.FileLinked)
	case !mode.IsRegular():
		l.refuse(file, source.FileNotRegular)
	case file.Size > l.folder.limits.FileBytes:
		l.refuse(file, source.FileTooBig)
	case l.settle > 0 && l.age(file) < l.settle:
		file.State = Moving
		file.Problems = []source.Problem{{Rule: source.FileMoving, At: source.Cell{Book: file.Name()}}}
		l.found = append(l.found, file)
	default:
		l.found = append(l.found, file)
	}
}

// age is how long ago a file changed; what claims to be from the future has been there for ever.
func (l *look) age(file File) time.Duration {
	age := l.now.Sub(file.Modified)
	if age < 0 {
		return l.settle
	}
	return age
}

func (l *look) folderAt(ctx context.Context, file File, entry fs.DirEntry, depth int) error {
	switch {
	case depth == 0 && slices.Contains(OwnFolders(), file.Path):
		l.ignore(file.Path, entry)
	case bookName(file.Path):
		l.refuse(file, source.FileNotRegular)
	case depth >= l.folder.limits.Depth:
		l.refuse(file, source.FolderTooDeep)
	default:
		return l.into(ctx, file.Path, depth+1)
	}
	return nil
}

func (l *look) refuse(file File, rule source.Rule) {
	file.State = Refused
	file.Problems = append(file.Problems, source.Problem{Rule: rule, At: source.Cell{Book: file.Name()}})
	l.found = append(l.found, file)
}

func (l *look) ignore(name string, entry fs.DirEntry) {
	file := File{Path: name, State: Ignored}
	if info, err := entry.Info(); err == nil {
		file.Size, file.Modified = info.Size(), info.ModTime()
	}
	l.found = append(l.found, file)
	if locked := lockedBook(name); locked != "" {
		l.locks = append(l.locks, path.Join(path.Dir(name), locked))
	}
}

// noteLocks says of a workbook that somebody has it open: what was not saved is not in it.
func (l *look) noteLocks() {
	for _, lock := range l.locks {
		for i, file := range l.found {
			same := file.Path == lock ||
				path.Dir(file.Path) == path.Dir(lock) && len(path.Base(lock)) > 4 &&
					len(file.Path) == len(lock)+2 && strings.HasSuffix(file.Path, path.Base(lock))
			if same && file.State != Ignored {
				l.found[i].Problems = append(l.found[i].Problems,
					source.Problem{Rule: source.FileOpenElsewhere, At: source.Cell{Book: file.Name()}})
			}
		}
	}
}

// File gives one file of the folder by its name. The error is the system's where it is not there.
func (f *Folder) File(name string) (File, error) {
	info, err := f.root.Lstat(name)
	if err != nil {
		return File{}, fmt.Errorf("looking at %s: %w", Printable(name), err)
	}
	look := &look{folder: f}
	look.regular(File{Path: name, Size: info.Size(), Modified: info.ModTime(), info: info})
	return look.found[0], nil
}
