package pdf

import (
	"fmt"

	"xmess.cat/memoria/reports/vector"
)

// element is a node of the structure tree, which gives the content's roles and reading order.
// Shapes without an element are artifacts: a screen reader skips them.
type element struct {
	role        string
	alternative string // read instead of content that has no words
	actual      string // read instead of the content's words
	attributes  string // PDF dictionaries, one after the other
	kids        []kid
}

// kid is one of: an element, the content of a mark on a page, the area of a link.
type kid struct {
	child *element
	page  *page
	mark  int
	link  *link
}

// add appends a new element to an element's kids. On nil the new element is in no tree.
func (e *element) add(role string) *element {
	child := &element{role: role}
	if e != nil {
		e.kids = append(e.kids, kid{child: child})
	}
	return child
}

// endsWith tells whether the element's last content belongs to other: itself, or its last link.
func (e *element) endsWith(other *element) bool {
	return e == other || e != nil && len(e.kids) > 0 && e.kids[len(e.kids)-1].child == other
}

func (e *element) set(attributes string) *element {
	e.attributes += attributes
	return e
}

func scope(direction string) string { return "<</O /Table /Scope /" + direction + ">>" }

// boundingBox is the place of a figure on its page.
func boundingBox(x, y, width, height float64) string {
	corners := decimals(x, pageHeight-y-height, x+width, pageHeight-y)
	return "<</O /Layout /Placement /Block /BBox [" + corners + "]>>"
}

func numbering(kind string) string { return "<</O /List /ListNumbering /" + kind + ">>" }

// tag assigns a shape to a mark of its page.
type tag struct {
	mark  int  // below 0, a kind of artifact
	space bool // a space is read after the text
}

// The kinds of artifacts; 0 is an ornament too.
const (
	ornament = -1 - iota
	runningHead
	runningFoot
)

// tagged draws content of an element; of nil, an artifact.
func (p *page) tagged(e *element, draw func()) {
	before := p.owner
	p.owner = e
	draw()
	p.owner = before
}

// taggedShapes draws paths that are content of an element, and no ornament.
func (p *page) taggedShapes(e *element, draw func()) {
	p.pathRead = e
	draw()
	p.pathRead = nil
}

// follow draws a link, inside the element that is being drawn.
func (p *page) follow(l link, draw func()) {
	l.owner = p.owner.add("Link")
	p.tagged(l.owner, draw)
	p.links = append(p.links, l)
}

// spaceAfter makes a screen reader read a space after the last text of the element that is being
// drawn.
func (p *page) spaceAfter() {
	for i := len(p.shapes) - 1; i >= 0; i-- {
		if p.shapes[i].Text != nil {
			mark := p.tags[i].mark
			p.tags[i].space = mark >= 0 && p.owner.endsWith(p.marked[mark])
			return
		}
	}
}

func (p *page) add(shape vector.Shape, owner *element) {
	p.shapes = append(p.shapes, shape)
	p.tags = append(p.tags, tag{mark: p.markFor(owner)})
}

// markFor gives the mark of the last shape where that has the same element, else a new one.
func (p *page) markFor(owner *element) int {
	if owner == nil {
		return min(p.artifact, ornament)
	}
	if n := len(p.tags); n > 0 && len(owner.kids) > 0 {
		last := owner.kids[len(owner.kids)-1]
		if last.page == p && last.mark == p.tags[n-1].mark {
			return last.mark
		}
	}
	p.marked = append(p.marked, owner)
	owner.kids = append(owner.kids, kid{page: p, mark: len(p.marked) - 1})
	return len(p.marked) - 1
}

// step is an open container of the structure tree.
type step struct {
	element *element
	level   int // of the document's heading that opened it
	depth   int // of that heading in the tree: 1 for H1
}

// innermost is the container that is being laid out.
func (s *setter) innermost() step {
	if len(s.trail) == 0 {
		return step{}
	}
	return s.trail[len(s.trail)-1]
}

func (s *setter) parent() *element { return s.innermost().element }

// section closes the sections that a heading of that level ends, and opens a new one. It gives the
// heading's element. Its role is one level below that of the section around, even where the
// document skips levels.
func (s *setter) section(level int) *element {
	for len(s.trail) > s.base && s.innermost().level >= level {
		s.trail = s.trail[:len(s.trail)-1]
	}
	depth := min(s.innermost().depth+1, 6)
	container := s.parent().add("Sect")
	s.trail = append(s.trail[:len(s.trail):len(s.trail)], step{container, level, depth})
	return container.add(fmt.Sprintf("H%d", depth))
}

// inside lays out in a container of its own. Sections that are opened in it end with it.
func (s *setter) inside(role string, layOut func()) {
	trail, base := s.trail, s.base
	container := step{s.parent().add(role), 0, s.innermost().depth}
	s.trail = append(trail[:len(trail):len(trail)], container)
	s.base = len(s.trail)
	layOut()
	s.trail, s.base = trail, base
}

// root starts a new tree.
func (s *setter) root(role string) *element {
	top := &element{role: role}
	s.trail, s.base = []step{{top, -1, 0}}, 1
	return top
}
