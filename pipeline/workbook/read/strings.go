package read

import (
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"xmess.cat/memoria/pipeline/workbook/guard"
)

// readShared reads the texts that cells name by number. Phonetic runs are no part of a text.
func readShared(a *guard.Archive, part string) (texts []string, err error) {
	if part == "" || !a.Has(part) { // some programs link to the part even where no cell needs it
		return nil, nil
	}
	var text []byte
	err = a.Scan(part, a.Limits.SharedStrings, func(s *guard.Scanner) error {
		return s.Children(func() (err error) {
			if !s.Tag.Is("si") {
				return nil
			}
			if text, err = richText(s, text[:0]); err == nil {
				texts = append(texts, string(unescaped(text)))
			}
			return err
		})
	})
	return texts, err
}

// richText appends the visible text of an item: its own text, or that of its runs in order.
func richText(s *guard.Scanner, to []byte) ([]byte, error) {
	err := s.Children(func() (err error) {
		switch {
		case s.Tag.Is("t"):
			to, err = s.Content(to)
		case s.Tag.Is("r"):
			to, err = run(s, to)
		}
		return err
	})
	return to, err
}

func run(s *guard.Scanner, to []byte) ([]byte, error) {
	err := s.Children(func() (err error) {
		if s.Tag.Is("t") {
			to, err = s.Content(to)
		}
		return err
	})
	return to, err
}

// unescaped resolves escapes such as _x000B_, which workbooks use for characters that XML does not
// allow. A surrogate without its other half stays as written.
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
