package pdf

import (
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/typeface"
)

// cover lays out the first page: a field of colour with the title and the year, and the facts
// below.
func (s *setter) cover(c document.Cover) *page {
	p := &page{bare: true}
	owner := s.parent()
	title, network := owner.add("Title"), owner.add("P")
	const fieldHeight = 520.0
	p.rect(0, 0, pageWidth, fieldHeight, s.accent)
	down := placeLogo(p, c.Logo)
	p.tagged(network, func() {
		s.text(p, face{typeface.Bold, 15, 19, white()}, marginLeft, 62+down, c.Initials)
		p.spaceAfter()
		f := face{typeface.Regular, 11, 15, blend(white(), s.accent, 0.82)}
		s.set(p, s.wrap(f, c.Network, columnWidth*0.7), marginLeft, 83+down)
	})
	p.tagged(title, func() {
		text := s.wrap(face{typeface.SemiBold, 30, 35, white()}, c.Title, columnWidth)
		s.set(p, text, marginLeft, fieldHeight-172-text.height())
		p.spaceAfter()
		s.textAt(p, face{typeface.Bold, 128, 128, white()}, marginLeft-7, fieldHeight-58, c.Year)
	})
	if c.Subtitle != "" {
		f := face{typeface.Regular, 16, 22, ink()}
		p.tagged(owner.add("P"), func() {
			s.set(p, s.wrap(f, c.Subtitle, columnWidth*0.85), marginLeft, fieldHeight+40)
		})
	}
	s.coverFacts(p, c.Facts, owner)
	p.anchors = append(p.anchors, anchor{id: "portada", level: -1})
	return p
}

// coverFacts draws the facts at the foot of the cover, from the last one upwards.
func (s *setter) coverFacts(p *page, facts []document.Fact, owner *element) {
	if len(facts) == 0 {
		return
	}
	const labelWidth = 120.0
	list := owner.add("L").set(numbering("None"))
	owners := make([]*element, len(facts))
	for i := range facts {
		owners[i] = list.add("LI")
	}
	y := pageHeight - 70
	for i := len(facts) - 1; i >= 0; i-- {
		value := s.wrap(bodyFace(), facts[i].Value, columnWidth-labelWidth)
		y -= value.height()
		p.tagged(owners[i].add("Lbl"), func() { s.text(p, headFace(), marginLeft, y+2, facts[i].Label) })
		p.tagged(owners[i].add("LBody"), func() { s.set(p, value, marginLeft+labelWidth, y) })
		y -= 2
	}
}

// placeLogo draws a logo on a white plate at the top of the cover, and gives the height that the
// rest has to leave for it.
func placeLogo(p *page, logo *document.Picture) (down float64) {
	const top, tallest, widest, pad, after = 46.0, 62.0, 210.0, 10.0, 8.0
	if logo == nil || logo.Width < 1 || logo.Height < 1 {
		return 0
	}
	scale := min(tallest/float64(logo.Height), widest/float64(logo.Width))
	width, height := float64(logo.Width)*scale, float64(logo.Height)*scale
	p.rect(marginLeft, top, width+2*pad, height+2*pad, white())
	p.images = append(p.images, placedImage{
		png: logo.PNG, x: marginLeft + pad, y: top + pad, width: width, height: height,
	})
	return height + 2*pad + after
}
