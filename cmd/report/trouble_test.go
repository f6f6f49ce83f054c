package main

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"syscall"
	"testing"
)

// Lack of memory or of room is said in the person's language, without the database's words.
func TestTroubleIsSaidInWords(t *testing.T) {
	t.Parallel()
	memory := errors.New("Out of Memory Error: failed to pin block of size 256.0 KiB")
	other := errors.New("no such table")
	for _, x := range []struct {
		language string
		err      error
		want     string
	}{
		{"ca", memory, "més memòria"},
		{"es", memory, "más memoria"},
		{"en", fmt.Errorf("building: %w", syscall.ENOSPC), "no room left on the disk"},
		{"ca", other, "no such table"},
	} {
		got := inWords(x.language, x.err)
		if !strings.Contains(got.Error(), x.want) || !errors.Is(got, x.err) ||
			strings.Contains(got.Error(), "pin block") {
			t.Errorf("%s: %v becomes %q", x.language, x.err, got)
		}
	}
	if inWords("ca", nil) != nil {
		t.Error("no error becomes one")
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, syscall.ENOSPC }

// Commands that only print say it too.
func TestFullDiskIsSaidByEveryCommand(t *testing.T) {
	t.Parallel()
	var stderr bytes.Buffer
	args := []string{"check", "--db", loadedDemo(t), "--year", "2025", "--lang", "en"}
	code := run(t.Context(), args, fullDisk{}, &stderr)
	if code != couldNotRun || !strings.Contains(stderr.String(), "no room left on the disk") {
		t.Errorf("exit %d: %s", code, stderr.String())
	}
}
