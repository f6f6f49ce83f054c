package form

import (
	"sync"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// Context is what a return is checked against.
type Context struct {
	Plan plan.Plan // the plan of the return's year, see CoverYear
	// Previous gives a member's figures of a year, to compare with; nil where nothing is known.
	Previous func(member string, year int) []plan.Observation
	// Checking keeps no cells and no actions, which take most of the memory of a long register.
	Checking bool
	Year     int // that somebody decided the return is of; 0: the cover says it
}

// ReadSubmission reads a member's return and checks it against the plan of its year. If any problem
// is a rejection, nothing of the return may be loaded; rows with errors are already left out. Cells
// and problems are in the workbook's order.
func ReadSubmission(
	b *workbook.Book, ctx Context,
) (plan.Submission, []plan.TypedCell, []source.Problem) {
	r := &reading{book: b, checking: ctx.Checking, lenient: true}
	var s plan.Submission
	if len(ctx.Plan.Members) == 0 || len(ctx.Plan.Indicators) == 0 {
		r.report(source.NoPlan, r.cell("", 0, 0), "", "")
		return s, nil, r.problems.List(b.Name)
	}
	sheets := r.sheets(returnDeclaration())
	var from cover
	if sheet := sheets["cover"]; sheet != nil {
		from = r.readCover(sheet, ctx, &s)
	}
	against := newCriteria(ctx, from)
	if t, ok := r.openIn(sheets, returnDeclaration().section("indicators")); ok {
		s.Observations = t.readObservations(against)
		t.reportAbsent(append(sparedBySex(against), "indicator_name", "definition", "unit",
			"last_year")...)
	}
	if t, ok := r.openIn(sheets, returnDeclaration().section("actions")); ok {
		s.Actions = t.readActions(against)
		if n := len(t.sheet.Rows); t.sheet.Rows[n-1].Number > t.headerRow {
			t.reportAbsent()
		}
	}
	if t, ok := r.openIn(sheets, returnDeclaration().section("assessment")); ok {
		s.Assessments = t.readAssessments(against)
	}
	if sheet := sheets["indicators"]; sheet != nil && !r.filled && !r.unopened {
		r.report(source.ReturnEmpty, r.cell(sheet.Name, 0, 0), "", "")
	}
	r.reportMissing()
	cells, problems := r.sorted()
	return s, cells, problems
}

// criteria is what the rows of a return are checked against: the plan's words and the return's
// cover.
type criteria struct {
	Context
	cover
	lines, activities, kinds, indicators names

	members func() []plan.Member          // of the return's year
	targets func() map[string]plan.Number // the Network's in that year, by indicator
}

func newCriteria(ctx Context, from cover) *criteria {
	return &criteria{Context: ctx, cover: from,
		lines:      codesOf(lineCodes(ctx.Plan)...),
		activities: codesOf(activityCodes(ctx.Plan)...),
		kinds:      namesOf(actionKinds(ctx.Plan)...),
		indicators: codesOf(indicatorCodes(ctx.Plan.Indicators)...),
		members:    sync.OnceValue(func() []plan.Member { return ctx.Plan.MembersOf(from.year) }),
		targets: sync.OnceValue(func() map[string]plan.Number {
			return networkTargets(ctx.Plan, from.year)
		}),
	}
}

func (c *criteria) indicator(code string) (i *plan.Indicator, ok bool) {
	at, ok := c.indicators.index(code)
	if !ok {
		return nil, false
	}
	return &c.Plan.Indicators[at], true
}

// nearestIndicator gives the code and name of the indicator with the given name, else of the one
// with the nearest code; empty in a plan without indicators.
func (c *criteria) nearestIndicator(code, name string) string {
	i, ok := c.indicator(c.indicators.nearest(code))
	for n, each := range c.Plan.Indicators {
		if name != "" && workbook.Key(each.Name) == workbook.Key(name) {
			i, ok = &c.Plan.Indicators[n], true
		}
	}
	if !ok {
		return ""
	}
	return i.Code + " (" + i.Name + ")"
}

// openIn opens a declared sheet; ok is false where there is none, or an optional one is empty.
func (r *reading) openIn(
	sheets map[string]*workbook.Sheet, declared *indexedSheet,
) (t *table, ok bool) {
	sheet := sheets[declared.Section]
	if sheet == nil || !declared.Required && len(sheet.Rows) == 0 {
		return nil, false
	}
	t, ok = r.open(sheet, declared)
	r.unopened = r.unopened || !ok
	return t, ok
}

// readAssessments reads what the member writes about each line. A row with only the line is
// skipped.
func (t *table) readAssessments(against *criteria) []plan.Assessment {
	var all []plan.Assessment
	for rec := range t.records() {
		a := plan.Assessment{Row: rec.row, Worked: rec.text("worked"),
			Difficulties: rec.text("difficulties"), Proposals: rec.text("proposals")}
		isEmpty := a.Worked+a.Difficulties+a.Proposals == ""
		t.filled = t.filled || !isEmpty
		if isEmpty || rec.missing(source.CellMissing) {
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

// code reads one of the plan's codes, in the plan's spelling. ok is false where it is not one of
// them. An empty field is no problem.
func (rec *record) code(field string, codes names) (code string, ok bool) {
	typed := rec.text(field)
	if typed == "" {
		return "", !rec.isBroken(field)
	}
	if code, ok := codes.canonical(typed); ok {
		return code, true
	}
	rec.raise(source.UnknownCode, field, typed, codes.nearest(typed))
	return "", false
}
