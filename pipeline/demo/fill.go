package demo

import (
	"time"
	"unicode/utf8"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// paper is a template being filled in, cell by cell, as a technician would.
type paper struct{ draft *write.Draft }

// sheet finds a section's sheet with the row of its headers and the columns of its fields.
func (p paper) sheet(section string) (s *write.Sheet, head int, columns map[string]int) {
	for _, declared := range form.SubmissionSheets() {
		if declared.Section != section {
			continue
		}
		s = p.draft.Sheet(declared.Name)
		fields := map[string]string{}
		for _, c := range declared.Columns {
			fields[c.Header] = c.Field
		}
		for n, row := range s.Rows {
			found := map[string]int{}
			for at, c := range row.Cells {
				if field, ok := fields[c.Text]; ok {
					found[field] = at + 1
				}
			}
			if len(found) > len(columns) {
				head, columns = n+1, found
			}
		}
	}
	return s, head, columns
}

func set(s *write.Sheet, row, column int, kind workbook.Kind, text string) {
	if column == 0 || text == "" {
		return
	}
	c := s.Cell(row, column)
	c.Kind, c.Text = kind, text
}

// label fills the cell beside a label of the cover.
func (p paper) label(field string, kind workbook.Kind, text string) {
	for _, declared := range form.SubmissionSheets() {
		header, ok := declared.Column(field)
		if !declared.Labels || !ok {
			continue
		}
		s := p.draft.Sheet(declared.Name)
		for n, row := range s.Rows {
			if len(row.Cells) > 0 && row.Cells[0].Text == header.Header {
				set(s, n+1, 2, kind, text)
			}
		}
	}
}

// rowOf is the row of the sheet of indicators that has a code; or, when spare, the first that has none.
func (p paper) rowOf(code string, spare bool) (s *write.Sheet, row int, columns map[string]int) {
	s, head, columns := p.sheet("indicators")
	at := columns["indicator_code"]
	for row = head + 1; row <= len(s.Rows); row++ {
		held := s.Cell(row, at).Text
		if held == code && !spare || held == "" && spare {
			return s, row, columns
		}
	}
	return s, row, columns
}

// figure types a number beside an indicator.
func (p paper) figure(code, field, decimal string) {
	s, row, columns := p.rowOf(code, false)
	set(s, row, columns[field], workbook.Numeric, decimal)
}

// fill types a whole return.
func (p paper) fill(sub plan.Submission, kinds map[string]string) {
	p.label("contact", workbook.Text, sub.Contact)
	p.label("email", workbook.Text, sub.Email)
	p.label("signed_on", workbook.Date, sub.SignedOn.Format(time.DateOnly))
	seen := map[string]bool{}
	for _, o := range sub.Observations {
		p.observation(o, kinds[o.IndicatorCode], seen[o.IndicatorCode])
		seen[o.IndicatorCode] = true
	}
	p.actions(sub.Actions)
	p.assessments(sub.Assessments)
}

func (p paper) observation(o plan.Observation, kind string, spare bool) {
	s, row, columns := p.rowOf(o.IndicatorCode, spare)
	put := func(field string, kind workbook.Kind, text string) { set(s, row, columns[field], kind, text) }
	if spare {
		put("indicator_code", workbook.Text, o.IndicatorCode)
	}
	if len(o.Period) > len("2025") {
		put("period", workbook.Text, o.Period)
	}
	if o.NotApplicable {
		put("not_applicable", workbook.Text, "sí")
	}
	switch {
	case kind == "si_no" && o.Value.Known && o.Value.Millionths == 0:
		put("value", workbook.Text, "no")
	case kind == "si_no" && o.Value.Known:
		put("value", workbook.Text, "sí")
	default:
		put("value", workbook.Numeric, o.Value.String())
	}
	put("numerator", workbook.Numeric, o.Numerator.String())
	put("denominator", workbook.Numeric, o.Denominator.String())
	put("women", workbook.Numeric, o.Women.String())
	put("men", workbook.Numeric, o.Men.String())
	put("non_binary", workbook.Numeric, o.NonBinary.String())
	put("remarks", workbook.Text, o.Remarks)
	put("evidence", workbook.Text, o.Evidence)
}

func (p paper) actions(actions []plan.Action) {
	s, head, columns := p.sheet("actions")
	for n, a := range actions {
		put := func(field string, kind workbook.Kind, text string) { set(s, head+1+n, columns[field], kind, text) }
		put("held_on", workbook.Date, a.On.Format(time.DateOnly))
		put("title", workbook.Text, a.Title)
		if utf8.RuneCountInString(a.Title) > 54 {
			s.Rows[head+n].Height = 28
		}
		put("kind", workbook.Text, a.Kind)
		put("line_code", workbook.Text, a.LineCode)
		put("activity_code", workbook.Text, a.ActivityCode)
		put("hours", workbook.Numeric, a.Hours.String())
		put("women", workbook.Numeric, a.Women.String())
		put("men", workbook.Numeric, a.Men.String())
		put("non_binary", workbook.Numeric, a.NonBinary.String())
		put("budget", workbook.Numeric, a.Budget.String())
		put("partners", workbook.Text, a.Partners)
		put("link", workbook.Text, a.Link)
	}
}

func (p paper) assessments(all []plan.Assessment) {
	s, head, columns := p.sheet("assessment")
	for _, a := range all {
		for row := head + 1; row <= len(s.Rows); row++ {
			if s.Cell(row, columns["line_code"]).Text == a.LineCode {
				set(s, row, columns["worked"], workbook.Text, a.Worked)
				set(s, row, columns["difficulties"], workbook.Text, a.Difficulties)
				set(s, row, columns["proposals"], workbook.Text, a.Proposals)
			}
		}
	}
}
