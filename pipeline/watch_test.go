package pipeline_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// watched runs a watch over a season by a clock of its own: after each look comes one of the turns,
// which may do something to the folder, and then the time between looks. It gives what was told in
// each turn.
func watched(
	t *testing.T,
	s *season,
	every time.Duration,
	turns ...func(),
) (told []string, runs []feedback.Run) {
	t.Helper()
	clock, said := now, []string(nil)
	ctx, stop := context.WithCancel(t.Context())
	s.settings.Now = func() time.Time { return clock }
	s.settings.Wait = func(_ context.Context, d time.Duration) error {
		if d != every {
			t.Errorf("waited %s", d)
		}
		told = append(told, strings.Join(said, " "))
		said = nil
		if len(turns) == 0 {
			stop()
			return ctx.Err()
		}
		turns[0]()
		turns = turns[1:]
		clock = clock.Add(d)
		return nil
	}
	names := []string{"watching", "settling", "passing", "passed", "absent", "empty", "held", "failed"}
	err := pipeline.Watch(ctx, s.settings, every, func(sight pipeline.State) {
		said = append(said, names[sight.Doing])
		if sight.Doing == pipeline.Passed {
			runs = append(runs, sight.Run)
		}
	})
	if err != nil {
		t.Error(err)
	}
	return told, runs
}

func TestWatchPassesAsFilesSettle(t *testing.T) {
	t.Parallel()
	s := newSeason(t)
	s.settings.Settle = 10 * time.Second
	s.writePlan("pla.xlsx", time.Hour)
	nothing := func() {}
	away := s.settings.Folder + " away"
	move := func(from, to string) func() {
		return func() {
			if err := os.Rename(from, to); err != nil {
				t.Fatal(err)
			}
		}
	}
	at := func(seconds int) time.Duration { return -time.Duration(seconds) * time.Second }
	told, runs := watched(
		t,
		s,
		5*time.Second,
		nothing, // 0 s: the first pass
		// looked at, at 10 s, 5 s after it was written
		func() { s.writeReturn("a.xlsx", "08187", "3", at(5)) },
		func() { s.writeReturn("b.xlsx", "08298", "4", at(11)) }, // 15 s
		nothing,                       // 20 s: b is 9 s old
		nothing,                       // 25 s: at rest, but it was not a moment ago
		nothing,                       // 30 s: one pass for both
		move(s.settings.Folder, away), // 35 s
		nothing,
		func() {
			if err := os.Mkdir(s.settings.Folder, 0o755); err != nil { // as where a share is not mounted
				t.Fatal(err)
			}
		},
		func() {
			if err := os.Remove(s.settings.Folder); err != nil {
				t.Fatal(err)
			}
			move(away, s.settings.Folder)()
		},
		nothing,
	)
	want := []string{
		"passing passed",
		"watching",
		"settling",
		"settling",
		"settling",
		"settling",
		"passing passed",
		"absent",
		"absent",
		"empty",
		"watching",
		"watching",
	}
	if !slices.Equal(told, want) {
		t.Errorf("told %q\nwant %q", told, want)
	}
	if len(runs) == 2 && runs[1].Tally()[feedback.Loaded] != 2 {
		t.Errorf("the second pass did %v", runs[1].Tally())
	}
	if n := len(s.ledger()); n != 3 {
		t.Errorf("the ledger holds %d", n)
	}
}

// A copy that stands still half-way does not hold up the others for long; it is left for later, and
// rejected once it is too old to be expected.
func TestWatchLeavesAHalfCopyForLater(t *testing.T) {
	t.Parallel()
	s := newSeason(t)
	s.settings.Settle = 10 * time.Second
	s.writePlan("pla.xlsx", time.Hour)
	s.write("half.xlsx", []byte("PK\x03\x04 and no more"), 20*time.Second)
	turns := make([]func(), 25)
	for i := range turns {
		turns[i] = func() {}
	}
	told, runs := watched(t, s, 30*time.Second, turns...)
	var passes []int
	for i, said := range told {
		if strings.Contains(said, "passed") {
			passes = append(passes, i)
		}
	}
	if !slices.Equal(
		passes,
		[]int{2, 21},
	) { // after a minute of waiting for it; ten minutes after it was written
		t.Fatalf("passed in turns %v: %q", passes, told)
	}
	if first, second := s.told(runs[0], "half.xlsx"), s.told(runs[1],
		"half.xlsx"); first.Outcome != feedback.Later ||
		second.Outcome != feedback.Rejected ||
		s.told(runs[0], "pla.xlsx").Outcome != feedback.Loaded {
		t.Errorf("got %+v, then %+v", first, second)
	}
}

func TestWatchTriesAgain(t *testing.T) {
	t.Parallel()
	s := newSeason(t)
	s.writePlan("pla.xlsx", time.Hour)
	read, broken := s.settings.Read, errors.New("no memory for a reader")
	fails := 2
	s.settings.Read = func(ctx context.Context, name string, content []byte) (*workbook.Book,
		[]source.Problem, error) {
		if fails > 0 {
			fails--
			return nil, nil, broken
		}
		return read(ctx, name, content)
	}
	turns := make([]func(), 8)
	for i := range turns {
		turns[i] = func() {}
	}
	told, _ := watched(t, s, 15*time.Second, turns...)
	want := []string{
		"passing failed",
		"",
		"passing failed",
		"",
		"",
		"",
		"passing passed",
		"watching",
		"watching",
	}
	if !slices.Equal(told, want) { // after 30 s, then after a minute
		t.Errorf("told %q\nwant %q", told, want)
	}
}

func TestWatchEndsWhereTheDatabaseIsDamaged(t *testing.T) {
	t.Parallel()
	s := newSeason(t)
	s.writePlan("pla.xlsx", time.Hour)
	database := setup.DatabaseBeside(s.settings.Folder)
	if err := os.WriteFile(database, []byte("no database"), 0o644); err != nil {
		t.Fatal(err)
	}
	err := pipeline.Watch(t.Context(), s.settings, time.Second, func(pipeline.State) {})
	if err == nil || !strings.Contains(err.Error(), "ingest restore") {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(filepath.Join(s.settings.Folder, "retorns")); err == nil {
		t.Error("something was given back")
	}
}
