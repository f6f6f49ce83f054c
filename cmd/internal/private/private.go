//go:build unix

// Package private keeps what the program writes from the eyes of others on the machine.
package private

import "syscall"

// others may neither read nor write, and the group may read.
const others = 0o027

// Files has the system take those rights from whatever this process makes from now on; a stricter rule that holds
// already is kept.
func Files() {
	now := syscall.Umask(others)
	syscall.Umask(now | others)
}
