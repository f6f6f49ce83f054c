package memoria

import (
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/words"
)

type cell = document.Cell

// column is a column of a table of T: its head, and the cell that it makes of a row.
type column[T any] struct {
	head document.Column
	cell func(T) cell
}

// tableOf fills a table with one group of rows.
func tableOf[T any](table document.Table, columns []column[T], items []T) document.Table {
	table.Columns, table.Groups = headsOf(columns), []document.Group{{Rows: rowsOf(columns, items...)}}
	return table
}

func headsOf[T any](columns []column[T]) []document.Column {
	heads := make([]document.Column, len(columns))
	for i, c := range columns {
		heads[i] = c.head
	}
	return heads
}

func rowsOf[T any](columns []column[T], items ...T) []document.Row {
	rows := make([]document.Row, len(items))
	for i, item := range items {
		for _, c := range columns {
			rows[i].Cells = append(rows[i].Cells, c.cell(item))
		}
	}
	return rows
}

// totalOf is the row of a sum.
func totalOf[T any](columns []column[T], item T) document.Row {
	row := rowsOf(columns, item)[0]
	row.Total = true
	return row
}

// addTotal adds the row of a sum to the first group of a table.
func addTotal[T any](table *document.Table, columns []column[T], item T) {
	table.Groups[0].Rows = append(table.Groups[0].Rows, totalOf(columns, item))
}

// named heads a column whose cells name their rows, and which takes the width that others leave.
func (b *chapterBuilder) named(m words.Message) document.Column { return b.namedOf(m, 1) }

// namedOf is named with a share of the width that others leave.
func (b *chapterBuilder) namedOf(m words.Message, weight int) document.Column {
	return document.Column{Head: b.say(m), Weight: weight, Header: true}
}

// code heads a column of codes, which name their rows.
func (b *chapterBuilder) code(m words.Message) document.Column {
	return document.Column{Head: b.say(m), Header: true}
}

// wide heads a column of text with a share of the width that others leave.
func (b *chapterBuilder) wide(m words.Message, weight int) document.Column {
	return document.Column{Head: b.say(m), Weight: weight}
}

func (b *chapterBuilder) left(m words.Message) document.Column {
	return document.Column{Head: b.say(m)}
}

func (b *chapterBuilder) right(m words.Message) document.Column {
	return document.Column{Head: b.say(m), Align: document.Right}
}

func (b *chapterBuilder) decimal(m words.Message) document.Column { return decimal(b.say(m)) }

func decimal(head string) document.Column {
	return document.Column{Head: head, Align: document.Decimal}
}

func (b *chapterBuilder) bars(m words.Message) document.Column {
	return document.Column{Head: b.say(m), Bars: true}
}

// tile is a figure with its label, and a detail beneath.
func (b *chapterBuilder) tile(label words.Message, value, detail string) document.Tile {
	return document.Tile{Label: b.say(label), Value: value, Detail: detail}
}

func text(s string) cell { return cell{Text: s} }

func strong(s string) cell { return cell{Text: s, Strong: true} }

func (b *chapterBuilder) status(code string) cell { return cell{Status: b.mark(code)} }

func (b *chapterBuilder) rate(v *float64) cell { return text(b.w.Rate(v)) }

func (b *chapterBuilder) number(v *float64, decimals int) cell {
	return text(b.w.Figure(v, decimals))
}

func (b *chapterBuilder) count(n int) cell { return text(b.w.Integer(n)) }

// partOf writes how many of a whole: "3 de 12".
func (b *chapterBuilder) partOf(part, whole int) string {
	return b.say(words.PartOfWhole, "part", b.w.Integer(part), "whole", b.w.Integer(whole))
}
