package pipeline

import (
	"archive/zip"
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/setup"
)

// What is still being copied is left for a later pass, however its time is set; what stays as it is
// and has no end is read, and so rejected, once it is old. Nobody waits twice, nor for what the
// ledger knows.
func TestIncompleteFilesAreLeftForLater(t *testing.T) {
	t.Parallel()
	var archive bytes.Buffer
	if err := zip.NewWriter(&archive).Close(); err != nil {
		t.Fatal(err)
	}
	whole := append([]byte("PK\x03\x04 parts "), archive.Bytes()...)
	half, zeros := whole[:len(whole)-10], make([]byte, 20_000)
	now := time.Date(2026, 2, 1, 12, 0, 0, 0, time.UTC)
	for name, test := range map[string]struct {
		first []byte
		age   time.Duration
		then  []byte // after the wait, at the same age; nil where nothing moves
		want  inbox.State
		waits int
	}{
		"whole":                            {whole, time.Minute, nil, inbox.Readable, 0},
		"whole, a moment ago":              {whole, time.Second, nil, inbox.Readable, 1},
		"half, young":                      {half, time.Minute, nil, inbox.Moving, 1},
		"zeros, young":                     {zeros, time.Minute, nil, inbox.Moving, 1},
		"nothing, young":                   {nil, time.Minute, nil, inbox.Moving, 1},
		"half, old":                        {half, 11 * time.Minute, nil, inbox.Readable, 1},
		"zeros, old":                       {zeros, time.Hour, nil, inbox.Readable, 1},
		"nothing, old":                     {nil, time.Hour, nil, inbox.Readable, 1},
		"half, whole a moment ago":         {half, time.Minute, whole, inbox.Moving, 1},
		"half and old, still growing":      {half[:8], time.Hour, half, inbox.Moving, 1},
		"half and old, whole a moment ago": {half, time.Hour, whole, inbox.Moving, 1},
		"half from the future, left there": {half, -time.Hour, nil, inbox.Readable, 1},
		"text, young":                      {[]byte("codi;valor"), time.Minute, nil, inbox.Readable, 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir, clock := t.TempDir(), now
			put := func(content []byte) {
				path, at := filepath.Join(dir, "x.xlsx"), now.Add(-test.age)
				if err := os.WriteFile(path, content, 0o644); err != nil {
					t.Fatal(err)
				}
				if err := os.Chtimes(path, at, at); err != nil {
					t.Fatal(err)
				}
			}
			put(test.first)
			waits := 0
			settings := setup.Settings{
				Folder: dir,
				Settle: 10 * time.Second,
				Now:    func() time.Time { return clock },
				Wait: func(_ context.Context, d time.Duration) error {
					waits++
					clock = clock.Add(d)
					if test.then != nil {
						put(test.then)
					}
					return nil
				},
			}.WithDefaults()
			folder, err := settings.OpenFolder()
			if err != nil {
				t.Fatal(err)
			}
			defer folder.Close()
			files, err := (&pass{settings: settings, folder: folder}).settled(t.Context())
			if err != nil || len(files) != 1 {
				t.Fatalf("%d files, %v", len(files), err)
			}
			if files[0].State != test.want || waits != test.waits {
				t.Errorf(
					"state %d after %d waits, want %d after %d",
					files[0].State,
					waits,
					test.want,
					test.waits,
				)
			}
			if said := len(files[0].Problems) > 0; said != (test.want == inbox.Moving) {
				t.Errorf("problems %v", files[0].Problems)
			}
		})
	}
}
