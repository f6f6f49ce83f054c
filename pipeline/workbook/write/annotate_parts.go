package write

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"strconv"
	"strings"

	"xmess.cat/memoria/pipeline/workbook"
)

// withoutNotes gives the workbook without any comment. excelize finds its own comments again by the numbers
// in the names of their parts and by the places of their boxes; those of other programs it would damage or
// refuse (LibreOffice numbers and names them otherwise), so ours are written where there are none.
func withoutNotes(content []byte) ([]byte, error) {
	in, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, err
	}
	parts := map[string]*zip.File{}
	for _, part := range in.File {
		parts[part.Name] = part
	}
	n := noteless{parts: parts, replaced: map[string][]byte{}, dropped: map[string]bool{}, renamed: map[string]string{}}
	for _, part := range in.File {
		dir, name := path.Split(part.Name)
		if dir != "xl/worksheets/_rels/" || !strings.HasSuffix(name, ".rels") {
			continue
		}
		if err := n.sheet("xl/worksheets/"+strings.TrimSuffix(name, ".rels"), part.Name); err != nil {
			return nil, fmt.Errorf("reading %s: %w", part.Name, err)
		}
	}
	if len(n.dropped)+len(n.renamed) == 0 {
		return content, nil
	}
	if err := n.contentTypes(); err != nil {
		return nil, err
	}
	return n.packed(in.File)
}

// noteless is a package being freed of its comments.
type noteless struct {
	parts    map[string]*zip.File
	replaced map[string][]byte
	dropped  map[string]bool
	renamed  map[string]string // drawings that are kept, out of the way of new ones
}

type sheetLinks struct {
	XMLName xml.Name    `xml:"http://schemas.openxmlformats.org/package/2006/relationships Relationships"`
	All     []sheetLink `xml:"Relationship"`
}

type sheetLink struct {
	ID     string `xml:"Id,attr"`
	Type   string `xml:"Type,attr"`
	Target string `xml:"Target,attr"`
	Mode   string `xml:"TargetMode,attr,omitempty"`
}

// sheet takes the comments of one sheet out, with their boxes.
func (n *noteless) sheet(sheetPart, relsPart string) error {
	text, err := n.text(relsPart)
	if err != nil {
		return err
	}
	var rels sheetLinks
	if err := xml.Unmarshal(text, &rels); err != nil {
		return err
	}
	var kept []sheetLink
	changed := false
	for _, rel := range rels.All {
		target := resolve(rel.Target)
		switch {
		case strings.HasSuffix(rel.Type, "/comments"):
			n.dropped[target], changed = true, true
			continue
		case strings.HasSuffix(rel.Type, "/vmlDrawing") && n.parts[target] != nil:
			gone, err := n.drawing(target)
			if err != nil {
				return err
			}
			changed = true
			if gone {
				if err := n.withoutDrawing(sheetPart, rel.ID); err != nil {
					return err
				}
				continue
			}
			rel.Target = "../" + strings.TrimPrefix(n.renamed[target], "xl/")
		}
		kept = append(kept, rel)
	}
	if !changed {
		return nil
	}
	rels.All = kept
	packed, err := xml.Marshal(rels)
	if err != nil {
		return err
	}
	n.replaced[relsPart] = append([]byte(xml.Header), packed...)
	return nil
}

var (
	boxShape   = regexp.MustCompile(`(?s)<v:shape[\s>].*?</v:shape>`)
	shapeID    = regexp.MustCompile(`(<v:shape\s[^>]*?\bid=)("[^"]*"|'[^']*')`)
	objectType = regexp.MustCompile(`ObjectType=["'](\w+)["']`)
)

// keptDrawings is the first number of a drawing that stays: new ones are numbered from 1.
const keptDrawings = 1001

// drawing drops a drawing whose shapes are all boxes of comments; one with buttons or pictures, too, keeps
// those. It tells whether nothing is left.
func (n *noteless) drawing(part string) (gone bool, err error) {
	if n.dropped[part] || n.renamed[part] != "" {
		return n.dropped[part], nil
	}
	text, err := n.text(part)
	if err != nil {
		return false, err
	}
	rest := boxShape.ReplaceAllFunc(text, func(box []byte) []byte {
		if kind := objectType.FindSubmatch(box); kind != nil && string(kind[1]) == "Note" {
			return nil
		}
		return box
	})
	if !boxShape.Match(rest) {
		n.dropped[part] = true
		return true, nil
	}
	number := keptDrawings + len(n.renamed)
	next := number * 1024
	n.replaced[part] = shapeID.ReplaceAllFunc(rest, func(id []byte) []byte {
		next++
		return append(shapeID.FindSubmatch(id)[1], `"_x0000_s`+strconv.Itoa(next)+`"`...)
	})
	n.renamed[part] = "xl/drawings/vmlDrawing" + strconv.Itoa(number) + ".vml"
	own, its := relsOf(part), relsOf(n.renamed[part])
	if n.parts[own] != nil {
		n.renamed[own] = its
	}
	return false, nil
}

// withoutDrawing takes the reference to a drawing out of its sheet.
func (n *noteless) withoutDrawing(sheetPart, id string) error {
	text, err := n.text(sheetPart)
	if err != nil {
		return err
	}
	reference := regexp.MustCompile(`<(?:\w+:)?legacyDrawing(?:HF)?\s[^>]*["']` + regexp.QuoteMeta(id) +
		`["'][^>]*?(?:/>|>\s*</(?:\w+:)?legacyDrawing(?:HF)?\s*>)`)
	n.replaced[sheetPart] = reference.ReplaceAll(text, nil)
	return nil
}

// contentTypes takes what was dropped out of the list of parts, and renames what was renamed.
func (n *noteless) contentTypes() error {
	const list = "[Content_Types].xml"
	text, err := n.text(list)
	if err != nil {
		return err
	}
	override := regexp.MustCompile(`(?s)<(?:\w+:)?Override\s[^>]*?PartName=["']/([^"']*)["'][^>]*?(?:/>|>\s*</(?:\w+:)?Override\s*>)`)
	n.replaced[list] = override.ReplaceAllFunc(text, func(line []byte) []byte {
		part := string(override.FindSubmatch(line)[1])
		switch {
		case n.dropped[part]:
			return nil
		case n.renamed[part] != "":
			return bytes.ReplaceAll(line, []byte(part), []byte(n.renamed[part]))
		}
		return line
	})
	return nil
}

func (n *noteless) text(part string) ([]byte, error) {
	if text, ok := n.replaced[part]; ok {
		return text, nil
	}
	file := n.parts[part]
	if file == nil {
		return nil, fmt.Errorf("part %s is not there", part)
	}
	in, err := file.Open()
	if err != nil {
		return nil, err
	}
	text, err := io.ReadAll(io.LimitReader(in, workbook.DefaultLimits().Part))
	return text, errors.Join(err, in.Close())
}

// packed writes the package anew, its parts in their order.
func (n *noteless) packed(files []*zip.File) ([]byte, error) {
	var out bytes.Buffer
	pack := zip.NewWriter(&out)
	for _, part := range files {
		if n.dropped[part.Name] {
			continue
		}
		_, replaced := n.replaced[part.Name]
		name := part.Name
		if other := n.renamed[part.Name]; other != "" {
			name = other
		}
		if !replaced && name == part.Name {
			if err := pack.Copy(part); err != nil {
				return nil, fmt.Errorf("copying %s: %w", part.Name, err)
			}
			continue
		}
		text, err := n.text(part.Name)
		if err != nil {
			return nil, err
		}
		to, err := pack.Create(name)
		if err == nil {
			_, err = to.Write(text)
		}
		if err != nil {
			return nil, fmt.Errorf("writing %s: %w", name, err)
		}
	}
	if err := pack.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// resolve gives the part that a target names, as seen from a worksheet.
func resolve(target string) string {
	target = strings.ReplaceAll(target, `\`, "/")
	if !strings.HasPrefix(target, "/") {
		target = path.Join("/xl/worksheets", target)
	}
	return strings.TrimPrefix(path.Clean(target), "/")
}

func relsOf(part string) string {
	dir, name := path.Split(part)
	return dir + "_rels/" + name + ".rels"
}
