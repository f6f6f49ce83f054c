package form

import "xmess.cat/memoria/pipeline/workbook"

// names is a list of names that are compared by workbook.Key, so that case, accents, spaces and
// punctuation do not matter, or of codes, in which points and hyphens between figures do.
type names struct {
	key   func(string) string
	all   []string
	keys  [][]rune
	byKey map[string]int
}

func namesOf(all ...string) names { return keyed(workbook.Key, all) }

func codesOf(all ...string) names { return keyed(workbook.CodeKey, all) }

func keyed(by func(string) string, all []string) names {
	n := names{key: by, all: all, byKey: map[string]int{}}
	for i, each := range all {
		key := by(each)
		n.keys = append(n.keys, []rune(key))
		if _, again := n.byKey[key]; !again {
			n.byKey[key] = i
		}
	}
	return n
}

// canonical gives the name with the text's key; ok is false where there is none.
func (n names) canonical(text string) (name string, ok bool) {
	i, ok := n.index(text)
	if !ok {
		return "", false
	}
	return n.all[i], true
}

// index gives the position of the first name with the text's key.
func (n names) index(text string) (position int, ok bool) {
	if n.key == nil {
		return 0, false
	}
	position, ok = n.byKey[n.key(text)]
	return position, ok
}

// nearest gives the first name with the smallest edit distance to the text; empty without names.
func (n names) nearest(text string) string {
	if len(n.all) == 0 {
		return ""
	}
	i, _ := n.near([]rune(n.key(text)))
	return n.all[i]
}

// similar gives the nearest name; ok is false where it is too far to be a misspelling.
func (n names) similar(text string) (name string, ok bool) {
	if len(n.all) == 0 {
		return "", false
	}
	key := []rune(n.key(text))
	i, edits := n.near(key)
	// With few letters, or as many edits as letters, any name would do.
	shorter := min(len(key), len(n.keys[i]))
	return n.all[i], shorter > 1 && edits <= max(1, shorter/3)
}

// near gives the position of the nearest key and its edit distance; -1 where there is none.
func (n names) near(key []rune) (position, edits int) {
	position = -1
	for i, each := range n.keys {
		if d := distance(key, each); position < 0 || d < edits {
			position, edits = i, d
		}
	}
	return position, edits
}

// longest is how many letters are compared; no declared name is longer.
const longest = 64

// distance is the edit distance between two words. A swap of neighbouring letters is one edit
// (optimal string alignment).
func distance(a, b []rune) int {
	a, b = a[:min(len(a), longest)], b[:min(len(b), longest)]
	// Three rows of the table on the stack, because a hostile sheet causes millions of calls.
	var rows [3][longest + 1]int
	before, last, now := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		now[j] = j
	}
	for i := 1; i <= len(a); i++ {
		before, last, now = last, now, before
		now[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			now[j] = min(last[j]+1, now[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				now[j] = min(now[j], before[j-2]+1)
			}
		}
	}
	return now[len(b)]
}
