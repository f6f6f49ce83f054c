package inbox

import (
	"bytes"
	"encoding/binary"
	"io"
)

// Whole tells whether a file may be all that it will be: false where it is empty, starts with nothing but
// zeros, or is a zip archive without its directory, which is written last. That is how a workbook looks
// while it is being copied, and how one looks whose copying broke off. Whatever else it is counts as whole.
func (f *Folder) Whole(file File) (whole bool) {
	whole = true // what cannot be looked at is no unfinished copy
	f.Glance(file, func(in io.ReaderAt, size int64) { whole = wholeBytes(in, size) })
	return whole
}

func wholeBytes(in io.ReaderAt, size int64) bool {
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
	// The directory ends in a record of 22 bytes and a comment whose length it gives.
	const record, mostly, longest = 22, 128, 22 + 1<<16
	tail := make([]byte, min(size, mostly))
	if _, err := in.ReadAt(tail, size-int64(len(tail))); err == nil && endsIn(tail, record) {
		return true // without reading on
	}
	tail = make([]byte, min(size, longest))
	if _, err := in.ReadAt(tail, size-int64(len(tail))); err != nil && err != io.EOF {
		return true
	}
	return endsIn(tail, record)
}

// endsIn tells whether a file that ends so ends in a whole record of a directory's end.
func endsIn(tail []byte, record int) bool {
	for end := len(tail); ; {
		at := bytes.LastIndex(tail[:end], []byte("PK\x05\x06"))
		if at < 0 {
			return false
		}
		if at+record <= len(tail) && at+record+int(binary.LittleEndian.Uint16(tail[at+20:])) <= len(tail) {
			return true
		}
		end = at
	}
}

func allZero(b []byte) bool { return len(bytes.Trim(b, "\x00")) == 0 }
