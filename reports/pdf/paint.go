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

// paint writes laid-out pages with fpdf, and then makes the file an archive. Nothing in it depends
// on when or where it runs: dates are the data's, catalogues are sorted.
func paint(
	out io.Writer, doc document.Document, fonts *typeface.Set, pages []*page, tree *element,
) error {
	painted, err := paintPages(doc, fonts, pages)
	if err != nil {
		return err
	}
	file, err := archive.Read(painted)
	if err != nil {
		return fmt.Errorf("reading fpdf's output: %w", err)
	}
	if err := writeTree(file, doc, pages, tree); err != nil {
		return fmt.Errorf("adding the structure tree: %w", err)
	}
	file.MapCharacters()
	family := strings.ReplaceAll(typeface.Family, " ", "")
	for _, style := range typeface.Styles() {
		file.NameFont("utf8"+strings.ToLower(style.String()), family+"-"+style.String())
	}
	err = file.Describe(archive.Description{Title: basic(doc.Title), Author: basic(doc.Author),
		Subject: basic(doc.Subject), Keywords: basic(doc.Keywords), Language: doc.Language,
		Program: program, Date: dateOf(doc)})
	if err != nil {
		return fmt.Errorf("adding metadata: %w", err)
	}
	var files []archive.Attachment
	for _, one := range doc.Attachments {
		files = append(files, archive.Attachment{Name: one.Name, Type: one.Type,
			Description: one.Description, Relation: string(one.Relation),
			Compressed: one.Content.Compressed, Size: one.Content.Size, MD5: one.Content.MD5})
	}
	if err := file.Attach(files, dateOf(doc)); err != nil {
		return err
	}
	return file.Write(out)
}

func paintPages(doc document.Document, fonts *typeface.Set, pages []*page) ([]byte, error) {
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
	f.SetFont(typeface.Regular.String(), "", 10) // with a UTF-8 font, bookmarks are UTF-16

	brush := &brush{pdf: f, fonts: fonts}
	for _, p := range pages {
		f.AddPage()
		brush.page(p)
		for _, a := range p.anchors {
			if a.level >= 0 {
				title := strings.TrimSpace(a.number + " " + a.title)
				f.Bookmark(typeface.Printed(title), a.level, a.y)
			}
		}
	}
	var painted bytes.Buffer
	err := f.Output(&painted)
	return painted.Bytes(), err
}

// dateOf is the date of the document's data. It is never zero, which fpdf would replace by now.
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

// basic is text for the metadata. fpdf breaks on text that is no UTF-8 and on characters beyond the
// basic plane; XML cannot hold control characters.
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
	images int // the number painted so far
}

// page paints a page's shapes. The shapes of one mark stand between the operators that name it.
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

// image paints a picture as an artifact: the words beside it say the same.
func (b *brush) image(name string, picture placedImage) {
	options := fpdf.ImageOptions{ImageType: "PNG"}
	b.pdf.RegisterImageOptionsReader(name, options, bytes.NewReader(picture.png))
	b.raw("/Artifact <</Type /Layout>> BDC")
	b.pdf.ImageOptions(name, picture.x, picture.y, picture.width, picture.height,
		false, options, 0, "")
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
	b.pdf.Text(t.X, t.Y, typeface.Printed(t.String))
	if t.Angle != 0 {
		b.pdf.TransformEnd()
	}
	b.opacity(1)
}
