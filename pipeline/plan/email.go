package plan

import (
	"net/mail"
	"strings"
)

// Addresses reads the e-mail addresses that somebody typed, with commas, semicolons or spaces
// between. ok is false where one of them cannot be an address; those that can are given.
func Addresses(text string) (addresses []string, ok bool) {
	ok = true
	add := func(one string) {
		if address, is := address(one); is {
			addresses = append(addresses, address)
		} else {
			ok = false
		}
	}
	for _, part := range strings.FieldsFunc(text, func(r rune) bool {
		return r == ';' || r == ',' || r == '\n' || r == '\r'
	}) {
		words := strings.Fields(part)
		named := strings.ContainsAny(part, "<>")
		switch {
		case len(words) == 0:
		case named: // Anna Puig <anna@exemple.cat>
			add(part)
		default:
			for _, word := range words {
				add(word)
			}
		}
	}
	return addresses, ok
}

// address reads one address: a name, an at sign and a domain with a point.
func address(text string) (address string, ok bool) {
	text = strings.TrimPrefix(strings.TrimSpace(text), "mailto:")
	parsed, err := mail.ParseAddress(text)
	if err != nil {
		return "", false
	}
	name, domain, _ := strings.Cut(parsed.Address, "@")
	last := strings.LastIndexByte(domain, '.')
	ok = name != "" && last > 0 && len(domain)-last > 2 && !strings.Contains(domain, "..") &&
		!strings.ContainsAny(parsed.Address, " \"\t")
	return parsed.Address, ok
}
