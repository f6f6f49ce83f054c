package plan

import (
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// FileStem names a member in file names, as in 08019-barcelona. It has only a-z, 0-9 and hyphens,
// which every file system allows. Either part may be empty.
func FileStem(code, name string) string {
	plain, _, err := transform.String(
		transform.Chain(norm.NFKD, runes.Remove(runes.In(unicode.Mn))), strings.ToLower(code+" "+name))
	if err != nil {
		plain = strings.ToLower(code + " " + name)
	}
	return strings.Join(strings.FieldsFunc(plain, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	}), "-")
}
