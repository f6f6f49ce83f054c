package html

import "xmess.cat/memoria/reports/document"

// stories are the document's explanations, each in a folded element. A browser unfolds the element
// that contains a link's target, so each ID is on an element inside.
type stories struct {
	ID, Title, Filter, Found string
	Blocks                   []block
	Groups                   []storyGroup
}

type storyGroup struct {
	ID, Title string
	Items     []story
}

type story struct {
	document.Explanation
	ID     string
	Blocks []block
}

func (b *builder) reserveStories(e document.Explanations) {
	b.reserve(e.ID)
	b.reserveAll(e.Blocks)
	for _, group := range e.Groups {
		b.reserve(group.ID)
		for _, one := range group.Items {
			b.reserve(one.ID)
			b.reserveAll(one.Blocks)
		}
	}
}

func (b *builder) stories(e document.Explanations) *stories {
	b.section, b.level = e.Title, 0
	out := &stories{
		ID: b.claim(e.ID), Title: e.Title, Filter: e.Filter, Found: e.Found, Blocks: b.blocks(e.Blocks),
	}
	for _, group := range e.Groups {
		made := storyGroup{ID: b.claim(group.ID), Title: group.Title}
		for _, one := range group.Items {
			b.section, b.level = one.Title, 1
			told := story{Explanation: one, ID: b.claim(one.ID), Blocks: b.blocks(one.Blocks)}
			made.Items = append(made.Items, told)
		}
		out.Groups = append(out.Groups, made)
	}
	return out
}

// entry is the line of the table of contents.
func (s *stories) entry() entry {
	out := entry{ID: s.ID, Text: s.Title}
	for _, group := range s.Groups {
		out.Under = append(out.Under, entry{ID: group.ID, Text: group.Title})
	}
	return out
}
