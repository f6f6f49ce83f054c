package form

import (
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// planCode reads a code that another sheet of the plan declares, in the spelling of that sheet.
func (rec *record) planCode(field string, codes names) string {
	typed := rec.text(field)
	if code, ok := codes.canonical(typed); ok || typed == "" {
		return code
	}
	rec.unknownCode(field, typed, codes)
	return typed
}

// unknownCode names the nearest code that there is, and the sheet that declares such codes.
func (rec *record) unknownCode(field, typed string, codes names) {
	sheet := map[string]string{"line_code": "Línies", "activity_code": "Activitats",
		"objective_code": "Objectius", "indicator_code": "Indicadors", "member_code": "Membres"}[field]
	rec.raise(source.PlanCodeUnknown, field, typed,
		strings.TrimSpace(codes.nearest(typed)+" ("+sheet+")"))
}

// word reads one of a column's Choices, in their spelling. A problem names the nearest choice
// first.
func (rec *record) word(field string) string {
	typed := rec.text(field)
	c, _ := rec.declared.Column(field)
	words := namesOf(c.Choices...)
	if word, ok := words.canonical(typed); ok || typed == "" {
		return word
	}
	near := words.nearest(typed)
	rest := slices.DeleteFunc(slices.Clone(c.Choices), func(w string) bool { return w == near })
	wanted := strings.Join(append([]string{near}, rest...), ", ")
	rec.raise(source.PlanWordUnknown, field, typed, wanted)
	return typed
}

// weight reads a row's weight; missing where it is empty.
func (rec *record) weight() plan.Number {
	n := rec.number("weight")
	if n.Millionths < 0 {
		rec.raise(source.WeightNegative, "weight", workbook.TextOf(rec.value("weight")), "")
	}
	return n
}

func (rec *record) yearly(c *column) plan.Number {
	typed := rec.under(c)
	n, rule := workbook.NumberOf(typed)
	if rule == nil && typed.External {
		rule = &source.ValueExternal
	}
	if rule != nil {
		rec.report(*rule, rec.cell(rec.sheet.Name, rec.row, c.index), workbook.TextOf(typed), "")
	}
	rec.noteRounded(typed, c, n)
	return n
}
