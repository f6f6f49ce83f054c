package store

import (
	"runtime"
	"unsafe"
)

// inlined is how long a text may be to stand in the column itself.
const inlined = 12

// textEntry is a text as the library keeps it in a column (duckdb_string_t): its length, and then its bytes, or the first
// four of them and where all of them lie.
type textEntry struct {
	length uint32
	bytes  [inlined]byte
}

// texts is a column of the library's, where it lies. valid is a bit for each row, or nil where none may be null.
type texts struct {
	data, valid unsafe.Pointer
}

func (t texts) setNumber(row int, n int32) { *(*int32)(unsafe.Add(t.data, 4*row)) = n }

func (t texts) set(row int, text string, long *pinned) {
	entry := (*textEntry)(unsafe.Add(t.data, int(unsafe.Sizeof(textEntry{}))*row))
	entry.length = uint32(len(text))
	if len(text) <= inlined {
		clear(entry.bytes[copy(entry.bytes[:], text):]) // the library compares all twelve
		return
	}
	copy(entry.bytes[:4], text)
	*(*uintptr)(unsafe.Pointer(&entry.bytes[4])) = long.keep(text)
}

func (t texts) setOrNull(row int, text string, long *pinned) {
	word, bit := (*uint64)(unsafe.Add(t.valid, 8*(row/64))), uint64(1)<<(row%64)
	if text == "" {
		*word &^= bit
	} else {
		*word |= bit
	}
	t.set(row, text, long)
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
