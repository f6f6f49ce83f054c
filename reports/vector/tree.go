package vector

import (
	"encoding/xml"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// element is a node of the SVG.
type element struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Text     string     `xml:",chardata"`
	Children []*element `xml:",any"`

	// attrs are Attrs by local name. Declarations of "style" count as attributes.
	attrs map[string]string
}

func (e *element) name() string { return e.XMLName.Local }

func readTree(svg string) (*element, error) {
	if strings.Contains(svg, "<!DOCTYPE") {
		return nil, fmt.Errorf("a document type: %w", ErrUnknown)
	}
	root := &element{}
	if err := xml.Unmarshal([]byte(svg), root); err != nil {
		return nil, err
	}
	return root, root.readAttributes()
}

func (e *element) readAttributes() error {
	e.attrs = map[string]string{}
	for _, attr := range e.Attrs {
		if attr.Name.Local != "style" {
			e.attrs[attr.Name.Local] = attr.Value
			continue
		}
		for declaration := range strings.SplitSeq(strings.TrimSuffix(attr.Value, ";"), ";") {
			name, value, ok := strings.Cut(declaration, ":")
			if !ok {
				return fmt.Errorf("style %q of <%s>: %w", declaration, e.name(), ErrUnknown)
			}
			e.attrs[strings.TrimSpace(name)] = strings.TrimSpace(value)
		}
	}
	for _, child := range e.Children {
		if err := child.readAttributes(); err != nil {
			return err
		}
	}
	return nil
}

// only gives an error when the element has an attribute other than those named.
func (e *element) only(names ...string) error {
	for name := range e.attrs {
		if !slices.Contains(names, name) && !isInert(name) {
			return fmt.Errorf("attribute %s of <%s>: %w", name, e.name(), ErrUnknown)
		}
	}
	return nil
}

// isInert tells whether an attribute changes nothing in a still picture: the engine's notes to
// the page's script, and how an element answers to the pointer.
func isInert(name string) bool {
	return strings.HasPrefix(name, "ecmeta_") || name == "pointer-events" || name == "class"
}

// onlyHover gives an error when a style sheet has a rule for anything but the pointer.
func (e *element) onlyHover() error {
	for rule := range strings.SplitSeq(e.Text, "}") {
		selector, _, _ := strings.Cut(rule, "{")
		selector = strings.TrimSpace(selector)
		if selector != "" && !strings.HasSuffix(selector, ":hover") {
			return fmt.Errorf("style of %q: %w", selector, ErrUnknown)
		}
	}
	return nil
}

// number reads an attribute that is a plain number; without the attribute it gives missing.
func (e *element) number(name string, missing float64) (float64, error) {
	value, ok := e.attrs[name]
	if !ok {
		return missing, nil
	}
	number, err := parseNumber(value)
	if err != nil {
		return 0, fmt.Errorf("attribute %s of <%s>: %w", name, e.name(), err)
	}
	return number, nil
}

// numbers reads attributes that are plain numbers, 0 where there is none.
func (e *element) numbers(names ...string) ([]float64, error) {
	out := make([]float64, len(names))
	for i, name := range names {
		var err error
		if out[i], err = e.number(name, 0); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func parseNumber(text string) (float64, error) {
	number, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsNaN(number) || math.IsInf(number, 0) {
		return 0, fmt.Errorf("number %q: %w", text, ErrUnknown)
	}
	return number, nil
}

// parseNumbers reads numbers with commas or spaces between them.
func parseNumbers(text string) ([]float64, error) {
	var numbers []float64
	for _, field := range strings.FieldsFunc(text, func(c rune) bool { return c == ',' || c == ' ' }) {
		number, err := parseNumber(field)
		if err != nil {
			return nil, err
		}
		numbers = append(numbers, number)
	}
	return numbers, nil
}
