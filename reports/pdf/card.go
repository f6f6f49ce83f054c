package pdf

import (
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/typeface"
)

// cardHead is the head of a card: a rule, then the title at the left, and at the right the rate with its bar, and
// under it the status. It stays with what follows.
func (s *setter) cardHead(b document.Heading, width float64) piece {
	const pad, barLong, barTall = 7.0, 84.0, 6.0
	f := face{typeface.SemiBold, 13, 16.5, s.accent}
	rate := face{typeface.Bold, 15, 18, ink()}
	// The bars of all cards stand under each other.
	aside := max(s.width(rate, b.Rate.Text), s.width(rate, "100,0\u00a0%")) + 10 + barLong
	indent := 0.0
	if b.Number != "" {
		indent = s.width(f, b.Number) + 9
	}
	marked := 0.0
	if b.Status != nil {
		marked = s.markWidth(*b.Status) + 10
	}
	lines := s.balanced(plain(f, b.Text), width-indent-aside-14)
	var detail []line
	if b.Detail != "" {
		detail = s.breakLines(plain(smallFace(), b.Detail), width-indent-marked)
	}
	titled := float64(len(lines)) * f.leading
	below := max(float64(len(detail))*smallFace().leading, cellFace().leading)
	head := s.section(b.Level)
	standing := s.into().add("P")
	said := standing
	if len(detail) > 0 {
		said = s.into().add("P")
	}
	return piece{before: 22, height: pad + titled + below + 3, keep: true, draw: func(p *page, x, y float64) {
		p.anchors = append(p.anchors, anchorOf(b, y))
		p.hairline(x, y, width, s.accent, 1.2)
		y += pad
		p.of(head, func() { s.title(p, b.Number, lines, f, x, indent, y) })
		under := y + titled
		p.of(standing, func() {
			s.bar(p, *b.Rate, x+width-aside, y+(f.leading-barTall)/2, barLong, barTall)
			s.textRight(p, rate, x+width, y+(f.leading-rate.leading)/2, b.Rate.Text)
			if b.Status != nil {
				p.gap()
				s.mark(p, *b.Status, cellFace(), x+width-s.markWidth(*b.Status), under)
			}
		})
		p.of(said, func() {
			for n, l := range detail {
				s.setLine(p, l, smallFace(), x+indent, under+float64(n)*smallFace().leading)
			}
		})
	}}
}
