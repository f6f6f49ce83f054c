// Package document is the memòria as a tree: what is said and in which order, with no measure in
// it, so that each renderer lays the same tree out its own way. It is data only; its figures are
// vector drawings.
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
	// AsOf is when the youngest of the inputs was received; the file's own date. Zero where there are
	// none.
	AsOf time.Time
	// Accent is the colour of titles, links and the cover, "#rrggbb"; empty, or too pale to be read,
	// is the house's.
	Accent  string
	Cover   Cover
	Running Running
	// DecimalMark is what the figures' decimals stand after, so that columns can be set on it.
	DecimalMark string
	// Contents is the heading of the table of contents.
	Contents string
	Chapters []Chapter
	// Explanations come after the chapters, where they are shown.
	Explanations Explanations
	// Attachments go inside the file of those renderers that can hold them.
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

// Picture is an image on white.
type Picture struct {
	PNG           []byte
	Width, Height int // pixels
	Alternative   string
}

// Fact is a short label and what it says.
type Fact struct{ Label, Value string }

// Running is what every page repeats.
type Running struct {
	Head string // left of the head; the chapter's title stands at the right
	Foot string // left of the foot
	// PageOf has two %s: the page and how many there are.
	PageOf string
	// Banner stands on every page, the cover too, where the figures are invented; else empty.
	Banner string
}

// Chapter begins a page. ID is unique in the document and stable between years.
type Chapter struct {
	ID     string
	Number string // "1", "I", "A"; empty for none
	Kicker string // a word above the title: "Línia estratègica I"
	Title  string
	Blocks []Block
}

// Block is one of the types of this package that have the method.
type Block interface{ block() }

// Heading is a section's title inside a chapter: level 1 shows in the contents, level 2 does not.
type Heading struct {
	ID     string
	Level  int
	Number string
	Text   string
	// Detail is a quiet second line: "Activitat A07 · pes 2".
	Detail string
	// Rate and Status stand at the right of the heading where they are given.
	Rate   *Bar
	Status *Mark
	// Origin is the ID of the explanation of Rate.
	Origin string
}

// Style is how a paragraph is set.
type Style int

// Styles of paragraphs.
const (
	Body   Style = iota
	Lead         // the opening of a chapter: what the figures say
	Note         // small and quiet: what holds for the table or figure above
	Letter       // what somebody wrote to whoever reads
)

// Paragraph is running text.
type Paragraph struct {
	Style Style
	Spans []Span
	// Keep tells that it must stand on the page of what follows.
	Keep bool
}

// Span is text of one weight. Target is the ID of a chapter, heading or table that it leads to.
type Span struct {
	Text   string
	Strong bool
	Target string
}

// List is a list of short items.
type List struct {
	Ordered bool
	Compact bool // set small, beside other things
	Items   []Item
}

// Item is a line of a list, with its status before it where it has one.
type Item struct {
	Status *Mark
	Spans  []Span
	// Origin is the ID of the explanation of what the item says.
	Origin string
}

// Tiles are a few figures that are to be seen first, side by side.
type Tiles struct{ Tiles []Tile }

// Tile is one figure, with what it is and what must be known beside it.
type Tile struct {
	Label, Value, Detail string
	Rate                 *Bar
	Status               *Mark
	Origin               string // the ID of the explanation of Value
}

// Columns are blocks side by side, of equal widths unless Shares gives others; they never split.
type Columns struct {
	Shares  []int
	Columns [][]Block
}

// Quote is what a member wrote, unaltered.
type Quote struct{ Text, Credit string }

// Figure is a drawing. Title says what it shows to whoever reads nothing else; Alternative says in
// words, with the figures, what it shows to whoever cannot see it.
type Figure struct {
	ID          string
	Title       string
	Caption     string
	Alternative string
	Source      string
	Drawing     *vector.Drawing
	// Option is the same figure as ECharts options, for a page that can run them; empty where there is
	// none.
	Option []byte
	// Data is what the figure shows, as a table; nil where a table beside it says so already.
	Data *Table
	// Share is how much of the column's width it takes, in per cent; 0 is all of it.
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
