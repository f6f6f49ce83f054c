package worker

import (
	"encoding/binary"
	"fmt"
	"io"
	"slices"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// The wire: blocks of some 64 kB, each a length of four bytes and that many bytes; in them unsigned varints, and
// strings as a length and their bytes. Nothing lies across two blocks. encoding/gob spends most of its time on
// reflection for the millions of small cells of a large register, hence our own. Both ends are one binary, so the
// form has no version.

// blockSize is from which on a block is sent, at the next place where one may end.
const blockSize = 64 << 10

type encoder struct {
	w     io.Writer
	block []byte // its length first, once it is sent
	err   error
}

func newEncoder(w io.Writer) *encoder {
	return &encoder{w: w, block: make([]byte, 4, blockSize+blockSize/4)}
}

func (e *encoder) uint(v uint64) { e.block = binary.AppendUvarint(e.block, v) }

func (e *encoder) int(v int) { e.uint(uint64(v)) }

func (e *encoder) string(s string) {
	e.int(len(s))
	e.block = append(e.block, s...)
}

func (e *encoder) bytes(b []byte) {
	e.int(len(b))
	e.block = append(e.block, b...)
}

// mayEnd sends the block if it is large enough.
func (e *encoder) mayEnd() {
	if len(e.block) >= blockSize {
		e.end()
	}
}

// end sends what was not sent yet.
func (e *encoder) end() {
	if e.err == nil && len(e.block) > 4 {
		binary.LittleEndian.PutUint32(e.block, uint32(len(e.block)-4))
		_, e.err = e.w.Write(e.block)
	}
	if cap(e.block) > 4*blockSize { // a whole workbook; the next may be small
		e.block = make([]byte, 4, blockSize+blockSize/4)
	}
	e.block = e.block[:4]
}

func (e *encoder) flags(set ...bool) {
	var bits uint64
	for i, s := range set {
		if s {
			bits |= 1 << i
		}
	}
	e.uint(bits)
}

func (e *encoder) book(b *workbook.Book) {
	e.flags(b != nil)
	if b == nil {
		return
	}
	e.string(b.Name)
	e.flags(b.Epoch1904, b.Macros)
	e.int(len(b.Sheets))
	for _, s := range b.Sheets {
		e.string(s.Name)
		e.flags(s.Hidden, s.Protected, s.Filtered)
		e.int(s.HiddenRows)
		e.int(len(s.Merged))
		for _, m := range s.Merged {
			for _, v := range [...]int{m.FirstRow, m.FirstColumn, m.LastRow, m.LastColumn} {
				e.int(v)
			}
		}
		e.int(len(s.Rows))
		for _, r := range s.Rows {
			e.int(r.Number)
			e.flags(r.Hidden)
			e.int(len(r.Cells))
			for _, c := range r.Cells {
				e.int(c.Column)
				e.int(int(c.Kind))
				e.int(int(c.Format))
				e.flags(c.Formula, c.Stale, c.External)
				e.string(c.Text)
			}
			e.mayEnd()
		}
	}
}

func (e *encoder) problems(problems []source.Problem) {
	e.int(len(problems))
	for _, p := range problems {
		e.string(p.Rule.ID)
		e.string(p.At.Book)
		e.string(p.At.Sheet)
		e.int(p.At.Row)
		e.int(p.At.Column)
		e.string(p.Found)
		e.string(p.Wanted)
		e.mayEnd()
	}
}

type decoder struct {
	r     io.Reader
	read  []byte // the memory that blocks are read into, again and again
	block string // what is left of the block; texts are parts of it
	cells []workbook.Cell
	err   error
}

func newDecoder(r io.Reader) *decoder { return &decoder{r: r} }

// next reads a block where nothing is left of the last.
func (d *decoder) next() {
	if d.err != nil || len(d.block) > 0 {
		return
	}
	var size [4]byte
	if _, d.err = io.ReadFull(d.r, size[:]); d.err != nil {
		return
	}
	n := d.bounded(uint64(binary.LittleEndian.Uint32(size[:])))
	d.read = d.read[:0]
	for len(d.read) < n && d.err == nil { // step by step: a length may lie
		at := len(d.read)
		d.read = slices.Grow(d.read, min(n-at, 1<<20))[:at+min(n-at, 1<<20)]
		_, d.err = io.ReadFull(d.r, d.read[at:])
	}
	if d.err == nil {
		d.block = string(d.read)
	}
	if cap(d.read) > 4*blockSize {
		d.read = nil
	}
}

func (d *decoder) uint() uint64 {
	if len(d.block) > 0 && d.block[0] < 0x80 { // as nearly all are
		v := d.block[0]
		d.block = d.block[1:]
		return uint64(v)
	}
	return d.longUint()
}

func (d *decoder) longUint() uint64 {
	if len(d.block) == 0 {
		d.next()
	}
	var v uint64
	for at := 0; at < len(d.block) && at < binary.MaxVarintLen64; at++ {
		b := d.block[at]
		v |= uint64(b&0x7f) << (7 * at)
		if b < 0x80 {
			d.block = d.block[at+1:]
			return v
		}
	}
	d.fail(io.ErrUnexpectedEOF)
	return 0
}

func (d *decoder) fail(err error) {
	if d.err == nil {
		d.err = err
	}
	d.block = ""
}

// bounded refuses what no count or length of ours can be, so that a worker gone mad cannot make its
// parent allocate without bound.
func (d *decoder) bounded(v uint64) int {
	if v > 1<<31 {
		d.fail(fmt.Errorf("decoding a worker's answer: %d is out of range", v))
	}
	if d.err != nil {
		return 0
	}
	return int(v)
}

func (d *decoder) int() int { return d.bounded(d.uint()) }

func (d *decoder) string() string {
	n := d.int()
	if n > len(d.block) {
		d.fail(io.ErrUnexpectedEOF)
		return ""
	}
	text := d.block[:n]
	d.block = d.block[n:]
	return text
}

func (d *decoder) bytes() []byte { return []byte(d.string()) }

func (d *decoder) flags(into ...*bool) {
	bits := d.uint()
	for i, flag := range into {
		*flag = bits&(1<<i) != 0
	}
}

func (d *decoder) book() *workbook.Book {
	var known bool
	if d.flags(&known); !known || d.err != nil {
		return nil
	}
	d.cells = nil
	b := &workbook.Book{Name: d.string()}
	d.flags(&b.Epoch1904, &b.Macros)
	for range d.int() {
		if d.err != nil {
			break
		}
		b.Sheets = append(b.Sheets, d.sheet())
	}
	return b
}

func (d *decoder) sheet() workbook.Sheet {
	s := workbook.Sheet{Name: d.string()}
	d.flags(&s.Hidden, &s.Protected, &s.Filtered)
	s.HiddenRows = d.int()
	for range d.int() {
		if d.err != nil {
			break
		}
		s.Merged = append(s.Merged, workbook.Area{
			FirstRow: d.int(), FirstColumn: d.int(), LastRow: d.int(), LastColumn: d.int(),
		})
	}
	rows := d.int()
	s.Rows = slices.Grow(s.Rows, min(rows, 1<<16))
	for range rows {
		if d.err != nil {
			break
		}
		r := workbook.Row{Number: d.int()}
		d.flags(&r.Hidden)
		cells := d.int()
		r.Cells = d.room(min(cells, 1024))
		for range cells {
			if d.err != nil {
				break
			}
			c := workbook.Cell{Column: d.int(), Kind: workbook.Kind(d.int()), Format: workbook.Format(d.int())}
			d.flags(&c.Formula, &c.Stale, &c.External)
			c.Text = d.string()
			r.Cells = append(r.Cells, c)
		}
		s.Rows = append(s.Rows, r)
	}
	return s
}

// room gives place for the cells of a row, of a piece that is shared with other rows: a register has very many.
func (d *decoder) room(cells int) []workbook.Cell {
	const atFirst, atOnce = 256, 4096
	if cap(d.cells)-len(d.cells) < cells {
		d.cells = make([]workbook.Cell, 0, max(min(2*cap(d.cells), atOnce), atFirst, cells))
	}
	from := len(d.cells)
	d.cells = d.cells[:from+cells]
	return d.cells[from : from : from+cells]
}

func (d *decoder) problems() []source.Problem {
	var out []source.Problem
	many := d.int()
	if many == 0 {
		return nil
	}
	rules := source.ByID()
	for range many {
		if d.err != nil {
			break
		}
		id := d.string()
		p := source.Problem{At: source.Cell{Book: d.string(), Sheet: d.string(), Row: d.int(), Column: d.int()}}
		p.Found, p.Wanted = d.string(), d.string()
		rule, ok := rules[id]
		if !ok && d.err == nil {
			d.err = fmt.Errorf("decoding a worker's answer: unknown rule %q", id)
		}
		p.Rule = rule
		out = append(out, p)
	}
	return out
}
