//go:build unix

// Package private keeps the files of the program from other users of the machine.
package private

import (
	"errors"
	"io/fs"
	"os"
	"os/user"
	"path/filepath"
	"strconv"
	"syscall"
)

// others is a umask: the group may read, other users may do nothing.
const others = 0o027

// Files sets the umask of the process, for files it makes from now on. It keeps a stricter one.
func Files() {
	now := syscall.Umask(others)
	syscall.Umask(now | others)
}

// OtherOwner gives the name of the user to whom a path belongs, where the program runs as root and
// the path is another user's; else it is empty. Of a path that does not exist yet it looks at the
// folder. What root writes there nobody else can write again.
func OtherOwner(path string) string {
	if syscall.Geteuid() != 0 {
		return ""
	}
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		info, err = os.Stat(filepath.Dir(path))
	}
	if err != nil {
		return ""
	}
	owner, ok := info.Sys().(*syscall.Stat_t)
	if !ok || owner.Uid == 0 {
		return ""
	}
	id := strconv.FormatUint(uint64(owner.Uid), 10)
	if known, err := user.LookupId(id); err == nil {
		return known.Username
	}
	return "#" + id
}
