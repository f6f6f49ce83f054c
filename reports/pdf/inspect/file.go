package inspect

import (
	"bytes"
	"fmt"
	"slices"
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

// place is where an object stands. A free object is none.
type place struct {
	free, packed bool
	offset       int // in the file; where packed, the number of the object stream
	generation   int
}

// File is an open PDF. Its methods give an *Error where they cannot read it.
type File struct {
	content []byte
	tables  []int // offsets of the cross-reference tables, from the newest to the oldest
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
	// Some readers count offsets from a header that comes later, and so see another document.
	if !bytes.HasPrefix(content, []byte("%PDF-")) {
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
	for at, more := start, true; more; {
		if slices.Contains(f.tables, at) {
			return damaged("the tables of references lead round in a circle")
		}
		if f.tables = append(f.tables, at); len(f.tables) > maxSections {
			return damaged("it has too many tables of references")
		}
		trailer, err := f.tableAt(at)
		if err != nil {
			return err
		}
		if f.trailer == nil {
			f.trailer = trailer
		}
		at, more = wholeOf(trailer["Prev"])
	}
	return nil
}

// tableAt reads the cross-reference table or stream at an offset. What a table frees counts after
// the stream that belongs to it, as in files for readers of two ages.
func (f *File) tableAt(at int) (trailer Dict, err error) {
	if at < 0 || at >= len(f.content) {
		return nil, damaged("a table of references cannot be at %d", at)
	}
	l := &lexer{text: f.content, at: at, budget: f.budget}
	l.space()
	if !l.accept("xref") {
		return f.referenceStream(l)
	}
	trailer, freed, err := f.table(l)
	if err != nil {
		return nil, err
	}
	if also, ok := wholeOf(trailer["XRefStm"]); ok {
		if also < 0 || also >= len(f.content) {
			return nil, damaged("a table of references cannot be at %d", also)
		}
		_, err = f.referenceStream(&lexer{text: f.content, at: also, budget: f.budget})
		if err != nil {
			return nil, err
		}
	}
	for _, number := range freed {
		if err := f.place(number, place{free: true}); err != nil {
			return nil, err
		}
	}
	return trailer, nil
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

// table reads a classic cross-reference table and its trailer, and gives the free objects.
func (f *File) table(l *lexer) (trailer Dict, freed []int, err error) {
	for {
		l.space()
		if l.accept("trailer") {
			found, _, err := l.object(0)
			if dict, ok := found.(Dict); ok && err == nil {
				return dict, freed, nil
			}
			return nil, nil, damaged("the trailer is no dictionary")
		}
		first, err := l.integer()
		count, wrong := l.integer()
		if err != nil || wrong != nil || first < 0 || count < 0 ||
			first > maxObjects || count > maxObjects {
			return nil, nil, damaged("the table of references cannot be read")
		}
		for number := first; number < first+count; number++ {
			offset, err := l.integer()
			generation, wrong := l.integer()
			l.space()
			kind := l.word()
			switch {
			case err != nil || wrong != nil || kind != "n" && kind != "f":
				return nil, nil, damaged("the table of references is cut short")
			case kind == "f":
				freed = append(freed, number)
				continue
			}
			if err := f.place(number, place{offset: offset, generation: generation}); err != nil {
				return nil, nil, err
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
	switch columns[0] {
	case 0:
		return rows, f.place(number, place{free: true})
	case 1:
		return rows, f.place(number, place{offset: columns[1], generation: columns[2]})
	case 2:
		return rows, f.place(number, place{packed: true, offset: columns[1]})
	}
	return rows, nil
}
