//go:build unix

package pipeline

import (
	"fmt"
	"syscall"
)

// freeBytes is how much may still be written where a folder lies.
func freeBytes(folder string) (uint64, error) {
	var disk syscall.Statfs_t
	if err := syscall.Statfs(folder, &disk); err != nil {
		return 0, fmt.Errorf("asking for the free space: %w", err)
	}
	return disk.Bavail * uint64(disk.Bsize), nil
}
