package inbox

import (
	"bytes"
	"encoding/binary"
	"io"
	"path"
	"strings"
)

// Whole tells whether a file may be complete. It is false for an empty file, for one that begins
// with zeros, and for a zip without its directory, which is written last. Workbooks look so while
// they are copied, and after a copy that failed. A text document is not waited for: nothing of it
// will be read.
func (f *Folder) Whole(file File) (whole bool) {
	switch strings.ToLower(path.Ext(file.Path)) {
	case ".docx", ".docm", ".pptx", ".odt", ".odp", ".pages", ".key":
		return true
	}
	whole = true // a file that cannot be opened is no unfinished copy
	f.Glance(file, func(in io.ReaderAt, size int64) { whole = isWhole(in, size) })
	return whole
}

func isWhole(in io.ReaderAt, size int64) bool {
	head := make([]byte, 4)
	if n, _ := in.ReadAt(head, 0); n < len(head) {
		return size > 0 && !allZero(head[:n])
	}
	switch {
	case allZero(head):
		return false
	case string(head) != "PK\x03\x04":
		return true
	}
	// The directory ends in a record of 22 bytes and a comment of up to 64 KB.
	const record, longest = 22, 22 + 1<<16
	tail := make([]byte, min(size, longest))
	if _, err := in.ReadAt(tail, size-int64(len(tail))); err != nil && err != io.EOF {
		return true
	}
	return endsIn(tail, record)
}

// endsIn tells whether the end of a file holds a complete end record of a zip directory.
func endsIn(tail []byte, record int) bool {
	for end := len(tail); ; {
		at := bytes.LastIndex(tail[:end], []byte("PK\x05\x06"))
		if at < 0 {
			return false
		}
		if end := at + record; end <= len(tail) {
			comment := int(binary.LittleEndian.Uint16(tail[at+20:]))
			if end+comment <= len(tail) {
				return true
			}
		}
		end = at
	}
}

func allZero(b []byte) bool { return len(bytes.Trim(b, "\x00")) == 0 }
