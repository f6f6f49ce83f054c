package main

import (
	"bytes"
	"strings"
	"syscall"
	"testing"
)

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
