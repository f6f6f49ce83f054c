package pdf

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/vector"
)

func TestAnyDocumentIsReadOnceAndInItsPlace(t *testing.T) {
	t.Parallel()
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		doc := emptyDocument()
		for i := range rapid.IntRange(0, 3).Draw(t, "chapters") {
			doc.Chapters = append(doc.Chapters, document.Chapter{ID: fmt.Sprint("c", i), Title: "Capítol",
				Kicker: rapid.SampledFrom([]string{"", "Línia I"}).Draw(t, "kicker"), Blocks: anyBlocks(t, 6)})
		}
		pages, tree := layOut(doc, fonts)
		for _, fault := range faultsOf(pages, tree) {
			t.Error(fault)
		}
	})
}

func anyBlocks(t *rapid.T, most int) []document.Block {
	rate := 40.0
	mark := &document.Mark{Status: document.Met, Word: "Assolit"}
	words := func() string {
		return strings.Repeat(
			"paraules amb guionet-llarg i/o barra ",
			rapid.IntRange(0, 12).Draw(t, "words"),
		)
	}
	var blocks []document.Block
	for range rapid.IntRange(0, most).Draw(t, "blocks") {
		switch rapid.IntRange(0, 7).Draw(t, "kind") {
		case 0:
			heading := document.Heading{
				Level:  rapid.IntRange(1, 3).Draw(t, "level"),
				Text:   "Títol",
				Detail: words(),
			}
			if rapid.Bool().Draw(t, "standing") {
				heading.Rate, heading.Status = &document.Bar{Text: "40", Rate: &rate}, mark
			}
			blocks = append(blocks, heading)
		case 1:
			blocks = append(
				blocks,
				document.Paragraph{
					Spans: []document.Span{
						{Text: words()},
						{Text: words(), Target: "c0"},
						{Text: "fi", Strong: true},
					},
				},
			)
		case 2:
			blocks = append(
				blocks,
				document.List{
					Items: []document.Item{
						{Status: mark, Spans: []document.Span{{Text: words()}}},
						{Spans: []document.Span{{Text: "ítem"}}},
					},
				},
			)
		case 3:
			table := sampleTable(rapid.IntRange(0, 60).Draw(t, "rows"))
			table.Groups = append(
				table.Groups,
				document.Group{Title: "Grup", Detail: words(), Rows: []document.Row{
					{Cells: []document.Cell{{Bar: &document.Bar{Text: "1", Rate: &rate}, Status: mark}}}}},
			)
			blocks = append(blocks, table)
		case 4:
			blocks = append(
				blocks,
				document.Tiles{
					Tiles: []document.Tile{{Label: "Xifra", Value: "3", Detail: words(), Status: mark}, {}},
				},
			)
		case 5:
			blocks = append(blocks, document.Quote{Text: words(), Credit: "Vic"})
		case 6:
			blocks = append(
				blocks,
				document.Figure{
					Title:       "Figura",
					Alternative: words(),
					Caption:     words(),
					Drawing: &vector.Drawing{
						Width: 10, Height: 10, Shapes: []vector.Shape{
							{Text: &vector.Text{String: "x", Size: 8, Colour: vector.Colour{Opacity: 1}}},
						}},
				},
			)
		case 7:
			if most > 3 {
				blocks = append(
					blocks,
					document.Columns{Columns: [][]document.Block{anyBlocks(t, 3), anyBlocks(t, 3)}},
				)
			}
		}
	}
	return blocks
}
