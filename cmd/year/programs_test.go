// Package year runs the two built programs through whole years, with a clock that the test sets:
// seasons, power cuts, a lost machine, closings, late corrections, and updates of databases that
// earlier programs wrote.
package year

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// programsAt is the environment variable with the folder of the built programs.
const programsAt = "YEAR_PROGRAMS"

// TestMain builds the programs once, with a clock that the test sets.
func TestMain(m *testing.M) {
	os.Exit(func() int {
		folder, err := os.MkdirTemp("", "memoria-year-*")
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		defer os.RemoveAll(folder)
		build := exec.Command("go", "build", "-trimpath", "-tags", "movedclock", "-o",
			folder+string(filepath.Separator), "../ingest", "../report")
		if out, err := build.CombinedOutput(); err != nil {
			fmt.Fprintf(os.Stderr, "building the programs: %v\n%s", err, out)
			return 1
		}
		if err := os.Setenv(programsAt, folder); err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		return m.Run()
	}())
}

// house is one installation: a drop folder, a database, a folder for the memòries, settings, and
// the time.
type house struct {
	t     *testing.T
	place string
	now   time.Time
	cuts  int // programs killed before their end
}

func newHouse(t *testing.T) *house {
	t.Helper()
	h := &house{t: t, place: t.TempDir()}
	h.write("memoria.conf", []byte("folder = trameses\ndb = memoria.duckdb\n"+
		"out = memòries\nsummary = resum.txt\n"), time.Time{})
	if err := os.Mkdir(h.at("trameses"), 0o755); err != nil {
		t.Fatal(err)
	}
	return h
}

func (h *house) at(name string) string { return filepath.Join(h.place, filepath.FromSlash(name)) }

// write writes a file with a modification time. The zero time means the machine's time.
func (h *house) write(name string, content []byte, modified time.Time) {
	h.t.Helper()
	path := h.at(name)
	err := os.MkdirAll(filepath.Dir(path), 0o755)
	if err == nil {
		err = os.WriteFile(path, content, 0o600)
	}
	if err == nil && !modified.IsZero() {
		err = os.Chtimes(path, modified, modified)
	}
	if err != nil {
		h.t.Fatal(err)
	}
}

func (h *house) read(name string) []byte {
	h.t.Helper()
	content, err := os.ReadFile(h.at(name))
	if err != nil {
		h.t.Fatal(err)
	}
	return content
}

// on sets the clock.
func (h *house) on(day string) *house {
	h.t.Helper()
	at, err := time.Parse("2006-01-02 15:04", day)
	if err != nil {
		h.t.Fatal(err)
	}
	h.now = at
	return h
}

// command is a program as a scheduler starts it: with settings, an empty environment and the clock.
func (h *house) command(ctx context.Context, program string, args ...string) *exec.Cmd {
	command := exec.CommandContext(ctx, filepath.Join(os.Getenv(programsAt), program), args...)
	command.Dir = h.place
	command.Env = []string{"PATH=/usr/bin:/bin", "MEMORIA_CONFIG=" + h.at("memoria.conf"),
		"MEMORIA_CLOCK=" + h.now.Format(time.RFC3339)}
	command.WaitDelay = 10 * time.Second // its workers keep the output open for a moment
	return command
}

// run runs a program, checks its exit code, and gives its results and its log.
func (h *house) run(want int, program string, args ...string) (out, log string) {
	h.t.Helper()
	var stdout, stderr bytes.Buffer
	command := h.command(h.t.Context(), program, args...)
	command.Stdout, command.Stderr = &stdout, &stderr
	err := command.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		h.t.Fatal(err)
	}
	if got := command.ProcessState.ExitCode(); got != want {
		h.t.Fatalf("%s, %s %v: exit code %d, want %d\n%s\n%s", h.now.Format(time.DateTime), program, args,
			got, want, &stdout, &stderr)
	}
	return stdout.String(), stderr.String()
}

// powerCut starts a program and kills it once the ledger has so many workbooks more, or after a
// while. A run that ends before is not counted as a power cut.
func (h *house) powerCut(loaded int, atMost time.Duration, program string, args ...string) {
	h.t.Helper()
	before := h.sealed()
	command := h.command(h.t.Context(), program, args...)
	if err := command.Start(); err != nil {
		h.t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- command.Wait() }()
	look := time.NewTicker(time.Millisecond)
	defer look.Stop()
	for began := time.Now(); time.Since(began) < atMost &&
		(loaded == 0 || h.sealed() < before+loaded); {
		select {
		case err := <-ended:
			h.t.Logf("%s, %s %v ended before the power was cut: %v", h.now.Format(time.DateTime), program,
				args, err)
			return
		case <-look.C:
		}
	}
	_ = command.Process.Kill() // SIGKILL
	<-ended
	h.cuts++
	h.ageLeftovers()
}

// ageLeftovers makes the leftovers of a killed program a day older. The programs compare their age
// with the machine's clock, which the test cannot set.
func (h *house) ageLeftovers() {
	h.t.Helper()
	left, err := filepath.Glob(h.at(".memoria-*.tmp"))
	yesterday := time.Now().Add(-25 * time.Hour)
	for _, name := range left {
		err = errors.Join(err, os.Chtimes(name, yesterday, yesterday))
	}
	if err != nil {
		h.t.Fatal(err)
	}
}

// sealed counts the seals of judgements beside the database.
func (h *house) sealed() int {
	text, err := os.ReadFile(h.at("memoria.duckdb.ledger"))
	if err != nil {
		return 0
	}
	return bytes.Count(text, []byte("\n"))
}

// night runs a pass. Code 3 says that the folder holds a workbook to mend.
func (h *house) night(want int) string {
	h.t.Helper()
	_, log := h.run(want, "ingest", "-v")
	line := log[strings.LastIndex(strings.TrimSpace(log), "\n")+1:]
	if !strings.Contains(line, fmt.Sprintf("run ended (command ingest, exit %d,", want)) {
		h.t.Errorf("the log ends in %q, want one line that tells how the run ended", line)
	}
	return line
}

// memoria reads the three files of a year's memòria.
func (h *house) memoria(year string) (files [3]string) {
	h.t.Helper()
	for i, kind := range []string{".pdf", ".html", ".xlsx"} {
		files[i] = string(h.read("memòries/memoria-" + year + kind))
	}
	return files
}

// whole checks that no partial file lies beside the memòries or the database.
func (h *house) whole() {
	h.t.Helper()
	err := filepath.WalkDir(h.place, func(path string, entry fs.DirEntry, err error) error {
		name := entry.Name()
		if strings.HasSuffix(name, ".part") || strings.HasSuffix(name, ".tmp") ||
			strings.HasSuffix(name, ".wal") {
			h.t.Errorf("%s: left half-made: %s", h.now.Format(time.DateTime), path)
		}
		return err
	})
	if err != nil {
		h.t.Fatal(err)
	}
}

// says checks that an output contains texts.
func (h *house) says(said string, wants ...string) {
	h.t.Helper()
	for _, want := range wants {
		if !strings.Contains(said, want) {
			h.t.Errorf("%s: it says\n%s\nwant %q", h.now.Format(time.DateTime), said, want)
		}
	}
}
