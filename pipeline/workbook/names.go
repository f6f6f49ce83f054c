package workbook

import (
	"archive/zip"
	"bufio"
	"encoding/xml"
	"io"
)

// SheetNames glances at a file and gives the names of its sheets, in order; none where it cannot tell.
// It reads only the directory and one part, and promises nothing: Read decides what a file is.
func SheetNames(file io.ReaderAt, size int64) []string {
	archive, err := zip.NewReader(file, size)
	if err != nil {
		return nil
	}
	for _, part := range archive.File {
		switch part.Name {
		case "xl/workbook.xml":
			return namesIn(part)
		case openContent:
			return openNamesIn(part)
		}
	}
	return nil
}

func namesIn(part *zip.File) []string {
	const enough = 1 << 20
	in, err := part.Open()
	if err != nil {
		return nil
	}
	defer func() { _ = in.Close() }() // only read from
	var names []string
	for text := xml.NewDecoder(io.LimitReader(in, enough)); ; {
		token, err := text.Token()
		if err != nil {
			return names
		}
		if end, ok := token.(xml.EndElement); ok && end.Name.Local == "sheets" {
			return names
		}
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local != "sheet" {
			continue
		}
		for _, a := range start.Attr {
			if a.Name.Local == "name" {
				names = append(names, a.Value)
			}
		}
	}
}

// openNamesIn reads past the cells of an OpenDocument spreadsheet, whose sheets share a part.
func openNamesIn(part *zip.File) []string {
	const enough = 32 << 20
	in, err := part.Open()
	if err != nil {
		return nil
	}
	defer func() { _ = in.Close() }() // only read from
	text, err := asUTF8(bufio.NewReader(io.LimitReader(in, enough)))
	if err != nil {
		return nil
	}
	var names []string
	for s := newScanner(text, DefaultLimits().Nesting); ; {
		kind, err := s.next()
		if err != nil || kind == finished {
			return names
		}
		if kind == start && s.tag.of(tableSpace, "table") {
			names = append(names, string(s.own(tableSpace, "name")))
		}
	}
}
