package inspect

import (
	"bytes"
	"fmt"
	"strconv"
)

// Limits on the work that a file can cause.
const (
	MaxFile     = 256 << 20 // bytes of the file
	maxUnpacked = 128 << 20 // bytes of all streams
	maxTokens   = 20 << 20
	maxObjects  = 2 << 20
	maxSections = 1000 // cross-reference tables
)

// budget is the rest of the limits.
type budget struct{ unpacked, tokens int }

func (b *budget) token() error {
	if b.tokens--; b.tokens < 0 {
		return &Error{Reason: TooLarge, Detail: "it has too many objects"}
	}
	return nil
}

// place is where an object stands.
type place struct {
	packed bool
	offset int // in the file; where packed, the number of the object stream
}

// File is an open PDF. Its methods give an *Error where they cannot read it.
type File struct {
	content []byte
	places  map[Ref]place
	trailer Dict
	budget  *budget
	known   map[Ref]any   // objects that were read
	packs   map[Ref]*pack // object streams that were read
	opening map[Ref]bool  // objects that are being read
}

// Open reads a file's cross-reference tables. Its error is an *Error.
func Open(content []byte) (*File, error) {
	if len(content) > MaxFile {
		return nil, &Error{Reason: TooLarge, Detail: fmt.Sprintf("it has %d bytes", len(content))}
	}
	if !bytes.Contains(content[:min(len(content), 1024)], []byte("%PDF-")) {
		return nil, &Error{Reason: NotPDF, Detail: "it does not begin as one"}
	}
	f := &File{
		content: content, places: map[Ref]place{}, known: map[Ref]any{}, packs: map[Ref]*pack{},
		opening: map[Ref]bool{}, budget: &budget{unpacked: maxUnpacked, tokens: maxTokens},
	}
	tail := max(0, len(content)-2048)
	at := bytes.LastIndex(content[tail:], []byte("startxref"))
	if at < 0 || !bytes.Contains(content[tail+at:], []byte("%%EOF")) {
		return nil, &Error{Reason: CutShort, Detail: "it has no end"}
	}
	fields := bytes.Fields(content[tail+at+len("startxref"):])
	start, err := strconv.Atoi(string(fields[0]))
	if err != nil {
		return nil, damaged("where its table of references is: %v", err)
	}
	if err := f.references(start); err != nil {
		return nil, err
	}
	if f.trailer["Encrypt"] != nil {
		return nil, &Error{Reason: Encrypted, Detail: "it is encrypted"}
	}
	if _, ok := f.trailer["Root"].(Ref); !ok {
		return nil, damaged("it has no catalogue")
	}
	return f, nil
}

// references reads the cross-reference tables from the newest to the oldest. The newest entry of an
// object counts.
func (f *File) references(start int) error {
	seen := map[int]bool{}
	for queue := []int{start}; len(queue) > 0; {
		at := queue[0]
		queue = queue[1:]
		if at < 0 || at >= len(f.content) {
			return damaged("a table of references cannot be at %d", at)
		}
		if seen[at] {
			continue
		}
		if seen[at] = true; len(seen) > maxSections {
			return damaged("it has too many tables of references")
		}
		l := &lexer{text: f.content, at: at, budget: f.budget}
		l.space()
		var trailer Dict
		var err error
		if l.accept("xref") {
			trailer, err = f.table(l)
		} else {
			trailer, err = f.referenceStream(l)
		}
		if err != nil {
			return err
		}
		if f.trailer == nil {
			f.trailer = trailer
		}
		for _, key := range []Name{"XRefStm", "Prev"} {
			if before, ok := wholeOf(trailer[key]); ok {
				queue = append(queue, before)
			}
		}
	}
	return nil
}

func (f *File) place(number int, p place) error {
	if _, known := f.places[Ref(number)]; !known {
		f.places[Ref(number)] = p
	}
	if len(f.places) > maxObjects {
		return &Error{Reason: TooLarge, Detail: "it has too many objects"}
	}
	return nil
}

// table reads a classic cross-reference table and its trailer.
func (f *File) table(l *lexer) (Dict, error) {
	for {
		l.space()
		if l.accept("trailer") {
			trailer, _, err := l.object(0)
			if dict, ok := trailer.(Dict); ok && err == nil {
				return dict, nil
			}
			return nil, damaged("the trailer is no dictionary")
		}
		first, err := l.integer()
		count, wrong := l.integer()
		if err != nil || wrong != nil || first < 0 || count < 0 ||
			first > maxObjects || count > maxObjects {
			return nil, damaged("the table of references cannot be read")
		}
		for number := first; number < first+count; number++ {
			offset, err := l.integer()
			_, _ = l.integer() // the generation
			l.space()
			kind := l.word()
			if err != nil || kind != "n" && kind != "f" {
				return nil, damaged("the table of references is cut short")
			}
			if kind == "n" {
				if err := f.place(number, place{offset: offset}); err != nil {
					return nil, err
				}
			}
		}
	}
}

// referenceStream reads a cross-reference stream, which is its own trailer.
func (f *File) referenceStream(l *lexer) (Dict, error) {
	found, err := f.indirect(l, -1)
	if err != nil {
		return nil, err
	}
	s, ok := found.(*Stream)
	if !ok || s.Dict["Type"] != Name("XRef") {
		return nil, damaged("there is no table of references where it should be")
	}
	rows, err := f.Unpack(s)
	if err != nil {
		return nil, err
	}
	widths, err := columnWidths(s.Dict)
	if err != nil {
		return nil, err
	}
	size, ok := wholeOf(s.Dict["Size"])
	if !ok || size < 0 || size > maxObjects {
		return nil, damaged("the table of references does not say its size")
	}
	index, ok := s.Dict["Index"].(Array)
	if !ok {
		index = Array{0.0, float64(size)}
	}
	for at := 0; at+1 < len(index); at += 2 {
		first, ok := wholeOf(index[at])
		count, whole := wholeOf(index[at+1])
		if !ok || !whole || first < 0 || count < 0 || first > maxObjects {
			return nil, damaged("the table of references has parts that it cannot have")
		}
		for number := first; number < first+count; number++ {
			if rows, err = f.referenceRow(number, rows, widths); err != nil {
				return nil, err
			}
		}
	}
	return s.Dict, nil
}

// columnWidths are the widths in bytes of a cross-reference stream's three columns.
func columnWidths(dict Dict) ([]int, error) {
	var widths []int
	list, _ := dict["W"].(Array)
	for _, one := range list {
		width, ok := wholeOf(one)
		if !ok || width < 0 || width > 8 {
			return nil, damaged("the table of references has columns that it cannot have")
		}
		widths = append(widths, width)
	}
	if len(widths) != 3 {
		return nil, damaged("the table of references does not say its size")
	}
	return widths, nil
}

// referenceRow reads the place of an object, and gives the rows after it.
func (f *File) referenceRow(number int, rows []byte, widths []int) ([]byte, error) {
	columns := []int{1, 0, 0} // the values of columns without width
	total := widths[0] + widths[1] + widths[2]
	if total == 0 || len(rows) < total {
		return nil, damaged("the table of references is cut short")
	}
	for i, width := range widths {
		if width == 0 {
			continue
		}
		columns[i] = 0
		for _, c := range rows[:width] {
			columns[i] = columns[i]<<8 | int(c)
		}
		rows = rows[width:]
	}
	if kind := columns[0]; kind == 1 || kind == 2 {
		return rows, f.place(number, place{packed: kind == 2, offset: columns[1]})
	}
	return rows, nil
}
