package form

import (
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

type planReading struct {
	*reading
	plan   plan.Plan
	tables map[string]*table // by section; those that can be read
}

// ReadPlan reads a plan. If any problem is a rejection, nothing of the plan may be loaded, because
// a plan without one of its rows would change every figure above it. Other rows with errors are
// already left out. Cells and problems are in the workbook's order.
func ReadPlan(b *workbook.Book) (plan.Plan, []plan.TypedCell, []source.Problem) {
	r := &planReading{reading: &reading{book: b}, tables: map[string]*table{}}
	sheets := r.sheets(planDeclaration())
	for _, d := range planDeclaration().sheets {
		if t, ok := r.openIn(sheets, &d); ok {
			t.reportAbsent()
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

// each reads the rows of a section that have a code. It reports the required cells that are empty.
func (r *planReading) each(section string, read func(*record)) {
	t := r.tables[section]
	if t == nil {
		return
	}
	for rec := range t.records() {
		rec.missing(source.PlanCellMissing)
		rec.refuseDates()
		if rec.text(t.declared.Columns[0].Field) != "" {
			read(rec)
		}
	}
}

// refuseDates refuses codes that are stored as dates.
func (rec *record) refuseDates() {
	for _, c := range rec.columns {
		cell := rec.under(&c)
		isDate := cell.Kind == workbook.Date ||
			cell.Kind == workbook.Numeric && cell.Format == workbook.DateFormat
		if c.Type == Code && isDate {
			rec.raise(source.PlanCodeDate, c.Field, workbook.TextOf(cell), "")
		}
	}
}

func (r *planReading) where(section string, row int, field string) source.Cell {
	t := r.tables[section]
	if t == nil {
		return r.cell("", 0, 0)
	}
	return (&record{table: t, row: row}).at(field)
}

func (r *planReading) raise(
	rule source.Rule, section string, row int, field, found, wanted string,
) {
	r.report(rule, r.where(section, row, field), found, wanted)
}

func (r *planReading) readTree() {
	p := &r.plan
	r.each("lines", func(rec *record) {
		p.Lines = append(p.Lines, plan.Line{Row: rec.row, Code: rec.text("line_code"),
			Name: rec.text("name"), Description: rec.text("description")})
	})
	r.each("activities", func(rec *record) {
		p.Activities = append(p.Activities, plan.Activity{Row: rec.row,
			Code: rec.text("activity_code"), Name: rec.text("name")})
	})
	lines, activities := codesOf(lineCodes(*p)...), codesOf(activityCodes(*p)...)
	r.each("objectives", func(rec *record) {
		p.Objectives = append(p.Objectives, plan.Objective{Row: rec.row,
			Code: rec.text("objective_code"), Name: rec.text("name"), Weight: rec.weight(),
			LineCode:     rec.planCode("line_code", lines),
			ActivityCode: rec.planCode("activity_code", activities)})
	})
}

func (r *planReading) readIndicators() {
	codes := textsOf(r.plan.Objectives, func(o plan.Objective) string { return o.Code })
	objectives := codesOf(codes...)
	r.each("indicator_plan", func(rec *record) {
		r.plan.Indicators = append(r.plan.Indicators, plan.Indicator{Row: rec.row,
			Code: rec.text("indicator_code"), Name: rec.text("name"), Unit: rec.text("unit"),
			Kind: rec.word("kind"), Direction: rec.word("direction"),
			Aggregation: rec.word("aggregation"), Factor: rec.number("factor"),
			ReportedBy: rec.word("reported_by"), Disaggregation: rec.word("disaggregation"),
			Weight: rec.weight(), RegisterKind: rec.text("register_kind"),
			RegisterMeasure: rec.word("register_measure"), Minimum: rec.number("minimum"),
			Maximum: rec.number("maximum"), Definition: rec.text("definition"),
			ObjectiveCode: rec.planCode("objective_code", objectives)})
	})
}

func (r *planReading) readTargets() {
	members := r.memberCodes()
	indicators := codesOf(indicatorCodes(r.plan.Indicators)...)
	r.each("targets", func(rec *record) {
		indicator, member := rec.planCode("indicator_code", indicators), ""
		if typed := rec.text("member_code"); typed != "" {
			code, _ := plan.ParseMemberCode(typed)
			known, ok := members.canonical(code.Code)
			if !ok {
				rec.unknownCode("member_code", typed, members)
			}
			member = known
		}
		year, ok := yearOf(rec.text("baseline_year"))
		if typed := rec.text("baseline_year"); typed != "" && !ok {
			rec.raise(source.YearUnreadable, "baseline_year", typed, "2023")
		}
		r.plan.Baselines = append(r.plan.Baselines, plan.Baseline{Row: rec.row, Year: year,
			IndicatorCode: indicator, MemberCode: member, Value: rec.number("baseline")})
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

// memberCodes reads the codes of the members' sheet before its rows, because targets name them.
func (r *planReading) memberCodes() names {
	t := r.tables["members"]
	if t == nil {
		return names{}
	}
	column, _ := t.find("member_code")
	var codes []string
	for _, row := range t.sheet.Rows {
		code, ok := plan.ParseMemberCode(workbook.CodeOf(row.At(column.index)))
		if ok && row.Number > t.headerRow {
			codes = append(codes, code.Code)
		}
	}
	return namesOf(codes...)
}
