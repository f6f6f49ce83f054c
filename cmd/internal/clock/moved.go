//go:build movedclock

// Package clock says what time it is, for tests.
package clock

import (
	"fmt"
	"os"
	"time"
)

// Start gives a clock that stands at MEMORIA_CLOCK, such as 2026-01-15T03:00:00Z, when the program begins, and goes on
// from there. It is an error where that says no time.
func Start() (now func() time.Time, err error) {
	began := time.Now()
	at, err := time.Parse(time.RFC3339, os.Getenv("MEMORIA_CLOCK"))
	if err != nil {
		return nil, fmt.Errorf("reading MEMORIA_CLOCK: %w", err)
	}
	return func() time.Time { return at.Add(time.Since(began)) }, nil
}
