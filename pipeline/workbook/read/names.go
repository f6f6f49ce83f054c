package read

import (
	"archive/zip"
	"io"

	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/guard"
)

// SheetNames gives the names of a file's sheets in order; none where it cannot tell. It reads only
// the zip directory and one part, and promises nothing.
func SheetNames(file io.ReaderAt, size int64) []string {
	archive, err := zip.NewReader(file, size)
	if err != nil {
		return nil
	}
	for _, part := range archive.File {
		switch part.Name {
		case "xl/workbook.xml":
			return namesIn(part, 1<<20, guard.MainSpace)
		case "content.xml": // OpenDocument, with the names among the cells
			return namesIn(part, 32<<20, guard.TableSpace)
		}
	}
	return nil
}

// namesIn reads the names in a part's first bytes, up to most.
func namesIn(part *zip.File, most int64, space guard.Space) (names []string) {
	in, err := part.Open()
	if err != nil {
		return nil
	}
	defer func() { _ = in.Close() }() // only read from
	nesting := workbook.DefaultLimits().Nesting
	guard.Elements(io.LimitReader(in, most), nesting, func(s *guard.Scanner) bool {
		switch {
		case s.Tag.In(guard.TableSpace, "table") && space == guard.TableSpace:
			names = append(names, string(s.ValueIn(guard.TableSpace, "name")))
		case s.Tag.Is("sheet") && space == guard.MainSpace:
			names = append(names, string(s.Value("name")))
		}
		return !s.Tag.Is("definedNames") // they come after the sheets
	})
	return names
}
