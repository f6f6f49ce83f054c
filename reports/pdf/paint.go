package pdf

import (
	"io"
	"strings"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/vector"
)

// paint writes laid-out pages with fpdf. All that could differ between two runs is fixed: dates are the
// data's, catalogues are sorted.
func paint(out io.Writer, doc document.Document, fonts *typeface.Set, pages []*page) error {
	f := fpdf.NewCustom(&fpdf.InitType{
		UnitStr: "pt", Size: fpdf.SizeType{Wd: pageWidth, Ht: pageHeight},
	})
	f.SetMargins(0, 0, 0)
	f.SetAutoPageBreak(false, 0)
	f.SetCatalogSort(true)
	f.SetCompression(true)
	describe(f, doc)
	for _, style := range typeface.Styles() {
		f.AddUTF8FontFromBytes(style.String(), "", fonts.Bytes(style))
	}
	f.SetFont(typeface.Regular.String(), "", 10) // bookmarks are written as UTF-16 only under such a font

	brush := &brush{pdf: f, fonts: fonts}
	targets := map[string]int{}
	for _, a := range anchorsOf(pages, 0) {
		if a.id != "" {
			targets[a.id] = f.AddLink()
		}
	}
	for i, p := range pages {
		f.AddPage()
		for _, shape := range p.shapes {
			brush.shape(shape)
		}
		for _, l := range p.links {
			if id, known := targets[l.target]; known {
				f.Link(l.x, l.y, l.width, l.height, id)
			}
		}
		for _, a := range p.anchors {
			if a.id != "" {
				f.SetLink(targets[a.id], max(0, a.y-20), i+1)
			}
			if a.level >= 0 {
				title := vector.Text{String: strings.TrimSpace(a.number + " " + a.title)}
				f.Bookmark(brush.drawable(title), a.level, a.y)
			}
		}
	}
	return f.Output(out)
}

func describe(f *fpdf.Fpdf, doc document.Document) {
	at := doc.AsOf
	if at.IsZero() {
		at = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC) // fpdf would take the clock for none
	}
	f.SetCreationDate(at.UTC())
	f.SetModificationDate(at.UTC())
	f.SetTitle(doc.Title, true)
	f.SetAuthor(doc.Author, true)
	f.SetSubject(doc.Subject, true)
	f.SetKeywords(doc.Keywords, true)
	f.SetCreator("memoria", true)
	f.SetProducer("memoria", true)
	f.SetLang(doc.Language)
	f.SetDisplayMode("fullpage", "single")
}

// brush paints shapes.
type brush struct {
	pdf   *fpdf.Fpdf
	fonts *typeface.Set
}

func (b *brush) shape(shape vector.Shape) {
	if len(shape.Clips) > 0 {
		b.raw("q")
		for _, clip := range shape.Clips {
			b.outline(clip)
			b.raw("W n")
		}
	}
	switch {
	case shape.Path != nil:
		b.path(*shape.Path)
	case shape.Text != nil:
		b.text(*shape.Text)
	}
	if len(shape.Clips) > 0 {
		b.raw("Q")
	}
}

func (b *brush) text(t vector.Text) {
	if t.String == "" || t.Colour.Opacity <= 0 {
		return
	}
	b.opacity(t.Colour.Opacity)
	b.pdf.SetFont(t.Style.String(), "", t.Size)
	b.pdf.SetTextColor(int(t.Colour.R), int(t.Colour.G), int(t.Colour.B))
	if t.Angle != 0 {
		b.pdf.TransformBegin()
		b.pdf.TransformRotate(t.Angle, t.X, t.Y)
	}
	b.pdf.Text(t.X, t.Y, b.drawable(t))
	if t.Angle != 0 {
		b.pdf.TransformEnd()
	}
	b.opacity(1)
}

// drawable is a run's text without what its face cannot draw: fpdf breaks on what lies beyond the basic
// plane.
func (b *brush) drawable(t vector.Text) string {
	return strings.Map(func(char rune) rune {
		if b.fonts.Has(t.Style, char) {
			return char
		}
		return '?'
	}, t.String)
}
