package explain

import (
	"fmt"
	"slices"
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/words"
)

// members is the table of an indicator's members with their cells. A note names the members without
// a figure.
func (b *builder) members(s Story, caption string) []document.Block {
	var listed []Member
	var missing []string
	hasValue, hasParts := false, false
	for _, m := range s.Members {
		if m.State == "missing" && s.Rule.Kind != "sistema" && s.asked == "" {
			missing = append(missing, m.Code+" "+m.Name)
			continue
		}
		listed = append(listed, m)
		hasValue = hasValue || m.Value != nil
		hasParts = hasParts || m.Numerator != nil || m.Denominator != nil
	}
	var notes []string
	if len(missing) > 0 {
		counted := b.w.Count(words.ExplainMissingList, len(missing))
		notes = append(notes, counted+": "+strings.Join(missing, ", "))
	}
	if s.asked != "" && len(s.Members) == 0 {
		notes = append(notes, b.w.Say(words.ExplainNotAsked, "member", s.asked))
	}
	if len(listed) > 0 {
		table := b.memberTable(listed, hasValue, hasParts)
		table.Caption, table.Notes = caption, notes
		return []document.Block{table}
	}
	var blocks []document.Block
	for _, note := range notes {
		blocks = append(blocks, document.Text(document.Note, note))
	}
	return blocks
}

func (b *builder) memberTable(members []Member, hasValue, hasParts bool) document.Table {
	table := document.Table{Tight: true}
	column := func(head string) {
		table.Columns = append(table.Columns, document.Column{Head: head, Align: document.Decimal})
	}
	table.Columns = []document.Column{{Head: b.w.Say(words.HeadMember), Header: true}}
	if hasParts {
		column(b.w.Say(words.ExplainTitles["numerator"]))
		column(b.w.Say(words.ExplainTitles["denominator"]))
	}
	if hasValue {
		column(b.w.Say(words.ExplainTitles["value"]))
	}
	source := document.Column{Head: b.w.Say(words.OriginSource), Weight: 1}
	table.Columns = append(table.Columns, source)
	var rows []document.Row
	for _, m := range members {
		cells := []document.Cell{{Text: m.Code + " " + m.Name}}
		if hasParts {
			cells = append(cells, b.number(m.Numerator, mostDecimals), b.number(m.Denominator, mostDecimals))
		}
		if hasValue {
			cells = append(cells, b.number(m.Value, resultDecimals))
		}
		rows = append(rows, document.Row{Cells: append(cells, b.source(m))})
	}
	table.Groups = []document.Group{{Rows: rows}}
	return table
}

// source is where a member's figure comes from: its state unless it simply reported, its arithmetic
// and its cells. The detail is their workbook.
func (b *builder) source(m Member) document.Cell {
	var texts, books []string
	if m.State != "reported" || len(m.Cells) == 0 {
		texts = append(texts, m.StateWords)
	}
	for _, step := range m.Steps {
		// A single figure, as typed, is no arithmetic.
		if arithmetic := b.arithmetic(step); len(step.Expression) > 3 && arithmetic != "" {
			texts = append(texts, step.title()+": "+arithmetic)
		}
	}
	sheets := b.sheets(m.Cells)
	oneBook := !slices.ContainsFunc(sheets, func(s sheet) bool { return s.book != sheets[0].book })
	for _, s := range sheets {
		name := s.name
		if !oneBook {
			name = s.book + " · " + name
		}
		texts = append(texts, name+": "+strings.Join(s.cells, ", "))
	}
	if oneBook && len(sheets) > 0 {
		books = append(books, sheets[0].book)
	}
	if r := m.Return; r != nil {
		version := b.w.Say(words.ExplainVersion,
			"version", fmt.Sprint(r.Version), "versions", fmt.Sprint(r.VersionCount))
		received := b.w.Say(words.ExplainReceivedOn, "date", b.w.Date(r.ReceivedAt))
		books = append(books, r.File+", "+version+", "+received)
	}
	return document.Cell{Text: strings.Join(texts, " · "), Detail: strings.Join(books, " · ")}
}

// sheet is the cells of one sheet, each once.
type sheet struct {
	book, name string   // "book.xlsx (v2)", "Indicadors"
	cells      []string // G7 «12»
}

// sheets groups cells by workbook and sheet, in the order of the cells. A cell shows its figure too
// if its text differs from it.
func (b *builder) sheets(cells []Cell) []sheet {
	var out []sheet
	for _, cell := range cells {
		book := cell.File
		if cell.Version > 0 {
			book = fmt.Sprintf("%s (v%d)", book, cell.Version)
		}
		text := cell.Cell + " «" + oneLine(cell.Text) + "»"
		if cell.Figure != nil && plain(*cell.Figure) != cell.Text {
			digits, _ := figure(b.w, *cell.Figure, mostDecimals)
			text += " → " + digits
		}
		at := slices.IndexFunc(out, func(s sheet) bool { return s.book == book && s.name == cell.Sheet })
		if at < 0 {
			at, out = len(out), append(out, sheet{book: book, name: cell.Sheet})
		}
		if !slices.Contains(out[at].cells, text) {
			out[at].cells = append(out[at].cells, text)
		}
	}
	return out
}

// sourceOf is the cell of a figure of the plan, or says that it is the default; empty for a figure
// that a step computes.
func (b *builder) sourceOf(s Story, p PlanFigure) string {
	hasDefault := strings.HasSuffix(p.Name, "_from") ||
		slices.Contains([]string{"coverage_minimum", "plausible_limit", "weight", "factor"}, p.Name)
	switch {
	case p.Cell != nil:
		return place(*p.Cell)
	case p.Figure != nil && (hasDefault || s.Kind != Indicator):
		return b.w.Say(words.ExplainDefault)
	}
	return ""
}

// place is a cell with its text: pla.xlsx!Fites!F9 «18».
func place(c Cell) string {
	return c.File + "!" + c.Sheet + "!" + c.Cell + " «" + oneLine(c.Text) + "»"
}

// oneLine shows as ␣ each character that would break a line or control a terminal.
func oneLine(text string) string {
	return strings.Map(func(r rune) rune {
		isControl := r < ' ' || r >= 0x7f && r < 0xa0
		isBreak := r == '\u2028' || r == '\u2029'
		isDirection := r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
		if isControl || isBreak || isDirection {
			return '␣'
		}
		return r
	}, text)
}
