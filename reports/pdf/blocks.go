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
			pieces = append(pieces, s.heading(b, width))
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

// lines makes a piece a line; never one line alone at the foot or the head of a page.
func (s *setter) lines(lines []line, box face, before, indent float64, owner *element) []piece {
	pieces := make([]piece, len(lines))
	for i, l := range lines {
		pieces[i] = piece{
			height: box.leading,
			keep:   i == 0 && len(lines) > 1 || i == len(lines)-2,
			draw: func(p *page, x, y float64) {
				p.of(owner, func() { s.setLine(p, l, box, x+indent, y) })
			},
		}
	}
	pieces[0].before = before
	return pieces
}

func (s *setter) paragraph(b document.Paragraph, width float64) []piece {
	box, before, measure := bodyFace(), 7.0, min(width, readingWidth)
	switch b.Style {
	case document.Lead:
		box, before, measure = leadFace(), 10, min(width, columnWidth*0.9)
	case document.Note:
		box, before, measure = noteFace(), 5, width
	case document.Letter:
		box, before, measure = letterFace(), 11, min(width, columnWidth*0.78)
	}
	made := s.lines(s.breakLines(s.spanRuns(box, b.Spans), measure), box, before, 0, s.into().add("P"))
	if b.Keep {
		made[len(made)-1].keep = true
	}
	return made
}

func (s *setter) list(b document.List, width float64) []piece {
	const indent = 13.0
	box := bodyFace()
	box.leading = 13
	if b.Compact {
		box = cellFace()
	}
	whole := s.into().add("L").set(numbering(listKind(b)))
	var pieces []piece
	for i, item := range b.Items {
		before := 3.0
		if i == 0 && !b.Compact {
			before = 6
		}
		lines := s.breakLines(s.spanRuns(box, item.Spans), min(width, readingWidth)-indent)
		entry := whole.add("LI")
		lead := entry.add("Lbl")
		made := s.lines(lines, box, before, indent, entry.add("LBody"))
		draw, label := made[0].draw, "•"
		if b.Ordered {
			label = strconv.Itoa(i+1) + "."
		}
		if item.Status != nil {
			lead.actual = item.Status.Word
		}
		made[0].draw = func(p *page, x, y float64) {
			if item.Status != nil {
				p.signs(lead, func() { statusShape(p, item.Status.Status, x+3.6, s.baseline(box, y)-3, 3.4) })
			} else {
				p.of(lead, func() { s.text(p, box.in(s.accent), x, y, label) })
			}
			draw(p, x, y)
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
	box := face{typeface.Italic, 9, 12.4, ink()}
	measure := min(width, readingWidth) - indent
	said := s.into().add("BlockQuote")
	pieces := s.lines(s.breakLines(plain(box, b.Text), measure), box, 6, indent, said.add("P"))
	pieces[len(pieces)-1].keep = true
	credit := s.lines(s.breakLines(plain(smallFace(), b.Credit), measure), smallFace(), 2, indent, said.add("P"))
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

// heading stays with what follows.
func (s *setter) heading(b document.Heading, width float64) piece {
	if b.Rate != nil {
		return s.cardHead(b, width)
	}
	f := s.headingFace(b.Level)
	before, after := 24.0, 4.0
	switch {
	case b.Level == 2:
		before, after = 17, 2
	case b.Level > 2:
		before, after = 8, 0
	}
	right, indent := 0.0, 0.0
	if b.Status != nil {
		right = s.markWidth(*b.Status) + 10
	}
	if b.Number != "" {
		indent = s.width(f, b.Number) + 9
	}
	lines := s.balanced(plain(f, b.Text), width-right-indent)
	detail := []line(nil)
	if b.Detail != "" {
		detail = s.breakLines(plain(smallFace(), b.Detail), width-indent)
	}
	height := float64(len(lines))*f.leading + float64(len(detail))*smallFace().leading + after
	head := s.section(b.Level)
	var standing, below *element
	if b.Status != nil {
		standing = s.into().add("P")
	}
	if len(detail) > 0 {
		below = s.into().add("P")
	}
	return piece{before: before, height: height, keep: true, draw: func(p *page, x, y float64) {
		p.anchors = append(p.anchors, anchorOf(b, y))
		p.of(head, func() { s.title(p, b.Number, lines, f, x, indent, y) })
		if b.Status != nil {
			p.of(standing, func() {
				s.mark(p, *b.Status, cellFace(), x+width-s.markWidth(*b.Status), y+(f.leading-cellFace().leading)/2)
			})
		}
		y += float64(len(lines)) * f.leading
		p.of(below, func() {
			for n, l := range detail {
				s.setLine(p, l, smallFace(), x+indent, y+float64(n)*smallFace().leading)
			}
		})
	}}
}

func anchorOf(b document.Heading, y float64) anchor {
	level := b.Level
	if level > 1 {
		level = -1
	}
	return anchor{id: b.ID, y: y, number: b.Number, title: b.Text, level: level}
}

// title sets a number and, indented, the lines of a title.
func (s *setter) title(p *page, number string, lines []line, f face, x, indent, y float64) {
	s.text(p, f.in(s.accent), x, y, number)
	p.gap()
	for n, l := range lines {
		s.setLine(p, l, f, x+indent, y+float64(n)*f.leading)
	}
}
