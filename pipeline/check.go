package pipeline

import (
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

// Check reads workbooks and says all that is wrong in them, in the order of the paths. It loads and
// changes nothing. Each return is read against the plan of its year: one of the files, as if they
// had just been dropped, one in the drop folder of the first of them, or one of the database.
// Without any plan, returns are left for later.
func Check(ctx context.Context, settings setup.Settings, paths []string,
) ([]feedback.Workbook, error) {
	if settings.Folder == "" && len(paths) > 0 {
		settings.Folder = dropFolderOf(paths[0])
	}
	settings = settings.WithDefaults()
	readings := make([]judging.Reading, 0, len(paths))
	for _, path := range paths {
		read, err := readAlone(ctx, settings, path)
		if err != nil {
			return nil, err
		}
		readings = append(readings, read)
	}
	known, err := lookUp(ctx, settings, readings)
	if err != nil {
		return nil, err
	}
	defer known.close()
	out := make([]feedback.Workbook, 0, len(readings))
	for i, read := range readings {
		readings[i] = judging.Reading{} // frees the memory of a long register
		book, err := checked(read, known)
		if err != nil {
			return nil, err
		}
		out = append(out, book)
	}
	return out, nil
}

// dropFolderOf guesses the drop folder of a file: the nearest folder above it that holds the plan
// under its usual name, or has a database beside it; else the file's own folder.
func dropFolderOf(path string) string {
	const levels = 6 // as deep as a drop folder is read
	own := filepath.Dir(path)
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

// readAlone reads one file by its path. A file that does not exist is an error: somebody typed its
// name.
func readAlone(ctx context.Context, settings setup.Settings, path string,
) (read judging.Reading, err error) {
	folder, err := inbox.Open(filepath.Dir(path), settings.Limits)
	if err != nil {
		return judging.Reading{}, err
	}
	defer func() { err = errors.Join(err, folder.Close()) }()
	file, err := folder.File(filepath.Base(path))
	if err != nil {
		return judging.Reading{}, err
	}
	read = judging.Reading{File: file, Checking: true}
	if file.State != inbox.Readable {
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
