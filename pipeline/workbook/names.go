package workbook

import (
	"archive/zip"
	"bufio"
	"io"

	"github.com/klauspost/compress/flate"
)

// SheetNames glances at a file and gives the names of its sheets, in order; none where it cannot tell.
// It reads only the directory and one part, and promises nothing: Read decides what a file is.
func SheetNames(file io.ReaderAt, size int64) []string {
	archive, err := zip.NewReader(file, size)
	if err != nil {
		return nil
	}
	archive.RegisterDecompressor(zip.Deflate, func(in io.Reader) io.ReadCloser { return flate.NewReader(in) })
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

func namesIn(part *zip.File) (names []string) {
	const enough = 1 << 20
	tokensOf(part, enough, func(kind token, s *scanner) bool {
		switch {
		case kind == start && s.tag.is("sheet"):
			names = append(names, string(s.value("name")))
		case kind == start && s.tag.is("definedNames"): // they come after the sheets
			return false
		}
		return true
	})
	return names
}

// openNamesIn reads past the cells of an OpenDocument spreadsheet, whose sheets share a part.
func openNamesIn(part *zip.File) (names []string) {
	const enough = 32 << 20
	tokensOf(part, enough, func(kind token, s *scanner) bool {
		if kind == start && s.tag.of(tableSpace, "table") {
			names = append(names, string(s.own(tableSpace, "name")))
		}
		return true
	})
	return names
}

// tokensOf looks at one token of a part after another, up to what is enough or wrong.
func tokensOf(part *zip.File, enough int64, look func(token, *scanner) (more bool)) {
	in, err := part.Open()
	if err != nil {
		return
	}
	defer func() { _ = in.Close() }() // only read from
	text, err := asUTF8(bufio.NewReader(io.LimitReader(in, enough)))
	if err != nil {
		return
	}
	const likely = 4 << 10 // of a workbook's own part
	s := &scanner{window: make([]byte, 0, likely)}
	for s.begin(text, DefaultLimits().Nesting); ; {
		kind, err := s.next()
		if err != nil || kind == finished || !look(kind, s) {
			return
		}
	}
}
