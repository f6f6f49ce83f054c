package pdf

import (
	"fmt"
	"strings"

	"xmess.cat/memoria/reports/document"
)

const (
	cellGap  = 9.0 // between columns
	rowPad   = 3.2 // above and below a row's text
	tightPad = 1.0
	// smallGroup is the greatest number of rows that stay together, unless they are high.
	smallGroup = 5
)

// grid is a table's columns, measured.
type grid struct {
	columns       []document.Column
	width         float64
	widths, lefts []float64
	// fractions are the widest part from the decimal mark on, for columns that align on it.
	fractions []float64
	pad       float64
}

// table lays out a caption, a head, rows and notes. Neither the first nor the last row of a group
// stands alone on a page, and each page repeats the head.
func (s *setter) table(b document.Table, width float64) []piece {
	g := s.measure(b, width)
	owner := s.parent().add("Table")
	var pieces []piece
	before := 6.0
	if b.Caption != "" {
		pieces = append(pieces, s.caption(b, width, owner.add("Caption")))
		before = 0
	}
	head := s.tableHead(b, g, owner)
	first := head
	first.before, first.keepWithNext = before, true
	pieces = append(pieces, first)
	for _, group := range b.Groups {
		if group.Title == "" && len(group.Rows) == 0 {
			continue
		}
		body := owner.add("TBody")
		if group.Title != "" {
			pieces = append(pieces, s.groupTitle(group, g, &head, body))
		}
		rows := make([]piece, len(group.Rows))
		for i, row := range group.Rows {
			rows[i] = s.row(row, g, body.add("TR"))
		}
		small := len(rows) <= smallGroup && chainHeight(rows, true) < bodyHeight/5
		for i := range rows {
			rows[i].head = &head
			rows[i].keepWithNext = b.Whole || small && i < len(rows)-1 ||
				i == 0 && len(rows) > 1 || i == len(rows)-2
		}
		pieces = append(pieces, rows...)
	}
	pieces[len(pieces)-1].keepWithNext = false
	for i, note := range b.Notes {
		pieces[len(pieces)-1].keepWithNext = true
		before := 1.0
		if i == 0 {
			before = 5
		}
		made := s.lines(s.wrap(noteFace(), note, width), before, 0, s.parent().add("P"))
		for n := range made[:len(made)-1] {
			made[n].keepWithNext = true
		}
		pieces = append(pieces, made...)
	}
	return pieces
}

func (s *setter) caption(b document.Table, width float64, owner *element) piece {
	caption := s.wrap(figureFace(), b.Caption, width)
	height := caption.height() + 5
	return piece{before: 17, height: height, keepWithNext: true, draw: func(p *page, x, y float64) {
		if b.ID != "" {
			p.anchors = append(p.anchors, anchor{id: b.ID, y: y, level: -1})
		}
		p.tagged(owner, func() { s.set(p, caption, x, y) })
	}}
}

// tableHead lays out the columns' heads, which stand on the rule under them. They are read once:
// on the table's next pages they are artifacts.
func (s *setter) tableHead(b document.Table, g grid, owner *element) piece {
	part := "TBody" // a THead needs rows below it
	for _, group := range b.Groups {
		if group.Title != "" || len(group.Rows) > 0 {
			part = "THead"
		}
	}
	row := owner.add(part).add("TR")
	tallest := 0.0
	heads, owners := make([]textBlock, len(b.Columns)), make([]*element, len(b.Columns))
	for i, column := range b.Columns {
		heads[i] = s.wrap(headFace(), column.Head, g.widths[i])
		tallest = max(tallest, heads[i].height())
		owners[i] = row.add("TH").set(scope("Column"))
	}
	height := tallest + 4
	return piece{height: height, draw: func(p *page, x, y float64) {
		for i, column := range b.Columns {
			p.tagged(owners[i], func() {
				s.setAligned(p, heads[i], column.Align, g, i, x, y+tallest-heads[i].height())
			})
			owners[i] = nil
		}
		p.hairline(x, y+height, g.width, ink(), 0.8)
	}}
}

// setAligned draws a block in a column; x is the table's left edge.
func (s *setter) setAligned(p *page, t textBlock, align document.Align, g grid, column int, x,
	y float64) {
	left := x + g.lefts[column]
	for n, l := range t.lines {
		start := left
		if align == document.Right || align == document.Decimal {
			start += g.widths[column] - l.width
		}
		s.setLine(p, l, t.face, start, y+float64(n)*t.face.leading)
	}
}

func (s *setter) groupTitle(group document.Group, g grid, head *piece, body *element) piece {
	detail := 0.0
	if group.Detail != "" {
		detail = s.width(smallFace(), group.Detail) + 12
	}
	title := s.wrap(cellFace().strong().in(s.accent), group.Title, g.width-detail)
	height := title.height() + 2*rowPad
	scope := fmt.Sprintf("<</O /Table /Scope /Row /ColSpan %d>>", len(g.columns))
	owner := body.add("TR").add("TH").set(scope)
	draw := func(p *page, x, y float64) {
		p.tagged(owner, func() {
			s.set(p, title, x, y+rowPad)
			if group.Detail != "" {
				p.spaceAfter()
				s.textRight(p, smallFace(), x+g.width, y+rowPad, group.Detail)
			}
		})
		p.hairline(x, y+height, g.width, rule(), 0.6)
	}
	return piece{before: 5, height: height, keepWithNext: true, head: head, draw: draw}
}

func (s *setter) row(row document.Row, g grid, owner *element) piece {
	cells := make([]cell, len(g.columns))
	owners := make([]*element, len(g.columns))
	tallest := cellFace().leading
	for i, column := range g.columns {
		if column.Header && i < len(row.Cells) && row.Cells[i].Text != "" {
			owners[i] = owner.add("TH").set(scope("Row"))
		} else {
			owners[i] = owner.add("TD")
		}
		if i >= len(row.Cells) {
			continue
		}
		cells[i] = s.cell(row.Cells[i], row.Total, column.Signs, g.widths[i])
		cells[i].text.lines = s.truncate(cells[i].text.lines, column.Lines, g.widths[i])
		tallest = max(tallest, cells[i].height())
	}
	height := tallest + 2*g.pad
	return piece{height: height, draw: func(p *page, x, y float64) {
		if row.Total {
			p.hairline(x, y, g.width, ink(), 0.8)
		}
		for i := range min(len(cells), len(row.Cells)) {
			p.tagged(owners[i], func() { s.drawCell(p, cells[i], g, i, x, y+g.pad) })
		}
		p.hairline(x, y+height, g.width, rule(), 0.4)
	}}
}

// truncate keeps at most that many lines, unless it is 0; the last ends in an ellipsis where more
// were cut off.
func (s *setter) truncate(lines []line, most int, width float64) []line {
	if most <= 0 || len(lines) <= most {
		return lines
	}
	last := lines[most-1]
	if len(last.runs) > 0 {
		first := last.runs[0]
		all := []rune(strings.TrimRight(first.text, " ,;:"))
		text := all
		for len(text) > 0 && s.width(first.face, string(text)+"…") > width {
			text = text[:len(text)-1]
		}
		kept := string(text)
		if at := strings.LastIndexByte(kept, ' '); at > 0 && len(text) < len([]rune(first.text)) {
			kept = kept[:at]
		}
		first.text = strings.TrimRight(kept, " ,;:") + "…"
		last.runs, last.width = []run{first}, s.width(first.face, first.text)
	}
	last.last = true
	return append(lines[:most-1:most-1], last)
}
