package queries

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"syscall"
)

// DamagedError says that a database lost data or cannot be read.
type DamagedError struct {
	Database string
	What     string   // the damage, in English
	Lost     []string // the workbooks concerned, if known
	Cause    error    // the database's own error; may be nil
}

// Error describes the damage and how to restore the database.
func (e *DamagedError) Error() string {
	return fmt.Sprintf("the database %s is damaged: %s. It was left as it is. "+
		"To put back a backup: `ingest restore FOLDER BACKUP`. Without one, "+
		"`ingest rebuild --salvage FOLDER` keeps all that can still be read and names what cannot",
		e.Database, e.Says())
}

// Says describes the damage, with at most five of the workbooks concerned.
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

// Unwrap returns the database's own error.
func (e *DamagedError) Unwrap() error { return e.Cause }

// add adds a workbook if its damage is the same as that of the first one.
func (e *DamagedError) add(name, what string) {
	if e.What == "" {
		e.What = what
	}
	if e.What == what {
		e.Lost = append(e.Lost, name)
	}
}

// Damage turns an error of the database into a *DamagedError if its message tells of a damaged file
// or log. It returns any other error unchanged.
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

// IsDiskFull tells whether the disk is full, by the error of the system or the database's message.
func IsDiskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EFBIG) ||
		says(err, "No space left on device", "File too large", "Disk quota exceeded")
}

func says(err error, signs ...string) bool {
	return err != nil && slices.ContainsFunc(signs, func(sign string) bool {
		return strings.Contains(err.Error(), sign)
	})
}
