package form

import (
	"slices"
	"strings"
	"unicode/utf8"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// ForgottenContact stands in the cells of a cover where a contact was, once it is forgotten, so
// that the cells still count as typed. It reads as no contact.
const ForgottenContact = "[contacte esborrat]"

// Contact is the person and the address on the covers of a return.
type Contact struct {
	Cells  []source.Cell // all cells with the contact
	Values []string      // the values beside the labels that ask for a contact, each once
}

// ContactOf finds the contact of a return, even of one that cannot be read. Its cells are those
// beside the labels that ask for it, except a template's help, and other cells of a cover with the
// same values.
func ContactOf(b *workbook.Book) (c Contact) {
	cells := coverCells(b)
	for _, cell := range cells {
		if !cell.isPersonal() || cell.text == cell.label.Help {
			continue
		}
		c.Cells = append(c.Cells, cell.at)
		isValue := cell.text != ForgottenContact && cell.text != ""
		if cell.nth == 1 && isValue && !slices.Contains(c.Values, cell.text) {
			c.Values = append(c.Values, cell.text)
		}
	}
	for _, cell := range cells { // a signature, for example; Values is complete now
		asked := cell.label.Field != "" && cell.nth == 1
		if !asked && !cell.isPersonal() && c.in(cell.text) {
			c.Cells = append(c.Cells, cell.at)
		}
	}
	return c
}

// coverCell is a filled cell of a cover. label is the declared label to its left, and nth is its
// place after that label, from 1. Without a declared label, label.Field is empty.
type coverCell struct {
	at    source.Cell
	text  string
	label column
	nth   int
}

func (c coverCell) isPersonal() bool {
	return c.label.Field == "contact" || c.label.Field == "email"
}

func coverCells(b *workbook.Book) (cells []coverCell) {
	for i := range b.Sheets {
		declared, _ := returnDeclaration().fits(b.Sheets[i].Name)
		if declared == nil || declared.Section != "cover" {
			continue
		}
		t := &table{reading: &reading{book: b}, declared: declared, sheet: &b.Sheets[i]}
		for _, row := range t.sheet.Rows {
			var label column
			nth := 0
			for i, cell := range row.Cells {
				found := t.meaning(row.Number, cell)
				switch {
				case found.Field != "":
					label, nth = found, 0
				case i == 0 || isBlank(cell): // the first cell is the row's label, declared or not
				default:
					nth++
					cells = append(cells, coverCell{t.addressOf(found), found.header, label, nth})
				}
			}
		}
	}
	return cells
}

// unlessForgotten is a contact as typed; empty where it was forgotten.
func unlessForgotten(text string) string {
	if text == ForgottenContact {
		return ""
	}
	return text
}

// email is a field with e-mail addresses, as typed. One that cannot be an address is reported.
func (rec *record) email(field string) string {
	typed := unlessForgotten(rec.text(field))
	if _, ok := plan.Addresses(typed); !ok {
		rec.raise(source.EmailInvalid, field, typed, "")
	}
	return typed
}

// WithoutContact gives a copy of a return in which the cells of the contact are marked as
// forgotten. So are the cells of undeclared sheets that say the same.
func WithoutContact(b *workbook.Book) *workbook.Book {
	contact, personal := ContactOf(b), map[source.Cell]bool{}
	assigned := map[int]bool{}
	for _, i := range returnDeclaration().assign(b).read {
		assigned[i] = true
	}
	for _, at := range contact.Cells {
		personal[at] = true
	}
	out := *b
	out.Sheets = slices.Clone(b.Sheets)
	for i := range out.Sheets {
		s := &out.Sheets[i]
		undeclared := !assigned[i]
		s.Rows = slices.Clone(s.Rows)
		for j := range s.Rows {
			row := &s.Rows[j]
			row.Cells = slices.Clone(row.Cells)
			for k, cell := range row.Cells {
				at := source.Cell{Book: b.Name, Sheet: s.Name, Row: row.Number, Column: cell.Column}
				if personal[at] || undeclared && contact.in(workbook.TextOf(cell)) {
					row.Cells[k] = workbook.Cell{Column: cell.Column, Kind: workbook.Text, Text: ForgottenContact}
				}
			}
		}
	}
	return &out
}

// in tells whether a text contains a value of the contact. It ignores values too short to tell.
func (c Contact) in(text string) bool {
	text = strings.ToLower(text)
	return slices.ContainsFunc(c.Values, func(value string) bool {
		return Distinctive(value) && strings.Contains(text, strings.ToLower(value))
	})
}

// Distinctive tells whether a text is long enough to be searched for in other texts.
func Distinctive(text string) bool {
	const shortest = 5
	return utf8.RuneCountInString(text) >= shortest
}
