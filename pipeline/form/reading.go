package form

import (
	"cmp"
	"slices"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// reading gathers what comes out of one workbook besides its meaning: the cells as typed and what is wrong.
type reading struct {
	book     *workbook.Book
	cells    []plan.TypedCell
	problems []source.Problem
	forgets  bool // keeps no cells
}

// keeping reads a workbook and keeps its cells. To make room for a long register again and again would take several times
// as much memory.
func keeping(b *workbook.Book, forgets bool) *reading {
	r := &reading{book: b, forgets: forgets}
	if !forgets {
		r.cells = make([]plan.TypedCell, 0, b.Cells())
	}
	return r
}

func (r *reading) report(rule source.Rule, at source.Cell, found, wanted string) {
	if len(r.problems) == cap(r.problems) {
		r.problems = slices.Grow(r.problems, max(8, len(r.problems))) // a long register may have hundreds of thousands
	}
	r.problems = append(r.problems, source.Problem{Rule: rule, At: at, Found: found, Wanted: wanted})
}

// sorted puts cells and problems in the order in which a person reads the workbook.
func (r *reading) sorted() ([]plan.TypedCell, []source.Problem) {
	position := map[string]int{}
	for i, s := range r.book.Sheets {
		position[s.Name] = i + 1
	}
	slices.SortStableFunc(r.problems, func(a, b source.Problem) int {
		if a.At.Sheet != b.At.Sheet {
			return cmp.Or(cmp.Compare(position[a.At.Sheet], position[b.At.Sheet]), source.Compare(a, b))
		}
		return source.Compare(a, b)
	})
	inOrder := func(a, b plan.TypedCell) int {
		if a.Sheet != b.Sheet {
			return cmp.Compare(position[a.Sheet], position[b.Sheet])
		}
		return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Column, b.Column))
	}
	if !slices.IsSortedFunc(r.cells, inOrder) { // as they are where the sheets stand in the template's order
		slices.SortStableFunc(r.cells, inOrder)
	}
	return r.cells, r.problems
}

// cell is an address in this workbook.
func (r *reading) cell(sheet string, row, column int) source.Cell {
	return source.Cell{Book: r.book.Name, Sheet: sheet, Row: row, Column: column}
}

// sheets finds the workbook's sheet for each declared one, by section, and says which are missing, doubled
// or not declared at all.
func (r *reading) sheets(declared *declaration) map[string]*workbook.Sheet {
	found := map[string]*workbook.Sheet{}
	var strangers []string
	for i := range r.book.Sheets {
		s := &r.book.Sheets[i]
		d, ok := declared.named(s.Name)
		switch _, known := companions().spelt(s.Name); {
		case !ok && !known && len(s.Rows) > 0:
			strangers = append(strangers, s.Name)
		case !ok:
		case found[d.Section] != nil:
			r.report(source.SheetDoubled, r.cell(s.Name, 0, 0), s.Name, found[d.Section].Name)
		default:
			found[d.Section] = s
			r.concealed(s)
		}
	}
	renamed := map[string]bool{}
	for _, d := range declared.sheets {
		if found[d.Section] != nil {
			continue
		}
		stranger, ok := namesOf(strangers...).resembling(d.Name)
		switch {
		case ok:
			renamed[stranger] = true
			r.report(source.SheetRenamed, r.cell(stranger, 0, 0), stranger, d.Name)
		case d.Required:
			r.report(source.SheetMissing, r.cell("", 0, 0), "", d.Name)
		default:
			r.report(source.SheetAbsent, r.cell("", 0, 0), "", d.Name)
		}
	}
	for _, s := range strangers {
		if !renamed[s] {
			r.report(source.SheetUnknown, r.cell(s, 0, 0), s, "")
		}
	}
	return found
}

// concealed warns of a sheet of data that nobody sees, and of one that somebody locked. Our own templates
// are locked too, and known by their instructions.
func (r *reading) concealed(s *workbook.Sheet) {
	if s.Hidden {
		r.report(source.SheetHidden, r.cell(s.Name, 0, 0), s.Name, "")
	}
	ours := slices.ContainsFunc(r.book.Sheets, func(o workbook.Sheet) bool { return o.Name == instructionsName })
	if s.Protected && !ours {
		r.report(source.SheetProtected, r.cell(s.Name, 0, 0), s.Name, "")
	}
}
