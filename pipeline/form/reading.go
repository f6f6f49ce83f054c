package form

import (
	"cmp"
	"slices"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// reading collects the cells and the problems of one workbook.
type reading struct {
	book     *workbook.Book
	checking bool // keep no cells
	lenient  bool // of a return: what people write for a missing value is read as missing
	year     int  // of the return; 0 where it is not known
	filled   bool // somebody typed something that counts
	unopened bool // a sheet could not be read
	absent   []saidMissing
	cells    []plan.TypedCell
	problems source.Collector
}

func (r *reading) report(rule source.Rule, at source.Cell, found, wanted string) {
	r.problems.Add(source.Problem{Rule: rule, At: at, Found: found, Wanted: wanted})
}

// sorted gives cells and problems in the workbook's order: by sheet, row and column.
func (r *reading) sorted() ([]plan.TypedCell, []source.Problem) {
	position := map[string]int{}
	for i, s := range r.book.Sheets {
		position[s.Name] = i + 1
	}
	problems := r.problems.List(r.book.Name)
	slices.SortStableFunc(problems, func(a, b source.Problem) int {
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
	slices.SortStableFunc(r.cells, inOrder)
	return r.cells, problems
}

func (r *reading) cell(sheet string, row, column int) source.Cell {
	return source.Cell{Book: r.book.Name, Sheet: sheet, Row: row, Column: column}
}

// sheets gives the workbook's sheet of each declared section, and reports those that are missing,
// doubled, renamed, alike or unknown.
func (r *reading) sheets(declared *declaration) map[string]*workbook.Sheet {
	found := map[string]*workbook.Sheet{}
	assigned := declared.assign(r.book)
	for section, i := range assigned.read {
		found[section] = &r.book.Sheets[i]
	}
	companions := namesOf(Companions()...)
	var strangers []string
	for i := range r.book.Sheets {
		s := &r.book.Sheets[i]
		_, known := companions.canonical(s.Name)
		doubled, alike := found[assigned.doubled[i]], found[assigned.alike[i]]
		switch d, _ := declared.fits(s.Name); {
		case d != nil && found[d.Section] == s:
			r.reportConcealed(s)
		case doubled != nil:
			r.report(source.SheetDoubled, r.cell(s.Name, 0, 0), s.Name, doubled.Name)
		case known || len(s.Rows) == 0:
		case alike != nil:
			r.report(source.SheetAlike, r.cell(s.Name, 0, 0), s.Name, alike.Name)
		default:
			strangers = append(strangers, s.Name)
		}
	}
	renamed := map[string]bool{}
	for _, d := range declared.sheets {
		if found[d.Section] != nil {
			continue
		}
		stranger, ok := d.similar(strangers)
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

// reportConcealed warns of a hidden sheet of data, and of a locked one. Our own templates are
// locked too; they are known by their instructions.
func (r *reading) reportConcealed(s *workbook.Sheet) {
	if s.Hidden {
		r.report(source.SheetHidden, r.cell(s.Name, 0, 0), s.Name, "")
	}
	ours := slices.ContainsFunc(r.book.Sheets,
		func(other workbook.Sheet) bool { return other.Name == instructionsName })
	if s.Protected && !ours {
		r.report(source.SheetProtected, r.cell(s.Name, 0, 0), s.Name, "")
	}
}
