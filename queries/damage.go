package queries

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"syscall"
)

// DamagedError says that a database has lost something, or cannot be read.
type DamagedError struct {
	Database string
	What     string   // what is wrong with it, in English
	Lost     []string // the files concerned, where they are known
	Cause    error    // what the database said; may be nil
}

// Error says what is wrong and how to restore.
func (e *DamagedError) Error() string {
	return fmt.Sprintf("the database %s is damaged: %s. It was left as it is. "+
		"To put back a backup: `ingest restore FOLDER BACKUP`. Without one, "+
		"`ingest rebuild --salvage FOLDER` "+
		"keeps all that can still be read and names what cannot", e.Database, e.Says())
}

// Says gives what is wrong, with the files concerned.
func (e *DamagedError) Says() string {
	const most = 5
	said := e.What
	if e.Cause != nil {
		said += " (" + strings.Join(strings.Fields(e.Cause.Error()), " ") + ")"
	}
	if len(e.Lost) == 0 {
		return said
	}
	said += ": " + strings.Join(e.Lost[:min(most, len(e.Lost))], ", ")
	if more := len(e.Lost) - most; more > 0 {
		said += fmt.Sprintf(" and %d more", more)
	}
	return said
}

// Unwrap gives what the database said.
func (e *DamagedError) Unwrap() error { return e.Cause }

// add names a file; what is wrong is what was wrong with the first.
func (e *DamagedError) add(name, what string) {
	if e.What == "" {
		e.What = what
	}
	if e.What == what {
		e.Lost = append(e.Lost, name)
	}
}

// Damage turns an error into a *DamagedError if the database reports by it that its file or its log
// is not as it was written. It returns any other error as it is.
func Damage(database string, err error) error {
	var known *DamagedError
	if err == nil || errors.As(err, &known) {
		return err
	}
	if says(err, "Corrupt database file", "Failure while replaying WAL",
		"Could not read enough bytes from file", "not a valid DuckDB database file",
		"Serialization Error", "Failed to load metadata pointer") {
		return &DamagedError{Database: database, What: "it cannot be read", Cause: err}
	}
	return err
}

// IsOutOfMemory tells whether the database needs more memory than its limit.
func IsOutOfMemory(err error) bool {
	return says(err, "Out of Memory Error", "failed to pin block")
}

// IsDiskFull tells whether there is no room left on the disk, by the system's own error or in the
// words of the database.
func IsDiskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EFBIG) ||
		says(err, "No space left on device", "File too large", "Disk quota exceeded")
}

func says(err error, signs ...string) bool {
	return err != nil && slices.ContainsFunc(signs, func(sign string) bool {
		return strings.Contains(err.Error(), sign)
	})
}
