package form

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// check looks at what was read as a whole: codes, weights, and whether each indicator can be computed.
func (r *planReading) check() {
	p := r.plan
	unique(r, "lines", "line_code", p.Lines, func(x plan.Line) (int, string) { return x.Row, x.Code })
	unique(r, "activities", "activity_code", p.Activities, func(x plan.Activity) (int, string) { return x.Row, x.Code })
	unique(r, "objectives", "objective_code", p.Objectives, func(x plan.Objective) (int, string) { return x.Row, x.Code })
	unique(r, "indicator_plan", "indicator_code", p.Indicators,
		func(x plan.Indicator) (int, string) { return x.Row, x.Code })
	unique(r, "targets", "indicator_code", p.Baselines,
		func(x plan.Baseline) (int, string) {
			return x.Row, strings.TrimSpace(x.IndicatorCode + " " + x.MemberCode)
		})
	r.checkWeights()
	for _, i := range p.Indicators {
		r.checkIndicator(i)
		r.checkShare(i)
		r.checkTargets(i)
	}
	r.checkTargetYears()
}

// unique says which rows repeat a code.
func unique[T any](r *planReading, section, field string, rows []T, key func(T) (row int, code string)) {
	first := map[string]int{}
	for _, each := range rows {
		row, code := key(each)
		if at, again := first[workbook.Key(code)]; again {
			r.raise(source.PlanCodeTwice, section, row, field, code, r.where(section, at, field).Ref())
			continue
		}
		first[workbook.Key(code)] = row
	}
}

// checkWeights refuses a group of which no weight counts.
func (r *planReading) checkWeights() {
	for _, o := range r.plan.Objectives {
		var rows []weighed
		for _, i := range r.plan.Indicators {
			if i.ObjectiveCode == o.Code {
				rows = append(rows, weighed{i.Row, i.Weight})
			}
		}
		if len(rows) == 0 && r.tables["indicator_plan"] != nil {
			r.raise(source.ObjectiveEmpty, "objectives", o.Row, "objective_code", o.Code, "")
		}
		r.checkGroup("indicator_plan", o.Code, rows)
	}
	objectives := func(group string, of func(plan.Objective) string) {
		var rows []weighed
		for _, o := range r.plan.Objectives {
			if of(o) == group {
				rows = append(rows, weighed{o.Row, o.Weight})
			}
		}
		r.checkGroup("objectives", group, rows)
	}
	for _, l := range r.plan.Lines {
		objectives(l.Code, func(o plan.Objective) string { return o.LineCode })
	}
	for _, a := range r.plan.Activities {
		objectives(a.Code, func(o plan.Objective) string { return o.ActivityCode })
	}
}

type weighed struct {
	row    int
	weight plan.Number
}

func (r *planReading) checkGroup(section, group string, rows []weighed) {
	counts := func(w weighed) bool { return !w.weight.Known || w.weight.Millionths != 0 }
	if len(rows) > 0 && !slices.ContainsFunc(rows, counts) {
		r.raise(source.WeightsZero, section, rows[0].row, "weight", group, "")
	}
}

func (r *planReading) checkIndicator(i plan.Indicator) {
	raise := func(rule source.Rule, field, found, wanted string) {
		r.raise(rule, "indicator_plan", i.Row, field, found, wanted)
	}
	known := slices.Contains(aggregations(), i.Aggregation) && slices.Contains(Kinds(), i.Kind)
	if fit := Aggregations(i.Kind); known && !slices.Contains(fit, i.Aggregation) {
		raise(source.AggregationUnfit, "aggregation", i.Aggregation, strings.Join(fit, ", "))
	}
	if i.Kind == "registre" && i.RegisterKind == "" {
		raise(source.RegisterUnsaid, "register_kind", i.Code, "registre_tipus")
	}
	if i.Kind == "registre" && i.Aggregation != "recompte" && i.RegisterMeasure == "" {
		raise(source.RegisterUnsaid, "register_measure", i.Code, "registre_mesura")
	}
	if i.Kind == "rati" && isPercent(i.Unit) && i.Factor.Millionths != percent {
		raise(source.FactorUnfit, "factor", strings.Replace(cmp.Or(i.Factor.String(), "1"), ".", ",", 1), "100")
	}
	if i.Direction == "mantenir" {
		if !i.Minimum.Known {
			raise(source.BandMissing, "minimum", i.Code, "mínim")
		}
		if !i.Maximum.Known {
			raise(source.BandMissing, "maximum", i.Code, "màxim")
		}
	}
	if i.Minimum.Known && i.Maximum.Known && i.Minimum.Millionths > i.Maximum.Millionths {
		raise(source.BandReversed, "minimum", comma(i.Minimum), comma(i.Maximum))
	}
	asked := func(m plan.Member) bool { return m.Reports(i) }
	joined := func(m plan.Member) bool { return i.ReportedBy == plan.Xarxa || m.Type != plan.Xarxa }
	// A plan that has only the office yet is waiting for its members.
	if slices.Contains(reporters(), i.ReportedBy) && slices.ContainsFunc(r.plan.Members, joined) &&
		!slices.ContainsFunc(r.plan.Members, asked) {
		raise(source.NobodyReports, "reported_by", i.Code, i.ReportedBy)
	}
}

// checkTargets looks at an indicator's targets: none at all, years left out, and those on the wrong side of
// the baseline.
func (r *planReading) checkTargets(i plan.Indicator) {
	if r.tables["targets"] == nil {
		return
	}
	type series struct {
		base  plan.Baseline
		years []plan.Target
	}
	var all []series
	for _, b := range r.plan.Baselines {
		if strings.EqualFold(b.IndicatorCode, i.Code) {
			s := series{base: b}
			for _, t := range r.plan.Targets {
				if t.Row == b.Row {
					s.years = append(s.years, t)
				}
			}
			all = append(all, s)
		}
	}
	some := slices.ContainsFunc(all, func(s series) bool { return len(s.years) > 0 })
	if !some && i.Direction != "mantenir" {
		if len(all) > 0 {
			r.raise(source.TargetsMissing, "targets", all[0].base.Row, "indicator_code", i.Code, "")
		} else {
			r.raise(source.TargetsMissing, "indicator_plan", i.Row, "indicator_code", i.Code, "")
		}
	}
	for _, s := range all {
		if gap := gaps(s.years); len(gap) > 0 {
			r.report(source.TargetGap, r.targetCell(s.base.Row, gap[0]), i.Code, strings.Join(gap, ", "))
		}
		for _, t := range s.years {
			up, b := i.Direction == "augmentar", s.base.Value
			if b.Known && i.Direction != "mantenir" && t.Value != b && (t.Value.Millionths > b.Millionths) != up {
				r.report(source.TargetBehindBaseline, r.cell(r.tables["targets"].sheet.Name, t.Row, t.Column),
					comma(t.Value), comma(b))
			}
		}
	}
}

// targetCell is where a row's target of a year stands, or would stand; the indicator's code where the sheet has
// no column for the year.
func (r *planReading) targetCell(row int, year string) source.Cell {
	t := r.tables["targets"]
	for _, c := range t.columns {
		if c.year != 0 && strconv.Itoa(c.year) == year {
			return r.cell(t.sheet.Name, row, c.index)
		}
	}
	return r.where("targets", row, "indicator_code")
}

// gaps gives the years without a target between the first and the last that have one.
func gaps(targets []plan.Target) []string {
	given := map[int]bool{}
	first, last := 0, 0
	for _, t := range targets {
		given[t.Year] = true
		if first == 0 || t.Year < first {
			first = t.Year
		}
		last = max(last, t.Year)
	}
	var missing []string
	for year := first; year < last; year++ {
		if !given[year] {
			missing = append(missing, strconv.Itoa(year))
		}
	}
	return missing
}

// checkTargetYears says which columns of targets are of years that the plan does not cover.
func (r *planReading) checkTargetYears() {
	t := r.tables["targets"]
	first, last := setting(r.plan, "pla_inici"), setting(r.plan, "pla_final")
	if t == nil || first == 0 || last == 0 {
		return
	}
	for _, c := range t.columns {
		if c.year != 0 && (c.year < first || c.year > last) {
			r.report(source.TargetOutsidePlan, r.cell(t.sheet.Name, t.headerRow, c.index), strconv.Itoa(c.year),
				strconv.Itoa(first)+"-"+strconv.Itoa(last))
		}
	}
}
