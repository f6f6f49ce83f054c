package read

import (
	"bytes"
	"encoding/binary"
	"path"
	"slices"
	"strings"
	"unicode/utf16"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook/guard"
)

// signedData begins what a signing program makes of a file (.p7m): the object 1.2.840.113549.1.7.2.
var signedData = []byte("\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02")

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
		begins("II*\x00"), begins("MM\x00*"), begins("BM"),
		begins("RIFF") && bytes.Contains(content[:min(len(content), 16)], []byte("WEBP")),
		len(content) > 12 && string(content[4:8]) == "ftyp" &&
			bytes.Contains(content[8:12], []byte("hei")): // of a telephone
		return &source.IsImage
	case begins("\x78\x9F\x3E\x22"): // winmail.dat
		return &source.IsMail
	case begins("L\x00\x00\x00\x01\x14\x02\x00"), begins("bplist00"):
		return &source.IsShortcut
	case begins("0\x80"), begins("0\x82"), begins("0\x83"):
		if bytes.Contains(content[:min(len(content), 64)], signedData) {
			return &source.IsSigned
		}
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
	case has("__nameid_version1.0"), has("__properties_version1.0"):
		return &source.IsMail // as Outlook saves it (.msg)
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

// packedAs tells what a zip without a workbook holds, by its parts.
func packedAs(a *guard.Archive) guard.Fault {
	switch {
	case a.Has("xl/workbook.bin"):
		return guard.Fault{Rule: &source.IsXLSB}
	case a.Has("index.zip"), slices.ContainsFunc(a.Names(), func(name string) bool {
		return path.Ext(name) == ".iwa" // also where the whole document was packed again
	}):
		return guard.Fault{Rule: &source.IsNumbers}
	case a.Has("word/document.xml"), a.Has("ppt/presentation.xml"):
		return guard.Fault{Rule: &source.IsDocument}
	}
	var books []string
	for _, name := range a.Names() {
		switch path.Ext(name) {
		case ".xlsx", ".xlsm", ".ods":
			if !strings.HasPrefix(name, "__macosx/") && len(books) < mostNamed {
				books = append(books, "«"+path.Base(a.Called(name))+"»")
			}
		}
	}
	if len(books) > 0 {
		return guard.Fault{Rule: &source.IsArchiveOfBooks, Found: strings.Join(books, ", ")}
	}
	return guard.Fault{Rule: &source.IsArchive}
}

// mostNamed is how many of the workbooks in an archive are named.
const mostNamed = 5

// cutShort tells what a zip whose directory is missing was to be, by the names of its first parts,
// which stand before their contents.
func cutShort(content []byte) *source.Rule {
	const enough = 1 << 16
	head := content[:min(len(content), enough)]
	for _, name := range []string{"word/", "ppt/", "vnd.oasis.opendocument.text",
		"vnd.oasis.opendocument.presentation"} {
		if bytes.Contains(head, []byte(name)) {
			return &source.IsDocument
		}
	}
	return &source.ArchiveBroken
}
