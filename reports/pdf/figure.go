package pdf

import (
	"cmp"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/typeface"
)

// tiles lays out key figures in a row, each under a rule.
func (s *setter) tiles(b document.Tiles, width float64) piece {
	value := face{typeface.Bold, 24, 28, ink()}
	label := face{typeface.SemiBold, 8, 10.5, quiet()}
	each := (width - gutter*float64(len(b.Tiles)-1)) / float64(len(b.Tiles))
	labels, details := make([]textBlock, len(b.Tiles)), make([]textBlock, len(b.Tiles))
	labelHeight, detailHeight, barHeight := 0.0, 0.0, 0.0
	list := s.parent().add("L").set(numbering("None"))
	bodies := make([]*element, len(b.Tiles))
	for i, tile := range b.Tiles {
		labels[i] = s.wrap(label, tile.Label, each)
		details[i] = s.wrap(smallFace(), tile.Detail, each)
		labelHeight = max(labelHeight, labels[i].height())
		detailHeight = max(detailHeight, details[i].height())
		if tile.Rate != nil {
			barHeight = 13
		}
		bodies[i] = list.add("LI").add("LBody")
	}
	const pad = 9.0
	height := pad + labelHeight + value.leading + 4 + barHeight + detailHeight + pad
	return piece{before: 14, height: height, draw: func(p *page, x, y float64) {
		for i, tile := range b.Tiles {
			left, top := x+float64(i)*(each+gutter), y+pad
			p.hairline(left, y, each, s.accent, 1.4)
			p.tagged(bodies[i].add("P"), func() { s.set(p, labels[i], left, top) })
			top += labelHeight + 2
			figure := value
			if wide := s.width(figure, tile.Value); wide > each {
				figure.size *= each / wide
			}
			p.tagged(bodies[i].add("P"), func() {
				s.text(p, figure, left, top, tile.Value)
				if tile.Status != nil {
					p.spaceAfter()
					s.mark(p, *tile.Status, cellFace(), left+s.width(figure, tile.Value)+8, top+12)
				}
			})
			top += value.leading + 2
			if tile.Rate != nil {
				s.bar(p, *tile.Rate, left, top+2, each, 6)
			}
			top += barHeight
			if tile.Detail != "" {
				p.tagged(bodies[i].add("P"), func() { s.set(p, details[i], left, top) })
			}
		}
	}}
}

// figure lays out a title, a drawing, its caption and its source as one piece.
func (s *setter) figure(b document.Figure, width float64) piece {
	owner := s.parent().add("Div")
	f := figureLayout{figure: b, title: textBlock{face: figureFace()}}
	if b.Title != "" {
		f.title = s.wrap(figureFace(), b.Title, width)
		f.titleHeight = f.title.height() + 4
		f.titleOwner = owner.add("P")
	}
	scale := 1.0
	if d := b.Drawing; d != nil {
		f.drawnHeight = d.Height
		if d.Width > 0 {
			scale = min(1, width/d.Width, bodyHeight*0.85/d.Height)
		}
		if len(d.Shapes) > 0 {
			f.drawingOwner = owner.add("Figure")
			f.drawingOwner.alternative = cmp.Or(b.Alternative, b.Title, b.Caption)
		}
	}
	f.notes.face = noteFace()
	for _, text := range []string{b.Caption, b.Source} {
		if text != "" {
			f.notes.lines = append(f.notes.lines, s.wrap(f.notes.face, text, width).lines...)
		}
	}
	if len(f.notes.lines) > 0 {
		f.notesOwner = owner.add("P")
	}
	return s.scaledFigure(f, scale)
}

// figureLayout is a figure that is laid out but for its scale. The owners are nil for parts that
// it does not have.
type figureLayout struct {
	figure                               document.Figure
	title, notes                         textBlock
	titleHeight, drawnHeight             float64
	titleOwner, drawingOwner, notesOwner *element
}

func (s *setter) scaledFigure(f figureLayout, scale float64) piece {
	drawn := f.drawnHeight * scale
	height := f.titleHeight + drawn + 3 + f.notes.height()
	return piece{before: 16, height: height, draw: func(p *page, x, y float64) {
		if f.figure.ID != "" {
			p.anchors = append(p.anchors, anchor{id: f.figure.ID, y: y, level: -1})
		}
		p.tagged(f.titleOwner, func() { s.set(p, f.title, x, y) })
		y += f.titleHeight
		if f.drawingOwner != nil {
			drawing := f.figure.Drawing
			p.tagged(f.drawingOwner, func() { p.drawing(drawing, x, y, scale) })
			f.drawingOwner.set(boundingBox(x, y, drawing.Width*scale, drawn))
		}
		y += drawn + 3
		p.tagged(f.notesOwner, func() {
			for n, l := range f.notes.lines {
				s.setLine(p, l, f.notes.face, x, y+float64(n)*f.notes.face.leading)
				if n < len(f.notes.lines)-1 {
					p.spaceAfter() // the source follows the caption
				}
			}
		})
	}}
}
