package write

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"path"
	"regexp"
	"strconv"
	"strings"
)

// withoutNotes removes all comments from a workbook. excelize finds existing comments by the
// numbers in their parts' names and by the places of their boxes. It would damage or refuse those
// of programs that number them otherwise, such as LibreOffice, so it gets a workbook without any.
func withoutNotes(content []byte) ([]byte, error) {
	in, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, err
	}
	parts := map[string]*zip.File{}
	for _, part := range in.File {
		parts[part.Name] = part
	}
	n := noteless{parts, map[string][]byte{}, map[string]bool{}, map[string]string{}}
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
	return repack(in.File, func(part *zip.File) (name string, content []byte, err error) {
		if n.dropped[part.Name] {
			return "", nil, nil
		}
		return cmp.Or(n.renamed[part.Name], part.Name), n.replaced[part.Name], nil
	})
}

// noteless is a workbook whose comments are being removed.
type noteless struct {
	parts    map[string]*zip.File
	replaced map[string][]byte
	dropped  map[string]bool
	renamed  map[string]string // drawings to keep, whose names new drawings would take
}

type sheetLinks struct {
	XMLName xml.Name
	All     []sheetLink `xml:"Relationship"`
}

type sheetLink struct {
	ID     string `xml:"Id,attr"`
	Type   string `xml:"Type,attr"`
	Target string `xml:"Target,attr"`
	Mode   string `xml:"TargetMode,attr,omitempty"`
}

// sheet removes the comments of one sheet, with their boxes.
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

// keptDrawings is the first number of a drawing that stays: new ones begin at 1.
const keptDrawings = 1001

// drawing drops a drawing whose shapes are all boxes of comments. One with other shapes, such as
// buttons, keeps those. gone tells whether it was dropped.
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

// withoutDrawing removes the reference to a drawing from its sheet.
func (n *noteless) withoutDrawing(sheetPart, id string) error {
	text, err := n.text(sheetPart)
	if err != nil {
		return err
	}
	reference := regexp.MustCompile(`<(?:\w+:)?legacyDrawing(?:HF)?\s[^>]*["']` +
		regexp.QuoteMeta(id) + `["'][^>]*?(?:/>|>\s*</(?:\w+:)?legacyDrawing(?:HF)?\s*>)`)
	n.replaced[sheetPart] = reference.ReplaceAll(text, nil)
	return nil
}

// contentTypes updates the list of parts: it removes those dropped, and renames those renamed.
func (n *noteless) contentTypes() error {
	const list = "[Content_Types].xml"
	text, err := n.text(list)
	if err != nil {
		return err
	}
	override := regexp.MustCompile(`(?s)<(?:\w+:)?Override\s[^>]*?PartName=["']/([^"']*)["']` +
		`[^>]*?(?:/>|>\s*</(?:\w+:)?Override\s*>)`)
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
		return nil, fmt.Errorf("part %s is missing", part)
	}
	return contentOf(file)
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
