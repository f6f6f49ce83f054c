package workbook

import (
	"bufio"
	"bytes"

	"xmess.cat/memoria/pipeline/source"
)

// Reader reads one workbook after another as Read does, and faster: with the same memory, and without unpacking again what
// it remembers. It is not safe for use by several goroutines.
type Reader struct {
	limits Limits
	desk   *desk
}

// NewReader makes a reader that refuses what goes over the limits.
func NewReader(limits Limits) *Reader { return &Reader{limits: limits, desk: newDesk()} }

// Read is Read of the package.
func (r *Reader) Read(name string, content []byte) (book *Book, problems []source.Problem) {
	defer func() {
		// The last guard, for a fault of ours that some file brings to light: that file alone is refused.
		if recover() != nil {
			r.desk = newDesk()
			book = nil
			problems = []source.Problem{{Rule: source.ReadingFailed, At: source.Cell{Book: name}}}
		}
	}()
	defer r.desk.clear()
	return r.desk.read(name, content, r.limits)
}

// desk is what parts are read with, and what is remembered of those that were read.
type desk struct {
	inflater inflater
	buffer   *bufio.Reader
	spare    *scanner
	nowhere  []byte
	known    map[string]knownPart // by the part's name as matched
}

func newDesk() *desk {
	return &desk{buffer: bufio.NewReaderSize(nil, 4096), spare: &scanner{}, nowhere: make([]byte, 4096),
		known: map[string]knownPart{}}
}

// clear lets go of the workbook that was read.
func (d *desk) clear() {
	d.inflater.of(nil)
	d.buffer.Reset(nil)
	d.spare.begin(nil, 0)
}

// knownPart is a part that unpacked without a fault. Members fill in the same template with the same few programs, so that
// styles, themes and links are, to the byte, those of the workbook before: what was made of them is made of them again.
type knownPart struct {
	packed   []byte // as it stood in the archive, with what follows it where that was looked at
	method   uint16
	flags    uint16
	checksum uint32
	said     uint64 // what it said that it unpacks to
	size     int64  // what it unpacked to
	made     any    // by whom it was read; nil where only its checksum was compared
}

const (
	mostKnown     = 64
	mostKnownSize = 16 << 10 // packed
)

// packed gives all that decides what a part unpacks to, and whether: its bytes, and the sizes and the checksum that stand in
// the directory or after it. ok is false where that is much, or not where it should be.
func (a *archive) packed(name string) (as knownPart, ok bool) {
	const after = 16 // a descriptor with its mark
	part := a.parts[name]
	if part == nil || part.CompressedSize64 > mostKnownSize {
		return as, false
	}
	from, err := part.DataOffset()
	if err != nil {
		return as, false
	}
	to := from + int64(part.CompressedSize64)
	if to > int64(len(a.content)) {
		return as, false
	}
	if part.Flags&8 != 0 {
		to = min(to+after, int64(len(a.content)))
	}
	return knownPart{packed: a.content[from:to], method: part.Method, flags: part.Flags, checksum: part.CRC32,
		said: part.UncompressedSize64}, true
}

// recall tells whether a part is, to the byte, one that was read before, and gives that. It then counts as read.
func (a *archive) recall(name string) (knownPart, bool) {
	name = partName(name)
	known, ok := a.desk.known[name]
	if !ok || known.size > a.left {
		return known, false
	}
	now, ok := a.packed(name)
	if !ok || now.method != known.method || now.flags != known.flags || now.checksum != known.checksum ||
		now.said != known.said || !bytes.Equal(now.packed, known.packed) {
		return known, false
	}
	a.read[name] = true
	a.left -= known.size
	return known, true
}

// remember keeps what was made of a part that was just read to its end without a fault.
func (a *archive) remember(name string, made any) {
	name = partName(name)
	known, ok := a.packed(name)
	if !ok {
		return
	}
	known.packed = append(a.desk.known[name].packed[:0], known.packed...)
	known.size, known.made = a.unpacked, made
	if len(a.desk.known) >= mostKnown {
		clear(a.desk.known)
	}
	a.desk.known[name] = known
}

// recalled gives what read makes of one part, or made of the same part before. Nobody may change it.
func recalled[T any](a *archive, part string, read func() (T, error)) (T, error) {
	if known, ok := a.recall(part); ok {
		if made, ok := known.made.(T); ok {
			return made, nil
		}
		a.left += known.size // another read it for something else
	}
	made, err := read()
	if err == nil {
		a.remember(part, made)
	}
	return made, err
}
