package inspect

import (
	"bytes"
	"maps"
	"reflect"
)

// Attachment is a file inside the file.
type Attachment struct {
	Name    string
	Content []byte
}

// dict resolves to a dictionary; nil where it is something else.
func (f *File) dict(value any) (Dict, error) {
	found, err := f.Resolve(value)
	dict, _ := found.(Dict)
	return dict, err
}

func (f *File) array(value any) (Array, error) {
	found, err := f.Resolve(value)
	list, _ := found.(Array)
	return list, err
}

// Attachments gives the files that are attached to the document, in the order of the catalogue.
func (f *File) Attachments() ([]Attachment, error) {
	root, err := f.dict(f.trailer["Root"])
	if err != nil {
		return nil, err
	}
	names, err := f.dict(root["Names"])
	if err != nil {
		return nil, err
	}
	var out []Attachment
	err = f.walk(names["EmbeddedFiles"], "Kids", func(node Dict) error {
		pairs, err := f.array(node["Names"])
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
	said, err := f.dict(value)
	if err != nil {
		return a, err
	}
	for _, key := range []Name{"F", "UF"} {
		name, err := f.Resolve(said[key])
		if err != nil {
			return a, err
		}
		if text, is := name.(String); is {
			a.Name = text.Text()
		}
	}
	files, err := f.dict(said["EF"])
	if err != nil {
		return a, err
	}
	found, err := f.Resolve(files["F"])
	if err != nil {
		return a, err
	}
	s, is := found.(*Stream)
	if !is {
		return a, damaged("attachment %q has no content", a.Name)
	}
	a.Content, err = f.Unpack(s)
	return a, err
}

// walk goes through a tree of dictionaries from the root, children in order.
func (f *File) walk(root any, children Name, each func(Dict) error) error {
	seen := map[Ref]bool{}
	for stack := []any{root}; len(stack) > 0; {
		top := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if ref, is := top.(Ref); is {
			if seen[ref] {
				return damaged("a tree leads round in a circle")
			}
			seen[ref] = true
		}
		node, err := f.dict(top)
		if err != nil {
			return err
		}
		if err := f.budget.token(); err != nil {
			return err
		}
		if err := each(node); err != nil {
			return err
		}
		kids, err := f.array(node[children])
		if err != nil {
			return err
		}
		for at := len(kids) - 1; at >= 0; at-- {
			stack = append(stack, kids[at])
		}
	}
	return nil
}

// leaf is a page with what it inherits.
type leaf struct {
	ref  Ref
	dict Dict
}

// Pages gives the pages in order, with what they inherit.
func (f *File) Pages() ([]Dict, error) {
	leaves, err := f.leaves()
	var out []Dict
	for _, one := range leaves {
		out = append(out, one.dict)
	}
	return out, err
}

// leaves goes through the tree of pages, and takes down what they have of their own or from above.
func (f *File) leaves() ([]leaf, error) {
	type branch struct {
		at        any
		inherited Dict
	}
	root, err := f.dict(f.trailer["Root"])
	if err != nil {
		return nil, err
	}
	var out []leaf
	seen := map[Ref]bool{}
	for stack := []branch{{at: root["Pages"]}}; len(stack) > 0; {
		top := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		ref, _ := top.at.(Ref)
		if ref > 0 && seen[ref] {
			return nil, damaged("the tree of pages leads round in a circle")
		}
		seen[ref] = true
		node, err := f.dict(top.at)
		if err != nil {
			return nil, err
		}
		if err := f.budget.token(); err != nil {
			return nil, err
		}
		inherited := Dict{}
		for _, key := range []Name{"CropBox", "MediaBox", "Resources", "Rotate"} {
			if value := either(node[key], top.inherited[key]); value != nil {
				inherited[key] = value
			}
		}
		if node["Type"] == Name("Page") {
			page := maps.Clone(node)
			maps.Copy(page, inherited)
			out = append(out, leaf{ref: ref, dict: page})
			continue
		}
		kids, err := f.array(node["Kids"])
		if err != nil {
			return nil, err
		}
		for at := len(kids) - 1; at >= 0; at-- {
			stack = append(stack, branch{at: kids[at], inherited: inherited})
		}
	}
	return out, nil
}

func either(value, otherwise any) any {
	if value == nil {
		return otherwise
	}
	return value
}

// Drawing gives what draws a page.
func (f *File) Drawing(page Dict) ([]byte, error) {
	found, err := f.Resolve(page["Contents"])
	if err != nil {
		return nil, err
	}
	parts, is := found.(Array)
	if !is {
		parts = Array{found}
	}
	var out []byte
	for _, part := range parts {
		one, err := f.Resolve(part)
		if err != nil {
			return nil, err
		}
		if s, is := one.(*Stream); is {
			text, err := f.Unpack(s)
			if err != nil {
				return nil, err
			}
			out = append(append(out, text...), '\n')
		}
	}
	return bytes.TrimRight(out, "\n"), nil
}

// SameDrawing tells whether two drawings have the same operators and operands.
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

// Texts gives the runs of text that a drawing writes, in their order, as memòries write them: a character has
// two bytes.
func (f *File) Texts(drawing []byte) ([]string, error) {
	var out []string
	var operands []any
	for l := (&lexer{text: drawing, budget: f.budget}); ; {
		one, there, err := l.object(0)
		if err != nil || !there && l.at >= len(l.text) {
			return out, err
		}
		word, is := one.(operator)
		if !is {
			operands = append(operands, one)
			continue
		}
		switch word {
		case "Tj", "'", "\"":
			if len(operands) > 0 {
				if s, is := operands[len(operands)-1].(String); is {
					out = append(out, wide(string(s)))
				}
			}
		case "TJ":
			if len(operands) > 0 {
				list, _ := operands[len(operands)-1].(Array)
				run := ""
				for _, part := range list {
					if s, is := part.(String); is {
						run += wide(string(s))
					}
				}
				out = append(out, run)
			}
		}
		operands = operands[:0]
	}
}
