package guard

import (
	"bufio"
	"bytes"
	"io"
)

// Space is the XML namespace of a name.
type Space uint8

// The namespaces that the readers know.
const (
	ForeignSpace  Space = iota
	MainSpace           // SpreadsheetML, transitional or strict; also names without any namespace
	relationSpace       // the r: of r:id
	PackageSpace        // relationship parts

	OfficeSpace // OpenDocument
	TableSpace
	TextSpace
	StyleSpace
	NumberSpace // OpenDocument data styles
	CalcSpace   // LibreOffice's extensions
)

func spaceOf(uri []byte) Space {
	switch string(uri) {
	case "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
		"http://purl.oclc.org/ooxml/spreadsheetml/main":
		return MainSpace
	case "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
		"http://purl.oclc.org/ooxml/officeDocument/relationships":
		return relationSpace
	case "http://schemas.openxmlformats.org/package/2006/relationships":
		return PackageSpace
	case "urn:oasis:names:tc:opendocument:xmlns:office:1.0":
		return OfficeSpace
	case "urn:oasis:names:tc:opendocument:xmlns:table:1.0":
		return TableSpace
	case "urn:oasis:names:tc:opendocument:xmlns:text:1.0":
		return TextSpace
	case "urn:oasis:names:tc:opendocument:xmlns:style:1.0":
		return StyleSpace
	case "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0":
		return NumberSpace
	case "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0":
		return CalcSpace
	}
	return ForeignSpace
}

// Name is the name of an element, with its namespace.
type Name struct {
	Space Space
	Local []byte
}

// Is tells whether this is an element of SpreadsheetML.
func (n Name) Is(local string) bool { return n.In(MainSpace, local) }

// In tells whether this is an element of a namespace.
func (n Name) In(space Space, local string) bool {
	return n.Space == space && string(n.Local) == local
}

// binding is a prefix that stands for a namespace while its element is open.
type binding struct {
	depth  int
	prefix string
	space  Space
}

// bind applies an xmlns attribute of the element just opened: xmlns itself, or :prefix after it.
func (s *Scanner) bind(rest, uri []byte) {
	prefix, prefixed := bytes.CutPrefix(rest, []byte(":"))
	if prefixed || len(rest) == 0 {
		s.bound = append(s.bound, binding{len(s.starts), string(prefix), spaceOf(uri)})
	}
}

// qualify finds the namespace of the element just opened. A prefix without a binding is malformed:
// as a foreign element its rows would be dropped silently.
func (s *Scanner) qualify(name []byte) error {
	prefix, local, prefixed := bytes.Cut(name, []byte(":"))
	if !prefixed {
		prefix, local = nil, name
	}
	space, bound := s.lookup(prefix)
	if !bound && prefixed && string(prefix) != "xml" {
		return ErrMalformed
	}
	s.Tag = Name{space, local}
	return nil
}

// lookup gives the namespace that a prefix is bound to, else MainSpace.
func (s *Scanner) lookup(prefix []byte) (space Space, bound bool) {
	for i := len(s.bound) - 1; i >= 0; i-- {
		if s.bound[i].prefix == string(prefix) {
			return s.bound[i].space, true
		}
	}
	return MainSpace, false
}

// Value gives an attribute of the tag that has no prefix; nil where there is none of that name.
func (s *Scanner) Value(local string) []byte {
	for i := range s.attributes {
		if string(s.attributes[i].name) == local {
			return s.attributes[i].value
		}
	}
	return nil
}

// ValueIn gives an attribute of the tag in a namespace; nil where there is none of that name.
func (s *Scanner) ValueIn(space Space, local string) []byte {
	for i := range s.attributes {
		prefix, name, _ := bytes.Cut(s.attributes[i].name, []byte(":"))
		if string(name) != local {
			continue
		}
		if found, _ := s.lookup(prefix); found == space {
			return s.attributes[i].value
		}
	}
	return nil
}

// Relation gives the r:id of the tag; empty where there is none.
func (s *Scanner) Relation() string { return string(s.ValueIn(relationSpace, "id")) }

// True reads a boolean attribute; absent is false.
func (s *Scanner) True(local string) bool {
	switch string(s.Value(local)) {
	case "1", "true", "on":
		return true
	}
	return false
}

// Children calls use for each child of the open element, up to the element's end. Whatever use
// leaves unread of a child is skipped.
func (s *Scanner) Children(use func() error) error {
	depth := len(s.starts)
	for {
		token, err := s.Next()
		if err != nil || token == End || token == Finished {
			return err
		}
		if token != Start {
			continue
		}
		if err := use(); err != nil {
			return err
		}
		if len(s.starts) > depth {
			if err := s.Skip(); err != nil {
				return err
			}
		}
	}
}

// Skip reads to the end of the open element.
func (s *Scanner) Skip() error {
	depth := len(s.starts)
	for {
		if token, err := s.Next(); err != nil || token == End && len(s.starts) < depth {
			return err
		}
	}
}

// Content appends the text directly inside the open element, and reads to its end.
func (s *Scanner) Content(to []byte) ([]byte, error) {
	for {
		token, err := s.Next()
		if err != nil || token == End {
			return to, err
		}
		if token == Text {
			to = append(to, s.Text...)
		} else if err := s.Skip(); err != nil {
			return to, err
		}
	}
}

// Elements calls use for each start tag of the XML in a stream, until use returns false. Errors end
// it silently: it is for glances that promise nothing.
func Elements(in io.Reader, deepest int, use func(*Scanner) (more bool)) {
	s := &Scanner{}
	if s.begin(bufio.NewReader(in), deepest) != nil {
		return
	}
	for {
		token, err := s.Next()
		if err != nil || token == Finished || token == Start && !use(s) {
			return
		}
	}
}
