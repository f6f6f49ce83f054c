package form

import (
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// Asked gives the indicators that a member types in its return.
func Asked(p plan.Plan, m plan.Member) []plan.Indicator {
	return slices.DeleteFunc(slices.Clone(p.Indicators),
		func(i plan.Indicator) bool { return !i.Typed() || !m.Reports(i) })
}

// Lacking gives the indicators that a member is asked for, and that its return or template has no
// row of. ok is false for a workbook without a sheet of indicators that can be read.
func Lacking(b *workbook.Book, p plan.Plan, m plan.Member) (lacking []plan.Indicator, ok bool) {
	declared := returnDeclaration()
	at, ok := declared.assign(b).read["indicators"]
	if !ok {
		return nil, false
	}
	t, ok := (&reading{book: b, lenient: true, checking: true}).open(&b.Sheets[at],
		declared.section("indicators"))
	if !ok {
		return nil, false
	}
	rows := rowsOf{}
	for rec := range t.records() {
		rows.add(rec)
	}
	return rows.lacking(Asked(p, m)), true
}

// rowsOf has the codes of the rows of a sheet of indicators, by key.
type rowsOf map[string]bool

func (r rowsOf) add(rec *record) {
	r[workbook.Key(workbook.TextOf(rec.value("indicator_code")))] = true
}

func (r rowsOf) lacking(asked []plan.Indicator) []plan.Indicator {
	return slices.DeleteFunc(asked, func(i plan.Indicator) bool { return r[workbook.Key(i.Code)] })
}

// reportOld warns of a return on a template that is older than the plan: it has no row for what is
// asked now. A workbook that a member made by hand may have only the rows that it fills in.
func (t *table) reportOld(rows rowsOf, against *criteria) {
	isTemplate := slices.ContainsFunc(t.book.Sheets,
		func(s workbook.Sheet) bool { return s.Name == instructionsName })
	if against.member == nil || !isTemplate {
		return
	}
	lacking := rows.lacking(Asked(against.Plan, *against.member))
	if len(lacking) > 0 {
		t.report(source.TemplateOld, t.cell(t.sheet.Name, t.headerRow, 0),
			strings.Join(indicatorCodes(lacking), ", "), "")
	}
}
