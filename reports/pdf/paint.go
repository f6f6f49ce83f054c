package pdf

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode"

	"codeberg.org/go-pdf/fpdf"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/pdf/archive"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/vector"
)

// paint writes laid-out pages with fpdf. All that could differ between two runs is fixed: dates are the
// data's, catalogues are sorted.
func paint(out io.Writer, doc document.Document, fonts *typeface.Set, pages []*page, tree *element) error {
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
	for _, p := range pages {
		f.AddPage()
		brush.page(p)
		for _, a := range p.anchors {
			if a.level >= 0 {
				title := vector.Text{String: strings.TrimSpace(a.number + " " + a.title)}
				f.Bookmark(brush.drawable(title), a.level, a.y)
			}
		}
	}
	var painted bytes.Buffer
	if err := f.Output(&painted); err != nil {
		return err
	}
	file, err := archive.Read(painted.Bytes())
	if err != nil {
		return fmt.Errorf("reading what was painted: %w", err)
	}
	if err := writeTree(file, doc, pages, tree); err != nil {
		return fmt.Errorf("adding the structure tree: %w", err)
	}
	if err := file.MapCharacters(); err != nil {
		return fmt.Errorf("mapping characters: %w", err)
	}
	for _, style := range typeface.Styles() {
		file.NameFont("utf8"+strings.ToLower(style.String()), strings.ReplaceAll(typeface.Family, " ", "")+"-"+style.String())
	}
	if err := file.Describe(description(doc)); err != nil {
		return fmt.Errorf("adding metadata: %w", err)
	}
	var files []archive.Attachment
	for _, one := range doc.Attachments {
		files = append(files, archive.Attachment{Name: one.Name, Type: one.Type, Description: one.Description,
			Relation: string(one.Relation), Squeezed: one.Content.Squeezed, Size: one.Content.Size, MD5: one.Content.MD5})
	}
	if err := file.Attach(files, dateOf(doc)); err != nil {
		return err
	}
	return file.Write(out)
}

func description(doc document.Document) archive.Description {
	return archive.Description{Title: basic(doc.Title), Author: basic(doc.Author), Subject: basic(doc.Subject),
		Keywords: basic(doc.Keywords), Language: doc.Language, Program: program, Date: dateOf(doc)}
}

// dateOf is when the document's data is of; there is always a date, for fpdf would take the clock for none.
func dateOf(doc document.Document) time.Time {
	if doc.AsOf.IsZero() {
		return time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return doc.AsOf.UTC()
}

const program = "memoria"

func describe(f *fpdf.Fpdf, doc document.Document) {
	f.SetCreationDate(dateOf(doc))
	f.SetModificationDate(dateOf(doc))
	f.SetTitle(basic(doc.Title), true)
	f.SetAuthor(basic(doc.Author), true)
	f.SetSubject(basic(doc.Subject), true)
	f.SetKeywords(basic(doc.Keywords), true)
	f.SetCreator(program, true)
	f.SetProducer(program, true)
	f.SetLang(doc.Language)
	f.SetDisplayMode("fullpage", "single")
}

// basic is text for the metadata without what fpdf breaks on: what is no UTF-8, and what lies beyond the
// basic plane; and without controls, which XML cannot hold.
func basic(text string) string {
	return strings.Map(func(char rune) rune {
		switch {
		case unicode.IsControl(char):
			return ' '
		case char > 0xFFFD || char == 0xFEFF:
			return unicode.ReplacementChar
		}
		return char
	}, text)
}

// brush paints shapes.
type brush struct {
	pdf    *fpdf.Fpdf
	fonts  *typeface.Set
	images int // painted so far
}

// page paints a page's shapes, each run of one mark between the operators that say which.
func (b *brush) page(p *page) {
	for i, shape := range p.shapes {
		t := p.tags[i]
		if i == 0 || t.mark != p.tags[i-1].mark {
			if i > 0 {
				b.raw("EMC")
			}
			switch t.mark {
			case ornament:
				b.raw("/Artifact <</Type /Layout>> BDC")
			case runningHead:
				b.raw("/Artifact <</Type /Pagination /Subtype /Header>> BDC")
			case runningFoot:
				b.raw("/Artifact <</Type /Pagination /Subtype /Footer>> BDC")
			default:
				b.raw("/"+p.marked[t.mark].role, "<</MCID", strconv.Itoa(t.mark)+">> BDC")
			}
		}
		if t.space {
			spaced := *shape.Text
			spaced.String += " "
			shape.Text = &spaced
		}
		b.shape(shape)
	}
	if len(p.shapes) > 0 {
		b.raw("EMC")
	}
	for _, picture := range p.images {
		b.images++
		b.image("picture-"+strconv.Itoa(b.images), picture)
	}
}

// image paints a picture that only adorns: what it says stands beside it in words.
func (b *brush) image(name string, picture placedImage) {
	options := fpdf.ImageOptions{ImageType: "PNG"}
	b.pdf.RegisterImageOptionsReader(name, options, bytes.NewReader(picture.png))
	b.raw("/Artifact <</Type /Layout>> BDC")
	b.pdf.ImageOptions(name, picture.x, picture.y, picture.width, picture.height, false, options, 0, "")
	b.raw("EMC")
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
// plane. The mark of byte order is no character to an archive, and has no width.
func (b *brush) drawable(t vector.Text) string {
	return strings.Map(func(char rune) rune {
		switch {
		case char == '\ufeff':
			return -1
		case b.fonts.Has(t.Style, char):
			return char
		}
		return '?'
	}, t.String)
}
