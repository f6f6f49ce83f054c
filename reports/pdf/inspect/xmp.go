package inspect

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

// prefixes are the usual names of the namespaces of XMP.
func prefixes() map[string]string {
	return map[string]string{
		rdf:                                      "rdf",
		"http://purl.org/dc/elements/1.1/":       "dc",
		"http://ns.adobe.com/xap/1.0/":           "xmp",
		"http://ns.adobe.com/xap/1.0/mm/":        "xmpMM",
		"http://ns.adobe.com/pdf/1.3/":           "pdf",
		"http://www.aiim.org/pdfa/ns/id/":        "pdfaid",
		"http://www.aiim.org/pdfua/ns/id/":       "pdfuaid",
		"http://www.aiim.org/pdfa/ns/extension/": "pdfaExtension",
		"http://www.aiim.org/pdfa/ns/schema#":    "pdfaSchema",
		"http://www.aiim.org/pdfa/ns/property#":  "pdfaProperty",
		"http://www.w3.org/XML/1998/namespace":   "xml",
	}
}

// savedBy are the properties that say which program saved the file last, and when.
func savedBy() []string {
	return []string{"pdf:Producer", "xmp:MetadataDate", "xmp:ModifyDate", "xmpMM:DocumentID",
		"xmpMM:InstanceID", "xmpMM:VersionID"}
}

// properties compares metadata property by property: XMP can be written in many ways.
func (c *comparison) properties(left, right []byte, p pair) {
	was, err := readXMP(left)
	want, wrong := readXMP(right)
	if err != nil || wrong != nil {
		p.a, p.b = Dict{}, Dict{}
		c.differ(p)
		return
	}
	all := maps.Clone(was)
	maps.Copy(all, want)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		a, isThere := was[name]
		b, wanted := want[name]
		if a == b && isThere == wanted || slices.Contains(savedBy(), name) {
			continue
		}
		d := Difference{Kind: Changed, Metadata: true, Object: p.object, Path: name,
			Was: cut(a), Want: cut(b)}
		switch {
		case !wanted:
			d.Kind = Extra
		case !isThere:
			d.Kind = Gone
		}
		c.found = append(c.found, d)
	}
}

// maxProperties bounds what is read of metadata.
const maxProperties = 10_000

// node is an element of metadata that is being read.
type node struct {
	path  string
	text  strings.Builder
	items int  // of a list, up to now
	inner bool // it has elements
}

// readXMP reads metadata into values by property, such as dc:title[x-default].
func readXMP(content []byte) (map[string]string, error) {
	names, out := prefixes(), map[string]string{}
	name := func(n xml.Name) string {
		if prefix, known := names[n.Space]; known {
			return prefix + ":" + n.Local
		}
		return n.Space + n.Local
	}
	set := func(path, text string) error {
		path = strings.TrimPrefix(path, "/")
		if _, twice := out[path]; twice || len(out) >= maxProperties {
			return fmt.Errorf("property %q is there twice, or there are too many", path)
		}
		out[path] = strings.TrimSpace(text)
		return nil
	}
	reader := xml.NewDecoder(bytes.NewReader(content))
	var stack []*node
	for {
		token, err := reader.Token()
		if errors.Is(err, io.EOF) && len(stack) == 0 {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			if len(stack) > maxDepth {
				return nil, errors.New("elements stand too deep in each other")
			}
			one := &node{}
			if len(stack) > 0 {
				above := stack[len(stack)-1]
				above.inner = true
				one.path = above.path + step(token, above, name)
			}
			stack = append(stack, one)
			for _, attribute := range token.Attr {
				if err := attributeOf(one, attribute, name, set); err != nil {
					return nil, err
				}
			}
		case xml.EndElement:
			one := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if text := strings.TrimSpace(one.text.String()); !one.inner && text != "" {
				if err := set(one.path, text); err != nil {
					return nil, err
				}
			}
		case xml.CharData:
			if len(stack) > 0 {
				stack[len(stack)-1].text.Write(token)
			}
		}
	}
}

// step is what an element adds to the path of its property: nothing for the wrapping that RDF
// allows in several forms, the language or the number of an item of a list, or the property's name.
func step(e xml.StartElement, above *node, name func(xml.Name) string) string {
	if e.Name.Space != rdf {
		if e.Name.Local == "xmpmeta" || e.Name.Local == "xapmeta" {
			return ""
		}
		return "/" + name(e.Name)
	}
	if e.Name.Local != "li" {
		return ""
	}
	above.items++
	for _, attribute := range e.Attr {
		if attribute.Name.Local == "lang" {
			return "[" + attribute.Value + "]"
		}
	}
	return fmt.Sprintf("[%d]", above.items)
}

// attributeOf reads a property that is written as an attribute.
func attributeOf(
	one *node, a xml.Attr, name func(xml.Name) string, set func(path, text string) error,
) error {
	switch {
	case a.Name.Space == "xmlns", a.Name.Local == "xmlns", a.Name.Local == "lang",
		a.Name.Local == "xmptk", a.Name.Space == rdf && a.Name.Local != "resource":
		return nil
	case a.Name.Space == rdf:
		one.inner = true
		return set(one.path, a.Value)
	}
	return set(one.path+"/"+name(a.Name), a.Value)
}
