package form

import (
	"slices"

	"xmess.cat/memoria/pipeline/workbook"
)

// nearest gives the candidate whose key takes the fewest edits from the text's, the first of equals, and
// that number; empty and 0 where there are no candidates.
func nearest(text string, candidates []string) (candidate string, edits int) {
	key := []rune(workbook.Key(text))
	best, fewest := "", -1
	for _, c := range candidates {
		if n := distance(key, []rune(workbook.Key(c))); fewest < 0 || n < fewest {
			best, fewest = c, n
		}
	}
	return best, max(fewest, 0)
}

// resembling is nearest where the two could be one name misspelt; ok is false where none could.
func resembling(text string, candidates []string) (candidate string, ok bool) {
	// A name says nothing of another that is as long as the edits between them.
	c, edits := nearest(text, candidates)
	shorter := min(len([]rune(workbook.Key(text))), len([]rune(workbook.Key(c))))
	return c, shorter > 0 && edits <= max(1, shorter/3)
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

// spelt gives the candidate that the text means, as the candidate is spelt: case, accents, spaces and
// punctuation never count. ok is false where it is none of them.
func spelt(text string, candidates []string) (candidate string, ok bool) {
	key := workbook.Key(text)
	i := slices.IndexFunc(candidates, func(c string) bool { return workbook.Key(c) == key })
	if i < 0 {
		return "", false
	}
	return candidates[i], true
}
