package html

import (
	"encoding/base64"
	"fmt"
	"html/template"
	"slices"
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/vector"
	"xmess.cat/memoria/reports/words"
)

// page is the data of the template. It is plain text, except for the drawings of package vector and
// the project's own style and scripts.
type page struct {
	Doc      document.Document
	Skip     string // link to the content
	Contents []entry
	Chapters []chapter
	Stories  *stories
	Policy   string
	Logo     template.URL // a PNG, in the page; empty for none
	Style    template.CSS
	Scripts  []template.JS
}

// entry is a line of the table of contents.
type entry struct {
	ID, Number, Text string
	Under            []entry
}

type chapter struct {
	document.Chapter
	ID     string
	Blocks []block
}

// block is a block of the document. Kind names its template and tells which field is set.
type block struct {
	Kind      string
	ID        string
	Heading   heading
	Paragraph paragraph
	List      list
	Tiles     []tile
	Columns   [][]block
	Set       string // how columns stand: a class, or empty
	Quote     document.Quote
	Figure    figure
	Table     table
}

type heading struct {
	document.Heading
	// Sub makes it h4 instead of h3, so that no level is skipped.
	Sub bool
	Why string
}

type paragraph struct {
	Class string
	Spans []document.Span // their targets are the page's IDs
}

type tile struct {
	document.Tile
	Why string
}

type list struct {
	Ordered bool
	Items   []item
}

type item struct {
	Status *document.Mark
	Why    string
	Spans  []document.Span
}

type figure struct {
	document.Figure
	Still  template.HTML
	Option template.JS // a JSON object
	Size   string      // width, height and zoom, for the script
	Scroll string
	Data   *table
	// Labels of the button that shows the data, and of those that show and hide a series.
	DataWord, SeriesWord string
}

// builder turns a document into a page.
type builder struct {
	words *words.Words
	mark  string // the decimal one
	// ids maps the document's IDs to the page's; taken are the page's IDs in use.
	ids     map[string]string
	taken   map[string]bool
	given   map[string]bool // IDs of the page that an element already has
	section string          // the last heading, for tables that have no caption
	level   int             // of that heading; 0 for the chapter's
	failed  error
}

func newPage(doc document.Document, options Options) (*page, error) {
	b := &builder{
		words: options.Words, mark: doc.DecimalMark,
		ids: map[string]string{}, taken: map[string]bool{}, given: map[string]bool{},
	}
	view := &page{Doc: doc, Skip: options.Words.Say(words.PageSkip)}
	if logo := doc.Cover.Logo; logo != nil {
		encoded := base64.StdEncoding.EncodeToString(logo.PNG)
		view.Logo = template.URL("data:image/png;base64," + encoded) //nolint:gosec // base64
	}
	// Every target gets its ID before any link is written.
	for _, c := range doc.Chapters {
		b.reserve(c.ID)
		b.reserveAll(c.Blocks)
	}
	b.reserveStories(doc.Explanations)
	for _, c := range doc.Chapters {
		b.section, b.level = c.Title, 0
		one := chapter{Chapter: c, ID: b.claim(c.ID), Blocks: b.blocks(c.Blocks)}
		view.Chapters = append(view.Chapters, one)
		line := entry{ID: one.ID, Number: c.Number, Text: c.Title}
		for _, part := range c.Blocks {
			if h, is := part.(document.Heading); is && h.Level == 1 && h.ID != "" {
				line.Under = append(line.Under, entry{ID: b.ids[h.ID], Number: h.Number, Text: h.Text})
			}
		}
		view.Contents = append(view.Contents, line)
	}
	if !doc.Explanations.IsEmpty() {
		view.Stories = b.stories(doc.Explanations)
		view.Contents = append(view.Contents, view.Stories.entry())
	}
	return view, b.failed
}

func (b *builder) reserveAll(blocks []document.Block) {
	for _, one := range blocks {
		switch one := one.(type) {
		case document.Heading:
			b.reserve(one.ID)
		case document.Table:
			b.reserve(one.ID)
			for _, g := range one.Groups {
				for _, r := range g.Rows {
					b.reserve(r.ID)
				}
			}
		case document.Figure:
			b.reserve(one.ID)
		case document.Columns:
			for _, column := range one.Columns {
				b.reserveAll(column)
			}
		}
	}
}

// reserve maps an ID of the document to one of the page: letters, digits and hyphens, each used
// once.
func (b *builder) reserve(id string) {
	if _, known := b.ids[id]; !known && id != "" {
		b.ids[id] = b.unique(id)
	}
}

// claim gives an element its ID. If another element of the document has the same ID, it gives a new
// one.
func (b *builder) claim(id string) string {
	if id == "" {
		return ""
	}
	name := b.ids[id]
	if b.given[name] {
		name = b.unique(id)
	}
	b.given[name] = true
	return name
}

func (b *builder) unique(id string) string {
	plain := strings.Map(func(char rune) rune {
		isLetter := char >= 'a' && char <= 'z' || char >= 'A' && char <= 'Z'
		if isLetter || char == '-' || char == '_' || char >= '0' && char <= '9' {
			return char
		}
		return '-'
	}, id)
	// The template's IDs begin with "pagina".
	for name, n := "m-"+plain, 2; ; n++ {
		if !b.taken[name] {
			b.taken[name] = true
			return name
		}
		name = fmt.Sprintf("m-%s-%d", plain, n)
	}
}

func (b *builder) blocks(blocks []document.Block) []block {
	var out []block
	for _, one := range blocks {
		switch one := one.(type) {
		case document.Heading:
			sub := one.Level > 1 && b.level > 0
			if one.Level == 1 {
				b.level = 1
			}
			b.section = one.Text
			out = append(out, block{
				Kind: "heading", ID: b.claim(one.ID),
				Heading: heading{Heading: one, Sub: sub, Why: b.ids[one.Origin]},
			})
		case document.Paragraph:
			class := map[document.Style]string{
				document.Lead: "lead", document.Note: "note", document.Letter: "letter",
			}[one.Style]
			out = append(out, block{
				Kind: "paragraph", Paragraph: paragraph{Class: class, Spans: b.spans(one.Spans)},
			})
		case document.List:
			made := list{Ordered: one.Ordered}
			for _, i := range one.Items {
				made.Items = append(made.Items, item{
					Status: i.Status, Why: b.ids[i.Origin], Spans: b.spans(i.Spans),
				})
			}
			out = append(out, block{Kind: "list", List: made})
		case document.Tiles:
			made := block{Kind: "tiles"}
			for _, t := range one.Tiles {
				made.Tiles = append(made.Tiles, tile{Tile: t, Why: b.ids[t.Origin]})
			}
			out = append(out, made)
		case document.Columns:
			made := block{Kind: "columns", Set: setOf(one)}
			for _, column := range one.Columns {
				made.Columns = append(made.Columns, b.blocks(column))
			}
			out = append(out, made)
		case document.Quote:
			out = append(out, block{Kind: "quote", Quote: one})
		case document.Figure:
			id := b.claim(one.ID)
			out = append(out, block{Kind: "figure", ID: id, Figure: b.figure(one, id)})
		case document.Table:
			out = append(out, block{Kind: "table", ID: b.claim(one.ID), Table: b.table(one)})
		}
	}
	return out
}

// setOf is the class of columns with a special layout: tables need the full width, and a narrow
// first column, such as a ring, its own.
func setOf(c document.Columns) string {
	for _, column := range c.Columns {
		for _, one := range column {
			if _, is := one.(document.Table); is {
				return " stacked"
			}
		}
	}
	if len(c.Shares) == 2 && 2*c.Shares[0] < c.Shares[1] {
		return " narrow-first"
	}
	return ""
}

// spans leads the links of spans to the page's IDs.
func (b *builder) spans(spans []document.Span) []document.Span {
	out := slices.Clone(spans)
	for i := range out {
		out[i].Target = b.ids[out[i].Target]
	}
	return out
}

// zoom is the pixels for each point of a figure, so that its 8-point texts are readable on a
// screen.
const zoom = 1.75

func (b *builder) figure(f document.Figure, id string) figure {
	out := figure{
		Figure: f, Scroll: f.Title, DataWord: b.words.Say(words.PageShowData),
		SeriesWord: b.words.Say(words.PageSeries),
	}
	if f.Drawing == nil {
		return out
	}
	var still strings.Builder
	if id == "" {
		id = b.unique("figura")
	}
	options := vector.Options{Prefix: id + "-", Label: f.Alternative, Zoom: zoom}
	err := f.Drawing.WriteSVG(&still, options)
	if err != nil && b.failed == nil {
		b.failed = err
	}
	out.Still = template.HTML(still.String()) //nolint:gosec // package vector escapes every text
	if len(f.Option) > 0 {
		out.Option = template.JS(escapeJSON(f.Option)) //nolint:gosec // JSON without <, > and &
		out.Size = fmt.Sprintf("%g %g %g", f.Drawing.Width, f.Drawing.Height, zoom)
	}
	if f.Data != nil {
		data := b.table(*f.Data)
		out.Data = &data
	}
	return out
}
