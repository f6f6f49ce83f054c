package outbox_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"syscall"
	"testing"

	"xmess.cat/memoria/pipeline/outbox"
	"xmess.cat/memoria/pipeline/wholefile"
)

// drop is a drop folder of a test.
type drop struct {
	t      *testing.T
	dir    string
	folder *outbox.Folder
	made   int // contents made
}

func newDrop(t *testing.T) *drop {
	t.Helper()
	d := &drop{t: t, dir: t.TempDir()}
	folder, err := outbox.Open(d.dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = folder.Close() })
	d.folder = folder
	return d
}

func (d *drop) file(path, stamp, content string) outbox.File {
	return outbox.File{Path: path, Stamp: stamp, Content: func(context.Context) ([]byte, error) {
		d.made++
		return []byte(content), nil
	}}
}

func (d *drop) sync(files ...outbox.File) map[string]outbox.Outcome {
	d.t.Helper()
	results, err := d.folder.Sync(d.t.Context(), "retorns", files)
	if err != nil {
		d.t.Fatal(err)
	}
	out := map[string]outbox.Outcome{}
	for _, r := range results {
		out[r.Path] = r.Outcome
	}
	return out
}

func (d *drop) read(path string) string {
	d.t.Helper()
	text, err := os.ReadFile(filepath.Join(d.dir, path))
	if err != nil {
		return "(" + filepath.Base(path) + " is not there)"
	}
	return string(text)
}

func (d *drop) write(path, content string) {
	d.t.Helper()
	path = filepath.Join(d.dir, path)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		d.t.Fatal(err)
	}
}

func TestSyncWritesOnlyWhatIsNew(t *testing.T) {
	t.Parallel()
	d := newDrop(t)
	const a, b = "retorns/2025/a.xlsx", "retorns/2025/b.xlsx"
	steps := []struct {
		name  string
		files []outbox.File
		want  map[string]outbox.Outcome
		made  int
	}{
		{"nothing to give back", nil, map[string]outbox.Outcome{}, 0},
		{"new", []outbox.File{d.file(a, "1", "A"), d.file(b, "1", "B")},
			map[string]outbox.Outcome{a: outbox.Written, b: outbox.Written}, 2},
		{"as it was", []outbox.File{d.file(a, "1", "A"), d.file(b, "1", "B")},
			map[string]outbox.Outcome{a: outbox.Kept, b: outbox.Kept}, 2},
		{"another stamp", []outbox.File{d.file(a, "2", "A2"), d.file(b, "1", "B")},
			map[string]outbox.Outcome{a: outbox.Written, b: outbox.Kept}, 3},
		{"not wanted", []outbox.File{d.file(a, "2", "A2")},
			map[string]outbox.Outcome{a: outbox.Kept, b: outbox.Removed}, 3},
		{"nothing wanted", nil, map[string]outbox.Outcome{a: outbox.Removed}, 3},
	}
	for _, step := range steps {
		if got := d.sync(step.files...); !reflect.DeepEqual(got, step.want) || d.made != step.made {
			t.Errorf("%s: %v after %d made, want %v after %d", step.name, got, d.made, step.want, step.made)
		}
		for _, file := range step.files {
			want, err := file.Content(t.Context())
			d.made--
			if got := d.read(file.Path); err != nil || got != string(want) {
				t.Errorf("%s: %s holds %q", step.name, file.Path, got)
			}
		}
	}
	entries, err := os.ReadDir(filepath.Join(d.dir, "retorns/2025"))
	if err != nil || len(entries) > 0 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

func TestSyncLeavesAloneWhatSomebodyChanged(t *testing.T) {
	t.Parallel()
	d := newDrop(t)
	const a, b, c = "retorns/2025/a.xlsx", "retorns/2025/b.xlsx", "retorns/2025/c.xlsx"
	d.write(c, "somebody's")
	d.sync(d.file(a, "1", "A"), d.file(b, "1", "B"))
	d.write(a, "corrected here")
	d.write(b, "corrected here too")
	want := map[string]outbox.Outcome{a: outbox.Changed, b: outbox.Changed, c: outbox.Changed}
	for range 2 {
		if got := d.sync(d.file(a, "2", "A2"), d.file(c, "1", "C")); !reflect.DeepEqual(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
	}
	for path, want := range map[string]string{a: "corrected here", b: "corrected here too",
		c: "somebody's"} {
		if got := d.read(path); got != want {
			t.Errorf("%s holds %q, want %q", path, got, want)
		}
	}
}

func TestSyncGoesOnAfterARunThatWasCutShort(t *testing.T) {
	t.Parallel()
	d := newDrop(t)
	const a = "retorns/2025/a.xlsx"
	d.sync(d.file(a, "1", "A"))
	d.write(a, "A2")                              // written, and the notes not
	d.write("retorns/2025/.a.xlsx.tmp", "half a") // not even put in place
	if got := d.sync(d.file(a, "2", "A2")); got[a] != outbox.Kept {
		t.Errorf("outcome %v", got)
	}
	if got := d.sync(d.file(a, "3", "A3")); got[a] != outbox.Written || d.read(a) != "A3" {
		t.Errorf("outcome %v, %q", got, d.read(a))
	}
	d.write("retorns/.escrits.json", "{broken")
	if got := d.sync(d.file(a, "4", "A4")); got[a] != outbox.Changed || d.read(a) != "A3" {
		t.Errorf("with the notes lost: %v, %q", got, d.read(a))
	}
}

func TestSyncTouchesNothingOfAnybodyElse(t *testing.T) {
	t.Parallel()
	d := newDrop(t)
	d.write("pla.xlsx", "A")
	d.write("retorns/.escrits.json",
		`{"pla.xlsx": {"stamp": "1", "sha256": `+
			`"559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd"}}`)
	d.sync()
	if got := d.read("pla.xlsx"); got != "A" {
		t.Errorf("the plan holds %q", got)
	}
	outside := t.TempDir()
	if err := os.Symlink(outside, filepath.Join(d.dir, "retorns", "2025")); err != nil {
		t.Fatal(err)
	}
	if _, err := d.folder.Sync(t.Context(), "retorns",
		[]outbox.File{d.file("retorns/2025/a.xlsx", "1", "A")}); err == nil {
		t.Error("a link to somewhere else was followed")
	}
	if entries, _ := os.ReadDir(outside); len(entries) > 0 {
		t.Errorf("written outside: %v", entries)
	}
}

func TestOneFileThatFailsDoesNotKeepTheOthersBack(t *testing.T) {
	t.Parallel()
	d := newDrop(t)
	bad := outbox.File{Path: "retorns/2025/a.xlsx",
		Content: func(context.Context) ([]byte, error) { return nil, errors.New("no ink") }}
	d.write("retorns/2025/b.xlsx/folder", "")
	results, err := d.folder.Sync(t.Context(), "retorns",
		[]outbox.File{bad, d.file("retorns/2025/c.xlsx", "1", "C")})
	if err == nil || !strings.Contains(err.Error(), "making retorns/2025/a.xlsx: no ink") {
		t.Errorf("error %v", err)
	}
	if len(results) != 1 || d.read("retorns/2025/c.xlsx") != "C" {
		t.Errorf("results %v", results)
	}
}

// Whatever somebody puts under the name of a file of ours, a pass neither waits for it nor takes it
// into memory.
func TestNothingIsWaitedFor(t *testing.T) {
	t.Parallel()
	const a, notes = "retorns/2025/a.xlsx", "retorns/.escrits.json"
	for name, put := range map[string]func(path string) error{
		"pipe": func(path string) error { return syscall.Mkfifo(path, 0o640) },
		"sparse file": func(path string) error {
			return errors.Join(os.WriteFile(path, nil, 0o640), os.Truncate(path, wholefile.MaxSize+1))
		},
	} {
		d := newDrop(t)
		if got := d.sync(d.file(a, "1", "A")); got[a] != outbox.Written {
			t.Fatalf("outcome %v", got)
		}
		for _, path := range []string{a, notes} {
			at := filepath.Join(d.dir, path)
			if err := errors.Join(os.Remove(at), put(at)); err != nil {
				t.Fatal(err)
			}
		}
		if got := d.sync(d.file(a, "2", "A2")); got[a] != outbox.Changed {
			t.Errorf("%s: outcome %v", name, got)
		}
		if d.read(notes) == "" {
			t.Errorf("%s: no notes were written", name)
		}
	}
}
