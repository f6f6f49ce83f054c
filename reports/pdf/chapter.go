package pdf

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/typeface"
)

// chapter lays out a chapter, which begins on a page of its own.
func (s *setter) chapter(c document.Chapter) []*page {
	pieces := append([]piece{s.opening(c)}, s.blocks(c.Blocks, columnWidth)...)
	title := c.Title
	if c.Number != "" {
		title = c.Number + "  " + title
	}
	return flow(tightened(pieces, 0.55), func() *page { return &page{chapter: title} })
}

// opening is a chapter's title, with its kicker or its number above.
func (s *setter) opening(c document.Chapter) piece {
	f, kicker := chapterFace(), s.kickerFace()
	if len([]rune(c.Title)) > 48 {
		f.size, f.leading = 22, 26
	}
	title := s.balanced(f, c.Title, columnWidth*0.92)
	above := c.Kicker
	if above == "" {
		above = c.Number
	}
	aboveHeight := 0.0
	if above != "" {
		aboveHeight = kicker.leading + 2
	}
	head := s.section(0)
	height := title.height() + 20 + aboveHeight
	return piece{height: height, keepWithNext: true, draw: func(p *page, x, y float64) {
		p.anchors = append(p.anchors, anchor{id: c.ID, y: y, number: c.Number, title: c.Title})
		p.tagged(head, func() {
			s.text(p, kicker, x, y, above)
			p.spaceAfter()
			s.set(p, title, x, y+aboveHeight)
		})
		p.rect(x, y+aboveHeight+title.height()+7, 42, 2.4, s.accent)
	}}
}

// contents lays out the table of contents. The number of its pages does not depend on the page
// numbers that it shows: it is laid out once to count its pages, and again with the numbers.
func (s *setter) contents(title string, anchors []placedAnchor) []*page {
	anchors = slices.DeleteFunc(anchors, func(a placedAnchor) bool { return a.level < 0 })
	pieces := []piece{s.opening(document.Chapter{ID: "contingut", Title: title})}
	list := s.parent().add("TOC")
	var sections *element // of the last chapter
	style := s.contentsStyle(anchors)
	for i, a := range anchors {
		in := list
		if a.level == 0 {
			sections = nil
		} else {
			if sections == nil {
				sections = list.add("TOC")
			}
			in = sections
		}
		one := s.contentsLine(a, style, in.add("TOCI").add("Reference"))
		one.keepWithNext = a.level == 0 && i+1 < len(anchors) && anchors[i+1].level > 0
		pieces = append(pieces, one)
	}
	pages := flow(tightened(pieces, 1), func() *page { return &page{chapter: title} })
	pages[0].anchors[0].level = -1
	return pages
}

// contentsStyle says how contents are set: those without sections are set close.
type contentsStyle struct {
	close       bool
	numberWidth float64
}

func (s *setter) contentsStyle(anchors []placedAnchor) contentsStyle {
	style := contentsStyle{numberWidth: 34}
	style.close = !slices.ContainsFunc(anchors, func(a placedAnchor) bool { return a.level > 0 })
	if style.close {
		for _, a := range anchors {
			style.numberWidth = max(style.numberWidth, s.width(closeFace(), a.number)+10)
		}
	}
	return style
}

func closeFace() face { return face{typeface.Regular, 10, 13.5, ink()} }

func (s *setter) contentsLine(a placedAnchor, style contentsStyle, owner *element) piece {
	const measure, pageColumn = columnWidth * 0.86, 30.0
	f, before, indent := face{typeface.SemiBold, 11, 15, ink()}, 11.0, 0.0
	if style.close {
		f, before = closeFace(), 3.0
	}
	if a.level > 0 {
		f, before, indent = face{typeface.Regular, 9, 12.5, ink()}, 2.0, style.numberWidth
	}
	title := s.wrap(f, a.title, measure-indent-style.numberWidth-pageColumn)
	height := title.height()
	return piece{before: before, height: height, draw: func(p *page, x, y float64) {
		area := link{x: x, y: y, width: measure, height: height, target: a.id,
			says: strings.TrimSpace(a.number + " " + a.title)}
		p.tagged(owner, func() {
			p.follow(area, func() {
				s.text(p, f.in(s.accent), x+indent, y, a.number)
				p.spaceAfter()
				s.set(p, title, x+indent+style.numberWidth, y)
				p.spaceAfter()
				s.textRight(p, f, x+measure, y+height-f.leading, strconv.Itoa(a.page))
			})
		})
	}}
}

// running draws the head and foot of a page, and the banner where there is one. Only the banner is
// read, as its element; nil makes it an artifact.
func (s *setter) running(p *page, r document.Running, number, count int, banner *element) {
	if r.Banner != "" {
		f := face{typeface.SemiBold, 8.5, bannerHeight, bannerInk()}
		p.rect(0, 0, pageWidth, bannerHeight, bannerBack())
		p.artifact = runningHead
		p.tagged(banner, func() { s.text(p, f, (pageWidth-s.width(f, r.Banner))/2, 0, r.Banner) })
		p.artifact = ornament
	}
	if p.bare {
		return
	}
	f := face{typeface.Regular, 7.5, 10, quiet()}
	const head = 46.0
	p.artifact = runningHead
	s.text(p, f.strong(), marginLeft, head, r.Head)
	s.textRight(p, f, pageWidth-marginRight, head, s.shorten(f, p.chapter, columnWidth*0.6))
	p.hairline(marginLeft, head+13, columnWidth, rule(), 0.5)
	p.artifact = runningFoot
	foot := pageHeight - 42
	p.hairline(marginLeft, foot-6, columnWidth, rule(), 0.5)
	s.text(p, f, marginLeft, foot, r.Foot)
	s.textRight(p, f, pageWidth-marginRight, foot,
		fmt.Sprintf(r.PageOf, strconv.Itoa(number), strconv.Itoa(count)))
	p.artifact = ornament
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
