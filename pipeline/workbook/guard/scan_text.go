package guard

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"xmess.cat/memoria/pipeline/source"
)

// What a byte may be.
const (
	nameFirst = 1 << iota
	nameRest
	blankByte
	special // must be checked or decoded in a text
	tagMark // ends a tag or begins a quoted value
)

// class says what each byte may be.
var class = func() (c [256]byte) {
	for b := range 256 {
		switch {
		case b >= 'a' && b <= 'z', b >= 'A' && b <= 'Z', b == '_', b == ':':
			c[b] = nameFirst | nameRest
		case b >= '0' && b <= '9', b == '-', b == '.':
			c[b] = nameRest
		case b == ' ' || b == '\t' || b == '\n':
			c[b] = blankByte
		case b == '\r':
			c[b] = blankByte | special
		case b < ' ', b >= utf8.RuneSelf, b == '&', b == '<', b == ']':
			c[b] = special
		}
	}
	for _, b := range []byte(`<>"'`) {
		c[b] |= tagMark
	}
	return c
}()

var errEncoding = Fault{Rule: &source.XMLEncoding}

// takeText reads the text up to the next tag. blank tells that it is only white space.
func (s *Scanner) takeText() (blank bool, err error) {
	length := 0
	for {
		rest := s.window[s.at:]
		if i := bytes.IndexByte(rest[length:], '<'); i >= 0 {
			length += i
			break
		}
		length = len(rest)
		more, err := s.more()
		if err != nil {
			return false, err
		}
		if !more {
			break
		}
	}
	raw := s.window[s.at : s.at+length]
	s.at += length
	s.scratch = s.scratch[:0]
	if bytes.Contains(raw, []byte("]]>")) {
		return false, ErrMalformed
	}
	s.Text, err = s.decoded(raw)
	return len(trimBlank(raw)) == 0, err
}

// takeCDATA reads a CDATA section.
func (s *Scanner) takeCDATA() error {
	const head = len("<![CDATA[")
	length, err := s.until("]]>", head)
	if err != nil {
		return err
	}
	raw := s.window[s.at+head : s.at+length]
	s.at += length + 3
	returns, ok := checked(raw)
	if !ok {
		return errEncoding
	}
	if returns {
		raw = bytes.ReplaceAll(raw, []byte("\r\n"), []byte("\n"))
		raw = bytes.ReplaceAll(raw, []byte("\r"), []byte("\n"))
	}
	s.Text = raw
	return nil
}

// plainUpTo is the length of the beginning that needs neither checks nor decoding.
func plainUpTo(raw []byte) int {
	for i, b := range raw {
		if class[b]&special != 0 {
			return i
		}
	}
	return len(raw)
}

// decoded checks a text and resolves its entities and line ends. The result is raw itself where
// there is nothing to resolve, else a part of scratch.
func (s *Scanner) decoded(raw []byte) ([]byte, error) {
	i := plainUpTo(raw)
	if i == len(raw) {
		return raw, nil
	}
	returns, ok := checked(raw[i:])
	if !ok {
		return nil, errEncoding
	}
	if !returns && bytes.IndexByte(raw[i:], '&') < 0 {
		if bytes.IndexByte(raw[i:], '<') >= 0 {
			return nil, ErrMalformed
		}
		return raw, nil
	}
	from := len(s.scratch)
	for i := 0; i < len(raw); i++ {
		switch c := raw[i]; c {
		case '\r':
			if i+1 < len(raw) && raw[i+1] == '\n' {
				continue
			}
			s.scratch = append(s.scratch, '\n')
		case '<':
			return nil, ErrMalformed
		case '&':
			width := bytes.IndexByte(raw[i:min(len(raw), i+longestEntity)], ';')
			if width < 2 {
				return nil, ErrMalformed
			}
			r, ok := entity(raw[i+1 : i+width])
			if !ok {
				return nil, ErrMalformed
			}
			s.scratch = utf8.AppendRune(s.scratch, r)
			i += width
		default:
			s.scratch = append(s.scratch, c)
		}
	}
	return s.scratch[from:len(s.scratch):len(s.scratch)], nil
}

const longestEntity = 32

// entity resolves the name between & and ;. Only XML's own five exist: a workbook declares none.
func entity(name []byte) (rune, bool) {
	if name[0] == '#' {
		digits, base := string(name[1:]), 10
		if len(digits) > 0 && digits[0] == 'x' {
			digits, base = digits[1:], 16
		}
		n, err := strconv.ParseUint(digits, base, 32)
		return rune(n), err == nil && n <= utf8.MaxRune && Allowed(rune(n))
	}
	switch string(name) {
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "amp":
		return '&', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	}
	return 0, false
}

// checked tells whether XML allows all the characters, and whether one is a carriage return.
func checked(b []byte) (returns, ok bool) {
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			if b[i] < ' ' {
				if class[b[i]]&blankByte == 0 {
					return false, false
				}
				returns = returns || b[i] == '\r'
			}
			i++
			continue
		}
		r, width := utf8.DecodeRune(b[i:])
		if (r == utf8.RuneError && width == 1) || !Allowed(r) {
			return false, false
		}
		i += width
	}
	return returns, true
}

// Allowed tells whether XML 1.0 allows a character.
func Allowed(r rune) bool {
	return r == '\t' || r == '\n' || r == '\r' || r >= ' ' && r <= 0xD7FF ||
		r >= 0xE000 && r <= 0xFFFD || r >= 0x10000 && r <= utf8.MaxRune
}
