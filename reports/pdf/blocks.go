package pdf

import (
	"strconv"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/typeface"
)

// blocks lays blocks out in a column of that width.
func (s *setter) blocks(blocks []document.Block, width float64) []piece {
	var pieces []piece
	for _, block := range blocks {
		switch b := block.(type) {
		case document.Heading:
			if b.Rate != nil {
				pieces = append(pieces, s.cardHead(b, width))
			} else {
				pieces = append(pieces, s.heading(b, width))
			}
		case document.Paragraph:
			pieces = append(pieces, s.paragraph(b, width)...)
		case document.List:
			pieces = append(pieces, s.list(b, width)...)
		case document.Tiles:
			pieces = append(pieces, s.tiles(b, width))
		case document.Columns:
			pieces = append(pieces, s.columns(b, width)...)
		case document.Quote:
			pieces = append(pieces, s.quote(b, width)...)
		case document.Figure:
			pieces = append(pieces, s.figure(b, width))
		case document.Table:
			pieces = append(pieces, s.table(b, width)...)
		}
	}
	return pieces
}

// lines makes a piece of each line. No line stands alone at the foot or the head of a page.
func (s *setter) lines(t textBlock, before, indent float64, owner *element) []piece {
	pieces := make([]piece, len(t.lines))
	for i, l := range t.lines {
		pieces[i] = piece{
			height:       t.face.leading,
			keepWithNext: i == 0 && len(t.lines) > 1 || i == len(t.lines)-2,
			draw: func(p *page, x, y float64) {
				p.tagged(owner, func() { s.setLine(p, l, t.face, x+indent, y) })
			},
		}
	}
	pieces[0].before = before
	return pieces
}

func (s *setter) paragraph(b document.Paragraph, width float64) []piece {
	f, before, measure := bodyFace(), 7.0, min(width, readingWidth)
	switch b.Style {
	case document.Lead:
		f, before, measure = leadFace(), 10, min(width, columnWidth*0.9)
	case document.Note:
		f, before, measure = noteFace(), 5, width
	case document.Letter:
		f, before, measure = letterFace(), 11, min(width, columnWidth*0.78)
	}
	pieces := s.lines(s.spans(f, b.Spans, measure), before, 0, s.parent().add("P"))
	if b.Keep {
		pieces[len(pieces)-1].keepWithNext = true
	}
	return pieces
}

func (s *setter) list(b document.List, width float64) []piece {
	const indent = 13.0
	f := bodyFace()
	f.leading = 13
	if b.Compact {
		f = cellFace()
	}
	list := s.parent().add("L").set(numbering(listKind(b)))
	var pieces []piece
	for i, item := range b.Items {
		before := 3.0
		if i == 0 && !b.Compact {
			before = 6
		}
		entry := list.add("LI")
		label, body := entry.add("Lbl"), entry.add("LBody")
		made := s.lines(s.spans(f, item.Spans, min(width, readingWidth)-indent), before, indent, body)
		drawText, sign := made[0].draw, "•"
		if b.Ordered {
			sign = strconv.Itoa(i+1) + "."
		}
		if item.Status != nil {
			label.actual = item.Status.Word
		}
		made[0].draw = func(p *page, x, y float64) {
			if item.Status != nil {
				p.taggedShapes(label, func() {
					statusShape(p, item.Status.Status, x+3.6, s.baseline(f, y)-3, 3.4)
				})
			} else {
				p.tagged(label, func() { s.text(p, f.in(s.accent), x, y, sign) })
			}
			drawText(p, x, y)
		}
		pieces = append(pieces, made...)
	}
	return pieces
}

func listKind(b document.List) string {
	switch {
	case b.Ordered:
		return "Decimal"
	case len(b.Items) > 0 && b.Items[0].Status != nil:
		return "None"
	}
	return "Disc"
}

func (s *setter) quote(b document.Quote, width float64) []piece {
	const indent = 9.0
	f := face{typeface.Italic, 9, 12.4, ink()}
	measure := min(width, readingWidth) - indent
	owner := s.parent().add("BlockQuote")
	pieces := s.lines(s.wrap(f, b.Text, measure), 6, indent, owner.add("P"))
	pieces[len(pieces)-1].keepWithNext = true
	credit := s.lines(s.wrap(smallFace(), b.Credit, measure), 2, indent, owner.add("P"))
	pieces = append(pieces, credit...)
	for i, one := range pieces {
		above := one.before
		if i == 0 {
			above = 0
		}
		pieces[i].draw = func(p *page, x, y float64) {
			p.rect(x, y-above, 1.4, one.height+above, rule())
			one.draw(p, x, y)
		}
	}
	return pieces
}

// heading lays out a heading without a rate. It stays with the next piece.
func (s *setter) heading(b document.Heading, width float64) piece {
	f := s.headingFace(b.Level)
	before, after := 24.0, 4.0
	switch {
	case b.Level == 2:
		before, after = 17, 2
	case b.Level > 2:
		before, after = 8, 0
	}
	title := s.numbered(f, b.Number, b.Text, width)
	detail := textBlock{face: smallFace()}
	head := s.section(b.Level)
	var below *element
	if b.Detail != "" {
		detail = s.wrap(smallFace(), b.Detail, width-title.indent)
		below = s.parent().add("P")
	}
	draw := func(p *page, x, y float64) {
		p.anchors = append(p.anchors, anchorOf(b, y))
		p.tagged(head, func() { s.setNumbered(p, title, x, y) })
		p.tagged(below, func() { s.set(p, detail, x+title.indent, y+title.height()) })
	}
	height := title.height() + detail.height() + after
	return piece{before: before, height: height, keepWithNext: true, draw: draw}
}

func anchorOf(b document.Heading, y float64) anchor {
	level := b.Level
	if level > 1 {
		level = -1
	}
	return anchor{id: b.ID, y: y, number: b.Number, title: b.Text, level: level}
}

// cardHead lays out a heading with a rate: a rule, the title at the left, and at the right the
// rate with its bar and, under it, the status. It stays with the next piece.
func (s *setter) cardHead(b document.Heading, width float64) piece {
	const pad, barLong, barTall = 7.0, 84.0, 6.0
	f := face{typeface.SemiBold, 13, 16.5, s.accent}
	rate := face{typeface.Bold, 15, 18, ink()}
	// With room for the widest rate, the bars of all cards have the same place.
	aside := max(s.width(rate, b.Rate.Text), s.width(rate, "100,0\u00a0%")) + 10 + barLong
	marked := 0.0
	if b.Status != nil {
		marked = s.markWidth(*b.Status) + 10
	}
	title := s.numbered(f, b.Number, b.Text, width-aside-14)
	head := s.section(b.Level)
	standing := s.parent().add("P")
	detail, below := textBlock{face: smallFace()}, standing
	if b.Detail != "" {
		detail = s.wrap(smallFace(), b.Detail, width-title.indent-marked)
		below = s.parent().add("P")
	}
	height := pad + title.height() + max(detail.height(), cellFace().leading) + 3
	return piece{before: 22, height: height, keepWithNext: true, draw: func(p *page, x, y float64) {
		p.anchors = append(p.anchors, anchorOf(b, y))
		p.hairline(x, y, width, s.accent, 1.2)
		y += pad
		p.tagged(head, func() { s.setNumbered(p, title, x, y) })
		under := y + title.height()
		p.tagged(standing, func() {
			s.bar(p, *b.Rate, x+width-aside, y+(f.leading-barTall)/2, barLong, barTall)
			s.textRight(p, rate, x+width, y+(f.leading-rate.leading)/2, b.Rate.Text)
			if b.Status != nil {
				p.spaceAfter()
				s.mark(p, *b.Status, cellFace(), x+width-s.markWidth(*b.Status), under)
			}
		})
		p.tagged(below, func() { s.set(p, detail, x+title.indent, under) })
	}}
}

// numberedTitle is a title with its number at the left.
type numberedTitle struct {
	textBlock
	number string
	indent float64 // of the text
}

func (s *setter) numbered(f face, number, text string, width float64) numberedTitle {
	indent := 0.0
	if number != "" {
		indent = s.width(f, number) + 9
	}
	return numberedTitle{s.balanced(f, text, width-indent), number, indent}
}

func (s *setter) setNumbered(p *page, t numberedTitle, x, y float64) {
	s.text(p, t.face.in(s.accent), x, y, t.number)
	p.spaceAfter()
	s.set(p, t.textBlock, x+t.indent, y)
}
