//go:build unix

package main

import (
	"os/signal"
	"syscall"
)

// limitsAreErrors makes a limit on the size of files an error that can be told, as a full disk is:
// the signal that comes with it would end the program wherever one of the database's own threads
// writes.
func limitsAreErrors() { signal.Ignore(syscall.SIGXFSZ) }
