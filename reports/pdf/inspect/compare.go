package inspect

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Kind says how two files differ at a place.
type Kind string

// The kinds.
const (
	Changed Kind = "changed" // another value: Was and Want
	Extra   Kind = "extra"   // something that should not be there
	Gone    Kind = "gone"    // something that should be there
	Content Kind = "content" // an object has other contents
)

// Difference is a place where two files differ.
type Difference struct {
	Kind   Kind
	Page   int    // from 1; 0 where it is of no page
	File   string // the attachment; empty where it is of none
	Object int    // number of the object; 0 where it is not known
	// Path is from the catalogue, the page or the attachment; of the metadata, the property.
	Path     string
	Metadata bool
	// Was and Want are the two values there. They are empty where a value is not simple.
	Was, Want string
}

// maxDifferences bounds the list.
const maxDifferences = 200

// pair is two objects that should be the same.
type pair struct {
	a, b   any
	page   int
	file   string // attachment
	object int    // number of the object in a
	path   string
}

// comparison walks two files side by side.
type comparison struct {
	a, b  *File
	pages [2]map[Ref]int // of a and of b, from 1
	seen  map[[2]Ref]bool
	stack []pair
	found []Difference
	// signed is what was appended to a; nil where no signature was.
	signed *Later
}

// Compare gives the places where the content of two files differs. It ignores how the content is
// packed: object numbers, cross-reference tables, compression, the shape of the page tree,
// inherited page entries, spaces between operators, and the file's identifier. It also ignores
// which program saved the file last, and when; and what signatures add, where later, of a, has any.
func Compare(a, b *File, later *Later) ([]Difference, error) {
	c := &comparison{a: a, b: b, seen: map[[2]Ref]bool{}}
	if later != nil && len(later.Signatures) > 0 {
		c.signed = later
	}
	left, err := a.leaves()
	if err != nil {
		return nil, err
	}
	right, err := b.leaves()
	if err != nil {
		return nil, err
	}
	c.pages = [2]map[Ref]int{numbered(left), numbered(right)}
	for _, key := range []Name{"Info", "Root"} { // the catalogue comes off the stack first
		c.stack = append(c.stack, pair{a: a.trailer[key], b: b.trailer[key], path: "/" + string(key)})
	}
	for at := min(len(left), len(right)) - 1; at >= 0; at-- {
		if err := c.drawings(at+1, left[at].dict, right[at].dict); err != nil {
			return nil, err
		}
		c.stack = append(c.stack, pair{a: left[at].dict, b: right[at].dict, page: at + 1})
	}
	if len(left) != len(right) {
		c.found = append(c.found, Difference{Kind: Changed, Path: "/Root/Pages",
			Was: fmt.Sprint(len(left)), Want: fmt.Sprint(len(right))})
	}
	for len(c.stack) > 0 && len(c.found) < maxDifferences {
		top := c.stack[len(c.stack)-1]
		c.stack = c.stack[:len(c.stack)-1]
		if err := c.step(top); err != nil {
			return nil, err
		}
	}
	return c.found, nil
}

func numbered(leaves []leaf) map[Ref]int {
	numbers := map[Ref]int{}
	for at, one := range leaves {
		numbers[one.ref] = at + 1
	}
	return numbers
}

func (c *comparison) drawings(page int, a, b Dict) error {
	left, err := c.a.Drawing(a)
	if err != nil {
		return err
	}
	right, err := c.b.Drawing(b)
	if err != nil {
		return err
	}
	if same, err := SameDrawing(left, right); !same || err != nil {
		c.found = append(c.found, Difference{Kind: Content, Page: page, Path: "/Contents"})
	}
	return nil
}

func (c *comparison) differ(p pair) {
	d := Difference{Kind: Content, Page: p.page, File: p.file, Object: p.object, Path: p.path,
		Was: short(p.a), Want: short(p.b)}
	switch {
	case p.b == nil:
		d.Kind = Extra
	case p.a == nil:
		d.Kind = Gone
	case d.Was != "" && d.Want != "":
		d.Kind = Changed
	}
	if key, found := strings.CutPrefix(p.path, "/Info/"); found {
		d.Metadata, d.Path = true, key
	}
	c.found = append(c.found, d)
}

// short is a simple value as text, of at most 300 signs; empty for any other.
func short(value any) string {
	switch value := value.(type) {
	case String:
		return cut(value.Text())
	case float64, bool, Name:
		return fmt.Sprint(value)
	}
	return ""
}

func cut(text string) string {
	const longest = 300
	if signs := []rune(text); len(signs) > longest {
		return string(signs[:longest]) + "…"
	}
	return text
}

func (c *comparison) step(p pair) error {
	if err := c.a.budget.token(); err != nil {
		return err
	}
	left, isLeft := p.a.(Ref)
	right, isRight := p.b.(Ref)
	if isLeft {
		p.object = int(left)
	}
	if isLeft && isRight {
		both := [2]Ref{left, right}
		samePage := c.pages[0][left] > 0 && c.pages[0][left] == c.pages[1][right]
		if c.seen[both] || samePage { // pages are compared once, with their inherited entries
			return nil
		}
		c.seen[both] = true
	}
	var err error
	if p.a, err = c.a.Resolve(p.a); err != nil {
		return err
	}
	if p.b, err = c.b.Resolve(p.b); err != nil {
		return err
	}
	switch b := p.b.(type) {
	case Dict:
		if a, ok := p.a.(Dict); ok {
			c.dicts(a, b, p)
			return nil
		}
	case Array:
		if a, ok := p.a.(Array); ok && len(a) == len(b) {
			for at, item := range slices.Backward(b) {
				path := fmt.Sprintf("%s[%d]", p.path, at)
				c.stack = append(c.stack, pair{a: a[at], b: item, page: p.page, file: p.file,
					object: p.object, path: path})
			}
			return nil
		}
	case *Stream:
		if a, ok := p.a.(*Stream); ok {
			return c.streams(a, b, p)
		}
	case String:
		if a, ok := p.a.(String); ok && (a == b || a.Text() == b.Text()) {
			return nil
		}
	default:
		if !isContainer(p.a) && p.a == p.b {
			return nil
		}
	}
	c.differ(p)
	return nil
}

// isContainer tells whether a value's type forbids ==.
func isContainer(value any) bool {
	switch value.(type) {
	case Dict, Array:
		return true
	}
	return false
}

func (c *comparison) dicts(a, b Dict, p pair) {
	switch {
	case p.path == "/Root":
		a, b = without(a, "Pages"), without(b, "Pages")
		if _, _, added := signingKeys(); c.signed != nil {
			for _, key := range added {
				if b[key] == nil {
					a = without(a, key)
				}
			}
		}
	case p.path == "/Info": // the program that saved the file last, and when
		a, b = without(a, "Producer", "ModDate"), without(b, "Producer", "ModDate")
	case p.page > 0 && p.path == "":
		a, b = without(a, "Parent", "Contents"), without(b, "Parent", "Contents")
		a = c.withoutSignatures(a)
	case b["EF"] != nil:
		name, _ := resolved[String](c.b, b["UF"])
		p.file, p.path = name.Text(), ""
	}
	all := Dict{}
	maps.Copy(all, a)
	maps.Copy(all, b)
	for _, key := range slices.Backward(slices.Sorted(maps.Keys(all))) {
		path := p.path + "/" + string(key)
		c.stack = append(c.stack, pair{a: a[key], b: b[key], page: p.page, file: p.file,
			object: p.object, path: path})
	}
}

// withoutSignatures is a page without the fields that signing put on it.
func (c *comparison) withoutSignatures(page Dict) Dict {
	if c.signed == nil {
		return page
	}
	list, err := resolved[Array](c.a, page["Annots"])
	if err != nil || list == nil {
		return page
	}
	list = slices.DeleteFunc(slices.Clone(list), func(one any) bool {
		ref, ok := one.(Ref)
		return ok && c.signed.widgets[ref]
	})
	page = maps.Clone(page)
	page["Annots"] = list
	if len(list) == 0 {
		delete(page, "Annots")
	}
	return page
}

// streams compares the unpacked contents of streams, and their dictionaries but for the packing.
func (c *comparison) streams(a, b *Stream, p pair) error {
	left, err := c.a.Unpack(a)
	if err != nil {
		return err
	}
	right, err := c.b.Unpack(b)
	if err != nil {
		return err
	}
	switch {
	case bytes.Equal(left, right):
	case p.path == "/Root/Metadata":
		c.properties(left, right, p)
	default:
		c.found = append(c.found, Difference{Kind: Content, Page: p.page, File: p.file,
			Object: p.object, Path: p.path})
	}
	c.dicts(unpackedDict(a), unpackedDict(b), p)
	return nil
}

func without(dict Dict, keys ...Name) Dict {
	out := maps.Clone(dict)
	for _, key := range keys {
		delete(out, key)
	}
	return out
}

func unpackedDict(s *Stream) Dict {
	if s.Dict["Filter"] == Name("FlateDecode") {
		return without(s.Dict, "Length", "Filter", "DecodeParms")
	}
	return without(s.Dict, "Length")
}
