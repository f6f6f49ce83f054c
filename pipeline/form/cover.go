package form

import (
	"strconv"
	"time"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// cover is who sends a return and for which year; nil and 0 where they cannot be told.
type cover struct {
	member *plan.Member
	year   int
}

// readCover reads the cover into the return, and finds its member.
func (r *reading) readCover(s *workbook.Sheet, p plan.Plan, into *plan.Submission) cover {
	rec, ok := r.labels(s, returnDeclaration().of("cover"))
	if !ok {
		return cover{}
	}
	into.MemberName = rec.text("member_name")
	into.Contact, into.Email = unlessForgotten(rec.text("contact")), unlessForgotten(rec.text("email"))
	into.SignedOn = rec.date("signed_on")
	into.Year = rec.coverYear(p)
	if first := firstDay(into.Year); into.Year > 0 && !into.SignedOn.IsZero() && into.SignedOn.Before(first) {
		rec.raise(source.SignedTooEarly, "signed_on", day(into.SignedOn), strconv.Itoa(into.Year))
	}
	member := rec.coverMember(p, into.Year)
	if member != nil {
		into.MemberCode = member.Code
		rec.checkName(p, *member)
	}
	return cover{member, into.Year}
}

// labels reads a sheet of labels as one record: each label's value stands in the next cell of its row. ok is
// false where the sheet cannot be read; the reason is then among the problems.
func (r *reading) labels(s *workbook.Sheet, declared Sheet) (rec *record, ok bool) {
	t := r.tableOf(s, declared)
	rec = &record{table: t, rows: map[string]int{}}
	ok = true
	var strangers []column
	for _, row := range s.Rows {
		label, stands := t.labelOf(row)
		value := row.At(t.rightOf(row.Number, label.index))
		first, again := t.find(label.Field)
		for _, c := range row.Cells {
			if c.Column != label.index && c.Column != value.Column && !isBlank(c) {
				t.keep(row.Number, c.Column, workbook.TextOf(c), &column{})
			}
		}
		if !isBlank(value) {
			t.keep(row.Number, value.Column, workbook.TextOf(value), &label)
		}
		switch {
		case !stands && isBlank(value):
		case !stands:
			label.year = row.Number
			strangers = append(strangers, label)
		case !again:
			rec.rows[label.Field] = row.Number
			label.index = value.Column
			t.columns = append(t.columns, label)
			if !isBlank(value) {
				rec.cells.put(label.Field, value)
			}
		case !isBlank(value):
			ok = false
			r.report(source.ColumnDoubled, r.cell(s.Name, row.Number, label.index), label.header,
				r.cell("", rec.rows[first.Field], first.index).Ref())
		}
	}
	return rec, rec.missingLabels(strangers) && ok
}

// labelOf gives the row's label: its first cell that is declared, else its first cell; stands tells which.
func (t *table) labelOf(row workbook.Row) (label column, stands bool) {
	for i, c := range row.Cells {
		found := t.meaning(c.Column, workbook.TextOf(c))
		if found.Field != "" {
			return found, true
		}
		if i == 0 {
			label = found
		}
	}
	return label, false
}

// rightOf is the column after a cell, or after the area that the cell is merged into.
func (t *table) rightOf(row, column int) int {
	if last, merged := t.mergedTo[[2]int{row, column}]; merged {
		return last + 1
	}
	return column + 1
}

// missingLabels says which required labels are not there, and then which labels are not declared. It tells
// whether none is missing.
func (rec *record) missingLabels(strangers []column) bool {
	var headers []string
	for _, s := range strangers {
		headers = append(headers, s.header)
	}
	complete := true
	renamed := ""
	for _, d := range rec.declared.Columns {
		if _, ok := rec.find(d.Field); ok || !d.Required {
			continue
		}
		complete = false
		stranger, ok := namesOf(headers...).resembling(d.Header)
		if !ok {
			rec.report(source.ColumnMissing, rec.cell(rec.sheet.Name, 0, 0), "", d.Header)
			continue
		}
		renamed = stranger
		for _, s := range strangers {
			if s.header == stranger {
				rec.report(source.ColumnRenamed, rec.cell(rec.sheet.Name, s.year, s.index), stranger, d.Header)
			}
		}
	}
	for _, s := range strangers {
		if s.header != renamed {
			rec.reportStranger(rec.cell(rec.sheet.Name, s.year, s.index), s.header)
		}
	}
	return complete
}

// coverYear is the year that the return reports on; 0 where it cannot be told.
func (rec *record) coverYear(p plan.Plan) int {
	typed := rec.text("year")
	if !rec.holds("year") {
		rec.raise(source.CoverIncomplete, "year", "", "any")
		return 0
	}
	year, ok := yearOf(typed)
	if !ok {
		if !rec.isBroken("year") {
			rec.raise(source.YearUnreadable, "year", typed, strconv.Itoa(lastYear(p)))
		} else {
			rec.raise(source.CoverIncomplete, "year", "", "any")
		}
		return 0
	}
	if first, last := firstYear(p), lastYear(p); year < first || year > last {
		rec.raise(source.YearOutsidePlan, "year", typed, strconv.Itoa(first)+"-"+strconv.Itoa(last))
		return 0
	}
	return year
}

// firstYear is the first that figures are collected for: the plan's first, or an earlier year that it starts from.
func firstYear(p plan.Plan) int {
	first := setting(p, "pla_inici")
	for _, b := range p.Baselines {
		if b.Year > 0 {
			first = min(first, b.Year)
		}
	}
	return first
}

func lastYear(p plan.Plan) int { return setting(p, "pla_final") }

func firstDay(year int) time.Time { return time.Date(year, time.January, 1, 0, 0, 0, 0, time.UTC) }
func lastDay(year int) time.Time  { return time.Date(year, time.December, 31, 0, 0, 0, 0, time.UTC) }
