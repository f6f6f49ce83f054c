package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
)

const (
	typesPart      = "[Content_Types].xml"
	propertiesPart = "docProps/core.xml"
)

// normalizeZip changes two parts that excelize writes. The list of parts is sorted: with charts its
// order is another each time, and the same year must give the same bytes. The properties get the
// prefix with which every reader finds them.
func normalizeZip(packed []byte) ([]byte, error) {
	in, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		return nil, fmt.Errorf("opening the packed workbook: %w", err)
	}
	var out bytes.Buffer
	pack := zip.NewWriter(&out)
	for _, part := range in.File {
		switch part.Name {
		case typesPart:
			err = copyChanged(pack, part, sorted)
		case propertiesPart:
			err = copyChanged(pack, part, prefixed)
		default:
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

// copyChanged copies a part with its content changed.
func copyChanged(pack *zip.Writer, part *zip.File, change func([]byte) []byte) error {
	from, err := part.Open()
	if err != nil {
		return err
	}
	defer func() { _ = from.Close() }() // only read from
	content, err := io.ReadAll(from)
	if err != nil {
		return err
	}
	to, err := pack.Create(part.Name)
	if err != nil {
		return err
	}
	_, err = to.Write(change(content))
	return err
}

// sorted gives the list of parts with its entries in order.
func sorted(list []byte) []byte {
	entries := typeEntry.FindAll(list, -1)
	slices.SortFunc(entries, bytes.Compare)
	next := 0
	return typeEntry.ReplaceAllFunc(list, func([]byte) []byte {
		next++
		return entries[next-1]
	})
}

// prefixed gives the elements of the default space the prefix cp. The workbooks of the write half
// have it likewise.
func prefixed(properties []byte) []byte {
	return []byte(strings.NewReplacer("<coreProperties xmlns=", "<cp:coreProperties xmlns:cp=",
		"</coreProperties>", "</cp:coreProperties>", "<keywords>", "<cp:keywords>",
		"</keywords>", "</cp:keywords>", "<lastModifiedBy>", "<cp:lastModifiedBy>",
		"</lastModifiedBy>", "</cp:lastModifiedBy>").Replace(string(properties)))
}
