// Package document is the memòria as a tree of chapters and blocks, without any measures, so that
// each renderer lays it out in its own way. It holds data only; its figures are vector drawings.
package document

import (
	"time"

	"xmess.cat/memoria/reports/vector"
)

// Document is a whole memòria.
type Document struct {
	Language string // "ca", "es", "en"
	Title    string // also the title in the file's metadata
	Author   string
	Subject  string
	Keywords string
	// AsOf is when the latest input was received; also the file's date. Zero without inputs.
	AsOf time.Time
	// Accent is the colour of titles, links and the cover, "#rrggbb"; empty, or too pale to be read,
	// is the house's.
	Accent  string
	Cover   Cover
	Running Running
	// DecimalMark is the language's decimal mark, on which columns are aligned.
	DecimalMark string
	// Contents is the heading of the table of contents.
	Contents string
	Chapters []Chapter
	// Explanations come after the chapters, in renderers that show them.
	Explanations Explanations
	// Attachments go into the file, in formats that can hold them.
	Attachments []Attachment
}

// Cover is the first page.
type Cover struct {
	Network, Initials string
	Title, Year       string
	Subtitle          string
	Facts             []Fact
	Logo              *Picture // nil where there is none
}

// Picture is an image without transparency.
type Picture struct {
	PNG           []byte
	Width, Height int // pixels
	Alternative   string
}

// Fact is a label and its value.
type Fact struct{ Label, Value string }

// Running is the text repeated on every page.
type Running struct {
	Head string // at the left of the head; the chapter's title is at the right
	Foot string // at the left of the foot
	// PageOf has two %s: the page and the number of pages.
	PageOf string
	// Banner is on every page and the cover if the figures are invented; else empty.
	Banner string
}

// Chapter starts on a new page. Its ID is unique in the document and the same each year.
type Chapter struct {
	ID     string
	Number string // "1", "I", "A"; empty for none
	Kicker string // a word above the title: "Línia estratègica I"
	Title  string
	Blocks []Block
}

// Block is one of this package's types with the method block.
type Block interface{ block() }

// Heading is the title of a section of a chapter. Level 1 is listed in the contents; level 2 is
// not.
type Heading struct {
	ID     string
	Level  int
	Number string
	Text   string
	// Detail is a grey second line: "Activitat A07 · pes 2".
	Detail string
	// Rate and Status, if any, are at the right of the heading.
	Rate   *Bar
	Status *Mark
	// Origin is the ID of the explanation of Rate.
	Origin string
}

// Style is the kind of a paragraph.
type Style int

// Styles of paragraphs.
const (
	Body   Style = iota
	Lead         // the first paragraph of a chapter, which sums up its figures
	Note         // small and grey: a note on the table or figure above
	Letter       // a letter to the readers
)

// Paragraph is running text.
type Paragraph struct {
	Style Style
	Spans []Span
	// Keep keeps it on the page of the next block.
	Keep bool
}

// Span is text of one weight. Target is the ID of the element that it links to.
type Span struct {
	Text   string
	Strong bool
	Target string
}

// List is a list of short items.
type List struct {
	Ordered bool
	Compact bool // smaller, for lists beside other blocks
	Items   []Item
}

// Item is a line of a list, after its status if it has one.
type Item struct {
	Status *Mark
	Spans  []Span
	// Origin is the ID of the explanation of the item.
	Origin string
}

// Tiles are a few prominent figures side by side.
type Tiles struct{ Tiles []Tile }

// Tile is one figure with its label and a detail.
type Tile struct {
	Label, Value, Detail string
	Rate                 *Bar
	Status               *Mark
	Origin               string // the ID of the explanation of Value
}

// Columns are blocks side by side. Shares are their relative widths; without them all are equal. A
// page break never splits them.
type Columns struct {
	Shares  []int
	Columns [][]Block
}

// Quote is a member's own text, unchanged.
type Quote struct{ Text, Credit string }

// Figure is a drawing. Title states its message. Alternative describes it in words and figures for
// those who cannot see it.
type Figure struct {
	ID          string
	Title       string
	Caption     string
	Alternative string
	Source      string
	Drawing     *vector.Drawing
	// Option is the figure as ECharts options, for interactive pages; empty where there is none.
	Option []byte
	// Data is the figure as a table; nil where the document already has that table.
	Data *Table
	// Share is its width in per cent of the column; 0 is the full width.
	Share int
}

func (Heading) block()   {}
func (Paragraph) block() {}
func (List) block()      {}
func (Tiles) block()     {}
func (Columns) block()   {}
func (Quote) block()     {}
func (Figure) block()    {}
func (Table) block()     {}

// Text makes a paragraph of plain text.
func Text(style Style, text string) Paragraph {
	return Paragraph{Style: style, Spans: []Span{{Text: text}}}
}
