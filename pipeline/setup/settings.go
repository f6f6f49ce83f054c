// Package setup has the settings of a run: where the drop folder and the database are, and what a
// run uses to read workbooks, to log and to tell the time. It opens the folder and the database by
// them.
package setup

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"
	"path/filepath"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/read"
)

// ReadFunc reads one workbook; the book is nil where a problem is a rejection. An error is not the
// fault of the file, and ends the run.
type ReadFunc func(ctx context.Context, name string, content []byte) (
	*workbook.Book, []source.Problem, error)

// AnnotateFunc makes the annotated copy of a workbook. Where it fails, a small workbook that
// explains goes back instead.
type AnnotateFunc func(context.Context, feedback.Returned, feedback.Language) ([]byte, error)

// Settings are those of a run. Only Folder is required.
type Settings struct {
	Folder   string        // the drop folder
	Database string        // empty: memoria.duckdb beside the folder
	Year     int           // 0: the last complete year
	Settle   time.Duration // how long a file must not have changed
	LockWait time.Duration // how long to wait for another run to finish
	Limits   inbox.Limits  // zero: inbox.DefaultLimits
	Readers  int           // workbooks read at the same time; 0: two
	Memory   string        // limit of the database, such as 512MB; empty: a quarter of the machine's

	Lang feedback.Language // of what is written into the drop folder; empty: Catalan

	Now      func() time.Time                           // nil: time.Now
	Wait     func(context.Context, time.Duration) error // nil: by the clock
	Read     ReadFunc                                   // nil: in this process
	Annotate AnnotateFunc                               // nil: in this process
	Log      *slog.Logger                               // nil: none
	Progress func(done, total int)                      // nil: none
}

// WithDefaults fills in the settings that are left out.
func (s Settings) WithDefaults() Settings {
	s.Database = cmp.Or(s.Database, DatabaseBeside(s.Folder))
	s.Limits = cmp.Or(s.Limits, inbox.DefaultLimits())
	s.Lang = cmp.Or(s.Lang, feedback.Languages()[0])
	s.Log = cmp.Or(s.Log, slog.New(slog.DiscardHandler))
	if s.Readers <= 0 {
		s.Readers = 2
	}
	if s.Now == nil {
		s.Now = time.Now
	}
	if s.Wait == nil {
		s.Wait = wait
	}
	if s.Read == nil {
		s.Read = readHere
	}
	if s.Annotate == nil {
		s.Annotate = annotateHere
	}
	if s.Progress == nil {
		s.Progress = func(int, int) {}
	}
	s.Year = cmp.Or(s.Year, s.Now().Year()-1) // the last complete year
	return s
}

// DatabaseBeside is the default path of the database: in the parent of the drop folder.
func DatabaseBeside(folder string) string {
	whole, err := filepath.Abs(folder)
	if err != nil {
		whole = folder
	}
	return filepath.Join(filepath.Dir(whole), "memoria.duckdb")
}

// OpenFolder opens the drop folder. A database inside of it is left out of the listing.
func (s Settings) OpenFolder() (*inbox.Folder, error) {
	var inside []string
	folder, errFolder := filepath.Abs(s.Folder)
	database, errDatabase := filepath.Abs(s.Database)
	if errFolder == nil && errDatabase == nil {
		if rel, err := filepath.Rel(folder, database); err == nil && !strings.HasPrefix(rel, "..") {
			rel = filepath.ToSlash(rel)
			inside = []string{rel, rel + ".wal", rel + ".tmp", rel + ".ledger", rel + ".runs"}
		}
	}
	return inbox.Open(s.Folder, s.Limits, inside...)
}

// OpenStore opens the database of the settings, as OpenDatabase does.
func (s Settings) OpenStore(ctx context.Context, readOnly bool) (*store.Store, error) {
	return s.OpenDatabase(ctx, s.Database, readOnly)
}

// OpenDatabase opens a database, and waits for another run that holds it.
func (s Settings) OpenDatabase(ctx context.Context, path string, readOnly bool) (
	*store.Store, error) {
	return store.Open(ctx, path, store.Options{
		Wait: s.LockWait, ReadOnly: readOnly, Memory: s.Memory,
		Waiting: func(held *store.LockedError) {
			s.Log.Warn("waiting for the database", "path", held.Path, "held by", held.Holder,
				"at most", s.LockWait)
		},
	})
}

func readHere(_ context.Context, name string, content []byte) (
	*workbook.Book, []source.Problem, error) {
	book, problems := read.Book(name, content, workbook.DefaultLimits())
	return book, problems, nil
}

func wait(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return fmt.Errorf("waiting: %w", ctx.Err())
	case <-time.After(d):
		return nil
	}
}

func annotateHere(_ context.Context, r feedback.Returned, lang feedback.Language) ([]byte, error) {
	return feedback.Annotated(r, lang)
}
