//go:build movedclock

// Package clock gives the current time, for tests.
package clock

import (
	"fmt"
	"os"
	"time"
)

// Start returns a clock that shows MEMORIA_CLOCK, such as 2026-01-15T03:00:00Z, when the program
// starts, and runs on from there.
func Start() (now func() time.Time, err error) {
	began := time.Now()
	at, err := time.Parse(time.RFC3339, os.Getenv("MEMORIA_CLOCK"))
	if err != nil {
		return nil, fmt.Errorf("reading MEMORIA_CLOCK: %w", err)
	}
	return func() time.Time { return at.Add(time.Since(began)) }, nil
}
