package memoria

import (
	"fmt"
	"strings"

	"xmess.cat/memoria/reports/document"
)

// plainText is a document as plain text, so that a diff of two texts shows changed words and
// figures. A drawing is written as its alternative text.
func plainText(d document.Document) string {
	p := &printer{}
	p.line("%s [%s] %s", d.Title, d.Language, d.AsOf.UTC().Format("2006-01-02"))
	p.line(
		"cover: %s | %s | %s %s | %s",
		d.Cover.Initials,
		d.Cover.Network,
		d.Cover.Title,
		d.Cover.Year,
		d.Cover.Subtitle,
	)
	for _, fact := range d.Cover.Facts {
		p.line("  %s: %s", fact.Label, fact.Value)
	}
	p.line("head: %s", d.Running.Head)
	p.line("foot: %s", d.Running.Foot)
	if d.Running.Banner != "" {
		p.line("banner: %s", d.Running.Banner)
	}
	for _, chapter := range d.Chapters {
		p.line("")
		number := chapter.Kicker
		if number == "" {
			number = chapter.Number
		}
		p.line("# %s", join(": ", number, chapter.Title))
		p.blocks(chapter.Blocks)
	}
	p.explanations(d.Explanations)
	return p.text.String()
}

type printer struct {
	text   strings.Builder
	indent string
}

func (p *printer) explanations(e document.Explanations) {
	if e.IsEmpty() {
		return
	}
	p.line("")
	p.line("# %s", e.Title)
	p.blocks(e.Blocks)
	for _, group := range e.Groups {
		p.line("## %s", group.Title)
		for _, item := range group.Items {
			p.line("### %s", join(" ", item.Number, item.Title, barText(item.Rate), markText(item.Status)))
			p.blocks(item.Blocks)
		}
	}
}

func (p *printer) line(format string, values ...any) {
	p.text.WriteString(strings.TrimRight(p.indent+fmt.Sprintf(format, values...), " ") + "\n")
}

func (p *printer) blocks(blocks []document.Block) {
	for _, block := range blocks {
		switch b := block.(type) {
		case document.Heading:
			title := join(" ", b.Number, b.Text, barText(b.Rate), markText(b.Status))
			p.line("%s %s", strings.Repeat("#", b.Level+1), title)
			if b.Detail != "" {
				p.line("   %s", b.Detail)
			}
		case document.Paragraph:
			prefix := map[document.Style]string{document.Lead: "lead: ", document.Note: "note: ",
				document.Letter: "letter: "}[b.Style]
			p.line("%s%s", prefix, spansText(b.Spans))
		case document.List:
			for _, item := range b.Items {
				p.line("- %s", join(" ", markText(item.Status), spansText(item.Spans)))
			}
		case document.Tiles:
			for _, tile := range b.Tiles {
				p.line("tile: %s: %s", tile.Label, join(" | ", tile.Value, markText(tile.Status), tile.Detail))
			}
		case document.Columns:
			for _, column := range b.Columns {
				p.line("column:")
				p.indent += "  "
				p.blocks(column)
				p.indent = strings.TrimSuffix(p.indent, "  ")
			}
		case document.Quote:
			p.line("quote: %s — %s", b.Text, b.Credit)
		case document.Figure:
			p.line("figure: %s", b.Title)
			p.line("   %s", b.Alternative)
			if b.Caption != "" {
				p.line("   %s", b.Caption)
			}
			if b.Source != "" {
				p.line("   %s", b.Source)
			}
		case document.Table:
			p.table(b)
		}
	}
}

func (p *printer) table(b document.Table) {
	p.line("table: %s", b.Caption)
	heads := make([]string, len(b.Columns))
	for i, column := range b.Columns {
		heads[i] = column.Head
	}
	p.line("  | %s", strings.Join(heads, " | "))
	for _, group := range b.Groups {
		if group.Title != "" {
			p.line("  == %s", join(" ", group.Title, group.Detail))
		}
		for _, row := range group.Rows {
			cells := make([]string, len(row.Cells))
			for i, c := range row.Cells {
				cells[i] = join(" / ", c.Text, barText(c.Bar), markText(c.Status), c.Detail)
			}
			p.line("  | %s", strings.Join(cells, " | "))
		}
	}
	for _, note := range b.Notes {
		p.line("  note: %s", note)
	}
}

func join(between string, parts ...string) string {
	var said []string
	for _, part := range parts {
		if part != "" {
			said = append(said, part)
		}
	}
	return strings.Join(said, between)
}

func spansText(spans []document.Span) string {
	var b strings.Builder
	for _, span := range spans {
		b.WriteString(span.Text)
	}
	return b.String()
}

func barText(b *document.Bar) string {
	if b == nil {
		return ""
	}
	return "[" + b.Text + "]"
}

func markText(m *document.Mark) string {
	if m == nil {
		return ""
	}
	return "(" + m.Word + ")"
}
