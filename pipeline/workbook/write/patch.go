package write

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"xmess.cat/memoria/pipeline/workbook"
)

// patch is a cell that excelize cannot write as a draft wants it: a formula with its cached value,
// or a formula error. excelize writes a 0 in its place.
type patch struct {
	cell, text, formula string
	kind                workbook.Kind
}

// patched gives the packed workbook with its patches and its properties as they should be.
func (w *writer) patched(packed []byte) ([]byte, error) {
	in, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		return nil, fmt.Errorf("opening the packed workbook: %w", err)
	}
	return repack(in.File, func(part *zip.File) (name string, content []byte, err error) {
		if part.Name == propertiesPart {
			content, err = contentOf(part)
			return part.Name, prefixed(content), err
		}
		patches := w.patches[part.Name]
		if len(patches) == 0 {
			return part.Name, nil, nil
		}
		if content, err = contentOf(part); err != nil {
			return "", nil, err
		}
		sheet := string(content)
		for _, p := range patches {
			if sheet, err = p.apply(sheet); err != nil {
				return "", nil, err
			}
		}
		return part.Name, []byte(sheet), nil
	})
}

const propertiesPart = "docProps/core.xml"

// prefixed gives the elements of the workbook's properties the prefix cp, with which every reader
// finds them. excelize writes those of their default space without.
func prefixed(properties []byte) []byte {
	return []byte(strings.NewReplacer("<coreProperties xmlns=", "<cp:coreProperties xmlns:cp=",
		"</coreProperties>", "</cp:coreProperties>", "<keywords>", "<cp:keywords>",
		"</keywords>", "</cp:keywords>", "<lastModifiedBy>", "<cp:lastModifiedBy>",
		"</lastModifiedBy>", "</cp:lastModifiedBy>").Replace(string(properties)))
}

// apply replaces the 0 that stands for the patch.
func (p patch) apply(sheet string) (string, error) {
	start := strings.Index(sheet, `<c r="`+p.cell+`"`)
	if start < 0 {
		return "", fmt.Errorf("cell %s is missing", p.cell)
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

// xml is the cell's type attribute and its content.
func (p patch) xml() (attribute, content string) {
	switch p.kind {
	case workbook.Text:
		attribute = ` t="str"`
	case workbook.Bool:
		attribute = ` t="b"`
	case workbook.Failed:
		attribute = ` t="e"`
	}
	if p.formula != "" {
		content = "<f>" + escaped(p.formula) + "</f>"
	}
	if p.kind != workbook.Blank {
		content += "<v>" + escaped(p.text) + "</v>"
	}
	return attribute, content
}

func escaped(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a Builder never fails
	return b.String()
}

// repack packs parts anew, in their order. change gives a part's new name, empty to drop it, and
// its new content, nil to keep it.
func repack(parts []*zip.File,
	change func(*zip.File) (name string, content []byte, err error),
) ([]byte, error) {
	var out bytes.Buffer
	pack := zip.NewWriter(&out)
	for _, part := range parts {
		name, content, err := change(part)
		switch {
		case err != nil || name == "":
		case content == nil && name == part.Name:
			err = pack.Copy(part)
		default:
			if content == nil {
				content, err = contentOf(part)
			}
			if err == nil {
				err = addPart(pack, name, content)
			}
		}
		if err != nil {
			return nil, fmt.Errorf("packing part %s: %w", part.Name, err)
		}
	}
	if err := pack.Close(); err != nil {
		return nil, fmt.Errorf("packing the workbook: %w", err)
	}
	return out.Bytes(), nil
}

func addPart(pack *zip.Writer, name string, content []byte) error {
	to, err := pack.Create(name)
	if err == nil {
		_, err = to.Write(content)
	}
	return err
}

// contentOf unpacks a part.
func contentOf(part *zip.File) ([]byte, error) {
	in, err := part.Open()
	if err != nil {
		return nil, err
	}
	content, err := io.ReadAll(io.LimitReader(in, workbook.DefaultLimits().Part))
	return content, errors.Join(err, in.Close())
}
