package document

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// WriteBlocks writes headings, paragraphs, lists and tables for a terminal. What follows a heading
// is indented under it. Lines are broken at spaces to width characters; width 0 breaks none.
func WriteBlocks(out io.Writer, blocks []Block, width int) error {
	t := &terminal{width: width}
	for _, block := range blocks {
		switch b := block.(type) {
		case Heading:
			t.heading(b)
		case Paragraph:
			t.line(spansText(b.Spans))
		case List:
			for _, item := range b.Items {
				t.line(spansText(item.Spans))
			}
		case Table:
			t.table(b)
		default:
			return fmt.Errorf("writing a %T for a terminal: not supported", b)
		}
	}
	_, err := io.WriteString(out, t.text.String())
	return err
}

const (
	step   = 2  // characters of indent for each level of headings
	gap    = 2  // characters between columns
	narrow = 20 // a column that shares the width gets at least so many characters
)

type terminal struct {
	text   strings.Builder
	width  int
	indent int
}

// heading writes a title at its level's indent. A blank line goes before level 1.
func (t *terminal) heading(h Heading) {
	if h.Level == 1 && t.text.Len() > 0 {
		t.text.WriteString("\n")
	}
	t.indent = step * (h.Level - 1)
	t.line(h.Text)
	if h.Detail != "" {
		t.line(h.Detail)
	}
	t.indent += step
}

// line writes text at the indent.
func (t *terminal) line(text string) {
	for _, part := range wrap(text, t.room()) {
		t.put(part)
	}
}

func (t *terminal) put(line string) {
	line = strings.Repeat(" ", t.indent) + line
	t.text.WriteString(strings.TrimRight(line, " ") + "\n")
}

// room is how many characters a line has after the indent; 0 for no limit.
func (t *terminal) room() int { return max(t.width-t.indent, 0) }

// table writes the caption as a heading, then rows in columns. The column that has a weight is
// broken to the width that the others leave. Details and notes go on lines of their own.
func (t *terminal) table(table Table) {
	if table.Caption != "" {
		t.heading(Heading{Level: 1, Text: table.Caption})
	}
	heads := Row{}
	for _, column := range table.Columns {
		heads.Cells = append(heads.Cells, Cell{Text: column.Head})
	}
	rows := []Row{heads}
	for _, group := range table.Groups {
		rows = append(rows, group.Rows...)
	}
	widths := t.columnWidths(table.Columns, rows)
	for _, row := range rows {
		t.row(table.Columns, widths, row)
	}
	for _, note := range table.Notes {
		t.line(note)
	}
}

func (t *terminal) columnWidths(columns []Column, rows []Row) []int {
	widths := make([]int, len(columns))
	for _, row := range rows {
		for i, cell := range row.Cells {
			widths[i] = max(widths[i], utf8.RuneCountInString(cellText(cell)))
		}
	}
	room := t.room()
	for i, column := range columns {
		if column.Weight == 0 {
			room -= widths[i] + gap
		}
	}
	for i, column := range columns {
		if column.Weight > 0 && t.width > 0 {
			widths[i] = min(widths[i], max(room, narrow))
		}
	}
	return widths
}

func (t *terminal) row(columns []Column, widths []int, row Row) {
	cells := make([][]string, len(row.Cells))
	lines := 1
	var details []string
	for i, cell := range row.Cells {
		cells[i] = []string{cellText(cell)}
		if columns[i].Weight > 0 && t.width > 0 {
			cells[i] = wrap(cellText(cell), widths[i])
		}
		lines = max(lines, len(cells[i]))
		if cell.Detail != "" {
			details = append(details, cell.Detail)
		}
	}
	for n := range lines {
		var line strings.Builder
		for i, parts := range cells {
			text := ""
			if n < len(parts) {
				text = parts[n]
			}
			blank := strings.Repeat(" ", max(widths[i]-utf8.RuneCountInString(text), 0))
			if columns[i].Align == Left {
				text += blank
			} else {
				text = blank + text
			}
			line.WriteString(text + strings.Repeat(" ", gap))
		}
		t.put(line.String())
	}
	t.indent += 2 * step
	for _, detail := range details {
		t.line(detail)
	}
	t.indent -= 2 * step
}

func cellText(c Cell) string {
	if c.Text == "" && c.Status != nil {
		return c.Status.Word
	}
	return c.Text
}

// wrap breaks text at spaces into lines of at most width characters, where its words allow. Width 0
// or less breaks nothing.
func wrap(text string, width int) []string {
	words := strings.Split(text, " ")
	lines := words[:1:1]
	for _, word := range words[1:] {
		last := &lines[len(lines)-1]
		if width > 0 && utf8.RuneCountInString(*last)+1+utf8.RuneCountInString(word) > width {
			lines = append(lines, word)
			continue
		}
		*last += " " + word
	}
	return lines
}

func spansText(spans []Span) string {
	var b strings.Builder
	for _, span := range spans {
		b.WriteString(span.Text)
	}
	return b.String()
}
