package guard

import (
	"bytes"

	"xmess.cat/memoria/pipeline/source"
)

// attribute is one of a start tag's; its value is decoded.
type attribute struct {
	prefix, local, value []byte
}

// takeStart takes a start tag, with its attributes and what they bind.
func (s *Scanner) takeStart() error {
	length, err := s.tagEnd()
	if err != nil {
		return err
	}
	body := s.window[s.at+1 : s.at+length]
	s.at += length + 1
	if len(body) > 0 && body[len(body)-1] == '/' {
		s.closing = true
		body = body[:len(body)-1]
	}
	name, rest := splitName(body)
	if len(name) == 0 || (len(s.starts) == 0 && s.rooted) {
		return ErrMalformed
	}
	if len(s.starts) >= s.deepest {
		return Fault{Rule: &source.NestingTooDeep}
	}
	s.rooted = true
	s.starts = append(s.starts, len(s.names))
	s.names = append(s.names, name...)
	if err := s.takeAttributes(rest); err != nil {
		return err
	}
	return s.qualify(name)
}

// tagEnd is how far the '>' stands that closes the tag: not one inside quotes.
func (s *Scanner) tagEnd() (int, error) {
	var quote byte
	for i := 1; ; {
		rest := s.window[s.at:]
		for i < len(rest) {
			if quote != 0 {
				close := bytes.IndexByte(rest[i:], quote)
				if close < 0 {
					i = len(rest)
					break
				}
				i, quote = i+close+1, 0
				continue
			}
			for i < len(rest) && class[rest[i]]&tagMark == 0 {
				i++
			}
			if i == len(rest) {
				break
			}
			switch c := rest[i]; c {
			case '>':
				return i, nil
			case '<':
				return 0, ErrMalformed
			default:
				quote = c
			}
			i++
		}
		if err := s.atLeast(len(rest) + 1); err != nil {
			return 0, err
		}
	}
}

// takeAttributes reads `name="value"` pairs, each after a blank.
func (s *Scanner) takeAttributes(rest []byte) error {
	s.attributes = s.attributes[:0]
	s.scratch = s.scratch[:0]
	for {
		trimmed := trimBlank(rest)
		if len(trimmed) == 0 {
			return nil
		}
		if len(trimmed) == len(rest) {
			return ErrMalformed
		}
		name, after := splitName(trimmed)
		after = trimBlank(after)
		if len(name) == 0 || len(after) == 0 || after[0] != '=' {
			return ErrMalformed
		}
		after = trimBlank(after[1:])
		if len(after) == 0 || (after[0] != '"' && after[0] != '\'') {
			return ErrMalformed
		}
		close := bytes.IndexByte(after[1:], after[0])
		if close < 0 {
			return ErrMalformed
		}
		value, err := s.decoded(after[1 : 1+close])
		if err != nil {
			return err
		}
		rest = after[close+2:]
		if err := s.addAttribute(name, value); err != nil {
			return err
		}
	}
}

func (s *Scanner) addAttribute(name, value []byte) error {
	a := attribute{local: name, value: value}
	if i := bytes.IndexByte(name, ':'); i > 0 {
		a.prefix, a.local = name[:i], name[i+1:]
	}
	for i := range s.attributes {
		other := &s.attributes[i]
		if len(other.local) == len(a.local) && other.local[0] == a.local[0] &&
			bytes.Equal(other.local, a.local) && bytes.Equal(other.prefix, a.prefix) {
			return ErrMalformed
		}
	}
	if len(s.attributes) == mostPerTag {
		return Fault{Rule: &source.NestingTooDeep}
	}
	s.attributes = append(s.attributes, a)
	s.bind(a)
	return nil
}

// takeEnd takes an end tag, which must close the element that is open.
func (s *Scanner) takeEnd() error {
	if s.plainEnd() {
		return nil
	}
	length, err := s.until(">", 2)
	if err != nil {
		return err
	}
	name, rest := splitName(s.window[s.at+2 : s.at+length])
	s.at += length + 1
	if len(s.starts) == 0 || len(trimBlank(rest)) > 0 {
		return ErrMalformed
	}
	if !bytes.Equal(name, s.names[s.starts[len(s.starts)-1]:]) {
		return ErrMalformed
	}
	s.pop()
	return nil
}

// plainEnd takes an end tag that is written as the start tag was, and stands in the window.
func (s *Scanner) plainEnd() bool {
	if len(s.starts) == 0 {
		return false
	}
	name, rest := s.names[s.starts[len(s.starts)-1]:], s.window[s.at+2:]
	if len(rest) <= len(name) || rest[len(name)] != '>' || string(rest[:len(name)]) != string(name) {
		return false
	}
	s.at += len("</") + len(name) + len(">")
	s.pop()
	return true
}

func (s *Scanner) pop() {
	for len(s.bound) > 0 && s.bound[len(s.bound)-1].depth == len(s.starts) {
		s.bound = s.bound[:len(s.bound)-1]
	}
	last := len(s.starts) - 1
	s.names = s.names[:s.starts[last]]
	s.starts = s.starts[:last]
}

// splitName gives the name that the bytes begin with, empty where they do not, and what follows.
func splitName(body []byte) (name, rest []byte) {
	if len(body) == 0 || class[body[0]]&nameFirst == 0 {
		return nil, body
	}
	i, colons := 1, 0
	for i < len(body) && class[body[i]]&nameRest != 0 {
		if body[i] == ':' {
			colons++
		}
		i++
	}
	if colons > 1 || body[0] == ':' || body[i-1] == ':' {
		return nil, body
	}
	return body[:i], body[i:]
}

func trimBlank(b []byte) []byte {
	for len(b) > 0 && class[b[0]]&blankByte != 0 {
		b = b[1:]
	}
	return b
}
