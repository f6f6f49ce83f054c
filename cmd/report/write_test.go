package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestAllFilesOrNone(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	first, second, third := filepath.Join(folder, "m.pdf"), filepath.Join(folder, "m.html"), filepath.Join(folder, "m.xlsx")
	if err := os.WriteFile(first, []byte("before"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(third, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := writeTogether(output{first, []byte("a")}, output{second, []byte("b")}, output{third, []byte("c")}); err == nil {
		t.Fatal("a file was written over a folder")
	}
	if got, err := os.ReadFile(first); err != nil || string(got) != "before" {
		t.Errorf("the first file holds %q, %v; want what it held before", got, err)
	}
	if _, err := os.Stat(second); !os.IsNotExist(err) {
		t.Errorf("the second file is there: %v", err)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 2 {
		t.Errorf("the folder holds %v, %v", left, err)
	}
}
