//go:build unix

package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"xmess.cat/memoria/pipeline/store"
)

// small is a folder with a few returns and a file of some megabytes that is no workbook.
func small(t *testing.T) *season {
	t.Helper()
	s := newSeason(t, 3)
	s.writePlan(0)
	for i, member := range s.plan.Members {
		s.writeReturn(fmt.Sprintf("%d.xlsx", i), member, i+1, fmt.Sprint(i), "12")
	}
	s.write("big.xlsx", bytes.Repeat([]byte("no workbook"), 300_000), 30)
	return s
}

// Of two runs on a new folder at the same time, one waits. Each workbook is loaded once.
func TestTwoPassesAtOnce(t *testing.T) {
	t.Parallel()
	s := small(t)
	first := program(
		t.Context(),
		nil,
		"--settle",
		"0",
		"--year",
		"2025",
		"--lock-wait",
		"2m",
		s.folder,
	)
	second := program(
		t.Context(),
		nil,
		"--settle",
		"0",
		"--year",
		"2025",
		"--lock-wait",
		"2m",
		s.folder,
	)
	var said [2]bytes.Buffer
	first.Stderr, second.Stderr = &said[0], &said[1]
	if err := first.Start(); err != nil {
		t.Fatal(err)
	}
	if err := second.Start(); err != nil {
		t.Fatal(err)
	}
	for i, run := range []interface{ Wait() error }{first, second} {
		if err := run.Wait(); err != nil && !strings.Contains(err.Error(), "exit status 3") {
			t.Errorf("%v: %s", err, &said[i])
		}
	}
	s.sound(len(s.plan.Members) + 2)
}

// sound verifies the database and its number of workbooks.
func (s *season) sound(workbooks int) {
	s.t.Helper()
	db, err := store.Open(s.t.Context(), s.database(), store.Options{ReadOnly: true})
	if err != nil {
		s.t.Fatal(err)
	}
	defer db.Close()
	if err := db.Verify(s.t.Context()); err != nil {
		s.t.Fatal(err)
	}
	ledger, err := db.Ledger(s.t.Context())
	if err != nil || workbooks >= 0 && len(ledger) != workbooks {
		s.t.Errorf("the ledger holds %d, want %d (%v)", len(ledger), workbooks, err)
	}
}

// If the disk fills up at any moment, the run says so and leaves no half-written file. With room
// again, the next pass completes the work.
func TestAFullDisk(t *testing.T) {
	t.Parallel()
	quiet := small(t)
	quiet.passOver()
	want := dump(t, quiet.database())
	info, err := os.Stat(quiet.database())
	if err != nil {
		t.Fatal(err)
	}
	// Two connections write the figures, so databases may differ by some blocks of 256 KB.
	for _, limit := range []int64{600 << 10, 2200 << 10, info.Size() - 1<<20} {
		t.Run(fmt.Sprint(limit>>10, " KB"), func(t *testing.T) {
			t.Parallel()
			s := small(t)
			code, out, said := s.run(
				[]string{"INGEST_FILE_LIMIT=" + fmt.Sprint(limit)},
				"--settle",
				"0",
				"--year",
				"2025",
				s.folder,
			)
			if code != exitFailed || !strings.Contains(said, "ingest: no queda espai al disc") {
				t.Errorf("exit code %d\n%s\n%s", code, out, said)
			}
			if _, err := os.Stat(s.database()); err == nil {
				s.sound(-1)
			}
			s.passOver()
			sameRows(t, dump(t, s.database()), want)
			onlyDatabase(t, s.database())
		})
	}
}

// In a read-only folder, the run says so and changes nothing.
func TestAFolderThatIsReadOnly(t *testing.T) {
	t.Parallel()
	s := small(t)
	s.passOver()
	s.writeReturn("more.xlsx", s.plan.Members[0], 40, "7")
	above := filepath.Dir(s.folder)
	before := hashes(t, above)
	locked := append([]string{above, s.database(), s.database() + ".ledger"}, folders(t, s.folder)...)
	for _, path := range locked {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(path, info.Mode()&^0o222); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = os.Chmod(path, info.Mode()) })
	}
	cmd := program(t.Context(), nil, "--settle", "0", "--year", "2025", s.folder)
	asNobody(
		t,
		cmd.Path,
		s.folder,
		func(who *syscall.Credential) { cmd.SysProcAttr = &syscall.SysProcAttr{Credential: who} },
	)
	var out, said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &said
	_ = cmd.Run()
	if code := cmd.ProcessState.ExitCode(); code != exitFailed ||
		!strings.Contains(said.String(), "no teniu permís ") {
		t.Errorf("exit code %d\n%s\n%s", code, &out, &said)
	}
	if after := hashes(t, above); after != before {
		t.Errorf("got\n%s\nwant\n%s", after, before)
	}
	for _, path := range locked {
		if err := os.Chmod(path, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	s.passOver()
	s.sound(len(s.plan.Members) + 3)
}

// asNobody runs a program as a user without rights if the test runs as root, for whom nothing is
// read-only. That user must have access to the program and the folder.
func asNobody(t *testing.T, program, folder string, become func(*syscall.Credential)) {
	t.Helper()
	if os.Getuid() != 0 {
		return
	}
	const nobody = 65534
	become(&syscall.Credential{Uid: nobody, Gid: nobody})
	for _, path := range []string{filepath.Dir(program), folder} {
		for dir := path; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
			info, err := os.Stat(dir)
			if err != nil {
				t.Fatal(err)
			}
			if info.Mode().Perm()&0o005 != 0o005 {
				if err := os.Chmod(dir, info.Mode()|0o055); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}

func folders(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	out := []string{dir}
	for _, entry := range entries {
		if entry.IsDir() {
			out = append(out, folders(t, filepath.Join(dir, entry.Name()))...)
		}
	}
	return out
}

func hashes(t *testing.T, dir string) string {
	t.Helper()
	var out strings.Builder
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		path := filepath.Join(dir, entry.Name())
		if entry.IsDir() {
			out.WriteString(hashes(t, path))
			continue
		}
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintln(&out, path, store.Hash(content))
	}
	return out.String()
}
