//go:build !unix

package worker

import "time"

// capMemory leaves the limit to watch: this system has no limit that a process can set on itself.
func capMemory(uint64) error { return nil }

// processorTime is unknown on this system, so only wall time bounds a file.
func processorTime() time.Duration { return 0 }
