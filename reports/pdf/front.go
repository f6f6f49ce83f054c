package pdf

import (
	"fmt"
	"strconv"
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/typeface"
)

// cover is the first page: a field of colour with the title and the year, and the facts below.
func (s *setter) cover(c document.Cover) *page {
	p := &page{bare: true}
	sect := s.into()
	titling := sect.add("Title")
	sender := sect.add("P")
	const fieldTop, fieldHeight = 0.0, 520.0
	p.rect(0, fieldTop, pageWidth, fieldHeight, s.accent)
	down := placeLogo(p, c.Logo)
	pale := blend(white(), s.accent, 0.82)

	initials := face{typeface.Bold, 15, 19, white()}
	p.owner = sender
	s.text(p, initials, marginLeft, 62+down, c.Initials)
	p.gap()
	network := face{typeface.Regular, 11, 15, pale}
	y := 83 + down
	for _, l := range s.breakLines(plain(network, c.Network), columnWidth*0.7) {
		s.setLine(p, l, network, marginLeft, y)
		y += network.leading
	}

	p.owner = titling
	year := face{typeface.Bold, 128, 128, white()}
	title := face{typeface.SemiBold, 30, 35, white()}
	titles := s.breakLines(plain(title, c.Title), columnWidth)
	y = fieldHeight - 172 - float64(len(titles))*title.leading
	for _, l := range titles {
		s.setLine(p, l, title, marginLeft, y)
		y += title.leading
	}
	p.gap()
	s.textAt(p, year, marginLeft-7, fieldHeight-58, c.Year)

	subtitle := face{typeface.Regular, 16, 22, ink()}
	y = fieldHeight + 40
	if c.Subtitle != "" {
		p.owner = sect.add("P")
	}
	for _, l := range s.breakLines(plain(subtitle, c.Subtitle), columnWidth*0.85) {
		s.setLine(p, l, subtitle, marginLeft, y)
		y += subtitle.leading
	}
	label, value := headFace(), bodyFace()
	y = pageHeight - 70
	facts := make([]*element, len(c.Facts))
	if len(c.Facts) > 0 {
		list := sect.add("L").set(numbering("None"))
		for i := range facts {
			facts[i] = list.add("LI")
		}
	}
	for i := len(c.Facts) - 1; i >= 0; i-- {
		lines := s.breakLines(plain(value, c.Facts[i].Value), columnWidth-120)
		y -= float64(len(lines)) * value.leading
		p.of(facts[i].add("Lbl"), func() { s.text(p, label, marginLeft, y+2, c.Facts[i].Label) })
		p.of(facts[i].add("LBody"), func() {
			for n, l := range lines {
				s.setLine(p, l, value, marginLeft+120, y+float64(n)*value.leading)
			}
		})
		y -= 2
	}
	p.owner = nil
	p.anchors = append(p.anchors, anchor{id: "portada", level: -1})
	return p
}

// chapter lays a chapter out; it begins a page.
func (s *setter) chapter(c document.Chapter) []*page {
	opening := s.opening(c)
	pieces := append([]piece{opening}, s.blocks(c.Blocks, columnWidth)...)
	title := c.Title
	if c.Number != "" {
		title = c.Number + "  " + title
	}
	return flow(tightened(pieces, 0.55), func() *page { return &page{chapter: title} })
}

func (s *setter) opening(c document.Chapter) piece {
	f, kicker := chapterFace(), s.kickerFace()
	if len([]rune(c.Title)) > 48 {
		f.size, f.leading = 22, 26
	}
	lines := s.balanced(plain(f, c.Title), columnWidth*0.92)
	above := c.Kicker
	if above == "" {
		above = c.Number
	}
	height := float64(len(lines))*f.leading + 20
	if above != "" {
		height += kicker.leading + 2
	}
	head := s.section(0)
	return piece{height: height, keep: true, draw: func(p *page, x, y float64) {
		p.owner = head
		p.anchors = append(p.anchors, anchor{id: c.ID, y: y, number: c.Number, title: c.Title})
		if above != "" {
			s.text(p, kicker, x, y, above)
			p.gap()
			y += kicker.leading + 2
		}
		for _, l := range lines {
			s.setLine(p, l, f, x, y)
			y += f.leading
		}
		p.owner = nil
		p.rect(x, y+7, 42, 2.4, s.accent)
	}}
}

// contents lays out the list of what follows. It takes as many pages whatever numbers it shows, so it can
// be laid out once to count its pages and once to say them.
func (s *setter) contents(title string, anchors []placedAnchor) []*page {
	pieces := []piece{s.opening(document.Chapter{ID: "contingut", Title: title})}
	list := s.into().add("TOC")
	under := list
	look := s.contentsLook(anchors)
	for i, a := range anchors {
		switch {
		case a.level < 0:
			continue
		case a.level == 0:
			under = nil
		case under == nil:
			under = list.add("TOC")
		}
		in := list
		if a.level > 0 {
			in = under
		}
		one := s.contentsLine(a, look, in.add("TOCI").add("Reference"))
		one.keep = a.level == 0 && opensSections(anchors[i+1:])
		pieces = append(pieces, one)
	}
	pages := flow(tightened(pieces, 1), func() *page { return &page{chapter: title} })
	pages[0].anchors[0].level = -1
	return pages
}

// contentsLook is how contents are set: a list of chapters that have no sections is set close.
type contentsLook struct {
	close       bool
	numberWidth float64
}

func (s *setter) contentsLook(anchors []placedAnchor) contentsLook {
	look := contentsLook{close: true, numberWidth: 34}
	for _, a := range anchors {
		look.close = look.close && a.level <= 0
	}
	for _, a := range anchors {
		if look.close && a.level == 0 {
			look.numberWidth = max(look.numberWidth, s.width(closeFace(), a.number)+10)
		}
	}
	return look
}

// opensSections tells whether what follows a chapter's line is that of a section.
func opensSections(rest []placedAnchor) bool {
	for _, a := range rest {
		if a.level >= 0 {
			return a.level > 0
		}
	}
	return false
}

func closeFace() face { return face{typeface.Regular, 10, 13.5, ink()} }

func (s *setter) contentsLine(a placedAnchor, look contentsLook, owner *element) piece {
	const pageColumn = 30.0
	numberWidth := look.numberWidth
	measure := columnWidth * 0.86
	f, before, indent := face{typeface.SemiBold, 11, 15, ink()}, 11.0, 0.0
	if look.close {
		f, before = closeFace(), 3.0
	}
	if a.level > 0 {
		f, before, indent = face{typeface.Regular, 9, 12.5, ink()}, 2.0, numberWidth
	}
	width := measure - indent - numberWidth - pageColumn
	lines := s.breakLines(plain(f, a.title), width)
	height := float64(len(lines)) * f.leading
	return piece{before: before, height: height, draw: func(p *page, x, y float64) {
		p.owner = owner
		says := strings.TrimSpace(a.number + " " + a.title)
		p.leads(link{x: x, y: y, width: measure, height: height, target: a.id, says: says}, func() {
			s.text(p, f.in(s.accent), x+indent, y, a.number)
			p.gap()
			for n, l := range lines {
				s.setLine(p, l, f, x+indent+numberWidth, y+float64(n)*f.leading)
			}
			p.gap()
			s.textRight(p, f, x+measure, y+height-f.leading, strconv.Itoa(a.page))
		})
		p.owner = nil
	}}
}

// running sets the head and foot of a page, and the banner where there is one: it is read as that element,
// and everything else not at all.
func (s *setter) running(p *page, r document.Running, number, count int, banner *element) {
	if r.Banner != "" {
		f := face{typeface.SemiBold, 8.5, bannerHeight, bannerInk()}
		p.rect(0, 0, pageWidth, bannerHeight, bannerBack())
		wide := s.width(f, r.Banner)
		p.kind, p.owner = runningHead, banner
		s.text(p, f, (pageWidth-wide)/2, 0, r.Banner)
		p.kind, p.owner = 0, nil
	}
	if p.bare {
		return
	}
	f := face{typeface.Regular, 7.5, 10, quiet()}
	const head = 46.0
	p.kind = runningHead
	s.text(p, f.strong(), marginLeft, head, r.Head)
	s.textRight(p, f, pageWidth-marginRight, head, s.shorten(f, p.chapter, columnWidth*0.6))
	p.hairline(marginLeft, head+13, columnWidth, rule(), 0.5)
	p.kind = runningFoot
	foot := pageHeight - 42
	p.hairline(marginLeft, foot-6, columnWidth, rule(), 0.5)
	s.text(p, f, marginLeft, foot, r.Foot)
	s.textRight(p, f, pageWidth-marginRight, foot,
		fmt.Sprintf(r.PageOf, strconv.Itoa(number), strconv.Itoa(count)))
	p.kind = 0
}

// shorten cuts text to a width, with an ellipsis where something was cut.
func (s *setter) shorten(f face, text string, width float64) string {
	if s.width(f, text) <= width {
		return text
	}
	wide := s.width(f, "…")
	for at, char := range text {
		if wide += s.width(f, string(char)); wide > width {
			return text[:at] + "…"
		}
	}
	return text
}
