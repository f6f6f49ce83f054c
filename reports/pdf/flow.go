package pdf

import "slices"

// piece is what is never split: a line, a row, a figure. Space above it goes where it starts a page.
type piece struct {
	before float64
	height float64
	// keep tells that the next piece must stand on the same page.
	keep bool
	// head is drawn above it where it starts a page that is not the first of its table.
	head *piece
	// shrink gives it as low as that, false where that would be too low to be read.
	shrink func(room float64) (lower piece, ok bool)
	draw   func(p *page, x, y float64)
}

// flow places pieces one under the other, from the top of a first page on, and gives the pages. Pieces
// that are kept together go to the next page together, unless they are higher than one by themselves.
func flow(pieces []piece, newPage func() *page) []*page {
	var pages []*page
	for _, at := range place(pieces) {
		for len(pages) <= at.page {
			pages = append(pages, newPage())
		}
		if at.draw != nil {
			at.draw(pages[at.page], marginLeft, at.y)
		}
	}
	if len(pages) == 0 {
		pages = append(pages, newPage())
	}
	return pages
}

// placedPiece is a piece, or the head of a table that goes on, where it is drawn; page is counted from nought.
type placedPiece struct {
	piece
	page int
	y    float64
}

// place says where each piece goes.
func place(pieces []piece) []placedPiece {
	pieces = slices.Clone(pieces)
	var out []placedPiece
	number, y := 0, bodyTop
	top := true // nothing on this page yet
	turn := func() {
		number++
		y, top = bodyTop, true
	}
	for start := 0; start < len(pieces); {
		end := chainEnd(pieces, start)
		if !top && y+chainHeight(pieces[start:end], false) > bodyBottom && !squeezeIn(pieces[start:end], bodyBottom-y) {
			turn()
		}
		for i := start; i < end; i++ {
			one := pieces[i]
			if !top && y+one.before+one.height > bodyBottom {
				turn() // a chain higher than a page
			}
			if !top {
				y += one.before
			} else if one.head != nil {
				out = append(out, placedPiece{piece: *one.head, page: number, y: y})
				y += one.head.height
			}
			out = append(out, placedPiece{piece: one, page: number, y: y})
			y += one.height
			top = top && one.height == 0
		}
		start = end
	}
	return out
}

// squeezeIn makes the first piece of a chain that can shrink as low as the room asks; false where it cannot be.
func squeezeIn(chain []piece, room float64) bool {
	for i := range chain {
		if chain[i].shrink == nil {
			continue
		}
		rest := chainHeight(chain, false) - chain[i].height
		lower, ok := chain[i].lowered(room - rest)
		if ok {
			chain[i] = lower
		}
		return ok
	}
	return false
}

// lowered is a piece that can shrink in that room, with the space above it and what it is kept with as they were.
func (one piece) lowered(room float64) (piece, bool) {
	lower, ok := one.shrink(room)
	lower.before, lower.keep, lower.head = one.before, one.keep, one.head
	return lower, ok
}

// chainEnd is the index after the last of the pieces that are kept with the one at start.
func chainEnd(pieces []piece, start int) int {
	end := start + 1
	for end < len(pieces) && pieces[end-1].keep {
		end++
	}
	return end
}

// chainHeight is how high pieces are one under the other; without the first's space above on a new page.
func chainHeight(pieces []piece, onNewPage bool) float64 {
	total := 0.0
	for i, one := range pieces {
		if i > 0 || !onNewPage {
			total += one.before
		}
		total += one.height
	}
	return total
}

// bundle makes one piece of many, for what stands side by side or must not split.
func bundle(pieces []piece) piece {
	out := piece{height: chainHeight(pieces, true)}
	if len(pieces) > 0 {
		out.before = pieces[0].before
	}
	out.draw = func(p *page, x, y float64) {
		for i, one := range pieces {
			if i > 0 {
				y += one.before
			}
			if one.draw != nil {
				one.draw(p, x, y)
			}
			y += one.height
		}
	}
	return out
}
