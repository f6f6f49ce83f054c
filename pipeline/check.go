package pipeline

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
)

// ErrNoPlan is given where a command needs the plan and there is none.
var ErrNoPlan = errors.New("no plan workbook in the folder or in the database")

// Check reads workbooks and says all that is wrong in them; it loads and changes nothing. Each is read
// against the plan among the files, else that of the drop folder in which the first of them lies, else
// the database's.
//
// Without any plan, returns are left for later. The workbooks are in the order of the paths.
func Check(ctx context.Context, settings Settings, paths []string) ([]feedback.Workbook, error) {
	if settings.Folder == "" && len(paths) > 0 {
		settings.Folder = dropFolderOf(paths[0])
	}
	settings = settings.withDefaults()
	readings := make([]reading, 0, len(paths))
	for _, path := range paths {
		read, err := readAlone(ctx, settings, path)
		if err != nil {
			return nil, err
		}
		readings = append(readings, read)
	}
	inForce, has, err := planFor(ctx, settings, readings)
	if err != nil {
		return nil, err
	}
	previous, stop, err := previousFrom(ctx, settings)
	if err != nil {
		return nil, err
	}
	defer stop()

	out := make([]feedback.Workbook, 0, len(readings))
	for _, read := range readings {
		out = append(out, checked(read, inForce, has, previous))
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
		for _, sign := range []string{filepath.Join(whole, PlanName), DatabaseBeside(whole)} {
			if _, err := os.Stat(sign); err == nil {
				return whole
			}
		}
		whole = filepath.Dir(whole)
	}
	return own
}

// checked is what would become of a workbook.
func checked(read reading, inForce plan.Plan, has bool, previous func(string, int) []plan.Observation) feedback.Workbook {
	book := feedback.Workbook{Name: read.file.Name()}
	if !read.ok {
		book.Problems = slices.Concat(read.file.Problems, read.problems)
		book.Outcome = outcomeOf(read.file)
		book.Standing = book.Outcome
		return book
	}
	kept, waits := judge(read, inForce, has, previous)
	if waits {
		m := waiting(read.file)
		book.Kind, book.Outcome, book.Standing, book.Problems = feedback.Return, m.outcome, m.outcome, m.problems
		return book
	}
	book.Kind, book.Outcome, book.Problems = kinds()[kept.Kind], outcomes()[kept.Verdict], kept.Problems
	book.Standing = book.Outcome
	if kept.Submission != nil {
		book.MemberCode, book.MemberName, book.Year = kept.Submission.MemberCode, kept.Submission.MemberName, kept.Submission.Year
	}
	return book
}

// readAlone reads one file by its path; a file that is not there is an error, because somebody typed it.
func readAlone(ctx context.Context, settings Settings, path string) (read reading, err error) {
	folder, err := inbox.Open(filepath.Dir(path), settings.Limits)
	if err != nil {
		return reading{}, err
	}
	defer func() { err = errors.Join(err, folder.Close()) }()
	file, err := folder.File(filepath.Base(path))
	if err != nil {
		return reading{}, err
	}
	read = reading{file: file}
	if file.State != inbox.Readable {
		return read, nil
	}
	copied, problem, ok := folder.Read(file)
	if !ok {
		read.file.State = inbox.Refused
		read.problems = []source.Problem{problem}
		return read, nil
	}
	read.ok, read.content, read.hash = true, copied.Content, copied.Hash
	book, problems, err := settings.Read(ctx, file.Name(), copied.Content)
	if err != nil {
		return reading{}, fmt.Errorf("reading %s: %w", file.Name(), err)
	}
	read.book, read.problems = book, problems
	return read, nil
}

// planFor finds the plan: the last received among the readings, else in the folder, else in the database.
func planFor(ctx context.Context, settings Settings, readings []reading) (plan.Plan, bool, error) {
	if p, _, ok := lastPlan(readings); ok {
		return p, true, nil
	}
	return FindPlan(ctx, settings)
}

// FindPlan gives the plan in force: the last received of those in the folder and the database's own.
// ok is false where there is none.
func FindPlan(ctx context.Context, settings Settings) (p plan.Plan, ok bool, err error) {
	settings = settings.withDefaults()
	db, err := settings.openStore(ctx, true)
	if errors.Is(err, fs.ErrNotExist) {
		readings, err := plansInFolder(ctx, settings, func(inbox.File) bool { return false })
		if err != nil {
			return plan.Plan{}, false, err
		}
		p, _, ok := lastPlan(readings)
		return p, ok, nil
	}
	if err != nil {
		return plan.Plan{}, false, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	seen, err := db.Sightings(ctx)
	if err != nil {
		return plan.Plan{}, false, err
	}
	readings, err := plansInFolder(ctx, settings, func(file inbox.File) bool { return sameSighting(seen[file.Name()], file) })
	if err != nil {
		return plan.Plan{}, false, err
	}
	p, from, ok := lastPlan(readings)
	kept, entry, has, err := db.CurrentPlan(ctx)
	if err != nil {
		return plan.Plan{}, false, err
	}
	if has && (!ok || entry.ReceivedAt.After(from.file.Modified)) {
		return kept, true, nil
	}
	return p, ok, nil
}

// plansInFolder reads the plans of the folder, but for the files that the database knows: it has what they are.
func plansInFolder(ctx context.Context, settings Settings, known func(inbox.File) bool) (readings []reading, err error) {
	folder, err := settings.openFolder()
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, folder.Close()) }()
	files, err := folder.Find(ctx, settings.Now(), 0)
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		if file.State != inbox.Readable || known(file) || !looksLikePlan(folder, file) {
			continue
		}
		if copied, _, ok := folder.Read(file); ok {
			book, problems, err := settings.Read(ctx, file.Name(), copied.Content)
			if err != nil {
				return nil, fmt.Errorf("reading %s: %w", file.Name(), err)
			}
			readings = append(readings, reading{file: file, ok: true, hash: copied.Hash, book: book, problems: problems})
		}
	}
	return readings, nil
}

// lastPlan gives the plan that counts of those that were read, by time of receipt and then by name.
func lastPlan(readings []reading) (p plan.Plan, from reading, ok bool) {
	for _, read := range readings {
		if read.book == nil {
			continue
		}
		if kind, _ := form.Recognise(read.book); kind != form.PlanKind {
			continue
		}
		kept, _ := judge(read, plan.Plan{}, false, nil)
		later := !ok || read.file.Modified.After(from.file.Modified) ||
			read.file.Modified.Equal(from.file.Modified) && read.file.Name() > from.file.Name()
		if kept.Verdict != store.Rejected && later {
			p, from, ok = *kept.Plan, read, true
		}
	}
	return p, from, ok
}

// previousFrom lets returns be compared with what the database holds; with nothing where there is none.
func previousFrom(ctx context.Context, settings Settings) (previous func(string, int) []plan.Observation, stop func(), err error) {
	db, err := settings.openStore(ctx, true)
	if errors.Is(err, fs.ErrNotExist) {
		return func(string, int) []plan.Observation { return nil }, func() {}, nil
	}
	if err != nil {
		return nil, nil, err
	}
	previous = func(member string, year int) []plan.Observation {
		said, err := db.Observations(ctx, member, year)
		if err != nil {
			settings.Log.Warn("comparing with another year", "member", member, "year", year, "error", err)
		}
		return said
	}
	return previous, func() { _ = db.Close() }, nil // only read from
}
