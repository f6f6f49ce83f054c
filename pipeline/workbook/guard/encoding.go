package guard

import (
	"bufio"
	"bytes"
	"io"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"xmess.cat/memoria/pipeline/source"
)

// asUTF8 gives a part's text in UTF-8, whichever encoding its first bytes or its declaration name.
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
		return wide(unicode.LittleEndian, buffered), nil
	case bytes.HasPrefix(head, []byte("\xFE\xFF")), bytes.HasPrefix(head, []byte("\x00<")):
		return wide(unicode.BigEndian, buffered), nil
	}
	switch declared(head) {
	case "", "utf-8", "utf8", "us-ascii", "ascii":
		return buffered, nil
	case "iso-8859-1", "latin1", "windows-1252":
		return narrow(charmap.Windows1252, buffered), nil
	case "iso-8859-15":
		return narrow(charmap.ISO8859_15, buffered), nil
	}
	return nil, Fault{Rule: &source.XMLEncoding}
}

func wide(order unicode.Endianness, in io.Reader) io.Reader {
	return narrow(unicode.UTF16(order, unicode.UseBOM), in)
}

func narrow(from encoding.Encoding, in io.Reader) io.Reader { return from.NewDecoder().Reader(in) }

// declared is the encoding that the XML declaration names, in lower case; empty where it names none.
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
