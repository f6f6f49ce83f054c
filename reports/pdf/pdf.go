// Package pdf renders a document as a PDF: it lays the whole of it out on pages of shapes and text, then
// paints those. The same document gives the same bytes.
package pdf

import (
	"fmt"
	"io"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/palette"
	"xmess.cat/memoria/reports/typeface"
)

// Render writes the document as a PDF on A4 and gives the number of its pages. Nothing is written where it gives an error before painting
// is done; an error of the writer is given as it is.
func Render(out io.Writer, doc document.Document, fonts *typeface.Set) (pages int, err error) {
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

// layOut gives the pages of a document: cover and contents where it has them, chapters; and the tree in which they are
// read.
func layOut(doc document.Document, fonts *typeface.Set) ([]*page, *element) {
	s := &setter{fonts: fonts, accent: colourOf(palette.AccentOf(doc.Accent)), decimalMark: doc.DecimalMark, families: familiesOf(doc)}
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
		s.root("Document") // the first contents are laid out to count their pages alone
		front += len(s.contents(doc.Contents, anchorsOf(body, 0)))
	}
	tree := s.root("Document")
	var banner *element
	var pages []*page
	if doc.Running.Banner != "" || doc.Cover.Title != "" {
		s.inside("Sect", func() {
			if doc.Running.Banner != "" {
				banner = s.into().add("P")
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
		banner = nil // it is read once
	}
	tree.kids = append(tree.kids, chapters.kids...)
	return pages, tree
}

// anchorsOf lists what can be found on pages that come after that many others.
func anchorsOf(pages []*page, after int) []placedAnchor {
	var out []placedAnchor
	for i, p := range pages {
		for _, a := range p.anchors {
			out = append(out, placedAnchor{anchor: a, page: after + i + 1})
		}
	}
	return out
}
