// Package pdf renders a document as a PDF: it lays the whole of it out on pages of shapes and text, then
// paints those. The same document gives the same bytes.
package pdf

import (
	"fmt"
	"io"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/typeface"
)

// Render writes the document as a PDF on A4 and gives the number of its pages. Nothing is written where it gives an error before painting
// is done; an error of the writer is given as it is.
func Render(out io.Writer, doc document.Document, fonts *typeface.Set) (pages int, err error) {
	laid := layOut(doc, fonts)
	if err := paint(out, doc, fonts, laid); err != nil {
		return 0, fmt.Errorf("writing PDF: %w", err)
	}
	return len(laid), nil
}

// placedAnchor is an anchor and its page, counted from 1.
type placedAnchor struct {
	anchor
	page int
}

// layOut gives the pages of a document: cover, contents, chapters.
func layOut(doc document.Document, fonts *typeface.Set) []*page {
	s := &setter{fonts: fonts, decimalMark: doc.DecimalMark, families: familiesOf(doc)}
	var body []*page
	for _, chapter := range doc.Chapters {
		body = append(body, s.chapter(chapter)...)
	}
	front := 1 + len(s.contents(doc.Contents, anchorsOf(body, 0)))
	pages := []*page{s.cover(doc.Cover)}
	pages = append(pages, s.contents(doc.Contents, anchorsOf(body, front))...)
	pages = append(pages, body...)
	for i, p := range pages {
		s.running(p, doc.Running, i+1, len(pages))
	}
	return pages
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
