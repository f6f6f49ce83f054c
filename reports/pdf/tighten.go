package pdf

import "slices"

// tightened sets pieces closer where that saves a page that they would fill by no more than a
// share of most: first with less space between them, then with smaller figures too. Where nothing
// saves the page they stay as they are.
func tightened(pieces []piece, most float64) []piece {
	pages, filled := placedExtent(place(pieces))
	if pages < 2 || filled > most {
		return pieces
	}
	for _, try := range []struct{ space, figures float64 }{
		{0.8, 1}, {0.65, 1}, {0.8, 0.9}, {0.65, 0.9}, {0.55, 0.84},
	} {
		closer := closerBy(pieces, try.space, try.figures)
		if now, _ := placedExtent(place(closer)); now < pages {
			return closer
		}
	}
	return pieces
}

// closerBy gives copies of the pieces, with the space between them and the height of figures
// multiplied by those shares. Figures that would be too small keep their height.
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

// placedExtent is the number of pages that pieces take, and the filled share of the last one's
// height.
func placedExtent(placed []placedPiece) (pages int, filled float64) {
	if len(placed) == 0 {
		return 1, 0
	}
	last := placed[len(placed)-1]
	return last.page + 1, (last.y + last.height - bodyTop) / bodyHeight
}
