package inspect

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
)

// Later is what a file has after its first revision.
type Later struct {
	Signatures []Signature // by what they cover, the first one first; timestamps are among them
	Shown      []Shown     // where signatures are seen, by page
	// Found is what signing does not add: other fields, and objects that are written anew.
	Found   []Difference
	widgets map[Ref]bool // the signature fields' places on pages
}

// First is the part of a file up to the end of its first revision: all of it, where nothing was
// appended to it later.
func (f *File) First() []byte {
	last := len(f.tables) - 1
	oldest, from := f.tables[last], f.tables[last]
	if last > 0 && f.tables[last-1] < oldest { // arranged for slow connections, with two tables
		last, oldest = last-1, f.tables[last-1]
	}
	if slices.ContainsFunc(f.tables[:last], func(at int) bool { return at < from }) {
		return f.content
	}
	for at := from; ; {
		next := bytes.Index(f.content[at:], []byte("startxref"))
		if next < 0 {
			return f.content
		}
		at += next + len("startxref")
		l := &lexer{text: f.content, at: at, budget: f.budget}
		if start, err := l.integer(); err != nil || start != oldest {
			continue
		}
		l.spaces()
		if !l.accept("%%EOF") {
			return f.content
		}
		l.accept("\r")
		l.accept("\n")
		return f.content[:l.at]
	}
}

// Later reads what was appended to a file; nil where nothing was, or where its first revision
// cannot be read by itself or has a form already.
func (f *File) Later() (*Later, error) {
	content := f.First()
	if len(bytes.TrimSpace(f.content[len(content):])) == 0 {
		return nil, nil
	}
	first, err := Open(content)
	if err != nil {
		return nil, nil //nolint:nilerr // then the whole file is held to what it should be
	}
	before, err := resolved[Dict](first, first.trailer["Root"])
	if err != nil || before["AcroForm"] != nil {
		return nil, err
	}
	root, err := resolved[Dict](f, f.trailer["Root"])
	if err != nil {
		return nil, err
	}
	later := &Later{widgets: map[Ref]bool{}}
	if err := later.form(f, root["AcroForm"]); err != nil {
		return nil, err
	}
	return later, later.overwritten(f, first)
}

// overwritten notes the objects of the first revision that a later one has written anew or freed,
// but for those that every signature has to: the catalogue, the pages, and the metadata. What these
// say is for Compare.
func (l *Later) overwritten(f, first *File) error {
	may := map[Ref]bool{}
	allow := func(value any) {
		if ref, ok := value.(Ref); ok {
			may[ref] = true
		}
	}
	allow(first.trailer["Root"])
	allow(first.trailer["Info"])
	root, err := resolved[Dict](first, first.trailer["Root"])
	if err != nil {
		return err
	}
	allow(root["Metadata"])
	pages, err := first.leaves()
	if err != nil {
		return err
	}
	for _, page := range pages {
		may[page.ref] = true
		allow(page.dict["Annots"])
	}
	if f.trailer["Root"] != first.trailer["Root"] {
		l.Found = append(l.Found, Difference{Kind: Content, Path: "/Root"})
	}
	for _, ref := range slices.Sorted(maps.Keys(first.places)) {
		was, is := first.places[ref], f.places[ref]
		if was != is && !was.free && !may[ref] || is.generation != was.generation {
			l.Found = append(l.Found, Difference{Kind: Content, Object: int(ref)})
		}
	}
	return nil
}

// Entries that signing adds. What an entry may hold is not looked at where no reader shows it.
func signingKeys() (form, field, catalogue []Name) {
	return []Name{"DA", "DR", "Fields", "SigFlags"},
		[]Name{"AP", "BS", "Border", "DA", "DR", "F", "FT", "Ff", "H", "Kids", "Lock", "M", "MK", "NM",
			"P", "Parent", "Q", "Rect", "SV", "Subtype", "T", "TU", "Type", "V"},
		[]Name{"AcroForm", "DSS", "Extensions", "Perms", "Version"}
}

// unknown notes the entries of a dictionary that signing does not add.
func (l *Later) unknown(dict Dict, known []Name, path string) {
	for _, key := range slices.Sorted(maps.Keys(dict)) {
		if !slices.Contains(known, key) {
			l.Found = append(l.Found,
				Difference{Kind: Extra, Path: path + "/" + string(key), Was: short(dict[key])})
		}
	}
}

// form reads the signature fields.
func (l *Later) form(f *File, value any) error {
	form, err := resolved[Dict](f, value)
	if form == nil || err != nil {
		return err
	}
	formKeys, fieldKeys, _ := signingKeys()
	l.unknown(form, formKeys, "/Root/AcroForm")
	type branch struct {
		at     any
		parent Dict
		path   string
	}
	fields, err := resolved[Array](f, form["Fields"])
	if err != nil {
		return err
	}
	var stack []branch
	push := func(list Array, parent Dict, path string) {
		for at, one := range slices.Backward(list) {
			stack = append(stack, branch{one, parent, fmt.Sprintf("%s[%d]", path, at)})
		}
	}
	push(fields, nil, "/Root/AcroForm/Fields")
	seen := map[Ref]bool{}
	for len(stack) > 0 {
		top := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		ref, isRef := top.at.(Ref)
		if err := f.budget.token(); err != nil {
			return err
		}
		if !isRef || seen[ref] {
			return damaged("a field stands where it cannot")
		}
		seen[ref] = true
		own, err := resolved[Dict](f, ref)
		if err != nil {
			return err
		}
		l.unknown(own, fieldKeys, top.path)
		field := maps.Clone(own)
		for _, key := range []Name{"FT", "V", "T"} {
			if field[key] == nil && top.parent[key] != nil {
				field[key] = top.parent[key]
			}
		}
		if field["FT"] != nil && field["FT"] != Name("Sig") {
			l.Found = append(l.Found, Difference{Kind: Extra, Path: top.path, Object: int(ref)})
			continue
		}
		if own["Subtype"] == Name("Widget") {
			l.widgets[ref] = true
		}
		if own["V"] != nil {
			if err := l.signature(f, field); err != nil {
				return err
			}
		}
		kids, err := resolved[Array](f, own["Kids"])
		if err != nil {
			return err
		}
		push(kids, field, top.path+"/Kids")
	}
	slices.SortStableFunc(l.Signatures, func(a, b Signature) int { return a.End - b.End })
	return l.show(f)
}

// spaces skips spaces, but no comment.
func (l *lexer) spaces() {
	for l.at < len(l.text) && isSpace(l.text[l.at]) {
		l.at++
	}
}

// offsets reads an array of whole numbers.
func offsets(list Array) []int {
	out := make([]int, len(list))
	for at, one := range list {
		whole, ok := wholeOf(one)
		if !ok {
			return nil
		}
		out[at] = whole
	}
	return out
}
