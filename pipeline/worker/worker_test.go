package worker

import (
	"bytes"
	"context"
	"encoding/gob"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

const childEnv = "WORKER_TEST_CHILD"

func testLimits() Limits {
	return Limits{Memory: 256 << 20, CPU: 2 * time.Second, Wall: 4 * time.Second}
}

// The test binary is its own worker, with a reader that misbehaves by the file's name.
func TestMain(m *testing.M) {
	if os.Getenv(childEnv) == "" {
		os.Exit(m.Run())
	}
	var err error
	if os.Getenv(childEnv) == "make" {
		err = ServeMaking(os.Stdin, os.Stdout, testLimits(), makeOrMisbehave)
	} else {
		err = Serve(os.Stdin, os.Stdout, testLimits(), misbehave)
	}
	var stopped Stopped
	if errors.As(err, &stopped) {
		os.Exit(stopped.ExitCode())
	}
	if err != nil {
		os.Exit(1)
	}
}

var hoard [][]byte

func misbehave(name string, content []byte) (*workbook.Book, []source.Problem) {
	switch name {
	case "hungry.xlsx":
		for {
			block := make([]byte, 1<<20)
			for i := 0; i < len(block); i += 4096 { // a page is enough to have it for real
				block[i] = 1
			}
			hoard = append(hoard, block)
		}
	case "greedy.xlsx": // too fast for a watch that looks now and then
		block := make([]byte, 8<<30)
		for i := 0; i < len(block); i += 4096 {
			block[i] = 1
		}
		hoard = append(hoard, block)
	case "spinning.xlsx":
		for i := 0; ; i++ {
			content = append(content[:0], byte(i))
		}
	case "sleeping.xlsx":
		time.Sleep(time.Hour)
	case "panicking.xlsx":
		panic("boom")
	case "killed.xlsx":
		kill()
	case "unlucky.xlsx": // killed twice
		if n, _ := os.ReadFile(string(content)); len(n) < 2 {
			_ = os.WriteFile(string(content), append(n, 'x'), 0o600)
			kill()
		}
	}
	cell := workbook.Cell{Column: 1, Kind: workbook.Text, Text: string(content)}
	return &workbook.Book{
		Name: name,
		Sheets: []workbook.Sheet{{Name: "Full", Rows: []workbook.Row{{Number: 1,
			Cells: []workbook.Cell{cell}}}}},
	}, nil
}

// kill ends this process as the system does where memory is short.
func kill() {
	self, _ := os.FindProcess(os.Getpid())
	_ = self.Kill()
	time.Sleep(time.Hour)
}

func makeOrMisbehave(name string, request []byte) ([]byte, error) {
	if name == "impossible.xlsx" {
		return nil, errors.New("no place for a mark")
	}
	misbehave(name, nil)
	return append([]byte("made of "), request...), nil
}

func testPool(t *testing.T, size int) *Pool {
	t.Helper()
	return poolOf(t, size, "read")
}

func poolOf(t *testing.T, size int, job string) *Pool {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	pool := NewPool(size, testLimits(), func() *exec.Cmd {
		cmd := exec.Command(self)
		cmd.Env = append(os.Environ(), childEnv+"="+job)
		return cmd
	})
	t.Cleanup(pool.Close)
	return pool
}

func TestMakeSaysWhyItCouldNot(t *testing.T) {
	t.Parallel()
	pool := poolOf(t, 1, "make")
	for _, c := range []struct {
		name, made, reason string
	}{
		{"impossible.xlsx", "", "no place for a mark"},
		{"good.xlsx", "made of it", ""},
		{"panicking.xlsx", "", source.ReaderDied.ID + " panic: boom"},
		{"good.xlsx", "made of it", ""},
	} {
		made, err := pool.Make(t.Context(), c.name, []byte("it"))
		reason := ""
		if err != nil {
			reason = err.Error()
		}
		if string(made) != c.made || reason != c.reason {
			t.Errorf("%s: %q, %q; want %q, %q", c.name, made, reason, c.made, c.reason)
		}
	}
}

func TestAFileThatKillsItsReaderCostsOnlyItself(t *testing.T) {
	t.Parallel()
	pool := testPool(t, 1)
	for _, c := range []struct {
		name string
		rule source.Rule
	}{
		{"hungry.xlsx", source.ReaderMemory},
		{"greedy.xlsx", source.ReaderMemory},
		{"spinning.xlsx", source.ReaderTime},
		{"sleeping.xlsx", source.ReaderTime},
		{"panicking.xlsx", source.ReaderDied},
	} {
		book, problems, err := pool.Read(context.Background(), c.name, []byte("x"))
		if err != nil || book != nil {
			t.Fatalf("%s: book %v, error %v", c.name, book, err)
		}
		if len(problems) != 1 || problems[0].Rule.ID != c.rule.ID || problems[0].At.Book != c.name {
			t.Errorf("%s: got %+v, want one problem of rule %s", c.name, problems, c.rule.ID)
		}
		book, problems, err = pool.Read(context.Background(), "sound.xlsx", []byte("hola"))
		if err != nil || len(problems) != 0 || book.Sheets[0].Rows[0].Cells[0].Text != "hola" {
			t.Errorf("after %s a sound file gave %v, %v, %v", c.name, book, problems, err)
		}
	}
}

func TestAReaderThatIsKilledSaysNothingOfItsFile(t *testing.T) {
	t.Parallel()
	pool := testPool(t, 1)
	book, problems, err := pool.Read(t.Context(), "killed.xlsx", nil)
	if book != nil || err != nil || len(problems) != 1 ||
		problems[0].Rule.ID != source.ReaderKilled.ID || problems[0].Found != "signal: killed" {
		t.Errorf("killed each time: %v, %v, %v", book, problems, err)
	}
	counter := filepath.Join(t.TempDir(), "n")
	book, problems, err = pool.Read(t.Context(), "unlucky.xlsx", []byte(counter))
	if book == nil || len(problems) > 0 || err != nil {
		t.Errorf("killed twice: %v, %v, %v", book, problems, err)
	}
}

func TestACrashIsToldInItsOwnWords(t *testing.T) {
	t.Parallel()
	_, problems, err := testPool(t, 1).Read(context.Background(), "panicking.xlsx", nil)
	if err != nil || len(problems) != 1 || !strings.Contains(problems[0].Found, "boom") {
		t.Errorf("got %+v, %v; want the panic's own words", problems, err)
	}
}

func TestWorkersLiveAcrossFiles(t *testing.T) {
	t.Parallel()
	started := 0
	var mu sync.Mutex
	pool := testPool(t, 2)
	command := pool.command
	pool.command = func() *exec.Cmd {
		mu.Lock()
		defer mu.Unlock()
		started++
		return command()
	}
	var wg sync.WaitGroup
	for range 40 {
		wg.Go(func() {
			if _, problems, err := pool.Read(context.Background(), "sound.xlsx", []byte("x")); err != nil ||
				len(problems) > 0 {
				t.Errorf("got %v, %v", problems, err)
			}
		})
	}
	wg.Wait()
	if started > 2 {
		t.Errorf("%d processes for 40 sound files, want at most 2", started)
	}
}

func TestTheEndOfTheContextIsNotTheFilesFault(t *testing.T) {
	t.Parallel()
	pool := testPool(t, 1)
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(50*time.Millisecond, cancel)
	book, problems, err := pool.Read(ctx, "sleeping.xlsx", nil)
	if !errors.Is(err, context.Canceled) || book != nil || problems != nil {
		t.Errorf("got %v, %v, %v; want the context's error alone", book, problems, err)
	}
}

func TestAWorkerThatCannotStartIsAnError(t *testing.T) {
	t.Parallel()
	pool := NewPool(1, testLimits(), func() *exec.Cmd { return exec.Command("/nonexistent/reader") })
	defer pool.Close()
	if _, _, err := pool.Read(context.Background(), "sound.xlsx", nil); err == nil {
		t.Error("no error")
	}
}

func TestWhatIsSentIsWhatArrives(t *testing.T) {
	t.Parallel()
	rules := source.Rules()
	count := rapid.IntRange(0, 1<<20)
	cells := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) workbook.Cell {
		return workbook.Cell{
			Column: count.Draw(t, "column"), Kind: workbook.Kind(rapid.IntRange(0, 5).Draw(t, "kind")),
			Format:  workbook.Format(rapid.IntRange(0, 2).Draw(t, "format")),
			Formula: rapid.Bool().Draw(t, "formula"), Stale: rapid.Bool().Draw(t, "stale"),
			External: rapid.Bool().Draw(t, "external"), Text: rapid.String().Draw(t, "text"),
		}
	}), 1, 4)
	rows := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) workbook.Row {
		return workbook.Row{Number: count.Draw(t, "row"), Hidden: rapid.Bool().Draw(t, "hidden"),
			Cells: cells.Draw(t, "cells")}
	}), 1, 4)
	areas := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) workbook.Area {
		return workbook.Area{
			FirstRow: count.Draw(t, "a"), FirstColumn: count.Draw(t, "b"),
			LastRow: count.Draw(t, "c"), LastColumn: count.Draw(t, "d"),
		}
	}), 1, 3)
	sheets := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) workbook.Sheet {
		return workbook.Sheet{
			Name: rapid.String().Draw(t, "sheet"), Hidden: rapid.Bool().Draw(t, "hidden"),
			Protected: rapid.Bool().Draw(t, "protected"), Filtered: rapid.Bool().Draw(t, "filtered"),
			HiddenRows: count.Draw(t, "hidden rows"), Rows: rows.Draw(t, "rows"),
			Merged: areas.Draw(t, "merged"),
		}
	}), 1, 3)
	rapid.Check(t, func(t *rapid.T) {
		book := &workbook.Book{
			Name: rapid.String().Draw(t, "name"), Epoch1904: rapid.Bool().Draw(t, "1904"),
			Macros: rapid.Bool().Draw(t, "macros"), Sheets: sheets.Draw(t, "sheets"),
		}
		problems := []source.Problem{{
			Rule: rapid.SampledFrom(rules).Draw(t, "rule"), Found: rapid.String().Draw(t, "found"),
			At: source.Cell{Book: "b", Sheet: "s", Row: 3, Column: 4}, Wanted: rapid.String().
				Draw(t, "wanted"),
		}}
		var wire bytes.Buffer
		if err := gob.NewEncoder(&wire).Encode(answer{Book: book, Problems: problems}); err != nil {
			t.Fatal(err)
		}
		var got answer
		if err := gob.NewDecoder(&wire).Decode(&got); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got.Book, book) || !reflect.DeepEqual(got.Problems, problems) {
			t.Fatalf("got %+v, want %+v and %+v", got, book, problems)
		}
	})
}
