package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"slices"
)

const typesPart = "[Content_Types].xml"

// normalizeZip sorts the workbook's list of parts: with charts, excelize writes it in another order
// each time, and the same year must give the same bytes.
func normalizeZip(packed []byte) ([]byte, error) {
	in, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		return nil, fmt.Errorf("opening the packed workbook: %w", err)
	}
	var out bytes.Buffer
	pack := zip.NewWriter(&out)
	for _, part := range in.File {
		if part.Name == typesPart {
			err = copySorted(pack, part)
		} else {
			err = pack.Copy(part)
		}
		if err != nil {
			return nil, fmt.Errorf("copying part %s: %w", part.Name, err)
		}
	}
	if err := pack.Close(); err != nil {
		return nil, fmt.Errorf("packing the workbook: %w", err)
	}
	return out.Bytes(), nil
}

var typeEntry = regexp.MustCompile(`<(Default|Override) [^>]*?(/>|></(Default|Override)>)`)

// copySorted copies the list of parts with its entries in order.
func copySorted(pack *zip.Writer, part *zip.File) error {
	from, err := part.Open()
	if err != nil {
		return err
	}
	defer func() { _ = from.Close() }() // only read from
	content, err := io.ReadAll(from)
	if err != nil {
		return err
	}
	entries := typeEntry.FindAll(content, -1)
	slices.SortFunc(entries, bytes.Compare)
	next := 0
	sorted := typeEntry.ReplaceAllFunc(content, func([]byte) []byte {
		next++
		return entries[next-1]
	})
	to, err := pack.Create(part.Name)
	if err != nil {
		return err
	}
	_, err = to.Write(sorted)
	return err
}
