package wholefile_test

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"xmess.cat/memoria/pipeline/wholefile"
)

func content(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// leftovers fails the test if anything but the one file is in its folder.
func leftovers(t *testing.T, path string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("the folder holds %v, %v; want the file alone", entries, err)
	}
}

func TestANewFileNeverReplacesAnother(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "2025", "a.xlsx")
	if existed, err := wholefile.WriteNew(path, []byte("first")); existed || err != nil {
		t.Fatalf("existed %t, %v", existed, err)
	}
	if existed, err := wholefile.WriteNew(path, []byte("second")); !existed || err != nil {
		t.Fatalf("existed %t, %v", existed, err)
	}
	if got := content(t, path); got != "first" {
		t.Errorf("the file holds %q", got)
	}
	leftovers(t, path)
}

func TestReplaceLeavesNothingElse(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "seals")
	for _, text := range []string{"first", "second"} {
		if err := wholefile.Replace(path, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if got := content(t, path); got != text {
			t.Errorf("the file holds %q", got)
		}
	}
	leftovers(t, path)
}

func TestAFolderInTheWayIsAnError(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "seals"), 0o750); err != nil {
		t.Fatal(err)
	}
	if err := wholefile.Replace(filepath.Join(folder, "seals"), nil); err == nil {
		t.Error("a folder was replaced")
	}
	leftovers(t, filepath.Join(folder, "seals"))
	if err := wholefile.Replace(filepath.Join(folder, "missing", "seals"), nil); err == nil {
		t.Error("a file was written into a folder that is not there")
	}
}

func TestRenameRefusesATakenName(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	from, to := filepath.Join(folder, "from"), filepath.Join(folder, "to")
	for _, path := range []string{from, to} {
		if err := os.WriteFile(path, []byte(path), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := wholefile.Rename(from, to); !os.IsExist(err) {
		t.Errorf("got %v", err)
	}
	if got := content(t, to); got != to {
		t.Errorf("the file holds %q", got)
	}
}

func TestReadTakesOnlyFilesOfOurs(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	pipe, large, small := filepath.Join(dir, "pipe"), filepath.Join(dir, "large"),
		filepath.Join(dir, "small")
	if err := errors.Join(syscall.Mkfifo(pipe, 0o640), os.WriteFile(large, nil, 0o640),
		os.Truncate(large, wholefile.MaxSize+1), os.WriteFile(small, []byte("A"), 0o640)); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{pipe, large, dir} {
		if _, err := wholefile.Read(path); !errors.Is(err, wholefile.ErrNotRegular) {
			t.Errorf("%s: %v", path, err)
		}
	}
	if got, err := wholefile.Read(small); string(got) != "A" || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
	if _, err := wholefile.Read(filepath.Join(dir, "none")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("where there is none: %v", err)
	}
}
