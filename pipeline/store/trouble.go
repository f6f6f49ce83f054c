package store

import (
	"errors"
	"io/fs"
	"strings"
	"syscall"
)

// Trouble is what is the matter with the machine where a run could not go on: nothing of what it says is the
// program's or a member's fault.
type Trouble int

// The troubles.
const (
	NoTrouble Trouble = iota
	DiskFull
	NotWritable
)

// TroubleOf tells from an error, the system's own or one that the database tells of in words, what is the matter.
func TroubleOf(err error) Trouble {
	if err == nil {
		return NoTrouble
	}
	said := err.Error()
	has := func(signs ...string) bool {
		for _, sign := range signs {
			if strings.Contains(said, sign) {
				return true
			}
		}
		return false
	}
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EFBIG),
		has("No space left on device", "File too large", "Disk quota exceeded"):
		return DiskFull
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS), has("Permission denied", "Read-only file system"):
		return NotWritable
	}
	return NoTrouble
}
