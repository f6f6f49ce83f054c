// Package html renders a document as one page that needs nothing but itself: words, figures, fonts and scripts
// are all in it. It reads well without its scripts; with them tables sort and figures answer the pointer.
// The same document gives the same bytes.
package html

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"errors"
	"fmt"
	"html/template"
	"io"
	"strings"
	"sync"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/palette"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

//go:embed page.tmpl
var pageTemplate string

//go:embed style.css
var style string

//go:embed dark.css
var darkStyle string

//go:embed page.js
var script string

// Dress is what a document is rendered with.
type Dress struct {
	Fonts *typeface.Set
	Words words.PageWords
	// Library is the text of the chart library. Without it figures stay still.
	Library string
}

// Render writes the document as a page. Nothing is written where it gives an error, but for an error of the
// writer itself.
func Render(out io.Writer, doc document.Document, dress Dress) error {
	page, err := render(doc, dress)
	if err != nil {
		return fmt.Errorf("writing HTML: %w", err)
	}
	_, err = out.Write(page)
	return err
}

// inline is a text of a style or script element, with the hash that its policy names.
type inline struct{ text, hash string }

func newInline(text string) inline {
	sum := sha256.Sum256([]byte(text))
	return inline{text: text, hash: "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"}
}

func render(doc document.Document, dress Dress) ([]byte, error) {
	parsed, err := template.New("page.tmpl").Parse(pageTemplate)
	if err != nil {
		return nil, fmt.Errorf("reading the page's template: %w", err)
	}
	view, err := newPage(doc, dress)
	if err != nil {
		return nil, err
	}
	body, err := bodyOf(parsed, view)
	if err != nil {
		return nil, err
	}
	view.Body = template.HTML(body) //nolint:gosec // made by the template
	// The fonts are cut to the characters of the page, which are known once it is written.
	faces, err := fontFaces(dress.Fonts, charactersOf(body))
	if err != nil {
		return nil, err
	}
	styles, scripts := newInline(faces+style+":root{--accent:"+palette.AccentOf(doc.Accent)+"}\n"+darkStyle), []inline{newInline(script)}
	if dress.Library != "" {
		// An end tag in a script would end it.
		scripts = []inline{newInline(strings.ReplaceAll(dress.Library, "</script", `<\/script`)), newInline(script)}
	}
	view.Style = template.CSS(styles.text) //nolint:gosec // the project's own text and fonts
	var hashes []string
	for _, one := range scripts {
		view.Scripts = append(view.Scripts, template.JS(one.text)) //nolint:gosec // the project's own text and the library's
		hashes = append(hashes, one.hash)
	}
	view.Policy = "default-src 'none'; script-src " + strings.Join(hashes, " ") + "; style-src " + styles.hash +
		"; font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
	var out bytes.Buffer
	if err := parsed.Execute(&out, view); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// part is a part of a page's body: what it is filled with, by the name of its template.
type part struct {
	name string
	data any
}

// partsOf are the parts of a body, in order. Where figures come from is often the longest.
func partsOf(view *page) []part {
	parts := []part{{"body", view}}
	if s := view.Stories; s != nil {
		parts = append(parts, part{"stories", s})
		for _, group := range s.Groups {
			parts = append(parts, part{"kind", group})
			for _, one := range group.Items {
				parts = append(parts, part{"story", one})
			}
			parts = append(parts, part{"kind end", nil})
		}
		parts = append(parts, part{"stories end", nil})
	}
	return append(parts, part{"end", view})
}

// bodyOf writes a page's body, its parts side by side.
func bodyOf(parsed *template.Template, view *page) (string, error) {
	parts := partsOf(view)
	written, errs := make([]bytes.Buffer, len(parts)), make([]error, len(parts))
	var group sync.WaitGroup
	for at, one := range parts {
		group.Go(func() { errs[at] = parsed.ExecuteTemplate(&written[at], one.name, one.data) })
	}
	group.Wait()
	var body strings.Builder
	for at := range written {
		body.Write(written[at].Bytes())
	}
	return body.String(), errors.Join(errs...)
}

// scriptCharacters are those that only the style and the script write.
const scriptCharacters = "▲▼\u2007\u2008"

// charactersOf lists each character of a text once, with those that scripts may add.
func charactersOf(text string) string {
	seen := [0x10000]bool{}
	for char := ' '; char < 0x17f; char++ {
		seen[char] = true
	}
	for _, char := range text + scriptCharacters {
		if char >= ' ' && int(char) < len(seen) {
			seen[char] = true
		}
	}
	var b strings.Builder
	for char, is := range seen {
		if is && (char < 0xd800 || char > 0xdfff) {
			b.WriteRune(rune(char))
		}
	}
	return b.String()
}

func fontFaces(fonts *typeface.Set, text string) (string, error) {
	var b strings.Builder
	for _, cut := range typeface.Styles() {
		font, err := fonts.WOFF(cut, text)
		if err != nil {
			return "", err
		}
		weight, slant := 400, "normal"
		switch cut {
		case typeface.SemiBold:
			weight = 600
		case typeface.Bold:
			weight = 700
		case typeface.Italic:
			slant = "italic"
		}
		fmt.Fprintf(&b, "@font-face{font-family:'%s';font-weight:%d;font-style:%s;src:url(data:font/woff;base64,%s) format('woff')}\n",
			typeface.Family, weight, slant, base64.StdEncoding.EncodeToString(font))
	}
	return b.String(), nil
}
