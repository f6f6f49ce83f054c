package form

import (
	"sync"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// Context is what a return is checked against.
type Context struct {
	Plan plan.Plan // the one that holds in the return's year: CoverYear tells which that is
	// Previous gives what a member reported for a year, to compare with; nil where nothing is known.
	Previous func(member string, year int) []plan.Observation
	// Checking is for who wants to know what is wrong and keeps nothing: no cells and no actions are given, which of a
	// long register take more memory than all else.
	Checking bool
}

// ReadSubmission reads a member's return for a year, checked against the plan of that year. Where any
// problem is a rejection, load nothing of it; what is in error is already left out. Cells and problems
// are in the workbook's order.
func ReadSubmission(b *workbook.Book, ctx Context) (plan.Submission, []plan.TypedCell, []source.Problem) {
	r := &reading{book: b, checking: ctx.Checking}
	var s plan.Submission
	if len(ctx.Plan.Members) == 0 || len(ctx.Plan.Indicators) == 0 {
		r.report(source.NoPlan, r.cell("", 0, 0), "", "")
		return s, nil, r.problems
	}
	sheets := r.sheets(returnDeclaration())
	against := yardstickOf(ctx)
	if sheet := sheets["cover"]; sheet != nil {
		against.cover = r.readCover(sheet, ctx.Plan, &s)
	}
	against.targets = sync.OnceValue(func() map[string]plan.Number { return networkTargets(ctx.Plan, against.year) })
	against.members = sync.OnceValue(func() []plan.Member { return ctx.Plan.MembersOf(against.year) })
	if t, ok := r.openIn(sheets, returnDeclaration().section("indicators")); ok {
		s.Observations = t.readObservations(against)
	}
	if t, ok := r.openIn(sheets, returnDeclaration().section("actions")); ok {
		s.Actions = t.readActions(against)
	}
	if t, ok := r.openIn(sheets, returnDeclaration().section("assessment")); ok {
		s.Assessments = t.readAssessments(against)
	}
	cells, problems := r.sorted()
	return s, cells, problems
}

// yardstick is what the rows of a return are checked against: the plan's words, and the return's own cover.
type yardstick struct {
	Context
	cover
	lines, activities, kinds, indicators names

	members func() []plan.Member          // of the return's year
	targets func() map[string]plan.Number // of the Network in that year, by indicator
}

func yardstickOf(ctx Context) *yardstick {
	return &yardstick{Context: ctx,
		lines:      namesOf(lineCodes(ctx.Plan)...),
		activities: namesOf(activityCodes(ctx.Plan)...),
		kinds:      namesOf(actionKinds(ctx.Plan)...),
		indicators: codesOf(ctx.Plan.Indicators, func(i plan.Indicator) string { return i.Code }),
	}
}

// indicator gives the plan's indicator of a code.
func (y *yardstick) indicator(code string) (i *plan.Indicator, ok bool) {
	at, ok := y.indicators.byKey[workbook.Key(code)]
	if !ok {
		return nil, false
	}
	return &y.Plan.Indicators[at], true
}

// openIn opens the sheet found for a declared one, if any was. One that may be left out may as well be empty.
func (r *reading) openIn(sheets map[string]*workbook.Sheet, declared *indexedSheet) (t *table, ok bool) {
	sheet := sheets[declared.Section]
	if sheet == nil || !declared.Required && len(sheet.Rows) == 0 {
		return nil, false
	}
	return r.open(sheet, declared)
}

// readAssessments reads what the member thinks of each line. A row with nothing but the line says nothing.
func (t *table) readAssessments(against *yardstick) []plan.Assessment {
	var all []plan.Assessment
	for rec := range t.records() {
		a := plan.Assessment{Row: rec.row, Worked: rec.text("worked"), Difficulties: rec.text("difficulties"),
			Proposals: rec.text("proposals")}
		if a.Worked+a.Difficulties+a.Proposals == "" {
			continue
		}
		if rec.missing(source.CellMissing) {
			continue
		}
		line, ok := rec.code("line_code", against.lines)
		if !ok {
			continue
		}
		a.LineCode = line
		all = append(all, a)
	}
	return all
}

// code reads a field as one of the plan's codes, as the plan spells it. An empty field is no code and breaks
// nothing; ok is false where it is not one of them.
func (rec *record) code(field string, codes names) (code string, ok bool) {
	typed := rec.text(field)
	if typed == "" {
		return "", !rec.isBroken(field)
	}
	if code, ok := codes.spelt(typed); ok {
		return code, true
	}
	rec.raise(source.UnknownCode, field, typed, codes.nearest(typed))
	return "", false
}
