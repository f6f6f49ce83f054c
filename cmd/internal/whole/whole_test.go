package whole_test

import (
	"os"
	"path/filepath"
	"testing"

	"xmess.cat/memoria/cmd/internal/whole"
)

func TestAFileAppearsWhole(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "new", "memoria-2025.pdf")
	for _, content := range []string{"first", "second"} {
		if err := whole.Write(whole.File{Path: path, Content: []byte(content)}); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(path)
		if err != nil || string(got) != content {
			t.Fatalf("the file holds %q, %v; want %q", got, err, content)
		}
	}
	left, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(left) != 1 {
		t.Errorf("the folder holds %v, %v; want the memòria alone", left, err)
	}
	inTheWay := filepath.Join(folder, "file")
	if err := os.WriteFile(inTheWay, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := whole.Write(whole.File{Path: filepath.Join(inTheWay, "memoria.pdf")}); err == nil {
		t.Error("writing under a file gives no error")
	}
}

func TestAllFilesOrNone(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	first, second, third := filepath.Join(
		folder, "m.pdf",
	), filepath.Join(
		folder, "m.html",
	), filepath.Join(
		folder, "m.xlsx",
	)
	if err := os.WriteFile(first, []byte("before"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(third, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := whole.Write(whole.File{Path: first, Content: []byte("a")}, whole.File{Path: second,
		Content: []byte("b")},
		whole.File{Path: third, Content: []byte("c")}); err == nil {
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
