package vector

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
)

// element is a node of the SVG. Attributes are by their local names; "style" has been taken apart
// into the attributes that it stands for.
type element struct {
	name     string
	attrs    map[string]string
	text     string
	children []*element
}

func readTree(svg string) (*element, error) {
	decoder := xml.NewDecoder(strings.NewReader(svg))
	var root *element
	var open []*element
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			node, err := newElement(token)
			if err != nil {
				return nil, err
			}
			switch {
			case len(open) > 0:
				parent := open[len(open)-1]
				parent.children = append(parent.children, node)
			case root != nil:
				return nil, fmt.Errorf("a second root <%s>: %w", node.name, ErrUnknown)
			default:
				root = node
			}
			open = append(open, node)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 {
				open[len(open)-1].text += string(token)
			}
		case xml.Comment:
		default:
			return nil, fmt.Errorf("a %T: %w", token, ErrUnknown)
		}
	}
	if root == nil {
		return nil, io.ErrUnexpectedEOF
	}
	return root, nil
}

func newElement(start xml.StartElement) (*element, error) {
	node := &element{name: start.Name.Local, attrs: map[string]string{}}
	for _, attr := range start.Attr {
		if attr.Name.Local == "style" {
			if err := node.style(attr.Value); err != nil {
				return nil, err
			}
			continue
		}
		node.attrs[attr.Name.Local] = attr.Value
	}
	return node, nil
}

func (e *element) style(declarations string) error {
	for declaration := range strings.SplitSeq(declarations, ";") {
		if strings.TrimSpace(declaration) == "" {
			continue
		}
		name, value, ok := strings.Cut(declaration, ":")
		if !ok {
			return fmt.Errorf("style %q of <%s>: %w", declaration, e.name, ErrUnknown)
		}
		e.attrs[strings.TrimSpace(name)] = strings.TrimSpace(value)
	}
	return nil
}

// only is an error when the element has an attribute other than those named.
func (e *element) only(names ...string) error {
	for name := range e.attrs {
		if !slices.Contains(names, name) && !isNeutral(name) {
			return fmt.Errorf("attribute %s of <%s>: %w", name, e.name, ErrUnknown)
		}
	}
	return nil
}

// isNeutral says whether an attribute changes nothing in a still picture: the engine's notes to
// the page's script, and what the pointer does.
func isNeutral(name string) bool {
	return strings.HasPrefix(name, "ecmeta_") || name == "pointer-events" || name == "space"
}

// number reads an attribute that is a plain number; missing where it is not given.
func (e *element) number(name string, missing float64) (float64, error) {
	value, ok := e.attrs[name]
	if !ok {
		return missing, nil
	}
	number, err := parseNumber(value)
	if err != nil {
		return 0, fmt.Errorf("attribute %s of <%s>: %w", name, e.name, err)
	}
	return number, nil
}

func parseNumber(text string) (float64, error) {
	number, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
	if err != nil || math.IsNaN(number) || math.IsInf(number, 0) {
		return 0, fmt.Errorf("number %q: %w", text, ErrUnknown)
	}
	return number, nil
}

// parseNumbers reads numbers parted by commas, spaces or signs, as SVG writes them.
func parseNumbers(text string) ([]float64, error) {
	var numbers []float64
	for _, field := range strings.FieldsFunc(text, isSeparator) {
		number, err := parseNumber(field)
		if err != nil {
			return nil, err
		}
		numbers = append(numbers, number)
	}
	return numbers, nil
}

func isSeparator(char rune) bool {
	return char == ',' || char == ' ' || char == '\n' || char == '\t' || char == '\r'
}
