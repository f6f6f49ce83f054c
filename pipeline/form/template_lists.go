package form

import (
	"fmt"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// lists is the hidden sheet that holds what drop-downs offer, a list a column.
type lists struct{ sheet write.Sheet }

func newLists() *lists {
	return &lists{sheet: write.Sheet{Name: "Llistes", Hidden: true}}
}

// add puts a list in and gives its area, to be a validation's Source.
func (l *lists) add(name string, choices []string) string {
	column := len(l.sheet.Columns) + 1
	l.sheet.Columns = append(l.sheet.Columns, write.Column{Width: 24})
	*l.sheet.Cell(1, column) = text(name, labelStyle())
	for i, choice := range choices {
		*l.sheet.Cell(i+2, column) = text(choice, write.Style{})
	}
	letters := source.Letters(column)
	return fmt.Sprintf("'%s'!$%s$2:$%s$%d", l.sheet.Name, letters, letters, max(2, len(choices)+1))
}

// rules collects validations, and joins those alike that stand one below the other.
type rules struct{ all []write.Validation }

// cell adds a validation for one cell. Rows must come in increasing order.
func (r *rules) cell(row, column int, v write.Validation) {
	for i := len(r.all) - 1; i >= 0; i-- {
		last := &r.all[i]
		if last.Area.FirstColumn != column || last.Area.LastRow != row-1 {
			continue
		}
		if v.Area = last.Area; v == *last {
			last.Area.LastRow = row
			return
		}
		break
	}
	v.Area = workbook.Area{FirstRow: row, FirstColumn: column, LastRow: row, LastColumn: column}
	r.all = append(r.all, v)
}

// column adds a validation for the rows of a column.
func (r *rules) column(from, to, column int, v write.Validation) {
	v.Area = workbook.Area{FirstRow: from, FirstColumn: column, LastRow: to, LastColumn: column}
	r.all = append(r.all, v)
}

func fromList(area, title, prompt string) write.Validation {
	return write.Validation{Kind: write.List, Source: area, Title: title,
		Message: "Trieu una de les opcions de la llista desplegable.", PromptTitle: title, Prompt: prompt}
}

func wholeCount(title, prompt string) write.Validation {
	return write.Validation{Kind: write.Whole, Minimum: "0", Maximum: "999999999", Title: title,
		Message:     "Hi va un nombre enter, de zero en amunt. Si no teniu la dada, deixeu la cel·la buida.",
		PromptTitle: title, Prompt: prompt}
}

func amount(title, prompt string) write.Validation {
	return write.Validation{Kind: write.Decimal, Minimum: "0", Maximum: "99999999999", Title: title,
		Message:     "Hi va un nombre, de zero en amunt, amb coma decimal. Si no teniu la dada, deixeu la cel·la buida.",
		PromptTitle: title, Prompt: prompt}
}

func percentage(title, prompt string) write.Validation {
	return write.Validation{Kind: write.Decimal, Minimum: "0", Maximum: "100", Title: title,
		Message: "Hi va un nombre de 0 a 100, sense el signe %.", PromptTitle: title, Prompt: prompt}
}

func dayWithin(first, last, title, prompt string) write.Validation {
	return write.Validation{Kind: write.DateWithin, Minimum: first, Maximum: last, Title: title,
		Message:     fmt.Sprintf("Hi va una data entre %s i %s, com ara 15/03/%s.", catalanDay(first), catalanDay(last), first[:4]),
		PromptTitle: title, Prompt: prompt}
}

// catalanDay turns 2025-01-31 into 31/01/2025.
func catalanDay(iso string) string { return iso[8:] + "/" + iso[5:7] + "/" + iso[:4] }
