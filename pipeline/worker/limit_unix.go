//go:build unix

package worker

import (
	"fmt"
	"syscall"
	"time"
)

// capMemory is the hard stop behind the watch: it lets the kernel refuse what comes too fast for
// it. Code, stacks and the database library, which the worker carries unused, are allowed for.
func capMemory(limit uint64) error {
	const carried = 512 << 20
	var was syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_DATA, &was); err != nil {
		return fmt.Errorf("reading the memory limit: %w", err)
	}
	was.Cur = min(limit+carried, was.Max)
	if err := syscall.Setrlimit(syscall.RLIMIT_DATA, &was); err != nil {
		return fmt.Errorf("setting the memory limit: %w", err)
	}
	return nil
}

// processorTime is what the process has used so far, user and system.
func processorTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return 0
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
