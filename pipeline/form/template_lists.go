package form

import (
	"fmt"
	"strings"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// lists is the hidden sheet with the choices of drop-downs, a list a column.
type lists struct{ sheet write.Sheet }

func newLists() *lists {
	return &lists{sheet: write.Sheet{Name: listsName, Hidden: true}}
}

// add adds a list and gives its area, for a validation's Source.
func (l *lists) add(name string, choices []string) string {
	column := len(l.sheet.Columns) + 1
	l.sheet.Columns = append(l.sheet.Columns, write.Column{Width: 24})
	*l.sheet.Cell(1, column) = text(name, labelStyle())
	for i, choice := range choices {
		*l.sheet.Cell(i+2, column) = text(choice, write.Style{})
	}
	letters := source.Letters(column)
	return fmt.Sprintf("'%s'!$%s$2:$%s$%d", listsName, letters, letters, max(2, len(choices)+1))
}

type rules struct{ all []write.Validation }

// cell adds a validation for one cell, and joins it to an equal one in the row above. Rows must
// come in increasing order.
func (r *rules) cell(row, column int, v write.Validation) {
	for i := range r.all {
		above := &r.all[i]
		if v.Area = above.Area; v == *above && v.Area.FirstColumn == column && v.Area.LastRow == row-1 {
			above.Area.LastRow = row
			return
		}
	}
	r.column(row, row, column, v)
}

func (r *rules) column(from, to, column int, v write.Validation) {
	v.Area = workbook.Area{FirstRow: from, FirstColumn: column, LastRow: to, LastColumn: column}
	r.all = append(r.all, v)
}

func titleOf(c Column) string { return strings.ToUpper(c.Header[:1]) + c.Header[1:] }

func fromList(area, title, prompt string) write.Validation {
	return write.Validation{Kind: write.List, Source: area, Title: title, PromptTitle: title,
		Prompt: prompt, Message: "Trieu una de les opcions de la llista desplegable."}
}

func wholeCount(title, prompt string) write.Validation {
	return write.Validation{Kind: write.Whole, Minimum: "0", Maximum: "999999999", Title: title,
		PromptTitle: title, Prompt: prompt, Message: "Escriviu-hi un nombre enter igual o superior a " +
			"zero. Si no teniu la dada, deixeu la cel·la buida."}
}

func amount(title, prompt string) write.Validation {
	return write.Validation{Kind: write.Decimal, Minimum: "0", Maximum: "99999999999", Title: title,
		PromptTitle: title, Prompt: prompt, Message: "Escriviu-hi un nombre igual o superior a zero, " +
			"amb coma decimal. Si no teniu la dada, deixeu la cel·la buida."}
}

func percentage(title, prompt string) write.Validation {
	return write.Validation{Kind: write.Decimal, Minimum: "0", Maximum: "100", Title: title,
		PromptTitle: title, Prompt: prompt,
		Message: "Escriviu-hi un nombre de 0 a 100, sense el signe %."}
}

// dayWithin allows the days from one year's first to another's last.
func dayWithin(from, to int, c Column) write.Validation {
	return write.Validation{Kind: write.DateWithin, Title: titleOf(c), PromptTitle: titleOf(c),
		Minimum: fmt.Sprintf("%d-01-01", from), Maximum: fmt.Sprintf("%d-12-31", to), Prompt: c.Help,
		Message: fmt.Sprintf("Escriviu-hi una data entre 01/01/%d i 31/12/%d, com ara 15/03/%d.",
			from, to, from)}
}
