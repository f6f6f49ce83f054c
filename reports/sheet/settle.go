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

const typesPart = "[Content_Types].xml"

// settle puts the list of a workbook's parts in order: the library writes it in another one each time that
// there are charts.
func settle(packed []byte) ([]byte, error) {
	in, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		return nil, fmt.Errorf("opening the packed workbook: %w", err)
	}
	var out bytes.Buffer
	pack := zip.NewWriter(&out)
	for _, part := range in.File {
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

func settleTypes(pack *zip.Writer, part *zip.File) error {
	from, err := part.Open()
	if err != nil {
		return err
	}
	defer func() { _ = from.Close() }() // only read from
	content, err := io.ReadAll(from)
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
