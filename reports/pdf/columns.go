package pdf

import "xmess.cat/memoria/reports/document"

// splitAbove is the greatest height of columns that stay together. Higher ones are split into
// pieces, so that they can go on below or on the next page.
const splitAbove = bodyHeight * 0.6

// columns lays blocks out side by side.
func (s *setter) columns(b document.Columns, width float64) []piece {
	shares := b.Shares
	if len(shares) != len(b.Columns) {
		shares = make([]int, len(b.Columns))
		for i := range shares {
			shares[i] = 1
		}
	}
	whole := 0
	for _, share := range shares {
		whole += share
	}
	free := width - gutter*float64(len(b.Columns)-1)
	columns, widths := make([][]piece, len(b.Columns)), make([]float64, len(b.Columns))
	tallest := 0.0
	for i, blocks := range b.Columns {
		widths[i] = free * float64(shares[i]) / float64(whole)
		s.inside("Div", func() { columns[i] = s.blocks(blocks, widths[i]) })
		tallest = max(tallest, chainHeight(columns[i], true))
	}
	if tallest <= splitAbove {
		return []piece{sideBySide(columns, widths)}
	}
	var out []piece
	for more := true; more; {
		more = false
		part := make([][]piece, len(columns))
		for i, rest := range columns {
			part[i], columns[i] = upTo(rest, splitAbove/2)
			more = more || len(columns[i]) > 0
		}
		out = append(out, sideBySide(part, widths))
	}
	return out
}

// sideBySide makes one piece of columns.
func sideBySide(columns [][]piece, widths []float64) piece {
	out := piece{}
	bundles := make([]piece, len(columns))
	for i, pieces := range columns {
		bundles[i] = bundle(pieces)
		out.height = max(out.height, bundles[i].height)
		out.before = max(out.before, bundles[i].before)
	}
	out.draw = func(p *page, x, y float64) {
		for i, made := range bundles {
			made.draw(p, x, y)
			x += widths[i] + gutter
		}
	}
	return out
}

// bundle makes one piece of pieces that stand under each other.
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
			one.draw(p, x, y)
			y += one.height
		}
	}
	return out
}

// upTo takes the first chains of pieces up to a height, at least one.
func upTo(pieces []piece, height float64) (first, rest []piece) {
	end := 0
	for end < len(pieces) {
		next := chainEnd(pieces, end)
		if end > 0 && chainHeight(pieces[:next], true) > height {
			break
		}
		end = next
	}
	return pieces[:end], pieces[end:]
}
