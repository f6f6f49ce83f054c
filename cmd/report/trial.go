package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"xmess.cat/memoria/cmd/internal/locale"
	"xmess.cat/memoria/reports"
)

// tryPlan copies the database, loads a plan into the copy, and returns the copy's path. done
// deletes it. Only ingest reads workbooks, so tryPlan runs ingest: the program beside this one, or
// the one on the path.
func tryPlan(
	ctx context.Context, o options, plan string,
) (trial string, done func() error, err error) {
	folder, err := os.MkdirTemp("", "memoria-assaig-")
	if err != nil {
		return "", nil, fmt.Errorf("trying the plan: %w", err)
	}
	remove := func() error { return os.RemoveAll(folder) }
	defer func() {
		if err != nil {
			err = errors.Join(fmt.Errorf("trying the plan: %w", err), remove())
		}
	}()
	trial = filepath.Join(folder, "assaig.duckdb")
	for _, beside := range []string{"", ".wal", ".ledger"} {
		err := copyFile(o.database+beside, trial+beside)
		if err != nil && (beside == "" || !errors.Is(err, fs.ErrNotExist)) {
			return "", nil, err
		}
	}
	drop := filepath.Join(folder, "pla")
	if err := os.Mkdir(drop, 0o750); err != nil {
		return "", nil, err
	}
	content, err := os.ReadFile(plan)
	if err != nil {
		return "", nil, err
	}
	// A new file is the last plan received, so that it holds.
	if err := os.WriteFile(filepath.Join(drop, filepath.Base(plan)), content, 0o600); err != nil {
		return "", nil, err
	}
	ingest, err := ingestProgram(o.locale)
	if err != nil {
		return "", nil, err
	}
	said, err := exec.CommandContext(ctx, ingest, "--db", trial, "--settle", "0s",
		"--lang", string(o.locale), drop).CombinedOutput()
	taken := err == nil
	const someRejected = 3 // what ingest ends with where a workbook has errors
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.ExitCode() == someRejected {
		// The plan may leave out data of returns that had been accepted.
		if taken, err = reports.HasPlan(ctx, trial, content); err != nil {
			return "", nil, err
		}
		err = exit
	}
	if !taken {
		return "", nil, &locale.Failed{Err: err, Text: o.locale.Say(
			"ingest no accepta el pla {file}:\n{said}",
			"ingest no acepta el plan {file}:\n{said}", "ingest does not take the plan {file}:\n{said}",
			"file", plan, "said", strings.TrimSpace(string(said)))}
	}
	return trial, remove, nil
}

func ingestProgram(l locale.Language) (string, error) {
	name := "ingest"
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	if own, err := os.Executable(); err == nil {
		beside := filepath.Join(filepath.Dir(own), name)
		if info, err := os.Stat(beside); err == nil && info.Mode().IsRegular() {
			return beside, nil
		}
	}
	found, err := exec.LookPath(name)
	if err != nil {
		return "", &locale.Failed{Err: err, Text: l.Say(
			"no es troba el programa ingest, que llegeix el pla: poseu-lo al costat de report",
			"no se encuentra el programa ingest, que lee el plan: póngalo al lado de report",
			"the program ingest, which reads the plan, is not found: put it beside report")}
	}
	return found, nil
}

func copyFile(from, to string) (err error) {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}
