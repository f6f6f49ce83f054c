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

// Check reads workbooks and says all that is wrong in them; it loads and changes nothing. Each return is
// read against the plan of its year, of those among the files, as if they had just been dropped, those in
// the drop folder in which the first of them lies, and the database's.
//
// Without any plan, returns are left for later. The workbooks are in the order of the paths.
func Check(ctx context.Context, settings setup.Settings, paths []string) ([]feedback.Workbook, error) {
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
		readings[i] = judging.Reading{} // a long register takes much memory, and is not needed after this
		book, err := checked(read, known.plans.Of, known.previous)
		if err != nil {
			return nil, err
		}
		out = append(out, book)
	}
	return out, nil
}

// dropFolderOf guesses the drop folder that a file lies in: the nearest folder above it that holds the
// plan under its usual name, or has a database beside it; else the file's own.
func dropFolderOf(path string) string {
	const levels = 6 // as deep as a drop folder is read
	own := filepath.Dir(path)
	whole, err := filepath.Abs(own)
	if err != nil {
		return own
	}
	for range levels {
		for _, sign := range []string{filepath.Join(whole, PlanName), setup.DatabaseBeside(whole)} {
			if _, err := os.Stat(sign); err == nil {
				return whole
			}
		}
		whole = filepath.Dir(whole)
	}
	return own
}

// checked is what would become of a workbook.
func checked(read judging.Reading, choose judging.ChoosePlan, previous judging.Previous) (feedback.Workbook, error) {
	book := feedback.Workbook{Name: read.File.Name()}
	if !read.OK {
		book.Problems = slices.Concat(read.File.Problems, read.Problems)
		book.Outcome = status.OfFile(read.File)
		book.Standing = book.Outcome
		return book, nil
	}
	kept, waits, err := judging.Judge(read, choose, previous)
	if err != nil {
		return book, err
	}
	if waits {
		m := waiting(read.File)
		book.Kind, book.Outcome, book.Standing, book.Problems = feedback.Return, m.outcome, m.outcome, m.problems
		return book, nil
	}
	book.Kind, book.Outcome, book.Problems = status.KindOf(kept.Kind), status.OutcomeOf(kept.Verdict), kept.Problems
	book.Standing = book.Outcome
	if kept.Submission != nil {
		book.MemberCode, book.MemberName, book.Year = kept.Submission.MemberCode, kept.Submission.MemberName, kept.Submission.Year
	}
	return book, nil
}

// readAlone reads one file by its path; a file that is not there is an error, because somebody typed it.
func readAlone(ctx context.Context, settings setup.Settings, path string) (read judging.Reading, err error) {
	folder, err := inbox.Open(filepath.Dir(path), settings.Limits)
	if err != nil {
		return judging.Reading{}, err
	}
	defer func() { err = errors.Join(err, folder.Close()) }()
	file, err := folder.File(filepath.Base(path))
	if err != nil {
		return judging.Reading{}, err
	}
	read = judging.Reading{File: file}
	if file.State != inbox.Readable {
		return read, nil
	}
	copied, problem, ok := folder.Read(file)
	if !ok {
		read.File.State = inbox.Refused
		read.Problems = []source.Problem{problem}
		return read, nil
	}
	read.OK, read.Hash, read.Checking = true, copied.Hash, true
	book, problems, err := settings.Read(ctx, file.Name(), copied.Content)
	if err != nil {
		return judging.Reading{}, fmt.Errorf("reading %s: %w", file.Name(), err)
	}
	read.Book, read.Problems = book, problems
	return read, nil
}
