package pdf

import "slices"

// tightened sets pieces closer where that spares a page of which no more than that share would be filled: less space
// between them, then figures a little smaller too. Where nothing is spared they stay as they are.
func tightened(pieces []piece, little float64) []piece {
	pages, filled := extentOfPlaced(place(pieces))
	if pages < 2 || filled > little {
		return pieces
	}
	for _, try := range []struct{ space, figures float64 }{{0.8, 1}, {0.65, 1}, {0.8, 0.9}, {0.65, 0.9}, {0.55, 0.84}} {
		closer := closerBy(pieces, try.space, try.figures)
		if now, _ := extentOfPlaced(place(closer)); now < pages {
			return closer
		}
	}
	return pieces
}

// closerBy gives pieces with that share of the space between them, and figures as high as that share where they can be.
func closerBy(pieces []piece, space, figures float64) []piece {
	out := slices.Clone(pieces)
	for i, one := range out {
		if one.shrink != nil && figures < 1 {
			if lower, ok := one.lowered(one.height * figures); ok {
				one = lower
			}
		}
		one.before *= space
		out[i] = one
	}
	return out
}

// extentOfPlaced is how many pages pieces take, and the share of the last one's height that they fill.
func extentOfPlaced(placed []placedPiece) (pages int, filled float64) {
	if len(placed) == 0 {
		return 1, 0
	}
	last := placed[len(placed)-1]
	return last.page + 1, (last.y + last.height - bodyTop) / bodyHeight
}
