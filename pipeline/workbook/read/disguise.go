package read

import (
	"bytes"
	"encoding/binary"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook/guard"
)

// disguise tells what kind of file is no zip, by its first bytes: a file's name proves nothing.
func disguise(content []byte) *source.Rule {
	begins := func(magic string) bool { return bytes.HasPrefix(content, []byte(magic)) }
	switch {
	case len(content) == 0:
		return &source.FileEmpty
	case begins("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"):
		return compound(content)
	case begins("\x09\x00\x04\x00"), begins("\x09\x02\x06\x00"), begins("\x09\x04\x06\x00"),
		begins("\x09\x08"):
		return &source.IsXLS
	case begins("%PDF"):
		return &source.IsPDF
	case begins("{\\rtf"):
		return &source.IsDocument
	case begins("\x89PNG"), begins("\xFF\xD8\xFF"), begins("GIF8"),
		begins("II*\x00"), begins("MM\x00*"):
		return &source.IsImage
	case begins("7z\xBC\xAF"), begins("Rar!"), begins("\x1F\x8B"), begins("BZh"):
		return &source.IsArchive
	case len(bytes.TrimLeft(content, "\x00")) == 0:
		return &source.FileZeros
	}
	return written(content)
}

// compound tells what a compound file of Microsoft holds, by the names in its directory.
func compound(content []byte) *source.Rule {
	has := func(name string) bool { return hasStream(content, name) }
	switch {
	case has("EncryptedPackage"):
		return &source.PasswordProtected
	case has("Workbook"), has("Book"):
		return &source.IsXLS
	case has("WordDocument"), has("PowerPoint Document"):
		return &source.IsDocument
	}
	return &source.NotAWorkbook
}

// hasStream looks for a directory entry: 128 bytes, aligned, that begin with the name in UTF-16 and
// hold its length, in bytes, at 64.
func hasStream(content []byte, name string) bool {
	const entry, lengthAt = 128, 64
	var wanted []byte
	for _, unit := range append(utf16.Encode([]rune(name)), 0) {
		wanted = binary.LittleEndian.AppendUint16(wanted, unit)
	}
	for at := 512; at+entry <= len(content); at += entry {
		if bytes.HasPrefix(content[at:], wanted) &&
			int(binary.LittleEndian.Uint16(content[at+lengthAt:])) == len(wanted) {
			return true
		}
	}
	return false
}

// written tells what kind of text a file is.
func written(content []byte) *source.Rule {
	const enough = 4096
	head := content[:min(len(content), enough)]
	if len(content) > enough {
		for cut := 0; cut < utf8.UTFMax && len(head) > 0 && !utf8.Valid(head); cut++ {
			head = head[:len(head)-1] // the last character may be incomplete
		}
	}
	wide := bytes.HasPrefix(head, []byte("\xFF\xFE")) || bytes.HasPrefix(head, []byte("\xFE\xFF"))
	if wide {
		head = bytes.ReplaceAll(head[2:], []byte{0}, nil)
	}
	head = bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), " \t\r\n"))
	has := func(what string) bool { return bytes.Contains(head, []byte(what)) }
	switch {
	case bytes.HasPrefix(head, []byte("mime-version:")),
		has("<html"), has("<!doctype html"), has("<table"):
		return &source.IsHTML
	case has("vnd.oasis.opendocument.") && !has("vnd.oasis.opendocument.spreadsheet"):
		return &source.IsDocument
	case has("urn:oasis:names:tc:opendocument"):
		return &source.IsFlatODS
	case bytes.HasPrefix(head, []byte("<?xml")), has("urn:schemas-microsoft-com:office:spreadsheet"):
		return &source.IsXML2003
	case wide || printable(head):
		return &source.IsCSV
	}
	return &source.NotAWorkbook
}

// printable takes what has no control characters for text, whatever its encoding.
func printable(head []byte) bool {
	for _, b := range head {
		if b < ' ' && !unicode.IsSpace(rune(b)) {
			return false
		}
	}
	return len(head) > 0
}

// packedAs tells what a zip without a workbook holds, by its parts.
func packedAs(a *guard.Archive) *source.Rule {
	switch {
	case a.Has("xl/workbook.bin"):
		return &source.IsXLSB
	case a.Has("index/document.iwa"), a.Has("index.zip"), a.Has("index/tables/datalist.iwa"):
		return &source.IsNumbers
	case a.Has("word/document.xml"), a.Has("ppt/presentation.xml"):
		return &source.IsDocument
	}
	return &source.IsArchive
}
