package pdf

import (
	"cmp"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/vector"
)

// splitAbove is how high columns may be and still stand together; higher ones go on below, or on the next page.
const splitAbove = bodyHeight * 0.6

// columns sets blocks side by side: as one piece, or, where they are too high for that, as several.
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
	var columns [][]piece
	var widths []float64
	tallest := 0.0
	for i, blocks := range b.Columns {
		wide := free * float64(shares[i]) / float64(whole)
		var made []piece
		s.inside("Div", func() { made = s.blocks(blocks, wide) })
		tallest = max(tallest, chainHeight(made, true))
		columns, widths = append(columns, made), append(widths, wide)
	}
	if tallest <= splitAbove {
		return []piece{abreast(columns, widths)}
	}
	var out []piece
	for left := true; left; {
		left = false
		part := make([][]piece, len(columns))
		for i, rest := range columns {
			part[i], columns[i] = upTo(rest, splitAbove/2)
			left = left || len(columns[i]) > 0
		}
		out = append(out, abreast(part, widths))
	}
	return out
}

// abreast makes one piece of columns.
func abreast(columns [][]piece, widths []float64) piece {
	out := piece{}
	bundles := make([]piece, len(columns))
	for i, pieces := range columns {
		bundles[i] = bundle(pieces)
		out.height, out.before = max(out.height, bundles[i].height), max(out.before, bundles[i].before)
	}
	out.draw = func(p *page, x, y float64) {
		for i, made := range bundles {
			made.draw(p, x, y)
			x += widths[i] + gutter
		}
	}
	return out
}

// upTo takes the first pieces, those that are kept together with theirs, up to a height; always some.
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

// tiles sets a row of figures between two rules.
func (s *setter) tiles(b document.Tiles, width float64) piece {
	value := face{typeface.Bold, 24, 28, ink()}
	label := face{typeface.SemiBold, 8, 10.5, quiet()}
	detail := smallFace()
	each := (width - gutter*float64(len(b.Tiles)-1)) / float64(len(b.Tiles))
	labels, details := make([][]line, len(b.Tiles)), make([][]line, len(b.Tiles))
	tallLabel, tallDetail := 0.0, 0.0
	bars := false
	for i, tile := range b.Tiles {
		labels[i] = s.breakLines(plain(label, tile.Label), each)
		details[i] = s.breakLines(plain(detail, tile.Detail), each)
		tallLabel = max(tallLabel, float64(len(labels[i]))*label.leading)
		tallDetail = max(tallDetail, float64(len(details[i]))*detail.leading)
		bars = bars || tile.Rate != nil
	}
	barSpace := 0.0
	if bars {
		barSpace = 13
	}
	const pad = 9.0
	whole := s.into().add("L").set(numbering("None"))
	bodies := make([]*element, len(b.Tiles))
	for i := range b.Tiles {
		bodies[i] = whole.add("LI").add("LBody")
	}
	height := pad + tallLabel + value.leading + 4 + barSpace + tallDetail + pad
	return piece{before: 14, height: height, draw: func(p *page, x, y float64) {
		for i, tile := range b.Tiles {
			left, top := x+float64(i)*(each+gutter), y+pad
			p.hairline(left, y, each, s.accent, 1.4)
			p.of(bodies[i].add("P"), func() {
				for n, l := range labels[i] {
					s.setLine(p, l, label, left, top+float64(n)*label.leading)
				}
			})
			top += tallLabel + 2
			figure := value
			if wide := s.width(figure, tile.Value); wide > each {
				figure.size *= each / wide
			}
			p.of(bodies[i].add("P"), func() {
				s.text(p, figure, left, top, tile.Value)
				if tile.Status != nil {
					p.gap()
					s.mark(p, *tile.Status, cellFace(), left+s.width(figure, tile.Value)+8, top+12)
				}
			})
			top += value.leading + 2
			if tile.Rate != nil {
				s.bar(p, *tile.Rate, left, top+2, each, 6)
			}
			top += barSpace
			if tile.Detail == "" {
				continue
			}
			p.of(bodies[i].add("P"), func() {
				for n, l := range details[i] {
					s.setLine(p, l, detail, left, top+float64(n)*detail.leading)
				}
			})
		}
	}}
}

// figure is its title, drawing, caption and source, as one piece.
func (s *setter) figure(b document.Figure, width float64) piece {
	if b.Share > 0 && b.Share < 100 {
		width *= float64(b.Share) / 100
	}
	title, note := figureFace(), noteFace()
	titles := s.breakLines(plain(title, b.Title), width)
	var notes []line
	for _, text := range []string{b.Caption, b.Source} {
		if text != "" {
			notes = append(notes, s.breakLines(plain(note, text), width)...)
		}
	}
	scale := 1.0
	if b.Drawing != nil && b.Drawing.Width > 0 {
		scale = min(1, width/b.Drawing.Width, bodyHeight*0.85/b.Drawing.Height)
	}
	least := 0.82 * scale
	titleHeight := 0.0
	if b.Title != "" {
		titleHeight = float64(len(titles))*title.leading + 4
	}
	var name, seen, below *element
	whole := s.into().add("Div")
	if b.Title != "" {
		name = whole.add("P")
	}
	if b.Drawing != nil && len(b.Drawing.Shapes) > 0 {
		seen = whole.add("Figure")
		seen.alternative = cmp.Or(b.Alternative, b.Title, b.Caption)
	}
	if len(notes) > 0 {
		below = whole.add("P")
	}
	var sized func(scale float64) piece
	sized = func(scale float64) piece {
		drawn := drawnHeight(b.Drawing) * scale
		height := titleHeight + drawn + 3 + float64(len(notes))*note.leading
		shrink := func(room float64) (piece, bool) {
			less := scale - (height-room)/max(1, drawnHeight(b.Drawing))
			if less < least {
				return piece{}, false
			}
			return sized(less), true
		}
		return piece{before: 16, height: height, shrink: shrink, draw: func(p *page, x, y float64) {
			if b.ID != "" {
				p.anchors = append(p.anchors, anchor{id: b.ID, y: y, level: -1})
			}
			if b.Title != "" {
				p.of(name, func() {
					for n, l := range titles {
						s.setLine(p, l, title, x, y+float64(n)*title.leading)
					}
				})
			}
			y += titleHeight
			if seen != nil {
				p.of(seen, func() { p.drawing(b.Drawing, x, y, scale) })
				seen.set(box(x, y, b.Drawing.Width*scale, drawn))
			}
			y += drawn + 3
			p.of(below, func() {
				for n, l := range notes {
					s.setLine(p, l, note, x, y+float64(n)*note.leading)
					if n < len(notes)-1 {
						p.gap()
					}
				}
			})
		}}
	}
	return sized(scale)
}

func drawnHeight(d *vector.Drawing) float64 {
	if d == nil {
		return 0
	}
	return d.Height
}
