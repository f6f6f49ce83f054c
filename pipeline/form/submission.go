package form

import (
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// Context is what a return is checked against.
type Context struct {
	Plan plan.Plan
	// Previous gives what a member reported for a year, to compare with; nil where nothing is known.
	Previous func(member string, year int) []plan.Observation
}

// ReadSubmission reads a member's return for a year, checked against the plan in force. Where any
// problem is a rejection, load nothing of it; what is in error is already left out. Cells and problems
// are in the workbook's order.
func ReadSubmission(b *workbook.Book, ctx Context) (plan.Submission, []plan.TypedCell, []source.Problem) {
	r := &reading{book: b}
	var s plan.Submission
	if len(ctx.Plan.Members) == 0 || len(ctx.Plan.Indicators) == 0 {
		r.report(source.NoPlan, r.cell("", 0, 0), "", "")
		return s, nil, r.problems
	}
	sheets := r.sheets(SubmissionSheets())
	var c cover
	if sheet := sheets["cover"]; sheet != nil {
		c = r.readCover(sheet, ctx.Plan, &s)
	}
	if t, ok := r.openIn(sheets, indicatorsSheet()); ok {
		s.Observations = t.readObservations(ctx, c)
	}
	if t, ok := r.openIn(sheets, actionsSheet()); ok {
		s.Actions = t.readActions(ctx.Plan, c)
	}
	if t, ok := r.openIn(sheets, assessmentSheet()); ok {
		s.Assessments = t.readAssessments(ctx.Plan)
	}
	cells, problems := r.sorted()
	return s, cells, problems
}

// openIn opens the sheet found for a declared one, if any was.
func (r *reading) openIn(sheets map[string]*workbook.Sheet, declared Sheet) (t *table, ok bool) {
	sheet := sheets[declared.Section]
	if sheet == nil {
		return nil, false
	}
	return r.open(sheet, declared)
}

// readAssessments reads what the member thinks of each line. A row with nothing but the line says nothing.
func (t *table) readAssessments(p plan.Plan) []plan.Assessment {
	var all []plan.Assessment
	for _, rec := range t.records() {
		a := plan.Assessment{Row: rec.row, Worked: rec.text("worked"), Difficulties: rec.text("difficulties"),
			Proposals: rec.text("proposals")}
		if a.Worked+a.Difficulties+a.Proposals == "" {
			continue
		}
		if rec.missing(source.CellMissing) {
			continue
		}
		line, ok := rec.code("line_code", lineCodes(p))
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
func (rec *record) code(field string, codes []string) (code string, ok bool) {
	typed := rec.text(field)
	if typed == "" {
		return "", !rec.isBroken(field)
	}
	if code, ok := spelt(typed, codes); ok {
		return code, true
	}
	near, _ := nearest(typed, codes)
	rec.raise(source.UnknownCode, field, typed, near)
	return "", false
}
