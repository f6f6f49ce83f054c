package read

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"xmess.cat/memoria/pipeline/source"
)

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
	case isMail(head):
		return &source.IsMail
	case bytes.HasPrefix(head, []byte("[internetshortcut]")),
		bytes.HasPrefix(head, []byte("{")) && (has("docs.google.com") || has("doc_id")),
		has("<plist") && has("<key>url</key>"):
		return &source.IsShortcut
	case bytes.HasPrefix(head, []byte("mime-version:")),
		has("<html"), has("<!doctype html"), has("<table"):
		return &source.IsHTML
	case has("vnd.oasis.opendocument.") && !has("vnd.oasis.opendocument.spreadsheet"):
		return &source.IsDocument
	case has("urn:oasis:names:tc:opendocument"):
		return &source.IsFlatODS
	case bytes.HasPrefix(head, []byte("<?xml")), has("urn:schemas-microsoft-com:office:spreadsheet"):
		return &source.IsXML2003
	case (wide || printable(head)) && isTable(head):
		return &source.IsCSV
	case wide || printable(head):
		return &source.IsText
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

// isMail tells whether a text, in lower case, begins with the headers of a mail. Web pages that
// were saved as one file begin alike, without a way that they went.
func isMail(head []byte) bool {
	headers, _, _ := bytes.Cut(bytes.ReplaceAll(head, []byte("\r\n"), []byte("\n")), []byte("\n\n"))
	page := bytes.Contains(headers, []byte("snapshot-content-location:")) ||
		bytes.Contains(headers, []byte("x-document-type:"))
	name, _, named := bytes.Cut(headers, []byte(":"))
	if page || !named || bytes.ContainsAny(name, " \t\n;,") {
		return false
	}
	found := 0
	for line := range bytes.Lines(headers) {
		for _, header := range []string{"from:", "to:", "subject:", "date:", "received:", "return-path:",
			"delivered-to:", "message-id:"} {
			if bytes.HasPrefix(line, []byte(header)) {
				found++
			}
		}
	}
	return found >= 2
}

// isTable tells whether a text is a table: most of its lines have semicolons or tabs, or all have
// as many commas without a space after them.
func isTable(head []byte) bool {
	lines, separated, commas, even := 0, 0, -1, true
	for line := range bytes.Lines(head) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		lines++
		if bytes.ContainsAny(line, ";\t") {
			separated++
		}
		if n := bytes.Count(line, []byte(",")) - bytes.Count(line, []byte(", ")); commas >= 0 &&
			n != commas {
			even = false
		} else {
			commas = n
		}
	}
	return 2*separated > lines || even && commas > 0 && lines > 1
}
