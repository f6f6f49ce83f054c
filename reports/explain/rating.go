package explain

import "xmess.cat/memoria/reports/result"

// rating are the steps from the Network's figure to its rates: against the year's target, then against the
// plan's last.
func (x *Explainer) rating(i result.Indicator, f result.Formula) []Step {
	out := x.assembled(i, f)
	if i.Value == nil || i.RawRate == nil {
		return out
	}
	out = append(out, x.raw("raw_rate", "T", i.Rule, i, i.RawRate))
	out = append(out, x.capped("rate", i.RawRate, i.Rate))
	if f.PlanRawRate != nil && i.PlanRate != nil && f.PlanRule != "none" && i.PlanTarget != nil {
		out = append(out, x.raw("plan_raw_rate", "P", f.PlanRule, i, f.PlanRawRate))
		out = append(out, x.capped("plan_rate", f.PlanRawRate, i.PlanRate))
	}
	return out
}

// raw is the formula of a rule with its figures.
func (x *Explainer) raw(name, target, rule string, i result.Indicator, rate *float64) Step {
	formula, why := "", ""
	against := map[string]string{"augmentar": "V >= " + target, "disminuir": "V <= " + target}[i.Direction]
	if against == "" {
		against = "V >= " + target
	}
	switch rule {
	case "interpolated":
		formula = "100 * (V - B) / (" + target + " - B)"
	case "from_zero":
		formula = "100 * (V - 0) / (" + target + " - 0)"
	case "milestone":
		formula = "100 * V / " + target
		if goal := figureOf(target, i); goal == nil || *goal <= 0 {
			formula, why = "100 * ("+against+")", x.e.Comparison
		}
	case "inside_band":
		formula, why = band(i), x.e.Comparison
	case "outside_band":
		formula = "max(100 * ((Max - Min) - (V - Max)) / (Max - Min), 0)"
		if i.Minimum != nil && *i.Value < *i.Minimum {
			formula = "max(100 * ((Max - Min) - (Min - V)) / (Max - Min), 0)"
		}
		if i.Minimum == nil || i.Maximum == nil || *i.Minimum == *i.Maximum {
			formula, why = band(i), x.e.Comparison
		}
	default: // met or not: no baseline, no road, or a baseline past its target
		formula, why = "100 * ("+against+")", x.e.Comparison
	}
	return x.step(name, why, formula, map[string]*float64{
		"V": i.Value, "B": i.Baseline, "T": i.Target, "P": i.PlanTarget, "Min": i.Minimum, "Max": i.Maximum,
	}, rate)
}

// band asks whether a value is inside its band.
func band(i result.Indicator) string {
	formula := "100"
	if i.Minimum != nil {
		formula += " * (V >= Min)"
	}
	if i.Maximum != nil {
		formula += " * (V <= Max)"
	}
	return formula
}

func figureOf(target string, i result.Indicator) *float64 {
	if target == "P" {
		return i.PlanTarget
	}
	return i.Target
}

func (x *Explainer) capped(name string, raw, rate *float64) Step {
	return x.step(name, x.e.Cap, "min(max(R, 0), 100)", map[string]*float64{"R": raw}, rate)
}

// assembled are the Network's baseline and targets where the plan gives them by members.
func (x *Explainer) assembled(i result.Indicator, f result.Formula) []Step {
	own := x.planCells["targets\n"+i.Code]
	var out []Step
	for _, one := range []struct {
		name, field string
		year        *int
		of          func(result.MemberTarget) *float64
		result      *float64
	}{
		{"baseline", "baseline", nil, func(m result.MemberTarget) *float64 { return m.Baseline }, i.Baseline},
		{"target", "target", &x.year.Year, func(m result.MemberTarget) *float64 { return m.Target }, i.Target},
		{"plan_target", "target", i.PlanTargetYear, func(m result.MemberTarget) *float64 { return m.PlanTarget }, i.PlanTarget},
	} {
		if one.result == nil || x.planCell(own, one.field, one.year) != nil {
			continue
		}
		var figures []float64
		for _, member := range x.targets[i.Code] {
			if figure := one.of(member); figure != nil && x.isExpected(i.Code, member.MemberCode) {
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
			s.Formula, s.Expression = "max(Σ)", list("max(", figures, ", ", ")")
		}
		s.Name, s.Title, s.Words = one.name, x.e.Titles[one.name], x.e.MembersTargets
		out = append(out, s)
	}
	return out
}

// isExpected tells whether a member is asked for an indicator and has not said that it does not apply.
func (x *Explainer) isExpected(indicator, member string) bool {
	for _, value := range x.values[indicator] {
		if value.MemberCode == member {
			return value.State != "not_applicable"
		}
	}
	return false
}
