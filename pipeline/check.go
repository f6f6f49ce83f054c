package pipeline

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/status"
)

// Check reads workbooks and says all that is wrong in them, in the order of the paths; of a folder,
// all its workbooks. It loads and changes nothing. Each return is read against the plan of its
// year: one of the files, as if they had just been dropped, one in the drop folder of the first of
// them, or one of the database. Without any plan, returns are left for later.
func Check(ctx context.Context, settings setup.Settings, paths []string,
) ([]feedback.Workbook, error) {
	if settings.Folder == "" && len(paths) > 0 {
		settings.Folder = dropFolderOf(paths[0])
	}
	settings = settings.WithDefaults()
	files, err := filesAt(ctx, settings, paths)
	if err != nil {
		return nil, err
	}
	plans := map[int]judging.Reading{} // by place in files; returns are read one by one
	var given []judging.Reading
	for i, file := range files {
		read, err := file.read(ctx, settings, true)
		if err != nil {
			return nil, err
		}
		if read.OK {
			plans[i], given = read, append(given, read)
		}
	}
	known, err := lookUp(ctx, settings, given)
	if err != nil {
		return nil, err
	}
	defer known.close()
	out := make([]feedback.Workbook, 0, len(files))
	for i, file := range files {
		read, isPlan := plans[i]
		if !isPlan {
			if read, err = file.read(ctx, settings, false); err != nil {
				return nil, err
			}
		}
		book, err := checked(read, known)
		if err != nil {
			return nil, err
		}
		out = append(out, book)
		settings.Progress(i+1, len(files))
	}
	return out, nil
}

// fileAt is a file to check: its folder, and its path in it.
type fileAt struct{ folder, name string }

// filesAt gives the files at some paths: themselves, or the workbooks of a folder by name. A path
// where nothing is is an error: somebody typed it.
func filesAt(ctx context.Context, settings setup.Settings, paths []string) (
	files []fileAt, err error) {
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			return nil, fmt.Errorf("looking at the file: %w", err)
		}
		if !info.IsDir() {
			files = append(files, fileAt{filepath.Dir(path), filepath.Base(path)})
			continue
		}
		inFolder := settings
		inFolder.Folder = path
		folder, err := inFolder.OpenFolder()
		if err != nil {
			return nil, err
		}
		found, err := folder.Find(ctx, settings.Now(), 0)
		if err := errors.Join(err, folder.Close()); err != nil {
			return nil, err
		}
		slices.SortFunc(found, func(a, b inbox.File) int { return cmp.Compare(a.Path, b.Path) })
		for _, file := range found {
			if file.State != inbox.Ignored {
				files = append(files, fileAt{path, file.Path})
			}
		}
	}
	return files, nil
}

// dropFolderOf guesses the drop folder of a file or folder: itself or the nearest folder above it
// that holds the plan under its usual name, or has a database beside it; else the file's own
// folder.
func dropFolderOf(path string) string {
	const levels = 6 // as deep as a drop folder is read
	own := filepath.Dir(path)
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		own = path
	}
	folder, err := filepath.Abs(own)
	if err != nil {
		return own
	}
	for range levels {
		for _, sign := range []string{filepath.Join(folder, PlanName), setup.DatabaseBeside(folder)} {
			if _, err := os.Stat(sign); err == nil {
				return folder
			}
		}
		folder = filepath.Dir(folder)
	}
	return own
}

func checked(read judging.Reading, known known) (feedback.Workbook, error) {
	book := feedback.Workbook{Name: read.File.Name()}
	if !read.OK {
		book.Problems = slices.Concat(read.File.Problems, read.Problems)
		book.Outcome = status.OfFile(read.File)
		book.Standing = book.Outcome
		return book, nil
	}
	w, waits, err := judging.Judge(read, known.plans.Of, known.previous)
	if err != nil {
		return book, err
	}
	if waits {
		r := waiting(read.File)
		book.Kind, book.Outcome, book.Problems = feedback.Return, r.outcome, r.problems
		book.Standing = book.Outcome
		return book, nil
	}
	book.Kind, book.Outcome = status.KindOf(w.Kind), status.OutcomeOf(w.Verdict)
	book.Standing, book.Problems = book.Outcome, w.Problems
	if s := w.Submission; s != nil {
		book.MemberCode, book.MemberName, book.Year = s.MemberCode, s.MemberName, s.Year
	}
	return book, nil
}

// read reads the file; with onlyPlan only where it looks like a plan. The result has no cells
// otherwise.
func (f fileAt) read(ctx context.Context, settings setup.Settings, onlyPlan bool,
) (read judging.Reading, err error) {
	folder, err := inbox.Open(f.folder, settings.Limits)
	if err != nil {
		return judging.Reading{}, err
	}
	defer func() { err = errors.Join(err, folder.Close()) }()
	file, err := folder.File(f.name)
	if err != nil {
		return judging.Reading{}, err
	}
	read = judging.Reading{File: file, Checking: true}
	if file.State != inbox.Readable || onlyPlan && !judging.LooksLikePlan(folder, file) {
		return read, nil
	}
	copied, problem, ok := folder.Read(file)
	if !ok {
		read.File.State = inbox.Refused
		read.Problems = []source.Problem{problem}
		return read, nil
	}
	read.OK, read.Hash = true, copied.Hash
	if read.Book, read.Problems, err = settings.Read(ctx, file.Name(), copied.Content); err != nil {
		return judging.Reading{}, fmt.Errorf("reading %s: %w", file.Name(), err)
	}
	return read, nil
}
