//go:build unix

package inbox_test

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline/inbox"
)

var now = time.Date(2026, 2, 1, 12, 0, 0, 0, time.UTC)

func write(t *testing.T, dir, name, content string, age time.Duration) {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(path, now.Add(-age), now.Add(-age)); err != nil {
		t.Fatal(err)
	}
}

func find(t *testing.T, dir string, limits inbox.Limits, settle time.Duration,
	skip ...string) (*inbox.Folder, []inbox.File) {
	t.Helper()
	folder, err := inbox.Open(dir, limits, skip...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = folder.Close() })
	files, err := folder.Find(t.Context(), now, settle)
	if err != nil {
		t.Fatal(err)
	}
	return folder, files
}

func TestFindMentionsEachFileOnce(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	outside := filepath.Join(t.TempDir(), "secret.xlsx")
	if err := os.WriteFile(outside, []byte("secret"), 0o644); err != nil {
		t.Fatal(err)
	}
	write(t, dir, "b.xlsx", "b", 2*time.Hour)
	write(t, dir, "Osona/a.xlsx", "a", 3*time.Hour)
	write(t, dir, "Osona/~$a.xlsx", "", time.Hour)
	write(t, dir, "c.csv", "x;y", time.Hour)
	write(t, dir, "fresh.xlsx", "f", 3*time.Second)
	write(t, dir, "future.xlsx", "f", -time.Hour)
	write(t, dir, "big.xlsx", "0123456789", time.Hour)
	write(t, dir, "new\nline.xlsx", "n", time.Hour)
	write(t, dir, "Thumbs.db", "", time.Hour)
	write(t, dir, "plantilles/2025/08019.xlsx", "", time.Hour)
	write(t, dir, "Vic/plantilles/08298.xlsx", "v", 4*time.Hour)
	write(t, dir, "dir.xlsx/inside.xlsx", "", time.Hour)
	write(t, dir, "1/2/3/deep.xlsx", "", time.Hour)
	write(t, dir, "data/memoria.db", "", time.Hour)
	if err := os.Symlink(outside, filepath.Join(dir, "link.xlsx")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Dir(outside), filepath.Join(dir, "linked-folder")); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(filepath.Join(dir, "fifo.xlsx"), 0o644); err != nil {
		t.Fatal(err)
	}

	_, files := find(t, dir, inbox.Limits{Depth: 2, Files: 100, FileBytes: 9}, 10*time.Second,
		"data/memoria.db")
	type mention struct {
		state inbox.State
		rule  string
	}
	got := map[string]mention{}
	for _, f := range files {
		if _, twice := got[f.Path]; twice {
			t.Errorf("%s is mentioned twice", f.Path)
		}
		m := mention{state: f.State}
		if len(f.Problems) > 0 {
			m.rule = f.Problems[0].Rule.ID
		}
		got[f.Path] = m
	}
	want := map[string]mention{
		"b.xlsx":                    {},
		"Osona/a.xlsx":              {rule: "fitxer-obert"},
		"Osona/~$a.xlsx":            {state: inbox.Ignored},
		"c.csv":                     {},
		"fresh.xlsx":                {inbox.Moving, "fitxer-en-moviment"},
		"future.xlsx":               {},
		"big.xlsx":                  {inbox.Refused, "fitxer-massa-gros"},
		"new\nline.xlsx":            {},
		"Thumbs.db":                 {state: inbox.Ignored},
		"plantilles":                {state: inbox.Ignored},
		"Vic/plantilles/08298.xlsx": {},
		"dir.xlsx":                  {inbox.Refused, "fitxer-no-regular"},
		"1/2/3":                     {inbox.Refused, "carpeta-massa-fonda"},
		"data/memoria.db":           {state: inbox.Ignored},
		"link.xlsx":                 {inbox.Refused, "fitxer-enllac"},
		"linked-folder":             {inbox.Refused, "fitxer-enllac"},
		"fifo.xlsx":                 {inbox.Refused, "fitxer-no-regular"},
	}
	for path, m := range want {
		if got[path] != m {
			t.Errorf("%q: got %+v, want %+v", path, got[path], m)
		}
	}
	if len(got) != len(want) {
		t.Errorf("found %d, want %d: %+v", len(got), len(want), got)
	}
	byTime := slices.IsSortedFunc(files, func(a,
		b inbox.File) int {
		return a.Modified.Compare(b.Modified)
	})
	if !byTime {
		t.Error("not in the order in which they were received")
	}
}

func TestFindStopsAtTheLimitAndSaysSo(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for _, name := range []string{"a.xlsx", "b.xlsx", "c.xlsx"} {
		write(t, dir, name, "x", time.Hour)
	}
	_, files := find(t, dir, inbox.Limits{Depth: 1, Files: 2, FileBytes: 9}, 0)
	rules := map[string]bool{}
	for _, f := range files {
		for _, p := range f.Problems {
			rules[p.Rule.ID] = true
		}
	}
	if len(files) != 3 || !rules["carpeta-massa-plena"] {
		t.Errorf("got %d files and rules %v", len(files), rules)
	}
}

func TestRead(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		change func(t *testing.T, dir string)
		rule   string
	}{
		{"as found", func(*testing.T, string) {}, ""},
		{"grown", func(t *testing.T, dir string) {
			write(t, dir, "a.xlsx", "content and more",
				time.Hour)
		}, "fitxer-en-moviment"},
		{"same size, other time", func(t *testing.T,
			dir string) {
			write(t, dir, "a.xlsx", "CONTENT", time.Minute)
		}, "fitxer-en-moviment"},
		{"replaced, same size and time", func(t *testing.T, dir string) {
			write(t, dir, "b.xlsx", "CONTENT", time.Hour)
			if err := os.Rename(filepath.Join(dir, "b.xlsx"), filepath.Join(dir, "a.xlsx")); err != nil {
				t.Fatal(err)
			}
		}, "fitxer-en-moviment"},
		{"gone", func(t *testing.T, dir string) { _ = os.Remove(filepath.Join(dir, "a.xlsx")) },
			"fitxer-illegible"},
		{"turned into a pipe", func(t *testing.T, dir string) {
			_ = os.Remove(filepath.Join(dir, "a.xlsx"))
			if err := syscall.Mkfifo(filepath.Join(dir, "a.xlsx"), 0o644); err != nil {
				t.Fatal(err)
			}
		}, "fitxer-illegible"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			write(t, dir, "a.xlsx", "content", time.Hour)
			folder, files := find(t, dir, inbox.DefaultLimits(), 0)
			test.change(t, dir)
			got, problem, ok := folder.Read(files[0])
			if ok != (test.rule == "") || problem.Rule.ID != test.rule {
				t.Fatalf("ok %v, rule %q; want rule %q", ok, problem.Rule.ID, test.rule)
			}
			sum := sha256.Sum256([]byte("content"))
			if ok && (string(got.Content) != "content" || got.Hash != hex.EncodeToString(sum[:])) {
				t.Errorf("got %q with hash %s", got.Content, got.Hash)
			}
		})
	}
}

func TestOpenRefusesAFile(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write(t, dir, "a.xlsx", "x", time.Hour)
	if _, err := inbox.Open(filepath.Join(dir, "a.xlsx"), inbox.DefaultLimits()); !errors.Is(err,
		inbox.ErrNotFolder) {
		t.Errorf("got %v", err)
	}
	if _, err := inbox.Open(filepath.Join(dir, "none"), inbox.DefaultLimits()); !errors.Is(err,
		os.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}

func TestNamesAreFitForPrint(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"Sant Cugat del Vallès.xlsx": "Sant Cugat del Vallès.xlsx",
		"a\nb.xlsx":                  `a\nb.xlsx`,
		"a\xffb.xlsx":                `a\xffb.xlsx`,
		"\x1b[31m.xlsx":              `\x1b[31m.xlsx`,
		"\u202exslx.a":               `\u202exslx.a`,
		"quote\n\"":                  `quote\n\"`,
	} {
		if got := inbox.Printable(name); got != want {
			t.Errorf("%q: got %s, want %s", name, got, want)
		}
	}
}
