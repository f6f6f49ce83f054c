//go:build unix

package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"syscall"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// asProgram runs the test binary as the program. A limit on the size of files, if set, stands for a
// full disk, which would need the rights to mount one.
func asProgram() {
	if limit, err := strconv.ParseUint(os.Getenv("INGEST_FILE_LIMIT"), 10, 64); err == nil {
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE,
			&syscall.Rlimit{Cur: limit, Max: limit}); err != nil {
			os.Exit(99)
		}
	}
	main()
}

// season is the drop folder of a test.
type season struct {
	t      *testing.T
	folder string
	plan   plan.Plan
}

func newSeason(t *testing.T, members int) *season {
	t.Helper()
	p := form.StartingPlan()
	office := slices.DeleteFunc(
		slices.Clone(p.Members),
		func(m plan.Member) bool { return m.Type != plan.Xarxa },
	)
	p.Members = slices.DeleteFunc(
		p.Members,
		func(m plan.Member) bool { return m.Type != plan.Ajuntament },
	)
	p.Members = append(office, p.Members[:members]...)
	return &season{t: t, folder: filepath.Join(t.TempDir(), "trameses"), plan: p}
}

func (s *season) database() string { return setup.DatabaseBeside(s.folder) }

// write puts a file in the folder, received a number of minutes into the season.
func (s *season) write(name string, content []byte, minute int) {
	s.t.Helper()
	path := filepath.Join(s.folder, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(path, content, 0o644); err != nil {
		s.t.Fatal(err)
	}
	at := time.Date(2026, 1, 15, 9, minute, 0, 0, time.UTC)
	if err := os.Chtimes(path, at, at); err != nil {
		s.t.Fatal(err)
	}
}

func (s *season) writePlan(minute int) {
	s.t.Helper()
	content, err := write.XLSX(form.PlanDraft(s.plan))
	if err != nil {
		s.t.Fatal(err)
	}
	s.write("pla.xlsx", content, minute)
}

// writeReturn writes a member's return of 2025 with the given figures in its first rows.
func (s *season) writeReturn(name string, member plan.Member, minute int, typed ...string) {
	s.t.Helper()
	draft := form.TemplateDraft(s.plan, member, 2025, nil)
	sheet := draft.Sheet("Indicadors")
	column := 0
	for r := range sheet.Rows {
		for c, cell := range sheet.Rows[r].Cells {
			if cell.Text == "valor" && column == 0 {
				column = c + 1
			}
		}
		if column > 0 && len(typed) > 0 && len(sheet.Rows[r].Cells) > 0 &&
			sheet.Rows[r].Cells[0].Text[:min(3, len(sheet.Rows[r].Cells[0].Text))] == "IND" {
			cell := sheet.Cell(r+1, column)
			cell.Kind, cell.Text = workbook.Text, typed[0]
			typed = typed[1:]
		}
	}
	content, err := write.XLSX(draft)
	if err != nil {
		s.t.Fatal(err)
	}
	s.write(name, content, minute)
}

// program runs the real program on a folder.
func program(ctx context.Context, env []string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, os.Args[0], args...)
	cmd.Env = append(append(os.Environ(), "INGEST_PROCESS=1"), env...)
	cmd.WaitDelay = 10 * time.Second // its readers hold its output open for a moment
	return cmd
}

// passOver runs a whole pass and checks its exit code.
func (s *season) passOver(env ...string) {
	s.t.Helper()
	code, out, said := s.run(env, "--settle", "0", "--year", "2025", s.folder)
	if code != exitWell && code != exitRejected {
		s.t.Fatalf("exit code %d\n%s\n%s", code, out, said)
	}
}

func (s *season) run(env []string, args ...string) (code int, out, said string) {
	s.t.Helper()
	cmd := program(s.t.Context(), env, args...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		s.t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), stdout.String(), stderr.String()
}
