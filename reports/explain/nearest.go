package explain

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// key normalizes a code or a name for comparison: lower case, no accents or spaces, and "/" between
// the line and the activity of a pair.
func key(code string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r), unicode.IsSpace(r):
			return -1
		case r == '×', r == '*', r == '·', r == '\\':
			return '/'
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(code))
}

// nearest gives at most three codes that are similar to the one asked for.
func nearest(asked string, codes []string) []string {
	type near struct {
		code string
		far  int
	}
	var found []near
	for _, code := range codes {
		far := distance(asked, key(code))
		if far <= max(1, len(asked)/3) {
			found = append(found, near{code, far})
		}
	}
	slices.SortStableFunc(found, func(a, b near) int { return cmp.Compare(a.far, b.far) })
	var out []string
	for _, one := range found[:min(3, len(found))] {
		out = append(out, one.code)
	}
	return out
}

// distance is the Levenshtein distance of two texts, in characters.
func distance(a, b string) int {
	from, to := []rune(a), []rune(b)
	row := make([]int, len(to)+1)
	for j := range row {
		row[j] = j
	}
	for i, r := range from {
		corner := row[0]
		row[0] = i + 1
		for j, s := range to {
			changed := corner
			if r != s {
				changed++
			}
			corner = row[j+1]
			row[j+1] = min(changed, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(to)]
}
