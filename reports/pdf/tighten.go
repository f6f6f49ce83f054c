package pdf

import "slices"

// tightened sets pieces closer where that saves a page that they would fill by no more than a
// share of most. Where nothing saves the page they stay as they are.
func tightened(pieces []piece, most float64) []piece {
	pages, filled := placedExtent(place(pieces))
	if pages < 2 || filled > most {
		return pieces
	}
	for _, space := range []float64{0.8, 0.65, 0.55} {
		closer := closerBy(pieces, space)
		if now, _ := placedExtent(place(closer)); now < pages {
			return closer
		}
	}
	return pieces
}

// closerBy gives copies of the pieces, with the space between them multiplied by a share.
func closerBy(pieces []piece, space float64) []piece {
	out := slices.Clone(pieces)
	for i := range out {
		out[i].before *= space
	}
	return out
}

// placedExtent is the number of pages that pieces take, and the filled share of the last one's
// height.
func placedExtent(placed []placedPiece) (pages int, filled float64) {
	if len(placed) == 0 {
		return 1, 0
	}
	last := placed[len(placed)-1]
	return last.page + 1, (last.y + last.height - bodyTop) / bodyHeight
}
