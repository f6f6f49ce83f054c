package explain

import (
	"fmt"
	"io"
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/words"
)

// Layout is how a story is written for a terminal.
type Layout struct {
	Width int  // characters of a line; 0 breaks no line
	Cells bool // list the cells of the parts too
}

// WriteText writes a story for a terminal, from the blocks that the page has, with titles of its
// own.
func WriteText(out io.Writer, s Story, w *words.Words, layout Layout) error {
	b := newBuilder(w, Frame{})
	title := strings.Replace(s.Code, "/", " × ", 1) + " · " + s.Name
	if s.Kind == Total {
		title = s.Name
	}
	blocks := []document.Block{
		document.Heading{Level: 1, Text: title, Detail: fmt.Sprintf("%s · %d", s.Place, s.Year)},
		document.Heading{Level: 1, Text: b.w.Say(words.ExplainResult)}, b.facts(s),
		document.Heading{Level: 1, Text: b.w.Say(words.ExplainRule)}, b.rule(s),
		b.planTable("", b.planTitle(s), s, s.Plan),
	}
	blocks = append(append(blocks, b.parts(s)...), b.steps(s)...)
	blocks = append(blocks, document.Heading{Level: 1, Text: b.w.Say(words.ExplainMembers)})
	if s.Kind == Indicator {
		blocks = append(blocks, b.members(s, "")...)
	}
	for _, part := range s.Parts {
		blocks = append(blocks, b.partCells(2, *part.Story, layout.Cells)...)
	}
	if err := document.WriteBlocks(out, blocks, layout.Width); err != nil {
		return fmt.Errorf("writing the explanation: %w", err)
	}
	return nil
}

// planTitle names the plan's workbook, when it was received and its hash.
func (b *builder) planTitle(s Story) string {
	title := b.w.Say(words.ExplainPlan)
	for _, book := range s.Workbooks {
		if book.Version == 0 {
			title += fmt.Sprintf(" (%s, %s, %s %.12s)", book.File,
				b.w.Say(words.ExplainReceivedOn, "date", b.w.Date(book.ReceivedAt)),
				strings.ToLower(b.w.Say(words.HeadFingerprint)), book.Hash)
		}
	}
	return title
}

// partCells lists the members and cells of a part of a mean, under a heading of that level. Without
// cells, it says how to ask for them.
func (b *builder) partCells(level int, s Story, cells bool) []document.Block {
	title := document.Heading{Level: level, Text: s.Code + " · " + s.Name}
	if s.Kind != Indicator {
		blocks := []document.Block{title}
		for _, part := range s.Parts {
			blocks = append(blocks, b.partCells(level+1, *part.Story, cells)...)
		}
		return blocks
	}
	if s.Published.Value != nil {
		value, _ := figure(b.w, *s.Published.Value, resultDecimals)
		title.Text += ": " + strings.TrimSpace(value+" "+s.Unit)
	}
	if cells || s.asked != "" {
		return append([]document.Block{title}, b.members(s, "")...)
	}
	below := b.w.Say(words.ExplainCellsBelow, "code", s.Code)
	return []document.Block{title, document.Text(document.Body, below)}
}
