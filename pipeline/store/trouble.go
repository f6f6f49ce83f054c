package store

import (
	"errors"
	"io/fs"
	"strings"
	"syscall"

	"xmess.cat/memoria/queries"
)

// OutOfMemoryError says that the database needs more memory than its limit.
type OutOfMemoryError struct {
	Limit string // such as 2GB
	Err   error
}

// Error tells how to raise the limit.
func (e *OutOfMemoryError) Error() string {
	return "the database needs more than its memory limit of " + e.Limit +
		": raise it with the setting memory (--memory); what was loaded is kept: " + e.Err.Error()
}

// Unwrap returns the database's own error.
func (e *OutOfMemoryError) Unwrap() error { return e.Err }

// blame turns an error of the database into a *queries.DamagedError or an *OutOfMemoryError if that
// is the cause.
func (s *Store) blame(err error) error {
	var known *OutOfMemoryError
	if err == nil || errors.As(err, &known) {
		return err
	}
	if queries.IsOutOfMemory(err) {
		return &OutOfMemoryError{Limit: s.memory, Err: err}
	}
	return queries.Damage(s.path, err)
}

// Trouble is a fault of the machine that stopped a run.
type Trouble int

// The troubles.
const (
	NoTrouble Trouble = iota
	OutOfMemory
	DiskFull
	NotWritable
)

// TroubleOf recognises a trouble in an error of the system or in a message of the database.
func TroubleOf(err error) Trouble {
	says := func(sign string) bool { return strings.Contains(err.Error(), sign) }
	switch {
	case err == nil:
		return NoTrouble
	case queries.IsDiskFull(err):
		return DiskFull
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS),
		says("Permission denied"), says("Read-only file system"):
		return NotWritable
	case queries.IsOutOfMemory(err):
		return OutOfMemory
	}
	return NoTrouble
}
