//go:build !movedclock

// Package clock gives the current time. Programs built with the tag movedclock start at the time in
// MEMORIA_CLOCK, so that a test can run a whole year with the real programs. No release has that
// tag.
package clock

import "time"

// Start returns the clock of the machine.
func Start() (now func() time.Time, err error) { return time.Now, nil }
