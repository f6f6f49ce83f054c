package worker

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// The wire: unsigned varints, and strings as a length and their bytes. encoding/gob spends most of
// its time on reflection for the millions of small cells of a large register, hence our own.
// Both ends are one binary, so the form has no version.

type encoder struct {
	w   *bufio.Writer
	buf [binary.MaxVarintLen64]byte
	err error
}

func (e *encoder) uint(v uint64) {
	if e.err == nil {
		_, e.err = e.w.Write(e.buf[:binary.PutUvarint(e.buf[:], v)])
	}
}

func (e *encoder) int(v int) { e.uint(uint64(v)) }

func (e *encoder) string(s string) {
	e.int(len(s))
	if e.err == nil {
		_, e.err = e.w.WriteString(s)
	}
}

func (e *encoder) bytes(b []byte) {
	e.int(len(b))
	if e.err == nil {
		_, e.err = e.w.Write(b)
	}
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
	}
}

type decoder struct {
	r   *bufio.Reader
	err error
}

func (d *decoder) uint() uint64 {
	if d.err != nil {
		return 0
	}
	var v uint64
	v, d.err = binary.ReadUvarint(d.r)
	return v
}

// int refuses what no count or length of ours can be, so that a worker gone mad cannot make its
// parent allocate without bound.
func (d *decoder) int() int {
	v := d.uint()
	if v > 1<<31 && d.err == nil {
		d.err = fmt.Errorf("decoding a worker's answer: %d is out of range", v)
	}
	if d.err != nil {
		return 0
	}
	return int(v)
}

func (d *decoder) bytes() []byte {
	n := d.int()
	out := make([]byte, 0, min(n, 1<<16))
	for len(out) < n && d.err == nil {
		step := min(n-len(out), 1<<16)
		at := len(out)
		out = append(out, make([]byte, step)...)
		_, d.err = io.ReadFull(d.r, out[at:])
	}
	return out
}

func (d *decoder) string() string { return string(d.bytes()) }

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
	for range d.int() {
		if d.err != nil {
			break
		}
		r := workbook.Row{Number: d.int()}
		d.flags(&r.Hidden)
		cells := d.int()
		r.Cells = make([]workbook.Cell, 0, min(cells, 1024))
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

func (d *decoder) problems() []source.Problem {
	var out []source.Problem
	for range d.int() {
		if d.err != nil {
			break
		}
		id := d.string()
		p := source.Problem{At: source.Cell{Book: d.string(), Sheet: d.string(), Row: d.int(), Column: d.int()}}
		p.Found, p.Wanted = d.string(), d.string()
		rule, ok := source.Find(id)
		if !ok && d.err == nil {
			d.err = fmt.Errorf("decoding a worker's answer: unknown rule %q", id)
		}
		p.Rule = rule
		out = append(out, p)
	}
	return out
}
