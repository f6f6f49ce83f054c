package pdf

import (
	"strings"

	"xmess.cat/memoria/reports/document"
)

const (
	cellGap  = 9.0 // between columns
	rowPad   = 3.2 // above and below a row's text
	tightPad = 1.0
	// smallGroup is up to how many rows stay together, unless they are high.
	smallGroup = 5
)

// grid is a table's columns, measured.
type grid struct {
	columns []document.Column
	widths  []float64
	lefts   []float64
	// fractions are, for a column set on its decimal mark, the widest part from the mark on.
	fractions []float64
	pad       float64
}

// table is its caption and head, its rows, and its notes. Neither the first nor the last row of a group
// is left alone, and the head is drawn again on each page.
func (s *setter) table(b document.Table, width float64) []piece {
	g := s.measure(b, width)
	whole := s.into().add("Table")
	if b.Caption != "" {
		whole.add("Caption")
	}
	head := s.tableHead(b, g, width, whole)
	var pieces []piece
	if b.Caption != "" {
		pieces = append(pieces, s.caption(b, width, whole.kids[0].child))
	}
	first := head
	if b.Caption == "" {
		first.before = 6
	}
	first.keep = true
	pieces = append(pieces, first)
	for _, group := range b.Groups {
		if group.Title == "" && len(group.Rows) == 0 {
			continue
		}
		body := whole.add("TBody")
		if group.Title != "" {
			pieces = append(pieces, s.groupTitle(group, g, width, &head, body))
		}
		rows := make([]piece, len(group.Rows))
		for i, row := range group.Rows {
			rows[i] = s.row(row, g, width, body.add("TR"))
		}
		small := len(rows) <= smallGroup && chainHeight(rows, true) < bodyHeight/5
		for i := range rows {
			rows[i].head = &head
			rows[i].keep = b.Whole || small && i < len(rows)-1 || i == 0 && len(rows) > 1 || i == len(rows)-2
		}
		pieces = append(pieces, rows...)
	}
	pieces[len(pieces)-1].keep = false
	for i, note := range b.Notes {
		pieces[len(pieces)-1].keep = true
		before := 1.0
		if i == 0 {
			before = 5
		}
		lines := s.breakLines(plain(noteFace(), note), width)
		made := s.lines(lines, noteFace(), before, 0, s.into().add("P"))
		for n := range made[:len(made)-1] {
			made[n].keep = true
		}
		pieces = append(pieces, made...)
	}
	return pieces
}

func (s *setter) caption(b document.Table, width float64, owner *element) piece {
	f := figureFace()
	lines := s.breakLines(plain(f, b.Caption), width)
	return piece{before: 17, height: float64(len(lines))*f.leading + 5, keep: true,
		draw: func(p *page, x, y float64) {
			if b.ID != "" {
				p.anchors = append(p.anchors, anchor{id: b.ID, y: y, level: -1})
			}
			p.of(owner, func() {
				for n, l := range lines {
					s.setLine(p, l, f, x, y+float64(n)*f.leading)
				}
			})
		}}
}

// tableHead is the columns' heads, all standing on the rule under them. They are read once: where they are
// drawn again, on the table's next pages, they are artifacts.
func (s *setter) tableHead(b document.Table, g grid, width float64, whole *element) piece {
	f := headFace()
	tall := 0
	lines := make([][]line, len(b.Columns))
	for i, column := range b.Columns {
		lines[i] = s.breakLines(plain(f, column.Head), g.widths[i])
		tall = max(tall, len(lines[i]))
	}
	height := float64(tall)*f.leading + 4
	part := "TBody" // a head over nothing is no head
	for _, group := range b.Groups {
		if group.Title != "" || len(group.Rows) > 0 {
			part = "THead"
		}
	}
	row := whole.add(part).add("TR")
	heads := make([]*element, len(b.Columns))
	for i := range heads {
		heads[i] = row.add("TH").set(scope("Column"))
	}
	return piece{height: height, draw: func(p *page, x, y float64) {
		for i, column := range b.Columns {
			top := y + float64(tall-len(lines[i]))*f.leading
			p.of(heads[i], func() {
				for n, l := range lines[i] {
					s.setLine(p, l, f, x+s.startOf(column.Align, g, i, l.width), top+float64(n)*f.leading)
				}
			})
			heads[i] = nil
		}
		p.hairline(x, y+height, width, ink(), 0.8)
	}}
}

// startOf is where a line of that width starts in a column, from the table's left edge.
func (s *setter) startOf(align document.Align, g grid, column int, wide float64) float64 {
	if align == document.Right || align == document.Decimal {
		return g.lefts[column] + g.widths[column] - wide
	}
	return g.lefts[column]
}

func (s *setter) groupTitle(group document.Group, g grid, width float64, head *piece, body *element) piece {
	f := cellFace().strong().in(s.accent)
	detail := 0.0
	if group.Detail != "" {
		detail = s.width(smallFace(), group.Detail) + 12
	}
	lines := s.breakLines(plain(f, group.Title), width-detail)
	height := float64(len(lines))*f.leading + 2*rowPad
	owner := body.add("TR").add("TH").set(spans(len(g.columns)))
	return piece{before: 5, height: height, keep: true, head: head, draw: func(p *page, x, y float64) {
		p.of(owner, func() {
			for n, l := range lines {
				s.setLine(p, l, f, x, y+rowPad+float64(n)*f.leading)
			}
			if group.Detail != "" {
				p.gap()
				s.textRight(p, smallFace(), x+width, y+rowPad, group.Detail)
			}
		})
		p.hairline(x, y+height, width, rule(), 0.6)
	}}
}

// cell is a cell's lines, broken.
type cell struct {
	lines, details []line
}

func (c cell) height() float64 {
	return float64(len(c.lines))*cellFace().leading + float64(len(c.details))*smallFace().leading
}

func (s *setter) row(row document.Row, g grid, width float64, owner *element) piece {
	cells := make([]cell, len(g.columns))
	elements := make([]*element, len(g.columns))
	tall := cellFace().leading
	for i, column := range g.columns {
		if column.Header && i < len(row.Cells) && row.Cells[i].Text != "" {
			elements[i] = owner.add("TH").set(scope("Row"))
		} else {
			elements[i] = owner.add("TD")
		}
		if i >= len(row.Cells) {
			continue
		}
		cells[i] = s.cell(row.Cells[i], row.Total, column.Signs, g.widths[i])
		cells[i].lines = s.cut(cells[i].lines, column.Lines, g.widths[i])
		tall = max(tall, cells[i].height())
	}
	height := tall + 2*g.pad
	return piece{height: height, draw: func(p *page, x, y float64) {
		if row.Total {
			p.hairline(x, y, width, ink(), 0.8)
		}
		for i := range cells {
			if i < len(row.Cells) {
				p.of(elements[i], func() { s.drawCell(p, row.Cells[i], cells[i], row.Total, g, i, x, y+g.pad) })
			}
		}
		p.hairline(x, y+height, width, rule(), 0.4)
	}}
}

func (s *setter) faceOf(c document.Cell, total bool) face {
	f := cellFace()
	if c.Strong || total {
		f = f.strong()
	}
	if c.Target != "" {
		f = f.in(s.accent)
	}
	return f
}

func (s *setter) cell(c document.Cell, total, signs bool, width float64) cell {
	out := cell{}
	f := s.faceOf(c, total)
	switch {
	case c.Bar != nil:
		out.lines = []line{{}}
		if c.Status != nil && !signs {
			out.lines = append(out.lines, line{})
		}
	case c.Status != nil:
		out.lines = s.breakLines(plain(f, c.Status.Word), width-markIndent)
	default:
		out.lines = s.breakLines([]run{{face: f, text: c.Text, target: c.Target}}, width)
	}
	if c.Detail != "" {
		out.details = s.breakLines(plain(smallFace(), c.Detail), width)
	}
	return out
}

// cut leaves so many lines, the last of them with an ellipsis where more follow.
func (s *setter) cut(lines []line, most int, width float64) []line {
	if most <= 0 || len(lines) <= most {
		return lines
	}
	last := lines[most-1]
	if len(last.runs) > 0 {
		text, f := []rune(strings.TrimRight(last.runs[0].text, " ,;:")), last.runs[0].face
		for len(text) > 0 && s.width(f, string(text)+"…") > width {
			text = text[:len(text)-1]
		}
		if at := strings.LastIndexByte(string(text), ' '); at > 0 && len(text) < len([]rune(last.runs[0].text)) {
			text = []rune(string(text)[:at])
		}
		last.runs = []run{{face: f, text: strings.TrimRight(string(text), " ,;:") + "…", target: last.runs[0].target}}
		last.width = s.width(f, last.runs[0].text)
	}
	last.last = true
	return append(lines[:most-1:most-1], last)
}

func (s *setter) drawCell(p *page, c document.Cell, made cell, total bool, g grid, column int, x, y float64) {
	f := s.faceOf(c, total)
	align := g.columns[column].Align
	left := x + g.lefts[column]
	switch {
	case c.Bar != nil && c.Status != nil && g.columns[column].Signs:
		s.signedBar(p, *c.Bar, *c.Status, f, left, y)
	case c.Bar != nil:
		s.rateBar(p, *c.Bar, f, left, y)
		if c.Status != nil {
			p.gap()
			s.mark(p, *c.Status, cellFace(), left+barText+barGap, y+f.leading)
		}
	case c.Status != nil:
		statusShape(p, c.Status.Status, left+3.5, s.baseline(f, y)-s.capMiddle(f), 3.5)
		if !c.Status.Status.Rated() {
			f = f.in(quiet())
		}
		for n, l := range made.lines {
			for i := range l.runs {
				l.runs[i].face = f
			}
			s.setLine(p, l, f, left+markIndent, y+float64(n)*f.leading)
		}
	case align == document.Decimal && len(made.lines) == 1:
		before, fraction := s.splitDecimal(f, c.Text)
		start := left + g.widths[column] - g.fractions[column] - before
		if start+before+fraction > left+g.widths[column]+0.01 || start < left-0.01 {
			start = left + g.widths[column] - before - fraction
		}
		s.setLine(p, made.lines[0], f, start, y)
	default:
		for n, l := range made.lines {
			s.setLine(p, l, f, x+s.startOf(align, g, column, l.width), y+float64(n)*f.leading)
		}
	}
	top := y + float64(len(made.lines))*f.leading
	if len(made.details) > 0 {
		p.gap()
	}
	for n, l := range made.details {
		s.setLine(p, l, smallFace(), x+s.startOf(align, g, column, l.width), top+float64(n)*smallFace().leading)
	}
}

// splitDecimal measures a figure up to its decimal mark, and from it on.
func (s *setter) splitDecimal(f face, text string) (before, fraction float64) {
	at := len(text)
	if s.decimalMark != "" {
		if found := strings.LastIndex(text, s.decimalMark); found >= 0 {
			at = found
		} else if unit := strings.IndexAny(text, "\u00a0%"); unit >= 0 {
			at = unit
		}
	}
	return s.width(f, text[:at]), s.width(f, text[at:])
}
