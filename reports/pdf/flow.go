package pdf

// piece is a part that is never split: a line, a row, a figure.
type piece struct {
	before float64 // space above, except at the top of a page
	height float64
	// keepWithNext makes the next piece stand on the same page.
	keepWithNext bool
	// head is drawn above the piece where it starts a page.
	head *piece
	draw func(p *page, x, y float64)
}

// flow places pieces under each other and draws them on as many pages as they need, at least one.
func flow(pieces []piece, newPage func() *page) []*page {
	pages := []*page{newPage()}
	for _, at := range place(pieces) {
		for len(pages) <= at.page {
			pages = append(pages, newPage())
		}
		if at.draw != nil {
			at.draw(pages[at.page], marginLeft, at.y)
		}
	}
	return pages
}

// placedPiece is a piece, or a repeated head, at its place. Pages are counted from 0.
type placedPiece struct {
	piece
	page int
	y    float64
}

// place finds the place of each piece. A chain of pieces that are kept together goes to the next
// page as a whole, unless it is higher than a page.
func place(pieces []piece) []placedPiece {
	var out []placedPiece
	page, y := 0, bodyTop
	top := true // nothing is on this page yet
	turn := func() {
		page++
		y, top = bodyTop, true
	}
	for start := 0; start < len(pieces); {
		end := chainEnd(pieces, start)
		chain := pieces[start:end]
		if !top && y+chainHeight(chain, false) > bodyBottom {
			turn()
		}
		for _, one := range chain {
			if !top && y+one.before+one.height > bodyBottom {
				turn() // a chain higher than a page
			}
			if !top {
				y += one.before
			} else if one.head != nil {
				out = append(out, placedPiece{piece: *one.head, page: page, y: y})
				y += one.head.height
			}
			out = append(out, placedPiece{piece: one, page: page, y: y})
			y += one.height
			top = top && one.height == 0
		}
		start = end
	}
	return out
}

// chainEnd is the index after the last of the pieces that are kept together with the one at start.
func chainEnd(pieces []piece, start int) int {
	end := start + 1
	for end < len(pieces) && pieces[end-1].keepWithNext {
		end++
	}
	return end
}

// chainHeight is the height of pieces under each other. The first one's space above counts only
// where they do not start a page.
func chainHeight(pieces []piece, atTop bool) float64 {
	total := 0.0
	for i, one := range pieces {
		if i > 0 || !atTop {
			total += one.before
		}
		total += one.height
	}
	return total
}
