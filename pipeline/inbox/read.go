package inbox

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"

	"xmess.cat/memoria/pipeline/source"
)

// Copy is a private copy of a file's bytes, which nobody can change any more.
type Copy struct {
	Content []byte
	Hash    string // SHA-256, 64 hexadecimal digits
}

// Read takes a private copy of a Readable file and looks at the source again: where it is not the
// file that was found, or moved meanwhile, ok is false and the problem says so.
func (f *Folder) Read(file File) (out Copy, problem source.Problem, ok bool) {
	content, err := f.content(file)
	if err != nil {
		return Copy{}, source.Problem{Rule: source.FileUnreadable, At: source.Cell{Book: file.Name()}}, false
	}
	after, err := f.root.Lstat(file.Path)
	if err != nil || !sameFile(file, after) || int64(len(content)) != file.Size {
		return Copy{}, source.Problem{Rule: source.FileMoving, At: source.Cell{Book: file.Name()}}, false
	}
	sum := sha256.Sum256(content)
	return Copy{Content: content, Hash: hex.EncodeToString(sum[:])}, source.Problem{}, true
}

// Glance lets look see the file's bytes where they lie, without taking a copy; it is not called where
// the file cannot be opened. What it sees may change under it.
func (f *Folder) Glance(file File, look func(in io.ReaderAt, size int64)) {
	in, err := f.open(file)
	if err != nil {
		return
	}
	defer func() { _ = in.Close() }() // only read from
	look(in, file.Size)
}

// open opens a regular file. O_NONBLOCK, because what was a file a moment ago may be a pipe by now, and
// opening one would wait for ever.
func (f *Folder) open(file File) (*os.File, error) {
	in, err := f.root.OpenFile(file.Path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, fmt.Errorf("opening %s: %w", file.Name(), err)
	}
	opened, err := in.Stat()
	if err == nil && !opened.Mode().IsRegular() {
		err = os.ErrInvalid
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("looking at %s: %w", file.Name(), err), in.Close())
	}
	return in, nil
}

// content reads at most one byte more than was found.
func (f *Folder) content(file File) ([]byte, error) {
	in, err := f.open(file)
	if err != nil {
		return nil, err
	}
	defer func() { _ = in.Close() }() // only read from
	var content bytes.Buffer
	content.Grow(int(file.Size) + bytes.MinRead)
	if _, err := content.ReadFrom(io.LimitReader(in, file.Size+1)); err != nil {
		return nil, fmt.Errorf("reading %s: %w", file.Name(), err)
	}
	return content.Bytes(), nil
}

func sameFile(file File, now os.FileInfo) bool {
	return os.SameFile(file.info, now) && now.Size() == file.Size && now.ModTime().Equal(file.Modified)
}
