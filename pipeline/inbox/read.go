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

// Copy is a private copy of a file's bytes, which no other program can change.
type Copy struct {
	Content []byte
	Hash    string // SHA-256, 64 hexadecimal digits
}

// Read copies a Readable file. If the file changed since it was found, the problem says so.
func (f *Folder) Read(file File) (out Copy, problem source.Problem, ok bool) {
	content, err := f.content(file)
	if err != nil {
		return Copy{}, file.problem(source.FileUnreadable), false
	}
	after, err := f.root.Lstat(file.Path)
	if err != nil || !sameFile(file, after) || int64(len(content)) != file.Size {
		return Copy{}, file.problem(source.FileMoving), false
	}
	sum := sha256.Sum256(content)
	return Copy{Content: content, Hash: hex.EncodeToString(sum[:])}, source.Problem{}, true
}

// Glance lets use read a file in place, without a copy. It is not called if the file cannot be
// opened. The bytes may change meanwhile.
func (f *Folder) Glance(file File, use func(in io.ReaderAt, size int64)) {
	in, err := f.open(file)
	if err != nil {
		return
	}
	defer func() { _ = in.Close() }() // only read from
	use(in, file.Size)
}

// open opens a regular file. It sets O_NONBLOCK, because a file may have been replaced by a pipe,
// and opening a pipe would wait for ever.
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

// content reads the file, and at most one byte more than it had when found.
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
