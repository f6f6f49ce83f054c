package demo

import (
	"time"
	"unicode/utf8"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// template is a member's template that is filled in cell by cell, as a technician does.
type template struct{ draft *write.Draft }

// row is a row of one of its sheets; columns are those of the fields, from 1.
type row struct {
	sheet   *write.Sheet
	columns map[string]int
	number  int
}

func (r row) put(field string, kind workbook.Kind, text string) {
	if text != "" {
		c := r.sheet.Cell(r.number, r.columns[field])
		c.Kind, c.Text = kind, text
	}
}

func (r row) text(field, text string) { r.put(field, workbook.Text, text) }

func (r row) figure(field string, n plan.Number) { r.put(field, workbook.Numeric, n.String()) }

// firstRow is the first row below the headers of a section's sheet.
func (t template) firstRow(section string) row {
	r := row{columns: map[string]int{}, number: form.HeaderRow + 1}
	for _, declared := range form.SubmissionSheets() {
		if declared.Section != section {
			continue
		}
		r.sheet = t.draft.Sheet(declared.Name)
		for n, c := range declared.Columns {
			r.columns[c.Field] = n + 1
		}
	}
	return r
}

// rowOf is the row of an indicator; the first spare row for an empty code.
func (t template) rowOf(code string) row {
	r := t.firstRow("indicators")
	column := r.columns["indicator_code"]
	for r.number <= len(r.sheet.Rows) && r.sheet.Cell(r.number, column).Text != code {
		r.number++
	}
	return r
}

// label fills the cell beside a label of the cover.
func (t template) label(field string, kind workbook.Kind, text string) {
	cover := form.SubmissionSheets()[0]
	declared, _ := cover.Column(field)
	s := t.draft.Sheet(cover.Name)
	for n, cells := range s.Rows {
		if len(cells.Cells) > 0 && cells.Cells[0].Text == declared.Header {
			row{s, map[string]int{field: 2}, n + 1}.put(field, kind, text)
		}
	}
}

func (t template) fill(sub plan.Submission, kinds map[string]string) {
	t.label("contact", workbook.Text, sub.Contact)
	t.label("email", workbook.Text, sub.Email)
	t.label("signed_on", workbook.Date, sub.SignedOn.Format(time.DateOnly))
	filled := map[string]bool{}
	for _, o := range sub.Observations {
		r := t.rowOf(o.IndicatorCode)
		if filled[o.IndicatorCode] { // its row has another quarter
			r = t.rowOf("")
			r.text("indicator_code", o.IndicatorCode)
		}
		filled[o.IndicatorCode] = true
		r.observation(o, kinds[o.IndicatorCode])
	}
	t.actions(sub.Actions)
	t.assessments(sub.Assessments)
}

func (r row) observation(o plan.Observation, kind string) {
	if len(o.Period) > len("2025") {
		r.text("period", o.Period)
	}
	if o.NotApplicable {
		r.text("not_applicable", "sí")
	}
	switch {
	case kind == "si_no" && o.Value == whole(0):
		r.text("value", "no")
	case kind == "si_no" && o.Value.Known:
		r.text("value", "sí")
	default:
		r.figure("value", o.Value)
	}
	r.figure("numerator", o.Numerator)
	r.figure("denominator", o.Denominator)
	r.figure("women", o.Women)
	r.figure("men", o.Men)
	r.figure("non_binary", o.NonBinary)
	r.text("remarks", o.Remarks)
	r.text("evidence", o.Evidence)
}

func (t template) actions(actions []plan.Action) {
	r := t.firstRow("actions")
	for _, a := range actions {
		r.put("held_on", workbook.Date, a.On.Format(time.DateOnly))
		r.text("title", a.Title)
		if utf8.RuneCountInString(a.Title) > 54 {
			r.sheet.Rows[r.number-1].Height = 28 // two lines
		}
		r.text("kind", a.Kind)
		r.text("line_code", a.LineCode)
		r.text("activity_code", a.ActivityCode)
		r.figure("hours", a.Hours)
		r.figure("women", a.Women)
		r.figure("men", a.Men)
		r.figure("non_binary", a.NonBinary)
		r.figure("budget", a.Budget)
		r.text("partners", a.Partners)
		r.text("link", a.Link)
		r.number++
	}
}

func (t template) assessments(all []plan.Assessment) {
	r := t.firstRow("assessment")
	column := r.columns["line_code"]
	for ; r.number <= len(r.sheet.Rows); r.number++ {
		for _, a := range all {
			if r.sheet.Cell(r.number, column).Text == a.LineCode {
				r.text("worked", a.Worked)
				r.text("difficulties", a.Difficulties)
				r.text("proposals", a.Proposals)
			}
		}
	}
}
