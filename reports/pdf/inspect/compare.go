package inspect

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
)

// Difference is a place where two files differ.
type Difference struct {
	Page int    // from 1; 0 where it is of no page
	Path string // from the catalogue, or from the page
	// Was and Want are the two values there. They are empty where a value is not simple.
	Was, Want string
}

// maxDifferences bounds the list.
const maxDifferences = 200

// pair is two objects that should be the same.
type pair struct {
	a, b any
	page int
	path string
}

// comparison walks two files side by side.
type comparison struct {
	a, b  *File
	pages [2]map[Ref]int // of a and of b, from 1
	seen  map[[2]Ref]bool
	stack []pair
	found []Difference
}

// Compare gives the places where the content of two files differs. It ignores how the content is
// packed: object numbers, cross-reference tables, compression, the shape of the page tree,
// inherited page entries, spaces between operators, and the file's identifier.
func Compare(a, b *File) ([]Difference, error) {
	c := &comparison{a: a, b: b, seen: map[[2]Ref]bool{}}
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
		c.found = append(c.found,
			Difference{Path: "/Root/Pages", Was: fmt.Sprint(len(left)), Want: fmt.Sprint(len(right))})
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
		c.found = append(c.found, Difference{Page: page, Path: "/Contents"})
	}
	return nil
}

func (c *comparison) differ(p pair) {
	c.found = append(c.found,
		Difference{Page: p.page, Path: p.path, Was: short(p.a), Want: short(p.b)})
}

func short(value any) string {
	switch value := value.(type) {
	case String:
		text := value.Text()
		return text[:min(len(text), 300)]
	case float64, bool, Name:
		return fmt.Sprint(value)
	}
	return ""
}

func (c *comparison) step(p pair) error {
	if err := c.a.budget.token(); err != nil {
		return err
	}
	left, isLeft := p.a.(Ref)
	right, isRight := p.b.(Ref)
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
				c.stack = append(c.stack, pair{a: a[at], b: item, page: p.page, path: path})
			}
			return nil
		}
	case *Stream:
		if a, ok := p.a.(*Stream); ok {
			return c.streams(a, b, p)
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
	if p.path == "/Root" {
		a, b = without(a, "Pages"), without(b, "Pages")
	}
	if p.page > 0 && p.path == "" {
		a, b = without(a, "Parent", "Contents"), without(b, "Parent", "Contents")
	}
	all := Dict{}
	maps.Copy(all, a)
	maps.Copy(all, b)
	for _, key := range slices.Backward(slices.Sorted(maps.Keys(all))) {
		path := p.path + "/" + string(key)
		c.stack = append(c.stack, pair{a: a[key], b: b[key], page: p.page, path: path})
	}
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
	if !bytes.Equal(left, right) {
		p.a, p.b = nil, nil
		c.differ(p)
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
