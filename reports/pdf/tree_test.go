package pdf

import (
	"bytes"
	"compress/zlib"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/typeface"
)

var update = flag.Bool("update", false, "write golden files anew")

// emptyDocument has nothing but what a document cannot lack.
func emptyDocument() document.Document {
	return document.Document{
		Language: "ca",
		Title:    "Buida",
		Contents: "Contingut",
		Running:  document.Running{PageOf: "%s/%s"},
		Cover:    document.Cover{Title: "Memòria", Year: "2025"},
	}
}

func TestTreeReadsLikeTheDocument(t *testing.T) {
	t.Parallel()
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	doc := sampleDocument()
	chapter := &doc.Chapters[0]
	for i, block := range chapter.Blocks {
		if table, ok := block.(document.Table); ok {
			chapter.Blocks[i] = sampleTable(3)
			_ = table
		}
	}
	chapter.Blocks = append(
		chapter.Blocks,
		document.Heading{ID: "deep", Level: 2, Text: "Dins", Detail: "pes 2"},
		document.Table{
			Caption: "Grups",
			Columns: []document.Column{{Head: "Codi", Header: true}, {Head: "Nom", Weight: 1}},
			Groups: []document.Group{{Title: "Grup", Detail: "52 de 65", Rows: []document.Row{
				{Cells: []document.Cell{{Text: "A"}, {Text: "dalt", Detail: "baix", Target: "deep"}}},
				{Cells: []document.Cell{{Text: ""}, {Text: "Total"}}, Total: true}}}},
			Notes: []string{"Una nota."},
		},
		document.Heading{ID: "next", Level: 1, Text: "Després"},
		document.List{Ordered: true, Items: []document.Item{{Spans: []document.Span{{Text: "u"}}}}},
	)
	_, tree := layOut(doc, fonts)
	var b strings.Builder
	dump(&b, tree, "")
	golden := filepath.Join("testdata", "tags.txt")
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got := b.String(); got != string(want) {
		t.Errorf("the tags differ from %s (run with -update and look at the change):\n%s", golden, got)
	}
}

// dump writes a tree as a screen reader goes through it: a line an element, with what it reads as.
func dump(b *strings.Builder, e *element, indent string) {
	if e.empty() {
		return
	}
	said := ""
	for _, k := range e.kids {
		if k.page != nil && k.link == nil {
			said += textOf(k.page, k.mark)
		}
	}
	if e.actual+e.alternative != "" {
		said = e.actual + e.alternative
	}
	fmt.Fprintf(b, "%s%s", indent, e.role)
	if said != "" {
		fmt.Fprintf(b, " %q", said)
	}
	b.WriteByte('\n')
	for _, k := range e.kids {
		if k.child != nil {
			dump(b, k.child, indent+"  ")
		}
	}
}

func textOf(p *page, mark int) string {
	var b strings.Builder
	for i, shape := range p.shapes {
		if shape.Text == nil || p.tags[i].mark != mark {
			continue
		}
		b.WriteString(shape.Text.String)
		if p.tags[i].space {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// faultsOf lists what a reader of the tree could not bear.
func faultsOf(pages []*page, tree *element) []string {
	var faults []string
	fault := func(format string, values ...any) {
		faults = append(faults, fmt.Sprintf(format, values...))
	}
	seen := map[kid]int{}
	depth := 0
	var table *element
	var walk func(e *element, parent string)
	walk = func(e *element, parent string) {
		if level, heading := strings.CutPrefix(e.role, "H"); heading && len(level) == 1 {
			n := int(level[0] - '0')
			if n > depth+1 {
				fault("%s comes after a heading of level %d", e.role, depth)
			}
			depth = n
		}
		within := map[string]string{
			"LI":        "L",
			"Lbl":       "LI",
			"LBody":     "LI",
			"TR":        "THead TBody",
			"TH":        "TR",
			"TD":        "TR",
			"THead":     "Table",
			"TBody":     "Table",
			"Caption":   "Table",
			"TOCI":      "TOC",
			"Reference": "TOCI",
		}
		if wanted, bound := within[e.role]; bound && !slices.Contains(strings.Fields(wanted), parent) {
			fault("%s stands in %s", e.role, parent)
		}
		switch e.role {
		case "Figure":
			if e.alternative == "" || !strings.Contains(e.attributes, "/BBox") {
				fault("a figure has the alternative %q and the attributes %q", e.alternative, e.attributes)
			}
		case "THead":
			if !slices.ContainsFunc(
				table.kids,
				func(k kid) bool { return k.child != nil && k.child.role == "TBody" },
			) {
				fault("a head stands over nothing")
			}
		case "TH":
			if !strings.Contains(e.attributes, "/Scope") {
				fault("a head has no scope")
			}
		case "Table":
			table = e
			if widths := columnsOf(e); len(widths) > 1 {
				fault("the rows of a table have %v columns", widths)
			}
		}
		for _, k := range e.kids {
			switch {
			case k.child != nil:
				walk(k.child, e.role)
			case k.link == nil:
				seen[kid{page: k.page, mark: k.mark}]++
				if k.page.marked[k.mark] != e {
					fault("a mark is of another element than it says")
				}
			}
		}
	}
	walk(tree, "")
	for i, p := range pages {
		if len(p.tags) != len(p.shapes) {
			fault("page %d: %d tags for %d shapes", i+1, len(p.tags), len(p.shapes))
		}
		for mark, owner := range p.marked {
			if n := seen[kid{page: p, mark: mark}]; n != 1 {
				fault("page %d: %s's mark %d is in the tree %d times", i+1, owner.role, mark, n)
			}
		}
		for n, shape := range p.shapes {
			text := shape.Text
			if text != nil && p.tags[n].mark == ornament &&
				!slices.Contains([]string{"HEAD", "Name", "Figure"}, text.String) {
				fault("page %d: %q is not read", i+1, text.String)
			}
		}
	}
	return faults
}

func columnsOf(table *element) map[int]bool {
	widths := map[int]bool{}
	for _, part := range table.kids {
		if part.child == nil || part.child.role == "Caption" {
			continue
		}
		for _, row := range part.child.kids {
			width := 0
			for _, cell := range row.child.kids {
				span := 1
				if _, after, found := strings.Cut(cell.child.attributes, "/ColSpan "); found {
					_, _ = fmt.Sscanf(after, "%d", &span)
				}
				width += span
			}
			widths[width] = true
		}
	}
	return widths
}

func TestEverythingIsReadOnceAndInItsPlace(t *testing.T) {
	t.Parallel()
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	for name, doc := range map[string]document.Document{
		"sample": sampleDocument(), "empty": emptyDocument(),
	} {
		pages, tree := layOut(doc, fonts)
		for _, fault := range faultsOf(pages, tree) {
			t.Errorf("%s: %s", name, fault)
		}
	}
}

// paintOperators put something on the page.
var paintOperators = map[string]bool{
	"f":  true,
	"f*": true,
	"F":  true,
	"S":  true,
	"s":  true,
	"B":  true,
	"B*": true,
	"b":  true,
	"Tj": true,
	"TJ": true,
	"sh": true,
	"Do": true,
}

func TestAllThatIsPaintedIsMarked(t *testing.T) {
	t.Parallel()
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	pages, err := Render(&out, sampleDocument(), fonts)
	if err != nil {
		t.Fatal(err)
	}
	contents := regexp.MustCompile(`/Contents (\d+) 0 R`).FindAllSubmatch(out.Bytes(), -1)
	if len(contents) != pages {
		t.Fatalf("%d contents for %d pages", len(contents), pages)
	}
	for i, found := range contents {
		at := bytes.Index(out.Bytes(), fmt.Appendf(nil, "\n%s 0 obj\n", found[1]))
		at += bytes.Index(out.Bytes()[at:], []byte("stream\n")) + len("stream\n")
		r, err := zlib.NewReader(bytes.NewReader(out.Bytes()[at:]))
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		open, saved, marks := 0, 0, 0
		for _, word := range strings.Fields(textStrings.ReplaceAllString(string(content), "()")) {
			switch {
			case word == "BDC":
				open++
				marks++
			case word == "EMC":
				open--
			case word == "q":
				saved++
			case word == "Q":
				saved--
			case paintOperators[word] && open != 1:
				t.Errorf("page %d: %s outside of what is marked", i+1, word)
			}
			if open < 0 || open > 1 {
				t.Fatalf("page %d: marks in each other", i+1)
			}
		}
		if open != 0 || saved != 0 || marks == 0 {
			t.Errorf("page %d: %d marks and %d states are left open, of %d marks", i+1, open, saved, marks)
		}
	}
}

// textStrings are literal strings of a content stream, with their escapes.
var textStrings = regexp.MustCompile(`(?s)\((?:\\.|[^\\()])*\)`)

func TestLinksAreDescribedAndPrinted(t *testing.T) {
	t.Parallel()
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	doc := sampleDocument()
	doc.Chapters[0].Blocks = append(doc.Chapters[0].Blocks, document.Paragraph{Spans: []document.Span{
		{Text: "enlloc", Target: "there is no such place"}}})
	pages, tree := layOut(doc, fonts)
	if err := paint(io.Discard, doc, fonts, pages, tree); err != nil {
		t.Fatal(err)
	}
	areas, roles := 0, map[string]int{}
	var walk func(e *element)
	walk = func(e *element) {
		roles[e.role]++
		for _, k := range e.kids {
			if k.link != nil {
				areas++
				if k.link.says == "" {
					t.Errorf("the link to %s says nothing", k.link.target)
				}
			}
			if k.child != nil {
				walk(k.child)
			}
		}
	}
	walk(tree)
	if areas != roles["Link"] || areas < 3 {
		t.Errorf("%d areas for %d links", areas, roles["Link"])
	}
	if roles["Span"] != 1 {
		t.Errorf("what leads nowhere is a link")
	}
}
