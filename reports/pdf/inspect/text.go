package inspect

import (
	"bytes"
	"encoding/hex"
	"strconv"
	"strings"
	"unicode/utf16"
)

// hex reads the rest of <48656C>.
func (l *lexer) hex() (any, bool, error) {
	end := bytes.IndexByte(l.text[l.at:min(len(l.text), l.at+maxString)], '>')
	if end < 0 {
		return nil, false, damaged("a string does not end")
	}
	digits := strings.Map(func(char rune) rune {
		if char < 128 && isSpace(byte(char)) {
			return -1
		}
		return char
	}, string(l.text[l.at:l.at+end]))
	l.at += end + 1
	if len(digits)%2 == 1 {
		digits += "0"
	}
	out, err := hex.DecodeString(digits)
	if err != nil {
		return nil, false, damaged("a string in hexadecimal: %v", err)
	}
	return String(out), true, nil
}

// maxString is the greatest length of a string.
const maxString = 1 << 20

// literal reads the rest of (text), with its escapes.
func (l *lexer) literal() (any, bool, error) {
	var b strings.Builder
	for open := 1; l.at < len(l.text) && b.Len() < maxString; {
		c := l.text[l.at]
		l.at++
		switch c {
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				return String(b.String()), true, nil
			}
		case '\\':
			l.escape(&b)
			continue
		case '\r':
			l.accept("\n")
			c = '\n'
		}
		b.WriteByte(c)
	}
	return nil, false, damaged("a string does not end")
}

func (l *lexer) escape(b *strings.Builder) {
	if l.at >= len(l.text) {
		return
	}
	c := l.text[l.at]
	l.at++
	if at := strings.IndexByte("nrtbf", c); at >= 0 {
		b.WriteByte("\n\r\t\b\f"[at])
		return
	}
	switch {
	case c == '\r':
		l.accept("\n")
	case c == '\n':
	case c >= '0' && c <= '7':
		value := int(c - '0')
		for range 2 {
			if l.at >= len(l.text) || l.text[l.at] < '0' || l.text[l.at] > '7' {
				break
			}
			value = value*8 + int(l.text[l.at]-'0')
			l.at++
		}
		b.WriteByte(byte(value))
	default:
		b.WriteByte(c)
	}
}

// unescaped decodes the escapes of a name, such as #20.
func unescaped(name string) string {
	if !strings.Contains(name, "#") {
		return name
	}
	var b strings.Builder
	for at := 0; at < len(name); at++ {
		if name[at] == '#' && at+2 < len(name) {
			if code, err := strconv.ParseUint(name[at+1:at+3], 16, 8); err == nil {
				b.WriteByte(byte(code))
				at += 2
				continue
			}
		}
		b.WriteByte(name[at])
	}
	return b.String()
}

// Text decodes a text string: UTF-16 or UTF-8 after a byte order mark, else PDFDocEncoding.
func (s String) Text() string {
	if strings.HasPrefix(string(s), "\xfe\xff") {
		return wide(string(s[2:]))
	}
	if text, found := strings.CutPrefix(string(s), "\xef\xbb\xbf"); found {
		return text
	}
	const (
		accents = "˘ˇˆ˙˝˛˚˜"                        // from 0x18
		marks   = "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž" // from 0x80
	)
	var b strings.Builder
	for _, c := range []byte(s) {
		switch {
		case c >= 0x18 && c < 0x20:
			b.WriteRune([]rune(accents)[c-0x18])
		case c >= 0x80 && c < 0x9f:
			b.WriteRune([]rune(marks)[c-0x80])
		case c == 0xa0:
			b.WriteRune('€')
		default:
			b.WriteRune(rune(c))
		}
	}
	return b.String()
}

// wide decodes two bytes a character, as the memòria's fonts are encoded.
func wide(s string) string {
	units := make([]uint16, 0, len(s)/2)
	for at := 0; at+1 < len(s); at += 2 {
		units = append(units, uint16(s[at])<<8|uint16(s[at+1]))
	}
	return string(utf16.Decode(units))
}
