package wholefile

import (
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"
)

// ErrNotRegular: what should be read is a pipe, a device or a folder, or has too many bytes.
var ErrNotRegular = errors.New("it is not a regular file of a size that we write")

// MaxSize is the size in bytes of the largest file that the program writes for people.
const MaxSize = 256 << 20

// Read reads a regular file of at most MaxSize bytes in a folder that others write to. It never
// waits for another program, as opening a pipe would.
func Read(path string) ([]byte, error) {
	return read(os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0))
}

// ReadIn is Read for a file below a root.
func ReadIn(root *os.Root, name string) ([]byte, error) {
	return read(root.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0))
}

func read(in *os.File, err error) ([]byte, error) {
	if err != nil {
		return nil, err
	}
	defer func() { _ = in.Close() }() // only read from
	info, err := in.Stat()
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() > MaxSize {
		return nil, fmt.Errorf("reading %s: %w", in.Name(), ErrNotRegular)
	}
	return io.ReadAll(io.LimitReader(in, MaxSize))
}
