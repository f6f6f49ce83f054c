package inspect

import (
	"bytes"
	"fmt"
	"strconv"
)

// Limits of what a file may make its reader do.
const (
	MaxFile     = 256 << 20 // bytes of the file
	maxUnpacked = 128 << 20 // bytes of all streams
	maxTokens   = 20 << 20
	maxObjects  = 2 << 20
	maxSections = 1000 // of references
)

// budget is what is left of the limits.
type budget struct{ unpacked, tokens int }

func (b *budget) token() error {
	if b.tokens--; b.tokens < 0 {
		return &Error{Reason: TooLarge, Detail: "it has too many objects"}
	}
	return nil
}

// place is where an object stands: at an offset, or in an object stream at an index.
type place struct {
	packed        bool
	offset, index int
}

// File is a PDF that is open.
type File struct {
	content []byte
	places  map[Ref]place
	trailer Dict
	budget  *budget
	known   map[Ref]any
	packs   map[Ref]*pack
	opening map[Ref]bool
}

// Open finds a file's objects. It gives an *Error, as all reading of the file does.
func Open(content []byte) (*File, error) {
	if len(content) > MaxFile {
		return nil, &Error{Reason: TooLarge, Detail: fmt.Sprintf("it has %d bytes", len(content))}
	}
	if !bytes.Contains(content[:min(len(content), 1024)], []byte("%PDF-")) {
		return nil, &Error{Reason: NotPDF, Detail: "it does not begin as one"}
	}
	f := &File{
		content: content, places: map[Ref]place{}, budget: &budget{unpacked: maxUnpacked, tokens: maxTokens},
		known: map[Ref]any{}, packs: map[Ref]*pack{}, opening: map[Ref]bool{},
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
	if _, is := f.trailer["Root"].(Ref); !is {
		return nil, damaged("it has no catalogue")
	}
	return f, nil
}

// references reads the tables of references from the youngest to the oldest: the youngest counts.
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
		if l.peek("xref") {
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
			if before, is := wholeOf(trailer[key]); is {
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

// table reads a classic table and its trailer.
func (f *File) table(l *lexer) (Dict, error) {
	l.at += len("xref")
	for {
		l.space()
		if l.peek("trailer") {
			l.at += len("trailer")
			trailer, _, err := l.object(0)
			if dict, is := trailer.(Dict); is && err == nil {
				return dict, nil
			}
			return nil, damaged("the trailer is no dictionary")
		}
		first, err := strconv.Atoi(l.word())
		l.space()
		count, wrong := strconv.Atoi(l.word())
		if err != nil || wrong != nil || first < 0 || count < 0 || first > maxObjects || count > maxObjects {
			return nil, damaged("the table of references cannot be read")
		}
		for number := first; number < first+count; number++ {
			l.space()
			offset, err := strconv.Atoi(l.word())
			l.space()
			l.word()
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

// referenceStream reads a stream of references, which is its own trailer.
func (f *File) referenceStream(l *lexer) (Dict, error) {
	found, err := f.indirect(l, -1)
	if err != nil {
		return nil, err
	}
	s, is := found.(*Stream)
	if !is || s.Dict["Type"] != Name("XRef") {
		return nil, damaged("there is no table of references where it should be")
	}
	rows, err := f.Unpack(s)
	if err != nil {
		return nil, err
	}
	var widths []int
	list, _ := s.Dict["W"].(Array)
	for _, one := range list {
		width, is := wholeOf(one)
		if !is || width < 0 || width > 8 {
			return nil, damaged("the table of references has columns that it cannot have")
		}
		widths = append(widths, width)
	}
	size, is := wholeOf(s.Dict["Size"])
	if len(widths) != 3 || !is || size < 0 || size > maxObjects {
		return nil, damaged("the table of references does not say its size")
	}
	index, is := s.Dict["Index"].(Array)
	if !is {
		index = Array{0.0, float64(size)}
	}
	take := func(width, otherwise int) int {
		if width == 0 {
			return otherwise
		}
		value := 0
		for _, c := range rows[:width] {
			value = value<<8 | int(c)
		}
		rows = rows[width:]
		return value
	}
	for at := 0; at+1 < len(index); at += 2 {
		first, is := wholeOf(index[at])
		count, whole := wholeOf(index[at+1])
		if !is || !whole || first < 0 || count < 0 || first > maxObjects {
			return nil, damaged("the table of references has parts that it cannot have")
		}
		for number := first; number < first+count; number++ {
			if len(rows) < widths[0]+widths[1]+widths[2] || widths[0]+widths[1]+widths[2] == 0 {
				return nil, damaged("the table of references is cut short")
			}
			kind, offset, last := take(widths[0], 1), take(widths[1], 0), take(widths[2], 0)
			if kind == 1 || kind == 2 {
				if err := f.place(number, place{packed: kind == 2, offset: offset, index: last}); err != nil {
					return nil, err
				}
			}
		}
	}
	return s.Dict, nil
}
