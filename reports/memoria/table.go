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

// named heads a column whose cells name their rows, and which takes the width that others leave.
func named(head string) document.Column {
	return document.Column{Head: head, Weight: 1, Header: true}
}

func left(head string) document.Column { return document.Column{Head: head} }

func right(head string) document.Column {
	return document.Column{Head: head, Align: document.Right}
}

func decimal(head string) document.Column {
	return document.Column{Head: head, Align: document.Decimal}
}

func bars(head string) document.Column { return document.Column{Head: head, Bars: true} }

// code heads a column of codes, which name their rows.
func code(head string) document.Column { return document.Column{Head: head, Header: true} }

// wide heads a column of text with a share of the width that others leave.
func wide(head string, weight int) document.Column {
	return document.Column{Head: head, Weight: weight}
}

func text(s string) cell { return cell{Text: s} }

func strong(s string) cell { return cell{Text: s, Strong: true} }

func (t *chapterBuilder) count(n int) cell { return text(t.w.Integer(n)) }

// partOf writes how many of a whole: "3 de 12".
func (t *chapterBuilder) partOf(part, whole int) string {
	return t.say(words.PartOfWhole, "part", t.w.Integer(part), "whole", t.w.Integer(whole))
}
