package workbook

import "bytes"

// space is what a name belongs to.
type space uint8

const (
	foreign   space = iota
	mainSpace       // SpreadsheetML, transitional or strict
	relations       // the r: of r:id
	packages        // relationship parts

	officeSpace // OpenDocument's
	tableSpace
	textSpace
	styleSpace
	numberSpace // data styles
	calcSpace   // LibreOffice's own additions
)

// qualified is an element's name, resolved.
type qualified struct {
	space space
	local []byte
}

// is tells whether the element is one of SpreadsheetML's.
func (q qualified) is(local string) bool { return q.space == mainSpace && string(q.local) == local }

// binding is a prefix that stands for a name space while its element is open.
type binding struct {
	depth  int
	prefix string
	space  space
}

// bind keeps what an xmlns attribute of the element just opened says.
func (s *scanner) bind(a attribute) {
	switch {
	case len(a.prefix) == 0 && string(a.local) == "xmlns":
		s.bound = append(s.bound, binding{len(s.starts), "", spaceOf(a.value)})
	case string(a.prefix) == "xmlns":
		s.bound = append(s.bound, binding{len(s.starts), string(a.local), spaceOf(a.value)})
	}
}

func spaceOf(uri []byte) space {
	switch string(uri) {
	case "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main":
		return mainSpace
	case "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
		"http://purl.oclc.org/ooxml/officeDocument/relationships":
		return relations
	case "http://schemas.openxmlformats.org/package/2006/relationships":
		return packages
	}
	return openSpace(uri)
}

// qualify resolves the name of the element just opened. A prefix that nothing binds is malformed: to take
// it for foreign would drop its rows without a word. With no name space at all it counts as a workbook's.
func (s *scanner) qualify(name []byte) error {
	var prefix []byte
	s.tag.local = name
	if i := bytes.IndexByte(name, ':'); i > 0 {
		prefix, s.tag.local = name[:i], name[i+1:]
	}
	found := false
	s.tag.space, found = s.lookup(prefix)
	if !found && len(prefix) > 0 && string(prefix) != "xml" {
		return errMalformed
	}
	if !found {
		s.tag.space = mainSpace
	}
	return nil
}

func (s *scanner) lookup(prefix []byte) (space, bool) {
	for i := len(s.bound) - 1; i >= 0; i-- {
		if s.bound[i].prefix == string(prefix) {
			return s.bound[i].space, true
		}
	}
	return foreign, false
}

// value gives an attribute without a prefix; nil where the tag has none of that name.
func (s *scanner) value(local string) []byte {
	for i := range s.attributes {
		if a := &s.attributes[i]; len(a.prefix) == 0 && string(a.local) == local {
			return a.value
		}
	}
	return nil
}

// relation gives the r:id of the tag; empty where there is none.
func (s *scanner) relation() string {
	for _, a := range s.attributes {
		if string(a.local) != "id" || len(a.prefix) == 0 {
			continue
		}
		if at, _ := s.lookup(a.prefix); at == relations {
			return string(a.value)
		}
	}
	return ""
}

// truth reads a boolean attribute; absent is false.
func (s *scanner) truth(local string) bool {
	switch string(s.value(local)) {
	case "1", "true", "on":
		return true
	}
	return false
}

// child moves to the next element directly inside the one that is open, and gives false at its end. What
// it gives must be taken whole (by child, content or skip) before the next call.
func (s *scanner) child() (bool, error) {
	for {
		kind, err := s.next()
		if err != nil || kind != text {
			return kind == start, err
		}
	}
}

// skip passes over the rest of the element that is open.
func (s *scanner) skip() error {
	depth := len(s.starts)
	for {
		if kind, err := s.next(); err != nil || kind == end && len(s.starts) < depth {
			return err
		}
	}
}

// content appends the text directly inside the element that is open, and passes over the rest of it.
func (s *scanner) content(to []byte) ([]byte, error) {
	for {
		kind, err := s.next()
		if err != nil || kind == end {
			return to, err
		}
		if kind == text {
			to = append(to, s.text...)
		} else if err := s.skip(); err != nil {
			return to, err
		}
	}
}
