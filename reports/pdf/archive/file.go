// Package archive takes the PDF that a library wrote and adds what it has no call for: a structure tree,
// annotations of its own, metadata and the marks of an archive. Objects keep their numbers; what is added
// comes after them. The same file and the same additions give the same bytes.
package archive

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// perStream is how many small objects are packed into one stream.
const perStream = 250

// Ref is an object's number.
type Ref int

// String writes the reference as a PDF does: "12 0 R".
func (r Ref) String() string { return strconv.Itoa(int(r)) + " 0 R" }

// File is a PDF in memory, object by object.
type File struct {
	bodies [][]byte // by number; nil is a free one
	packed []bool   // by number: may stand in an object stream
	info   Ref
	root   Ref
}

// Read takes a file apart that has one classic table of references, in order, and no encryption.
func Read(content []byte) (*File, error) {
	at := bytes.LastIndex(content, []byte("startxref\n"))
	if at < 0 {
		return nil, errors.New("finding the table of references: no startxref")
	}
	var table, count int
	if _, err := fmt.Sscanf(string(content[at:]), "startxref\n%d", &table); err != nil {
		return nil, fmt.Errorf("finding the table of references: %w", err)
	}
	if table < 0 || table > at {
		return nil, fmt.Errorf("finding the table of references: it cannot be at %d", table)
	}
	if _, err := fmt.Sscanf(string(content[table:at]), "xref\n0 %d\n", &count); err != nil {
		return nil, fmt.Errorf("reading the table of references: %w", err)
	}
	f := &File{bodies: make([][]byte, count), packed: make([]bool, count)}
	trailer := bytes.Index(content[table:at], []byte("trailer\n"))
	if trailer < 0 || trailer < 20*count {
		return nil, errors.New("reading the table of references: it is cut short")
	}
	entries := content[table+trailer-20*count : table+trailer]
	for number := 1; number < count; number++ {
		offset, err := strconv.Atoi(string(entries[20*number : 20*number+10]))
		if err != nil {
			return nil, fmt.Errorf("reading the offset of object %d: %w", number, err)
		}
		if offset < 0 || offset > table {
			return nil, fmt.Errorf("reading the offset of object %d: it cannot be %d", number, offset)
		}
		if f.bodies[number], err = body(content[offset:table], number); err != nil {
			return nil, err
		}
	}
	last := string(content[table+trailer : at])
	if _, err := fmt.Sscanf(after(last, "/Root "), "%d", &f.root); err != nil {
		return nil, fmt.Errorf("reading the trailer's root: %w", err)
	}
	if _, err := fmt.Sscanf(after(last, "/Info "), "%d", &f.info); err != nil {
		return nil, fmt.Errorf("reading the trailer's information: %w", err)
	}
	return f, nil
}

// body is what stands between "N 0 obj" and "endobj". A stream's length is read, never searched for.
func body(content []byte, number int) ([]byte, error) {
	head := fmt.Sprintf("%d 0 obj\n", number)
	if !bytes.HasPrefix(content, []byte(head)) {
		return nil, fmt.Errorf("reading object %d: it is not at its offset", number)
	}
	content = content[len(head):]
	end := bytes.Index(content, []byte("endobj"))
	if stream := bytes.Index(content, []byte("stream\n")); stream >= 0 && stream < end {
		var length int
		if _, err := fmt.Sscanf(after(string(content[:stream]), "/Length "), "%d", &length); err != nil {
			return nil, fmt.Errorf("reading the length of object %d: %w", number, err)
		}
		from := stream + len("stream\n") + length
		if from > len(content) {
			return nil, fmt.Errorf("reading object %d: its stream is cut short", number)
		}
		end = from + bytes.Index(content[from:], []byte("endobj"))
	}
	if end < 0 {
		return nil, fmt.Errorf("reading object %d: it has no end", number)
	}
	return bytes.TrimRight(content[:end], "\n"), nil
}

func after(text, mark string) string {
	_, rest, _ := strings.Cut(text, mark)
	return rest
}

// Root is the catalogue.
func (f *File) Root() Ref { return f.root }

// Pages lists the pages' objects in the order of their numbers, which is that of the pages.
func (f *File) Pages() []Ref {
	var pages []Ref
	for number, content := range f.bodies {
		if bytes.HasPrefix(content, []byte("<</Type /Page\n")) {
			pages = append(pages, Ref(number))
		}
	}
	return pages
}

// Insert adds entries at the end of an object that is a dictionary and no stream.
func (f *File) Insert(to Ref, entries string) error {
	content := f.bodies[to]
	if !bytes.HasSuffix(content, []byte(">>")) {
		return fmt.Errorf("adding to object %d: it is no dictionary", to)
	}
	grown := append([]byte{}, content[:len(content)-2]...)
	f.bodies[to] = append(append(grown, entries...), ">>"...)
	return nil
}

// Reserve gives a number for an object that Set will write, so that others can refer to it before.
func (f *File) Reserve() Ref {
	f.bodies, f.packed = append(f.bodies, nil), append(f.packed, false)
	return Ref(len(f.bodies) - 1)
}

// Set writes an object that is no stream; it is packed with others.
func (f *File) Set(to Ref, content string) { f.bodies[to], f.packed[to] = []byte(content), true }

// Add writes an object that is no stream, after the others.
func (f *File) Add(content string) Ref {
	to := f.Reserve()
	f.Set(to, content)
	return to
}

// AddStream writes a stream with those entries in its dictionary, compressed unless it is to be found by
// who reads bytes alone.
func (f *File) AddStream(entries string, content []byte, compress bool) (Ref, error) {
	made, err := stream(entries, content, compress)
	if err != nil {
		return 0, err
	}
	to := f.Reserve()
	f.bodies[to] = made
	return to, nil
}

// addCompressed writes a stream whose content is compressed already.
func (f *File) addCompressed(entries string, compressed []byte) Ref {
	to := f.Reserve()
	f.bodies[to] = enclose(entries+flate, compressed)
	return to
}

// flate says that a stream is compressed, and how.
const flate = " /Filter /FlateDecode"

func stream(entries string, content []byte, compress bool) ([]byte, error) {
	if compress {
		var compressed bytes.Buffer
		w := zlib.NewWriter(&compressed)
		if _, err := w.Write(content); err != nil {
			return nil, fmt.Errorf("compressing a stream: %w", err)
		}
		if err := w.Close(); err != nil {
			return nil, fmt.Errorf("compressing a stream: %w", err)
		}
		content, entries = compressed.Bytes(), entries+flate
	}
	return enclose(entries, content), nil
}

// enclose puts a stream's content, as it is, under its dictionary.
func enclose(entries string, content []byte) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "<<%s /Length %d>>\nstream\n", entries, len(content))
	b.Write(content)
	b.WriteString("\nendstream")
	return b.Bytes()
}

// place is where an object stands: in the file at an offset, or in an object stream at an index.
type place struct {
	kind   byte // 0 free, 1 in the file, 2 in a stream
	offset uint32
	index  uint16
}

// Write writes the file as PDF 1.7, its identifier made of its content.
func (f *File) Write(out io.Writer) error {
	places := make([]place, len(f.bodies))
	places[0].index = 65535
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n%\xc2\xb5\xc2\xb6\n")
	var small []int
	for number, content := range f.bodies {
		switch {
		case content == nil:
		case f.packed[number]:
			small = append(small, number)
		default:
			places[number] = place{kind: 1, offset: uint32(b.Len())}
			fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", number, content)
		}
	}
	for len(small) > 0 {
		some := small[:min(perStream, len(small))]
		small = small[len(some):]
		made, err := f.pack(some)
		if err != nil {
			return err
		}
		for i, number := range some {
			places[number] = place{kind: 2, offset: uint32(len(places)), index: uint16(i)}
		}
		places = append(places, place{kind: 1, offset: uint32(b.Len())})
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(places)-1, made)
	}
	start := b.Len()
	places = append(places, place{kind: 1, offset: uint32(start)})
	table, err := f.table(places, sha256.Sum256(b.Bytes()))
	if err != nil {
		return err
	}
	fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n", len(places)-1, table, start)
	_, err = out.Write(b.Bytes())
	return err
}

// pack puts objects into an object stream: their numbers and offsets, then themselves.
func (f *File) pack(numbers []int) ([]byte, error) {
	var heads, bodies bytes.Buffer
	for _, number := range numbers {
		fmt.Fprintf(&heads, "%d %d ", number, bodies.Len())
		bodies.Write(f.bodies[number])
		bodies.WriteByte('\n')
	}
	entries := fmt.Sprintf("/Type /ObjStm /N %d /First %d", len(numbers), heads.Len())
	return stream(entries, append(heads.Bytes(), bodies.Bytes()...), true)
}

// table is the stream of references, and the trailer.
func (f *File) table(places []place, content [sha256.Size]byte) ([]byte, error) {
	var rows []byte
	for _, p := range places {
		rows = append(rows, p.kind)
		rows = binary.BigEndian.AppendUint32(rows, p.offset)
		rows = binary.BigEndian.AppendUint16(rows, p.index)
	}
	id := fmt.Sprintf("%X", content[:16])
	return stream(fmt.Sprintf("/Type /XRef /Size %d /W [1 4 2] /Root %s /Info %s /ID [<%s> <%s>]",
		len(places), f.root, f.info, id, id), rows, true)
}
