package pdf

import (
	"bytes"
	"strings"
	"testing"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/typeface"
)

// A document without a cover or contents begins with its chapter, and says still that its figures
// are invented.
func TestADocumentMayDoWithoutCoverAndContents(t *testing.T) {
	t.Parallel()
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	whole := sampleDocument()
	for _, banner := range []string{"Dades de demostració", ""} {
		alone := whole
		alone.Cover, alone.Contents, alone.Running.Banner = document.Cover{}, "", banner
		pages, tree := layOut(alone, fonts)
		for _, fault := range faultsOf(pages, tree) {
			t.Errorf("banner %q: %s", banner, fault)
		}
		if pages[0].bare || pages[0].chapter == "" {
			t.Errorf("banner %q: the first page is not the chapter's", banner)
		}
		var b strings.Builder
		dump(&b, tree, "")
		if tags := b.String(); strings.Contains(tags, "TOC") || strings.Contains(tags, "Title") ||
			strings.Count(tags, "Dades de demostració") != strings.Count(banner, "D") {
			t.Errorf("banner %q: the tags are\n%s", banner, tags)
		}
		var out bytes.Buffer
		if n, err := Render(&out, alone, fonts); err != nil || n != len(pages) {
			t.Errorf("banner %q: %d pages of %d, %v", banner, n, len(pages), err)
		}
	}
}

// Contents that list chapters alone are set close, with room for the longest of their numbers.
func TestContentsOfChaptersAloneAreSetClose(t *testing.T) {
	t.Parallel()
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	doc := emptyDocument()
	for range 36 {
		doc.Chapters = append(doc.Chapters, document.Chapter{Number: "XARXA-LLARGA", Title: "Un membre"})
	}
	pages := pagesOf(doc, fonts)
	if got := len(pages) - 1 - len(doc.Chapters); got != 1 {
		t.Errorf("the contents of 36 chapters take %d pages, want 1", got)
	}
	number, title := 0.0, 1e9
	s := newSetter(t)
	for _, shape := range pages[1].shapes {
		switch {
		case shape.Text == nil:
		case shape.Text.String == "XARXA-LLARGA":
			number = max(
				number,
				shape.Text.X+s.fonts.Width(shape.Text.Style, shape.Text.String, shape.Text.Size),
			)
		case shape.Text.String == "Un membre":
			title = min(title, shape.Text.X)
		}
	}
	if number == 0 || number >= title {
		t.Errorf("numbers end at %.1f and titles begin at %.1f", number, title)
	}
}
