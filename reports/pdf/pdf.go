// Package pdf renders a document as a tagged PDF. It lays the document out on pages of shapes and
// text, together with a structure tree for screen readers, and then writes both with fpdf. The same
// document gives the same bytes.
package pdf

import (
	"fmt"
	"io"

	"xmess.cat/memoria/queries/palette"
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/typeface"
)

// Render writes the document as a PDF on A4 and gives the number of its pages. It writes nothing
// when rendering fails.
func Render(out io.Writer, doc document.Document, fonts *typeface.Set) (pages int, err error) {
	doc = doc.For(document.Paper)
	laid, tree := layOut(doc, fonts)
	if err := paint(out, doc, fonts, laid, tree); err != nil {
		return 0, fmt.Errorf("writing PDF: %w", err)
	}
	return len(laid), nil
}

// placedAnchor is an anchor and its page, counted from 1.
type placedAnchor struct {
	anchor
	page int
}

// layOut gives the pages of a document and its structure tree: the cover and the contents where it
// has them, and the chapters.
func layOut(doc document.Document, fonts *typeface.Set) ([]*page, *element) {
	accent := colourOf(palette.AccentOf(doc.Accent))
	s := &setter{fonts: fonts, accent: accent, decimalMark: doc.DecimalMark, families: familiesOf(doc)}
	var body []*page
	chapters := s.root("Document")
	for _, chapter := range doc.Chapters {
		body = append(body, s.chapter(chapter)...)
	}
	front := 0
	if doc.Cover.Title != "" {
		front++
	}
	if doc.Contents != "" {
		s.root("Document") // this layout only counts the pages
		front += len(s.contents(doc.Contents, anchorsOf(body, 0)))
	}
	tree := s.root("Document")
	var banner *element
	var pages []*page
	if doc.Running.Banner != "" || doc.Cover.Title != "" {
		s.inside("Sect", func() {
			if doc.Running.Banner != "" {
				banner = s.parent().add("P")
			}
			if doc.Cover.Title != "" {
				pages = append(pages, s.cover(doc.Cover))
			}
		})
	}
	if doc.Contents != "" {
		pages = append(pages, s.contents(doc.Contents, anchorsOf(body, front))...)
	}
	pages = append(pages, body...)
	for i, p := range pages {
		s.running(p, doc.Running, i+1, len(pages), banner)
		banner = nil // only the first page's is read
	}
	tree.kids = append(tree.kids, chapters.kids...)
	return pages, tree
}

// anchorsOf lists the anchors of pages that follow that many other pages.
func anchorsOf(pages []*page, after int) []placedAnchor {
	var out []placedAnchor
	for i, p := range pages {
		for _, a := range p.anchors {
			out = append(out, placedAnchor{anchor: a, page: after + i + 1})
		}
	}
	return out
}
