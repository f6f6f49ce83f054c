package inspect

import (
	"bytes"
	"maps"
	"reflect"
	"slices"
)

// Attachment is a file inside the PDF.
type Attachment struct {
	Name    string
	Content []byte
}

// resolved resolves a value; where its object has another type, the result is zero.
func resolved[T any](f *File, value any) (T, error) {
	found, err := f.Resolve(value)
	typed, _ := found.(T)
	return typed, err
}

// Attachments gives the files inside the document, in the order of the catalogue.
func (f *File) Attachments() ([]Attachment, error) {
	root, err := resolved[Dict](f, f.trailer["Root"])
	if err != nil {
		return nil, err
	}
	names, err := resolved[Dict](f, root["Names"])
	if err != nil {
		return nil, err
	}
	var out []Attachment
	err = f.walk(names["EmbeddedFiles"], func(_ Ref, node Dict) error {
		pairs, err := resolved[Array](f, node["Names"])
		if err != nil {
			return err
		}
		for at := 1; at < len(pairs); at += 2 {
			one, err := f.attachment(pairs[at])
			if err != nil {
				return err
			}
			out = append(out, one)
		}
		return nil
	})
	return out, err
}

func (f *File) attachment(value any) (a Attachment, err error) {
	said, err := resolved[Dict](f, value)
	if err != nil {
		return a, err
	}
	for _, key := range []Name{"F", "UF"} {
		name, err := resolved[String](f, said[key])
		if err != nil {
			return a, err
		}
		if name != "" {
			a.Name = name.Text()
		}
	}
	files, err := resolved[Dict](f, said["EF"])
	if err != nil {
		return a, err
	}
	s, err := resolved[*Stream](f, files["F"])
	if err != nil {
		return a, err
	}
	if s == nil {
		return a, damaged("attachment %q has no content", a.Name)
	}
	a.Content, err = f.Unpack(s)
	return a, err
}

// walk visits a tree of dictionaries from its root, children in order. A node has, beside its own
// entries, those that pages inherit from the nodes above it.
func (f *File) walk(root any, visit func(ref Ref, node Dict) error) error {
	type branch struct {
		at     any
		parent Dict
	}
	seen := map[Ref]bool{}
	for stack := []branch{{at: root}}; len(stack) > 0; {
		top := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		ref, _ := top.at.(Ref)
		if ref > 0 && seen[ref] {
			return damaged("a tree leads round in a circle")
		}
		seen[ref] = true
		if err := f.budget.token(); err != nil {
			return err
		}
		own, err := resolved[Dict](f, top.at)
		if err != nil {
			return err
		}
		node := Dict{}
		maps.Copy(node, own)
		for _, key := range []Name{"CropBox", "MediaBox", "Resources", "Rotate"} {
			if value := top.parent[key]; value != nil && node[key] == nil {
				node[key] = value
			}
		}
		if err := visit(ref, node); err != nil {
			return err
		}
		if node["Type"] == Name("Page") {
			continue
		}
		kids, err := resolved[Array](f, node["Kids"])
		if err != nil {
			return err
		}
		for _, kid := range slices.Backward(kids) {
			stack = append(stack, branch{at: kid, parent: node})
		}
	}
	return nil
}

// leaf is a page with its inherited entries.
type leaf struct {
	ref  Ref
	dict Dict
}

// Pages gives the pages in order, with their inherited entries.
func (f *File) Pages() ([]Dict, error) {
	leaves, err := f.leaves()
	var out []Dict
	for _, one := range leaves {
		out = append(out, one.dict)
	}
	return out, err
}

func (f *File) leaves() ([]leaf, error) {
	root, err := resolved[Dict](f, f.trailer["Root"])
	if err != nil {
		return nil, err
	}
	var out []leaf
	err = f.walk(root["Pages"], func(ref Ref, node Dict) error {
		if node["Kids"] == nil && len(node) > 0 { // as readers count pages, whatever type they say
			out = append(out, leaf{ref: ref, dict: node})
		}
		return nil
	})
	return out, err
}

// Drawing gives the content stream of a page.
func (f *File) Drawing(page Dict) ([]byte, error) {
	found, err := f.Resolve(page["Contents"])
	if err != nil {
		return nil, err
	}
	parts, ok := found.(Array)
	if !ok {
		parts = Array{found}
	}
	var out []byte
	for _, part := range parts {
		s, err := resolved[*Stream](f, part)
		if err != nil {
			return nil, err
		}
		if s == nil {
			continue
		}
		if err := f.plain(s); err != nil {
			return nil, err
		}
		text, err := f.Unpack(s)
		if err != nil {
			return nil, err
		}
		out = append(append(out, text...), '\n')
	}
	return bytes.TrimRight(out, "\n"), nil
}

// plain refuses a stream whose bytes are elsewhere or packed in a way that no memòria has: readers
// would draw something else than what is compared.
func (f *File) plain(s *Stream) error {
	filter, err := f.only(s.Dict["Filter"])
	if err != nil {
		return err
	}
	others := without(s.Dict, "Length", "Filter", "DecodeParms")
	if filter != nil && filter != Name("FlateDecode") || len(others) > 0 {
		return damaged("a page is packed as no memòria is")
	}
	return nil
}

// SameDrawing tells whether two content streams have the same operators and operands.
func SameDrawing(a, b []byte) (bool, error) {
	if bytes.Equal(a, b) {
		return true, nil
	}
	left := &lexer{text: a, budget: &budget{tokens: maxTokens}}
	right := &lexer{text: b, budget: &budget{tokens: maxTokens}}
	for {
		one, more, err := left.object(0)
		if err != nil {
			return false, err
		}
		other, too, err := right.object(0)
		if err != nil {
			return false, err
		}
		if more != too || !reflect.DeepEqual(one, other) {
			return false, nil
		}
		if !more && left.at >= len(a) && right.at >= len(b) {
			return true, nil
		}
	}
}

// Texts gives the runs of text that a page's content shows, in order. It reads two bytes as a
// character, as the memòria's fonts are encoded.
func (f *File) Texts(drawing []byte) ([]string, error) { return f.texts(drawing, wide) }

// texts gives the runs of text of a drawing, decoded.
func (f *File) texts(drawing []byte, decode func(string) string) ([]string, error) {
	var out []string
	var last any // the operand before the operator
	for l := (&lexer{text: drawing, budget: f.budget}); ; {
		one, there, err := l.object(0)
		if err != nil || !there && l.at >= len(l.text) {
			return out, err
		}
		word, isOperator := one.(operator)
		if !isOperator {
			last = one
			continue
		}
		if slices.Contains([]operator{"Tj", "TJ", "'", "\""}, word) {
			switch shown := last.(type) {
			case String:
				out = append(out, decode(string(shown)))
			case Array:
				run := ""
				for _, part := range shown {
					if s, ok := part.(String); ok {
						run += decode(string(s))
					}
				}
				out = append(out, run)
			}
		}
		last = nil
	}
}
