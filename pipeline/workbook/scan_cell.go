package workbook

import "bytes"

// Nearly all cells are written `<c r="A1" s="1" t="s"><v>12</v></c>`, and nearly all shared texts `<si><t>…</t></si>`. Where one
// stands in the window as plainly as that, it is taken in one step. All else goes the long way, which gives the same.

// plainCell is a cell that was taken in one step.
type plainCell struct {
	ref, style, kind, value []byte // style and kind are nil where the tag does not say them
	valued                  bool
}

// plainRow tells whether the cells of the row just begun may be taken in one step.
func (s *scanner) plainRow() bool { return s.mayTake("row") && len(s.starts)+1 < s.deepest }

// plainCell takes the next cell of a row, if plainRow held for that.
func (s *scanner) plainCell(plainly bool) (c plainCell, ok bool) {
	if !plainly {
		return c, false
	}
	rest := s.window[s.at:]
	if rest, c.ref, ok = quoted(rest, `<c r="`); !ok {
		return c, false
	}
	if after, style, said := quoted(rest, ` s="`); said {
		rest, c.style = after, style
	}
	if after, kind, said := quoted(rest, ` t="`); said {
		rest, c.kind = after, kind
	}
	switch {
	case begins(rest, `><v>`):
		value := rest[len(`><v>`):]
		c.value, c.valued = value[:plainUpTo(value)], true
		if rest = value[len(c.value):]; !begins(rest, `</v></c>`) {
			return c, false
		}
		rest = rest[len(`</v></c>`):]
	case begins(rest, `></c>`):
		rest = rest[len(`></c>`):]
	case begins(rest, `/>`):
		rest = rest[len(`/>`):]
	default:
		return c, false
	}
	s.at = len(s.window) - len(rest)
	return c, true
}

// quoted takes what stands between an attribute's name and the next quote, letters and digits alone.
func quoted(text []byte, name string) (rest, value []byte, ok bool) {
	if !begins(text, name) {
		return text, nil, false
	}
	value = text[len(name):]
	for i, b := range value {
		if class[b]&nameRest == 0 {
			return value[min(i+1, len(value)):], value[:i:i], b == '"'
		}
	}
	return text, nil, false
}

func begins(text []byte, with string) bool {
	return len(text) >= len(with) && string(text[:len(with)]) == with
}

// plainItem takes the rest of a shared text that was just begun and has no runs.
func (s *scanner) plainItem() (text []byte, ok bool, err error) {
	if !s.mayTake("si") {
		return nil, false, nil
	}
	rest := s.window[s.at:]
	const before, after = "<t>", "</t></si>"
	if !begins(rest, before) {
		return nil, false, nil
	}
	raw := rest[len(before):]
	length := bytes.IndexByte(raw, '<')
	if length < 0 || !begins(raw[length:], after) {
		return nil, false, nil
	}
	raw = raw[:length]
	if bytes.Contains(raw, []byte("]]>")) {
		return nil, false, errMalformed
	}
	s.scratch = s.scratch[:0]
	if text, err = s.decoded(raw); err != nil {
		return nil, false, err
	}
	s.at += len(before) + length + len(after)
	s.pop()
	return text, true, nil
}

// mayTake tells whether the element just begun is one of SpreadsheetML's, written without a prefix: what stands in it
// without a prefix is one too.
func (s *scanner) mayTake(name string) bool {
	return !s.closing && s.tag.space == mainSpace && len(s.starts) < s.deepest &&
		string(s.names[s.starts[len(s.starts)-1]:]) == name
}
