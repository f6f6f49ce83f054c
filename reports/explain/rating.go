package explain

import (
	"slices"

	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// rateSteps are the steps from the Network's figure to its rates: against the year's target,
// against the plan's last, their ranges, what is due by now, and the trend.
func (x *Explainer) rateSteps(i result.Indicator, f result.Formula) []Step {
	out := x.targetSteps(i, f)
	if i.Value != nil && i.RawRate != nil {
		out = append(out, x.raw("raw_rate", rated(i), "T", i.Rule, i, i.Baseline, ratedValue(i),
			i.RawRate))
		out = append(out, x.capped("rate", i.RawRate, i.GivenRate))
		out = append(out, x.rangeSteps(i, f)...)
		if isJudgedLow(i) {
			out = append(out, x.step("published_rate", x.w.Say(words.SignPublishedRate), "Rm",
				symbolFigures{"Rm": i.RateLow}, i.Rate))
		}
	}
	hasPlanRate := f.PlanRawRate != nil && i.PlanRate != nil && f.PlanRule != "none"
	if i.Value != nil && hasPlanRate && i.PlanTarget != nil {
		out = append(out, x.raw("plan_raw_rate", planned(i, f), "P", f.PlanRule, i, f.PlanBaseline,
			f.PlanValue, f.PlanRawRate))
		out = append(out, x.capped("plan_rate", f.PlanRawRate, i.PlanRate))
	}
	out = append(out, x.dueSteps(i, f)...)
	return append(out, x.trendSteps(i)...)
}

// ratedValue is what is rated of a value: all of it, or what the members gave that have a target.
func ratedValue(i result.Indicator) *float64 {
	if i.LeftOutCount > 0 {
		return i.RatedValue
	}
	return i.Value
}

// rated is the symbol of ratedValue.
func rated(i result.Indicator) string {
	if i.LeftOutCount > 0 {
		return "Va"
	}
	return "V"
}

// planned is the symbol of what is rated against the plan's last target.
func planned(i result.Indicator, f result.Formula) string {
	if f.IsPlanOfMembers {
		return rated(i)
	}
	return "V"
}

// raw is the formula of a rule with its figures. v is the symbol of the value, target that of what
// it is compared with, on the way from a baseline.
func (x *Explainer) raw(
	name, v, target, rule string, i result.Indicator, baseline, value, rate *float64,
) Step {
	figures := symbolFigures{
		"B": baseline, "T": i.Target, "Tf": x.signs[i.Code].FullTarget, "P": i.PlanTarget,
		"U": x.signs[i.Code].DueValue, "Min": i.Minimum, "Max": i.Maximum, v: value,
	}
	origin := "B"
	if target == "Tf" {
		origin, figures["Bf"] = "Bf", baseline
	}
	formula, text := "", ""
	against := v + " >= " + target
	if i.Direction == "disminuir" {
		against = v + " <= " + target
	}
	switch rule {
	case "interpolated":
		formula = "100 * (" + v + " - " + origin + ") / (" + target + " - " + origin + ")"
	case "from_zero":
		formula = "100 * (" + v + " - 0) / (" + target + " - 0)"
	case "milestone":
		formula = "100 * " + v + " / " + target
		if goal := figures[target]; goal == nil || *goal <= 0 {
			formula, text = "100 * ("+against+")", x.w.Say(words.ExplainComparison)
		}
	case "inside_band", "inside_bound", "outside_bound":
		formula, text = band(v, i), x.w.Say(words.ExplainComparison)
	case "outside_band":
		formula = "max(100 * ((Max - Min) - (" + v + " - Max)) / (Max - Min), 0)"
		if i.Minimum != nil && *value < *i.Minimum {
			formula = "max(100 * ((Max - Min) - (Min - " + v + ")) / (Max - Min), 0)"
		}
		if i.Minimum == nil || i.Maximum == nil || *i.Minimum == *i.Maximum {
			formula, text = band(v, i), x.w.Say(words.ExplainComparison)
		}
	default: // met or not: no baseline, or one that equals the target or is past it
		formula, text = "100 * ("+against+")", x.w.Say(words.ExplainComparison)
	}
	return x.step(name, text, formula, figures, rate)
}

// band is the formula that is 100 if a value is inside its band, and 0 otherwise.
func band(v string, i result.Indicator) string {
	formula := "100"
	if i.Minimum != nil {
		formula += " * (" + v + " >= Min)"
	}
	if i.Maximum != nil {
		formula += " * (" + v + " <= Max)"
	}
	return formula
}

// capped limits a rate to 0 to 100.
func (x *Explainer) capped(name string, raw, rate *float64) Step {
	symbol := map[string]string{"plan_rate": "Rp", "due_rate": "Ru", "projection_rate": "Rj"}[name]
	if symbol == "" {
		symbol = "R"
	}
	formula := "min(max(" + symbol + ", 0), 100)"
	return x.step(name, x.w.Say(words.ExplainCap), formula, symbolFigures{symbol: raw}, rate)
}

// targetSteps are the Network's baseline and targets where the plan gives those of each member: of
// those that are rated, or of all that have them.
func (x *Explainer) targetSteps(i result.Indicator, f result.Formula) []Step {
	own := x.planCells["targets\n"+i.Code]
	baseline := func(m result.MemberTarget) *float64 { return m.Baseline }
	target := func(m result.MemberTarget) *float64 { return m.Target }
	planTarget := func(m result.MemberTarget) *float64 { return m.PlanTarget }
	anyone := func(result.MemberTarget) bool { return true }
	whole := func(m result.MemberTarget) bool { return m.Whole }
	entered := func(m result.MemberTarget) bool { return m.Entered }
	judged := whole // where nobody has a figure
	if slices.ContainsFunc(x.targets[i.Code], entered) {
		judged = entered
	}
	either := func(isOfMembers bool, otherwise func(result.MemberTarget) bool) func(
		result.MemberTarget) bool {
		if isOfMembers {
			return judged
		}
		return otherwise
	}
	var out []Step
	for _, one := range []struct {
		name, field string
		year        *int
		of          func(result.MemberTarget) *float64
		counts      func(result.MemberTarget) bool
		result      *float64
	}{
		{"baseline", "baseline", nil, baseline, either(f.IsOfMembers, anyone), i.Baseline},
		{"target", "target", &x.year.Year, target, either(f.IsOfMembers, whole), i.Target},
		{"plan_target", "target", i.PlanTargetYear, planTarget, either(f.IsPlanOfMembers, whole),
			i.PlanTarget},
	} {
		if one.result == nil || x.planCell(own, one.field, one.year) != nil {
			continue
		}
		var figures []float64
		for _, member := range x.targets[i.Code] {
			if figure := one.of(member); figure != nil && one.counts(member) {
				figures = append(figures, *figure)
			}
		}
		if len(figures) == 0 {
			continue
		}
		s := x.sum(one.name, figures, one.result)
		switch i.Aggregation {
		case "mitjana":
			s = x.mean(figures, one.result)
		case "maxim":
			s.Formula, s.Expression = "max(Σ)", join("max(", figures, ", ", ")")
		}
		s.Name, s.Title = one.name, x.title(one.name)
		s.Words = x.w.Say(words.ExplainMembersTargets, "counted", x.w.Integer(len(figures)),
			"expected", x.w.Integer(i.ExpectedCount))
		out = append(out, s)
	}
	return out
}
