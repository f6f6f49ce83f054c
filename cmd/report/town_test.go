package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/demo"
	"xmess.cat/memoria/pipeline/keeping"
	"xmess.cat/memoria/pipeline/setup"
)

// town is a small season of the demonstration: the plan and the returns of a few members.
type town struct {
	t        *testing.T
	folder   string
	database string
	late     demo.File // a return of 2025 that has not come yet
}

// newTown makes a town for one test, with one indicator of each kind, which makes memòries fast.
func newTown(t *testing.T) town { return settle(t, smallTown) }

// newWholeTown is newTown with all of the plan's indicators.
func newWholeTown(t *testing.T) town { return settle(t, wholeTown) }

// newClosedTown is newTown with 2025 closed, as approved on 18 April 2026. Closing prints it in
// every language, which takes longer than most tests.
func newClosedTown(t *testing.T) town { return settle(t, closedTown) }

// The files of towns are made once for all tests.
var (
	season    = sync.OnceValues(func() ([]demo.File, error) { return demo.Season(1) })
	smallTown = sync.OnceValues(func() ([]demo.File, error) {
		return found(
			[]string{
				"IND01",
				"IND04",
				"IND05",
				"IND06",
				"IND11",
				"IND18",
				"IND25",
				"O01",
				"O02",
				"O04",
				"O06",
				"O09",
			},
		)
	})
	wholeTown  = sync.OnceValues(func() ([]demo.File, error) { return found(nil) })
	closedTown = sync.OnceValues(func() ([]demo.File, error) {
		files, err := smallTown()
		if err != nil {
			return nil, err
		}
		home, err := os.MkdirTemp("", "memoria-test-")
		if err != nil {
			return nil, err
		}
		defer func() { _ = os.RemoveAll(home) }()
		last := len(files) - 1
		if err := writeAll(home, files[:last]); err != nil {
			return nil, err
		}
		var said bytes.Buffer
		close := []string{
			"close",
			"--year",
			"2025",
			"--approved-on",
			"2026-04-18",
			"--db",
			filepath.Join(home, "memoria.duckdb"),
		}
		if code := run(context.Background(), close, &said, &said); code != allWell {
			return nil, fmt.Errorf("closing: exit %d: %s", code, said.String())
		}
		files, err = allUnder(home, files[last])
		return files, err
	})
)

// found makes a town with the given codes, or all, and returns its files with those of the
// database. The last file is the late return.
func found(kept []string) (files []demo.File, err error) {
	all, err := season()
	if err != nil {
		return nil, err
	}
	home, err := os.MkdirTemp("", "memoria-test-")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(home)) }()
	var late demo.File
	for _, file := range all {
		isLate := strings.HasPrefix(file.Path, "2025/") && strings.Contains(file.Path, "-08006-")
		if !few(file.Path) && !isLate {
			continue
		}
		if kept != nil || strings.HasPrefix(file.Path, "pla") {
			if file.Content, err = trimmed(file.Content, kept); err != nil {
				return nil, fmt.Errorf("trimming %s: %w", file.Path, err)
			}
		}
		file.Path = "trameses/" + file.Path
		if isLate {
			late = file
		} else if err := writeFile(home, file); err != nil {
			return nil, err
		}
	}
	if _, err := pipeline.Pass(context.Background(), setup.Settings{Folder: filepath.Join(home,
		"trameses")}); err != nil {
		return nil, err
	}
	return allUnder(home, late)
}

// allUnder returns every file under a folder, and the late return last.
func allUnder(home string, late demo.File) (files []demo.File, err error) {
	err = filepath.WalkDir(home, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		content, err := os.ReadFile(path)
		name, _ := filepath.Rel(home, path)
		files = append(
			files, demo.File{Path: filepath.ToSlash(name), Content: content, Modified: info.ModTime()},
		)
		return err
	})
	return append(files, late), err
}

// trimmed empties the rows of all other codes. It adds goals for a few members, who have no rates
// otherwise.
func trimmed(content []byte, kept []string) ([]byte, error) {
	book, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	defer func() { _ = book.Close() }()
	code := regexp.MustCompile(`^(IND|O)[0-9]+$`)
	for _, sheet := range []string{"Paràmetres", "Objectius", "Indicadors", "Fites"} {
		rows, err := book.GetRows(sheet)
		if missing := (excelize.ErrSheetNotExist{}); errors.As(err, &missing) {
			continue
		}
		if err != nil {
			return nil, err
		}
		for n, row := range rows {
			if len(row) == 0 {
				continue
			}
			if row[0] == "cobertura_minima" {
				err = errors.Join(err, book.SetCellValue(sheet, fmt.Sprintf("B%d", n+1), "1"))
			}
			for c := range row {
				if kept != nil && code.MatchString(row[0]) && !slices.Contains(kept, row[0]) {
					name, _ := excelize.CoordinatesToCellName(c+1, n+1)
					err = errors.Join(err, book.SetCellValue(sheet, name, nil))
				}
			}
		}
		if err != nil {
			return nil, err
		}
	}
	var out bytes.Buffer
	err = book.Write(&out)
	return out.Bytes(), err
}

// settle writes a town into a new folder of the test.
func settle(t *testing.T, made func() ([]demo.File, error)) town {
	t.Helper()
	files, err := made()
	if err != nil {
		t.Fatal(err)
	}
	home, last := t.TempDir(), len(files)-1
	if err := writeAll(home, files[:last]); err != nil {
		t.Fatal(err)
	}
	late := files[last]
	late.Path = strings.TrimPrefix(late.Path, "trameses/")
	folder := filepath.Join(home, "trameses")
	return town{t: t, folder: folder, database: setup.DatabaseBeside(folder), late: late}
}

func writeAll(folder string, files []demo.File) error {
	for _, file := range files {
		if err := writeFile(folder, file); err != nil {
			return err
		}
	}
	return nil
}

// writeFile writes a file, with its time, under a folder.
func writeFile(folder string, file demo.File) error {
	path := filepath.Join(folder, filepath.FromSlash(file.Path))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(path, file.Content, 0o600); err != nil {
		return err
	}
	return os.Chtimes(path, file.Modified, file.Modified)
}

// arrive puts a file in the folder.
func (h town) arrive(file demo.File) {
	h.t.Helper()
	if err := writeFile(h.folder, file); err != nil {
		h.t.Fatal(err)
	}
}

// few selects the plan and some members' returns of 2024 and 2025.
func few(path string) bool {
	if !strings.Contains(path, "/") {
		return strings.HasPrefix(path, "pla")
	}
	if !strings.HasPrefix(path, "2024/") && !strings.HasPrefix(path, "2025/") {
		return false
	}
	return slices.ContainsFunc([]string{"-08019-", "-08112-", "-08022-"}, func(code string) bool {
		return strings.Contains(path, code)
	})
}

func (h town) pass() {
	h.t.Helper()
	settings := setup.Settings{Folder: h.folder}
	if _, err := pipeline.Pass(h.t.Context(), settings); err != nil {
		h.t.Fatal(err)
	}
	cases, err := pipeline.Cases(h.t.Context(), settings)
	if err != nil {
		h.t.Fatal(err)
	}
	for _, c := range cases.All { // a return of a closed year waits
		if !c.Waits {
			continue
		}
		if _, err := pipeline.Decide(h.t.Context(), settings, pipeline.Order{Workbook: c.ID,
			Decision: "accepted", By: "Núria", Reason: "Una correcció"}); err != nil {
			h.t.Fatal(err)
		}
	}
}

// of returns the path of a member's return.
func (h town) of(year, code string) string {
	h.t.Helper()
	found, err := filepath.Glob(filepath.Join(h.folder, year, "*-"+code+"-*.xlsx"))
	if err != nil || len(found) == 0 {
		h.t.Fatalf("no return of %s for %s: %v", code, year, err)
	}
	return found[0]
}

// set types into a workbook.
func (h town) set(path, sheet string, cells map[string]any) {
	h.t.Helper()
	book, err := excelize.OpenFile(path)
	if err != nil {
		h.t.Fatal(err)
	}
	for cell, value := range cells {
		if err := book.SetCellValue(sheet, cell, value); err != nil {
			h.t.Fatal(err)
		}
	}
	if err := book.SaveAs(path); err != nil {
		h.t.Fatal(err)
	}
	if err := book.Close(); err != nil {
		h.t.Fatal(err)
	}
}

// rowOf gives the number of the row of a sheet whose cell in column A holds a code.
func (h town) rowOf(path, sheet, code string) string {
	h.t.Helper()
	book, err := excelize.OpenFile(path)
	if err != nil {
		h.t.Fatal(err)
	}
	defer func() { _ = book.Close() }()
	found, err := book.SearchSheet(sheet, code)
	if err != nil || len(found) == 0 {
		h.t.Fatalf("no %s in %s of %s: %v", code, sheet, path, err)
	}
	return strings.TrimLeft(found[0], "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
}

// report runs the command and returns its output.
func (h town) report(code int, args ...string) (out, errs string) {
	h.t.Helper()
	var stdout, stderr bytes.Buffer
	if got := run(h.t.Context(), append(args, "--db", h.database), &stdout, &stderr); got != code {
		h.t.Fatalf("report %v: exit %d, want %d: %s", args, got, code, stderr.String())
	}
	return stdout.String(), stderr.String()
}

// memoria prints a year in a language and gives the files by name.
func (h town) memoria(year, language string) (files map[string]string, said string) {
	h.t.Helper()
	out := h.t.TempDir()
	said, _ = h.report(allWell, "--year", year, "--lang", language, "--out", out)
	files = map[string]string{}
	found, err := os.ReadDir(out)
	if err != nil {
		h.t.Fatal(err)
	}
	for _, file := range found {
		content, err := os.ReadFile(filepath.Join(out, file.Name()))
		if err != nil {
			h.t.Fatal(err)
		}
		files[file.Name()] = string(content)
	}
	return files, said
}

func alike(a, b map[string]string) bool {
	if len(a) != len(b) {
		return false
	}
	for name, content := range a {
		if b[name] != content {
			return false
		}
	}
	return len(a) > 0
}

// toldChange has the fields that tests read of a difference in JSON.
type toldChange struct {
	Scope, Code string
	Figures     []struct {
		Figure            string
		Before, After, By *float64
	}
	Reasons []struct {
		Kind, Code    string
		Before, After *struct{ Workbook, Sheet, Cell, Text string }
		From, To      *float64
	}
}

func (h town) diff(args ...string) (changes []toldChange, arrived []struct{ FileName string }) {
	h.t.Helper()
	out, _ := h.report(allWell, append([]string{"diff", "--format", "json"}, args...)...)
	var told struct {
		Changes  []toldChange
		Received []struct{ FileName string } `json:"received_after_closing"`
	}
	if err := json.Unmarshal([]byte(out), &told); err != nil {
		h.t.Fatal(err)
	}
	return told.Changes, told.Received
}

// why tells whether a change of a scope and code has a reason of a kind, with the cell before and
// after.
func why(changes []toldChange, code, kind, before, after string) bool {
	for _, c := range changes {
		if c.Code != code {
			continue
		}
		for _, r := range c.Reasons {
			was, is := "", ""
			if r.Before != nil {
				was = r.Before.Sheet + "!" + r.Before.Cell + " " + r.Before.Text
			}
			if r.After != nil {
				is = r.After.Sheet + "!" + r.After.Cell + " " + r.After.Text
			}
			if r.Kind == kind && was == before && (after == "" || is == after) {
				return true
			}
		}
	}
	return false
}

func (h town) rebuild() {
	h.t.Helper()
	if _, err := keeping.Rebuild(h.t.Context(), setup.Settings{Folder: h.folder}, false); err != nil {
		h.t.Fatal(err)
	}
}

// run runs the command with the machine's clock and an empty environment.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	t := terminal{out: stdout, err: stderr, now: time.Now,
		environment: func(string) (string, bool) { return "", false }}
	return t.run(ctx, args)
}
