package pdf

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/vector"
)

var save = flag.String(
	"save",
	"",
	"file to write the hostile document to, for other tools to check",
)

// hostileDocument has what a workbook can hold and a page cannot, in every place where text goes,
// and blocks with nothing in them.
func hostileDocument() document.Document {
	h := "\ufeffx\ufffe\uffff \U0001F600 \ue000 \x01\x07 " +
		"\u202e \u00ad \u200b (\\) <& ]]> \r\n é\u0301 العربية 中文 \xff\xf0"
	span := document.Span{Text: h, Target: h}
	cells := []document.Cell{{Text: h, Detail: h}, {Text: h, Target: h}}
	return document.Document{Language: "ca", Title: h, Author: h, Subject: h, Keywords: h, Contents: h,
		Cover: document.Cover{
			Network:  h,
			Initials: h,
			Title:    h,
			Year:     h,
			Subtitle: h,
			Facts:    []document.Fact{{Label: h, Value: h}},
		},
		Running: document.Running{Head: h, Foot: h, PageOf: "%s/%s", Banner: h},
		Attachments: []document.Attachment{
			{Name: h, Type: h, Description: h, Relation: document.Data, Content: packed([]byte(h))}},
		Chapters: []document.Chapter{{ID: h, Number: h, Title: h, Kicker: h, Blocks: []document.Block{
			document.Heading{Level: 5, Text: h, Detail: h, Number: h},
			document.Heading{Level: 1}, document.Heading{ID: "z", Level: 2, Text: h},
			document.Paragraph{
				Spans: []document.Span{span, {Text: "", Target: "z"}, {Text: " ", Target: "z"}},
			}, document.Paragraph{},
			document.Quote{Text: h, Credit: h}, document.Quote{},
			document.List{Items: []document.Item{{Spans: []document.Span{span}}, {}}}, document.List{},
			document.Table{}, document.Table{Columns: []document.Column{{Head: h}}},
			document.Table{
				Caption: h,
				Columns: []document.Column{{Header: true}, {Head: h}},
				Groups:  []document.Group{{Title: h, Rows: []document.Row{{Cells: cells}, {}}}},
			},
			document.Tiles{}, document.Tiles{Tiles: []document.Tile{{Label: h, Value: h, Detail: h}, {}}},
			document.Figure{
				Title:       h,
				Alternative: h,
				Drawing: &vector.Drawing{Width: 9, Height: 9, Shapes: []vector.Shape{
					{
						Text: &vector.Text{String: h, Size: 8, Colour: vector.Colour{Opacity: 0.5}},
					}}},
			}, document.Figure{}, document.Columns{Columns: [][]document.Block{{}, {}}}, document.Columns{},
		}}},
	}
}

func TestHostileTextIsWrittenAndRead(t *testing.T) {
	t.Parallel()
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	pages, tree := layOut(hostileDocument(), fonts)
	for _, fault := range faultsOf(pages, tree) {
		t.Error(fault)
	}
	var out bytes.Buffer
	if _, err := Render(&out, hostileDocument(), fonts); err != nil {
		t.Fatal(err)
	}
	if *save != "" {
		if err := os.WriteFile(*save, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
