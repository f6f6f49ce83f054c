package pdf

import (
	"slices"
	"testing"
)

// stack is pieces of a height with a space above each.
func stack(n int, height, before float64) []piece {
	out := make([]piece, n)
	for i := range out {
		out[i] = piece{before: before, height: height}
	}
	return out
}

// A page that little would stand on is spared; one that is well filled, or could not be spared,
// changes nothing.
func TestChaptersAreSetCloserWhereThatSparesAPage(t *testing.T) {
	t.Parallel()
	each := bodyHeight / 10
	for _, c := range []struct {
		name          string
		pieces        []piece
		little        float64
		before, after int
	}{
		{"a line too many", stack(9, each, 13), 0.5, 2, 1},
		{"a page half filled is left", stack(13, each, 20), 0.3, 2, 2},
		{"what cannot be spared", stack(12, each, 20), 0.5, 2, 2},
		{"one page", stack(5, each, 20), 0.5, 1, 1},
	} {
		given := slices.Clone(c.pieces)
		before, _ := placedExtent(place(c.pieces))
		tight := tightened(c.pieces, c.little)
		after, _ := placedExtent(place(tight))
		if before != c.before || after != c.after {
			t.Errorf("%s: %d pages became %d, want %d and %d", c.name, before, after, c.before, c.after)
		}
		for i := range given {
			if given[i].height != c.pieces[i].height || given[i].before != c.pieces[i].before {
				t.Errorf("%s: piece %d was changed where it was given", c.name, i)
			}
			if before == after &&
				(tight[i].before != given[i].before || tight[i].height != given[i].height) {
				t.Errorf("%s: piece %d is closer, and no page is spared", c.name, i)
			}
		}
	}
}
