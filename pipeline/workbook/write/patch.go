package write

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
)

// patched gives the packed workbook with its patches applied, part by part, in the same order.
func (w *writer) patched(packed []byte) ([]byte, error) {
	if len(w.patches) == 0 {
		return packed, nil
	}
	in, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		return nil, fmt.Errorf("opening the packed workbook: %w", err)
	}
	var out bytes.Buffer
	pack := zip.NewWriter(&out)
	for _, part := range in.File {
		patches, touched := w.patches[part.Name]
		if !touched {
			if err := pack.Copy(part); err != nil {
				return nil, fmt.Errorf("copying part %s: %w", part.Name, err)
			}
			continue
		}
		if err := patchPart(pack, part, patches); err != nil {
			return nil, fmt.Errorf("completing part %s: %w", part.Name, err)
		}
	}
	if err := pack.Close(); err != nil {
		return nil, fmt.Errorf("packing the workbook: %w", err)
	}
	return out.Bytes(), nil
}

func patchPart(pack *zip.Writer, part *zip.File, patches []patch) error {
	in, err := part.Open()
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }() // only read from
	content, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	text := string(content)
	for _, p := range patches {
		if text, err = p.apply(text); err != nil {
			return err
		}
	}
	to, err := pack.Create(part.Name)
	if err != nil {
		return err
	}
	_, err = io.WriteString(to, text)
	return err
}

// apply puts the patch in place of the cell's stand-in, a zero.
func (p patch) apply(sheet string) (string, error) {
	start := strings.Index(sheet, `<c r="`+p.cell+`"`)
	if start < 0 {
		return "", fmt.Errorf("cell %s is not there", p.cell)
	}
	const standIn = "><v>0</v></c>"
	end := strings.Index(sheet[start:], standIn)
	if end < 0 {
		return "", fmt.Errorf("cell %s is not as it was written", p.cell)
	}
	end += start
	attribute, content := p.xml()
	return sheet[:end] + attribute + ">" + content + "</c>" + sheet[end+len(standIn):], nil
}
