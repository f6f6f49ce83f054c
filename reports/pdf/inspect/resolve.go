package inspect

import (
	"bytes"
	"compress/zlib"
	"io"
)

// Resolve follows a reference to its object, nil where there is none.
func (f *File) Resolve(value any) (any, error) {
	for range maxDepth {
		ref, ok := value.(Ref)
		if !ok {
			return value, nil
		}
		var err error
		if value, err = f.object(ref); err != nil {
			return nil, err
		}
	}
	return nil, damaged("a reference leads round in a circle")
}

func (f *File) object(ref Ref) (any, error) {
	if known, ok := f.known[ref]; ok {
		return known, nil
	}
	at, ok := f.places[ref]
	if !ok || at.free {
		return nil, nil
	}
	if f.opening[ref] {
		return nil, damaged("object %d needs itself to be read", ref)
	}
	f.opening[ref] = true
	defer delete(f.opening, ref)
	var found any
	var err error
	if at.packed {
		found, err = f.packed(Ref(at.offset), ref)
	} else {
		if at.offset < 0 || at.offset >= len(f.content) {
			return nil, damaged("object %d cannot be at %d", ref, at.offset)
		}
		found, err = f.indirect(&lexer{text: f.content, at: at.offset, budget: f.budget}, ref)
	}
	if err != nil {
		return nil, err
	}
	f.known[ref] = found
	return found, nil
}

// indirect reads "N G obj … endobj". Where want is below 0 the object may have any number.
func (f *File) indirect(l *lexer, want Ref) (any, error) {
	number, err := l.integer()
	_, _ = l.integer() // the generation
	l.space()
	if err != nil || want >= 0 && Ref(number) != want || l.word() != "obj" {
		return nil, damaged("object %d is not where it should be", want)
	}
	found, _, err := l.object(0)
	if err != nil {
		return nil, err
	}
	dict, ok := found.(Dict)
	l.space()
	if !ok || !l.peek("stream") {
		if !l.peek("endobj") {
			return nil, damaged("object %d does not end", number)
		}
		return found, nil
	}
	l.accept("stream")
	l.accept("\r")
	l.accept("\n")
	said, err := f.Resolve(dict["Length"])
	if err != nil {
		return nil, err
	}
	length, ok := wholeOf(said)
	if !ok || length < 0 || length > len(l.text)-l.at {
		return nil, damaged("object %d does not say how long it is", number)
	}
	s := &Stream{Dict: dict, raw: l.text[l.at : l.at+length]}
	l.at += length
	if l.space(); !l.peek("endstream") {
		return nil, damaged("object %d is not as long as it says", number)
	}
	return s, nil
}

// pack is an unpacked object stream.
type pack struct {
	text   []byte
	starts map[Ref]int // offsets of the objects in the text
}

// packed reads an object out of an object stream.
func (f *File) packed(holder, want Ref) (any, error) {
	p, known := f.packs[holder]
	if !known {
		var err error
		if p, err = f.unpackObjects(holder); err != nil {
			return nil, err
		}
		f.packs[holder] = p
	}
	at, there := p.starts[want]
	if !there || at < 0 || at > len(p.text) {
		return nil, damaged("object %d is not in stream %d", want, holder)
	}
	found, _, err := (&lexer{text: p.text, at: at, budget: f.budget}).object(0)
	return found, err
}

func (f *File) unpackObjects(holder Ref) (*pack, error) {
	if f.places[holder].packed {
		return nil, damaged("stream %d stands in a stream", holder)
	}
	found, err := f.object(holder)
	if err != nil {
		return nil, err
	}
	s, ok := found.(*Stream)
	if !ok {
		return nil, damaged("object %d is no stream of objects", holder)
	}
	text, err := f.Unpack(s)
	if err != nil {
		return nil, err
	}
	count, _ := wholeOf(s.Dict["N"])
	first, _ := wholeOf(s.Dict["First"])
	p := &pack{text: text, starts: map[Ref]int{}}
	l := &lexer{text: text, budget: f.budget}
	for range count {
		if err := f.budget.token(); err != nil {
			return nil, err
		}
		number, err := l.integer()
		offset, wrong := l.integer()
		if err != nil || wrong != nil {
			return nil, damaged("stream %d is cut short", holder)
		}
		if _, twice := p.starts[Ref(number)]; !twice {
			p.starts[Ref(number)] = first + offset
		}
	}
	return p, nil
}

// Unpack gives a stream's bytes, which the caller must not change. It gives the packed bytes of a
// stream with another filter than Flate.
func (f *File) Unpack(s *Stream) (_ []byte, err error) {
	if s.unpacked == nil {
		s.unpacked, err = f.unpack(s)
	}
	return s.unpacked, err
}

func (f *File) unpack(s *Stream) ([]byte, error) {
	filter, err := f.only(s.Dict["Filter"])
	if err != nil {
		return nil, err
	}
	if filter != Name("FlateDecode") {
		if f.budget.unpacked -= len(s.raw); f.budget.unpacked < 0 {
			return nil, &Error{Reason: TooLarge, Detail: "its streams are too long"}
		}
		return s.raw, nil
	}
	reader, err := zlib.NewReader(bytes.NewReader(s.raw))
	if err != nil {
		return nil, damaged("a packed stream: %v", err)
	}
	out, err := io.ReadAll(io.LimitReader(reader, int64(f.budget.unpacked)+1))
	if err != nil {
		return nil, damaged("a packed stream: %v", err)
	}
	if f.budget.unpacked -= len(out); f.budget.unpacked < 0 {
		return nil, &Error{Reason: TooLarge, Detail: "its streams are too long unpacked"}
	}
	parameters, err := f.only(s.Dict["DecodeParms"])
	if err != nil {
		return nil, err
	}
	if dict, ok := parameters.(Dict); ok {
		return predicted(out, dict)
	}
	return out, nil
}

// only resolves a value, or the single value of an array.
func (f *File) only(value any) (any, error) {
	value, err := f.Resolve(value)
	if list, ok := value.(Array); ok && len(list) == 1 && err == nil {
		return f.Resolve(list[0])
	}
	return value, err
}

// predicted undoes the prediction of rows, as PNG does it.
func predicted(content []byte, parameters Dict) ([]byte, error) {
	predictor, ok := wholeOf(parameters["Predictor"])
	if !ok || predictor <= 1 {
		return content, nil
	}
	columns, ok := wholeOf(parameters["Columns"])
	if predictor < 10 || !ok || columns < 1 || columns > 1<<16 ||
		parameters["Colors"] != nil || parameters["BitsPerComponent"] != nil {
		return nil, damaged("a stream is predicted in a way that is not known here")
	}
	var out []byte
	before := make([]byte, columns)
	for len(content) > 0 {
		if len(content) < columns+1 {
			return nil, damaged("a predicted stream is cut short")
		}
		kind, row := content[0], bytes.Clone(content[1:columns+1])
		content = content[columns+1:]
		for at := range row {
			var left, corner byte
			if at > 0 {
				left, corner = row[at-1], before[at-1]
			}
			switch kind {
			case 1:
				row[at] += left
			case 2:
				row[at] += before[at]
			case 3:
				row[at] += byte((int(left) + int(before[at])) / 2)
			case 4:
				row[at] += paeth(left, before[at], corner)
			}
		}
		out, before = append(out, row...), row
	}
	return out, nil
}

func paeth(left, above, corner byte) byte {
	distance := func(a int) int { return max(a, -a) }
	guess := int(left) + int(above) - int(corner)
	a, b, c := distance(guess-int(left)), distance(guess-int(above)), distance(guess-int(corner))
	switch {
	case a <= b && a <= c:
		return left
	case b <= c:
		return above
	}
	return corner
}
