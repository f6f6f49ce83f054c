//go:build !unix

package worker

import "time"

// capMemory leaves the limit to the watch: there is no per-process limit to set from within here.
func capMemory(uint64) error { return nil }

// processorTime is not known here, so that only wall time bounds a file.
func processorTime() time.Duration { return 0 }
