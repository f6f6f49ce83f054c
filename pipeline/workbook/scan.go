package workbook

import (
	"bytes"
	"io"

	"xmess.cat/memoria/pipeline/source"
)

// The scanner reads XML in one pass, with a window on the part and no allocation per token. It is ours
// because encoding/xml spends four times as long, which over a season of workbooks is what an officer
// waits for; and it is strict, because a reader that forgives a cut sheet loses rows without a word.

// token says what the scanner stands on.
type token uint8

const (
	finished token = iota // the part's end, after its root element
	start
	end
	text
)

const (
	firstWindow  = 64 << 10
	longestToken = 1 << 20 // several times the longest text that a cell can hold, escaped throughout
	mostPerTag   = 256     // attributes; comparing each to each must stay cheap
)

// scanner gives one token at a time. What it shows of a token (name, attributes, text) is good until the
// next one.
type scanner struct {
	in      io.Reader
	window  []byte // window[at:] is read and not yet given
	at      int
	drained bool // in is at its end
	deepest int
	closing bool // the start tag just given was empty: its end comes next
	rooted  bool // the root element has begun

	names  []byte // of the open elements, one after another
	starts []int  // where each begins in names
	bound  []binding

	tag        qualified
	attributes []attribute
	text       []byte
	scratch    []byte // decoded attributes of one tag, or one text
}

func newScanner(in io.Reader, deepest int) *scanner {
	s := &scanner{}
	s.begin(in, deepest)
	return s
}

// begin makes the scanner read another part, with the same memory.
func (s *scanner) begin(in io.Reader, deepest int) {
	*s = scanner{in: in, deepest: deepest, window: s.window[:0], names: s.names[:0], starts: s.starts[:0], bound: s.bound[:0],
		attributes: s.attributes[:0], scratch: s.scratch[:0]}
}

var errMalformed = fault{rule: &source.XMLBroken}

// next gives the next start tag, end tag or run of text. Comments, instructions and the declaration are
// checked and passed over.
func (s *scanner) next() (token, error) {
	if s.closing {
		s.closing = false
		s.pop()
		return end, nil
	}
	for {
		if s.at == len(s.window) {
			more, err := s.more()
			if err != nil {
				return finished, err
			}
			if !more {
				return s.finish()
			}
		}
		if s.window[s.at] != '<' {
			blank, err := s.takeText()
			if err != nil {
				return finished, err
			}
			if len(s.starts) > 0 {
				return text, nil
			}
			if !blank {
				return finished, errMalformed
			}
			continue
		}
		kind, given, err := s.markup()
		if err != nil || given {
			return kind, err
		}
	}
}

func (s *scanner) finish() (token, error) {
	if !s.rooted || len(s.starts) > 0 {
		return finished, errMalformed
	}
	return finished, nil
}

// markup takes what begins with '<'. given is false for what is only passed over.
func (s *scanner) markup() (kind token, given bool, err error) {
	if err := s.atLeast(2); err != nil {
		return finished, false, err
	}
	switch s.window[s.at+1] {
	case '/':
		return end, true, s.takeEnd()
	case '?':
		return finished, false, s.takeInstruction()
	case '!':
		return s.declaration()
	}
	return start, true, s.takeStart()
}

// declaration takes a comment or a section of raw text; there is nothing else of its kind in a workbook.
func (s *scanner) declaration() (kind token, given bool, err error) {
	if err := s.atLeast(len("<!--")); err != nil {
		return finished, false, err
	}
	if bytes.HasPrefix(s.window[s.at:], []byte("<!--")) {
		return finished, false, s.takeComment()
	}
	if err := s.atLeast(len("<![CDATA[")); err != nil {
		return finished, false, err
	}
	switch head := s.window[s.at:]; {
	case bytes.HasPrefix(head, []byte("<![CDATA[")) && len(s.starts) > 0:
		return text, true, s.takeRaw()
	case bytes.HasPrefix(head, []byte("<!DOCTYPE")):
		return finished, false, fault{rule: &source.XMLDoctype}
	}
	return finished, false, errMalformed
}

func (s *scanner) takeInstruction() error {
	length, err := s.until("?>", 2)
	if err != nil {
		return err
	}
	body := s.window[s.at+2 : s.at+length]
	if _, ok := checked(body); !ok || len(body) == 0 || class[body[0]]&nameFirst == 0 {
		return errMalformed
	}
	s.at += length + 2
	return nil
}

func (s *scanner) takeComment() error {
	length, err := s.until("--", 4)
	if err != nil {
		return err
	}
	if err := s.atLeast(length + 3); err != nil {
		return err
	}
	if _, ok := checked(s.window[s.at+4 : s.at+length]); !ok || s.window[s.at+length+2] != '>' {
		return errMalformed
	}
	s.at += length + 3
	return nil
}

// until gives how far from the window's place a mark stands, reading as much as that takes.
func (s *scanner) until(mark string, from int) (int, error) {
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

// atLeast makes the window hold that many bytes from its place on; the part's end comes too soon
// otherwise.
func (s *scanner) atLeast(length int) error {
	for len(s.window)-s.at < length {
		more, err := s.more()
		if err != nil {
			return err
		}
		if !more {
			return errMalformed
		}
	}
	return nil
}

// more reads on, moving or widening the window where it is full. It gives false at the part's end.
func (s *scanner) more() (bool, error) {
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
			return false, fault{rule: &source.NestingTooDeep}
		}
		wider := make([]byte, len(s.window), 2*cap(s.window))
		copy(wider, s.window)
		s.window = wider
	}
	for range 100 { // a reader that keeps giving nothing is broken
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
