//go:build unix

// Package private keeps the files of the program from other users of the machine.
package private

import "syscall"

// others is a umask: the group may read, other users may do nothing.
const others = 0o027

// Files sets the umask of the process, for files it makes from now on. It keeps a stricter one.
func Files() {
	now := syscall.Umask(others)
	syscall.Umask(now | others)
}
