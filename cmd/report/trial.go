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
)

// tryPlan copies the database, loads a plan into the copy, and returns the copy's path. done
// deletes it. Only ingest reads workbooks, so tryPlan runs ingest: the program beside this one, or
// the one on the path.
func tryPlan(
	ctx context.Context, database, plan string,
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
		err := copyFile(database+beside, trial+beside)
		if err != nil && (beside == "" || !errors.Is(err, fs.ErrNotExist)) {
			return "", nil, err
		}
	}
	drop := filepath.Join(folder, "pla")
	if err := os.Mkdir(drop, 0o750); err != nil {
		return "", nil, err
	}
	// A new file is the last plan received, so that it holds.
	if err := copyFile(plan, filepath.Join(drop, filepath.Base(plan))); err != nil {
		return "", nil, err
	}
	ingest, err := ingestProgram()
	if err != nil {
		return "", nil, err
	}
	said, err := exec.CommandContext(ctx, ingest, "--db", trial, "--settle", "0s", drop).
		CombinedOutput()
	if err != nil {
		return "", nil, fmt.Errorf("%s does not take it (%w):\n%s", filepath.Base(ingest), err, said)
	}
	return trial, remove, nil
}

func ingestProgram() (string, error) {
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
		return "", fmt.Errorf("looking for ingest, beside this program and on the path: %w", err)
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
