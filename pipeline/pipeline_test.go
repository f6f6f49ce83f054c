package pipeline_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/read"
	"xmess.cat/memoria/pipeline/workbook/write"
)

var now = time.Date(2026, 2, 1, 12, 0, 0, 0, time.UTC)

// season is a drop folder of a test, with what is needed to write into it and to pass over it.
type season struct {
	t        *testing.T
	plan     plan.Plan
	settings setup.Settings
	reads    atomic.Int64
}

func newSeason(t *testing.T) *season {
	t.Helper()
	s := &season{t: t, plan: form.StartingPlan()}
	s.plan.Members = slices.DeleteFunc(s.plan.Members, func(m plan.Member) bool {
		return m.Code != "08187" && m.Code != "08298" && m.Code != "XARXA"
	})
	s.settings = setup.Settings{
		Folder: filepath.Join(t.TempDir(), "trameses"),
		Now:    func() time.Time { return now },
		Read: func(_ context.Context, name string, content []byte) (*workbook.Book, []source.Problem,
			error) {
			s.reads.Add(1)
			book, problems := read.Book(name, content, workbook.DefaultLimits())
			return book, problems, nil
		},
	}
	return s
}

func (s *season) write(name string, content []byte, age time.Duration) {
	s.t.Helper()
	path := filepath.Join(s.settings.Folder, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(path, content, 0o644); err != nil {
		s.t.Fatal(err)
	}
	if err := os.Chtimes(path, now.Add(-age), now.Add(-age)); err != nil {
		s.t.Fatal(err)
	}
}

func (s *season) writePlan(name string, age time.Duration) {
	s.t.Helper()
	content, err := write.XLSX(form.PlanDraft(s.plan))
	if err != nil {
		s.t.Fatal(err)
	}
	s.write(name, content, age)
}

// writeReturn writes a member's return for 2025 that holds one figure, of IND03, as typed.
func (s *season) writeReturn(name, member, typed string, age time.Duration) {
	s.t.Helper()
	at := slices.IndexFunc(s.plan.Members, func(m plan.Member) bool { return m.Code == member })
	draft := form.TemplateDraft(s.plan, s.plan.Members[at], 2025, nil)
	sheet := draft.Sheet("Indicadors")
	row, column := 0, 0
	for r := range sheet.Rows {
		for c, cell := range sheet.Rows[r].Cells {
			switch {
			case cell.Text == "IND03":
				row = r + 1
			case cell.Text == "valor" && column == 0:
				column = c + 1
			}
		}
	}
	if row == 0 || column == 0 {
		s.t.Fatalf("the template of %s has no place for IND03", member)
	}
	cell := sheet.Cell(row, column)
	cell.Kind, cell.Text = workbook.Text, typed
	content, err := write.XLSX(draft)
	if err != nil {
		s.t.Fatal(err)
	}
	s.write(name, content, age)
}

func (s *season) pass() feedback.Run {
	s.t.Helper()
	run, err := pipeline.Pass(s.t.Context(), s.settings)
	if err != nil {
		s.t.Fatal(err)
	}
	return run
}

// told gives what became of a file, which must be mentioned once.
func (s *season) told(run feedback.Run, name string) feedback.Workbook {
	s.t.Helper()
	var found []feedback.Workbook
	for _, b := range run.Workbooks {
		if b.Name == name {
			found = append(found, b)
		}
	}
	if len(found) != 1 {
		s.t.Fatalf("%s is mentioned %d times", name, len(found))
	}
	return found[0]
}

func (s *season) ledger() []store.Entry {
	s.t.Helper()
	db, err := store.Open(
		s.t.Context(),
		setup.DatabaseBeside(s.settings.Folder),
		store.Options{ReadOnly: true},
	)
	if err != nil {
		s.t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	entries, err := db.Ledger(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	return entries
}

func TestAnUnchangedFileIsNotReadAgain(t *testing.T) {
	t.Parallel()
	s := newSeason(t)
	s.writePlan("pla.xlsx", time.Hour)
	s.writeReturn("sabadell.xlsx", "08187", "3,5", 2*time.Hour)
	s.write("broken.xlsx", []byte("PK no zip"), 3*time.Hour)
	first := s.pass()
	if reads := s.reads.Load(); reads != 3 || first.Read != 3 {
		t.Errorf("the first pass read %d workbooks of %d files", reads, first.Read)
	}
	second := s.pass()
	if reads := s.reads.Load(); reads != 3 || second.Read != 0 {
		t.Errorf("the second pass read %d workbooks of %d files", reads-3, second.Read)
	}
	if got := second.Tally()[feedback.Unchanged]; got != 3 {
		t.Errorf("%d are unchanged", got)
	}
	if b := s.told(second, "broken.xlsx"); b.Standing != feedback.Rejected || len(b.Problems) == 0 {
		t.Errorf("what is wrong in an unchanged workbook is no longer said: %+v", b)
	}

	// The time alone moved: the bytes are read, and known.
	s.writeReturn("sabadell.xlsx", "08187", "3,5", time.Minute)
	third := s.pass()
	if reads := s.reads.Load(); reads != 3 || third.Read != 1 {
		t.Errorf("the third pass read %d workbooks of %d files", reads-3, third.Read)
	}
	if n := len(s.ledger()); n != 3 {
		t.Errorf("the ledger holds %d", n)
	}
}

func TestPlansComeFirstThenTheOrderOfReceipt(t *testing.T) {
	t.Parallel()
	s := newSeason(t)
	s.writeReturn("b.xlsx", "08187", "2", 3*time.Hour)
	s.writeReturn("a.xlsx", "08298", "1", 2*time.Hour)
	s.writeReturn("c.xlsx", "08298", "7", 4*time.Hour)
	s.writePlan("z.xlsx", time.Hour)
	s.settings.Readers = 3
	s.pass()
	var order []string
	for _, e := range s.ledger() {
		order = append(order, e.FileName)
	}
	if got := strings.Join(order, " "); got != "z.xlsx c.xlsx b.xlsx a.xlsx" {
		t.Errorf("loaded in the order %s", got)
	}
}

func TestTheSameBytesTwiceInOnePassAreOneWorkbook(t *testing.T) {
	t.Parallel()
	s := newSeason(t)
	s.writePlan("pla.xlsx", time.Hour)
	s.writeReturn("a.xlsx", "08187", "3", 3*time.Hour)
	s.writeReturn("còpia.xlsx", "08187", "3", 2*time.Hour)
	run := s.pass()
	if a, b := s.told(run, "a.xlsx"), s.told(run, "còpia.xlsx"); a.Outcome != feedback.Loaded ||
		b.Outcome != feedback.Unchanged || b.Standing != feedback.Loaded || a.Version != 1 ||
		b.Version != 1 {
		t.Errorf("got %+v and %+v", a, b)
	}
	if n := len(s.ledger()); n != 2 {
		t.Errorf("the ledger holds %d", n)
	}
}

func TestTheSameBytesTwiceInOnePassSayEachProblemOnce(t *testing.T) {
	t.Parallel()
	s := newSeason(t)
	s.writePlan("pla.xlsx", time.Hour)
	s.writeReturn("a.xlsx", "08187", "molts", 3*time.Hour)
	s.writeReturn("còpia.xlsx", "08187", "molts", 2*time.Hour)
	run := s.pass()
	for _, name := range []string{"a.xlsx", "còpia.xlsx"} {
		count := 0
		for _, p := range s.told(run, name).Problems {
			if p.Rule.ID == source.NumberUnreadable.ID {
				count++
			}
		}
		if count != 1 {
			t.Errorf("%s says %d times that its figure cannot be read", name, count)
		}
	}
}

func TestAFileFromTheFutureIsReceivedNow(t *testing.T) {
	t.Parallel()
	s := newSeason(t)
	s.writePlan("pla.xlsx", -48*time.Hour)
	s.settings.Settle = time.Minute
	s.pass()
	if e := s.ledger()[0]; !e.ReceivedAt.Equal(now) || !e.LoadedAt.Equal(now) {
		t.Errorf("received %s, loaded %s", e.ReceivedAt, e.LoadedAt)
	}
}

func TestAFreshFileIsWaitedForOnce(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		meanwhile func(*season)
		want      feedback.Outcome
	}{
		"settles": {func(*season) {}, feedback.Loaded},
		"still moves": {func(s *season) { s.writeReturn("fresh.xlsx", "08187", "4", -5*time.Second) },
			feedback.Later},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newSeason(t)
			s.writePlan("pla.xlsx", time.Hour)
			s.writeReturn("fresh.xlsx", "08187", "3", 4*time.Second)
			clock := now
			var waited []time.Duration
			s.settings.Settle = 10 * time.Second
			s.settings.Now = func() time.Time { return clock }
			s.settings.Wait = func(_ context.Context, d time.Duration) error {
				waited = append(waited, d)
				clock = clock.Add(d)
				test.meanwhile(s)
				return nil
			}
			run := s.pass()
			if got := s.told(run, "fresh.xlsx").Outcome; got != test.want {
				t.Errorf("outcome %d, want %d", got, test.want)
			}
			if len(waited) != 1 || waited[0] != 6*time.Second {
				t.Errorf("waited %v", waited)
			}
		})
	}
}

func TestAStoppedPassKeepsWhatItLoadedAndTheNextCompletesIt(t *testing.T) {
	t.Parallel()
	s := newSeason(t)
	s.writePlan("pla.xlsx", time.Hour)
	s.writeReturn("a.xlsx", "08187", "1", 3*time.Hour)
	s.writeReturn("b.xlsx", "08298", "2", 2*time.Hour)
	ctx, stop := context.WithCancel(t.Context())
	s.settings.Progress = func(done, _ int) {
		if done == 2 {
			stop()
		}
	}
	if _, err := pipeline.Pass(ctx, s.settings); !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v", err)
	}
	if n := len(s.ledger()); n != 2 {
		t.Errorf("the ledger holds %d", n)
	}
	s.settings.Progress = nil
	run := s.pass()
	if tally := run.Tally(); tally[feedback.Unchanged] != 2 || tally[feedback.Loaded] != 1 {
		t.Errorf("got %v", tally)
	}
}

func TestAReaderThatFailsStopsTheRun(t *testing.T) {
	t.Parallel()
	s := newSeason(t)
	s.writePlan("pla.xlsx", time.Hour)
	broken := errors.New("no memory for a reader")
	s.settings.Read = func(context.Context, string, []byte) (*workbook.Book, []source.Problem, error) {
		return nil, nil, broken
	}
	if _, err := pipeline.Pass(t.Context(), s.settings); !errors.Is(err, broken) ||
		!strings.Contains(err.Error(), "pla.xlsx") {
		t.Errorf("got %v", err)
	}
	if n := len(s.ledger()); n != 0 {
		t.Errorf("the ledger holds %d", n)
	}
}

// A reader that somebody kills says nothing of its file, which is read again in the next pass.
func TestAFileWhoseReaderWasKilledIsLeftForLater(t *testing.T) {
	t.Parallel()
	s := newSeason(t)
	s.writePlan("pla.xlsx", time.Hour)
	s.writeReturn("a.xlsx", "08187", "1", time.Hour)
	sound, killed := s.settings.Read, true
	s.settings.Read = func(ctx context.Context, name string, content []byte,
	) (*workbook.Book, []source.Problem, error) {
		if killed && name == "a.xlsx" {
			return nil, []source.Problem{{Rule: source.ReaderKilled, At: source.Cell{Book: name},
				Found: "signal: killed"}}, nil
		}
		return sound(ctx, name, content)
	}
	first := s.told(s.pass(), "a.xlsx")
	if first.Outcome != feedback.Later || len(first.Problems) != 1 || len(s.ledger()) != 1 {
		t.Errorf("got %+v, ledger %d", first, len(s.ledger()))
	}
	killed = false
	if then := s.told(s.pass(), "a.xlsx"); then.Outcome != feedback.Loaded {
		t.Errorf("then %+v", then)
	}
}

func TestWhatLiesInTheFolderIsMentionedAndNothingOfItChanges(t *testing.T) {
	t.Parallel()
	s := newSeason(t)
	s.settings.Database = filepath.Join(
		s.settings.Folder,
		"dades.db",
	) // inside, under a name of its own
	s.writePlan("pla.xlsx", time.Hour)
	s.writeReturn("Vallès/sabadell.xlsx", "08187", "1.234", time.Hour)
	s.write("Vallès/~$sabadell.xlsx", nil, time.Hour)
	s.write("empty.xlsx", nil, time.Hour)
	if err := os.Symlink("/etc/passwd", filepath.Join(s.settings.Folder, "link.xlsx")); err != nil {
		t.Fatal(err)
	}
	before := snapshot(t, s.settings.Folder)
	s.pass()
	run := s.pass()
	want := map[string]feedback.Outcome{
		"pla.xlsx": feedback.Unchanged, "Vallès/sabadell.xlsx": feedback.Unchanged,
		"Vallès/~$sabadell.xlsx": feedback.Ignored,
		"empty.xlsx":             feedback.Unchanged, "link.xlsx": feedback.Rejected,
		"dades.db": feedback.Ignored,
	}
	for name, outcome := range want {
		if got := s.told(run, name).Outcome; got != outcome {
			t.Errorf("%s: outcome %d, want %d", name, got, outcome)
		}
	}
	if len(run.Workbooks) < len(want) {
		t.Errorf("mentioned %+v", run.Workbooks)
	}
	if b := s.told(run, "Vallès/sabadell.xlsx"); b.Standing != feedback.Partly ||
		len(b.Problems) != 2 ||
		b.Problems[1].At.Book != "Vallès/sabadell.xlsx" ||
		b.Problems[1].At.Sheet != "Indicadors" {
		t.Errorf("got %+v", b)
	}
	after := snapshot(t, s.settings.Folder)
	for name, content := range before {
		if after[name] != content {
			t.Errorf("%s has changed", name)
		}
	}
}

func snapshot(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, name := range []string{"pla.xlsx", "Vallès/sabadell.xlsx", "Vallès/~$sabadell.xlsx",
		"empty.xlsx"} {
		content, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		out[name] = info.ModTime().String() + string(content)
	}
	return out
}
