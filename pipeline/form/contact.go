package form

import (
	"slices"
	"strings"
	"unicode/utf8"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// ForgottenContact stands in the cells of a cover where a contact was, once it is forgotten: the cell is then still
// counted among those that were typed in. It reads as no contact at all.
const ForgottenContact = "[contacte esborrat]"

// Contact is where the covers of a return name a person or give an address, and what they say there.
type Contact struct {
	Cells []source.Cell // in reading order of each cover
	Said  []string      // what stands next to the labels that ask for it, each once
}

// ContactOf finds the contact of a return, read or not: all that stands beside the labels that ask for it, but for what
// a template says there, and all on a cover that says the same where the form asks for nothing.
func ContactOf(b *workbook.Book) (c Contact) {
	r := &reading{book: b}
	var covers []*table
	for i := range b.Sheets {
		declared, ok := returnDeclaration().named(b.Sheets[i].Name)
		if ok && declared.Section == "cover" {
			covers = append(covers, r.tableOf(&b.Sheets[i], declared))
		}
	}
	for _, t := range covers {
		t.eachOnCover(func(at source.Cell, cell workbook.Cell, beside column, nth int) {
			text := workbook.TextOf(cell)
			if !isPersonal(beside.Field) || text == beside.Help {
				return
			}
			c.Cells = append(c.Cells, at)
			if nth == 1 && text != ForgottenContact && text != "" && !slices.Contains(c.Said, text) {
				c.Said = append(c.Said, text)
			}
		})
	}
	for _, t := range covers { // once all that is said is known: a signature, say
		t.eachOnCover(func(at source.Cell, cell workbook.Cell, beside column, nth int) {
			if asked := beside.Field != "" && nth == 1; !asked && !isPersonal(beside.Field) && c.in(workbook.TextOf(cell)) {
				c.Cells = append(c.Cells, at)
			}
		})
	}
	return c
}

// eachOnCover hands over the cells of a cover that hold something and are no labels, with the declared label that they
// stand beside, if any, and which of the cells beside it they are.
func (t *table) eachOnCover(take func(at source.Cell, cell workbook.Cell, beside column, nth int)) {
	for _, row := range t.sheet.Rows {
		var beside column
		nth := 0
		for i, cell := range row.Cells {
			label := t.meaning(cell.Column, workbook.TextOf(cell))
			switch {
			case label.Field != "":
				beside, nth = label, 0
			case i == 0 || isBlank(cell): // the first cell is what the row is called
			default:
				nth++
				take(t.cell(t.sheet.Name, row.Number, cell.Column), cell, beside, nth)
			}
		}
	}
}

func isPersonal(field string) bool { return field == "contact" || field == "email" }

// unlessForgotten is a contact as it was typed; empty where it was forgotten.
func unlessForgotten(text string) string {
	if text == ForgottenContact {
		return ""
	}
	return text
}

// CoverCode is the code of the member that a cover names, mended as codes are; empty where there is none.
func CoverCode(b *workbook.Book) string {
	r := &reading{book: b}
	for i := range b.Sheets {
		declared, ok := returnDeclaration().named(b.Sheets[i].Name)
		if !ok || declared.Section != "cover" {
			continue
		}
		rec, _ := r.labels(&b.Sheets[i], declared)
		code, _ := plan.ParseMemberCode(rec.text("member_code"))
		return code.Code
	}
	return ""
}

// WithoutContact gives a return whose cells of the contact are marked as forgotten; so are those of sheets that the
// form does not know, where they say the same. The book that is given stays as it is.
func WithoutContact(b *workbook.Book) *workbook.Book {
	contact, stands := ContactOf(b), map[source.Cell]bool{}
	for _, at := range contact.Cells {
		stands[at] = true
	}
	out := *b
	out.Sheets = slices.Clone(b.Sheets)
	for i := range out.Sheets {
		s := &out.Sheets[i]
		_, declared := returnDeclaration().named(s.Name)
		s.Rows = slices.Clone(s.Rows)
		for j := range s.Rows {
			row := &s.Rows[j]
			row.Cells = slices.Clone(row.Cells)
			for k, cell := range row.Cells {
				at := source.Cell{Book: b.Name, Sheet: s.Name, Row: row.Number, Column: cell.Column}
				if stands[at] || !declared && contact.in(workbook.TextOf(cell)) {
					row.Cells[k] = workbook.Cell{Column: cell.Column, Kind: workbook.Text, Text: ForgottenContact}
				}
			}
		}
	}
	return &out
}

// in tells whether a text says what the contact does. What is too short tells nobody from anybody.
func (c Contact) in(text string) bool {
	text = strings.ToLower(text)
	return slices.ContainsFunc(c.Said, func(said string) bool {
		return Telling(said) && strings.Contains(text, strings.ToLower(said))
	})
}

// Telling tells whether a text is long enough to be looked for in others.
func Telling(text string) bool {
	const shortest = 5
	return utf8.RuneCountInString(text) >= shortest
}
