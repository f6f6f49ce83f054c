package explain

import (
	"cmp"
	"slices"

	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// symbolFigures are the figures of a formula's symbols.
type symbolFigures = map[string]*float64

// networkSteps are the steps from the members' figures to the Network's.
func (x *Explainer) networkSteps(i result.Indicator, f result.Formula, members []Member) []Step {
	var out []Step
	add := func(steps ...Step) { out = append(out, steps...) }
	values := memberFigures(members, "value")
	switch {
	case i.Kind == "sistema":
		if i.Aggregation == "lliurament_en_termini" {
			onTime := zerosAndOnes(members, func(m Member) bool { return m.State == "on_time" })
			add(x.sum("numerator", onTime, i.Numerator))
		} else {
			add(x.literal("numerator", i.Numerator))
		}
		add(x.literal("denominator", i.Denominator), x.quotient(i, f))
	case f.IsRatio && i.Aggregation == "mitjana":
		add(x.mean(values, i.Value))
	case i.Aggregation == "maxim":
		add(Step{
			Name: "value", Title: x.title("value"), Formula: "max(Σ)", Result: i.Value,
			Expression: join("max(", values, ", ", ")"),
		})
	case f.IsRatio, i.Aggregation == "quota_dones":
		add(x.sum("numerator", pairedFigures(members, "numerator"), i.Numerator),
			x.sum("denominator", pairedFigures(members, "denominator"), i.Denominator),
			x.quotient(i, f))
	case i.Aggregation == "quota_membres":
		var answered []Member
		for _, m := range members {
			if m.Value != nil && m.State != "not_applicable" {
				answered = append(answered, m)
			}
		}
		yes := zerosAndOnes(answered, func(m Member) bool { return *m.Value > 0 })
		add(x.sum("numerator", yes, i.Numerator), x.literal("denominator", i.Denominator),
			x.quotient(i, f))
	case i.Aggregation == "mitjana":
		add(x.mean(values, i.Value))
	default:
		add(x.sum("value", values, i.Value))
	}
	if i.LeftOutCount > 0 && i.RatedValue != nil {
		add(x.ratedStep(i, members))
	}
	if i.Disaggregation == "sexe" && i.Value != nil {
		add(x.sexSteps(i, members)...)
	}
	if i.ExpectedCount > 0 {
		add(x.coverage(i.ReportedCount, i.ExpectedCount, i.Coverage))
	}
	return out
}

// ratedStep puts together the figures of the members that are rated.
func (x *Explainer) ratedStep(i result.Indicator, members []Member) Step {
	entered := map[string]bool{}
	for _, own := range x.targets[i.Code] {
		entered[own.MemberCode] = own.Entered
	}
	members = slices.DeleteFunc(slices.Clone(members),
		func(m Member) bool { return !entered[m.Code] })
	values := memberFigures(members, "value")
	s := x.sum("rated_value", values, i.RatedValue)
	switch i.Aggregation {
	case "mitjana":
		s = x.mean(values, i.RatedValue)
	case "maxim":
		s.Formula, s.Expression = "max(Σ)", join("max(", values, ", ", ")")
	}
	s.Name, s.Title, s.Words = "rated_value", x.title("rated_value"), x.w.Say(words.SignRated)
	return s
}

func (x *Explainer) coverage(reported, expected int, coverage *float64) Step {
	figures := symbolFigures{"K": asFloat(&reported), "E": asFloat(&expected)}
	return x.step("coverage", "", "100 * K / E", figures, coverage)
}

// zerosAndOnes gives 1 for each member that the condition holds for, and 0 for each other.
func zerosAndOnes(members []Member, is func(Member) bool) []float64 {
	out := make([]float64, len(members))
	for at, m := range members {
		if is(m) {
			out[at] = 1
		}
	}
	return out
}

// memberFigures gives the members' figures of a part, without those that are missing or do not
// apply.
func memberFigures(members []Member, part string) []float64 {
	var out []float64
	for _, m := range members {
		figure := symbolFigures{
			"value": m.Value, "numerator": m.Numerator, "denominator": m.Denominator,
		}[part]
		if m.State != "not_applicable" && figure != nil {
			out = append(out, *figure)
		}
	}
	return out
}

// pairedFigures gives the figures of a part of the members that have both a numerator and a
// denominator.
func pairedFigures(members []Member, part string) []float64 {
	var both []Member
	for _, m := range members {
		if m.Numerator != nil && m.Denominator != nil {
			both = append(both, m)
		}
	}
	return memberFigures(both, part)
}

// sexSteps are the sums of women, men and non-binary people, and the rest of the total.
func (x *Explainer) sexSteps(i result.Indicator, members []Member) []Step {
	var out []Step
	for _, part := range []struct {
		name   string
		result *float64
	}{{"women", i.Women}, {"men", i.Men}, {"non_binary", i.NonBinary}} {
		var sums []float64
		for _, m := range members {
			if sum, exists := sumOf(m, part.name); exists {
				sums = append(sums, sum)
			}
		}
		if part.result != nil {
			out = append(out, x.sum(part.name, sums, part.result))
		}
	}
	if i.Unstated != nil {
		out = append(out, x.step("unstated", "", "max(V - W - M - O, 0)", symbolFigures{
			"V": i.Value, "W": cmp.Or(i.Women, new(0.0)), "M": cmp.Or(i.Men, new(0.0)),
			"O": cmp.Or(i.NonBinary, new(0.0)),
		}, i.Unstated))
	}
	return out
}

// step is a formula with its figures. Without a result it has no expression.
func (x *Explainer) step(name, text, formula string, figures symbolFigures, result *float64) Step {
	s := Step{Name: name, Title: x.title(name), Words: text, Formula: pretty(formula), Result: result}
	if result == nil {
		return s
	}
	s.Expression = substitute(formula, figures)
	seen := map[string]bool{}
	for _, symbol := range symbols.FindAllString(formula, -1) {
		if figure := figures[symbol]; figure != nil && !seen[symbol] {
			s.Inputs = append(s.Inputs, Input{Symbol: symbol, Name: symbolNames()[symbol], Figure: figure})
			seen[symbol] = true
		}
	}
	return s
}

// symbolNames are the marts' names of the symbols of formulas.
func symbolNames() map[string]string {
	return map[string]string{
		"A": "start_year", "B": "baseline", "Bf": "full_baseline", "D": "denominator",
		"E": "expected_count", "F": "factor", "G": "rate", "H": "value_high", "J": "projection",
		"K": "reported_count", "L": "value_low", "M": "men", "Max": "maximum", "Min": "minimum",
		"N": "numerator", "O": "non_binary", "P": "plan_target", "Q": "previous_value",
		"Qs": "previous_shared_value",
		"R":  "raw_rate", "Rh": "high_raw_rate", "Rj": "projection_raw_rate", "Rl": "low_raw_rate",
		"Rm": "rate_low", "Rp": "plan_raw_rate", "Ru": "due_raw_rate", "T": "target",
		"Tf": "full_target", "U": "due_value", "V": "value", "Va": "rated_value",
		"Vs": "shared_value", "W": "women", "X": "missing_reports", "Y": "year",
		"Z": "plan_target_year", "Zp": "projection_year",
	}
}

// isYear tells whether a symbol stands for a year.
func isYear(symbol string) bool {
	return symbol == "A" || symbol == "Y" || symbol == "Z" || symbol == "Zp"
}

// literal is a count that is the mart's own.
func (x *Explainer) literal(name string, v *float64) Step {
	s := Step{Name: name, Title: x.title(name), Result: v}
	if v != nil {
		s.Expression = join("", []float64{*v}, "", "")
	}
	return s
}

func (x *Explainer) sum(name string, figures []float64, result *float64) Step {
	s := Step{Name: name, Title: x.title(name), Formula: "Σ", Result: result}
	if result != nil {
		s.Expression = join("", figures, " + ", "")
	}
	return s
}

func (x *Explainer) mean(figures []float64, result *float64) Step {
	s := Step{Name: "value", Title: x.title("value"), Formula: "Σ / n", Result: result}
	if result != nil {
		count := join("", []float64{float64(len(figures))}, "", "")
		s.Expression = append(join("(", figures, " + ", ") / "), count...)
	}
	return s
}

// quotient divides the Network's sums.
func (x *Explainer) quotient(i result.Indicator, f result.Formula) Step {
	figures := symbolFigures{"F": &f.Scale, "N": i.Numerator, "D": i.Denominator}
	return x.step("value", "", "F * N / D", figures, i.Value)
}

// title is the name of a step in the language; empty for an unknown step.
func (x *Explainer) title(name string) string {
	if title, known := words.ExplainTitles[name]; known {
		return x.w.Say(title)
	}
	return x.w.Say(words.SignTitles[name])
}

func asFloat(n *int) *float64 {
	if n == nil {
		return nil
	}
	return new(float64(*n))
}
