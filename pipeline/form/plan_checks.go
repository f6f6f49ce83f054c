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

// check looks at the plan as a whole: codes, weights, and whether each indicator can be computed.
func (r *planReading) check() {
	p := r.plan
	unique(r, "lines", "line_code", p.Lines,
		func(l plan.Line) (int, string, string) { return l.Row, l.Code, "" })
	unique(r, "activities", "activity_code", p.Activities,
		func(a plan.Activity) (int, string, string) { return a.Row, a.Code, "" })
	unique(r, "objectives", "objective_code", p.Objectives,
		func(o plan.Objective) (int, string, string) { return o.Row, o.Code, "" })
	unique(r, "indicator_plan", "indicator_code", p.Indicators,
		func(i plan.Indicator) (int, string, string) { return i.Row, i.Code, "" })
	unique(r, "targets", "indicator_code", p.Baselines,
		func(b plan.Baseline) (int, string, string) { return b.Row, b.IndicatorCode, b.MemberCode })
	r.checkWeights()
	for _, i := range p.Indicators {
		r.checkIndicator(i)
		r.checkAddition(i)
		r.checkNegative(i)
		if r.tables["targets"] != nil {
			r.checkTargets(i)
			r.checkMembersTargets(i)
		}
	}
	r.checkTargetYears()
	r.reportYearsAbsent()
	r.checkScales()
}

// unique refuses rows whose codes are the same. Beside an indicator's code may stand a member's.
func unique[T any](
	r *planReading, section, field string, rows []T, key func(T) (row int, code, member string),
) {
	first := map[[2]string]int{}
	for _, each := range rows {
		row, code, member := key(each)
		by := [2]string{workbook.CodeKey(code), member}
		at, again := first[by]
		if !again {
			first[by] = row
			continue
		}
		rule := source.PlanCodeTwice
		if t := r.tables[section]; t != nil && (&record{table: t, row: row}).isFraction(field) {
			rule = source.PlanCodeNumber
		}
		r.raise(rule, section, row, field, strings.TrimSpace(code+" "+member),
			r.where(section, at, field).Ref())
	}
}

// isFraction tells whether a code is stored as a number with decimals, whose last zeros are lost.
func (rec *record) isFraction(field string) bool {
	c, _ := rec.find(field)
	for _, row := range rec.sheet.Rows {
		if row.Number == rec.row {
			cell := row.At(c.index)
			return cell.Kind == workbook.Numeric && strings.Contains(workbook.TextOf(cell), ".")
		}
	}
	return false
}

// checkWeights refuses objectives without indicators, and groups whose weights are all zero. It
// reports weights of two scales in one group.
func (r *planReading) checkWeights() {
	for _, o := range r.plan.Objectives {
		var rows []int
		var weights []plan.Number
		for _, i := range r.plan.Indicators {
			if i.ObjectiveCode == o.Code {
				rows, weights = append(rows, i.Row), append(weights, i.Weight)
			}
		}
		if len(rows) == 0 && r.tables["indicator_plan"] != nil {
			r.raise(source.ObjectiveEmpty, "objectives", o.Row, "objective_code", o.Code, "")
		}
		if r.someCounts("indicator_plan", o.Code, rows, weights) {
			r.checkScaleOfWeights("indicator_plan", rows, weights)
		}
	}
	objectives := func(belongs func(plan.Objective) bool) (rows []int, weights []plan.Number) {
		for _, o := range r.plan.Objectives {
			if belongs(o) {
				rows, weights = append(rows, o.Row), append(weights, o.Weight)
			}
		}
		return rows, weights
	}
	isSound := func(group string, belongs func(plan.Objective) bool) bool {
		rows, weights := objectives(belongs)
		if !r.someCounts("objectives", group, rows, weights) {
			return false
		}
		r.checkScaleOfWeights("objectives", rows, weights)
		return true
	}
	lines := slices.DeleteFunc(slices.Clone(r.plan.Lines), func(l plan.Line) bool {
		return !isSound(l.Code, func(o plan.Objective) bool { return o.LineCode == l.Code })
	})
	activities := slices.DeleteFunc(slices.Clone(r.plan.Activities), func(a plan.Activity) bool {
		return !isSound(a.Code, func(o plan.Objective) bool { return o.ActivityCode == a.Code })
	})
	for _, l := range lines {
		for _, a := range activities {
			rows, weights := objectives(func(o plan.Objective) bool {
				return o.LineCode == l.Code && o.ActivityCode == a.Code
			})
			r.someCounts("objectives", l.Code+" × "+a.Code, rows, weights)
		}
	}
}

// someCounts reports the first row of a group whose weights are all zero. A missing weight is 1.
func (r *planReading) someCounts(
	section, group string, rows []int, weights []plan.Number,
) bool {
	counts := func(n plan.Number) bool { return !n.Known || n.Millionths != 0 }
	if len(rows) == 0 || slices.ContainsFunc(weights, counts) {
		return true
	}
	r.raise(source.WeightsZero, section, rows[0], "weight", group, r.tables[section].sheet.Name)
	return false
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
	if i.Kind == "rati" && isPercent(i.Unit) && i.Factor.Millionths != hundred {
		raise(source.FactorUnfit, "factor", withComma(cmp.Or(i.Factor.String(), "1")), "100")
	}
	if i.Direction == "mantenir" && !i.Minimum.Known && !i.Maximum.Known {
		raise(source.BandMissing, "minimum", i.Code, "")
	}
	if i.Minimum.Known && i.Maximum.Known && i.Minimum.Millionths > i.Maximum.Millionths {
		raise(source.BandReversed, "minimum", comma(i.Minimum), comma(i.Maximum))
	}
	asked := func(m plan.Member) bool { return m.Reports(i) }
	// A plan with only the Network's office has no members yet.
	joined := func(m plan.Member) bool { return i.ReportedBy == plan.Xarxa || m.Type != plan.Xarxa }
	if slices.Contains(reporters(), i.ReportedBy) && slices.ContainsFunc(r.plan.Members, joined) &&
		!slices.ContainsFunc(r.plan.Members, asked) {
		raise(source.NobodyReports, "reported_by", i.Code, i.ReportedBy)
	}
}

// checkAddition refuses to add percentages up, and members' targets for what is not a sum.
func (r *planReading) checkAddition(i plan.Indicator) {
	added := (i.Aggregation == "suma" || i.Aggregation == "recompte") &&
		slices.Contains(Aggregations(i.Kind), i.Aggregation) &&
		(i.Kind == "registre" || r.reporters(i) > 1)
	switch {
	case added && i.Kind == "fita":
		r.raise(source.MilestonesAdded, "indicator_plan", i.Row, "aggregation", i.Aggregation,
			"mitjana")
	case added && isPercent(i.Unit):
		r.raise(source.ShareWithoutDenominator, "indicator_plan", i.Row, "kind", i.Kind, "rati")
	}
	ofMembers := []string{"suma", "recompte", "mitjana", "maxim"}
	if slices.Contains(ofMembers, i.Aggregation) || !slices.Contains(aggregations(), i.Aggregation) {
		return
	}
	for _, b := range r.plan.Baselines {
		if strings.EqualFold(b.IndicatorCode, i.Code) && b.MemberCode != "" {
			r.raise(source.MemberTargetsUnsummed, "targets", b.Row, "member_code", i.Code, i.Aggregation)
			return
		}
	}
}

// reporters counts the members that are asked for an indicator in some year.
func (r *planReading) reporters(i plan.Indicator) int {
	codes := map[string]bool{}
	for _, m := range r.plan.Members {
		if m.Reports(i) {
			codes[m.Code] = true
		}
	}
	return len(codes)
}

// checkTargets reports an indicator without targets, years without one, a baseline that is younger
// than a target, and targets on the wrong side of the baseline.
func (r *planReading) checkTargets(i plan.Indicator) {
	sheet, isBand := r.tables["targets"].sheet.Name, i.Direction == "mantenir"
	first, some := 0, false
	for _, b := range r.plan.Baselines {
		if !strings.EqualFold(b.IndicatorCode, i.Code) {
			continue
		}
		first = cmp.Or(first, b.Row)
		targets := slices.DeleteFunc(slices.Clone(r.plan.Targets),
			func(t plan.Target) bool { return t.Row != b.Row })
		some = some || len(targets) > 0
		if gap := gaps(targets); len(gap) > 0 {
			r.report(source.TargetGap, r.targetCell(b.Row, gap[0]), i.Code, strings.Join(gap, ", "))
		}
		early := slices.IndexFunc(targets, func(t plan.Target) bool { return t.Year < b.Year })
		if early >= 0 && b.Value.Known && !isBand {
			r.raise(source.BaselineLate, "targets", b.Row, "baseline_year", strconv.Itoa(b.Year),
				strconv.Itoa(targets[early].Year))
		}
		for _, t := range targets {
			isAbove := t.Value.Millionths > b.Value.Millionths
			if b.Value.Known && !isBand && t.Value != b.Value && isAbove != (i.Direction == "augmentar") {
				r.report(source.TargetBehindBaseline, r.cell(sheet, t.Row, t.Column),
					comma(t.Value), comma(b.Value))
			}
		}
	}
	switch {
	case some || isBand:
	case first > 0:
		r.raise(source.TargetsMissing, "targets", first, "indicator_code", i.Code, "")
	default:
		r.raise(source.TargetsMissing, "indicator_plan", i.Row, "indicator_code", i.Code, "")
	}
}

// targetCell is the cell of a row's target of a year; without such a column, of its indicator.
func (r *planReading) targetCell(row int, year string) source.Cell {
	t := r.tables["targets"]
	for _, c := range t.columns {
		if c.year != 0 && strconv.Itoa(c.year) == year {
			return r.cell(t.sheet.Name, row, c.index)
		}
	}
	return r.where("targets", row, "indicator_code")
}

// gaps gives the years without a target between the first and the last with one.
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

func (r *planReading) checkTargetYears() {
	t := r.tables["targets"]
	first, last := yearSetting(r.plan, "pla_inici"), yearSetting(r.plan, "pla_final")
	if t == nil || first == 0 || last == 0 {
		return
	}
	for _, c := range t.columns {
		if c.year != 0 && (c.year < first || c.year > last) {
			r.report(source.TargetOutsidePlan, t.addressOf(c), strconv.Itoa(c.year), years(first, last))
		}
	}
}

// years is a range in words: 2024-2027.
func years(first, last int) string { return strconv.Itoa(first) + "-" + strconv.Itoa(last) }
