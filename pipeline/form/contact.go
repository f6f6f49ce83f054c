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
	Cells []source.Cell // in reading order: all that stands beside the labels, but for what a template says there
	Said  []string      // what stands next to the labels, each once
}

// ContactOf finds the contact of a return, read or not.
func ContactOf(b *workbook.Book) (c Contact) {
	r := &reading{book: b}
	for i := range b.Sheets {
		s := &b.Sheets[i]
		declared, ok := declaration(s.Name, SubmissionSheets())
		if !ok || declared.Section != "cover" {
			continue
		}
		t := r.tableOf(s, declared)
		for _, row := range s.Rows {
			var beside column
			first := false
			for _, cell := range row.Cells {
				text := workbook.TextOf(cell)
				switch label := t.meaning(cell.Column, text); {
				case label.Field != "":
					beside, first = label, true
				case isPersonal(beside.Field) && !isBlank(cell) && text != beside.Help:
					c.Cells = append(c.Cells, r.cell(s.Name, row.Number, cell.Column))
					if first && text != ForgottenContact && text != "" && !slices.Contains(c.Said, text) {
						c.Said = append(c.Said, text)
					}
					first = false
				}
			}
		}
	}
	return c
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
		declared, ok := declaration(b.Sheets[i].Name, SubmissionSheets())
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
		_, declared := declaration(s.Name, SubmissionSheets())
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
