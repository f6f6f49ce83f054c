package form

import (
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// planReading reads one plan workbook and remembers where each row of it stands.
type planReading struct {
	*reading
	plan   plan.Plan
	tables map[string]*table
}

// ReadPlan reads a plan. Where any problem is a rejection, load nothing of it: a plan that lost a row would
// change every figure above it. What is in error is already left out. Cells and problems are in the
// workbook's order.
func ReadPlan(b *workbook.Book) (plan.Plan, []plan.TypedCell, []source.Problem) {
	r := &planReading{reading: &reading{book: b}, tables: map[string]*table{}}
	sheets := r.sheets(planDeclaration())
	for _, d := range planDeclaration().sheets {
		if t, ok := r.openIn(sheets, &d); ok {
			r.tables[d.Section] = t
		}
	}
	r.readParameters()
	r.readTree()
	r.readIndicators()
	r.readTargets()
	r.readMembers()
	r.check()
	cells, problems := r.sorted()
	return r.plan, cells, problems
}

// each reads the rows of a section's sheet that have a code. Others are only said to lack one: what is wrong
// with a row does not make others wrong.
func (r *planReading) each(section string, read func(*record)) {
	t := r.tables[section]
	if t == nil {
		return
	}
	for rec := range t.records() {
		rec.missing(source.PlanCellMissing)
		if rec.text(t.declared.Columns[0].Field) != "" {
			read(rec)
		}
	}
}

// where is the cell of a field in a row that was read from a section.
func (r *planReading) where(section string, row int, field string) source.Cell {
	t := r.tables[section]
	if t == nil {
		return r.cell("", 0, 0)
	}
	return (&record{table: t, row: row}).at(field)
}

// raise reports a rule that a field breaks in a row that was read from a section.
func (r *planReading) raise(rule source.Rule, section string, row int, field, found, wanted string) {
	r.report(rule, r.where(section, row, field), found, wanted)
}

func (r *planReading) readTree() {
	r.each("lines", func(rec *record) {
		r.plan.Lines = append(r.plan.Lines, plan.Line{Row: rec.row, Code: rec.text("line_code"),
			Name: rec.text("name"), Description: rec.text("description")})
	})
	r.each("activities", func(rec *record) {
		r.plan.Activities = append(r.plan.Activities, plan.Activity{Row: rec.row,
			Code: rec.text("activity_code"), Name: rec.text("name")})
	})
	lines := codesOf(r.plan.Lines, func(x plan.Line) string { return x.Code })
	activities := codesOf(r.plan.Activities, func(x plan.Activity) string { return x.Code })
	r.each("objectives", func(rec *record) {
		o := plan.Objective{Row: rec.row, Code: rec.text("objective_code"), Name: rec.text("name"),
			Weight: rec.weight()}
		o.LineCode, o.ActivityCode = rec.planCode("line_code", lines), rec.planCode("activity_code", activities)
		r.plan.Objectives = append(r.plan.Objectives, o)
	})
}

func (r *planReading) readIndicators() {
	objectives := codesOf(r.plan.Objectives, func(x plan.Objective) string { return x.Code })
	r.each("indicator_plan", func(rec *record) {
		i := plan.Indicator{Row: rec.row, Code: rec.text("indicator_code"), Name: rec.text("name"),
			Unit: rec.text("unit"), Kind: rec.word("kind"), Direction: rec.word("direction"),
			Aggregation: rec.word("aggregation"), Factor: rec.number("factor"),
			ReportedBy: rec.word("reported_by"), Disaggregation: rec.word("disaggregation"),
			Weight: rec.weight(), RegisterKind: rec.text("register_kind"),
			RegisterMeasure: rec.word("register_measure"), Minimum: rec.number("minimum"),
			Maximum: rec.number("maximum"), Definition: rec.text("definition")}
		i.ObjectiveCode = rec.planCode("objective_code", objectives)
		r.plan.Indicators = append(r.plan.Indicators, i)
	})
}

func (r *planReading) readTargets() {
	members := r.memberCodes()
	indicators := codesOf(r.plan.Indicators, func(x plan.Indicator) string { return x.Code })
	r.each("targets", func(rec *record) {
		indicator := rec.planCode("indicator_code", indicators)
		member := ""
		if typed := rec.text("member_code"); typed != "" {
			code, _ := plan.ParseMemberCode(typed)
			known, ok := members.spelt(code.Code)
			if !ok {
				rec.raise(source.PlanCodeUnknown, "member_code", typed, members.nearest(typed))
			}
			member = known
		}
		base := plan.Baseline{Row: rec.row, IndicatorCode: indicator, MemberCode: member, Value: rec.number("baseline")}
		if typed := rec.text("baseline_year"); typed != "" {
			year, ok := yearOf(typed)
			if !ok {
				rec.raise(source.YearUnreadable, "baseline_year", typed, "2023")
			}
			base.Year = year
		}
		r.plan.Baselines = append(r.plan.Baselines, base)
		for i := range rec.columns {
			c := &rec.columns[i]
			if c.year == 0 {
				continue
			}
			if n := rec.yearly(c); n.Known {
				r.plan.Targets = append(r.plan.Targets, plan.Target{Row: rec.row, Column: c.index,
					IndicatorCode: indicator, MemberCode: member, Year: c.year, Value: n})
			}
		}
	})
}

// memberCodes reads ahead the codes that the members' sheet holds, since targets may name them.
func (r *planReading) memberCodes() names {
	t := r.tables["members"]
	if t == nil {
		return names{}
	}
	column, _ := t.find("member_code")
	var codes []string
	for _, row := range t.sheet.Rows {
		if code, ok := plan.ParseMemberCode(workbook.TextOf(row.At(column.index))); ok && row.Number > t.headerRow {
			codes = append(codes, code.Code)
		}
	}
	return namesOf(codes...)
}

func codesOf[T any](rows []T, code func(T) string) names {
	var codes []string
	for _, row := range rows {
		codes = append(codes, code(row))
	}
	return namesOf(codes...)
}
