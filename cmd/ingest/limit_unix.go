//go:build unix

package main

import (
	"os/signal"
	"syscall"
)

// limitsAreErrors turns a limit on the size of files into an error, like a full disk. Otherwise a
// signal would kill the program when a thread of the database writes.
func limitsAreErrors() { signal.Ignore(syscall.SIGXFSZ) }
