package pipeline

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/workbook"
)

// PlanName is what the plan's workbook is called where the program writes it; any name will do.
const PlanName = "pla.xlsx"

// Init writes the starting plan, with the Network's office as its only member, and the instructions
// beside it, making the folder where there is none. What exists is left as it is.
func Init(folder string) ([]feedback.Written, error) {
	start := form.StartingPlan()
	start.Members = slices.DeleteFunc(slices.Clone(start.Members),
		func(m plan.Member) bool { return m.Type != plan.Xarxa })
	content, err := workbook.Write(form.PlanDraft(start))
	if err != nil {
		return nil, fmt.Errorf("writing the starting plan: %w", err)
	}
	if err := os.MkdirAll(folder, 0o750); err != nil {
		return nil, fmt.Errorf("making the folder: %w", err)
	}
	var out []feedback.Written
	for _, file := range []struct {
		name    string
		content []byte
	}{{PlanName, content}, {inbox.Instructions, []byte(feedback.Instructions())}} {
		written, err := writeNew(filepath.Join(folder, file.name), file.content)
		if err != nil {
			return out, err
		}
		out = append(out, written)
	}
	return out, nil
}

// writeNew writes a file where there is none: whole or not at all, and never over another.
func writeNew(path string, content []byte) (feedback.Written, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		return feedback.Written{}, fmt.Errorf("making the folder of %s: %w", path, err)
	}
	if _, err := os.Lstat(path); err == nil {
		return feedback.Written{Path: path, Existed: true}, nil
	}
	whole, err := os.CreateTemp(filepath.Dir(path), ".ingest-*.tmp")
	if err != nil {
		return feedback.Written{}, fmt.Errorf("writing %s: %w", path, err)
	}
	_, errWrite := whole.Write(content)
	err = errors.Join(errWrite, whole.Chmod(0o640), whole.Sync(), whole.Close())
	if err == nil {
		err = place(whole.Name(), path)
	}
	if gone := os.Remove(whole.Name()); gone != nil && !errors.Is(gone, fs.ErrNotExist) {
		err = errors.Join(err, gone)
	}
	if errors.Is(err, fs.ErrExist) { // somebody was faster
		return feedback.Written{Path: path, Existed: true}, nil
	}
	if err != nil {
		return feedback.Written{}, fmt.Errorf("writing %s: %w", path, err)
	}
	return feedback.Written{Path: path}, nil
}

// place gives a finished file its name unless the name is taken. A link refuses a taken name; where the
// file system knows no links, renaming is what remains.
func place(from, to string) error {
	err := os.Link(from, to)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	return os.Rename(from, to)
}
