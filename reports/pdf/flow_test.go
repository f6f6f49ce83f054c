package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/vector"
)

func newSetter(t *testing.T) *setter {
	t.Helper()
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	return &setter{fonts: fonts, decimalMark: ","}
}

// sampleTable has that many rows, whose first cells are "row 0", "row 1" …
func sampleTable(rows int) document.Table {
	table := document.Table{Caption: "Caption", Columns: []document.Column{
		{
			Head:   "HEAD",
			Header: true,
		}, {Head: "Name", Weight: 1}, {Head: "Figure", Align: document.Decimal},
	}}
	var group document.Group
	for i := range rows {
		group.Rows = append(group.Rows, document.Row{Cells: []document.Cell{
			{
				Text: fmt.Sprintf("row %d", i),
			}, {Text: strings.Repeat("long name ", i%7+1)}, {Text: fmt.Sprintf("%d,5", i)},
		}})
	}
	table.Groups = []document.Group{group}
	return table
}

// rowsOf counts the rows and heads that stand on each page.
func rowsOf(pages []*page) (rows, heads []int) {
	for _, p := range pages {
		r, h := 0, 0
		for _, shape := range p.shapes {
			if shape.Text == nil {
				continue
			}
			if strings.HasPrefix(shape.Text.String, "row ") {
				r++
			}
			if shape.Text.String == "HEAD" {
				h++
			}
		}
		rows, heads = append(rows, r), append(heads, h)
	}
	return rows, heads
}

func TestTablesNeverLeaveOneRowAlone(t *testing.T) {
	t.Parallel()
	s := newSetter(t)
	for count := 1; count <= 90; count++ {
		for _, above := range []float64{0, 300, 500, 560, 590, 610, 630, 660} {
			pieces := append([]piece{{height: above}}, s.table(sampleTable(count), columnWidth)...)
			pages := flow(pieces, func() *page { return &page{} })
			rows, heads := rowsOf(pages)
			total := 0
			for i, n := range rows {
				total += n
				if n == 1 && count > 1 {
					t.Fatalf("%d rows under %g points: one alone on page %d of %v", count, above, i+1, rows)
				}
				if (n > 0) != (heads[i] == 1) {
					t.Fatalf(
						"%d rows under %g points: %d heads for %d rows on page %d",
						count,
						above,
						heads[i],
						n,
						i+1,
					)
				}
			}
			if total != count {
				t.Fatalf("%d rows under %g points: %d were set", count, above, total)
			}
		}
	}
}

func TestHeadingsStayWithWhatFollows(t *testing.T) {
	t.Parallel()
	s := newSetter(t)
	for above := 0.0; above < bodyHeight; above += 7 {
		pieces := append([]piece{{height: above}}, s.blocks([]document.Block{
			document.Heading{Level: 1, Text: "Heading"},
			document.Text(document.Body, strings.Repeat("words of a paragraph ", 40)),
		}, columnWidth)...)
		pages := flow(pieces, func() *page { return &page{} })
		for i, p := range pages {
			lines := 0
			heading := false
			for _, shape := range p.shapes {
				switch {
				case shape.Text == nil:
				case shape.Text.String == "Heading":
					heading = true
				default:
					lines++
				}
			}
			if heading && lines < 2 || lines == 1 {
				t.Fatalf("%g points above: page %d has %d lines with heading %t", above, i+1, lines, heading)
			}
		}
	}
}

func TestEveryTextFitsItsCell(t *testing.T) {
	t.Parallel()
	s := newSetter(t)
	long := "Incommensurablementllarguíssimaparaulaquenocapenlloc"
	table := sampleTable(3)
	for i := range table.Groups[0].Rows {
		table.Groups[0].Rows[i].Cells[1].Text = long + " i " + long
		table.Groups[0].Rows[i].Cells[1].Detail = long
	}
	for range 9 {
		table.Columns = append(table.Columns, document.Column{Head: long, Align: document.Right})
		for i := range table.Groups[0].Rows {
			row := &table.Groups[0].Rows[i]
			row.Cells = append(
				row.Cells,
				document.Cell{Text: "1.234.567,5", Detail: "mínim, 52 de 65 membres"},
			)
		}
	}
	g := s.measure(table, columnWidth)
	last := len(g.widths) - 1
	if right := g.lefts[last] + g.widths[last]; right > columnWidth+0.01 {
		t.Errorf("the columns end at %.2f, beyond %.2f", right, columnWidth)
	}
	for _, row := range table.Groups[0].Rows {
		for i, c := range row.Cells {
			made := s.cell(c, false, false, g.widths[i])
			for _, l := range append(made.text.lines, made.detail.lines...) {
				if l.width > g.widths[i]+0.02 {
					t.Errorf("a line of %.2f in a column of %.2f: %v", l.width, g.widths[i], l.runs)
				}
			}
		}
	}
}

func TestFiguresAlignOnTheirDecimalMark(t *testing.T) {
	t.Parallel()
	s := newSetter(t)
	table := document.Table{
		Columns: []document.Column{{Head: "A", Weight: 1}, {Head: "B", Align: document.Decimal}},
	}
	for _, text := range []string{"1.450", "12,5", "0,25", "—", "−3,0"} {
		table.Groups = append(
			table.Groups,
			document.Group{Rows: []document.Row{{Cells: []document.Cell{{Text: "x"}, {Text: text}}}}},
		)
	}
	p := flow(s.table(table, columnWidth), func() *page { return &page{} })[0]
	f := cellFace()
	mark := 0.0
	for _, shape := range p.shapes {
		if shape.Text == nil || !strings.ContainsAny(shape.Text.String, "0123456789") {
			continue
		}
		before, _ := s.splitDecimal(f, shape.Text.String)
		at := shape.Text.X + before
		if mark == 0 {
			mark = at
		}
		if at-mark > 0.01 || mark-at > 0.01 {
			t.Errorf("%q has its mark at %.2f, want %.2f", shape.Text.String, at, mark)
		}
	}
}

func packed(content []byte) document.Packed {
	out, err := document.Pack(content)
	if err != nil {
		panic(err)
	}
	return out
}

func sampleDocument() document.Document {
	half, low, high := 50.0, 40.0, 60.0
	mark := &document.Mark{Status: document.AtRisk, Word: "En risc"}
	square := vector.Outline{
		{
			Verb: vector.Move,
			X:    0,
			Y:    0,
		}, {Verb: vector.Line, X: 90, Y: 0}, {Verb: vector.Line, X: 90, Y: 90},
		{Verb: vector.Close},
	}
	return document.Document{
		Language: "ca", Title: "Memòria 2025", Author: "Xarxa", DecimalMark: ",", Contents: "Contingut",
		AsOf: time.Date(2026, 1, 31, 10, 0, 0, 0, time.UTC),
		Attachments: []document.Attachment{
			{
				Name:        "xifres.csv",
				Type:        "text/csv",
				Description: "Les xifres",
				Relation:    document.Data,
				Content:     packed([]byte("a\n1\n")),
			},
			{
				Name:        "plà (1).json",
				Type:        "application/json",
				Description: "El pla",
				Relation:    document.Source,
				Content:     packed([]byte("{}")),
			},
		},
		Cover: document.Cover{
			Network: "Xarxa de Municipis",
			Title:   "Memòria",
			Year:    "2025",
			Facts:   []document.Fact{{Label: "Dades", Value: "31"}},
		},
		Running: document.Running{
			Head:   "XMESS",
			Foot:   "peu",
			PageOf: "pàgina %s de %s",
			Banner: "Dades de demostració",
		},
		Chapters: []document.Chapter{
			{ID: "a", Number: "1", Title: "L'any en xifres", Blocks: []document.Block{
				document.Text(document.Lead, "El grau d'assoliment és del 50,0\u00a0%: col·laboració, ≥ 1 €."),
				document.Tiles{
					Tiles: []document.Tile{
						{
							Label:  "Grau",
							Value:  "50,0\u00a0%",
							Rate:   &document.Bar{Rate: &half, Low: &low, High: &high},
							Status: mark,
						},
					},
				},
				document.Heading{
					ID:     "s",
					Level:  1,
					Number: "O01",
					Text:   "Objectiu",
					Rate:   &document.Bar{Text: "50,0", Rate: &half},
					Status: mark,
				},
				sampleTable(60),
				document.Figure{
					ID:          "f",
					Title:       "Una figura",
					Alternative: "alt",
					Drawing: &vector.Drawing{Width: 100, Height: 100, Shapes: []vector.Shape{
						{
							Clips: []vector.Outline{square},
							Path:  &vector.Path{Outline: square, Fill: &vector.Colour{R: 200, Opacity: 0.5}},
						},
						{
							Text: &vector.Text{
								X:      10,
								Y:      50,
								Angle:  30,
								String: "text \U0001F600",
								Size:   8,
								Colour: vector.Colour{Opacity: 1},
							},
						},
					}},
				},
				document.Columns{
					Columns: [][]document.Block{
						{document.Quote{Text: "Què bé", Credit: "Vic"}},
						{
							document.List{
								Items: []document.Item{{Status: mark, Spans: []document.Span{{Text: "ítem", Target: "s"}}}},
							},
						},
					},
				},
			}},
		},
	}
}

func pagesOf(doc document.Document, fonts *typeface.Set) []*page {
	pages, _ := layOut(doc, fonts)
	return pages
}

func TestSameDocumentSameBytes(t *testing.T) {
	t.Parallel()
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	var first, second bytes.Buffer
	pages, err := Render(&first, sampleDocument(), fonts)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Render(&second, sampleDocument(), fonts); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("two renders of one document differ")
	}
	if pages < 4 {
		t.Errorf("%d pages, want a cover, contents and at least two of the chapter", pages)
	}
	for _, want := range []string{
		"/Lang (ca)", "D:20260131100000", "/Outlines", "/EmbeddedFiles", "/AF [",
	} {
		if !bytes.Contains(first.Bytes(), []byte(want)) {
			t.Errorf("the file lacks %q", want)
		}
	}
}

func TestEveryPageSaysThatFiguresAreInvented(t *testing.T) {
	t.Parallel()
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	says := func(p *page) bool {
		for _, shape := range p.shapes {
			if shape.Text != nil && strings.Contains(shape.Text.String, "demostració") {
				return true
			}
		}
		return false
	}
	doc := sampleDocument()
	for i, p := range pagesOf(doc, fonts) {
		if !says(p) {
			t.Errorf("page %d does not say it", i+1)
		}
	}
	doc.Running.Banner = ""
	for i, p := range pagesOf(doc, fonts) {
		if says(p) {
			t.Errorf("page %d says it of real figures", i+1)
		}
	}
}

func TestContentsSayWhereChaptersAre(t *testing.T) {
	t.Parallel()
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	pages := pagesOf(sampleDocument(), fonts)
	for _, a := range anchorsOf(pages, 0) {
		if a.id == "a" && a.page != 3 {
			t.Errorf("the first chapter is on page %d, want 3", a.page)
		}
	}
	var said []string
	for _, shape := range pages[1].shapes {
		if shape.Text != nil {
			said = append(said, shape.Text.String)
		}
	}
	if text := strings.Join(said, "|"); !strings.Contains(text, "L'any en xifres|3") {
		t.Errorf("contents do not lead to page 3: %s", text)
	}
}

func TestTextStaysOnThePage(t *testing.T) {
	t.Parallel()
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range pagesOf(sampleDocument(), fonts) {
		for _, shape := range p.shapes {
			if text := shape.Text; text != nil &&
				(text.X < 0 || text.X+text.Width > pageWidth-marginRight+1 || text.Y > pageHeight) {
				t.Errorf("page %d: %q runs from %.1f to %.1f", i+1, text.String, text.X, text.X+text.Width)
			}
		}
	}
}
