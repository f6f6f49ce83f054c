package pdf

// piece is what is never split: a line, a row, a figure. Space above it goes where it starts a page.
type piece struct {
	before float64
	height float64
	// keep tells that the next piece must stand on the same page.
	keep bool
	// pageBreak tells that it starts a page.
	pageBreak bool
	// head is drawn above it where it starts a page that is not the first of its table.
	head *piece
	// shrink makes it as low as that where it can, gives its height then, and has draw draw it so.
	shrink func(room float64) (height float64, ok bool)
	draw   func(p *page, x, y float64)
}

// flow places pieces one under the other, from the top of a first page on, and gives the pages. Pieces
// that are kept together go to the next page together, unless they are higher than one by themselves.
func flow(pieces []piece, newPage func() *page) []*page {
	pages := []*page{newPage()}
	y := bodyTop
	top := true // nothing on this page yet
	turn := func() {
		pages = append(pages, newPage())
		y, top = bodyTop, true
	}
	for start := 0; start < len(pieces); {
		end := chainEnd(pieces, start)
		if pieces[start].pageBreak && !top {
			turn()
		}
		if !top && y+chainHeight(pieces[start:end], false) > bodyBottom && !squeezeIn(pieces[start:end], bodyBottom-y) {
			turn()
		}
		for i := start; i < end; i++ {
			one := pieces[i]
			if !top && y+one.before+one.height > bodyBottom {
				turn() // a chain higher than a page
			}
			p := pages[len(pages)-1]
			if !top {
				y += one.before
			} else if one.head != nil {
				one.head.draw(p, marginLeft, y)
				y += one.head.height
			}
			if one.draw != nil {
				one.draw(p, marginLeft, y)
			}
			y += one.height
			top = top && one.height == 0
		}
		start = end
	}
	return pages
}

// squeezeIn makes the first piece of a chain that can shrink as low as the room asks; false where it cannot be.
func squeezeIn(chain []piece, room float64) bool {
	for i := range chain {
		if chain[i].shrink == nil {
			continue
		}
		rest := chainHeight(chain, false) - chain[i].height
		height, ok := chain[i].shrink(room - rest)
		if ok {
			chain[i].height = height
		}
		return ok
	}
	return false
}

// chainEnd is the index after the last of the pieces that are kept with the one at start.
func chainEnd(pieces []piece, start int) int {
	end := start + 1
	for end < len(pieces) && pieces[end-1].keep && !pieces[end].pageBreak {
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
