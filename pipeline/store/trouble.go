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

// blame gives an error of the database a type that tells the cause: damage, or lack of memory.
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

// Trouble is a fault of the machine that stopped a run: neither the program's fault nor a member's.
type Trouble int

// The troubles.
const (
	NoTrouble Trouble = iota
	OutOfMemory
	DiskFull
	NotWritable
)

// TroubleOf recognises a trouble in an error of the system or in the words of the database.
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
