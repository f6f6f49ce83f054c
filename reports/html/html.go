// Package html renders a document as one self-contained page: text, figures, fonts and scripts. The
// page reads well without its scripts; with them tables can be sorted and figures are interactive.
// The same document gives the same bytes.
package html

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"maps"
	"slices"
	"strings"

	"xmess.cat/memoria/queries/palette"
	"xmess.cat/memoria/reports/document"
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

// Options are what a page needs besides the document.
type Options struct {
	Words *words.Words
	// Library is the source of the chart library. Without it figures are not interactive.
	Library string
}

// Render writes the document as a page. It writes nothing if it fails to make the page.
func Render(out io.Writer, doc document.Document, options Options) error {
	page, err := render(doc.For(document.Screen), options)
	if err != nil {
		return fmt.Errorf("writing HTML: %w", err)
	}
	_, err = out.Write(page)
	return err
}

// inline is the text of a style or script element, and its hash for the content security policy.
type inline struct{ text, hash string }

func newInline(text string) inline {
	sum := sha256.Sum256([]byte(text))
	return inline{text: text, hash: "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"}
}

func render(doc document.Document, options Options) ([]byte, error) {
	colours := colours(doc.Accent)
	parsed, err := template.New("page.tmpl").
		Funcs(template.FuncMap{"colour": func(name string) string { return colours[name] }}).
		Parse(pageTemplate)
	if err != nil {
		return nil, fmt.Errorf("reading the page's template: %w", err)
	}
	view, err := newPage(doc, options)
	if err != nil {
		return nil, err
	}
	styles := newInline(typeface.FontFaces() + rules(colours) + style + darkStyle)
	view.Style = template.CSS(styles.text) //nolint:gosec // the project's own text and fonts
	scripts := []inline{newInline(script)}
	if options.Library != "" {
		// An end tag inside the script would end the element.
		library := strings.ReplaceAll(options.Library, "</script", `<\/script`)
		scripts = []inline{newInline(library), newInline(script)}
	}
	var hashes []string
	for _, one := range scripts {
		//nolint:gosec // the project's own text and the library's
		view.Scripts = append(view.Scripts, template.JS(one.text))
		hashes = append(hashes, one.hash)
	}
	view.Policy = "default-src 'none'; script-src " + strings.Join(hashes, " ") +
		"; style-src " + styles.hash +
		"; font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
	var out bytes.Buffer
	if err := parsed.Execute(&out, view); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// colours are the page's colours by the names in its style and its template.
func colours(accent string) map[string]string {
	named := map[string]string{
		"ink": palette.Ink, "quiet": palette.Quiet, "rule": palette.Rule, "tint": palette.Tint,
		"track": palette.Track, "edge": palette.Edge, "paper": palette.White,
		"accent": palette.AccentOf(accent), "cover": palette.Accent, "focus": palette.Focus,
		"warm": palette.BannerBack, "warning": palette.BannerInk,
	}
	for _, status := range statuses() {
		named[string(status)] = palette.Status(string(status))
	}
	return named
}

func statuses() []document.Status {
	return []document.Status{
		document.Met, document.Advancing, document.AtRisk, document.Behind,
		document.LowCoverage, document.NoData, document.NoTarget, document.NotApplicable,
	}
}

// rules are the CSS variables of the colours, and the fill of each status.
func rules(colours map[string]string) string {
	var b strings.Builder
	b.WriteString(":root{")
	for _, name := range slices.Sorted(maps.Keys(colours)) {
		fmt.Fprintf(&b, "--%s:%s;", name, colours[name])
	}
	b.WriteString("}\n")
	for _, status := range statuses() {
		fmt.Fprintf(&b, ".%s{fill:var(--%[1]s)}\n", status)
	}
	return b.String()
}
