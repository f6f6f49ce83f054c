//go:build unix

package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strings"
	"syscall"
	"testing"
	"time"
)

// watch loads new files. A signal in the middle of a pass stops it at once: the loaded workbooks
// are kept, and the next pass completes the work.
func TestWatchStopsInTheMiddleOfAPass(t *testing.T) {
	t.Parallel()
	s := newSeason(t, 8)
	s.writePlan(0)
	s.writeReturn("0.xlsx", s.plan.Members[0], 1, "1")
	ctx, stop := context.WithTimeout(t.Context(), 90*time.Second)
	defer stop()
	cmd := program(ctx, nil, "watch", "--every", "50ms", "--settle", "0", "--year", "2025", s.folder)
	var out strings.Builder
	cmd.Stdout = &out
	stderr, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	said := bufio.NewScanner(stderr)
	awaitLine(t, said, "passada feta per", "carregats 1, en part 1")
	s.writeReturn("1.xlsx", s.plan.Members[1], 2, "1")
	awaitLine(t, said, "passada feta per", "carregats 1, en part 0")

	for i, member := range s.plan.Members[2:] {
		s.writeReturn(fmt.Sprintf("%d.xlsx", i+2), member, i+3, "1")
	}
	for began := time.Now(); sealCount(s.database()) < 5; time.Sleep(time.Millisecond) {
		if time.Since(began) > time.Minute {
			t.Fatal("it never began to load")
		}
	}
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	rest, _ := io.ReadAll(stderr)
	if err := cmd.Wait(); err != nil {
		t.Errorf("it ended with %v: %s", err, rest)
	}
	if !strings.Contains(string(rest), "aturat") {
		t.Errorf("it said %s", rest)
	}
	if strings.Count(out.String(), "\n  0.xlsx ") != 1 ||
		strings.Count(out.String(), "\n  1.xlsx ") != 1 {
		t.Errorf("it wrote\n%s", out.String())
	}
	s.sound(-1)
	s.passOver()
	s.sound(len(s.plan.Members) + 1)
}

// awaitLine reads up to a line that has all the words.
func awaitLine(t *testing.T, lines *bufio.Scanner, words ...string) {
	t.Helper()
	var read []string
	for lines.Scan() {
		read = append(read, lines.Text())
		found := true
		for _, word := range words {
			found = found && strings.Contains(lines.Text(), word)
		}
		if found {
			return
		}
	}
	t.Fatalf("it never said %q, but\n%s", words, strings.Join(read, "\n"))
}
