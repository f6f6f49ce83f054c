package form

import (
	"slices"
	"strconv"
	"time"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// record is one row of a table, its cells by field. What cannot be read is reported once, at its cell, and
// from then on counts as broken: neither missing nor a value.
type record struct {
	*table
	row    int
	rows   map[string]int // where each field has a row of its own, as on a cover
	cells  filled
	years  []yearCell
	broken []string
}

// yearCell is a cell under a header that is a year.
type yearCell struct {
	column
	cell workbook.Cell
}

// at is where a field of this row stands, also where it is empty; the whole row where it has no column.
func (rec *record) at(field string) source.Cell {
	c, _ := rec.find(field)
	return rec.cell(rec.sheet.Name, max(rec.row, rec.rows[field]), c.index)
}

// raise reports a rule that a field breaks.
func (rec *record) raise(rule source.Rule, field, found, wanted string) {
	rec.report(rule, rec.at(field), found, wanted)
}

// holds tells whether any of the fields has something typed in it, readable or not.
func (rec *record) holds(fields ...string) bool {
	return slices.ContainsFunc(fields, func(f string) bool {
		typed := rec.cells.has(f)
		return typed || rec.isBroken(f)
	})
}

func (rec *record) isBroken(field string) bool { return slices.Contains(rec.broken, field) }

func (rec *record) breaks(rule *source.Rule, field string) {
	rec.broken = append(rec.broken, field)
	rec.raise(*rule, field, workbook.TextOf(rec.cells.of(field)), "")
}

// text is a field as an officer reads it; empty where there is nothing or it cannot be read.
func (rec *record) text(field string) string {
	c := rec.cells.of(field)
	if rec.isBroken(field) {
		return ""
	}
	// A formula that failed or was never computed has no text either, and a figure's rule says why.
	if c.Kind == workbook.Failed || c.Stale {
		if _, rule := workbook.NumberOf(c); rule != nil {
			rec.breaks(rule, field)
			return ""
		}
	}
	return workbook.TextOf(c)
}

// number is a field as a figure; missing where there is nothing or it cannot be read.
func (rec *record) number(field string) plan.Number {
	c := rec.cells.of(field)
	if rec.isBroken(field) {
		return plan.Number{}
	}
	n, rule := workbook.NumberOf(c)
	if rule != nil {
		rec.breaks(rule, field)
		return plan.Number{}
	}
	if c.External {
		rec.raise(source.ValueExternal, field, workbook.TextOf(c), "")
	}
	return n
}

// count is a figure that cannot be negative.
func (rec *record) count(field string) plan.Number {
	n := rec.number(field)
	if n.Millionths < 0 {
		c, _ := rec.find(field)
		rec.broken = append(rec.broken, field)
		rec.raise(source.FigureNegative, field, workbook.TextOf(rec.cells.of(field)), c.Header)
		return plan.Number{}
	}
	return n
}

// date is a field as a day; zero where there is nothing or it cannot be read.
func (rec *record) date(field string) time.Time {
	if rec.isBroken(field) {
		return time.Time{}
	}
	day, rule := workbook.DateOf(rec.cells.of(field), rec.book.Epoch1904)
	if rule != nil {
		rec.breaks(rule, field)
		return time.Time{}
	}
	return day
}

// yes is a field as yes or no; false where there is nothing or it cannot be read.
func (rec *record) yes(field string) bool {
	if rec.isBroken(field) {
		return false
	}
	yes, _, rule := workbook.YesNoOf(rec.cells.of(field))
	if rule != nil {
		rec.breaks(rule, field)
		return false
	}
	return yes
}

// missing reports the columns that a row cannot do without and that are empty, and tells whether any is,
// or cannot be read. Where the rule leaves nothing to load, what cannot be read breaks it as well.
func (rec *record) missing(rule source.Rule) bool {
	found := false
	for _, c := range rec.columns {
		if !c.Filled || rec.text(c.Field) != "" {
			continue
		}
		found = true
		if !rec.isBroken(c.Field) || rule.Severity == source.Rejection {
			rec.raise(rule, c.Field, "", c.Header)
		}
	}
	return found
}

// yearOf reads text as a year of four digits.
func yearOf(text string) (year int, ok bool) {
	year, err := strconv.Atoi(text)
	return year, err == nil && year >= 1900 && year <= 2200
}

func day(t time.Time) string { return t.Format("02/01/2006") }
