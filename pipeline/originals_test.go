package pipeline_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline/keeping"
	"xmess.cat/memoria/pipeline/store"
)

// tree gives the files under a folder: hash and time by path, the digits of hashes in names left
// out.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	digits := regexp.MustCompile(`-[0-9a-f]{12}\.`)
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(dir, path)
		name := digits.ReplaceAllString(filepath.ToSlash(rel), "-….")
		for out[name] != "" {
			name += "+"
		}
		out[name] = store.Hash(content) + " " + info.ModTime().UTC().Format(time.RFC3339Nano)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func originalsAreTheBytes(t *testing.T, s *season, _ string) {
	t.Helper()
	to := filepath.Join(t.TempDir(), "originals")
	written, err := keeping.Originals(t.Context(), s.settings, to)
	if err != nil || len(written) != 9 {
		t.Fatalf("%d written, %v", len(written), err)
	}
	got := tree(t, to)
	want := map[string]string{
		"2025/08187-v1-….xlsx": "sabadell.xlsx", "2025/08187-v2-….xlsx": "old.xlsx",
		"2025/08187-v3-….xlsx": "sabadell (1).xlsx",
		"2025/08298-v1-….xlsx": "vic.xlsx", "2025/08298-v2-….xlsx": "vic 2.xlsx",
		"plans/2026-02-01-pla-….xlsx": "pla.xlsx", "plans/2026-02-01-pla-….xlsx+": "pla.xlsx",
		"rebutjats/broken-….xlsx": "broken.xlsx", "rebutjats/notes-….txt": "sub/notes.txt",
	}
	received := map[string]string{}
	for _, e := range s.ledger() {
		received[e.FileName+" "+e.Hash] = e.Hash + " " + e.ReceivedAt.Format(time.RFC3339Nano)
	}
	for name, file := range want {
		hash, _, _ := strings.Cut(got[name], " ")
		if got[name] == "" || got[name] != received[file+" "+hash] {
			t.Errorf("%s: got %q of %v", name, got[name], got)
		}
	}

	// Again: nothing changes. Bytes that are put back are the latest version: all get their new names.
	if again, err := keeping.Originals(t.Context(), s.settings, to); err != nil || !again[0].Existed ||
		len(tree(t, to)) != len(got) {
		t.Errorf("got %+v, %v", again, err)
	}
	third := got["2025/08187-v3-….xlsx"]
	first, err := os.ReadFile(filepath.Join(s.settings.Folder, "sabadell.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	s.write("sabadell (2).xlsx", first, 9*time.Hour)
	s.pass()
	if _, err := keeping.Originals(t.Context(), s.settings, to); err != nil {
		t.Fatal(err)
	}
	after := tree(t, to)
	if after["2025/08187-v2-….xlsx"] != third || len(after) != len(got) {
		t.Errorf("got %v", after)
	}

	// Somebody's own bytes under that name are never written over.
	if err := os.WriteFile(written[0].Path, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := keeping.Originals(t.Context(), s.settings, to); !errors.Is(err, fs.ErrExist) {
		t.Errorf("got %v", err)
	}
	if content, _ := os.ReadFile(written[0].Path); string(content) != "mine" {
		t.Error("it was written over")
	}
}
