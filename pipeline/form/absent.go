package form

import (
	"slices"
	"strconv"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

// figuring are the columns of a section that need not be there, and without which figures change.
func figuring(section string) []string {
	return map[string][]string{
		"objectives": {"weight"},
		"indicator_plan": {"factor", "disaggregation", "weight", "register_kind", "register_measure",
			"minimum", "maximum"},
		"targets":    {"member_code", "baseline_year", "baseline"},
		"members":    {"comarca", "demarcacio", "population", "joined_on", "left_on"},
		"indicators": parts(),
		"actions":    {"hours", "women", "men", "non_binary", "budget"},
	}[section]
}

// reportAbsent reports the declared columns that a sheet lacks, unless they are spared: each
// without which figures change, and the others together.
func (t *table) reportAbsent(spared ...string) {
	at := t.cell(t.sheet.Name, t.headerRow, 0)
	var others []string
	for _, c := range t.declared.Columns {
		_, present := t.find(c.Field)
		switch {
		case present || c.Required || slices.Contains(spared, c.Field):
		case slices.Contains(figuring(t.declared.Section), c.Field):
			t.report(source.ColumnAbsent, at, "", c.Header)
		default:
			others = append(others, "«"+c.Header+"»")
		}
	}
	if len(others) > 0 {
		t.report(source.ColumnsUnused, at, "", strings.Join(others, ", "))
	}
}

// reportYearsAbsent warns of years of the plan without a column of targets.
func (r *planReading) reportYearsAbsent() {
	t := r.tables["targets"]
	first, last := yearSetting(r.plan, "pla_inici"), yearSetting(r.plan, "pla_final")
	if t == nil || first == 0 || last-first > 50 {
		return
	}
	var absent []string
	for year := first; year <= last; year++ {
		if !slices.ContainsFunc(t.columns, func(c column) bool { return c.year == year }) {
			absent = append(absent, strconv.Itoa(year))
		}
	}
	if len(absent) > 0 {
		r.report(source.YearColumnAbsent, t.cell(t.sheet.Name, t.headerRow, 0), "",
			strings.Join(absent, ", "))
	}
}

// sparedBySex are the parts by sex where the member is asked for none.
func sparedBySex(against *criteria) []string {
	asked := func(i plan.Indicator) bool {
		return i.Typed() && i.Disaggregation != "" &&
			(against.member == nil || against.member.Reports(i))
	}
	if slices.ContainsFunc(against.Plan.Indicators, asked) {
		return nil
	}
	return parts()
}
