package guard

import (
	"bytes"

	"xmess.cat/memoria/pipeline/source"
)

// attribute is one of a start tag's. Its name has the prefix as written; its value is decoded.
type attribute struct{ name, value []byte }

// takeStart reads a start tag with its attributes and namespace bindings.
func (s *Scanner) takeStart() error {
	if s.plainStart() {
		return nil
	}
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
	s.open(name)
	if err := s.takeAttributes(rest); err != nil {
		return err
	}
	return s.qualify(name)
}

// tagEnd gives how far away the '>' is that closes the tag. One inside quotes does not close it.
func (s *Scanner) tagEnd() (int, error) {
	var quote byte
	for i := 1; ; {
		rest := s.window[s.at:]
		for ; i < len(rest); i++ {
			switch c := rest[i]; {
			case class[c]&tagMark == 0:
			case quote != 0:
				if c == quote {
					quote = 0
				}
			case c == '>':
				return i, nil
			case c == '<':
				return 0, ErrMalformed
			default:
				quote = c
			}
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
		name, after := splitName(trimmed)
		after = trimBlank(after)
		if len(trimmed) == len(rest) || len(name) == 0 || len(after) == 0 || after[0] != '=' {
			return ErrMalformed
		}
		after = trimBlank(after[1:])
		if len(after) == 0 || after[0] != '"' && after[0] != '\'' {
			return ErrMalformed
		}
		length := bytes.IndexByte(after[1:], after[0])
		if length < 0 {
			return ErrMalformed
		}
		value, err := s.decoded(after[1 : 1+length])
		if err != nil {
			return err
		}
		rest = after[length+2:]
		if err := s.addAttribute(attribute{name, value}); err != nil {
			return err
		}
	}
}

func (s *Scanner) addAttribute(a attribute) error {
	for i := range s.attributes {
		if bytes.Equal(s.attributes[i].name, a.name) {
			return ErrMalformed
		}
	}
	if len(s.attributes) == mostPerTag {
		return Fault{Rule: &source.NestingTooDeep}
	}
	s.attributes = append(s.attributes, a)
	if prefix, isBinding := bytes.CutPrefix(a.name, []byte("xmlns")); isBinding {
		s.bind(prefix, a.value)
	}
	return nil
}

// takeEnd reads an end tag, which must close the open element.
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

// open notes that an element has begun.
func (s *Scanner) open(name []byte) {
	s.starts = append(s.starts, len(s.names))
	s.names = append(s.names, name...)
}

// pop notes that the open element has ended.
func (s *Scanner) pop() {
	for len(s.bound) > 0 && s.bound[len(s.bound)-1].depth == len(s.starts) {
		s.bound = s.bound[:len(s.bound)-1]
	}
	last := len(s.starts) - 1
	s.names = s.names[:s.starts[last]]
	s.starts = s.starts[:last]
}

// splitName cuts a name off the beginning. It is nil where there is none, or a malformed one.
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
