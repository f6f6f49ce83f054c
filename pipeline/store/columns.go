package store

import (
	"runtime"
	"unsafe"

	"github.com/duckdb/duckdb-go/v2/mapping"
)

// inlined is how long a text may be to stand in the column itself.
const inlined = 12

// textEntry is a text as the library keeps it in a column (duckdb_string_t): its length, and then its bytes, or the first
// four of them and where all of them lie.
type textEntry struct {
	length uint32
	bytes  [inlined]byte
}

// column is a column of the library's, where it lies.
type column struct {
	kind   mapping.Type
	vector mapping.Vector
	data   unsafe.Pointer
	valid  unsafe.Pointer // a bit for each row; nil where none is null so far
}

func set[T any](c *column, row int, value T) {
	*(*T)(unsafe.Add(c.data, int(unsafe.Sizeof(value))*row)) = value
}

func (c *column) setNull(row int) {
	if c.valid == nil {
		mapping.VectorEnsureValidityWritable(c.vector)
		c.valid = mapping.VectorGetValidity(c.vector)
	}
	*(*uint64)(unsafe.Add(c.valid, 8*(row/64))) &^= 1 << (row % 64)
}

func (c *column) setText(row int, text string, long *pinned) {
	entry := (*textEntry)(unsafe.Add(c.data, int(unsafe.Sizeof(textEntry{}))*row))
	entry.length = uint32(len(text))
	if len(text) <= inlined {
		clear(entry.bytes[copy(entry.bytes[:], text):]) // the library compares all twelve
		return
	}
	copy(entry.bytes[:4], text)
	*(*uintptr)(unsafe.Pointer(&entry.bytes[4])) = long.keep(text)
}

func (c *column) setBytes(row int, content []byte, long *pinned) {
	if len(content) < pinnedAtOnce/16 {
		c.setText(row, string(content), long)
		return
	}
	entry := textEntry{length: uint32(len(content))}
	copy(entry.bytes[:4], content)
	*(*uintptr)(unsafe.Pointer(&entry.bytes[4])) = long.lie(content)
	set(c, row, entry)
}

// pinned keeps long texts where the garbage collector leaves them, while the library looks at them.
type pinned struct {
	pin    runtime.Pinner
	pieces [][]byte
	used   int // pieces that have something in them
}

const pinnedAtOnce = 256 << 10

// begin forgets the texts that were kept, and keeps their place.
func (p *pinned) begin() {
	p.pin.Unpin()
	for i := range p.pieces {
		p.pieces[i] = p.pieces[i][:0]
	}
	p.used = 0
}

// end gives the place back.
func (p *pinned) end() {
	p.pin.Unpin()
	p.pieces = nil
}

// keep keeps a copy of a text, which is not empty, and gives where it lies.
func (p *pinned) keep(text string) uintptr {
	if p.used == 0 || cap(p.pieces[p.used-1])-len(p.pieces[p.used-1]) < len(text) {
		if p.used == len(p.pieces) || cap(p.pieces[p.used]) < len(text) {
			p.pieces = append(p.pieces, nil)
			copy(p.pieces[p.used+1:], p.pieces[p.used:])
			p.pieces[p.used] = make([]byte, 0, max(pinnedAtOnce, len(text)))
		}
		p.pin.Pin(&p.pieces[p.used][:1][0])
		p.used++
	}
	piece := &p.pieces[p.used-1]
	from := len(*piece)
	*piece = append(*piece, text...)
	return uintptr(unsafe.Pointer(&(*piece)[from]))
}

// lie keeps bytes, of which there are some, where they lie.
func (p *pinned) lie(content []byte) uintptr {
	p.pin.Pin(&content[0])
	return uintptr(unsafe.Pointer(&content[0]))
}
