package guard

import (
	"bufio"
	"bytes"
	"io"

	"xmess.cat/memoria/pipeline/source"
)

// Token is the kind of what Next read.
type Token uint8

// The tokens.
const (
	Finished Token = iota // the part's end, after its root element
	Start
	End
	Text
)

const (
	firstWindow  = 64 << 10
	longestToken = 1 << 20 // several times the longest text of a cell with every character escaped
	mostPerTag   = 256     // attributes: each is compared to each
)

// Scanner reads XML in one pass, one token at a time, without allocating per token. It exists
// because encoding/xml takes four times as long, and it is strict: a lenient reader would silently
// lose the rows of a truncated sheet. Tag, Text and attributes are valid until the next token.
type Scanner struct {
	Tag  Name   // of the last start tag
	Text []byte // of the last text

	in      io.Reader
	window  []byte // window[at:] is read and not yet scanned
	at      int
	drained bool // in is at its end
	deepest int
	closing bool // the last start tag was empty: its end comes next
	rooted  bool // the root element has begun

	names  []byte // of the open elements, one after another
	starts []int  // where each begins in names
	bound  []binding

	attributes []attribute
	scratch    []byte // decoded attributes of one tag, or one text
}

// begin starts another part with the same memory, and finds the part's encoding.
func (s *Scanner) begin(in *bufio.Reader, deepest int) error {
	text, err := asUTF8(in)
	*s = Scanner{in: text, deepest: deepest, window: s.window[:0], names: s.names[:0],
		starts: s.starts[:0], bound: s.bound[:0], attributes: s.attributes[:0], scratch: s.scratch[:0]}
	return err
}

// Next reads the next start tag, end tag or text. Comments and instructions are checked and
// skipped.
func (s *Scanner) Next() (Token, error) {
	if s.closing {
		s.closing = false
		s.pop()
		return End, nil
	}
	for {
		if s.at == len(s.window) {
			more, err := s.more()
			if err != nil {
				return Finished, err
			}
			if !more {
				return s.finish()
			}
		}
		if s.window[s.at] != '<' {
			blank, err := s.takeText()
			if err != nil {
				return Finished, err
			}
			if len(s.starts) > 0 {
				return Text, nil
			}
			if !blank {
				return Finished, ErrMalformed
			}
			continue
		}
		token, skipped, err := s.markup()
		if err != nil || !skipped {
			return token, err
		}
	}
}

func (s *Scanner) finish() (Token, error) {
	if !s.rooted || len(s.starts) > 0 {
		return Finished, ErrMalformed
	}
	return Finished, nil
}

// markup reads markup that begins with '<'. skipped tells that it was a comment or an instruction.
func (s *Scanner) markup() (token Token, skipped bool, err error) {
	if err := s.atLeast(len("</")); err != nil {
		return Finished, false, err
	}
	switch s.window[s.at+1] {
	case '/':
		return End, false, s.takeEnd()
	case '?':
		return Finished, true, s.takeInstruction()
	case '!':
		return s.declaration()
	}
	return Start, false, s.takeStart()
}

// declaration reads a comment or a CDATA section. A workbook has no other markup with '!'.
func (s *Scanner) declaration() (token Token, skipped bool, err error) {
	if err := s.atLeast(len("<!--")); err != nil {
		return Finished, false, err
	}
	if bytes.HasPrefix(s.window[s.at:], []byte("<!--")) {
		return Finished, true, s.takeComment()
	}
	if err := s.atLeast(len("<![CDATA[")); err != nil {
		return Finished, false, err
	}
	switch head := s.window[s.at:]; {
	case bytes.HasPrefix(head, []byte("<![CDATA[")) && len(s.starts) > 0:
		return Text, false, s.takeCDATA()
	case bytes.HasPrefix(head, []byte("<!DOCTYPE")):
		return Finished, false, Fault{Rule: &source.XMLDoctype}
	}
	return Finished, false, ErrMalformed
}

func (s *Scanner) takeInstruction() error {
	length, err := s.until("?>", 2)
	if err != nil {
		return err
	}
	body := s.window[s.at+2 : s.at+length]
	if _, ok := checked(body); !ok || len(body) == 0 || class[body[0]]&nameFirst == 0 {
		return ErrMalformed
	}
	s.at += length + 2
	return nil
}

func (s *Scanner) takeComment() error {
	length, err := s.until("--", 4)
	if err != nil {
		return err
	}
	if err := s.atLeast(length + 3); err != nil {
		return err
	}
	if _, ok := checked(s.window[s.at+4 : s.at+length]); !ok || s.window[s.at+length+2] != '>' {
		return ErrMalformed
	}
	s.at += length + 3
	return nil
}

// until gives how far ahead a mark is, at least from bytes away. It reads as much as that takes.
func (s *Scanner) until(mark string, from int) (int, error) {
	for {
		rest := s.window[s.at:]
		if from < len(rest) {
			if i := bytes.Index(rest[from:], []byte(mark)); i >= 0 {
				return from + i, nil
			}
			from = max(from, len(rest)-len(mark)+1)
		}
		if err := s.atLeast(len(rest) + 1); err != nil {
			return 0, err
		}
	}
}

// atLeast fills the window up to that many bytes ahead. It is an error if the part ends before.
func (s *Scanner) atLeast(length int) error {
	for len(s.window)-s.at < length {
		more, err := s.more()
		if err != nil {
			return err
		}
		if !more {
			return ErrMalformed
		}
	}
	return nil
}

// more reads more of the part into the window, and widens it if it is full. It returns false at the
// part's end.
func (s *Scanner) more() (bool, error) {
	if s.drained {
		return false, nil
	}
	if s.at > 0 {
		s.window = s.window[:copy(s.window, s.window[s.at:])]
		s.at = 0
	}
	if cap(s.window) == 0 {
		s.window = make([]byte, 0, firstWindow)
	}
	if len(s.window) == cap(s.window) {
		if cap(s.window) >= longestToken {
			return false, Fault{Rule: &source.NestingTooDeep}
		}
		s.window = append(make([]byte, 0, 2*cap(s.window)), s.window...)
	}
	for range 100 { // a reader that returns nothing that often is broken
		n, err := s.in.Read(s.window[len(s.window):cap(s.window)])
		s.window = s.window[:len(s.window)+n]
		if err == io.EOF {
			s.drained = true
			return n > 0, nil
		}
		if err != nil {
			return false, err
		}
		if n > 0 {
			return true, nil
		}
	}
	return false, io.ErrNoProgress
}
