package guard

import (
	"bufio"
	"bytes"
	"io"
	"strings"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"xmess.cat/memoria/pipeline/source"
)

// asUTF8 decodes a part's text from the encoding that its first bytes or its declaration name.
func asUTF8(buffered *bufio.Reader) (io.Reader, error) {
	head, err := buffered.Peek(256)
	if err != nil && err != io.EOF {
		return nil, err
	}
	switch {
	case bytes.HasPrefix(head, []byte("\xEF\xBB\xBF")):
		_, err := buffered.Discard(3)
		return buffered, err
	case bytes.HasPrefix(head, []byte("\xFF\xFE")), bytes.HasPrefix(head, []byte("<\x00")):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Reader(buffered), nil
	case bytes.HasPrefix(head, []byte("\xFE\xFF")), bytes.HasPrefix(head, []byte("\x00<")):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewDecoder().Reader(buffered), nil
	}
	switch declared(head) {
	case "", "utf-8", "utf8", "us-ascii", "ascii":
		return buffered, nil
	case "iso-8859-1", "latin1", "windows-1252":
		return charmap.Windows1252.NewDecoder().Reader(buffered), nil
	case "iso-8859-15":
		return charmap.ISO8859_15.NewDecoder().Reader(buffered), nil
	}
	return nil, Fault{Rule: &source.XMLEncoding}
}

// declared is the encoding in the XML declaration, in lower case; empty where there is none.
func declared(head []byte) string {
	line, _, closed := strings.Cut(string(head), "?>")
	if !closed || !strings.HasPrefix(line, "<?xml") {
		return ""
	}
	_, value, _ := strings.Cut(line, "encoding")
	value = strings.TrimLeft(value, " \t\r\n=")
	if value == "" {
		return ""
	}
	name, _, _ := strings.Cut(value[1:], value[:1])
	return strings.ToLower(name)
}
