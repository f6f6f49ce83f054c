package form

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/queries/glyphs"
)

// record is one row of a table, or a whole cover. A field that cannot be read is reported once, and
// is broken from then on: neither missing nor a value.
type record struct {
	*table
	row      int             // 0 for a cover, whose labels have rows of their own
	cells    []workbook.Cell // of declared columns, without blank ones; none for a cover
	broken   []string
	noted    []string    // fields with signs that are not printed
	declined saidMissing // the first figure of a row of indicators that reads «no aplica»
}

// value is a field's cell, or a Blank one.
func (rec *record) value(field string) workbook.Cell {
	c, ok := rec.find(field)
	if !ok || rec.declared.Labels {
		return c.value
	}
	return rec.under(c)
}

// under is the row's cell under a column, or a Blank one.
func (rec *record) under(c *column) workbook.Cell {
	for _, cell := range rec.cells {
		if cell.Column == c.index {
			return cell
		}
	}
	return workbook.Cell{}
}

// at is the address of a field, also where it is empty; the whole row where it has no column.
func (rec *record) at(field string) source.Cell {
	c, _ := rec.find(field)
	row := rec.row
	if rec.declared.Labels {
		row = c.row
	}
	return rec.cell(rec.sheet.Name, row, c.index)
}

func (rec *record) raise(rule source.Rule, field, found, wanted string) {
	rec.report(rule, rec.at(field), found, wanted)
}

// holds tells whether any of the fields has something typed in it, readable or not.
func (rec *record) holds(fields ...string) bool {
	return slices.ContainsFunc(fields, func(field string) bool {
		return !isBlank(rec.value(field)) || rec.isBroken(field)
	})
}

func (rec *record) isBroken(field string) bool { return slices.Contains(rec.broken, field) }

func (rec *record) breaks(rule source.Rule, field, wanted string) {
	rec.broken = append(rec.broken, field)
	rec.raise(rule, field, workbook.TextOf(rec.value(field)), wanted)
}

// parsed reads a field; the zero value where it is missing or cannot be read.
func parsed[T any](rec *record, field string, parse func(workbook.Cell) (T, *source.Rule)) T {
	var none T
	if rec.isBroken(field) {
		return none
	}
	value, rule := parse(rec.value(field))
	if rule != nil {
		rec.breaks(*rule, field, "")
		return none
	}
	return value
}

// text is a field as an officer reads it; empty where it is missing or cannot be read.
func (rec *record) text(field string) string {
	column, _ := rec.find(field)
	if c := rec.value(field); column.isFreeText() && isUnread(c) {
		rec.raiseUnread(field, c)
		if column.Filled {
			return unreadText
		}
		return ""
	}
	text := parsed(rec, field, func(c workbook.Cell) (text string, rule *source.Rule) {
		// A formula that failed or was never computed has no text. The rule for figures says why.
		if isUnread(c) {
			_, rule = workbook.NumberOf(c)
		}
		return column.textOf(c), rule
	})
	rec.noteSigns(field, column, text)
	return text
}

// noteSigns notes, once, the signs of a text that the PDF cannot print.
func (rec *record) noteSigns(field string, column *column, text string) {
	const most = 20
	if column.Type != Text || !column.isPrinted() || slices.Contains(rec.noted, field) {
		return
	}
	_, left := glyphs.Printed(text)
	if len(left) == 0 {
		return
	}
	rec.noted = append(rec.noted, field)
	found := string(left[:min(most, len(left))])
	if len(left) > most {
		found += "…"
	}
	rec.raise(source.SignsNotPrinted, field, found, column.Header)
}

// textOf is the text of a cell of the column.
func (c Column) textOf(cell workbook.Cell) string {
	if c.Type == Code {
		return workbook.CodeOf(cell)
	}
	return workbook.TextOf(cell)
}

// unreadText stands for a text that a row must have and that cannot be read.
const unreadText = "[…]"

func isUnread(c workbook.Cell) bool {
	return c.Kind == workbook.Failed || c.Kind == workbook.Picture || c.Stale
}

// raiseUnread mentions a cell of free text that cannot be read, once.
func (rec *record) raiseUnread(field string, c workbook.Cell) {
	if rec.isBroken(field) {
		return
	}
	rec.broken = append(rec.broken, field)
	column, _ := rec.find(field)
	rule := source.TextUnread
	if c.Kind == workbook.Picture {
		rule = source.TextIsPicture
	}
	rec.raise(rule, field, cmp.Or(workbook.TextOf(c), "=…"), column.Header)
}

// number is a field as a figure; missing where it cannot be read.
func (rec *record) number(field string) plan.Number {
	return rec.figure(field, workbook.Measure{})
}

// figure is a field as a figure of what the measure says.
func (rec *record) figure(field string, m workbook.Measure) plan.Number {
	n := parsed(rec, field, m.NumberOf)
	if c := rec.value(field); c.External && !rec.isBroken(field) {
		rec.raise(source.ValueExternal, field, workbook.TextOf(c), "")
	}
	column, _ := rec.find(field)
	rec.noteRounded(rec.value(field), column, n)
	return n
}

// noteRounded remarks upon a figure of which only six decimals are kept: at each cell, and once for
// a column of a register, which may be long.
func (rec *record) noteRounded(c workbook.Cell, under *column, n plan.Number) {
	if !workbook.IsRounded(c, n) || under.isRounded && rec.declared.Section == "actions" {
		return
	}
	under.isRounded = true
	rule := source.FigureRounded
	if n.Millionths == 0 {
		rule = source.FigureRoundedToZero
	}
	rec.report(rule, rec.cell(rec.sheet.Name, rec.row, under.index), workbook.TextOf(c), comma(n))
}

// count is a field as a figure that is never negative.
func (rec *record) count(field string) plan.Number {
	return rec.countOf(field, columnMeasure(field))
}

func (rec *record) countOf(field string, m workbook.Measure) plan.Number {
	n := rec.figure(field, m)
	if n.Millionths < 0 {
		c, _ := rec.find(field)
		rec.breaks(source.FigureNegative, field, c.Header)
		return plan.Number{}
	}
	return n
}

// date is a field as a day; zero where it is missing or cannot be read.
func (rec *record) date(field string) time.Time {
	return parsed(rec, field, func(c workbook.Cell) (time.Time, *source.Rule) {
		return workbook.DateOf(c, rec.book.Epoch1904, rec.year)
	})
}

// yesNo is a field as yes (1) or no (0); missing where it is empty or cannot be read.
func (rec *record) yesNo(field string) plan.Number {
	return parsed(rec, field, func(c workbook.Cell) (plan.Number, *source.Rule) {
		yes, known, rule := workbook.YesNoOf(c)
		if yes {
			return plan.Int(1), rule
		}
		return plan.Number{Known: known}, rule
	})
}

// missing reports the Filled columns that the row leaves empty, and tells whether any is, or cannot
// be read. A rejection is reported for those that cannot be read too.
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

func yearOf(text string) (year int, ok bool) {
	year, err := strconv.Atoi(text)
	return year, err == nil && year >= 1900 && year <= 2200
}

func day(t time.Time) string { return t.Format("02/01/2006") }
