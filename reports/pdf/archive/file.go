// Package archive adds to a PDF of fpdf's what fpdf cannot write: a structure tree, annotations,
// attachments and the metadata of PDF/A-3a and PDF/UA-1. Objects keep their numbers; new ones come
// after them. The same file and the same additions give the same bytes.
package archive

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// perStream is the greatest number of objects in one object stream.
const perStream = 250

// Ref is an object's number.
type Ref int

// String writes the reference as a PDF does: "12 0 R".
func (r Ref) String() string { return strconv.Itoa(int(r)) + " 0 R" }

// File is a PDF in memory, object by object.
type File struct {
	bodies [][]byte // by number; nil where a number is free
	packed []bool   // by number: whether it goes into an object stream
	info   Ref
	root   Ref
}

// Read parses a file that has one classic cross-reference table, in order, and no encryption.
func Read(content []byte) (*File, error) {
	at := bytes.LastIndex(content, []byte("startxref\n"))
	if at < 0 {
		return nil, errors.New("finding the cross-reference table: no startxref")
	}
	var table, count int
	if _, err := fmt.Sscanf(string(content[at:]), "startxref\n%d", &table); err != nil {
		return nil, fmt.Errorf("finding the cross-reference table: %w", err)
	}
	if table < 0 || table > at {
		return nil, fmt.Errorf("finding the cross-reference table: impossible offset %d", table)
	}
	if _, err := fmt.Sscanf(string(content[table:at]), "xref\n0 %d\n", &count); err != nil {
		return nil, fmt.Errorf("reading the cross-reference table: %w", err)
	}
	f := &File{bodies: make([][]byte, count), packed: make([]bool, count)}
	trailer := bytes.Index(content[table:at], []byte("trailer\n"))
	if trailer < 0 || trailer < 20*count {
		return nil, errors.New("reading the cross-reference table: it is cut short")
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

// body is the text between "N 0 obj" and "endobj". The end of a stream is given by its length,
// since its content may hold "endobj" too.
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
	f.bodies[to] = slices.Concat(content[:len(content)-2], []byte(entries), []byte(">>"))
	return nil
}

// Reserve gives a number to an object that Set will write, so that objects before it can refer to
// it.
func (f *File) Reserve() Ref {
	f.bodies, f.packed = append(f.bodies, nil), append(f.packed, false)
	return Ref(len(f.bodies) - 1)
}

// Set writes a reserved object, which is no stream.
func (f *File) Set(to Ref, content string) { f.bodies[to], f.packed[to] = []byte(content), true }

// Add writes a new object, which is no stream.
func (f *File) Add(content string) Ref {
	to := f.Reserve()
	f.Set(to, content)
	return to
}

// addStream writes a stream with those entries in its dictionary. Its content is not compressed, so
// that programs that do not parse PDF find it too.
func (f *File) addStream(entries string, content []byte) Ref {
	to := f.Reserve()
	f.bodies[to] = stream(entries, content)
	return to
}

// addCompressed writes a stream whose content is compressed already.
func (f *File) addCompressed(entries string, compressed []byte) Ref {
	return f.addStream(entries+" /Filter /FlateDecode", compressed)
}

func compressedStream(entries string, content []byte) []byte {
	return stream(entries+" /Filter /FlateDecode", compress(content))
}

func compress(content []byte) []byte {
	var out bytes.Buffer
	w := zlib.NewWriter(&out)
	_, _ = w.Write(content) // writing to a buffer does not fail
	_ = w.Close()
	return out.Bytes()
}

// stream writes a dictionary and, as it is, a stream's content.
func stream(entries string, content []byte) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "<<%s /Length %d>>\nstream\n", entries, len(content))
	b.Write(content)
	b.WriteString("\nendstream")
	return b.Bytes()
}

// place is the place of an object: an offset in the file, or an index in an object stream.
type place struct {
	kind   byte   // 0 free, 1 in the file, 2 in an object stream
	offset uint32 // or the number of the object stream
	index  uint16
}

// Write writes the file as PDF 1.7. Its identifier is a hash of its content.
func (f *File) Write(out io.Writer) error {
	places := make([]place, len(f.bodies))
	places[0].index = 65535
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n%\xc2\xb5\xc2\xb6\n")
	write := func(number int, body []byte) {
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", number, body)
	}
	var small []int
	for number, body := range f.bodies {
		switch {
		case body == nil:
		case f.packed[number]:
			small = append(small, number)
		default:
			places[number] = place{kind: 1, offset: uint32(b.Len())}
			write(number, body)
		}
	}
	for numbers := range slices.Chunk(small, perStream) {
		for i, number := range numbers {
			places[number] = place{kind: 2, offset: uint32(len(places)), index: uint16(i)}
		}
		places = append(places, place{kind: 1, offset: uint32(b.Len())})
		write(len(places)-1, f.objectStream(numbers))
	}
	start := b.Len()
	places = append(places, place{kind: 1, offset: uint32(start)})
	write(len(places)-1, f.referenceStream(places, sha256.Sum256(b.Bytes())))
	fmt.Fprintf(&b, "startxref\n%d\n%%%%EOF\n", start)
	_, err := out.Write(b.Bytes())
	return err
}

// objectStream packs objects: first their numbers and offsets, then their bodies.
func (f *File) objectStream(numbers []int) []byte {
	var heads, bodies bytes.Buffer
	for _, number := range numbers {
		fmt.Fprintf(&heads, "%d %d ", number, bodies.Len())
		bodies.Write(f.bodies[number])
		bodies.WriteByte('\n')
	}
	entries := fmt.Sprintf("/Type /ObjStm /N %d /First %d", len(numbers), heads.Len())
	return compressedStream(entries, append(heads.Bytes(), bodies.Bytes()...))
}

// referenceStream is the cross-reference stream, which is the trailer too.
func (f *File) referenceStream(places []place, hash [sha256.Size]byte) []byte {
	var rows []byte
	for _, p := range places {
		rows = append(rows, p.kind)
		rows = binary.BigEndian.AppendUint32(rows, p.offset)
		rows = binary.BigEndian.AppendUint16(rows, p.index)
	}
	id := fmt.Sprintf("%X", hash[:16])
	return compressedStream(fmt.Sprintf("/Type /XRef /Size %d /W [1 4 2] /Root %s /Info %s "+
		"/ID [<%s> <%s>]", len(places), f.root, f.info, id, id), rows)
}
