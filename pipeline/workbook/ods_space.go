package workbook

// openSpace gives the name space of OpenDocument's that an address means.
func openSpace(uri []byte) space {
	switch string(uri) {
	case "urn:oasis:names:tc:opendocument:xmlns:office:1.0":
		return officeSpace
	case "urn:oasis:names:tc:opendocument:xmlns:table:1.0":
		return tableSpace
	case "urn:oasis:names:tc:opendocument:xmlns:text:1.0":
		return textSpace
	case "urn:oasis:names:tc:opendocument:xmlns:style:1.0":
		return styleSpace
	case "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0":
		return numberSpace
	case "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0":
		return calcSpace
	}
	return foreign
}

// of tells whether the element is the one of a name space.
func (q qualified) of(in space, local string) bool { return q.space == in && string(q.local) == local }

// own gives an attribute of a name space; nil where the tag has none of that name.
func (s *scanner) own(wanted space, local string) []byte {
	for i := range s.attributes {
		a := &s.attributes[i]
		if string(a.local) != local || len(a.prefix) == 0 {
			continue
		}
		if at, _ := s.lookup(a.prefix); at == wanted {
			return a.value
		}
	}
	return nil
}
