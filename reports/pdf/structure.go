package pdf

import (
	"fmt"

	"xmess.cat/memoria/reports/vector"
)

// element is a node of the tree that tells what the content is and in which order it is read. What is
// painted for no element is an artifact: it is not read.
type element struct {
	role string
	// alternative stands for content that cannot be read out; actual is what content reads as.
	alternative, actual string
	attributes          string // PDF dictionaries, one after the other
	kids                []kid
}

// kid is one of: an element, content on a page by its mark, the area of a link.
type kid struct {
	child *element
	page  *page
	mark  int
	link  *link
}

// add makes an element at the end of another's kids. Without another it stands alone, in no tree.
func (e *element) add(role string) *element {
	child := &element{role: role}
	e.append(child)
	return child
}

func (e *element) append(child *element) {
	if e != nil {
		e.kids = append(e.kids, kid{child: child})
	}
}

// holds tells whether what was said last in an element is another's: itself, or its last link.
func (e *element) holds(other *element) bool {
	return e == other || e != nil && len(e.kids) > 0 && e.kids[len(e.kids)-1].child == other
}

func (e *element) set(attributes string) *element {
	e.attributes += attributes
	return e
}

func scope(direction string) string { return "<</O /Table /Scope /" + direction + ">>" }

func spans(columns int) string {
	return fmt.Sprintf("<</O /Table /Scope /Row /ColSpan %d>>", columns)
}

// box tells where on its page a figure stands.
func box(x, y, width, height float64) string {
	return "<</O /Layout /Placement /Block /BBox [" + decimals(x, pageHeight-y-height, x+width, pageHeight-y) + "]>>"
}

func numbering(kind string) string { return "<</O /List /ListNumbering /" + kind + ">>" }

// tag tells of a shape which mark of its page it is of; or, below zero, which kind of artifact it is.
type tag struct {
	mark int
	// space tells that a space is read after the text.
	space bool
}

// Kinds of artifacts.
const (
	ornament = -1 - iota
	runningHead
	runningFoot
)

// of draws for an element; for nil, an artifact.
func (p *page) of(e *element, draw func()) {
	before := p.owner
	p.owner = e
	draw()
	p.owner = before
}

// signs draws shapes that say something themselves.
func (p *page) signs(e *element, draw func()) {
	p.sign = e
	draw()
	p.sign = nil
}

// leads draws what can be followed, as a link of its own in what is being drawn.
func (p *page) leads(l link, draw func()) {
	l.owner = p.owner.add("Link")
	p.of(l.owner, draw)
	p.links = append(p.links, l)
}

// gap makes whoever reads what is being drawn read a space after its last text, where it has one.
func (p *page) gap() {
	for i := len(p.shapes) - 1; i >= 0; i-- {
		if p.shapes[i].Text != nil {
			mark := p.tags[i].mark
			p.tags[i].space = mark >= 0 && p.owner.holds(p.marked[mark])
			return
		}
	}
}

func (p *page) add(shape vector.Shape, owner *element) {
	p.shapes = append(p.shapes, shape)
	p.tags = append(p.tags, tag{mark: p.markFor(owner)})
}

// markFor goes on with the mark of the shape before where it is of the same element.
func (p *page) markFor(owner *element) int {
	if owner == nil {
		if p.kind != 0 {
			return p.kind
		}
		return ornament
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

// step is a container that is open while blocks are laid out.
type step struct {
	element *element
	level   int // of the document's heading that opened it
	depth   int // of that heading in the tree: 1 for H1
}

// into is what blocks are added to.
func (s *setter) into() *element {
	if len(s.trail) == 0 {
		return nil
	}
	return s.trail[len(s.trail)-1].element
}

func (s *setter) depth() int {
	if len(s.trail) == 0 {
		return 0
	}
	return s.trail[len(s.trail)-1].depth
}

// section closes the sections that a heading of that level ends, and opens its own. It gives the heading,
// whose role is one level below that of the section around, whatever the document's own levels skip.
func (s *setter) section(level int) *element {
	for len(s.trail) > s.base && s.trail[len(s.trail)-1].level >= level {
		s.trail = s.trail[:len(s.trail)-1]
	}
	depth := min(s.depth()+1, 6)
	container := s.into().add("Sect")
	s.trail = append(s.trail[:len(s.trail):len(s.trail)], step{container, level, depth})
	return container.add(fmt.Sprintf("H%d", depth))
}

// inside lays blocks out in a container of their own: the sections that they open end with it.
func (s *setter) inside(role string, lay func()) {
	trail, base := s.trail, s.base
	s.trail = append(trail[:len(trail):len(trail)], step{s.into().add(role), 0, s.depth()})
	s.base = len(s.trail)
	lay()
	s.trail, s.base = trail, base
}

// root starts a tree of its own.
func (s *setter) root(role string) *element {
	top := &element{role: role}
	s.trail, s.base = []step{{top, -1, 0}}, 1
	return top
}
