package workbook

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// shared holds the texts that cells name by number: one long string, and where each text ends in it.
type shared struct {
	texts string
	ends  []int
}

func (t *shared) at(i int) string {
	from := 0
	if i > 0 {
		from = t.ends[i-1]
	}
	return t.texts[from:t.ends[i]]
}

// readShared reads the shared texts. Phonetic runs are no part of a text.
func readShared(a *archive, part string) (*shared, error) {
	texts := &shared{}
	if part == "" || !a.has(part) { // some programs announce one even where no cell needs it
		return texts, nil
	}
	var all strings.Builder
	const likely = 1 << 20 // what a part announces may lie
	all.Grow(int(min(a.parts[partName(part)].UncompressedSize64, likely)))
	var buffer []byte
	err := a.scan(part, a.limits.SharedStrings, func(s *scanner) error {
		for {
			more, err := s.child()
			if err != nil || !more {
				return err
			}
			if !s.tag.is("si") {
				if err := s.skip(); err != nil {
					return err
				}
				continue
			}
			text, plainly, err := s.plainItem()
			if !plainly && err == nil {
				buffer, err = richText(s, buffer[:0])
				text = buffer
			}
			if err != nil {
				return err
			}
			all.Write(unescaped(text))
			texts.ends = append(texts.ends, all.Len())
		}
	})
	texts.texts = all.String()
	return texts, err
}

// richText appends what an item of text shows: its own text, or its runs' one after another.
func richText(s *scanner, to []byte) ([]byte, error) {
	for {
		more, err := s.child()
		if err != nil || !more {
			return to, err
		}
		switch {
		case s.tag.is("t"):
			to, err = s.content(to)
		case s.tag.is("r"):
			to, err = run(s, to)
		default:
			err = s.skip()
		}
		if err != nil {
			return to, err
		}
	}
}

func run(s *scanner, to []byte) ([]byte, error) {
	for {
		more, err := s.child()
		if err != nil || !more {
			return to, err
		}
		if s.tag.is("t") {
			to, err = s.content(to)
		} else {
			err = s.skip()
		}
		if err != nil {
			return to, err
		}
	}
}

// unescaped resolves _x000D_, by which a workbook keeps characters that XML cannot, in place. What it
// could not show either (a NUL) stays as written.
func unescaped(text []byte) []byte {
	const width = len("_x0000_")
	if !mayEscape(text) {
		return text
	}
	out := make([]byte, 0, len(text))
	for i := 0; i < len(text); {
		unit, ok := escape(text[i:])
		if !ok {
			out = append(out, text[i])
			i++
			continue
		}
		r, taken := rune(unit), width
		if utf16.IsSurrogate(r) {
			low, ok := escape(text[i+width:])
			if r = utf16.DecodeRune(r, rune(low)); !ok || r == utf8.RuneError {
				out = append(out, text[i])
				i++
				continue
			}
			taken *= 2
		}
		if !allowed(r) {
			out = append(out, text[i])
			i++
			continue
		}
		out = utf8.AppendRune(out, r)
		i += taken
	}
	return out
}

func mayEscape(text []byte) bool {
	for i := 0; i+6 < len(text); i++ {
		if text[i] == '_' && text[i+1] == 'x' && text[i+6] == '_' {
			return true
		}
	}
	return false
}

func escape(text []byte) (uint16, bool) {
	if len(text) < 7 || text[0] != '_' || text[1] != 'x' || text[6] != '_' {
		return 0, false
	}
	unit, err := strconv.ParseUint(string(text[2:6]), 16, 16)
	return uint16(unit), err == nil
}
