//go:build unix

package worker

import (
	"fmt"
	"syscall"
	"time"
)

// capMemory makes the kernel refuse memory that a file takes too fast for watch to see. It allows
// for code, stacks and the database library, which a worker loads but does not use.
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

// processorTime is the user and system time of the process so far.
func processorTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return 0
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
