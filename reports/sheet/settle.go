package sheet

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
)

const typesPart = "[Content_Types].xml"

// noRows is how the library writes that a sheet has none.
const noRows = "<sheetData></sheetData>"

// settle puts rows into their parts, and the list of a workbook's parts in order: the library writes it in another one
// each time that there are charts.
func settle(packed []byte, rows map[string][]byte) ([]byte, error) {
	in, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		return nil, fmt.Errorf("opening the packed workbook: %w", err)
	}
	var out bytes.Buffer
	pack := zip.NewWriter(&out)
	for _, part := range in.File {
		if rows, own := rows[part.Name]; own {
			if err := putIn(pack, part, rows); err != nil {
				return nil, fmt.Errorf("writing part %s: %w", part.Name, err)
			}
			continue
		}
		if part.Name != typesPart {
			if err := pack.Copy(part); err != nil {
				return nil, fmt.Errorf("copying part %s: %w", part.Name, err)
			}
			continue
		}
		if err := settleTypes(pack, part); err != nil {
			return nil, fmt.Errorf("ordering part %s: %w", part.Name, err)
		}
	}
	if err := pack.Close(); err != nil {
		return nil, fmt.Errorf("packing the workbook: %w", err)
	}
	return out.Bytes(), nil
}

// putIn writes a sheet with its rows.
func putIn(pack *zip.Writer, part *zip.File, rows []byte) error {
	content, err := contentOf(part)
	if err != nil {
		return err
	}
	before, after, found := bytes.Cut(content, []byte(noRows))
	if !found {
		return errRows
	}
	to, err := pack.Create(part.Name)
	if err != nil {
		return err
	}
	for _, some := range [][]byte{before, []byte("<sheetData>"), rows, []byte("</sheetData>"), after} {
		if _, err := to.Write(some); err != nil {
			return err
		}
	}
	return nil
}

var errRows = errors.New("the library has written rows of its own")

func contentOf(part *zip.File) ([]byte, error) {
	from, err := part.Open()
	if err != nil {
		return nil, err
	}
	defer func() { _ = from.Close() }() // only read from
	return io.ReadAll(from)
}

func settleTypes(pack *zip.Writer, part *zip.File) error {
	content, err := contentOf(part)
	if err != nil {
		return err
	}
	entry := regexp.MustCompile(`<(Default|Override) [^>]*?(/>|></(Default|Override)>)`)
	entries := entry.FindAllString(string(content), -1)
	slices.Sort(entries)
	next := 0
	text := entry.ReplaceAllStringFunc(string(content), func(string) string {
		next++
		return entries[next-1]
	})
	to, err := pack.Create(part.Name)
	if err != nil {
		return err
	}
	_, err = io.Copy(to, strings.NewReader(text))
	return err
}
