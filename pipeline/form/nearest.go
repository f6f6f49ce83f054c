package form

import "xmess.cat/memoria/pipeline/workbook"

// names are words that a text may mean, each known by its key.
type names struct {
	all   []string
	keys  []string
	byKey map[string]int
}

func namesOf(all ...string) names {
	n := names{all: all, byKey: map[string]int{}}
	for i, each := range all {
		key := workbook.Key(each)
		n.keys = append(n.keys, key)
		if _, again := n.byKey[key]; !again {
			n.byKey[key] = i
		}
	}
	return n
}

// spelt gives the name that the text means, as the name is spelt: case, accents, spaces and punctuation never
// count. ok is false where it is none of them.
func (n names) spelt(text string) (name string, ok bool) {
	i, ok := n.byKey[workbook.Key(text)]
	if !ok {
		return "", false
	}
	return n.all[i], true
}

// nearest gives the name whose key takes the fewest edits from the text's, the first of equals; empty where
// there are no names.
func (n names) nearest(text string) string {
	i, _ := n.near(workbook.Key(text))
	if i < 0 {
		return ""
	}
	return n.all[i]
}

// resembling is nearest where the two could be one name misspelt; ok is false where none could.
func (n names) resembling(text string) (name string, ok bool) {
	key := workbook.Key(text)
	i, edits := n.near(key)
	if i < 0 {
		return "", false
	}
	// A name says nothing of another that is as long as the edits between them.
	shorter := min(len([]rune(key)), len([]rune(n.keys[i])))
	return n.all[i], shorter > 1 && edits <= max(1, shorter/3)
}

// near gives the position of the nearest key and the edits to it; -1 where there is none.
func (n names) near(key string) (position, edits int) {
	position = -1
	for i, each := range n.keys {
		if d := distance([]rune(key), []rune(each)); position < 0 || d < edits {
			position, edits = i, d
		}
	}
	return position, edits
}

// distance counts the single-letter edits, a swap of neighbours being one, between two words. Only the
// first letters count: no name that is looked for is longer.
func distance(a, b []rune) int {
	const longest = 64
	a, b = a[:min(len(a), longest)], b[:min(len(b), longest)]
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}
